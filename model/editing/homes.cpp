// SPDX-License-Identifier: Apache-2.0
#include "homes.h"

#include "capacities.h"

#include <algorithm>
#include <map>
#include <type_traits>

namespace topologue::editing {

namespace {

/// A deployable that somebody leaves.
struct Home {
    std::vector<ComponentId> members; ///< In document order, before anybody left.
    std::vector<Capacity> shares;     ///< Of the members.
    std::vector<bool> leaves;
};

std::map<DeployableId, Home> homesOf(const Architecture &a, const std::vector<ComponentId> &leaving)
{
    const std::unordered_set<ComponentId> leavers(leaving.begin(), leaving.end());
    std::map<DeployableId, Home> homes;
    for (const ComponentId &id : leaving) {
        const Component &component = *a.components.find(id);
        if (component.deployable && a.deployables.contains(*component.deployable))
            homes[*component.deployable];
    }
    if (homes.empty())
        return homes;
    const std::vector<double> rates = arrivalRates(a);
    std::map<DeployableId, std::vector<double>> weights;
    for (std::size_t i = 0; i < a.components.size(); ++i) {
        const Component &component = a.components[i];
        const auto home = component.deployable ? homes.find(*component.deployable) : homes.end();
        if (home == homes.end())
            continue;
        home->second.members.push_back(component.id);
        home->second.leaves.push_back(leavers.contains(component.id));
        weights[home->first].push_back(rates[i] * component.serviceTime.expected().inSeconds());
    }
    for (auto &[id, home] : homes)
        home.shares = divided(a.deployables.find(id)->capacity, weights[id]);
    return homes;
}

void reduce(std::optional<std::uint32_t> &value, std::uint32_t part, std::uint32_t whole)
{
    if (value)
        *value = std::max(1U, static_cast<std::uint32_t>(std::uint64_t{*value} * part / std::max(1U, whole)));
}

/// The fault of a deployable as one of a component that was in it.
Fault faultOfMember(Fault fault, const ComponentId &member, const Capacity &share, const Capacity &whole)
{
    *targetOfFault(fault) = member;
    if (auto *const reduced = std::get_if<fault::ReducedCapacity>(&fault)) {
        reduce(reduced->workers, share.workers, whole.workers);
        reduce(reduced->cores, share.cores, whole.cores);
    }
    return fault;
}

void spreadFaults(Draft &draft, const DeployableId &deployable, const Home &home, const Capacity &whole)
{
    const auto actsOnIt = [&](const ScenarioEvent &event) {
        Fault fault = event.fault;
        const FaultTarget *const target = targetOfFault(fault);
        return target && *target == FaultTarget(deployable);
    };
    draft.architecture().scenarios.changeEach([&](Scenario &scenario) {
        std::vector<ScenarioEvent> hits;
        std::copy_if(scenario.events.begin(), scenario.events.end(), std::back_inserter(hits), actsOnIt);
        for (const ScenarioEvent &hit : hits) {
            std::size_t position = scenario.events.indexOf(hit.id).value_or(0);
            for (std::size_t i = 0; i < home.members.size(); ++i) {
                ScenarioEvent event = hit;
                event.fault = faultOfMember(hit.fault, home.members[i], home.shares[i], whole);
                if (i == 0) {
                    scenario.events.replace(hit.id, std::move(event));
                    continue;
                }
                event.id = draft.freshIdIn(scenario.events, hit.id.value(), "event");
                scenario.events.insert(++position, std::move(event));
            }
        }
    });
}

} // namespace

FaultTarget *targetOfFault(Fault &fault)
{
    return std::visit(
        [](auto &each) -> FaultTarget * {
            if constexpr (requires { each.target; })
                return &each.target;
            else
                return nullptr;
        },
        fault);
}

void leaveHomes(Draft &draft, const std::vector<ComponentId> &components)
{
    Architecture &a = draft.architecture();
    for (const auto &[id, home] : homesOf(a, components)) {
        std::vector<Capacity> staying;
        for (std::size_t i = 0; i < home.members.size(); ++i) {
            if (!home.leaves[i]) {
                staying.push_back(home.shares[i]);
                continue;
            }
            a.components.change(home.members[i], [&share = home.shares[i]](Component &component) {
                component.deployable.reset();
                component.capacity = share;
                if (component.kind == ComponentKind::Module)
                    component.kind = ComponentKind::Service;
            });
        }
        const Capacity whole = a.deployables.find(id)->capacity;
        if (!staying.empty()) {
            a.deployables.change(id, [&](Deployable &deployable) { deployable.capacity = combined(staying); });
            continue;
        }
        spreadFaults(draft, id, home, whole);
        a.deployables.remove(id);
        a.drawn.collapsed.erase(id);
    }
}

void moveIn(Draft &draft, const std::vector<ComponentId> &components, const DeployableId &deployable)
{
    for (const ComponentId &id : components) {
        draft.architecture().components.change(id, [&](Component &component) {
            component.deployable = deployable;
            component.capacity.reset();
            if (component.kind == ComponentKind::Service)
                component.kind = ComponentKind::Module;
        });
    }
}

std::vector<Capacity> capacitiesOf(const Architecture &architecture, const std::vector<ComponentId> &components)
{
    std::vector<Capacity> capacities;
    capacities.reserve(components.size());
    for (const ComponentId &id : components)
        capacities.push_back(capacityOf(architecture, *architecture.components.find(id)));
    return capacities;
}

} // namespace topologue::editing
