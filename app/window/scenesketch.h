// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "scene.h"

namespace topologue::window {

/// Puts an element of a list elsewhere, with all that is drawn for it.
void moveElement(drawing::DisplayList &list, drawing::Element &element, Point by);

/// What is shown, with boxes and notes where the document places them and arrows bent along with their ends: to be seen
/// until the arrows of a large document are routed. A frame goes along where all that is in it moves alike. Null if
/// nothing stands elsewhere. O(size).
[[nodiscard]] ScenePtr sketchOf(const Scene &shown, const Architecture &architecture);

} // namespace topologue::window
