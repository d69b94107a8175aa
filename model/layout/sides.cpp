// SPDX-License-Identifier: Apache-2.0
#include "sides.h"

namespace topologue::layout {

namespace {

constexpr double LeastRoom = 28; ///< Between two boxes, for a curve from one to the other.

struct Planner {
    const Rect &from;
    const Rect &to;
    const Minding minding;
    CollisionTest &test;
    bool organic;

    /// Free space between the boxes along x or y; negative where they overlap in it.
    [[nodiscard]] double gap(bool vertical) const
    {
        return vertical ? std::max(to.y - from.bottom(), from.y - to.bottom())
                        : std::max(to.x - from.right(), from.x - to.right());
    }
    [[nodiscard]] LinkPlan facing(bool vertical) const
    {
        LinkPlan plan;
        const bool ahead = vertical ? to.center().y >= from.center().y : to.center().x >= from.center().x;
        plan.fromSide = vertical ? (ahead ? Side::Bottom : Side::Top) : (ahead ? Side::Right : Side::Left);
        plan.toSide = vertical ? (ahead ? Side::Top : Side::Bottom) : (ahead ? Side::Left : Side::Right);
        return centered(plan);
    }
    [[nodiscard]] LinkPlan bulge(Side side) const
    {
        LinkPlan plan;
        plan.shape = Shape::Bulge;
        plan.fromSide = plan.toSide = side;
        return centered(plan);
    }
    [[nodiscard]] LinkPlan centered(LinkPlan plan) const
    {
        if (organic && plan.shape == Shape::Direct) {
            plan.fromAlong = towards(from, plan.fromSide, to.center());
            plan.toAlong = towards(to, plan.toSide, from.center());
            return plan;
        }
        plan.fromAlong = middleOf(from, plan.fromSide);
        plan.toAlong = middleOf(to, plan.toSide);
        return plan;
    }
    [[nodiscard]] bool isFree(const LinkPlan &plan) const
    {
        const Point start = portPoint(from, plan.fromSide, plan.fromAlong);
        const Point end = portPoint(to, plan.toSide, plan.toAlong);
        Minding here = minding;
        here.start = start;
        here.end = end;
        const Route route = plan.shape == Shape::Bulge ? bulgeRoute(start, end, plan.fromSide)
                            : organic                  ? leaningRoute(start, plan.fromSide, end, plan.toSide)
                                                       : chainRoute(axesOf(plan.fromSide), start, {}, end);
        for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
            if (test.touches({route[i], route[i + 1], route[i + 2], route[i + 3]}, here))
                return false;
        }
        return true;
    }
};

/// The side of `rect` that a line to `target` leaves through; along the style's direction if that is possible.
Side sideTowards(const Rect &rect, Point target, LayoutStyle style)
{
    const Point way = target - rect.center();
    const bool beyondX = target.x > rect.right() + 8 || target.x < rect.x - 8;
    const bool beyondY = target.y > rect.bottom() + 8 || target.y < rect.y - 8;
    bool horizontal = std::abs(way.x) * rect.height >= std::abs(way.y) * rect.width;
    if (style == LayoutStyle::TopDown && beyondY)
        horizontal = false;
    else if (style != LayoutStyle::TopDown && style != LayoutStyle::Organic && beyondX)
        horizontal = true;
    if (horizontal)
        return way.x >= 0 ? Side::Right : Side::Left;
    return way.y >= 0 ? Side::Bottom : Side::Top;
}

} // namespace

double towards(const Rect &rect, Side side, Point target)
{
    const Point way = target - rect.center();
    const bool horizontal = isHorizontal(side);
    const double depth = horizontal ? std::abs(way.x) : std::abs(way.y);
    const double half = (horizontal ? rect.width : rect.height) / 2;
    const double slope = (horizontal ? way.y : way.x) / std::max(depth, 1.0);
    const double reach = std::max((horizontal ? rect.height : rect.width) / 2 - 12, 0.0);
    return middleOf(rect, side) + std::clamp(slope * half, -reach, reach);
}

LinkPlan planLink(const Link &link, const std::vector<Rect> &boxes, LayoutStyle style, CollisionTest &test)
{
    const auto fromIndex = static_cast<std::size_t>(link.from);
    const auto toIndex = static_cast<std::size_t>(link.to);
    const Planner planner{
        boxes[fromIndex], boxes[toIndex], {fromIndex, toIndex, false, {}, {}}, test, style == LayoutStyle::Organic};
    if (!link.bends.empty()) {
        LinkPlan plan;
        plan.shape = Shape::Bent;
        plan.fromSide = sideTowards(planner.from, link.bends.front(), style);
        plan.toSide = sideTowards(planner.to, link.bends.back(), style);
        return planner.centered(plan);
    }
    if (link.from == link.to) {
        LinkPlan plan;
        plan.shape = Shape::Loop;
        return plan;
    }

    if (style == LayoutStyle::Organic) {
        const bool vertical = planner.gap(true) > planner.gap(false);
        const LinkPlan plan = planner.facing(vertical);
        if (planner.gap(!vertical) < LeastRoom || planner.isFree(plan))
            return plan;
        const LinkPlan other = planner.facing(!vertical);
        return planner.isFree(other) ? other : plan;
    }

    const bool across = style == LayoutStyle::TopDown; // The style's own direction.
    if (planner.gap(across) >= LeastRoom)
        return planner.facing(across);
    constexpr double Beside = 96; // Boxes this close in a column are joined by a short straight arrow.
    const LinkPlan shortcut = planner.facing(!across);
    const double sideways = planner.gap(!across);
    if (sideways >= 12 && sideways <= Beside && planner.isFree(shortcut))
        return shortcut;
    const std::array sides = across ? std::array{Side::Bottom, Side::Top} : std::array{Side::Right, Side::Left};
    for (const Side side : sides) {
        const LinkPlan plan = planner.bulge(side);
        if (sideways > 0 && planner.isFree(plan))
            return plan;
    }
    return shortcut;
}

std::vector<LinkPlan> otherPlans(const Link &link, const std::vector<Rect> &boxes, LayoutStyle style,
                                 CollisionTest &test)
{
    if (link.from == link.to || !link.bends.empty())
        return {};
    const auto fromIndex = static_cast<std::size_t>(link.from);
    const auto toIndex = static_cast<std::size_t>(link.to);
    const Planner planner{
        boxes[fromIndex], boxes[toIndex], {fromIndex, toIndex, false, {}, {}}, test, style == LayoutStyle::Organic};
    std::vector<LinkPlan> plans;
    for (const bool vertical : {false, true}) {
        if (planner.gap(vertical) >= LeastRoom)
            plans.push_back(planner.facing(vertical));
    }
    constexpr std::array Sides{Side::Left, Side::Right, Side::Top, Side::Bottom};
    for (const Side fromSide : Sides) {
        for (const Side toSide : Sides) {
            LinkPlan plan;
            plan.shape = Shape::Corner;
            plan.fromSide = fromSide;
            plan.toSide = toSide;
            plan = planner.centered(plan);
            const Point way =
                portPoint(planner.to, toSide, plan.toAlong) - portPoint(planner.from, fromSide, plan.fromAlong);
            const auto ahead = [&](Side side) { return way.x * outward(side).x + way.y * outward(side).y; };
            if (isHorizontal(fromSide) != isHorizontal(toSide) && ahead(fromSide) >= LeastRoom
                && ahead(toSide) <= -LeastRoom)
                plans.push_back(plan);
        }
    }
    for (const Side side : Sides) {
        for (const double reach : {0.0, 36.0, 90.0}) {
            plans.push_back(planner.bulge(side));
            plans.back().reach = reach;
        }
    }
    // Beside the middle of the last side there may be no words above.
    constexpr double FromCorner = 16;
    for (std::size_t i = plans.size(); i-- > 0;) {
        const bool horizontal = isHorizontal(plans[i].toSide);
        for (const double along : {(horizontal ? planner.to.y : planner.to.x) + FromCorner,
                                   (horizontal ? planner.to.bottom() : planner.to.right()) - FromCorner}) {
            plans.push_back(plans[i]);
            plans.back().toAlong = along;
            plans.back().toWish = along;
        }
    }
    return plans;
}

} // namespace topologue::layout
