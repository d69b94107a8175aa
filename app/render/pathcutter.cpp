// SPDX-License-Identifier: Apache-2.0
#include "pathcutter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::render {

using drawing::PathVerb;

namespace {

/// Halving this often makes any curve of a diagram shorter than a window.
constexpr int MaxDepth = 16;
/// The error of a measured length, in document units: the phase of dashes must not jump while the user pans.
constexpr double LengthTolerance = 0.01;
constexpr int MaxLengthDepth = 10;

QPointF toQt(Point point)
{
    return {point.x, point.y};
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

/// Like QRectF::intersects, which says no to a rectangle without width or height, such as that of a straight line.
bool touch(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

template<class Points>
QRectF around(const Points &points)
{
    double left = points[0].x();
    double right = left;
    double top = points[0].y();
    double bottom = top;
    for (const QPointF &point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

/// The part of a line inside an area, as shares of its length (Liang and Barsky, "A New Concept and Method for Line
/// Clipping", 1984). Empty if first > second.
std::pair<double, double> insideShares(QPointF from, QPointF to, const QRectF &area)
{
    double first = 0;
    double last = 1;
    const auto clip = [&](double delta, double distanceToEdge) {
        if (delta == 0) {
            if (distanceToEdge < 0)
                first = 2; // Parallel and outside.
        } else if (delta < 0) {
            first = std::max(first, distanceToEdge / delta);
        } else {
            last = std::min(last, distanceToEdge / delta);
        }
    };
    const QPointF delta = to - from;
    clip(-delta.x(), from.x() - area.left());
    clip(delta.x(), area.right() - from.x());
    clip(-delta.y(), from.y() - area.top());
    clip(delta.y(), area.bottom() - from.y());
    return {first, last};
}

} // namespace

QRectF boundsOf(const drawing::DisplayList &list, const drawing::Shape &shape)
{
    if (shape.pointCount == 0)
        return {};
    const Point *points = list.points.data() + shape.firstPoint;
    QPointF low = toQt(points[0]);
    QPointF high = low;
    for (std::uint32_t i = 1; i < shape.pointCount; ++i) {
        low = {std::min(low.x(), points[i].x), std::min(low.y(), points[i].y)};
        high = {std::max(high.x(), points[i].x), std::max(high.y(), points[i].y)};
    }
    return {low, high};
}

bool isOpenLine(const drawing::DisplayList &list, const drawing::Shape &shape)
{
    if (shape.fill != drawing::Ink::None)
        return false;
    const auto first = list.verbs.begin() + shape.firstVerb;
    return std::find(first, first + shape.verbCount, PathVerb::Close) == first + shape.verbCount;
}

bool PathCutter::mayTouch(const drawing::DisplayList &list, const drawing::Shape &shape, const QRectF &area)
{
    const Point *points = list.points.data() + shape.firstPoint;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        const PathVerb verb = list.verbs[shape.firstVerb + i];
        const std::size_t count = verb == PathVerb::Cubic ? 3 : verb == PathVerb::Close ? 0 : 1;
        if (verb == PathVerb::Line) {
            const auto [first, last] = insideShares(toQt(points[next - 1]), toQt(points[next]), area);
            if (first <= last)
                return true;
        } else if (verb == PathVerb::Cubic) {
            const QPointF curve[4] = {toQt(points[next - 1]), toQt(points[next]), toQt(points[next + 1]),
                                      toQt(points[next + 2])};
            if (touch(around(curve), area))
                return true;
        }
        next += count;
    }
    return false;
}

std::span<const PathCutter::Piece> PathCutter::cut(const drawing::DisplayList &list, const drawing::Shape &shape,
                                                   const QRectF &area, bool measures)
{
    m_area = area;
    m_measures = measures;
    m_isOpen = false;
    m_length = 0;
    m_pieceCount = 0;
    // Most arrows whose bounds cover the area do not come near it: find that out before anything is measured.
    if (mayTouch(list, shape, area))
        walk(list, shape);
    return {m_pieces.data(), m_pieceCount};
}

void PathCutter::walk(const drawing::DisplayList &list, const drawing::Shape &shape)
{
    const Point *point = list.points.data() + shape.firstPoint;
    QPointF current;
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        switch (list.verbs[shape.firstVerb + i]) {
        case PathVerb::Move:
            m_isOpen = false;
            m_length = 0; // As Qt and SVG do, dashes start anew.
            current = toQt(*point++);
            break;
        case PathVerb::Line:
            addLine(current, toQt(point[0]));
            current = toQt(*point++);
            break;
        case PathVerb::Cubic:
            addCubic({{current, toQt(point[0]), toQt(point[1]), toQt(point[2])}}, 0);
            current = toQt(point[2]);
            point += 3;
            break;
        case PathVerb::Close:
            break; // Not in open lines.
        }
    }
}

void PathCutter::skip(double length)
{
    m_isOpen = false;
    m_length += length;
}

QPainterPath &PathCutter::openPiece(QPointF start)
{
    if (!m_isOpen) {
        if (m_pieceCount == m_pieces.size())
            m_pieces.emplace_back();
        Piece &piece = m_pieces[m_pieceCount++];
        piece.path.clear();
        piece.path.moveTo(start);
        piece.start = m_length;
        m_isOpen = true;
    }
    return m_pieces[m_pieceCount - 1].path;
}

void PathCutter::addLine(QPointF from, QPointF to)
{
    const double length = m_measures ? distance(from, to) : 0;
    const auto [first, last] = insideShares(from, to, m_area);
    if (first > last) {
        skip(length);
        return;
    }
    if (first > 0)
        skip(length * first);
    openPiece(from + (to - from) * first).lineTo(from + (to - from) * last);
    m_length += length * (last - std::max(first, 0.0));
    if (last < 1)
        skip(length * (1 - last));
}

void PathCutter::addCubic(const Cubic &cubic, int depth)
{
    const QRectF bounds = around(cubic.points);
    if (!touch(bounds, m_area)) {
        skip(m_measures ? lengthOf(cubic) : 0);
        return;
    }
    const bool isLong = bounds.width() > m_area.width() || bounds.height() > m_area.height();
    if (isLong && depth < MaxDepth) {
        const auto [first, second] = halves(cubic);
        addCubic(first, depth + 1);
        addCubic(second, depth + 1);
        return;
    }
    openPiece(cubic.points[0]).cubicTo(cubic.points[1], cubic.points[2], cubic.points[3]);
    if (m_measures)
        m_length += lengthOf(cubic);
}

std::pair<PathCutter::Cubic, PathCutter::Cubic> PathCutter::halves(const Cubic &cubic)
{
    const auto &p = cubic.points;
    const QPointF a = (p[0] + p[1]) / 2;
    const QPointF b = (p[1] + p[2]) / 2;
    const QPointF c = (p[2] + p[3]) / 2;
    const QPointF ab = (a + b) / 2;
    const QPointF bc = (b + c) / 2;
    const QPointF middle = (ab + bc) / 2;
    return {Cubic{{p[0], a, ab, middle}}, Cubic{{middle, bc, c, p[3]}}};
}

double PathCutter::lengthOf(const Cubic &cubic, int depth)
{
    // Gravesen, "Adaptive subdivision and the length and energy of Bezier curves", 1997: the mean of chord and polygon.
    const auto &p = cubic.points;
    const double chord = distance(p[0], p[3]);
    const double polygon = distance(p[0], p[1]) + distance(p[1], p[2]) + distance(p[2], p[3]);
    if (polygon - chord < LengthTolerance || depth >= MaxLengthDepth)
        return (chord + polygon) / 2;
    const auto [first, second] = halves(cubic);
    return lengthOf(first, depth + 1) + lengthOf(second, depth + 1);
}

} // namespace topologue::render
