// SPDX-License-Identifier: Apache-2.0
#include "lock.h"

#include "draft.h"
#include "messages.h"

namespace topologue::editing {

Result<Edited> setLocked(const Architecture &architecture, const std::vector<ComponentId> &components,
                         const std::vector<NoteId> &notes, bool locked, const Centers &shown)
{
    Draft draft(architecture);
    bool any = false;
    for (const ComponentId &id : components) {
        const auto center =
            architecture.components.contains(id) ? centerOf(architecture, id, shown) : std::optional<Point>();
        if (!center)
            continue;
        // Whether it is pinned stays as it is, and shows again when the lock is gone.
        const auto [placement, isNew] = draft.architecture().drawn.placements.try_emplace(id, Placement{*center});
        placement->second.locked = locked;
        draft.touch(id);
        any = true;
    }
    for (const NoteId &id : notes) {
        any |= draft.architecture().drawn.notes.change(id, [&](Note &note) {
            note.locked = locked;
            draft.touch(id);
        });
    }
    if (!any)
        return failure(messages::NothingSelected);
    return std::move(draft).finish();
}

bool isLocked(const Drawn &drawn, const ComponentId &component)
{
    const auto placement = drawn.placements.find(component);
    return placement != drawn.placements.end() && placement->second.locked;
}

bool isLocked(const Drawn &drawn, const NoteId &note)
{
    const Note *const found = drawn.notes.find(note);
    return found && found->locked;
}

std::unordered_set<DeployableId> lockedDeployables(const Architecture &architecture)
{
    std::unordered_set<DeployableId> locked;
    for (const auto &[id, placement] : architecture.drawn.placements) {
        const Component *const component = placement.locked ? architecture.components.find(id) : nullptr;
        if (component && component->deployable)
            locked.insert(*component->deployable);
    }
    return locked;
}

Diagnostics lockedRefusal()
{
    return {diagnose(messages::IsLocked)};
}

Diagnostic lockedStayed(std::size_t locked)
{
    return diagnose(messages::LockedStayed, {std::to_string(locked)}, {}, Severity::Warning);
}

} // namespace topologue::editing
