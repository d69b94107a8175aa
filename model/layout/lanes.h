// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "curves.h"
#include "obstacles.h"

#include <vector>

namespace topologue::layout {

/// A routed link that takes a detour.
struct DetourRoute {
    std::size_t link = 0;
    Axes axes;
    Point start;
    Point end;
    Minding minding{};
    std::vector<Passage> passages;
};

/// Draws detours that share a passage beside each other instead of on top of each other, in the order that avoids
/// crossings. Detours come in the order of their links' ids. A lane that would touch an obstacle is left as it was.
void spreadLanes(std::vector<DetourRoute> &detours, CollisionTest &test);

} // namespace topologue::layout
