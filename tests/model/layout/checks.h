// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layout.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace topologue::layout::test {

inline Rect rectOf(const Graph &graph, const std::vector<Point> &centers, std::size_t box)
{
    const Size size = graph.boxes[box].size;
    return {centers[box].x - size.width / 2, centers[box].y - size.height / 2, size.width, size.height};
}

/// The first pair of boxes that overlap, in words; empty if there is none.
inline std::string overlapOfBoxes(const Graph &graph, const std::vector<Point> &centers)
{
    for (std::size_t a = 0; a < graph.boxes.size(); ++a) {
        for (std::size_t b = a + 1; b < graph.boxes.size(); ++b) {
            if (rectOf(graph, centers, a).intersects(rectOf(graph, centers, b)))
                return graph.boxes[a].id + " lies on " + graph.boxes[b].id;
        }
    }
    return {};
}

/// What is wrong with the frames: a member outside, a stranger inside, two frames that overlap; empty if nothing.
inline std::string faultOfFrames(const Graph &graph, const Placed &placed)
{
    for (std::size_t f = 0; f < placed.frames.size(); ++f) {
        const Rect frame = placed.frames[f];
        if (frame.isEmpty())
            continue;
        for (std::size_t b = 0; b < graph.boxes.size(); ++b) {
            const Rect box = rectOf(graph, placed.centers, b);
            const bool isMember = graph.boxes[b].frame == static_cast<int>(f);
            if (isMember && (!frame.contains({box.x, box.y}) || !frame.contains({box.right(), box.bottom()})))
                return graph.boxes[b].id + " sticks out of " + graph.frames[f].id;
            if (!isMember && frame.intersects(box))
                return graph.boxes[b].id + " lies in " + graph.frames[f].id;
        }
        for (std::size_t g = f + 1; g < placed.frames.size(); ++g) {
            if (frame.intersects(placed.frames[g]))
                return graph.frames[f].id + " overlaps " + graph.frames[g].id;
        }
    }
    return {};
}

/// True if `point` is on the outline of `rect`.
inline bool isOnOutline(const Rect &rect, Point point)
{
    constexpr double Tolerance = 0.01;
    const bool inside = rect.grown(Tolerance).contains(point);
    return inside
           && (std::abs(point.x - rect.x) < Tolerance || std::abs(point.x - rect.right()) < Tolerance
               || std::abs(point.y - rect.y) < Tolerance || std::abs(point.y - rect.bottom()) < Tolerance);
}

/// What is wrong with the routes as such; empty if nothing.
inline std::string faultOfRoutes(const Graph &graph, const Placed &placed)
{
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const Route &route = placed.routes[i];
        const std::string &id = graph.links[i].id;
        if (route.size() < 4 || route.size() % 3 != 1)
            return id + " is no chain of cubics";
        if (std::any_of(route.begin(), route.end(), [](Point p) { return !std::isfinite(p.x) || !std::isfinite(p.y); }))
            return id + " has a point that is no number";
        if (!isOnOutline(rectOf(graph, placed.centers, static_cast<std::size_t>(graph.links[i].from)), route.front()))
            return id + " does not start on the outline of its box";
        if (!isOnOutline(rectOf(graph, placed.centers, static_cast<std::size_t>(graph.links[i].to)), route.back()))
            return id + " does not end on the outline of its box";
    }
    return {};
}

/// The same graph with boxes and links in another order; `boxOrder[i]` is the old index of the new box i.
struct Shuffled {
    Graph graph;
    std::vector<std::size_t> boxOrder;
    std::vector<std::size_t> linkOrder;
};
inline Shuffled shuffled(const Graph &graph)
{
    Shuffled result;
    result.graph.frames = graph.frames;
    std::vector<int> newIndex(graph.boxes.size());
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const std::size_t old = (i % 2 == 0) ? graph.boxes.size() - 1 - i / 2 : i / 2; // Last, first, last but one...
        newIndex[old] = static_cast<int>(i);
        result.boxOrder.push_back(old);
        result.graph.boxes.push_back(graph.boxes[old]);
    }
    for (std::size_t i = graph.links.size(); i-- > 0;) {
        Link link = graph.links[i];
        link.from = newIndex[static_cast<std::size_t>(link.from)];
        link.to = newIndex[static_cast<std::size_t>(link.to)];
        result.linkOrder.push_back(i);
        result.graph.links.push_back(link);
    }
    return result;
}

inline Box box(const std::string &id, double x, double y, int frame = -1)
{
    return {id, {100, 40}, frame, Point{x, y}, false, -1};
}

/// The centers of a graph whose boxes all have one.
inline std::vector<Point> ownCenters(const Graph &graph)
{
    std::vector<Point> centers;
    for (const Box &b : graph.boxes)
        centers.push_back(b.center.value());
    return centers;
}

} // namespace topologue::layout::test
