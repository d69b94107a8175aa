// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <unordered_set>

namespace topologue::editing {

/// Locks components, notes and sections where they are: no edit of places moves or resizes them, and a layout keeps
/// them. What they say can still be changed, and they can be removed. Or lets them go again. Components without a known
/// center are ignored. Fails if nothing is left.
[[nodiscard]] Result<Edited> setLocked(const Architecture &architecture, const std::vector<ComponentId> &components,
                                       const std::vector<NoteId> &notes, bool locked, const Centers &shown = {});

/// O(log n). False of what does not exist.
[[nodiscard]] bool isLocked(const Drawn &drawn, const ComponentId &component);
[[nodiscard]] bool isLocked(const Drawn &drawn, const NoteId &note);
/// A collapsed deployable is moved with all that is in it: locked if one of its components is. O(components), for all
/// of them.
[[nodiscard]] std::unordered_set<DeployableId> lockedDeployables(const Architecture &architecture);

/// Why nothing was moved: everything is locked.
[[nodiscard]] Diagnostics lockedRefusal();
/// That so many did not move along with the others.
[[nodiscard]] Diagnostic lockedStayed(std::size_t locked);

} // namespace topologue::editing
