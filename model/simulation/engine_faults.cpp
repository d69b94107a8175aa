// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

template<class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

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

std::vector<std::uint32_t> Engine::replicasOf(std::uint32_t station) const
{
    std::vector<std::uint32_t> result;
    if (station == NoIndex)
        return result;
    const Station &planned = m_plan.stations[station];
    for (std::uint32_t r = planned.firstReplica; r < planned.firstReplica + planned.mostReplicas; ++r) {
        if (m_replicas[r].state != Replica::State::Absent)
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
            state.replicas = replicasOf(stationOf(m_architecture, fault.target));
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
        if (!starts || !dependency)
            return;
        DependencyState &cache = m_dependencies[*dependency];
        cache.coldSince = m_now;
        if (cache.keys)
            cache.keys->clear();
    };
    std::visit(Overloaded{down, restarts, extraWork, emptyCache, [](const auto &) {}}, event.fault);
}

/// What faults do as long as they last: from all that are active at once, so that they combine and leave nothing
/// behind.
void Engine::applyLasting()
{
    for (ComponentState &component : m_components) {
        component.slowness = 1;
        component.errorShare = 0;
    }
    for (Replica &replica : m_replicas) {
        replica.slowness = 1;
        replica.errorShare = 0;
    }
    for (std::uint32_t d = 0; d < m_dependencies.size(); ++d) {
        DependencyState &dependency = m_dependencies[d];
        dependency.cuts = 0;
        dependency.loss = 0;
        dependency.added.clear();
        m_policies[d] = m_configuredPolicies[d];
    }
    std::vector<double> traffic(m_journeys.size(), 1);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> capacity(m_stations.size());
    for (std::size_t s = 0; s < capacity.size(); ++s)
        capacity[s] = {m_plan.stations[s].capacity->workers, m_plan.stations[s].capacity->cores};

    const auto componentOf = [this](const FaultTarget &target) -> ComponentState * {
        const auto *id = std::get_if<ComponentId>(&target);
        const auto found = id != nullptr ? m_architecture.components.indexOf(*id) : std::nullopt;
        return found ? &m_components[*found] : nullptr;
    };
    const auto dependencyOf = [this](const DependencyId &id) -> DependencyState * {
        const auto found = m_architecture.dependencies.indexOf(id);
        return found ? &m_dependencies[*found] : nullptr;
    };
    const auto worsen = [&](const FaultTarget &target, double factor, double errors, double share) {
        if (ComponentState *component = componentOf(target); component != nullptr && share >= 1) {
            component->slowness *= factor;
            component->errorShare = either(component->errorShare, errors);
            return;
        }
        const std::uint32_t station = stationOf(m_architecture, target);
        if (share >= 1 && station != NoIndex) { // Those too that the autoscaler starts later.
            const Station &planned = m_plan.stations[station];
            for (std::uint32_t r = planned.firstReplica; r < planned.firstReplica + planned.mostReplicas; ++r) {
                m_replicas[r].slowness *= factor;
                m_replicas[r].errorShare = either(m_replicas[r].errorShare, errors);
            }
            return;
        }
        const std::vector<std::uint32_t> replicas = replicasOf(station);
        const auto count = static_cast<std::size_t>(std::ceil(share * static_cast<double>(replicas.size()) - 1e-9));
        for (std::size_t i = 0; i < std::min(count, replicas.size()); ++i) {
            Replica &replica = m_replicas[replicas[i]];
            replica.slowness *= factor;
            replica.errorShare = either(replica.errorShare, errors);
        }
    };
    const auto partition = [&](const fault::Partition &fault) {
        const auto isIn = [](const std::vector<ComponentId> &set, const ComponentId &id) {
            return std::find(set.begin(), set.end(), id) != set.end();
        };
        for (std::size_t d = 0; d < m_dependencies.size(); ++d) {
            const Dependency &dependency = *m_plan.dependencies[d].dependency;
            if ((isIn(fault.these, dependency.from) && isIn(fault.those, dependency.to))
                || (isIn(fault.those, dependency.from) && isIn(fault.these, dependency.to)))
                ++m_dependencies[d].cuts;
        }
    };
    const auto apply = Overloaded{
        [&](const fault::Slow &f) { worsen(f.target, f.factor, 0, 1); },
        [&](const fault::Errors &f) { worsen(f.target, 1, f.share, 1); },
        [&](const fault::BadVersion &f) { worsen(f.target, f.factor, f.errorShare, f.replicaShare); },
        [&](const fault::ReducedCapacity &f) {
            if (const std::uint32_t station = stationOf(m_architecture, f.target); station != NoIndex) {
                capacity[station].first = f.workers.value_or(capacity[station].first);
                capacity[station].second = f.cores.value_or(capacity[station].second);
            }
        },
        [&](const fault::CutDependency &f) {
            if (DependencyState *dependency = dependencyOf(f.dependency))
                ++dependency->cuts;
        },
        [&](const fault::Loss &f) {
            if (DependencyState *dependency = dependencyOf(f.dependency))
                dependency->loss = either(dependency->loss, f.share);
        },
        partition,
        [&](const fault::Traffic &f) {
            for (std::size_t j = 0; j < traffic.size(); ++j) {
                if (!f.journey || *f.journey == m_architecture.journeys[j].id)
                    traffic[j] *= f.factor;
            }
        },
        [&](const fault::PolicySwitch &f) {
            if (const auto d = m_architecture.dependencies.indexOf(f.dependency)) {
                const std::uint32_t bit = bitOf(f.policy);
                m_policies[*d] = f.enabled ? m_policies[*d] | (bit & m_configuredPolicies[*d]) : m_policies[*d] & ~bit;
            }
        },
        [](const auto &) {},
    };
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        if (!m_faults[i].isActive)
            continue;
        const Fault &fault = m_scenario->events[i].fault;
        std::visit(apply, fault);
        if (const auto *latency = std::get_if<fault::AddedLatency>(&fault)) {
            if (DependencyState *dependency = dependencyOf(latency->dependency))
                dependency->added.push_back(&m_faults[i].sampler);
        }
    }
    for (std::uint32_t r = 0; r < m_replicas.size(); ++r) {
        const auto [workers, cores] = capacity[m_replicas[r].station];
        setCapacity(r, workers, cores);
    }
    for (std::size_t j = 0; j < traffic.size(); ++j) {
        const std::uint32_t source = m_journeys[j].source;
        if (source == NoIndex || m_journeys[j].factor == traffic[j])
            continue;
        m_journeys[j].factor = traffic[j];
        m_sources[source].process.setFactor(m_now, traffic[j]);
        planArrival(source, m_sources[source].process.changed(m_now));
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
