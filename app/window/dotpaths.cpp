// SPDX-License-Identifier: Apache-2.0
#include "dotpaths.h"

#include "drawing/bezier.h"

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double Spacing = 4;       // Document units between the points of a route.
constexpr double EndGap = 5;        // Document units: a dot does not run into the box or the arrow's head.
constexpr double LineSpacing = 1.9; // Of those that stand in line, in radii.
constexpr int BackAside = 1;        // Answers run beside the calls, by so many radii.

} // namespace

void DotPaths::use(const ScenePtr &scene, const FilmPtr &film)
{
    if (scene == m_scene && film == m_film)
        return;
    m_scene = scene;
    m_film = film;
    m_routes.clear();
    m_routes.resize(film ? film->architecture->dependencies.size() : 0);
}

const DotPaths::Route &DotPaths::routeOf(std::uint32_t dependency)
{
    Route &route = m_routes[dependency];
    if (route.isMade)
        return route;
    route.isMade = true;
    const auto found = m_scene->elementOf.find(elementKey(m_film->architecture->dependencies[dependency].id));
    if (found == m_scene->elementOf.end())
        return route;
    const auto points = m_scene->list->routeOf(m_scene->list->elements[found->second]);
    if (points.size() < 4)
        return route;
    const drawing::Trace trace(points);
    const double gap = std::min(EndGap, trace.length() / 4);
    const double length = trace.length() - 2 * gap;
    const auto steps = static_cast<std::size_t>(std::max(1.0, std::ceil(length / Spacing)));
    route.step = length / static_cast<double>(steps);
    route.points.reserve(steps + 1);
    for (std::size_t i = 0; i <= steps; ++i) {
        const Point point = trace.at(gap + route.step * static_cast<double>(i)).point;
        route.points.emplace_back(point.x, point.y);
    }
    return route;
}

void DotPaths::place(const std::vector<playback::Dot> &dots, const Viewport &viewport, double radius,
                     std::vector<PlacedDot> &out)
{
    out.clear();
    if (!m_scene || !m_film)
        return;
    const QRectF seen = QRectF(QPointF(), viewport.size()).adjusted(-2 * radius, -2 * radius, 2 * radius, 2 * radius);
    out.reserve(dots.size());
    for (const playback::Dot &dot : dots) {
        const Route &route = routeOf(dot.dependency);
        if (route.points.size() < 2)
            continue;
        const double steps = static_cast<double>(route.points.size() - 1);
        double along = static_cast<double>(dot.position) * steps;
        if (dot.isStanding) { // One behind the other, away from the door; the rest of a long line stands at its end.
            const double behind = dot.place * LineSpacing * radius / viewport.scale() / route.step;
            along = std::abs(along - std::min(behind, steps * 0.9));
        }
        const auto before = std::min(static_cast<std::size_t>(along), route.points.size() - 2);
        const QPointF from = route.points[before];
        const QPointF direction = route.points[before + 1] - from;
        QPointF at = viewport.toItem(from + direction * (along - static_cast<double>(before)));
        if (dot.isBack) {
            const double length = std::max(1e-9, std::hypot(direction.x(), direction.y()));
            at += QPointF(-direction.y(), direction.x()) / length * (BackAside * radius);
        }
        if (seen.contains(at))
            out.push_back({at, dot.span, dot.mark, dot.isBack});
    }
}

} // namespace topologue::window
