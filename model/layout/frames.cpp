// SPDX-License-Identifier: Apache-2.0
#include "frames.h"

#include "geometry.h"

namespace topologue::layout {

Graph withRoomForArrows(Graph graph, LayoutStyle style)
{
    constexpr double Room = 22; ///< For a curve from beside the words to the middle of a box below them.
    for (Frame &frame : graph.frames)
        frame.roomBelowTitle = 0;
    if (style != LayoutStyle::TopDown && style != LayoutStyle::Organic)
        return graph;
    const auto frameOf = [&](int box) { return graph.boxes[static_cast<std::size_t>(box)].frame; };
    for (const Link &link : graph.links) {
        if (frameOf(link.to) >= 0 && frameOf(link.to) != frameOf(link.from))
            graph.frames[static_cast<std::size_t>(frameOf(link.to))].roomBelowTitle = Room;
    }
    return graph;
}

Rect frameAround(const Frame &frame, const Rect &content)
{
    if (content.isEmpty())
        return {};
    Rect rect = content.grown(frame.padding);
    rect.y -= frame.titleHeight + frame.roomBelowTitle;
    rect.height += frame.titleHeight + frame.roomBelowTitle;
    if (rect.width < frame.minWidth) {
        rect.x -= (frame.minWidth - rect.width) / 2;
        rect.width = frame.minWidth;
    }
    return rect;
}

std::vector<Rect> boxRects(const Graph &graph, const std::vector<Point> &centers)
{
    std::vector<Rect> rects;
    rects.reserve(graph.boxes.size());
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        rects.push_back(rectAround(centers[i], graph.boxes[i].size));
    return rects;
}

std::vector<Rect> frameRects(const Graph &graph, const std::vector<Point> &centers)
{
    std::vector<Rect> rects(graph.frames.size());
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        if (graph.boxes[i].frame >= 0) {
            Rect &content = rects[static_cast<std::size_t>(graph.boxes[i].frame)];
            content = content.united(rectAround(centers[i], graph.boxes[i].size));
        }
    }
    for (std::size_t i = 0; i < rects.size(); ++i)
        rects[i] = frameAround(graph.frames[i], rects[i]);
    return rects;
}

TitleWords titleWords(const Frame &frame, const Rect &rect)
{
    if (rect.isEmpty() || frame.titleHeight <= 0)
        return {};
    const Rect bar{rect.x, rect.y, rect.width, frame.titleHeight};
    TitleWords words;
    words.left = bar;
    if (frame.titleWidth > 0)
        words.left.width = std::min(frame.padding + frame.titleWidth, bar.width);
    else
        words.left.width = frame.minWidth > 0 ? std::min(frame.minWidth, bar.width) : bar.width / 2;
    if (frame.sideWidth > 0) {
        const double width = std::min(frame.padding + frame.sideWidth, bar.width);
        words.right = {bar.right() - width, bar.y, width, bar.height};
    }
    return words;
}

} // namespace topologue::layout
