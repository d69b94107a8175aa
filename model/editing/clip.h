// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

namespace topologue::editing {

/// The chosen part of a document as a document of its own, which the clipboard carries as *.topo.json: components
/// (of a deployable: all in it), the arrows between them, the deployables and teams they name, the journeys that enter
/// there, notes, and where it is all drawn. Arrows serve the journeys that came along. Fails if there is no component,
/// team, journey or note among the chosen.
[[nodiscard]] Result<Architecture> cutOut(const Architecture &architecture, const std::vector<ElementId> &elements,
                                          const std::vector<NoteId> &notes = {}, const Centers &shown = {});

/// Puts a document that was cut out (or any other one) into `architecture`, `offset` away from where it stood.
/// - Ids stay where they are free, names always.
/// - Teams and journeys that the document has under the same id are those; others are brought along.
/// - A deployable is the document's own of that id if that has components besides the pasted; else it is brought along.
/// - Scenarios stay behind. `touched` are the components and deployables that came, or else what came.
/// Fails if `clip` contradicts itself or holds nothing of this. O(size of both).
[[nodiscard]] Result<Edited> paste(const Architecture &architecture, const Architecture &clip, Point offset);

} // namespace topologue::editing
