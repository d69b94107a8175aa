// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/drawn.h"
#include "architecture/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace topologue::layout {

/// A box to be placed.
struct Box {
    std::string id;              ///< Unique; decides ties, so that equal graphs give equal layouts.
    Size size;                   ///< Of the drawn outline, > 0.
    int frame = -1;              ///< Index of the frame that holds it; -1 = none.
    std::optional<Point> center; ///< Where it stands already.
    bool pinned = false;         ///< Must stay at `center`.
    int rankHint = -1;           ///< 0 = first layer (clients), larger = later; -1 = no wish.
};

/// A titled frame around boxes (a deployable with several components, a team).
struct Frame {
    std::string id;
    double padding = 16;       ///< Between its edge and its boxes, on every side.
    double titleHeight = 28;   ///< Kept free at the top, in addition.
    double minWidth = 0;       ///< For its title.
    double titleWidth = 0;     ///< Of the words at the left of the title, inside the padding; 0 = all of minWidth.
    double sideWidth = 0;      ///< Of the words at the right of the title, inside the padding; 0 = none.
    double roomBelowTitle = 0; ///< Between title and boxes, in addition. Layout sets it itself; see withRoomForArrows.
};

/// An arrow between two boxes.
struct Link {
    std::string id;
    int from = 0; ///< Index of a box.
    int to = 0;
    double weight = 1;        ///< Heavier links are kept shorter and straighter.
    Size label;               ///< Space to keep for a label at the middle; empty = none.
    std::vector<Point> bends; ///< Points set by hand that the route passes through, in order.
};

struct Graph {
    std::vector<Box> boxes;
    std::vector<Frame> frames;
    std::vector<Link> links;
};

/// A route: a chain of cubic Bezier segments, 3n + 1 points (n >= 1). It starts on the outline of the box it leaves
/// and ends on the outline of the box it reaches, where the arrow head's tip stands.
using Route = std::vector<Point>;

/// A graph with a place for everything.
struct Placed {
    std::vector<Point> centers; ///< By box.
    std::vector<Rect> frames;   ///< By frame; empty for a frame without boxes.
    std::vector<Route> routes;  ///< By link.
    std::vector<Point> labels;  ///< By link: the middle of its label.
    Rect bounds;                ///< Of boxes, frames, routes and labels.
};

} // namespace topologue::layout
