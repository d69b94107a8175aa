// SPDX-License-Identifier: Apache-2.0
#include "boxgrid.h"
#include "frames.h"
#include "geometry.h"
#include "layout.h"

#include <set>
#include <utility>

namespace topologue::layout {

namespace {

struct Segment {
    Point a;
    Point b;
    std::size_t link;
};

/// Routes as short straight pieces.
std::vector<Segment> flatten(const std::vector<Route> &routes)
{
    constexpr double Piece = 12;
    std::vector<Segment> segments;
    for (std::size_t link = 0; link < routes.size(); ++link) {
        const Route &route = routes[link];
        for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
            const Cubic cubic{route[i], route[i + 1], route[i + 2], route[i + 3]};
            const int pieces = static_cast<int>(std::clamp(cubic.roughLength() / Piece, 1.0, 2000.0)) + 1;
            Point before = cubic.start;
            for (int piece = 1; piece <= pieces; ++piece) {
                const Point after = cubic.at(static_cast<double>(piece) / pieces);
                segments.push_back({before, after, link});
                before = after;
            }
        }
    }
    return segments;
}

Rect boundsOf(const Segment &s)
{
    return Rect{std::min(s.a.x, s.b.x), std::min(s.a.y, s.b.y), std::abs(s.a.x - s.b.x), std::abs(s.a.y - s.b.y)}.grown(
        0.01);
}

double cross(Point o, Point a, Point b)
{
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

bool doCross(const Segment &s, const Segment &t)
{
    // Half open, so that routes that cross just where two pieces meet count once.
    return (cross(s.a, s.b, t.a) >= 0) != (cross(s.a, s.b, t.b) >= 0)
           && (cross(t.a, t.b, s.a) >= 0) != (cross(t.a, t.b, s.b) >= 0);
}

/// True if segment and rectangle have a point in common (Liang and Barsky).
bool touches(const Rect &rect, const Segment &s)
{
    double enter = 0;
    double leave = 1;
    const auto clip = [&](double delta, double low, double high) {
        if (delta == 0)
            return low <= 0 && high >= 0;
        const double t0 = std::min(low / delta, high / delta);
        const double t1 = std::max(low / delta, high / delta);
        enter = std::max(enter, t0);
        leave = std::min(leave, t1);
        return enter <= leave;
    };
    return clip(s.b.x - s.a.x, rect.x - s.a.x, rect.right() - s.a.x)
           && clip(s.b.y - s.a.y, rect.y - s.a.y, rect.bottom() - s.a.y);
}

template<class Pair>
int countOverlaps(const std::vector<Rect> &rects, const Pair &counts)
{
    const BoxGrid grid(rects);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (rects[i].isEmpty())
            continue;
        grid.visit(rects[i], [&](std::size_t other) {
            if (other > i && counts(i, other))
                pairs.emplace(i, other);
        });
    }
    return static_cast<int>(pairs.size());
}

int countCrossings(const Graph &graph, const std::vector<Segment> &segments, const std::vector<Rect> &boxes)
{
    constexpr double NearEnd = 20; ///< Links of one box fan out of it; that is no crossing.
    std::vector<Rect> bounds;
    bounds.reserve(segments.size());
    for (const Segment &segment : segments)
        bounds.push_back(boundsOf(segment));
    const BoxGrid grid(bounds);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment &s = segments[i];
        grid.visit(bounds[i], [&](std::size_t other) {
            const Segment &t = segments[other];
            if (t.link <= s.link || !doCross(s, t))
                return;
            const Link &a = graph.links[s.link];
            const Link &b = graph.links[t.link];
            for (const int box : {a.from, a.to}) {
                if ((box == b.from || box == b.to) && boxes[static_cast<std::size_t>(box)].grown(NearEnd).contains(s.a))
                    return;
            }
            pairs.emplace(s.link, t.link);
        });
    }
    return static_cast<int>(pairs.size());
}

int countRoutesOverTitles(const Graph &graph, const Placed &placed, const std::vector<Segment> &segments)
{
    std::vector<Rect> words; // Two for each frame.
    for (std::size_t i = 0; i < graph.frames.size(); ++i) {
        const auto [left, right] = titleWords(graph.frames[i], placed.frames[i]);
        words.insert(words.end(), {left, right});
    }
    const BoxGrid grid(words);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const Segment &segment : segments) {
        grid.visit(boundsOf(segment), [&](std::size_t index) {
            if (touches(words[index], segment))
                pairs.emplace(segment.link, index / 2);
        });
    }
    return static_cast<int>(pairs.size());
}

} // namespace

Quality measureQuality(const Graph &graph, const Placed &placed)
{
    Quality quality;
    const std::vector<Rect> boxes = boxRects(graph, placed.centers);
    const std::vector<Segment> segments = flatten(placed.routes);
    quality.crossings = countCrossings(graph, segments, boxes);
    quality.boxOverlaps = countOverlaps(boxes, [](std::size_t, std::size_t) { return true; });

    const BoxGrid grid(boxes);
    std::set<std::pair<std::size_t, std::size_t>> runsOver;
    for (const Segment &segment : segments) {
        grid.visit(boundsOf(segment), [&](std::size_t box) {
            const Link &link = graph.links[segment.link];
            if (box != static_cast<std::size_t>(link.from) && box != static_cast<std::size_t>(link.to)
                && touches(boxes[box], segment))
                runsOver.emplace(segment.link, box);
        });
    }
    quality.routesOverBoxes = static_cast<int>(runsOver.size());

    quality.routesOverTitles = countRoutesOverTitles(graph, placed, segments);

    // Labels first, then boxes, in one list: pairs with at least one label count.
    std::vector<Rect> labelsAndBoxes;
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        labelsAndBoxes.push_back(rectAround(placed.labels[i], graph.links[i].label));
    const std::size_t labelCount = labelsAndBoxes.size();
    labelsAndBoxes.insert(labelsAndBoxes.end(), boxes.begin(), boxes.end());
    quality.labelOverlaps =
        countOverlaps(labelsAndBoxes, [&](std::size_t first, std::size_t) { return first < labelCount; });

    for (std::size_t frame = 0; frame < placed.frames.size(); ++frame) {
        if (placed.frames[frame].isEmpty())
            continue;
        std::set<std::size_t> foreign;
        grid.visit(placed.frames[frame], [&](std::size_t box) {
            if (graph.boxes[box].frame != static_cast<int>(frame))
                foreign.insert(box);
        });
        quality.foreignBoxesInFrames += static_cast<int>(foreign.size());
    }
    quality.area = placed.bounds.width * placed.bounds.height;
    return quality;
}

} // namespace topologue::layout
