// SPDX-License-Identifier: Apache-2.0
#include "bezier.h"

#include <algorithm>
#include <limits>

namespace topologue::drawing {

namespace {

constexpr std::size_t StepsPerSegment = 24;

Point mix(Point a, Point b, double t)
{
    return a + (b - a) * t;
}

Point unit(Point a, Point otherwise)
{
    const double size = length(a);
    return size > 1e-9 ? a * (1 / size) : otherwise;
}

/// The least and greatest value of one coordinate of a cubic.
std::pair<double, double> extent(double p0, double p1, double p2, double p3)
{
    double low = std::min(p0, p3);
    double high = std::max(p0, p3);
    const auto include = [&](double t) {
        if (t <= 0 || t >= 1)
            return;
        const double u = 1 - t;
        const double value = u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    // The derivative is a t^2 + b t + c, up to a factor 3.
    const double a = p3 - 3 * p2 + 3 * p1 - p0;
    const double b = 2 * (p2 - 2 * p1 + p0);
    const double c = p1 - p0;
    if (std::abs(a) < 1e-12) {
        if (std::abs(b) > 1e-12)
            include(-c / b);
    } else if (const double root = b * b - 4 * a * c; root >= 0) {
        include((-b + std::sqrt(root)) / (2 * a));
        include((-b - std::sqrt(root)) / (2 * a));
    }
    return {low, high};
}

double distanceToSegment(Point a, Point b, Point point)
{
    const Point along = b - a;
    const double square = along.x * along.x + along.y * along.y;
    const Point toPoint = point - a;
    const double t = square < 1e-18 ? 0 : std::clamp((toPoint.x * along.x + toPoint.y * along.y) / square, 0.0, 1.0);
    return length(point - mix(a, b, t));
}

} // namespace

Point Cubic::at(double t) const
{
    const double u = 1 - t;
    return from * (u * u * u) + control1 * (3 * u * u * t) + control2 * (3 * u * t * t) + to * (t * t * t);
}

Cubic Cubic::part(double start, double end) const
{
    // De Casteljau, twice: the part up to `end`, and of that the part from `start`.
    const auto upTo = [](const Cubic &c, double t) {
        const Point a = mix(c.from, c.control1, t);
        const Point b = mix(c.control1, c.control2, t);
        const Point d = mix(c.control2, c.to, t);
        const Point ab = mix(a, b, t);
        const Point bd = mix(b, d, t);
        return Cubic{c.from, a, ab, mix(ab, bd, t)};
    };
    const Cubic head = upTo(*this, end);
    const Cubic reversed = upTo({head.to, head.control2, head.control1, head.from}, end > 0 ? 1 - start / end : 1);
    return {reversed.to, reversed.control2, reversed.control1, reversed.from};
}

Rect Cubic::bounds() const
{
    const auto [left, right] = extent(from.x, control1.x, control2.x, to.x);
    const auto [top, bottom] = extent(from.y, control1.y, control2.y, to.y);
    return {left, top, right - left, bottom - top};
}

Point Cubic::startDirection() const
{
    return unit(control1 - from, unit(control2 - from, unit(to - from, {1, 0})));
}

Point Cubic::endDirection() const
{
    return unit(to - control2, unit(to - control1, unit(to - from, {1, 0})));
}

Cubic Cubic::shifted(double by) const
{
    const Point first = from + normal(startDirection()) * by;
    const Point last = to + normal(endDirection()) * by;
    const double chord = length(to - from);
    const double scale = chord > 1e-6 ? length(last - first) / chord : 1;
    return {first, first + (control1 - from) * scale, last + (control2 - to) * scale, last};
}

Trace::Trace(std::span<const Point> route)
{
    for (std::size_t i = 0; i + 3 < route.size(); i += 3)
        m_segments.push_back({route[i], route[i + 1], route[i + 2], route[i + 3]});
    if (m_segments.empty())
        m_segments.push_back({});
    m_distances.reserve(m_segments.size() * StepsPerSegment + 1);
    m_distances.push_back(0);
    for (const Cubic &segment : m_segments) {
        Point previous = segment.from;
        for (std::size_t step = 1; step <= StepsPerSegment; ++step) {
            const Point next = segment.at(static_cast<double>(step) / StepsPerSegment);
            m_distances.push_back(m_distances.back() + drawing::length(next - previous));
            previous = next;
        }
    }
}

Trace::Place Trace::placeAt(double distance) const
{
    const double wanted = std::clamp(distance, 0.0, length());
    const auto after = std::ranges::upper_bound(m_distances, wanted);
    if (after == m_distances.end())
        return {m_segments.size() - 1, 1};
    const auto step = static_cast<std::size_t>(after - m_distances.begin()) - 1;
    const double span = *after - m_distances[step];
    const double share = span > 0 ? (wanted - m_distances[step]) / span : 0;
    return {step / StepsPerSegment,
            (static_cast<double>(step % StepsPerSegment) + share) / static_cast<double>(StepsPerSegment)};
}

Trace::Spot Trace::at(double distance) const
{
    const Place place = placeAt(distance);
    const Cubic &segment = m_segments[place.segment];
    const Point direction =
        place.t < 0.5 ? segment.part(place.t, 1).startDirection() : segment.part(0, place.t).endDirection();
    return {segment.at(place.t), direction};
}

std::vector<Point> Trace::between(double start, double end) const
{
    const Place first = placeAt(start);
    const Place last = placeAt(std::max(start, end));
    std::vector<Point> points;
    points.reserve((last.segment - first.segment) * 3 + 4);
    for (std::size_t i = first.segment; i <= last.segment; ++i) {
        const double from = i == first.segment ? first.t : 0;
        const double to = i == last.segment ? last.t : 1;
        if (to <= from && i != first.segment)
            break;
        const Cubic part = m_segments[i].part(from, std::max(from, to));
        if (points.empty())
            points.push_back(part.from);
        points.insert(points.end(), {part.control1, part.control2, part.to});
    }
    return points;
}

double distanceTo(std::span<const Point> route, Point point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
        const Cubic cubic{route[i], route[i + 1], route[i + 2], route[i + 3]};
        // The flatness error of n even steps is at most d / n^2 * 3/4, d the second difference of the control points.
        const double bend = std::max(length(cubic.from - cubic.control1 * 2 + cubic.control2),
                                     length(cubic.control1 - cubic.control2 * 2 + cubic.to));
        const int steps = std::clamp(static_cast<int>(std::ceil(std::sqrt(bend * 7.5))), 1, 200);
        Point previous = cubic.from;
        for (int step = 1; step <= steps; ++step) {
            const Point next = cubic.at(static_cast<double>(step) / steps);
            nearest = std::min(nearest, distanceToSegment(previous, next, point));
            previous = next;
        }
    }
    return nearest;
}

} // namespace topologue::drawing
