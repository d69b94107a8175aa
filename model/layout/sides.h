// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "curves.h"
#include "obstacles.h"

#include <optional>
#include <vector>

namespace topologue::layout {

enum class Shape : std::uint8_t {
    Direct, ///< Between facing sides, with a detour where boxes are in the way.
    Bulge,  ///< Between the same sides of two boxes of one column.
    Corner, ///< Between sides that are square to each other, where no other way is free.
    Loop,   ///< To the box it came from.
    Bent,   ///< Through points set by hand.
};

/// How a link leaves and reaches its boxes.
struct LinkPlan {
    Shape shape = Shape::Direct;
    Side fromSide = Side::Right;
    Side toSide = Side::Left;
    int turn = 0;         ///< Counts the loops of one box.
    double fromLater = 0; ///< How far a curve turns behind its middle: the lines of a fan turn one by one.
    double toLater = 0;
    double reach = 0; ///< How far a bulge goes out beyond what is usual.
    /// Where the port at the end should be; otherwise the middle of the side, or towards the other box.
    std::optional<double> toWish;
    double fromAlong = 0; ///< Where the ports are: y on left and right sides, x on top and bottom ones.
    double toAlong = 0;

    [[nodiscard]] Side side(bool isTo) const { return isTo ? toSide : fromSide; }
    [[nodiscard]] double along(bool isTo) const { return isTo ? toAlong : fromAlong; }
    bool operator==(const LinkPlan &) const = default;
};

/// The middle of a side, as a port position.
[[nodiscard]] inline double middleOf(const Rect &rect, Side side)
{
    return isHorizontal(side) ? rect.y + rect.height / 2 : rect.x + rect.width / 2;
}

/// Where the line between the middles of two boxes leaves `side` of `rect`, kept off its corners.
[[nodiscard]] double towards(const Rect &rect, Side side, Point target);

/// The coordinates in which a direct link moves ahead.
[[nodiscard]] inline Axes axesOf(Side fromSide)
{
    return {!isHorizontal(fromSide), fromSide == Side::Left || fromSide == Side::Top};
}

/// Chooses shape and sides; ports are left in the middle of the sides. Along the style's direction where the boxes
/// stand apart in it; beside the column where they do not.
[[nodiscard]] LinkPlan planLink(const Link &link, const std::vector<Rect> &boxes, LayoutStyle style,
                                CollisionTest &test);

/// Other ways to join two boxes, for a link whose plan leads over something; ports are in the middle of the sides.
[[nodiscard]] std::vector<LinkPlan> otherPlans(const Link &link, const std::vector<Rect> &boxes, LayoutStyle style,
                                               CollisionTest &test);

} // namespace topologue::layout
