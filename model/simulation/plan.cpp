// SPDX-License-Identifier: Apache-2.0
#include "plan.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <numeric>

namespace topologue::simulation {

namespace {

class Planner
{
public:
    explicit Planner(const Architecture &architecture) : m_architecture(architecture) {}

    Plan plan()
    {
        addStations();
        addComponents();
        addDependencies();
        addConsumers();
        for (std::uint32_t journey = 0; journey < m_architecture.journeys.size(); ++journey)
            addJourney(journey);
        rankJourneys();
        nameElements();
        return std::move(m_plan);
    }

private:
    void addStation(const Capacity &capacity)
    {
        Station station;
        station.capacity = &capacity;
        station.firstReplica = m_plan.replicas;
        station.mostReplicas = std::max(1U, capacity.replicas);
        if (capacity.autoscaling)
            station.mostReplicas = std::max(station.mostReplicas, capacity.autoscaling->maxReplicas);
        m_plan.replicas += station.mostReplicas;
        m_plan.stations.push_back(station);
    }
    void addStations()
    {
        for (const Deployable &deployable : m_architecture.deployables)
            addStation(deployable.capacity);
    }
    void addComponents()
    {
        for (const Component &component : m_architecture.components) {
            PlannedComponent planned;
            planned.component = &component;
            planned.serviceTime = Sampler(component.serviceTime);
            planned.isQueue = component.kind == ComponentKind::Queue;
            const auto deployable =
                component.deployable ? m_architecture.deployables.indexOf(*component.deployable) : std::nullopt;
            if (deployable) {
                planned.station = static_cast<std::uint32_t>(*deployable);
            } else {
                planned.station = static_cast<std::uint32_t>(m_plan.stations.size());
                addStation(capacityOf(m_architecture, component));
            }
            m_plan.components.push_back(std::move(planned));
        }
    }
    void addDependencies()
    {
        m_outgoing.resize(m_architecture.components.size());
        for (const Dependency &dependency : m_architecture.dependencies) {
            const auto from = m_architecture.components.indexOf(dependency.from);
            const auto to = m_architecture.components.indexOf(dependency.to);
            PlannedDependency planned;
            planned.dependency = &dependency;
            planned.consumes = dependency.consumes;
            planned.publishes = dependency.kind == DependencyKind::Message && !dependency.consumes;
            planned.fallback = dependency.policies.fallback;
            if (dependency.optional && planned.fallback == Fallback::Fail)
                planned.fallback = Fallback::Degrade; // The caller can do without: that is what optional means.
            planned.wholeCalls = static_cast<std::uint32_t>(dependency.callsPerRequest);
            planned.chanceOfOneMore = dependency.callsPerRequest - planned.wholeCalls;
            planned.errorShare = dependency.errorShare;
            planned.lossShare = dependency.lossShare;
            if (const auto &timeout = dependency.policies.timeout) {
                planned.timeout = timeout->limit.inNanoseconds();
                planned.propagatesDeadline = timeout->propagateDeadline;
            }
            if (from && to) {
                planned.from = static_cast<std::uint32_t>(*from);
                planned.to = static_cast<std::uint32_t>(*to);
                // An embedded store is as much part of the process as a module.
                planned.inProcess = dependency.kind != DependencyKind::Message
                                    && m_plan.components[*from].station == m_plan.components[*to].station;
                if (!planned.consumes)
                    m_outgoing[*from].push_back(static_cast<std::uint32_t>(m_plan.dependencies.size()));
            }
            planned.latency = Sampler(dependency.latency.value_or(defaultLatency(planned.inProcess)));
            m_plan.dependencies.push_back(std::move(planned));
        }
        for (auto &outgoing : m_outgoing) {
            std::stable_sort(outgoing.begin(), outgoing.end(),
                             [this](std::uint32_t a, std::uint32_t b) { return stageOf(a) < stageOf(b); });
        }
    }
    void addConsumers()
    {
        const std::size_t components = m_plan.components.size();
        std::vector<std::vector<std::uint32_t>> byQueue(components);
        for (std::uint32_t d = 0; d < m_plan.dependencies.size(); ++d) {
            const PlannedDependency &planned = m_plan.dependencies[d];
            if (!planned.consumes || !m_architecture.components.contains(planned.dependency->from)
                || !m_architecture.components.contains(planned.dependency->to))
                continue;
            byQueue[planned.to].push_back(static_cast<std::uint32_t>(m_plan.consumers.size()));
            m_plan.consumers.push_back(
                {d, planned.to, planned.from, std::vector<std::uint32_t>(m_architecture.journeys.size(), NoIndex)});
        }
        m_plan.firstConsumerOf.push_back(0);
        for (const auto &consumers : byQueue) {
            m_plan.consumersOf.insert(m_plan.consumersOf.end(), consumers.begin(), consumers.end());
            m_plan.firstConsumerOf.push_back(static_cast<std::uint32_t>(m_plan.consumersOf.size()));
        }
    }

    /// The programs of all components that a journey reaches, breadth first from its entry.
    void addJourney(std::uint32_t journey)
    {
        m_programOf.assign(m_plan.components.size(), NoIndex);
        m_waiting.clear();
        const auto entry = m_architecture.components.indexOf(m_architecture.journeys[journey].entry);
        m_plan.entryPrograms.push_back(entry ? programFor(static_cast<std::uint32_t>(*entry), journey) : NoIndex);
        while (!m_waiting.empty()) {
            const std::uint32_t program = m_waiting.front();
            m_waiting.pop_front();
            addSteps(program);
        }
    }
    std::uint32_t programFor(std::uint32_t component, std::uint32_t journey)
    {
        if (m_programOf[component] == NoIndex) {
            m_programOf[component] = static_cast<std::uint32_t>(m_plan.programs.size());
            m_plan.programs.push_back({component, journey, 0, 0});
            m_waiting.push_back(m_programOf[component]);
        }
        return m_programOf[component];
    }
    void addSteps(std::uint32_t program)
    {
        const auto [component, journey, first, none] = m_plan.programs[program];
        const auto firstStep = static_cast<std::uint32_t>(m_plan.steps.size());
        for (const std::uint32_t d : m_outgoing[component]) {
            if (!serves(*m_plan.dependencies[d].dependency, journey))
                continue;
            const std::uint32_t callee = programFor(m_plan.dependencies[d].to, journey);
            m_plan.steps.push_back({d, callee, stageOf(d)});
        }
        const auto &broker = m_architecture.components[component].broker;
        const auto letters = broker && broker->deadLetterQueue
                                 ? m_architecture.components.indexOf(*broker->deadLetterQueue)
                                 : std::nullopt;
        if (letters) // What is given up goes on there, to consumers of its own.
            (void)programFor(static_cast<std::uint32_t>(*letters), journey);
        m_plan.programs[program].firstStep = firstStep;
        m_plan.programs[program].steps = static_cast<std::uint32_t>(m_plan.steps.size()) - firstStep;
        for (std::uint32_t i = m_plan.firstConsumerOf[component]; i < m_plan.firstConsumerOf[component + 1]; ++i) {
            Consumer &consumer = m_plan.consumers[m_plan.consumersOf[i]];
            if (serves(*m_plan.dependencies[consumer.dependency].dependency, journey))
                consumer.programs[journey] = programFor(consumer.component, journey);
        }
    }
    [[nodiscard]] bool serves(const Dependency &dependency, std::uint32_t journey) const
    {
        const auto &journeys = dependency.journeys;
        return journeys.empty()
               || std::find(journeys.begin(), journeys.end(), m_architecture.journeys[journey].id) != journeys.end();
    }
    [[nodiscard]] std::uint32_t stageOf(std::uint32_t dependency) const
    {
        return m_plan.dependencies[dependency].dependency->stage;
    }

    void rankJourneys()
    {
        std::vector<std::int32_t> priorities{0};
        for (const Journey &journey : m_architecture.journeys)
            priorities.push_back(journey.priority);
        std::sort(priorities.begin(), priorities.end(), std::greater<>());
        priorities.erase(std::unique(priorities.begin(), priorities.end()), priorities.end());
        const auto levelOf = [&](std::int32_t priority) {
            const auto found = std::find(priorities.begin(), priorities.end(), priority);
            return static_cast<std::uint32_t>(found - priorities.begin());
        };
        for (const Journey &journey : m_architecture.journeys)
            m_plan.levelOfJourney.push_back(levelOf(journey.priority));
        m_plan.levelOfOthers = levelOf(0);
        m_plan.levels = static_cast<std::uint32_t>(priorities.size());
    }
    void nameElements()
    {
        ElementNames &names = m_plan.names;
        for (const Journey &journey : m_architecture.journeys)
            names.journeys.push_back(journey.id.value());
        for (const Deployable &deployable : m_architecture.deployables)
            names.deployables.push_back(deployable.id.value());
        for (std::size_t c = 0; c < m_plan.components.size(); ++c) {
            const std::string &id = m_architecture.components[c].id.value();
            names.components.push_back(id);
            if (m_plan.components[c].station == names.deployables.size())
                names.deployables.push_back(id);
        }
        for (const Dependency &dependency : m_architecture.dependencies)
            names.dependencies.push_back(dependency.id.value());
    }

    const Architecture &m_architecture;
    Plan m_plan;
    std::vector<std::vector<std::uint32_t>> m_outgoing; ///< By component: dependencies it calls, by stage.
    std::vector<std::uint32_t> m_programOf;             ///< By component, of the journey at hand.
    std::deque<std::uint32_t> m_waiting;                ///< Programs without steps yet.
};

} // namespace

Plan makePlan(const Architecture &architecture)
{
    return Planner(architecture).plan();
}

std::uint32_t stationOf(const Architecture &architecture, const FaultTarget &target)
{
    if (const auto *id = std::get_if<DeployableId>(&target)) {
        const auto index = architecture.deployables.indexOf(*id);
        return index ? static_cast<std::uint32_t>(*index) : NoIndex;
    }
    // Components that are their own deployables follow the deployables of the document, in order.
    auto station = static_cast<std::uint32_t>(architecture.deployables.size());
    const auto &wanted = std::get<ComponentId>(target);
    for (const Component &component : architecture.components) {
        const bool inside = component.deployable && architecture.deployables.contains(*component.deployable);
        if (component.id == wanted)
            return inside ? static_cast<std::uint32_t>(*architecture.deployables.indexOf(*component.deployable))
                          : station;
        station += inside ? 0 : 1;
    }
    return NoIndex;
}

bool isInsideDeployable(const Architecture &architecture, const FaultTarget &target)
{
    const auto *id = std::get_if<ComponentId>(&target);
    const Component *component = id != nullptr ? architecture.components.find(*id) : nullptr;
    return component != nullptr && component->deployable && architecture.deployables.contains(*component->deployable);
}

Distribution defaultLatency(bool inProcess)
{
    return Distribution::constant(inProcess ? Duration() : Duration::milliseconds(0.25));
}

} // namespace topologue::simulation
