// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"

#include <string>
#include <vector>

namespace topologue::window {

/// What a hand may move.
struct Movable {
    std::vector<std::string> keys; ///< Of boxes, notes and sections of the scene.
    std::size_t locked = 0;        ///< So many more are locked (editing/lock.h).
};

/// Of these keys: components, deployables for all that is in them, notes and sections; a section takes along what lies
/// wholly inside it, unless it is locked itself.
[[nodiscard]] Movable movableOf(const Scene &scene, const Architecture &architecture, std::vector<std::string> keys);

/// Whether a box, note or section that is drawn is locked.
[[nodiscard]] bool isLockedElement(const Architecture &architecture, const drawing::Element &element);

} // namespace topologue::window
