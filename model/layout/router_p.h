// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "labels.h"
#include "lanes.h"
#include "ports.h"
#include "router.h"

#include <optional>

namespace topologue::layout {

/// What a Router knows. router.cpp routes everything, reroute.cpp what a moved box touches.
struct Router::Private {
    Private(Graph g, const std::vector<Point> &centers, LayoutStyle s);
    void routeAll();
    void refine(const std::vector<std::size_t> &links, CollisionTest &test);
    void plan(std::size_t link, CollisionTest &test);
    void draw(std::size_t link, CollisionTest &test);
    Route chained(const DetourRoute &detour, CollisionTest &test) const;
    Route directRoute(std::size_t link, const Axes &axes, Point start, Point end, CollisionTest &test);
    int faults(std::size_t link, CollisionTest &test) const;
    bool replan(const std::vector<std::size_t> &links, CollisionTest &test);
    void drawLanes(CollisionTest &test);

    /// The last step for a link whose route has changed.
    void placeLabel(std::size_t link);
    void updateBounds();

    [[nodiscard]] std::size_t from(std::size_t link) const { return static_cast<std::size_t>(graph.links[link].from); }
    [[nodiscard]] std::size_t to(std::size_t link) const { return static_cast<std::size_t>(graph.links[link].to); }

    [[nodiscard]] std::vector<bool> touchedBy(const std::vector<std::size_t> &moved,
                                              const std::vector<Rect> &oldRects) const;
    std::vector<std::size_t> moveBoxes(const std::vector<std::size_t> &moved, const std::vector<Point> &centers);
    void moveBends(const std::vector<std::size_t> &moved, const std::vector<Point> &centers);

    Graph graph;
    LayoutStyle style;
    std::vector<Rect> boxes;
    std::vector<Rect> frames;
    Obstacles obstacles;
    std::vector<LinkPlan> plans;
    std::vector<std::size_t> linkRank;
    Ports ports;
    BoxGrid labels;
    std::vector<Rect> routeBounds;                   ///< By link.
    std::vector<std::optional<DetourRoute>> detours; ///< By link.
    std::vector<std::vector<std::size_t>> linksOfBox;
    Placed placed;
};

} // namespace topologue::layout
