// SPDX-License-Identifier: Apache-2.0
#include "move.h"

#include "architecture/maxima.h"
#include "draft.h"
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
    for (const ComponentId &id : *existing) {
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
        return failure(messages::NoComponents);
    if (!moveBends(draft.architecture().drawn, architecture.dependencies, moved, dx, dy))
        return outside();
    return std::move(draft).finish();
}

Result<Edited> placeComponents(const Architecture &architecture, const Centers &centers)
{
    Draft draft(architecture);
    bool any = false;
    for (const auto &[id, center] : centers) {
        if (!architecture.components.contains(id))
            continue;
        if (!isInPlane(center))
            return outside();
        draft.place(id, center);
        draft.touch(id);
        any = true;
    }
    if (!any)
        return failure(messages::NoComponents);
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
            draft.architecture().drawn.placements[id] = {*center, pinned};
            draft.touch(id);
        }
    }
    return std::move(draft).finish();
}

Result<Edited> moveNotes(const Architecture &architecture, const std::vector<NoteId> &notes, double dx, double dy)
{
    Draft draft(architecture);
    bool any = false;
    bool inPlane = true;
    for (const NoteId &id : notes) {
        any |= draft.architecture().drawn.notes.change(id, [&](Note &note) {
            note.topLeft = {note.topLeft.x + dx, note.topLeft.y + dy};
            inPlane = inPlane && isInPlane(note.topLeft);
            draft.touch(id);
        });
    }
    if (!any)
        return failure(messages::NothingSelected);
    if (!inPlane)
        return outside();
    return std::move(draft).finish();
}

} // namespace topologue::editing
