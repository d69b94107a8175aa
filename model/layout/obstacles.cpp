// SPDX-License-Identifier: Apache-2.0
#include "obstacles.h"

#include <algorithm>
#include <tuple>

namespace topologue::layout {

namespace {

std::vector<Rect> joined(std::vector<Rect> boxes, const std::vector<TitleWords> &titles)
{
    for (const TitleWords &title : titles)
        boxes.insert(boxes.end(), {title.left, title.right});
    return boxes;
}

} // namespace

Obstacles::Obstacles(const std::vector<Rect> &boxes, const std::vector<TitleWords> &titles, std::vector<int> frameOfBox,
                     std::vector<Rect> frames)
    : m_frameOfBox(std::move(frameOfBox)), m_frames(std::move(frames)), m_grid(joined(boxes, titles)),
      m_boxCount(boxes.size())
{
}

void Obstacles::moveTitle(std::size_t frame, const TitleWords &words)
{
    m_grid.move(m_boxCount + 2 * frame, words.left);
    m_grid.move(m_boxCount + 2 * frame + 1, words.right);
}

template<class Hit>
void CollisionTest::sample(const Cubic &curve, const Minding &minding, const Hit &hit)
{
    // Steps are shorter than twice the clearance, so that no box can hide between two samples.
    constexpr double Step = 12;
    const BoxGrid &grid = m_obstacles.grid();
    const int steps = static_cast<int>(std::clamp(curve.roughLength() / Step, 4.0, 4000.0)) + 1;
    m_left -= steps;
    // The curve as a polynomial: this is the innermost loop of routing.
    const Point c1 = (curve.control1 - curve.start) * 3;
    const Point c2 = (curve.control2 - curve.control1) * 3 - c1;
    const Point c3 = curve.end - curve.start - c1 - c2;
    const double step = 1.0 / steps;
    for (int i = 0; i <= steps; ++i) {
        const double t = i * step;
        const Point point = curve.start + (c1 + (c2 + c3 * t) * t) * t;
        for (const std::size_t index : grid.near(point)) {
            const Rect &rect = grid.rect(index);
            const Rect grown = rect.grown(m_obstacles.clearance(index));
            if (!grown.contains(point) || !m_obstacles.stops(index, minding))
                continue;
            const bool besidePort = grown.contains(minding.start) || grown.contains(minding.end);
            if (besidePort && !rect.grown(0.5).contains(point))
                continue;
            if (!hit(index))
                return;
        }
    }
}

bool CollisionTest::collect(const Cubic &curve, const Minding &minding, std::vector<std::size_t> &hits)
{
    const std::size_t before = hits.size();
    bool any = false;
    sample(curve, minding, [&](std::size_t index) {
        any = true;
        if (std::find(hits.begin(), hits.end(), index) == hits.end())
            hits.push_back(index);
        return true;
    });
    // Cells list obstacles in the order in which they were moved, indices follow the order of the boxes in the graph:
    // sorting by place keeps results independent of both.
    const BoxGrid &grid = m_obstacles.grid();
    std::sort(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(), [&](std::size_t a, std::size_t b) {
        const Rect &first = grid.rect(a);
        const Rect &second = grid.rect(b);
        return std::tie(first.x, first.y, a) < std::tie(second.x, second.y, b);
    });
    return any;
}

bool CollisionTest::touches(const Cubic &curve, const Minding &minding)
{
    bool any = false;
    sample(curve, minding, [&](std::size_t) {
        any = true;
        return false;
    });
    return any;
}

bool touches(const std::vector<Point> &route, const Minding &minding, CollisionTest &test)
{
    for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
        if (test.touches({route[i], route[i + 1], route[i + 2], route[i + 3]}, minding))
            return true;
    }
    return false;
}

} // namespace topologue::layout
