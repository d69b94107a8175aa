// SPDX-License-Identifier: Apache-2.0
#include "narrow.h"

#include <algorithm>
#include <cassert>

namespace topologue::layout {

namespace {

struct Stretch {
    double from = 0;
    double to = 0;
};

} // namespace

std::vector<Point> narrowed(const Graph &graph, std::vector<Point> centers, double gap)
{
    assert(centers.size() == graph.boxes.size());
    const bool isBentByHand =
        std::any_of(graph.links.begin(), graph.links.end(), [](const Link &link) { return !link.bends.empty(); });
    if (isBentByHand)
        return centers;
    // What boxes take of x, with the edges of their frames.
    std::vector<Stretch> taken;
    for (std::size_t i = 0; i < centers.size(); ++i) {
        const Box &box = graph.boxes[i];
        const double padding = box.frame >= 0 ? graph.frames[static_cast<std::size_t>(box.frame)].padding : 0;
        const double half = box.size.width / 2 + padding;
        taken.push_back({centers[i].x - half, centers[i].x + half});
    }
    std::sort(taken.begin(), taken.end(), [](const Stretch &a, const Stretch &b) { return a.from < b.from; });
    // How far everything from there on moves to the left.
    struct Step {
        double from = 0;
        double by = 0;
    };
    std::vector<Step> steps;
    double end = taken.empty() ? 0 : taken.front().to;
    double moved = 0;
    for (const Stretch &stretch : taken) {
        if (stretch.from - end > gap) {
            moved += stretch.from - end - gap;
            steps.push_back({stretch.from, moved});
        }
        end = std::max(end, stretch.to);
    }
    for (Point &center : centers) {
        const auto next = std::upper_bound(steps.begin(), steps.end(), center.x,
                                           [](double x, const Step &step) { return x < step.from; });
        if (next != steps.begin())
            center.x -= std::prev(next)->by;
    }
    return centers;
}

} // namespace topologue::layout
