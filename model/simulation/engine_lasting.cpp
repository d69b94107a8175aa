// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

/// The bit of the policy with that field name; 0 for any other name. In the order of PolicyNames.
std::uint32_t bitOf(std::string_view name)
{
    const auto found = std::find(PolicyNames.begin(), PolicyNames.end(), name);
    switch (found - PolicyNames.begin()) {
    case 0:
        return policy::Timeout;
    case 1:
        return policy::Retry;
    case 2:
        return policy::Breaker;
    case 3:
        return policy::Bulkhead;
    case 4:
        return policy::RateLimit;
    case 5:
        return policy::Hedging;
    case 6:
        return policy::Fallback;
    case 7:
        return policy::Cache;
    case 8:
        return policy::Connections;
    default:
        return 0;
    }
}

/// The chance that at least one of two independent things happens.
double either(double a, double b)
{
    return 1 - (1 - a) * (1 - b);
}

} // namespace

/// What faults do as long as they last: everything is put back first, then all that are active at once are applied, so
/// that they combine and leave nothing behind.
class LastingFaults
{
public:
    explicit LastingFaults(Engine &engine) : m_engine(engine), m_traffic(engine.m_journeys.size(), 1)
    {
        for (const Station &station : engine.m_plan.stations)
            m_capacity.emplace_back(station.capacity->workers, station.capacity->cores);
    }

    void apply()
    {
        putBack();
        for (std::size_t i = 0; i < m_engine.m_faults.size(); ++i) {
            m_current = i;
            if (m_engine.m_faults[i].isActive)
                std::visit(*this, m_engine.m_scenario->events[i].fault);
        }
        setCapacities();
        setTraffic();
    }

    void operator()(const fault::Slow &f) { worsen(f.target, f.factor, 0, 1); }
    void operator()(const fault::Errors &f) { worsen(f.target, 1, f.share, 1); }
    void operator()(const fault::BadVersion &f) { worsen(f.target, f.factor, f.errorShare, f.replicaShare); }
    void operator()(const fault::ReducedCapacity &f)
    {
        const std::uint32_t station = stationOf(m_engine.m_architecture, f.target);
        if (station == NoIndex)
            return;
        m_capacity[station].first = f.workers.value_or(m_capacity[station].first);
        m_capacity[station].second = f.cores.value_or(m_capacity[station].second);
    }
    void operator()(const fault::CutDependency &f)
    {
        if (Engine::DependencyState *dependency = dependencyOf(f.dependency))
            ++dependency->cuts;
    }
    void operator()(const fault::Loss &f)
    {
        if (Engine::DependencyState *dependency = dependencyOf(f.dependency))
            dependency->loss = either(dependency->loss, f.share);
    }
    void operator()(const fault::AddedLatency &f)
    {
        if (Engine::DependencyState *dependency = dependencyOf(f.dependency))
            dependency->added.push_back(&m_engine.m_faults[m_current].sampler);
    }
    void operator()(const fault::Partition &f)
    {
        const auto isIn = [](const std::vector<ComponentId> &set, const ComponentId &id) {
            return std::find(set.begin(), set.end(), id) != set.end();
        };
        for (std::size_t d = 0; d < m_engine.m_dependencies.size(); ++d) {
            const Dependency &dependency = *m_engine.m_plan.dependencies[d].dependency;
            if ((isIn(f.these, dependency.from) && isIn(f.those, dependency.to))
                || (isIn(f.those, dependency.from) && isIn(f.these, dependency.to)))
                ++m_engine.m_dependencies[d].cuts;
        }
    }
    void operator()(const fault::Traffic &f)
    {
        for (std::size_t j = 0; j < m_traffic.size(); ++j) {
            if (!f.journey || *f.journey == m_engine.m_architecture.journeys[j].id)
                m_traffic[j] *= f.factor;
        }
    }
    void operator()(const fault::PolicySwitch &f)
    {
        const auto d = m_engine.m_architecture.dependencies.indexOf(f.dependency);
        if (!d)
            return;
        std::uint32_t &policies = m_engine.m_policies[*d];
        const std::uint32_t bit = bitOf(f.policy) & m_engine.m_configuredPolicies[*d];
        policies = f.enabled ? policies | bit : policies & ~bit;
    }
    // These act in the moment they start or end: Engine::act.
    void operator()(const fault::Down & /*f*/) {}
    void operator()(const fault::Restart & /*f*/) {}
    void operator()(const fault::ExtraWork & /*f*/) {}
    void operator()(const fault::EmptyCache & /*f*/) {}

private:
    void putBack()
    {
        for (Engine::ComponentState &component : m_engine.m_components) {
            component.slowness = 1;
            component.errorShare = 0;
        }
        for (Replica &replica : m_engine.m_replicas) {
            replica.slowness = 1;
            replica.errorShare = 0;
        }
        for (Engine::DependencyState &dependency : m_engine.m_dependencies) {
            dependency.cuts = 0;
            dependency.loss = 0;
            dependency.added.clear();
        }
        m_engine.m_policies = m_engine.m_configuredPolicies;
    }
    Engine::DependencyState *dependencyOf(const DependencyId &id)
    {
        const auto found = m_engine.m_architecture.dependencies.indexOf(id);
        return found ? &m_engine.m_dependencies[*found] : nullptr;
    }
    /// Of the component itself, or of a share 0..1 of the replicas; of all replicas also those that the autoscaler
    /// starts later.
    void worsen(const FaultTarget &target, double factor, double errors, double share)
    {
        const auto *id = std::get_if<ComponentId>(&target);
        const auto found = id != nullptr ? m_engine.m_architecture.components.indexOf(*id) : std::nullopt;
        if (found && share >= 1) {
            worsen(m_engine.m_components[*found], factor, errors);
            return;
        }
        const std::uint32_t station = stationOf(m_engine.m_architecture, target);
        if (station == NoIndex)
            return;
        if (share >= 1) {
            const Station &planned = m_engine.m_plan.stations[station];
            for (std::uint32_t i = 0; i < planned.mostReplicas; ++i)
                worsen(m_engine.m_replicas[planned.firstReplica + i], factor, errors);
            return;
        }
        std::vector<std::uint32_t> replicas = m_engine.replicasOf(station);
        const double count = std::ceil(share * static_cast<double>(replicas.size()) - 1e-9);
        replicas.resize(std::min(replicas.size(), static_cast<std::size_t>(std::max(0.0, count))));
        for (const std::uint32_t r : replicas)
            worsen(m_engine.m_replicas[r], factor, errors);
    }
    template<class State>
    static void worsen(State &state, double factor, double errors)
    {
        state.slowness *= factor;
        state.errorShare = either(state.errorShare, errors);
    }
    void setCapacities()
    {
        for (std::uint32_t r = 0; r < m_engine.m_replicas.size(); ++r) {
            const auto [workers, cores] = m_capacity[m_engine.m_replicas[r].station];
            m_engine.setCapacity(r, workers, cores);
        }
    }
    void setTraffic()
    {
        for (std::size_t j = 0; j < m_traffic.size(); ++j) {
            Engine::JourneyState &journey = m_engine.m_journeys[j];
            if (journey.source == NoIndex || journey.factor == m_traffic[j])
                continue;
            journey.factor = m_traffic[j];
            ArrivalProcess &process = m_engine.m_sources[journey.source].process;
            process.setFactor(m_engine.m_now, m_traffic[j]);
            m_engine.planArrival(journey.source, process.changed(m_engine.m_now));
        }
    }

    Engine &m_engine;
    std::size_t m_current = 0;                                       ///< The fault at hand.
    std::vector<double> m_traffic;                                   ///< By journey: the factor.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_capacity; ///< By station: workers and cores of a replica.
};

void Engine::applyLasting()
{
    LastingFaults(*this).apply();
}

} // namespace topologue::simulation
