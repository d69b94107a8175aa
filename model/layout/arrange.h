// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <vector>

namespace topologue::layout {

/// Indices of the boxes by id (ties by size and frame id, so that only true twins depend on their order).
[[nodiscard]] std::vector<std::size_t> boxesById(const Graph &graph);

/// Moves the whole layout, and each frame with pinned boxes by itself, to where it fits the pinned boxes best (median
/// displacement), and puts the pinned ones exactly where they belong.
void fitToPinned(const Graph &graph, std::vector<Point> &centers);

/// Removes overlaps: frames (as a whole) and boxes without a frame move to the nearest free place; what is pinned does
/// not move, and what overlaps nothing neither. Afterwards nothing overlaps but what is pinned.
void removeOverlaps(const Graph &graph, std::vector<Point> &centers);

/// Moves everything so that the top left corner of all boxes and frames is at the origin; coordinates become multiples
/// of 0.5. Does nothing but round if a box is pinned; pinned boxes are never touched.
void normalise(const Graph &graph, std::vector<Point> &centers);

/// Frames and boxes in rows, in id order, in a page about 16 : 10. Needs no Graphviz. O(boxes log boxes).
[[nodiscard]] std::vector<Point> placeInGrid(const Graph &graph);

} // namespace topologue::layout
