// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geometry.h"
#include "graph.h"

namespace topologue::layout {

enum class Side : std::uint8_t { Left, Right, Top, Bottom };

[[nodiscard]] constexpr bool isHorizontal(Side side)
{
    return side == Side::Left || side == Side::Right;
}
/// The direction that points away from the box.
[[nodiscard]] Point outward(Side side);
/// The point on `side` of `rect` at `along`: y for left and right, x for top and bottom.
[[nodiscard]] Point portPoint(const Rect &rect, Side side, double along);

/// A passage beside an obstacle that a detour runs through, in the coordinates of its Axes: straight from x0 to x1 at
/// y.
struct Passage {
    double x0 = 0;
    double x1 = 0;
    double y = 0;
    double low = 0; ///< The free space beside the obstacle: y may lie between these.
    double high = 0;
    std::size_t obstacle = 0;
};

/// From one point to another, leaving and arriving along the axis: the S of a calm diagram. In local coordinates.
/// `later` moves its turn ahead, as far as there is room.
[[nodiscard]] Cubic sCurve(Point from, Point to, double later = 0);
/// The same in the coordinates of the document.
[[nodiscard]] Route directCurve(const Axes &axes, Point start, Point end, double later = 0);
/// S-curves from passage to passage. Points in the coordinates of the document. The first turns `firstLater`, the last
/// `lastLater` behind its middle.
[[nodiscard]] Route chainRoute(const Axes &axes, Point start, const std::vector<Passage> &passages, Point end,
                               double firstLater = 0, double lastLater = 0);
/// Almost straight, leaning a little out of its sides: for boxes that stand in no rows.
[[nodiscard]] Route leaningRoute(Point start, Side startSide, Point end, Side endSide);
/// Leaves and reaches the same side of two boxes that stand above each other (or the top or bottom of two beside each
/// other). `reach`: how far out, in addition.
[[nodiscard]] Route bulgeRoute(Point start, Point end, Side side, double reach = 0);
/// One quarter turn between sides that are square to each other; each box must lie ahead of the other's side.
[[nodiscard]] Route cornerRoute(Point start, Side startSide, Point end, Side endSide);
/// A loop at the top right corner; `turn` counts the loops of the same box.
[[nodiscard]] Route loopRoute(const Rect &box, int turn);
/// A smooth curve through all `bends`, in order, that leaves `start` and reaches `end` straight out of their sides.
[[nodiscard]] Route bentRoute(Point start, Side startSide, const std::vector<Point> &bends, Point end, Side endSide);

} // namespace topologue::layout
