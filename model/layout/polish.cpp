// SPDX-License-Identifier: Apache-2.0
#include "polish.h"

#include "arrange.h"
#include "geometry.h"

#include <map>

namespace topologue::layout {

namespace {

/// Boxes of one layer and one frame that follow each other.
using Run = std::vector<std::size_t>;

std::vector<Run> runsOf(const Graph &graph, const std::vector<int> &layerOfBox, const Axes &axes,
                        const std::vector<Point> &centers)
{
    std::map<int, Run> layers;
    for (const std::size_t box : boxesById(graph))
        layers[layerOfBox[box]].push_back(box);
    std::vector<Run> runs;
    for (auto &[layer, boxes] : layers) {
        std::stable_sort(boxes.begin(), boxes.end(), [&](std::size_t a, std::size_t b) {
            return axes.local(centers[a]).y < axes.local(centers[b]).y;
        });
        Run run;
        for (const std::size_t box : boxes) {
            if (!run.empty() && graph.boxes[run.back()].frame != graph.boxes[box].frame) {
                runs.push_back(run);
                run.clear();
            }
            run.push_back(box);
        }
        runs.push_back(run);
    }
    return runs;
}

/// Puts the boxes of `run` where they stand, in the order `order`, with the same gaps between them.
void restack(const Graph &graph, const Axes &axes, const Run &run, const Run &order, std::vector<Point> &centers)
{
    const std::vector<Point> before = centers;
    const auto rectOf = [&](std::size_t box) { return axes.local(rectAround(before[box], graph.boxes[box].size)); };
    double at = rectOf(run.front()).y;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const double height = rectOf(order[i]).height;
        const Point old = axes.local(before[order[i]]);
        centers[order[i]] = axes.world(Point{old.x, at + height / 2});
        if (i + 1 < run.size())
            at += height + (rectOf(run[i + 1]).y - rectOf(run[i]).bottom());
    }
}

} // namespace

double polishOrder(const Graph &graph, const std::vector<int> &layerOfBox, bool topDown, int mostTries,
                   const std::function<void(std::vector<Point> &)> &arrange,
                   const std::function<double(const std::vector<Point> &)> &badness, std::vector<Point> &centers)
{
    const Axes axes{topDown, false};
    double best = badness(centers);
    int tries = 0;
    bool improved = true;
    while (improved && tries < mostTries) {
        improved = false;
        for (std::size_t r = 0; tries < mostTries; ++r) {
            const std::vector<Run> runs = runsOf(graph, layerOfBox, axes, centers);
            if (r >= runs.size())
                break;
            Run run = runs[r];
            for (std::size_t from = 0; from < run.size() && tries < mostTries; ++from) {
                for (std::size_t to = 0; to < run.size() && tries < mostTries; ++to) {
                    if (to == from || to + 1 == from) // The swap of neighbours is tried once.
                        continue;
                    Run order = run;
                    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
                    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), run[from]);
                    std::vector<Point> candidate = centers;
                    restack(graph, axes, run, order, candidate);
                    arrange(candidate);
                    ++tries;
                    const double bad = badness(candidate);
                    if (bad < best - 1) {
                        best = bad;
                        centers = std::move(candidate);
                        run = std::move(order);
                        improved = true;
                    }
                }
            }
        }
    }
    return best;
}

} // namespace topologue::layout
