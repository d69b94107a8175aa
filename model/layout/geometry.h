// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/units.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace topologue::layout {

[[nodiscard]] constexpr Point operator+(Point a, Point b)
{
    return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] constexpr Point operator-(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] constexpr Point operator*(Point p, double factor)
{
    return {p.x * factor, p.y * factor};
}
[[nodiscard]] inline double length(Point p)
{
    return std::sqrt(p.x * p.x + p.y * p.y); // Three times as fast as std::hypot, and no picture is 1e150 units wide.
}

[[nodiscard]] constexpr Rect rectAround(Point center, Size size)
{
    return {center.x - size.width / 2, center.y - size.height / 2, size.width, size.height};
}

/// One cubic Bezier segment.
struct Cubic {
    Point start;
    Point control1;
    Point control2;
    Point end;

    [[nodiscard]] Point at(double t) const
    {
        const double u = 1 - t;
        return start * (u * u * u) + control1 * (3 * u * u * t) + control2 * (3 * u * t * t) + end * (t * t * t);
    }
    /// Between the chord and the control polygon: within a few percent for calm curves.
    [[nodiscard]] double roughLength() const
    {
        const double polygon = length(control1 - start) + length(control2 - control1) + length(end - control2);
        return (polygon + length(end - start)) / 2;
    }
};

[[nodiscard]] inline Cubic straightCubic(Point from, Point to)
{
    const Point third = (to - from) * (1.0 / 3);
    return {from, from + third, to - third, to};
}

/// Coordinates along a direction of travel: x grows from the start of a route to its end, y to one side. One set of
/// formulas in these coordinates serves rightward, leftward, downward and upward routes.
struct Axes {
    bool vertical = false;
    bool reversed = false;

    [[nodiscard]] Point local(Point p) const
    {
        const Point turned = vertical ? Point{p.y, p.x} : p;
        return reversed ? Point{-turned.x, turned.y} : turned;
    }
    [[nodiscard]] Point world(Point p) const
    {
        const Point forward = reversed ? Point{-p.x, p.y} : p;
        return vertical ? Point{forward.y, forward.x} : forward;
    }
    [[nodiscard]] Rect local(const Rect &r) const
    {
        return spanning(local(Point{r.x, r.y}), local(Point{r.right(), r.bottom()}));
    }
    [[nodiscard]] Rect world(const Rect &r) const
    {
        return spanning(world(Point{r.x, r.y}), world(Point{r.right(), r.bottom()}));
    }

private:
    [[nodiscard]] static Rect spanning(Point a, Point b)
    {
        return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
    }
};

} // namespace topologue::layout
