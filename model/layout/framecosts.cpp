// SPDX-License-Identifier: Apache-2.0
#include "framecosts.h"

namespace topologue::layout {

FrameCosts::FrameCosts(const Obstacles &obstacles, const Axes &axes, const Minding &minding)
    : m_obstacles(obstacles), m_from(obstacles.frameOf(minding.from)), m_to(obstacles.frameOf(minding.to))
{
    const std::vector<Rect> &frames = obstacles.frames();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (!frames[i].isEmpty())
            m_frames.push_back({axes.local(frames[i]), static_cast<int>(i)});
    }
}

double FrameCosts::of(const Passage &passage) const
{
    constexpr double AlongEdge = 10;
    constexpr double BesideOwnTitle = 220;
    const double length = passage.x1 - passage.x0;
    const bool isAtTitle = !m_obstacles.isBox(passage.obstacle);
    double cost = 0;
    for (const auto &[rect, frame] : m_frames) {
        const bool isInside = passage.y > rect.y && passage.y < rect.bottom();
        if (isAtTitle && !isInside && frame == m_obstacles.frameOf(passage.obstacle) && !isForeign(frame))
            cost += BesideOwnTitle;
        if (rect.x >= passage.x1 || rect.right() <= passage.x0)
            continue;
        if (std::min(std::abs(passage.y - rect.y), std::abs(passage.y - rect.bottom())) < AlongEdge)
            cost += 0.5 * length;
        else if (isInside && isForeign(frame))
            cost += 0.3 * length;
    }
    return cost;
}

double FrameCosts::between(const Passage &from, const Passage &to) const
{
    const double middle = (from.x1 + to.x0) / 2;
    const double low = std::min(from.y, to.y);
    const double high = std::max(from.y, to.y);
    if (high - low < 2 * (to.x0 - from.x1))
        return 0;
    double inside = 0;
    for (const auto &[rect, frame] : m_frames) {
        if (isForeign(frame) && rect.x < middle && middle < rect.right())
            inside += std::max(std::min(high, rect.bottom()) - std::max(low, rect.y), 0.0);
    }
    return 0.5 * inside;
}

} // namespace topologue::layout
