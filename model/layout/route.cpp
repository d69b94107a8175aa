// SPDX-License-Identifier: Apache-2.0
#include "layout.h"
#include "router.h"

namespace topologue::layout {

Placed route(const Graph &graph, const std::vector<Point> &centers, LayoutStyle style)
{
    return Router(graph, centers, style).placed();
}

} // namespace topologue::layout
