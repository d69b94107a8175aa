// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/units.h"

#include <cmath>
#include <span>
#include <vector>

namespace topologue::drawing {

[[nodiscard]] constexpr Point operator+(Point a, Point b)
{
    return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] constexpr Point operator-(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] constexpr Point operator*(Point a, double by)
{
    return {a.x * by, a.y * by};
}
[[nodiscard]] inline double length(Point a)
{
    return std::hypot(a.x, a.y);
}
/// To the right of the direction, for y growing downwards.
[[nodiscard]] constexpr Point normal(Point a)
{
    return {-a.y, a.x};
}

/// One cubic Bezier segment.
struct Cubic {
    Point from;
    Point control1;
    Point control2;
    Point to;

    [[nodiscard]] Point at(double t) const;
    /// The part from parameter `start` to `end`, 0 <= start <= end <= 1.
    [[nodiscard]] Cubic part(double start, double end) const;
    /// Of the curve itself, not of its control points.
    [[nodiscard]] Rect bounds() const;
    /// At distance `by` to the right of the direction. An approximation that is good for gentle curves.
    [[nodiscard]] Cubic shifted(double by) const;
    /// The direction at the ends, of length 1; (1, 0) for a curve without extent.
    [[nodiscard]] Point startDirection() const;
    [[nodiscard]] Point endDirection() const;
};

/// A chain of cubics (3n + 1 points, n >= 1) by arc length.
class Trace
{
public:
    struct Spot {
        Point point;
        Point direction; ///< Of length 1.
    };

    explicit Trace(std::span<const Point> route);
    [[nodiscard]] double length() const { return m_distances.back(); }
    /// `distance` from the start; limited to 0..length().
    [[nodiscard]] Spot at(double distance) const;
    /// The chain between two distances; at least one segment. O(segments).
    [[nodiscard]] std::vector<Point> between(double start, double end) const;

private:
    struct Place {
        std::size_t segment = 0;
        double t = 0;
    };
    [[nodiscard]] Place placeAt(double distance) const;

    std::vector<Cubic> m_segments;
    std::vector<double> m_distances; ///< At every step of every segment, from the start.
};

/// The shortest distance from `point` to a chain of cubics, flattened to within about 0.1 document units.
[[nodiscard]] double distanceTo(std::span<const Point> route, Point point);

} // namespace topologue::drawing
