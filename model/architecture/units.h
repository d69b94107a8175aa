// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace topologue {

/// A span of simulated time, in whole nanoseconds; up to 292 years either way.
class Duration
{
public:
    constexpr Duration() = default;
    [[nodiscard]] static constexpr Duration nanoseconds(std::int64_t value) { return Duration(value); }
    /// Rounded to the nearest nanosecond. Values past the range saturate; NaN is zero.
    [[nodiscard]] static Duration milliseconds(double value) { return rounded(value * 1e6); }
    [[nodiscard]] static Duration seconds(double value) { return rounded(value * 1e9); }

    [[nodiscard]] constexpr std::int64_t inNanoseconds() const { return m_nanoseconds; }
    [[nodiscard]] constexpr double inMilliseconds() const { return static_cast<double>(m_nanoseconds) / 1e6; }
    [[nodiscard]] constexpr double inSeconds() const { return static_cast<double>(m_nanoseconds) / 1e9; }

    auto operator<=>(const Duration &) const = default;

private:
    constexpr explicit Duration(std::int64_t nanoseconds) : m_nanoseconds(nanoseconds) {}
    [[nodiscard]] static Duration rounded(double nanoseconds)
    {
        constexpr double Limit = 9.2e18;
        if (std::isnan(nanoseconds))
            return Duration(0);
        if (nanoseconds > Limit)
            return Duration(INT64_MAX);
        if (nanoseconds < -Limit)
            return Duration(INT64_MIN);
        return Duration(std::llround(nanoseconds));
    }

    std::int64_t m_nanoseconds = 0;
};

/// A position in document units: logical pixels at 100 % zoom; x grows right, y grows down.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point &) const = default;
};

struct Size {
    double width = 0;
    double height = 0;
    bool operator==(const Size &) const = default;
};

/// An axis-aligned rectangle; (x, y) is the top left corner. Empty if it has no area.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] constexpr double right() const { return x + width; }
    [[nodiscard]] constexpr double bottom() const { return y + height; }
    [[nodiscard]] constexpr Point center() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] constexpr bool isEmpty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] constexpr bool contains(Point p) const
    {
        return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom();
    }
    [[nodiscard]] constexpr bool intersects(const Rect &other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    [[nodiscard]] constexpr Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    /// The smallest rectangle around both; an empty one does not count.
    [[nodiscard]] constexpr Rect united(const Rect &other) const
    {
        if (isEmpty())
            return other;
        if (other.isEmpty())
            return *this;
        const double left = x < other.x ? x : other.x;
        const double top = y < other.y ? y : other.y;
        const double newRight = right() > other.right() ? right() : other.right();
        const double newBottom = bottom() > other.bottom() ? bottom() : other.bottom();
        return {left, top, newRight - left, newBottom - top};
    }
    bool operator==(const Rect &) const = default;
};

} // namespace topologue
