// SPDX-License-Identifier: Apache-2.0
#include "frames.h"

#include "geometry.h"

namespace topologue::layout {

Rect frameAround(const Frame &frame, const Rect &content)
{
    if (content.isEmpty())
        return {};
    Rect rect = content.grown(frame.padding);
    rect.y -= frame.titleHeight;
    rect.height += frame.titleHeight;
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

Rect titleRect(const Frame &frame, const Rect &rect)
{
    if (rect.isEmpty() || frame.titleHeight <= 0)
        return {};
    const double width = frame.minWidth > 0 ? std::min(frame.minWidth, rect.width) : rect.width / 2;
    return {rect.x, rect.y, width, frame.titleHeight};
}

} // namespace topologue::layout
