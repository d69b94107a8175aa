// SPDX-License-Identifier: Apache-2.0
#include "obstacles.h"

#include <algorithm>

namespace topologue::layout {

namespace {

std::vector<Rect> joined(std::vector<Rect> boxes, const std::vector<Rect> &titles)
{
    boxes.insert(boxes.end(), titles.begin(), titles.end());
    return boxes;
}

} // namespace

Obstacles::Obstacles(const std::vector<Rect> &boxes, const std::vector<Rect> &titles, std::vector<int> frameOfBox,
                     std::vector<Rect> frames)
    : m_frameOfBox(std::move(frameOfBox)), m_frames(std::move(frames)), m_grid(joined(boxes, titles)),
      m_boxCount(boxes.size())
{
}

template<class Hit>
void CollisionTest::sample(const Cubic &curve, const Minding &minding, const Hit &hit)
{
    // Steps are shorter than twice the clearance, so that no box can hide between two samples.
    constexpr double Step = 12;
    const BoxGrid &grid = m_obstacles.grid();
    const int steps = static_cast<int>(std::clamp(curve.roughLength() / Step, 4.0, 4000.0)) + 1;
    m_left -= steps;
    for (int i = 0; i <= steps; ++i) {
        const Point point = curve.at(static_cast<double>(i) / steps);
        for (const std::size_t index : grid.near(point)) {
            if (index == minding.from || index == minding.to || (!minding.titles && !m_obstacles.isBox(index)))
                continue;
            const Rect &rect = grid.rect(index);
            const Rect grown = rect.grown(m_obstacles.clearance(index));
            if (!grown.contains(point))
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
    // Cells list obstacles in the order in which they were moved: sorting keeps results independent of history.
    std::sort(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end());
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

} // namespace topologue::layout
