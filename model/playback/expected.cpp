// SPDX-License-Identifier: Apache-2.0
#include "expected.h"

#include <algorithm>
#include <cmath>

namespace topologue::playback {

namespace {

/// From here on theory has a queue without end, or one that nobody would call well.
constexpr double Saturated = 0.999;
/// A share of refusals below this one is not seen in a recording either.
constexpr double NotableRefusals = 0.001;

double finite(double value)
{
    return std::isfinite(value) ? value : 0;
}

Health healthOf(const simulation::DeployableEstimate &estimate)
{
    if (estimate.utilisation >= Saturated || estimate.coreUtilisation >= Saturated || !std::isfinite(estimate.meanQueue)
        || !std::isfinite(estimate.meanWaitMs))
        return Health::Overloaded;
    if (estimate.refusedShare > NotableRefusals)
        return Health::Degraded;
    return estimate.arrivalsPerSecond > 0 ? Health::Healthy : Health::Idle;
}

} // namespace

Snapshot expectedSnapshot(const Architecture &architecture, const simulation::Estimate &estimate)
{
    Snapshot snapshot;
    snapshot.deployables.reserve(architecture.deployables.size());
    for (std::size_t i = 0; i < architecture.deployables.size(); ++i) {
        const simulation::DeployableEstimate &from = estimate.deployables[i];
        const Capacity &capacity = architecture.deployables[i].capacity;
        const double workers = static_cast<double>(capacity.workers) * capacity.replicas;
        snapshot.deployables.push_back({.health = healthOf(from),
                                        .utilisation = std::min(1.0, from.utilisation),
                                        .coreUtilisation = std::min(1.0, from.coreUtilisation),
                                        .queue = finite(from.meanQueue),
                                        .busyWorkers = workers * std::min(1.0, from.utilisation),
                                        .workers = workers,
                                        .readyReplicas = static_cast<double>(capacity.replicas)});
    }

    // Components that are their own deployable follow those of the document, in order.
    std::size_t own = architecture.deployables.size();
    snapshot.components.reserve(architecture.components.size());
    for (std::size_t i = 0; i < architecture.components.size(); ++i) {
        const Component &component = architecture.components[i];
        const auto index = component.deployable ? architecture.deployables.indexOf(*component.deployable) : own++;
        ComponentState state;
        state.ratePerSecond = estimate.components[i].requestsPerSecond;
        if (index && *index < estimate.deployables.size()) {
            const simulation::DeployableEstimate &from = estimate.deployables[*index];
            state.health = state.ratePerSecond > 0 ? healthOf(from) : Health::Idle;
            state.utilisation = std::min(1.0, from.utilisation);
            state.coreUtilisation = std::min(1.0, from.coreUtilisation);
            state.queue = finite(from.meanQueue);
        }
        snapshot.components.push_back(state);
    }

    snapshot.dependencies.reserve(architecture.dependencies.size());
    for (const simulation::DependencyEstimate &from : estimate.dependencies) {
        DependencyState state;
        state.ratePerSecond = from.callsPerSecond;
        state.meanMs = finite(from.meanMs);
        state.inFlight = from.callsPerSecond * state.meanMs / 1000; // Little's law.
        state.health = from.callsPerSecond > 0 ? Health::Healthy : Health::Idle;
        snapshot.dependencies.push_back(state);
    }
    snapshot.journeys.reserve(architecture.journeys.size());
    for (const simulation::JourneyEstimate &from : estimate.journeys) {
        JourneyState state;
        state.ratePerSecond = from.requestsPerSecond;
        state.health = from.requestsPerSecond <= 0  ? Health::Idle
                       : std::isfinite(from.meanMs) ? Health::Healthy
                                                    : Health::Overloaded;
        snapshot.journeys.push_back(state);
    }
    return snapshot;
}

} // namespace topologue::playback
