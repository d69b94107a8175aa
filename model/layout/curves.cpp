// SPDX-License-Identifier: Apache-2.0
#include "curves.h"

namespace topologue::layout {

namespace {

void append(Route &route, const Cubic &cubic)
{
    if (route.empty())
        route.push_back(cubic.start);
    route.insert(route.end(), {cubic.control1, cubic.control2, cubic.end});
}

void appendLocal(Route &route, const Axes &axes, const Cubic &cubic)
{
    append(route,
           {axes.world(cubic.start), axes.world(cubic.control1), axes.world(cubic.control2), axes.world(cubic.end)});
}

} // namespace

Point outward(Side side)
{
    switch (side) {
    case Side::Left:
        return {-1, 0};
    case Side::Right:
        return {1, 0};
    case Side::Top:
        return {0, -1};
    case Side::Bottom:
        break;
    }
    return {0, 1};
}

Point portPoint(const Rect &rect, Side side, double along)
{
    switch (side) {
    case Side::Left:
        return {rect.x, along};
    case Side::Right:
        return {rect.right(), along};
    case Side::Top:
        return {along, rect.y};
    case Side::Bottom:
        break;
    }
    return {along, rect.bottom()};
}

Cubic sCurve(Point from, Point to, double later)
{
    const double dx = to.x - from.x;
    // Half way is calm; where the room is narrow, longer arms keep the ends straight.
    const double arm = dx >= 60 ? dx / 2 : std::max(dx / 2, std::min(dx * 0.85, 30.0));
    constexpr double MostLater = 0.28; ///< Of the way.
    const double room = std::max(std::min(MostLater * dx, dx - arm), 0.0);
    const double shift = std::clamp(later, -room, room);
    return {from, {from.x + arm + shift, from.y}, {to.x - arm + shift, to.y}, to};
}

Route directCurve(const Axes &axes, Point start, Point end, double later)
{
    Route route;
    appendLocal(route, axes, sCurve(axes.local(start), axes.local(end), later));
    route.front() = start;
    route.back() = end;
    return route;
}

Route chainRoute(const Axes &axes, Point start, const std::vector<Passage> &passages, Point end, double firstLater,
                 double lastLater)
{
    if (passages.empty())
        return directCurve(axes, start, end, firstLater + lastLater);
    Route route;
    double later = firstLater;
    Point from = axes.local(start);
    for (const Passage &passage : passages) {
        const Point entry{passage.x0, passage.y};
        appendLocal(route, axes, sCurve(from, entry, later));
        later = 0;
        from = {passage.x1, passage.y};
        if (passage.x1 > passage.x0)
            appendLocal(route, axes, straightCubic(entry, from));
    }
    appendLocal(route, axes, sCurve(from, axes.local(end), lastLater));
    route.front() = start;
    route.back() = end;
    return route;
}

Route leaningRoute(Point start, Side startSide, Point end, Side endSide)
{
    constexpr double Lean = 0.7; ///< 0 is straight, large is square to the side.
    const Point way = end - start;
    const double distance = std::max(length(way), 1e-9);
    const Point ahead = way * (1 / distance);
    const auto arm = [&](Point square) {
        const Point direction = ahead + square * Lean;
        return direction * (distance / 3 / std::max(length(direction), 0.3));
    };
    return {start, start + arm(outward(startSide)), end - arm(outward(endSide) * -1), end};
}

Route bulgeRoute(Point start, Point end, Side side, double reach)
{
    const Axes axes{!isHorizontal(side), side == Side::Left || side == Side::Top};
    const Point from = axes.local(start);
    const Point to = axes.local(end);
    const double height = std::abs(to.y - from.y);
    const double outermost = std::max(from.x, to.x) + std::clamp(18 + height * 0.16, 26.0, 64.0) + reach;
    // A quarter turn out, a straight run, a quarter turn back: calmer than one tall bow.
    const double sign = to.y < from.y ? -1 : 1;
    const double radiusY = std::min(height / 2, 40.0);
    constexpr double Round = 0.5523;
    const Point upper{outermost, from.y + sign * radiusY};
    const Point lower{outermost, to.y - sign * radiusY};
    Route route;
    appendLocal(
        route, axes,
        {from, {from.x + (outermost - from.x) * Round, from.y}, {outermost, upper.y - sign * radiusY * Round}, upper});
    if (height > 2 * radiusY)
        appendLocal(route, axes, straightCubic(upper, lower));
    appendLocal(route, axes,
                {lower, {outermost, lower.y + sign * radiusY * Round}, {to.x + (outermost - to.x) * Round, to.y}, to});
    route.front() = start;
    route.back() = end;
    return route;
}

Route cornerRoute(Point start, Side startSide, Point end, Side endSide)
{
    constexpr double Round = 0.65; ///< 0.55 is an ellipse, 1 a corner.
    const Point way = end - start;
    const auto reach = [&](Side side) { return std::abs(isHorizontal(side) ? way.x : way.y) * Round; };
    return {start, start + outward(startSide) * reach(startSide), end + outward(endSide) * reach(endSide), end};
}

Route loopRoute(const Rect &box, int turn)
{
    const double inset = 10.0 + 8.0 * turn;
    const double reach = 30.0 + 10.0 * turn;
    const Point start{box.right(), box.y + std::min(inset, box.height / 2)};
    const Point end{box.right() - std::min(inset, box.width / 2), box.y};
    return {start, {start.x + reach, start.y}, {end.x, end.y - reach}, end};
}

Route bentRoute(Point start, Side startSide, const std::vector<Point> &bends, Point end, Side endSide)
{
    std::vector<Point> stops;
    stops.reserve(bends.size() + 2);
    stops.push_back(start);
    stops.insert(stops.end(), bends.begin(), bends.end());
    stops.push_back(end);

    // Direction of travel at each stop: parallel to the line between its neighbours (Catmull and Rom).
    std::vector<Point> directions(stops.size());
    for (std::size_t i = 1; i + 1 < stops.size(); ++i) {
        const Point along = stops[i + 1] - stops[i - 1];
        const double size = length(along);
        directions[i] = size > 0 ? along * (1 / size) : Point{};
    }
    directions.front() = outward(startSide);
    directions.back() = outward(endSide) * -1;

    Route route{start};
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const double arm = std::min(length(stops[i + 1] - stops[i]) * 0.4, 160.0);
        append(route, {stops[i], stops[i] + directions[i] * arm, stops[i + 1] - directions[i + 1] * arm, stops[i + 1]});
    }
    return route;
}

} // namespace topologue::layout
