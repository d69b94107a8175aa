// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "graph.h"

#include <functional>
#include <string>

namespace topologue::layout {

/// Which program placed the boxes.
enum class Engine {
    None, ///< Nothing had to be placed.
    Dot,
    DotLimited, ///< dot with bounded network simplex and mincross iterations.
    Sfdp,
    Grid, ///< The last resort, without Graphviz.
};

/// Places the boxes of `graph` with Graphviz, in this thread; may take minutes and, on hostile graphs, crash: the
/// program calls it only in a child process (see app/layoutservice). `style` is Flow, TopDown or Organic. Pinned boxes
/// stay, and the rest is shifted beside them. Deterministic. Fails only if Graphviz does. Returns the centers by box;
/// routes come from `route`.
[[nodiscard]] Result<std::vector<Point>> placeWithGraphviz(const Graph &graph, LayoutStyle style, Engine engine);

/// Places boxes that have no center beside their neighbours without moving any other (a new box does not reshuffle
/// the rest). With no placed box at all it gives a grid in id order. O((boxes + links) log boxes).
[[nodiscard]] std::vector<Point> placeMissing(const Graph &graph);

/// Frames around their boxes, and smooth routes that leave and reach boxes at spread ports, go around boxes and the
/// words of titles where there is a way, and pass through `bends`. Labels are put where they cover no box and no other
/// label, if there is such a place near the middle. Deterministic. O(links * boxes near a link).
[[nodiscard]] Placed route(const Graph &graph, const std::vector<Point> &centers, LayoutStyle style);

/// How good a placed graph is; 0 is best for all but `area`.
struct Quality {
    int crossings = 0;        ///< Pairs of routes that cross away from a common end.
    int routesOverBoxes = 0;  ///< (route, box) pairs that touch although the box is not an end of the route.
    int routesOverTitles = 0; ///< (route, frame) pairs where the route touches the words of the frame's title.
    int boxOverlaps = 0;
    int labelOverlaps = 0; ///< Labels over labels or boxes.
    int foreignBoxesInFrames = 0;
    double area = 0; ///< Of the bounds, in square document units.
};
[[nodiscard]] Quality measureQuality(const Graph &graph, const Placed &placed);

/// The wire form in which a graph travels to the child process, and centers back. JSON text, one document each.
[[nodiscard]] std::string writeGraph(const Graph &graph, LayoutStyle style, Engine engine);
struct GraphRequest {
    Graph graph;
    LayoutStyle style = LayoutStyle::Flow;
    Engine engine = Engine::Dot;
};
[[nodiscard]] Result<GraphRequest> readGraph(std::string_view text);
[[nodiscard]] std::string writeCenters(const std::vector<Point> &centers);
[[nodiscard]] Result<std::vector<Point>> readCenters(std::string_view text, std::size_t expectedCount);

/// The engines to try in order, each with its time limit, for a graph of this size and this style.
struct Attempt {
    Engine engine = Engine::Dot;
    Duration limit;
};
[[nodiscard]] std::vector<Attempt> attemptsFor(const Graph &graph, LayoutStyle style);

} // namespace topologue::layout
