// SPDX-License-Identifier: Apache-2.0
#include "layered.h"

#include "arrange.h"
#include "badness.h"
#include "frames.h"
#include "geometry.h"
#include "graphvizrun.h"

#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace topologue::layout {

namespace {

/// Above this, stress majorization takes longer than anyone waits.
constexpr std::size_t MostForStress = 220;
constexpr double GapBetweenBoxes = 52;
constexpr double GapInsideFrames = 36;

using Edges = std::map<std::pair<std::size_t, std::size_t>, double>;

void addEdge(Edges &edges, std::size_t a, std::size_t b, double weight)
{
    if (a != b)
        edges[{std::min(a, b), std::max(a, b)}] += weight;
}

bool overlap(const std::vector<Size> &sizes, const std::vector<Point> &centers, double gap)
{
    for (std::size_t a = 0; a < sizes.size(); ++a) {
        const Rect rect = rectAround(centers[a], sizes[a]).grown(gap);
        for (std::size_t b = a + 1; b < sizes.size(); ++b) {
            if (rect.intersects(rectAround(centers[b], sizes[b])))
                return true;
        }
    }
    return false;
}

/// Boxes are wide and low, forces know circles only: there is too much room above and below. Draws the picture together
/// in y, and a little in x, as far as boxes stay `gap` apart.
void tighten(const std::vector<Size> &sizes, double gap, std::vector<Point> &centers)
{
    const auto scaled = [](std::vector<Point> points, double x, double y) {
        for (Point &p : points)
            p = {p.x * x, p.y * y};
        return points;
    };
    for (const double y : {0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}) {
        std::vector<Point> tried = scaled(centers, 1, y);
        if (!overlap(sizes, tried, gap)) {
            centers = std::move(tried);
            break;
        }
    }
    for (const double x : {0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}) {
        std::vector<Point> tried = scaled(centers, x, 1);
        if (!overlap(sizes, tried, gap)) {
            centers = std::move(tried);
            break;
        }
    }
}

Result<std::vector<Point>> arrange(std::vector<Size> sizes, const Edges &edges, double gap, int seed)
{
    if (sizes.empty())
        return std::vector<Point>{};
    ForceInput input;
    input.sizes = std::move(sizes);
    for (const auto &[ends, weight] : edges)
        input.edges.push_back({ends.first, ends.second, weight});
    input.gap = gap;
    input.edgeLength = 100 + gap;
    input.seed = (seed + 1) / 2;
    input.turned = seed % 2 == 0;
    input.large = input.sizes.size() > MostForStress;
    Result<std::vector<Point>> centers = runForce(input);
    if (centers && !input.large)
        tighten(input.sizes, gap, *centers);
    return centers;
}

Result<std::vector<Point>> placeOnce(const Graph &graph, int seed)
{
    // Units: frames with all their boxes, and boxes without a frame.
    std::vector<std::vector<std::size_t>> units;
    std::vector<int> frameOfUnit;
    std::map<int, std::size_t> unitOfFrame;
    std::vector<std::size_t> unitOf(graph.boxes.size());
    std::vector<std::size_t> placeInUnit(graph.boxes.size());
    for (const std::size_t box : boxesById(graph)) {
        const int frame = graph.boxes[box].frame;
        const std::size_t next = units.size();
        const std::size_t at = frame < 0 ? next : unitOfFrame.emplace(frame, next).first->second;
        if (at == next) {
            units.emplace_back();
            frameOfUnit.push_back(frame);
        }
        unitOf[box] = at;
        placeInUnit[box] = units[at].size();
        units[at].push_back(box);
    }
    Edges outer;
    std::vector<Edges> inner(units.size());
    for (const Link &link : graph.links) {
        const auto from = static_cast<std::size_t>(link.from);
        const auto to = static_cast<std::size_t>(link.to);
        if (unitOf[from] != unitOf[to])
            addEdge(outer, unitOf[from], unitOf[to], link.weight);
        else
            addEdge(inner[unitOf[from]], placeInUnit[from], placeInUnit[to], link.weight);
    }

    std::vector<Point> centers(graph.boxes.size());
    std::vector<Rect> rects(units.size());
    std::vector<Size> sizes(units.size());
    for (std::size_t u = 0; u < units.size(); ++u) {
        std::vector<Size> insideSizes;
        for (const std::size_t box : units[u])
            insideSizes.push_back(graph.boxes[box].size);
        std::vector<Point> inside{Point{}};
        if (units[u].size() > 1) {
            auto arranged = arrange(std::move(insideSizes), inner[u], GapInsideFrames, seed);
            if (!arranged)
                return arranged;
            inside = std::move(*arranged);
        }
        Rect content;
        for (std::size_t k = 0; k < units[u].size(); ++k) {
            centers[units[u][k]] = inside[k];
            content = content.united(rectAround(inside[k], graph.boxes[units[u][k]].size));
        }
        rects[u] =
            frameOfUnit[u] < 0 ? content : frameAround(graph.frames[static_cast<std::size_t>(frameOfUnit[u])], content);
        sizes[u] = {rects[u].width, rects[u].height};
    }
    auto arranged = arrange(sizes, outer, GapBetweenBoxes, seed);
    if (!arranged)
        return arranged;
    for (std::size_t u = 0; u < units.size(); ++u) {
        const Point by = (*arranged)[u] - rects[u].center();
        for (const std::size_t box : units[u])
            centers[box] = centers[box] + by;
    }
    removeOverlaps(graph, centers);
    return centers;
}

} // namespace

Result<std::vector<Point>> placeByForces(const Graph &graph)
{
    const std::size_t size = graph.boxes.size() + graph.links.size();
    const int tries = size <= 120 ? 24 : size <= 300 ? 8 : 1;
    if (tries == 1)
        return placeOnce(graph, 1);
    std::vector<Point> best;
    double bestBadness = std::numeric_limits<double>::infinity();
    for (int seed = 1; seed <= tries; ++seed) {
        Result<std::vector<Point>> centers = placeOnce(graph, seed);
        if (!centers)
            return centers;
        const double bad = badness(graph, *centers, LayoutStyle::Organic);
        if (bad < bestBadness) {
            bestBadness = bad;
            best = std::move(*centers);
        }
    }
    return best;
}

} // namespace topologue::layout
