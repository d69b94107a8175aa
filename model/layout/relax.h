// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <vector>

namespace topologue::layout {

/// Straightens a layered layout: boxes, boxes with their own leaves, and whole frames move across the layers towards
/// the middle of their neighbours, as far as there is room, without changing any order or touching anything else.
/// `topDown`: the layers follow each other downward, boxes move along x. O(sweeps * links) for sparse layouts.
void relaxAcrossLayers(const Graph &graph, bool topDown, double boxGap, std::vector<Point> &centers);

} // namespace topologue::layout
