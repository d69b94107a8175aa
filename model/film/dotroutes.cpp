// SPDX-License-Identifier: Apache-2.0
#include "dotroutes.h"

#include "drawing/listbuilder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace topologue::film {

using namespace drawing;
using playback::Dot;
using playback::Mark;

namespace {

constexpr double EndGap = 5;        ///< A dot does not run into the box or the arrow's head.
constexpr double LineSpacing = 1.9; ///< Of those that stand in line, in radii.

/// The chain moved to its right by so much. Its pieces meet: each begins where the one before ends.
std::vector<Point> beside(const std::vector<Point> &chain, double by)
{
    std::vector<Point> result;
    for (std::size_t i = 0; i + 3 < chain.size(); i += 3) {
        const Cubic shifted = Cubic{chain[i], chain[i + 1], chain[i + 2], chain[i + 3]}.shifted(by);
        if (result.empty())
            result.push_back(shifted.from);
        result.insert(result.end(), {shifted.control1, shifted.control2, shifted.to});
    }
    return result;
}

} // namespace

DotRoutes::DotRoutes(const DisplayList &diagram, const Architecture &architecture)
    : m_routes(architecture.dependencies.size()), m_out(architecture.dependencies.size()),
      m_back(architecture.dependencies.size())
{
    for (const Element &element : diagram.elements) {
        const auto *id = std::get_if<DependencyId>(&element.id);
        if (element.role != ElementRole::Dependency || id == nullptr || element.routePointCount < 4)
            continue;
        const auto index = architecture.dependencies.indexOf(*id);
        if (!index)
            continue;
        const Trace whole(diagram.routeOf(element));
        const double gap = std::min(EndGap, whole.length() / 4);
        DotRoute &route = m_routes[*index];
        route.out = whole.between(gap, whole.length() - gap);
        // To the left of where an answer goes: as traffic on two sides of a street.
        route.back = beside(route.out, DotRadius);
        m_out[*index].emplace(route.out);
        m_back[*index].emplace(route.back);
        route.length = m_out[*index]->length();
    }
}

const DotRoute *DotRoutes::of(std::uint32_t dependency) const
{
    return dependency < m_routes.size() && !m_routes[dependency].out.empty() ? &m_routes[dependency] : nullptr;
}

double DotRoutes::along(const Dot &dot) const
{
    const auto position = static_cast<double>(dot.position);
    const DotRoute *route = of(dot.dependency);
    if (!dot.isStanding || route == nullptr || route->length <= 0)
        return position;
    // Away from the door; the rest of a long line stands at its end.
    const double behind = std::min(dot.place * LineSpacing * DotRadius / route->length, 0.9);
    return std::abs(position - behind);
}

std::optional<Point> DotRoutes::pointOf(const Dot &dot) const
{
    if (of(dot.dependency) == nullptr)
        return std::nullopt;
    const Trace &trace = dot.isBack ? *m_back[dot.dependency] : *m_out[dot.dependency];
    return trace.at(along(dot) * trace.length()).point;
}

Path markPath(Mark mark, Point center, double radius)
{
    Path path;
    switch (mark) {
    case Mark::Success:
        path.addEllipse(center, radius, radius);
        break;
    case Mark::Retry:
    case Mark::Waiting:
        path.addEllipse(center, radius * 0.9, radius * 0.9);
        break;
    case Mark::Degraded: {
        const double h = radius * 1.2;
        path.moveTo({center.x, center.y - h}).lineTo({center.x + h, center.y + h * 0.8});
        path.lineTo({center.x - h, center.y + h * 0.8}).close();
        break;
    }
    case Mark::Failed: {
        const double h = radius * 1.35;
        path.moveTo({center.x, center.y - h}).lineTo({center.x + h, center.y});
        path.lineTo({center.x, center.y + h}).lineTo({center.x - h, center.y}).close();
        break;
    }
    case Mark::Message: {
        const double h = radius * 0.9;
        path.moveTo({center.x - h, center.y - h}).lineTo({center.x + h, center.y - h});
        path.lineTo({center.x + h, center.y + h}).lineTo({center.x - h, center.y + h}).close();
        break;
    }
    }
    return path;
}

Ink inkOf(Mark mark)
{
    switch (mark) {
    case Mark::Success:
    case Mark::Retry:
        return Ink::Healthy;
    case Mark::Degraded:
    case Mark::Waiting:
        return Ink::Degraded;
    case Mark::Failed:
        return Ink::Failed;
    case Mark::Message:
        return Ink::Message;
    }
    return Ink::Healthy;
}

DisplayList dotMarks(const std::vector<Dot> &dots, const DotRoutes &routes)
{
    ListBuilder list;
    list.begin(ComponentId(), ElementRole::Label, {"dots", "dots", {}, {}});
    for (const Dot &dot : dots) {
        const auto point = routes.pointOf(dot);
        if (!point)
            continue;
        const Path path = markPath(dot.mark, *point, DotRadius);
        if (isRing(dot.mark))
            list.add(path, {.fill = Ink::Surface, .stroke = inkOf(dot.mark), .strokeWidth = DotRingWidth});
        else
            list.add(path, {.fill = inkOf(dot.mark), .stroke = Ink::Surface, .strokeWidth = DotRimWidth});
    }
    return list.finish();
}

} // namespace topologue::film
