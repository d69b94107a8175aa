// SPDX-License-Identifier: Apache-2.0
#include "diff.h"

#include "changedfields.h"

#include <algorithm>
#include <utility>

namespace topologue {

namespace {

/// `wasMoved(id)` says whether an element that means the same is drawn elsewhere.
template<class T, class Moved>
void compareTables(const IdTable<T> &before, const IdTable<T> &after, std::vector<Change> &changes, Moved wasMoved)
{
    for (const T &element : after) {
        const T *const old = before.find(element.id);
        if (!old) {
            changes.push_back({ChangeKind::Added, element.id, {}});
        } else if (auto fields = changedFields(*old, element); !fields.empty()) {
            changes.push_back({ChangeKind::Changed, element.id, std::move(fields)});
        } else if (wasMoved(element.id)) {
            changes.push_back({ChangeKind::MovedOnly, element.id, {}});
        }
    }
    for (const T &element : before) {
        if (!after.contains(element.id))
            changes.push_back({ChangeKind::Removed, element.id, {}});
    }
}

template<class T>
void compareTables(const IdTable<T> &before, const IdTable<T> &after, std::vector<Change> &changes)
{
    compareTables(before, after, changes, [](const auto &) { return false; });
}

template<class Key, class Value>
bool entryDiffers(const std::map<Key, Value> &before, const std::map<Key, Value> &after, const Key &id)
{
    const auto one = before.find(id);
    const auto other = after.find(id);
    if (one == before.end() || other == after.end())
        return (one == before.end()) != (other == after.end());
    return !(one->second == other->second);
}

/// Whether entries differ that belong to no element of either document, so that no change tells of them.
template<class Key, class Value, class Table>
bool strayEntriesDiffer(const std::map<Key, Value> &before, const std::map<Key, Value> &after,
                        const Table &elementsBefore, const Table &elementsAfter)
{
    const auto isStray = [&](const auto &entry) {
        return !elementsBefore.contains(entry.first) && !elementsAfter.contains(entry.first)
               && entryDiffers(before, after, entry.first);
    };
    return std::any_of(before.begin(), before.end(), isStray) || std::any_of(after.begin(), after.end(), isStray);
}

bool sameNotes(const IdTable<Note> &before, const IdTable<Note> &after)
{
    return before.size() == after.size() && std::all_of(before.begin(), before.end(), [&after](const Note &note) {
               const Note *const other = after.find(note.id);
               return other && *other == note;
           });
}

bool drawingDiffers(const Architecture &before, const Architecture &after)
{
    const Drawn &one = before.drawn;
    const Drawn &other = after.drawn;
    return one.view != other.view || one.layout != other.layout || one.collapsed != other.collapsed
           || one.extras != other.extras || !sameNotes(one.notes, other.notes)
           || strayEntriesDiffer(one.placements, other.placements, before.components, after.components)
           || strayEntriesDiffer(one.bends, other.bends, before.dependencies, after.dependencies);
}

} // namespace

bool Diff::isDrawingOnly() const
{
    return !documentChanged && std::all_of(changes.begin(), changes.end(), [](const Change &change) {
        return change.kind == ChangeKind::MovedOnly;
    });
}

Diff diff(const Architecture &before, const Architecture &after)
{
    Diff result;
    compareTables(before.teams, after.teams, result.changes);
    compareTables(before.deployables, after.deployables, result.changes);
    compareTables(before.components, after.components, result.changes, [&](const ComponentId &id) {
        return entryDiffers(before.drawn.placements, after.drawn.placements, id);
    });
    compareTables(before.dependencies, after.dependencies, result.changes,
                  [&](const DependencyId &id) { return entryDiffers(before.drawn.bends, after.drawn.bends, id); });
    compareTables(before.journeys, after.journeys, result.changes);
    compareTables(before.scenarios, after.scenarios, result.changes);
    result.documentChanged = before.name != after.name || before.description != after.description
                             || before.currency != after.currency || before.assessment != after.assessment
                             || before.extras != after.extras;
    result.drawingChanged = drawingDiffers(before, after);
    return result;
}

} // namespace topologue
