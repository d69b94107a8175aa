// SPDX-License-Identifier: Apache-2.0
#include "wire.h"

#include "architecture/maxima.h"
#include "draft.h"
#include "messages.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace topologue::editing {

namespace {

/// The first of `touched` that now says the same for the same journeys as another arrow; null if none does.
const Dependency *twinAmong(const Architecture &a, const std::set<DependencyId> &touched)
{
    using Saying = std::tuple<ComponentId, ComponentId, DependencyKind, bool, std::vector<JourneyId>>;
    std::map<Saying, const Dependency *> seen;
    for (const Dependency &each : a.dependencies) {
        const auto [other, isNew] =
            seen.try_emplace({each.from, each.to, each.kind, each.consumes, each.journeys}, &each);
        if (isNew)
            continue;
        if (touched.contains(each.id))
            return &each;
        if (touched.contains(other->second->id))
            return other->second;
    }
    return nullptr;
}

Result<void> refuseTwins(const Architecture &a, const std::set<DependencyId> &touched)
{
    const Dependency *const twin = twinAmong(a, touched);
    if (!twin)
        return {};
    const ComponentId &source = sourceOf(*twin);
    const ComponentId &target = targetOf(*twin);
    return failure(messages::AlreadyConnected, {shownName(a.components.find(source)->name, source.value()),
                                                shownName(a.components.find(target)->name, target.value())});
}

tl::unexpected<Diagnostics> isGone(const DependencyId &dependency)
{
    return failure(messages::IsGone, {"dependency", dependency.value()});
}

/// The dependency with requests from `source` to `target`.
void turn(Architecture &a, const DependencyId &id, const ComponentId &source, const ComponentId &target)
{
    const Wire wire = wireBetween(*a.components.find(source), *a.components.find(target));
    a.dependencies.change(id, [&](Dependency &dependency) {
        if (dependency.kind != wire.kind)
            dependency.protocol.clear();
        rewire(dependency, wire);
    });
}

Point middleOf(const Architecture &a, const Dependency &dependency, const Centers &shown)
{
    if (const auto bends = a.drawn.bends.find(dependency.id); bends != a.drawn.bends.end() && !bends->second.empty())
        return bends->second[bends->second.size() / 2];
    const auto from = centerOf(a, dependency.from, shown);
    const auto to = centerOf(a, dependency.to, shown);
    if (from && to)
        return {(from->x + to->x) / 2, (from->y + to->y) / 2};
    return from ? *from : to.value_or(Point{});
}

} // namespace

Result<Edited> reverse(const Architecture &architecture, const std::vector<DependencyId> &dependencies)
{
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    std::set<DependencyId> turned;
    for (const DependencyId &id : dependencies) {
        const Dependency *const before = architecture.dependencies.find(id);
        if (!before || !turned.insert(id).second)
            continue;
        if (auto possible = checkEnds(a, targetOf(*before), sourceOf(*before)); !possible)
            return tl::unexpected(std::move(possible.error()));
        turn(a, id, targetOf(*before), sourceOf(*before));
        const auto bends = a.drawn.bends.find(id);
        if (bends != a.drawn.bends.end() && a.dependencies.find(id)->from != before->from)
            std::reverse(bends->second.begin(), bends->second.end());
        draft.touch(id);
    }
    if (turned.empty())
        return failure(messages::NothingSelected);
    if (auto possible = refuseTwins(a, turned); !possible)
        return tl::unexpected(std::move(possible.error()));
    return std::move(draft).finish();
}

Result<Edited> reattach(const Architecture &architecture, const DependencyId &dependency, End end,
                        const ComponentId &component)
{
    const Dependency *const before = architecture.dependencies.find(dependency);
    if (!before)
        return isGone(dependency);
    const ComponentId &source = end == End::Source ? component : sourceOf(*before);
    const ComponentId &target = end == End::Target ? component : targetOf(*before);
    if (auto possible = checkEnds(architecture, source, target); !possible)
        return tl::unexpected(std::move(possible.error()));
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    turn(a, dependency, source, target);
    a.drawn.bends.erase(dependency);
    if (auto possible = refuseTwins(a, {dependency}); !possible)
        return tl::unexpected(std::move(possible.error()));
    draft.touch(dependency);
    return std::move(draft).finish();
}

Result<Edited> splitWith(const Architecture &architecture, const DependencyId &dependency, const NewComponent &inserted,
                         const Centers &shown)
{
    const Dependency *const split = architecture.dependencies.find(dependency);
    if (!split)
        return isGone(dependency);
    const Dependency before = *split;
    const ComponentId source = sourceOf(before);
    const ComponentId target = targetOf(before);
    const Point place = freePlaceNear(architecture, middleOf(architecture, before, shown), shown);
    NewComponent inTeam = inserted;
    const Component *const from = architecture.components.find(source);
    if (from && !inTeam.team && inserted.kind != ComponentKind::External)
        inTeam.team = from->team;
    auto added = addComponent(architecture, inTeam, place);
    if (!added)
        return added;
    const ComponentId id = std::get<ComponentId>(added->touched.front());
    for (const auto &[one, other] : {std::pair(source, id), std::pair(id, target)}) {
        if (auto possible = checkEnds(added->architecture, one, other); !possible)
            return tl::unexpected(std::move(possible.error()));
    }
    Draft draft(added->architecture);
    Architecture &a = draft.architecture();
    turn(a, dependency, source, id);
    a.drawn.bends.erase(dependency);
    const DependencyId second = draft.connect(id, target);
    a.dependencies.change(second, [&](Dependency &each) {
        each.journeys = before.journeys;
        if (each.kind == before.kind)
            each.protocol = before.protocol;
        if (each.consumes && before.consumes)
            each.concurrency = before.concurrency;
    });
    draft.touch(id);
    return std::move(draft).finish();
}

Result<Edited> setStage(const Architecture &architecture, const std::vector<DependencyId> &dependencies,
                        std::uint32_t stage)
{
    if (stage > limits::Stage)
        return failure(messages::StageTooLate, {std::to_string(static_cast<int>(limits::Stage))});
    Draft draft(architecture);
    bool any = false;
    for (const DependencyId &id : dependencies) {
        if (draft.architecture().dependencies.change(id, [&](Dependency &each) { each.stage = stage; })) {
            draft.touch(id);
            any = true;
        }
    }
    if (!any)
        return failure(messages::NothingSelected);
    return std::move(draft).finish();
}

} // namespace topologue::editing
