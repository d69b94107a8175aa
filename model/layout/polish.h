// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <functional>
#include <vector>

namespace topologue::layout {

/// Tries other orders of the boxes within each layer (boxes of one frame stay together) and keeps what lowers
/// `badness`: `dot` counts crossings of straight lines between layers, while this looks at the picture that is really
/// drawn. `arrange` is called on each candidate before it is judged. At most `mostTries` candidates. Returns the
/// badness.
double polishOrder(const Graph &graph, const std::vector<int> &layerOfBox, bool topDown, int mostTries,
                   const std::function<void(std::vector<Point> &)> &arrange,
                   const std::function<double(const std::vector<Point> &)> &badness, std::vector<Point> &centers);

} // namespace topologue::layout
