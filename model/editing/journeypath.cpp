// SPDX-License-Identifier: Apache-2.0
#include "journeypath.h"

#include "draft.h"
#include "messages.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace topologue::editing {

namespace {

/// The fewest arrows from one of `starts` to `target`, in the order of requests; none if there is no way. Of ways of
/// the same length, the one from the start that is named first.
std::optional<std::vector<DependencyId>> wayTo(const Architecture &a, const std::vector<ComponentId> &starts,
                                               const ComponentId &target)
{
    std::unordered_map<ComponentId, std::vector<const Dependency *>> leaving;
    for (const Dependency &dependency : a.dependencies)
        leaving[sourceOf(dependency)].push_back(&dependency);
    std::unordered_map<ComponentId, const Dependency *> reachedBy;
    std::deque<ComponentId> open;
    for (const ComponentId &start : starts) {
        if (reachedBy.emplace(start, nullptr).second)
            open.push_back(start);
    }
    while (!open.empty() && !reachedBy.contains(target)) {
        const ComponentId here = std::move(open.front());
        open.pop_front();
        for (const Dependency *const dependency : leaving[here]) {
            if (reachedBy.emplace(targetOf(*dependency), dependency).second)
                open.push_back(targetOf(*dependency));
        }
    }
    if (!reachedBy.contains(target))
        return std::nullopt;
    std::vector<DependencyId> way;
    for (const Dependency *by = reachedBy.at(target); by; by = reachedBy.at(sourceOf(*by)))
        way.push_back(by->id);
    std::reverse(way.begin(), way.end());
    return way;
}

/// Leaves only arrows that are reached, in the order in which they were.
JourneyPath pruned(const Architecture &a, JourneyPath path)
{
    std::unordered_set<ComponentId> reached;
    if (path.entry)
        reached.insert(*path.entry);
    std::erase_if(path.arrows, [&](const DependencyId &id) {
        const Dependency *const dependency = a.dependencies.find(id);
        if (!dependency || !reached.contains(sourceOf(*dependency)))
            return true;
        reached.insert(targetOf(*dependency));
        return false;
    });
    return path;
}

std::string nameOf(const Architecture &a, const ComponentId &id)
{
    const Component *const component = a.components.find(id);
    return component ? shownName(component->name, id.value()) : id.value();
}

Result<JourneyPath> extended(const Architecture &a, JourneyPath path, const ComponentId &target)
{
    std::vector<ComponentId> starts = componentsOn(a, path);
    std::reverse(starts.begin(), starts.end()); // What came last is what the hand goes on from.
    const auto way = wayTo(a, starts, target);
    if (!way)
        return failure(messages::NoWayThere, {nameOf(a, target)});
    path.arrows.insert(path.arrows.end(), way->begin(), way->end());
    return path;
}

Result<JourneyPath> clickedOnArrow(const Architecture &a, JourneyPath path, const DependencyId &id)
{
    const Dependency *const dependency = a.dependencies.find(id);
    if (!dependency)
        return failure(messages::IsGone, {"dependency", id.value()});
    if (std::erase(path.arrows, id) > 0)
        return pruned(a, std::move(path));
    if (!path.entry)
        path.entry = sourceOf(*dependency);
    auto reached = extended(a, std::move(path), sourceOf(*dependency));
    if (reached)
        reached->arrows.push_back(id);
    return reached;
}

} // namespace

std::vector<ComponentId> componentsOn(const Architecture &architecture, const JourneyPath &path)
{
    std::vector<ComponentId> components;
    std::unordered_set<ComponentId> known;
    const auto add = [&](const ComponentId &id) {
        if (known.insert(id).second)
            components.push_back(id);
    };
    if (path.entry && architecture.components.contains(*path.entry))
        add(*path.entry);
    for (const DependencyId &id : path.arrows) {
        const Dependency *const dependency = architecture.dependencies.find(id);
        if (dependency && known.contains(sourceOf(*dependency)))
            add(targetOf(*dependency));
    }
    return components;
}

Result<JourneyPath> clickedOn(const Architecture &architecture, const JourneyPath &path, const ElementId &element)
{
    JourneyPath next = pruned(architecture, path);
    if (next.entry && !architecture.components.contains(*next.entry))
        next = {};
    if (const auto *const arrow = std::get_if<DependencyId>(&element))
        return clickedOnArrow(architecture, std::move(next), *arrow);
    const auto *const component = std::get_if<ComponentId>(&element);
    if (!component || !architecture.components.contains(*component))
        return failure(messages::NothingSelected);
    if (next.entry)
        return extended(architecture, std::move(next), *component);
    next.entry = *component;
    return next;
}

} // namespace topologue::editing
