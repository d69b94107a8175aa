// SPDX-License-Identifier: Apache-2.0
#include "structure.h"

#include "architecture/traffic.h"

#include <algorithm>
#include <set>
#include <string>

namespace topologue::lessons {

namespace {

bool isOurs(const Component &component)
{
    return component.kind != ComponentKind::Client && component.kind != ComponentKind::External;
}

/// What is released as one: the deployable, or the component that is one.
std::string processOf(const Component &component)
{
    return component.deployable ? component.deployable->value() : component.id.value();
}

} // namespace

Way wayOf(const Architecture &architecture, const Journey *journey)
{
    Architecture alone = architecture;
    if (journey) {
        alone.journeys = {};
        Journey steady = *journey;
        steady.load = Load{}; // One request a second: calls per second are calls per request.
        alone.journeys.add(steady);
    }
    double arrivals = 0;
    std::set<ComponentId> passed;
    for (const Journey &one : alone.journeys) {
        arrivals += expectedArrivalRate(one.load);
        passed.insert(one.entry);
    }
    const std::vector<double> rates = expectedCallRates(alone);
    Way way;
    std::set<TeamId> teams;
    std::set<std::string> processes;
    for (std::size_t i = 0; i < alone.dependencies.size(); ++i) {
        const Dependency &dependency = alone.dependencies[i];
        if (rates[i] <= 0)
            continue;
        passed.insert(dependency.from);
        passed.insert(dependency.to);
        if (dependencyStyle(alone, dependency) != DependencyStyle::InProcess && arrivals > 0)
            way.networkCalls += rates[i] / arrivals;
        const Component *from = alone.components.find(dependency.from);
        const Component *to = alone.components.find(dependency.to);
        if (from && to && isOurs(*from) && isOurs(*to) && from->team && to->team && from->team != to->team)
            ++way.teamCrossings;
    }
    for (const ComponentId &id : passed) {
        const Component *component = alone.components.find(id);
        if (!component || !isOurs(*component))
            continue;
        if (component->team)
            teams.insert(*component->team);
        if (!isStore(component->kind) && component->kind != ComponentKind::Queue)
            processes.insert(processOf(*component));
    }
    way.teams = static_cast<double>(teams.size());
    way.deployables = static_cast<double>(processes.size());
    return way;
}

double coresOf(const Architecture &architecture)
{
    double cores = 0;
    const auto add = [&](const Capacity &capacity) {
        cores += static_cast<double>(capacity.replicas) * static_cast<double>(capacity.cores);
    };
    for (const Deployable &deployable : architecture.deployables)
        add(deployable.capacity);
    for (const Component &component : architecture.components) {
        if (isOurs(component) && isOwnDeployable(component))
            add(capacityOf(architecture, component));
    }
    return cores;
}

} // namespace topologue::lessons
