// SPDX-License-Identifier: Apache-2.0
#include "canvasgrips.h"

#include "drawing/bezier.h"
#include "movable.h"
#include "overlay.h"
#include "scenesource.h"

#include <algorithm>
#include <limits>
#include <span>

namespace topologue::window {

namespace {

constexpr double GripReach = 8;            // Item pixels around the middle of a grip.
constexpr double SmallestWithHandles = 24; // A narrower box, in item pixels, is smaller than its handles.

bool isNear(QPointF one, QPointF other, double reach)
{
    const QPointF away = one - other;
    return QPointF::dotProduct(away, away) <= reach * reach;
}

/// Which of the cubics of a route is nearest.
std::size_t segmentAt(std::span<const Point> route, Point at)
{
    std::size_t nearest = 0;
    double distance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; 3 * i + 3 < route.size(); ++i) {
        const double away = drawing::distanceTo(route.subspan(3 * i, 4), at);
        if (away < distance) {
            distance = away;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace

bool isSection(const drawing::Element &element)
{
    return element.role == drawing::ElementRole::Note && element.titleHeight > 0;
}

Qt::CursorShape cursorOver(Qt::Edges edges)
{
    if (edges == Qt::Edges(Qt::LeftEdge) || edges == Qt::Edges(Qt::RightEdge))
        return Qt::SizeHorCursor;
    const bool falls = edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge);
    return falls ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

const drawing::Element *CanvasGrips::find(const std::string &key) const
{
    if (!m_scene)
        return nullptr;
    const auto found = m_scene->elementOf.find(key);
    return found == m_scene->elementOf.end() ? nullptr : &m_scene->list->elements[found->second];
}

const drawing::Element *CanvasGrips::box(const std::string &key) const
{
    const drawing::Element *const found = find(key);
    const bool isComponent =
        found && found->role == drawing::ElementRole::Component && std::holds_alternative<ComponentId>(found->id);
    return isComponent ? found : nullptr;
}

const drawing::Element *CanvasGrips::boxWithHandles(const std::string &key) const
{
    const drawing::Element *const found = box(key);
    return found && found->outline.width * m_viewport.scale() >= SmallestWithHandles ? found : nullptr;
}

bool CanvasGrips::isAmongHandles(const std::string &key, QPointF item) const
{
    const drawing::Element *const found = box(key);
    if (!found)
        return false;
    const double reach = HandleReach + 14; // The way there included.
    return m_viewport.toItem(toQt(found->outline)).adjusted(-reach, -reach, reach, reach).contains(item);
}

bool CanvasGrips::isOnHandle(const std::string &key, QPointF item) const
{
    const drawing::Element *const found = boxWithHandles(key);
    if (!found)
        return false;
    const auto handles = handlesOf(*found, m_viewport);
    return std::ranges::any_of(handles, [&](QPointF at) { return isNear(at, item, HandleReach); });
}

const drawing::Element *CanvasGrips::selectedAlone() const
{
    return m_selection.size() == 1 ? find(*m_selection.begin()) : nullptr;
}

std::optional<ArrowEnd> CanvasGrips::endAt(QPointF item) const
{
    const drawing::Element *const arrow = selectedAlone();
    const auto route = arrow ? m_scene->list->routeOf(*arrow) : std::span<const Point>();
    if (route.empty())
        return std::nullopt;
    const auto isAt = [&](const Point &end) {
        return isNear(m_viewport.toItem(QPointF(end.x, end.y)), item, HandleReach);
    };
    if (isAt(route.front()))
        return ArrowEnd::Source;
    return isAt(route.back()) ? std::optional(ArrowEnd::Target) : std::nullopt;
}

bool CanvasGrips::canBend(const drawing::Element *arrow) const
{
    if (!arrow || arrow->routePointCount < 4 || !m_source || !m_source->canMove())
        return false;
    const auto *const id = std::get_if<DependencyId>(&arrow->id);
    const Dependency *const dependency = id ? m_source->document()->architecture()->dependencies.find(*id) : nullptr;
    return dependency && dependency->from != dependency->to && box(elementKey(dependency->from))
           && box(elementKey(dependency->to));
}

const std::vector<Point> &CanvasGrips::bendsOf(const drawing::Element &arrow) const
{
    static const std::vector<Point> None;
    const auto &bends = m_source->document()->architecture()->drawn.bends;
    const auto found = bends.find(std::get<DependencyId>(arrow.id));
    return found == bends.end() ? None : found->second;
}

std::optional<std::size_t> CanvasGrips::bendAt(QPointF item) const
{
    const drawing::Element *const arrow = selectedAlone();
    if (!canBend(arrow))
        return std::nullopt;
    const std::vector<Point> &bends = bendsOf(*arrow);
    for (std::size_t i = bends.size(); i-- > 0;) {
        if (isNear(m_viewport.toItem(QPointF(bends[i].x, bends[i].y)), item, GripReach))
            return i;
    }
    return std::nullopt;
}

std::size_t CanvasGrips::newBendAt(const drawing::Element &arrow, QPointF at) const
{
    return std::min(segmentAt(m_scene->list->routeOf(arrow), {at.x(), at.y()}), bendsOf(arrow).size());
}

std::vector<std::pair<QPointF, Qt::Edges>> CanvasGrips::edgesOf(const drawing::Element &element) const
{
    const QRectF outline = m_viewport.toItem(toQt(element.outline)).adjusted(-3, -3, 3, 3);
    const double middle = outline.center().y();
    if (element.role != drawing::ElementRole::Note || !m_source || !m_source->canMove()
        || isLockedElement(*m_source->document()->architecture(), element))
        return {};
    if (!isSection(element))
        return {{{outline.left(), middle}, Qt::LeftEdge}, {{outline.right(), middle}, Qt::RightEdge}};
    return {{outline.topLeft(), Qt::LeftEdge | Qt::TopEdge},
            {outline.topRight(), Qt::RightEdge | Qt::TopEdge},
            {outline.bottomLeft(), Qt::LeftEdge | Qt::BottomEdge},
            {outline.bottomRight(), Qt::RightEdge | Qt::BottomEdge}};
}

Qt::Edges CanvasGrips::edgesAt(QPointF item) const
{
    const drawing::Element *const element = selectedAlone();
    if (!element)
        return {};
    for (const auto &[at, edges] : edgesOf(*element)) {
        if (isNear(at, item, GripReach))
            return edges;
    }
    return {};
}

} // namespace topologue::window
