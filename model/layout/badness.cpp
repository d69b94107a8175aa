// SPDX-License-Identifier: Apache-2.0
#include "badness.h"

#include "geometry.h"
#include "layout.h"

namespace topologue::layout {

double badness(const Graph &graph, const std::vector<Point> &centers, LayoutStyle style)
{
    const Placed placed = route(graph, centers, style);
    const Quality quality = measureQuality(graph, placed);
    double lengths = 0;
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const Route &r = placed.routes[i];
        for (std::size_t k = 0; k + 3 < r.size(); k += 3)
            lengths += Cubic{r[k], r[k + 1], r[k + 2], r[k + 3]}.roughLength()
                       * (1 + 0.1 * std::min(graph.links[i].weight, 10.0));
        const std::size_t turns = (r.size() - 1) / 3 - 1;
        lengths += 60.0 * static_cast<double>(turns);
    }
    constexpr double Window = 1.6;
    const double shape = placed.bounds.width / std::max(placed.bounds.height, 1.0);
    const double misfit = std::abs(std::log(shape / Window));
    const int broken = quality.boxOverlaps + quality.foreignBoxesInFrames;
    return 1e6 * broken + 500.0 * quality.crossings + 3000.0 * quality.routesOverBoxes
           + 3000.0 * quality.routesOverTitles + lengths + std::sqrt(quality.area) * (1 + 0.3 * misfit);
}

} // namespace topologue::layout
