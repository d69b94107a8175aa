// SPDX-License-Identifier: Apache-2.0
#include "remove.h"

#include "draft.h"
#include "messages.h"

#include <set>

namespace topologue::editing {

Result<Edited> removeElements(const Architecture &architecture, const std::vector<ElementId> &elements)
{
    const std::set<ElementId> gone(elements.begin(), elements.end());
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    const auto inhabitedBefore = draft.inhabited();
    const auto remove = [&gone](auto &table) {
        return table.removeIf([&gone](const auto &element) { return gone.contains(ElementId(element.id)); });
    };
    std::size_t removed = a.components.removeIf([&](const Component &component) {
        return gone.contains(component.id) || (component.deployable && gone.contains(*component.deployable));
    });
    removed +=
        remove(a.deployables) + remove(a.dependencies) + remove(a.teams) + remove(a.journeys) + remove(a.scenarios);
    if (removed == 0)
        return failure(messages::NothingSelected);
    Swept swept;
    swept.deployables = draft.removeDeserted(inhabitedBefore);
    draft.sweepAndNote(swept);
    return std::move(draft).finish();
}

Result<Edited> removeNotes(const Architecture &architecture, const std::vector<NoteId> &notes)
{
    const std::set<NoteId> gone(notes.begin(), notes.end());
    Draft draft(architecture);
    if (draft.architecture().drawn.notes.removeIf([&](const Note &note) { return gone.contains(note.id); }) == 0)
        return failure(messages::NothingSelected);
    return std::move(draft).finish();
}

} // namespace topologue::editing
