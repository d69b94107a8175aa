// SPDX-License-Identifier: Apache-2.0
#include "capacities.h"
#include "homes.h"
#include "messages.h"
#include "regroup.h"

#include "architecture/maxima.h"
#include "architecture/traffic.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace topologue::editing {

namespace {

/// Kinds that may become one component: what runs code with each other, everything else only with its own.
ComponentKind sort(ComponentKind kind)
{
    const bool runsCode = kind == ComponentKind::Module || kind == ComponentKind::Job || kind == ComponentKind::Gateway;
    return runsCode ? ComponentKind::Service : kind;
}

/// How often each of the merged components is asked, per request that reaches any of them from outside. 1 where no
/// journey reaches them.
std::map<ComponentId, double> askedPerRequest(const Architecture &a, const std::vector<ComponentId> &merged)
{
    std::map<ComponentId, double> asked;
    const std::vector<double> rates = arrivalRates(a);
    for (const ComponentId &id : merged)
        asked[id] = rates[*a.components.indexOf(id)];
    double fromOutside = 0;
    for (const auto &[id, rate] : asked)
        fromOutside += rate;
    // What they ask of each other does not come from outside.
    const std::vector<double> calls = expectedCallRates(a);
    for (std::size_t i = 0; i < a.dependencies.size(); ++i) {
        if (asked.contains(sourceOf(a.dependencies[i])) && asked.contains(targetOf(a.dependencies[i])))
            fromOutside -= calls[i];
    }
    for (auto &[id, rate] : asked)
        rate = fromOutside > 1e-9 ? rate / fromOutside : 1;
    return asked;
}

/// The CPU time of one request to the merged component, in the shape of the first that has any.
Distribution mergedTime(const Architecture &a, const std::vector<ComponentId> &merged,
                        const std::map<ComponentId, double> &asked)
{
    double total = 0;
    Distribution shape;
    for (const ComponentId &id : merged) {
        const Distribution &time = a.components.find(id)->serviceTime;
        total += asked.at(id) * time.expected().inSeconds();
        if (shape.expected() == Duration())
            shape = time;
    }
    const double before = shape.expected().inSeconds();
    return before > 0 ? scaled(shape, total / before) : shape;
}

/// The first member of the group lives on: it takes the capacity of those from other deployables along.
void joinCapacities(Draft &draft, const std::vector<ComponentId> &merged)
{
    Architecture &a = draft.architecture();
    const auto home = a.components.find(merged.front())->deployable;
    std::vector<ComponentId> others;
    std::copy_if(merged.begin() + 1, merged.end(), std::back_inserter(others),
                 [&](const ComponentId &id) { return !home || a.components.find(id)->deployable != home; });
    if (others.empty())
        return;
    leaveHomes(draft, others);
    std::vector<Capacity> parts = capacitiesOf(a, others);
    parts.insert(parts.begin(), capacityOf(a, *a.components.find(merged.front())));
    if (home)
        a.deployables.change(*home, [&](Deployable &each) { each.capacity = combined(parts); });
    else
        a.components.change(merged.front(), [&](Component &each) { each.capacity = combined(parts); });
}

/// Re-attaches arrows, and joins those that say the same for the same journeys.
void joinArrows(Architecture &a, const Renamed &renamed, const std::map<ComponentId, double> &asked,
                std::map<DependencyId, DependencyId> &twins)
{
    std::map<std::tuple<ComponentId, ComponentId, DependencyKind, bool, std::vector<JourneyId>>, DependencyId> seen;
    std::map<DependencyId, double> extraCalls;
    a.dependencies.changeEach([&](Dependency &dependency) {
        if (const auto from = asked.find(dependency.from); from != asked.end() && !dependency.consumes)
            dependency.callsPerRequest = std::min(dependency.callsPerRequest * from->second, limits::CallsPerRequest);
        const bool touched = asked.contains(dependency.from) || asked.contains(dependency.to);
        dependency.from = ComponentId(*renamed.component(dependency.from));
        dependency.to = ComponentId(*renamed.component(dependency.to));
        if (!touched || dependency.from == dependency.to)
            return;
        const auto [twin, isNew] = seen.try_emplace(
            {dependency.from, dependency.to, dependency.kind, dependency.consumes, dependency.journeys}, dependency.id);
        if (isNew)
            return;
        twins.emplace(dependency.id, twin->second);
        if (!dependency.consumes)
            extraCalls[twin->second] += dependency.callsPerRequest;
    });
    for (const auto &[id, calls] : extraCalls) {
        a.dependencies.change(id, [more = calls](Dependency &each) {
            each.callsPerRequest = std::min(each.callsPerRequest + more, limits::CallsPerRequest);
        });
    }
    a.dependencies.removeIf([&](const Dependency &each) {
        return twins.contains(each.id) || (each.from == each.to && asked.contains(each.from));
    });
}

} // namespace

Result<Edited> mergeComponents(const Architecture &architecture, const std::vector<ComponentId> &components)
{
    std::vector<ComponentId> merged; // In the order given: the first lives on.
    for (const ComponentId &id : components) {
        if (architecture.components.contains(id) && std::find(merged.begin(), merged.end(), id) == merged.end())
            merged.push_back(id);
    }
    if (merged.size() < 2)
        return failure(messages::NeedsTwo);
    const ComponentId survivor = merged.front();
    const ComponentKind kind = sort(architecture.components.find(survivor)->kind);
    for (const ComponentId &id : merged) {
        if (sort(architecture.components.find(id)->kind) != kind)
            return failure(messages::MergesDifferentKinds);
    }
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    const auto asked = askedPerRequest(architecture, merged);
    joinCapacities(draft, merged);
    a.components.change(survivor, [&](Component &each) { each.serviceTime = mergedTime(architecture, merged, asked); });

    std::map<DependencyId, DependencyId> twins;
    Renamed renamed = whatExists(a);
    renamed.component = [&](const ComponentId &id) { return asked.contains(id) ? &survivor : &id; };
    joinArrows(a, renamed, asked, twins);
    renamed.dependency = [&](const DependencyId &id) {
        const auto twin = twins.find(id);
        return twin == twins.end() ? (a.dependencies.contains(id) ? &id : nullptr) : &twin->second;
    };
    a.journeys.changeEach([&](Journey &journey) { journey.entry = ComponentId(*renamed.component(journey.entry)); });
    a.components.changeEach([&](Component &component) {
        if (!component.broker || !component.broker->deadLetterQueue)
            return;
        auto &dead = component.broker->deadLetterQueue;
        dead = ComponentId(*renamed.component(*dead));
        if (*dead == component.id)
            dead.reset();
    });
    Swept swept;
    a.scenarios.changeEach([&](Scenario &scenario) {
        std::vector<EventId> gone;
        scenario.events.changeEach([&](ScenarioEvent &event) {
            if (!renameReferences(event.fault, renamed))
                gone.push_back(event.id);
        });
        swept.events += scenario.events.removeIf(
            [&](const ScenarioEvent &event) { return std::find(gone.begin(), gone.end(), event.id) != gone.end(); });
    });
    a.components.removeIf([&](const Component &each) { return each.id != survivor && asked.contains(each.id); });
    draft.sweepAndNote(swept);
    draft.touch(survivor);
    return std::move(draft).finish();
}

} // namespace topologue::editing
