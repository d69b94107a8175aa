// SPDX-License-Identifier: Apache-2.0
#include "path.h"

#include <algorithm>

namespace topologue::drawing {

namespace {

// Of the radius: the distance of control points that makes a cubic a quarter of a circle to within 0.03 %.
constexpr double Quarter = 0.5523;

} // namespace

Path &Path::moveTo(Point to)
{
    verbs.push_back(PathVerb::Move);
    points.push_back(to);
    return *this;
}

Path &Path::lineTo(Point to)
{
    verbs.push_back(PathVerb::Line);
    points.push_back(to);
    return *this;
}

Path &Path::cubicTo(Point control1, Point control2, Point to)
{
    verbs.push_back(PathVerb::Cubic);
    points.insert(points.end(), {control1, control2, to});
    return *this;
}

Path &Path::quarterTo(Point corner, Point to)
{
    const Point from = points.back();
    return cubicTo(from + (corner - from) * Quarter, to + (corner - to) * Quarter, to);
}

Path &Path::close()
{
    verbs.push_back(PathVerb::Close);
    return *this;
}

Path &Path::addRoundedRect(const Rect &rect, double radius)
{
    const double r = std::min({radius, rect.width / 2, rect.height / 2});
    const double left = rect.x;
    const double top = rect.y;
    const double right = rect.right();
    const double bottom = rect.bottom();
    moveTo({left + r, top}).lineTo({right - r, top}).quarterTo({right, top}, {right, top + r});
    lineTo({right, bottom - r}).quarterTo({right, bottom}, {right - r, bottom});
    lineTo({left + r, bottom}).quarterTo({left, bottom}, {left, bottom - r});
    return lineTo({left, top + r}).quarterTo({left, top}, {left + r, top}).close();
}

Path &Path::addEllipse(Point center, double radiusX, double radiusY)
{
    const double left = center.x - radiusX;
    const double right = center.x + radiusX;
    const double top = center.y - radiusY;
    const double bottom = center.y + radiusY;
    moveTo({right, center.y})
        .quarterTo({right, bottom}, {center.x, bottom})
        .quarterTo({left, bottom}, {left, center.y});
    return quarterTo({left, top}, {center.x, top}).quarterTo({right, top}, {right, center.y}).close();
}

Path &Path::addChain(std::span<const Point> chain)
{
    if (chain.empty())
        return *this;
    moveTo(chain.front());
    for (std::size_t i = 1; i + 2 < chain.size(); i += 3)
        cubicTo(chain[i], chain[i + 1], chain[i + 2]);
    return *this;
}

Path &Path::addIcon(const Icon &icon, Point topLeft, double scale)
{
    verbs.insert(verbs.end(), icon.verbs.begin(), icon.verbs.end());
    for (const Point point : icon.points)
        points.push_back(topLeft + point * scale);
    return *this;
}

Path Path::movedBy(Point offset) const
{
    Path result = *this;
    for (Point &point : result.points)
        point = point + offset;
    return result;
}

Rect Path::bounds() const
{
    Rect result;
    bool first = true;
    const auto include = [&](const Rect &rect) {
        result = first ? rect : around(result, rect);
        first = false;
    };
    Point current;
    std::size_t next = 0;
    for (const PathVerb verb : verbs) {
        if (verb == PathVerb::Cubic) {
            include(Cubic{current, points[next], points[next + 1], points[next + 2]}.bounds());
            current = points[next + 2];
            next += 3;
        } else if (verb != PathVerb::Close) {
            current = points[next++];
            include({current.x, current.y, 0, 0});
        }
    }
    return result;
}

Rect around(const Rect &a, const Rect &b)
{
    const double left = std::min(a.x, b.x);
    const double top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

} // namespace topologue::drawing
