// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/bezier.h"
#include "drawing/displaylist.h"
#include "drawing/path.h"
#include "playback/dots.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace topologue::film {

/// Of a dot's circle, in document units; the other shapes look as large.
inline constexpr double DotRadius = 4;
inline constexpr double DotRimWidth = 1.4;  ///< Around it, in the colour of surfaces.
inline constexpr double DotRingWidth = 1.8; ///< Of the ring that a retry, or who waits, is.

/// The way of dots along one arrow: calls run on it, answers beside it.
struct DotRoute {
    std::vector<Point> out;  ///< A chain of cubics from tail to head, kept a little away from both ends.
    std::vector<Point> back; ///< Beside it, also from tail to head.
    double length = 0;       ///< Of `out`.
};

/// The ways of all dots over a diagram. O(segments of the routes) to make.
class DotRoutes
{
public:
    DotRoutes(const drawing::DisplayList &diagram, const Architecture &architecture);

    /// Null if the diagram does not draw the dependency (index in the architecture).
    [[nodiscard]] const DotRoute *of(std::uint32_t dependency) const;
    /// Where on its way a dot is, 0 at the tail .. 1 at the head. Those that stand do so in a line before their door.
    [[nodiscard]] double along(const playback::Dot &dot) const;
    /// In document units; none if the diagram does not draw its arrow.
    [[nodiscard]] std::optional<Point> pointOf(const playback::Dot &dot) const;

private:
    std::vector<DotRoute> m_routes;                   // By dependency; empty where there is none.
    std::vector<std::optional<drawing::Trace>> m_out; // The same by arc length.
    std::vector<std::optional<drawing::Trace>> m_back;
};

/// The outline of a mark with its middle at `center`: circle, triangle, diamond, ring or square.
[[nodiscard]] drawing::Path markPath(playback::Mark mark, Point center, double radius);
[[nodiscard]] drawing::Ink inkOf(playback::Mark mark);
/// Whether it is only an outline.
[[nodiscard]] constexpr bool isRing(playback::Mark mark)
{
    return mark == playback::Mark::Retry || mark == playback::Mark::Waiting;
}

/// The dots as a display list in one element, each with a rim that lifts it off lines of its own colour.
[[nodiscard]] drawing::DisplayList dotMarks(const std::vector<playback::Dot> &dots, const DotRoutes &routes);

} // namespace topologue::film
