// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "graph.h"

#include <vector>

namespace topologue::layout {

/// Centers in layers, through `dot`. Small graphs are tried in several orders, and the picture with the fewest
/// crossings and the shortest links is taken. Pinned boxes count like others.
[[nodiscard]] Result<std::vector<Point>> placeInLayers(const Graph &graph, LayoutStyle style, bool limited);

/// Centers by attraction and repulsion. Each frame is arranged inside first and then moves as one box, so that frames
/// keep apart.
[[nodiscard]] Result<std::vector<Point>> placeByForces(const Graph &graph);

} // namespace topologue::layout
