// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"
#include "ranks.h"

#include <vector>

namespace topologue::layout {

struct LayerGaps {
    double layers = 0; ///< Between boxes of two layers.
    double boxes = 0;  ///< Between boxes of one layer.
};

/// Centers in layers that keep the order in which the boxes stand now, so that whoever lays out again after a small
/// edit finds everything where it was. New boxes come between their neighbours. Empty if fewer than half of the boxes
/// stand anywhere. Overlaps of frames may be left.
[[nodiscard]] std::vector<Point> placeAsTheyStand(const Graph &graph, const Layers &layers, bool topDown,
                                                  LayerGaps gaps);

} // namespace topologue::layout
