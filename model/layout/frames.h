// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/drawn.h"
#include "graph.h"

#include <vector>

namespace topologue::layout {

/// In top-down layouts arrows from other frames come from above, past the words of the title, and in organic ones they
/// may: the frames that they reach get room below the title.
[[nodiscard]] Graph withRoomForArrows(Graph graph, LayoutStyle style);

/// The rectangle of `frame` when its boxes fill `content`: padding on every side, the title at the top, and at least
/// as wide as the title, with the content in the middle. An empty content gives an empty frame.
[[nodiscard]] Rect frameAround(const Frame &frame, const Rect &content);

/// The rectangle of every frame. Empty for a frame without boxes. O(boxes + frames).
[[nodiscard]] std::vector<Rect> frameRects(const Graph &graph, const std::vector<Point> &centers);

/// Where the words of a frame's title stand: at the left of its top edge, and at the right. Empty where there are none.
struct TitleWords {
    Rect left;
    Rect right;
};
[[nodiscard]] TitleWords titleWords(const Frame &frame, const Rect &rect);

/// The rectangles of the boxes.
[[nodiscard]] std::vector<Rect> boxRects(const Graph &graph, const std::vector<Point> &centers);

} // namespace topologue::layout
