// SPDX-License-Identifier: Apache-2.0
#include "steady.h"

#include "arrange.h"
#include "geometry.h"
#include "layout.h"

#include <algorithm>
#include <map>

namespace topologue::layout {

namespace {

bool standsAnywhere(const Graph &graph)
{
    const auto standing =
        std::count_if(graph.boxes.begin(), graph.boxes.end(), [](const Box &box) { return box.center.has_value(); });
    return standing > 0 && 2 * static_cast<std::size_t>(standing) >= graph.boxes.size();
}

} // namespace

std::vector<Point> placeAsTheyStand(const Graph &graph, const Layers &layers, bool topDown, LayerGaps gaps)
{
    if (!standsAnywhere(graph))
        return {};
    const Axes axes{topDown, false}; // In local coordinates y runs across the layers.
    std::vector<Point> centers = placeMissing(graph);
    std::map<int, std::vector<std::size_t>> columns;
    for (const std::size_t box : boxesById(graph))
        columns[layers.layer[box]].push_back(box);
    const auto rectOf = [&](std::size_t box) { return axes.local(rectAround(centers[box], graph.boxes[box].size)); };
    double x = 0;
    double before = 0; // Half of the thickest box of the layer before.
    for (auto &[layer, boxes] : columns) {
        std::stable_sort(boxes.begin(), boxes.end(),
                         [&](std::size_t a, std::size_t b) { return rectOf(a).y < rectOf(b).y; });
        double half = 0;
        for (const std::size_t box : boxes)
            half = std::max(half, rectOf(box).width / 2);
        x += layer == columns.begin()->first ? 0 : before + gaps.layers + half;
        before = half;
        for (const std::size_t box : boxes)
            centers[box] = axes.world(Point{x, rectOf(box).center().y});
    }
    for (const auto &[layer, boxes] : columns) {
        for (std::size_t i = 1; i < boxes.size(); ++i) {
            const double missing = rectOf(boxes[i - 1]).bottom() + gaps.boxes - rectOf(boxes[i]).y;
            if (missing <= 0)
                continue;
            // In all layers, so that what is straight stays so.
            const double from = rectOf(boxes[i]).center().y;
            for (Point &center : centers) {
                const Point local = axes.local(center);
                if (local.y >= from)
                    center = axes.world(Point{local.x, local.y + missing});
            }
        }
    }
    return centers;
}

} // namespace topologue::layout
