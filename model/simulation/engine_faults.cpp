// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <utility>

namespace topologue::simulation {

namespace {

template<class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

void Engine::prepareFaults()
{
    if (m_scenario == nullptr)
        return;
    for (std::uint32_t i = 0; i < m_scenario->events.size(); ++i) {
        const ScenarioEvent &event = m_scenario->events[i];
        FaultState &state = m_faults.emplace_back();
        if (const auto *latency = std::get_if<fault::AddedLatency>(&event.fault))
            state.sampler = Sampler(latency->latency);
        if (const auto *work = std::get_if<fault::ExtraWork>(&event.fault))
            state.sampler = Sampler(work->serviceTime);
        m_queue.push(event.start.inNanoseconds(), EventKind::FaultStarts, i, 0, Priority::World);
        if (event.end)
            m_queue.push(event.end->inNanoseconds(), EventKind::FaultEnds, i, 0, Priority::World);
    }
}

/// Those there are, or also those that the autoscaler may add later.
std::vector<std::uint32_t> Engine::replicasOf(std::uint32_t station, bool onlyPresent) const
{
    std::vector<std::uint32_t> result;
    if (station == NoIndex)
        return result;
    const Station &planned = m_plan.stations[station];
    for (std::uint32_t r = planned.firstReplica; r < planned.firstReplica + planned.mostReplicas; ++r) {
        if (!onlyPresent || m_replicas[r].state != Replica::State::Absent)
            result.push_back(r);
    }
    return result;
}

void Engine::faultChanges(std::uint32_t index, bool starts)
{
    using Kind = RecordedEvent::Kind;
    m_recorder.note(m_now, starts ? Kind::FaultStarted : Kind::FaultEnded, index);
    m_faults[index].isActive = starts;
    applyLasting();
    act(index, starts);
    wakeConsumers();
}

/// What a fault does in the moment it starts or ends.
void Engine::act(std::uint32_t index, bool starts)
{
    const ScenarioEvent &event = m_scenario->events[index];
    FaultState &state = m_faults[index];
    const auto down = [&](const fault::Down &fault) {
        const auto *id = std::get_if<ComponentId>(&fault.target);
        if (isInsideDeployable(m_architecture, fault.target)) {
            const auto component = static_cast<std::uint32_t>(*m_architecture.components.indexOf(*id));
            if (fault.silent)
                setParked(component, starts);
            else
                m_components[component].downs += starts ? 1U : ~0U;
            return;
        }
        if (starts) {
            state.replicas = replicasOf(stationOf(m_architecture, fault.target), fault.replicas.has_value());
            if (fault.replicas && *fault.replicas < state.replicas.size())
                state.replicas.resize(*fault.replicas);
        }
        for (const std::uint32_t replica : state.replicas) {
            if (fault.silent)
                setHung(replica, starts);
            else
                setDown(replica, starts);
        }
    };
    const auto restarts = [&](const fault::Restart &fault) {
        const std::uint32_t station = stationOf(m_architecture, fault.target);
        if (!starts || station == NoIndex)
            return;
        state.replicas = replicasOf(station);
        if (fault.rolling) {
            rollOn(index, 0);
            return;
        }
        for (const std::uint32_t replica : state.replicas)
            restart(replica, m_plan.stations[station].capacity->restartTime.inNanoseconds());
    };
    const auto extraWork = [&](const fault::ExtraWork &fault) {
        const auto component = m_architecture.components.indexOf(fault.component);
        if (!component)
            return;
        if (starts) {
            state.source = static_cast<std::uint32_t>(m_sources.size());
            Stream arrivals(m_options.seed, event.id.value(), "extra arrivals");
            Stream work(m_options.seed, event.id.value(), "extra work");
            addSource({ArrivalProcess(fault.requestsPerSecond, arrivals), NoIndex,
                       static_cast<std::uint32_t>(*component), &state.sampler, 0, work});
        } else if (state.source != NoIndex) {
            planArrival(state.source, Never);
        }
    };
    const auto emptyCache = [&](const fault::EmptyCache &fault) {
        const auto dependency = m_architecture.dependencies.indexOf(fault.dependency);
        if (starts && dependency)
            emptyCaches(static_cast<std::uint32_t>(*dependency));
    };
    std::visit(Overloaded{down, restarts, extraWork, emptyCache, [](const auto &) {}}, event.fault);
}

/// Of all replicas of the caller.
void Engine::emptyCaches(std::uint32_t dependency)
{
    const Station &caller = m_plan.stations[m_plan.components[m_plan.dependencies[dependency].from].station];
    for (std::uint32_t r = 0; r < caller.mostReplicas; ++r) {
        if (CallerState *const state = callerState(dependency, caller.firstReplica + r)) {
            state->coldSince = m_now;
            state->keys.reset();
        }
    }
}

/// Restarts one replica after the other.
void Engine::rollOn(std::uint32_t index, std::uint32_t done)
{
    const FaultState &state = m_faults[index];
    if (done >= state.replicas.size())
        return;
    const std::uint32_t replica = state.replicas[done];
    const Nanos time = m_plan.stations[m_replicas[replica].station].capacity->restartTime.inNanoseconds();
    restart(replica, time);
    m_queue.push(m_now + time, EventKind::RollingRestart, index, done + 1);
}

} // namespace topologue::simulation
