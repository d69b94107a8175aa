// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <vector>

namespace topologue::layout {

/// The places of the boxes, with less room between columns: where no box stands over some stretch of x, that stretch is
/// at most `gap` wide afterwards. What is above, below, left or right of something stays so, and columns stay columns.
/// For diagrams side by side, which have more height than width. Routes that were bent by hand would be torn: then
/// nothing moves. O(boxes log boxes).
[[nodiscard]] std::vector<Point> narrowed(const Graph &graph, std::vector<Point> centers, double gap);

} // namespace topologue::layout
