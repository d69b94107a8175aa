// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "graph.h"
#include "ranks.h"

#include <vector>

namespace topologue::layout {

/// A layered picture for `dot`.
struct DotInput {
    const Graph *graph = nullptr; ///< For sizes and frames.
    const Layers *layers = nullptr;
    std::vector<std::size_t> order; ///< All boxes; decides how `dot` starts.
    bool topDown = false;           ///< Otherwise from left to right.
    double layerGap = 110;
    double boxGap = 32;
    bool limited = false; ///< Bounds the iterations of its two searches.
    double effort = 1;    ///< Multiplies its search for fewer crossings.
};
/// Centers by box, y growing down. Not thread-safe.
[[nodiscard]] Result<std::vector<Point>> runDot(const DotInput &input);

/// Rectangles that attract each other along edges, for `sfdp` or `neato`.
struct ForceInput {
    std::vector<Size> sizes;
    std::vector<LayerEdge> edges; ///< Indices into sizes; direction does not matter.
    double gap = 48;              ///< Between rectangles, at least.
    double edgeLength = 200;      ///< Wished, between centers.
    int seed = 1;                 ///< Of the positions to start from.
    bool turned = false;          ///< Mirrors the picture at its diagonal: what would be tall becomes wide.
    bool large = false;           ///< sfdp; otherwise neato's stress majorization, which is better and slower.
};
/// Centers by rectangle. Not thread-safe.
[[nodiscard]] Result<std::vector<Point>> runForce(const ForceInput &input);

} // namespace topologue::layout
