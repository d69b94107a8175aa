// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <map>

namespace topologue::editing {

/// Boxes as the canvas shows them.
using Boxes = std::map<ComponentId, Rect>;

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };
enum class Axis { Horizontal, Vertical };

/// Brings one edge, or the middle, of all boxes onto one line: the outermost edge, or the middle of all together; of
/// the locked ones (lock.h) where there are some, which stay. Needs two boxes at least. Moved boxes are pinned.
[[nodiscard]] Result<Edited> align(const Architecture &architecture, const Boxes &boxes, Alignment alignment);

/// Makes the gaps between neighbouring boxes equal along an axis; the first and last stay, and so do locked ones: the
/// gaps from each of those to the next are equal. Needs three boxes at least.
[[nodiscard]] Result<Edited> distribute(const Architecture &architecture, const Boxes &boxes, Axis axis);

enum class Stacking { ToFront, Forward, Backward, ToBack };

/// Changes which boxes lie over which: boxes are drawn in document order, so that is what changes. Forward and backward
/// go past one component that is not chosen.
[[nodiscard]] Result<Edited> restack(const Architecture &architecture, const std::vector<ComponentId> &components,
                                     Stacking stacking);

/// The same of notes, which lie over boxes, and of sections, which lie under everything.
[[nodiscard]] Result<Edited> restackNotes(const Architecture &architecture, const std::vector<NoteId> &notes,
                                          Stacking stacking);

} // namespace topologue::editing
