// SPDX-License-Identifier: Apache-2.0
#include "arrange.h"

#include "draft.h"
#include "lock.h"
#include "messages.h"
#include "move.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace topologue::editing {

namespace {

std::vector<std::pair<ComponentId, Rect>> existingBoxes(const Architecture &architecture, const Boxes &boxes)
{
    std::vector<std::pair<ComponentId, Rect>> existing;
    for (const auto &[id, box] : boxes) {
        if (architecture.components.contains(id))
            existing.emplace_back(id, box);
    }
    return existing;
}

Point aligned(const Rect &box, const Rect &all, Alignment alignment)
{
    const Point center = box.center();
    switch (alignment) {
    case Alignment::Left:
        return {all.x + box.width / 2, center.y};
    case Alignment::Centre:
        return {all.center().x, center.y};
    case Alignment::Right:
        return {all.right() - box.width / 2, center.y};
    case Alignment::Top:
        return {center.x, all.y + box.height / 2};
    case Alignment::Middle:
        return {center.x, all.center().y};
    case Alignment::Bottom:
        break;
    }
    return {center.x, all.bottom() - box.height / 2};
}

} // namespace

Result<Edited> align(const Architecture &architecture, const Boxes &boxes, Alignment alignment)
{
    const auto existing = existingBoxes(architecture, boxes);
    if (existing.size() < 2)
        return failure(messages::NeedsTwo);
    const auto isStill = [&](const auto &entry) { return isLocked(architecture.drawn, entry.first); };
    const bool hasStill = std::any_of(existing.begin(), existing.end(), isStill);
    Rect all;
    for (const auto &entry : existing) {
        if (!hasStill || isStill(entry))
            all = all.united(entry.second);
    }
    Centers centers;
    for (const auto &[id, box] : existing)
        centers[id] = aligned(box, all, alignment);
    return placeComponents(architecture, centers);
}

Result<Edited> distribute(const Architecture &architecture, const Boxes &boxes, Axis axis)
{
    auto existing = existingBoxes(architecture, boxes);
    if (existing.size() < 3)
        return failure(messages::NeedsThree);
    const bool across = axis == Axis::Horizontal;
    const auto start = [across](const Rect &box) { return across ? box.x : box.y; };
    const auto length = [across](const Rect &box) { return across ? box.width : box.height; };
    std::stable_sort(existing.begin(), existing.end(), [&](const auto &one, const auto &other) {
        return start(one.second) + length(one.second) / 2 < start(other.second) + length(other.second) / 2;
    });
    Centers centers;
    // From one box that stays to the next.
    for (std::size_t first = 0; first + 1 < existing.size();) {
        std::size_t last = first + 1;
        while (last + 1 < existing.size() && !isLocked(architecture.drawn, existing[last].first))
            ++last;
        double filled = 0;
        for (std::size_t i = first; i <= last; ++i)
            filled += length(existing[i].second);
        const Rect &end = existing[last].second;
        const double span = start(end) + length(end) - start(existing[first].second);
        const double gap = (span - filled) / static_cast<double>(last - first);
        double at = start(existing[first].second);
        for (std::size_t i = first; i <= last; ++i) {
            const auto &[id, box] = existing[i];
            const double middle = at + length(box) / 2;
            centers[id] = across ? Point{middle, box.center().y} : Point{box.center().x, middle};
            at += length(box) + gap;
        }
        first = last;
    }
    return placeComponents(architecture, centers);
}

namespace {

template<class T, class Chosen>
IdTable<T> stacked(const IdTable<T> &table, const Chosen &isChosen, Stacking stacking)
{
    std::vector<T> order(table.begin(), table.end());
    switch (stacking) {
    case Stacking::ToFront:
        std::stable_partition(order.begin(), order.end(), [&](const T &each) { return !isChosen(each); });
        break;
    case Stacking::ToBack:
        std::stable_partition(order.begin(), order.end(), isChosen);
        break;
    case Stacking::Forward:
        for (std::size_t i = order.size(); i-- > 1;) {
            if (isChosen(order[i - 1]) && !isChosen(order[i]))
                std::swap(order[i - 1], order[i]);
        }
        break;
    case Stacking::Backward:
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (isChosen(order[i]) && !isChosen(order[i - 1]))
                std::swap(order[i - 1], order[i]);
        }
        break;
    }
    IdTable<T> result;
    for (T &element : order)
        result.add(std::move(element));
    return result;
}

} // namespace

Result<Edited> restack(const Architecture &architecture, const std::vector<ComponentId> &components, Stacking stacking)
{
    const auto existing = existingComponents(architecture, components);
    if (!existing)
        return tl::unexpected(existing.error());
    const std::unordered_set<ComponentId> chosen(existing->begin(), existing->end());
    Draft draft(architecture);
    draft.architecture().components = stacked(
        architecture.components, [&](const Component &each) { return chosen.contains(each.id); }, stacking);
    for (const ComponentId &id : *existing)
        draft.touch(id);
    return std::move(draft).finish();
}

Result<Edited> restackNotes(const Architecture &architecture, const std::vector<NoteId> &notes, Stacking stacking)
{
    const std::set<NoteId> chosen(notes.begin(), notes.end());
    Draft draft(architecture);
    for (const Note &note : architecture.drawn.notes) {
        if (chosen.contains(note.id))
            draft.touch(note.id);
    }
    auto &table = draft.architecture().drawn.notes;
    table = stacked(
        table, [&](const Note &each) { return chosen.contains(each.id); }, stacking);
    auto edited = std::move(draft).finish();
    if (edited && edited->touchedNotes.empty())
        return failure(messages::NothingSelected);
    return edited;
}

} // namespace topologue::editing
