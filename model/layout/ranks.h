// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <vector>

namespace topologue::layout {

/// A link between two layers, as the layered layout sees it: parallel links and links back are one.
struct LayerEdge {
    std::size_t from = 0; ///< In the earlier layer.
    std::size_t to = 0;
    double weight = 1;
};

struct Layers {
    std::vector<int> layer;       ///< By box, from 0.
    std::vector<LayerEdge> edges; ///< Each goes at least one layer ahead.
};

/// Assigns each box to a layer: callers before callees, no earlier than its rankHint, boxes with rankHint 0 first, and
/// links short. Links that close a cycle run backwards. `order` lists the boxes in the order that decides ties.
/// O((boxes + links) log links), with a bounded number of sweeps.
[[nodiscard]] Layers assignLayers(const Graph &graph, const std::vector<std::size_t> &order);

} // namespace topologue::layout
