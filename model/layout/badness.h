// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <vector>

namespace topologue::layout {

/// How bad the picture of a graph with these centers is, for choosing between candidates; lower is better: overlaps
/// above all, then crossings and routes over boxes, then long links and a shape that does not fit a window. Routes the
/// graph.
[[nodiscard]] double badness(const Graph &graph, const std::vector<Point> &centers, LayoutStyle style);

} // namespace topologue::layout
