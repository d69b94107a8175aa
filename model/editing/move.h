// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

namespace topologue::editing {

/// Moves components, in document units, and pins them; bends of arrows between two of them move along. Components
/// without a known center are ignored, locked ones (lock.h) stay, and a note says how many. Fails if nothing is left to
/// move, or if one would leave the plane (limits::Coordinate). O(moved * log n + bends).
[[nodiscard]] Result<Edited> moveComponents(const Architecture &architecture,
                                            const std::vector<ComponentId> &components, double dx, double dy,
                                            const Centers &shown = {});

/// Puts components where `centers` says and pins them. Fails as moveComponents does.
[[nodiscard]] Result<Edited> placeComponents(const Architecture &architecture, const Centers &centers);

/// Pins components where they are (a layout keeps them), or lets them go again.
[[nodiscard]] Result<Edited> setPinned(const Architecture &architecture, const std::vector<ComponentId> &components,
                                       bool pinned, const Centers &shown = {});

/// For an edit of a view that arranges boxes itself: takes back where `edited` puts components, which says nothing
/// about the document's own places. Those of `before` that have a place keep it, pinned and locked as `edited` says;
/// all others have none, so that one is found for them (layout::placeMissing), and new arrows have no bends.
/// O(placements + bends).
void keepPlaces(const Architecture &before, Architecture &edited);

/// Moves notes and sections. Those that are gone are ignored, locked ones stay, and a note says how many. Fails if
/// nothing is left to move, or outside the plane.
[[nodiscard]] Result<Edited> moveNotes(const Architecture &architecture, const std::vector<NoteId> &notes, double dx,
                                       double dy);

} // namespace topologue::editing
