// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "boxgrid.h"
#include "frames.h"
#include "geometry.h"

#include <cstdint>
#include <vector>

namespace topologue::layout {

/// Which obstacles one link minds; see Obstacles::stops.
struct Minding {
    std::size_t from = 0; ///< The boxes at its ends do not count.
    std::size_t to = 0;
    bool titles = false;
    Point start; ///< A neighbour that stands closer than the clearance to a port counts without clearance.
    Point end;
};

/// What routes go around: the boxes, the titles of frames and, where that is cheap, frames they have no business in.
/// Indices below `boxCount` are boxes, the others the words of titles, two for each frame.
class Obstacles
{
public:
    /// Free space that a route keeps from a box that is not one of its ends, and from a title.
    static constexpr double BoxClearance = 8;
    static constexpr double TitleClearance = 2;

    Obstacles(const std::vector<Rect> &boxes, const std::vector<TitleWords> &titles, std::vector<int> frameOfBox,
              std::vector<Rect> frames);

    [[nodiscard]] std::size_t boxCount() const { return m_boxCount; }
    [[nodiscard]] const BoxGrid &grid() const { return m_grid; }
    [[nodiscard]] bool isBox(std::size_t index) const { return index < m_boxCount; }
    [[nodiscard]] double clearance(std::size_t index) const { return isBox(index) ? BoxClearance : TitleClearance; }
    void moveBox(std::size_t index, const Rect &rect) { m_grid.move(index, rect); }
    void moveTitle(std::size_t frame, const TitleWords &words);
    void setFrames(std::vector<Rect> frames) { m_frames = std::move(frames); }
    [[nodiscard]] const std::vector<Rect> &frames() const { return m_frames; }
    /// The frame of a box, or that of a title; -1 = none.
    [[nodiscard]] int frameOf(std::size_t index) const
    {
        return isBox(index) ? m_frameOfBox[index] : static_cast<int>((index - m_boxCount) / 2);
    }
    /// True if `index` is in the way of a link.
    [[nodiscard]] bool stops(std::size_t index, const Minding &minding) const
    {
        return isBox(index) ? index != minding.from && index != minding.to : minding.titles;
    }

private:
    std::vector<int> m_frameOfBox;
    std::vector<Rect> m_frames;
    BoxGrid m_grid;
    std::size_t m_boxCount;
};

/// Tests curves against obstacles, and counts the work, so that a caller can stop in a deterministic way.
class CollisionTest
{
public:
    CollisionTest(const Obstacles &obstacles, std::int64_t budget) : m_obstacles(obstacles), m_left(budget) {}

    /// True if there is budget left; routes are drawn without detours after that.
    [[nodiscard]] bool hasBudget() const { return m_left > 0; }
    [[nodiscard]] std::int64_t budget() const { return m_left; }
    void spend(std::int64_t samples) { m_left -= samples; }
    [[nodiscard]] const Obstacles &obstacles() const { return m_obstacles; }

    /// Adds the obstacles that `curve` touches to `hits`, each once. True if there are any.
    bool collect(const Cubic &curve, const Minding &minding, std::vector<std::size_t> &hits);
    [[nodiscard]] bool touches(const Cubic &curve, const Minding &minding);

private:
    template<class Hit>
    void sample(const Cubic &curve, const Minding &minding, const Hit &hit);

    const Obstacles &m_obstacles;
    std::int64_t m_left;
};

/// True if any curve of `route` touches an obstacle.
[[nodiscard]] bool touches(const std::vector<Point> &route, const Minding &minding, CollisionTest &test);

} // namespace topologue::layout
