// SPDX-License-Identifier: Apache-2.0
#include "whywalk.h"

#include "messages.h"

namespace topologue::playback {

using simulation::Nanos;

namespace {

template<class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// What the fault acts on, if it is a component or a deployable.
const FaultTarget *targetOf(const Fault &fault)
{
    return std::visit(
        Overloaded{[](const fault::Down &f) { return &f.target; }, [](const fault::Slow &f) { return &f.target; },
                   [](const fault::Errors &f) { return &f.target; }, [](const fault::Restart &f) { return &f.target; },
                   [](const fault::ReducedCapacity &f) { return &f.target; },
                   [](const fault::BadVersion &f) { return &f.target; },
                   [](const auto &) { return static_cast<const FaultTarget *>(nullptr); }},
        fault);
}

const DependencyId *dependencyOf(const Fault &fault)
{
    return std::visit(Overloaded{[](const fault::CutDependency &f) { return &f.dependency; },
                                 [](const fault::AddedLatency &f) { return &f.dependency; },
                                 [](const fault::Loss &f) { return &f.dependency; },
                                 [](const fault::EmptyCache &f) { return &f.dependency; },
                                 [](const fault::PolicySwitch &f) { return &f.dependency; },
                                 [](const auto &) { return static_cast<const DependencyId *>(nullptr); }},
                      fault);
}

ElementId elementOf(const FaultTarget &target)
{
    return std::visit([](const auto &id) { return ElementId(id); }, target);
}

bool contains(const std::vector<ComponentId> &set, const ComponentId &id)
{
    return std::find(set.begin(), set.end(), id) != set.end();
}

} // namespace

/// On the component itself, or on the process that it is in.
const FaultPeriod *Walk::faultOn(std::size_t component) const
{
    const ComponentId &id = m_architecture.components[component].id;
    for (const FaultPeriod &fault : m_readings.faults()) {
        if (fault.event == nullptr || !m_readings.acts(fault, m_end - 1))
            continue;
        if (const FaultTarget *target = targetOf(fault.event->fault)) {
            const ComponentId *named = componentOf(*target);
            if (named != nullptr && *named == id)
                return &fault;
            const bool isOfProcess = named == nullptr || std::holds_alternative<fault::Restart>(fault.event->fault)
                                     || std::holds_alternative<fault::ReducedCapacity>(fault.event->fault);
            if (isOfProcess && m_readings.stationOf(*target) != NotRecorded
                && m_readings.stationOf(*target) == m_readings.stationOfComponent(component))
                return &fault;
        }
        const auto *work = std::get_if<fault::ExtraWork>(&fault.event->fault);
        if (work != nullptr && work->component == id)
            return &fault;
    }
    return nullptr;
}

const FaultPeriod *Walk::faultOnStation(std::uint32_t station) const
{
    for (std::size_t c = 0; c < m_architecture.components.size(); ++c) {
        if (m_readings.stationOfComponent(c) != station)
            continue;
        if (const FaultPeriod *fault = faultOn(c))
            return fault;
    }
    return nullptr;
}

const FaultPeriod *Walk::faultOnDependency(std::uint32_t dependency) const
{
    const Dependency &arrow = m_architecture.dependencies[dependency];
    for (const FaultPeriod &fault : m_readings.faults()) {
        if (fault.event == nullptr || !m_readings.acts(fault, m_end - 1))
            continue;
        const DependencyId *named = dependencyOf(fault.event->fault);
        if (named != nullptr && *named == arrow.id)
            return &fault;
        if (const auto *partition = std::get_if<fault::Partition>(&fault.event->fault)) {
            if ((contains(partition->these, arrow.from) && contains(partition->those, arrow.to))
                || (contains(partition->those, arrow.from) && contains(partition->these, arrow.to)))
                return &fault;
        }
    }
    return nullptr;
}

/// The end of a chain, which came `along` that dependency.
void Walk::sayFault(const FaultPeriod &fault, std::optional<std::uint32_t> along)
{
    m_findings.root = &fault;
    const std::string since = Words::clock(fault.from);
    const bool isOver = !m_readings.acts(fault, m_now);
    const auto say = [&](const Message &message, const ElementId &place, std::vector<std::string> arguments) {
        if (isOver) {
            m_findings.isOver = true;
            const simulation::Nanos end = std::min(fault.to, m_readings.recording().duration);
            add(message::LeftOver, {m_words.name(place), since, Words::clock(end)}, place, end);
            return;
        }
        arguments.insert(arguments.begin(), m_words.name(place));
        add(message, arguments, place, fault.from);
    };
    const auto onArrow = [&](const Message &message, const DependencyId &id, std::vector<std::string> arguments) {
        const Dependency *arrow = m_architecture.dependencies.find(id);
        if (arrow != nullptr && isOver) {
            say(message, ElementId(id), std::move(arguments));
        } else if (arrow != nullptr) {
            arguments.insert(arguments.begin(),
                             {m_words.name(ElementId(arrow->from)), m_words.name(ElementId(arrow->to))});
            add(message, arguments, ElementId(id), fault.from);
        }
    };
    const auto replicasOf = [&](const FaultTarget &target) {
        const std::uint32_t station = m_readings.stationOf(target);
        const Capacity *capacity = station == NotRecorded ? nullptr : capacityOf(station);
        return capacity == nullptr ? 1U : capacity->replicas;
    };
    std::visit(
        Overloaded{
            [&](const fault::Down &f) {
                if (f.replicas && *f.replicas < replicasOf(f.target))
                    say(message::DownPartly, elementOf(f.target),
                        {Words::count(*f.replicas), Words::count(replicasOf(f.target)), since});
                else
                    say(f.silent ? message::DownSilent : message::DownRefusing, elementOf(f.target), {since});
            },
            [&](const fault::Slow &f) {
                say(message::Slowed, elementOf(f.target), {Words::number(f.factor), since});
            },
            [&](const fault::Errors &f) {
                say(message::Erring, elementOf(f.target), {Words::percent(f.share), since});
            },
            [&](const fault::Restart &f) { say(message::Restarting, elementOf(f.target), {since}); },
            [&](const fault::ReducedCapacity &f) {
                const std::uint32_t station = m_readings.stationOf(f.target);
                const Capacity *capacity = station == NotRecorded ? nullptr : capacityOf(station);
                const Capacity usual = capacity == nullptr ? Capacity{} : *capacity;
                say(message::FewerWorkers, elementOf(f.target),
                    {Words::count(f.workers.value_or(usual.workers)), Words::count(f.cores.value_or(usual.cores)),
                     since});
            },
            [&](const fault::ExtraWork &f) {
                say(message::ExtraWork, ElementId(f.component),
                    {Words::number(f.requestsPerSecond), since,
                     m_words.duration(f.serviceTime.expected().inSeconds())});
            },
            [&](const fault::CutDependency &f) { onArrow(message::Cut, f.dependency, {since}); },
            [&](const fault::AddedLatency &f) {
                onArrow(message::Delayed, f.dependency, {m_words.duration(f.latency.expected().inSeconds()), since});
            },
            [&](const fault::Loss &f) {
                onArrow(message::Losing, f.dependency, {Words::percent(f.share), since});
            },
            [&](const fault::Partition &f) {
                if (along)
                    onArrow(message::Cut, m_architecture.dependencies[*along].id, {since});
                else if (isOver && !f.those.empty())
                    say(message::Cut, ElementId(f.those.front()), {});
            },
            [&](const fault::Traffic &f) {
                if (f.journey)
                    say(message::MoreTraffic, ElementId(*f.journey), {Words::number(f.factor), since});
                else if (const ElementId all(ScenarioId(m_readings.recording().scenario)); isOver)
                    say(message::MoreTraffic, all, {});
                else
                    add(message::MoreTrafficOfAll, {Words::number(f.factor), since}, all, fault.from);
            },
            [&](const fault::EmptyCache &f) { say(message::CacheEmptied, ElementId(f.dependency), {since}); },
            [&](const fault::PolicySwitch &f) {
                say(f.enabled ? message::PolicyOn : message::PolicyOff, ElementId(f.dependency), {f.policy, since});
            },
            [&](const fault::BadVersion &f) {
                say(message::BadVersion, elementOf(f.target),
                    {since, Words::number(f.factor), Words::percent(f.errorShare)});
            }},
        fault.event->fault);
}

} // namespace topologue::playback
