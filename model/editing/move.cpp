// SPDX-License-Identifier: Apache-2.0
#include "move.h"

#include "architecture/maxima.h"
#include "draft.h"
#include "lock.h"
#include "messages.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace topologue::editing {

namespace {

/// The comparisons are written so that a NaN fails them.
bool isInPlane(Point point)
{
    return std::abs(point.x) <= limits::Coordinate && std::abs(point.y) <= limits::Coordinate;
}

tl::unexpected<Diagnostics> outside()
{
    return failure(messages::OutsideThePlane, {std::to_string(static_cast<long>(limits::Coordinate))});
}

bool moveBends(Drawn &drawn, const IdTable<Dependency> &dependencies, const std::unordered_set<ComponentId> &moved,
               double dx, double dy)
{
    bool inPlane = true;
    for (auto &[id, points] : drawn.bends) {
        const Dependency *const dependency = dependencies.find(id);
        if (!dependency || !moved.contains(dependency->from) || !moved.contains(dependency->to))
            continue;
        for (Point &point : points) {
            point = {point.x + dx, point.y + dy};
            inPlane = inPlane && isInPlane(point);
        }
    }
    return inPlane;
}

} // namespace

Result<Edited> moveComponents(const Architecture &architecture, const std::vector<ComponentId> &components, double dx,
                              double dy, const Centers &shown)
{
    const auto existing = existingComponents(architecture, components);
    if (!existing)
        return tl::unexpected(existing.error());
    Draft draft(architecture);
    std::unordered_set<ComponentId> moved;
    std::size_t locked = 0;
    for (const ComponentId &id : *existing) {
        if (isLocked(architecture.drawn, id)) {
            ++locked;
            continue;
        }
        const auto center = centerOf(architecture, id, shown);
        if (!center)
            continue;
        const Point there{center->x + dx, center->y + dy};
        if (!isInPlane(there))
            return outside();
        draft.place(id, there);
        draft.touch(id);
        moved.insert(id);
    }
    if (moved.empty())
        return failure(locked > 0 ? messages::IsLocked : messages::NoComponents);
    if (locked > 0)
        draft.note(lockedStayed(locked));
    if (!moveBends(draft.architecture().drawn, architecture.dependencies, moved, dx, dy))
        return outside();
    return std::move(draft).finish();
}

Result<Edited> placeComponents(const Architecture &architecture, const Centers &centers)
{
    Draft draft(architecture);
    bool any = false;
    std::size_t locked = 0;
    for (const auto &[id, center] : centers) {
        if (!architecture.components.contains(id))
            continue;
        if (isLocked(architecture.drawn, id)) {
            ++locked;
            continue;
        }
        if (!isInPlane(center))
            return outside();
        draft.place(id, center);
        draft.touch(id);
        any = true;
    }
    if (!any)
        return failure(locked > 0 ? messages::IsLocked : messages::NoComponents);
    if (locked > 0)
        draft.note(lockedStayed(locked));
    return std::move(draft).finish();
}

Result<Edited> setPinned(const Architecture &architecture, const std::vector<ComponentId> &components, bool pinned,
                         const Centers &shown)
{
    const auto existing = existingComponents(architecture, components);
    if (!existing)
        return tl::unexpected(existing.error());
    Draft draft(architecture);
    for (const ComponentId &id : *existing) {
        if (const auto center = centerOf(architecture, id, shown)) {
            Placement &placement = draft.architecture().drawn.placements[id];
            placement.center = *center;
            placement.pinned = pinned;
            draft.touch(id);
        }
    }
    return std::move(draft).finish();
}

void keepPlaces(const Architecture &before, Architecture &edited)
{
    std::map<ComponentId, Placement> placements = before.drawn.placements;
    std::erase_if(placements, [&](const auto &entry) { return !edited.drawn.placements.contains(entry.first); });
    for (auto &[id, placement] : placements) {
        const Placement &now = edited.drawn.placements.at(id);
        placement.pinned = now.pinned;
        placement.locked = now.locked;
    }
    edited.drawn.placements = std::move(placements);
    std::erase_if(edited.drawn.bends, [&](const auto &entry) { return !before.drawn.bends.contains(entry.first); });
}

Result<Edited> moveNotes(const Architecture &architecture, const std::vector<NoteId> &notes, double dx, double dy)
{
    Draft draft(architecture);
    bool any = false;
    bool inPlane = true;
    std::size_t locked = 0;
    for (const NoteId &id : notes) {
        if (isLocked(architecture.drawn, id)) {
            ++locked;
            continue;
        }
        any |= draft.architecture().drawn.notes.change(id, [&](Note &note) {
            note.topLeft = {note.topLeft.x + dx, note.topLeft.y + dy};
            inPlane = inPlane && isInPlane(note.topLeft);
            draft.touch(id);
        });
    }
    if (!any)
        return failure(locked > 0 ? messages::IsLocked : messages::NothingSelected);
    if (locked > 0)
        draft.note(lockedStayed(locked));
    if (!inPlane)
        return outside();
    return std::move(draft).finish();
}

} // namespace topologue::editing
