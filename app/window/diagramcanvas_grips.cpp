// SPDX-License-Identifier: Apache-2.0
// What is taken by a small handle: bends of arrows, corners of sections, edges of notes; and boxes that are dropped on
// teams.
#include "diagramcanvas.h"

#include "drawing/bezier.h"
#include "editing/bends.h"
#include "editing/notes.h"
#include "layout/curves.h"
#include "livemove.h"
#include "movable.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace topologue::window {

namespace {

constexpr double GripReach = 8;  // Item pixels around the middle of a handle.
constexpr double AlignReach = 6; // A bend this near to a line through its neighbours goes onto it.

bool isNear(QPointF one, QPointF other)
{
    const QPointF away = one - other;
    return QPointF::dotProduct(away, away) <= GripReach * GripReach;
}

bool isSection(const drawing::Element &element)
{
    return element.role == drawing::ElementRole::Note && element.titleHeight > 0;
}

/// The side that a route leaves by, from its first or last two points.
layout::Side sideTowards(Point end, Point control)
{
    const double dx = control.x - end.x;
    const double dy = control.y - end.y;
    if (std::abs(dx) >= std::abs(dy))
        return dx < 0 ? layout::Side::Left : layout::Side::Right;
    return dy < 0 ? layout::Side::Top : layout::Side::Bottom;
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

void DiagramCanvas::setPicking(bool picking)
{
    if (m_picking == picking)
        return;
    endDrag();
    m_picking = picking;
    setHovered({});
    updateCursor();
    emit pickingChanged();
}

QStringList DiagramCanvas::marked() const
{
    QStringList keys;
    for (const std::string &key : m_marked)
        keys.append(QString::fromStdString(key));
    return keys;
}

void DiagramCanvas::setMarked(const QStringList &keys)
{
    std::set<std::string> marked;
    for (const QString &key : keys)
        marked.insert(key.toStdString());
    if (m_marked == marked)
        return;
    m_marked = std::move(marked);
    polish();
    update();
    emit markedChanged();
}

const drawing::Element *DiagramCanvas::selectedAlone() const
{
    if (!m_scene || m_selection.size() != 1)
        return nullptr;
    const auto found = m_scene->elementOf.find(*m_selection.begin());
    return found == m_scene->elementOf.end() ? nullptr : &m_scene->list->elements[found->second];
}

std::vector<std::pair<QPointF, Qt::Edges>> DiagramCanvas::gripsOf(const drawing::Element &element) const
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

Qt::Edges DiagramCanvas::gripAt(QPointF item) const
{
    const drawing::Element *const element = selectedAlone();
    if (!element)
        return {};
    for (const auto &[at, edges] : gripsOf(*element)) {
        if (isNear(at, item))
            return edges;
    }
    return {};
}

/// An arrow that stands for one dependency between two boxes of a view that shows the document's own places. Several
/// that end at a collapsed deployable are one arrow, which is nobody's to bend.
bool DiagramCanvas::canBend(const drawing::Element *arrow) const
{
    if (!arrow || arrow->routePointCount < 4 || !m_source || !m_source->canMove())
        return false;
    const auto *const id = std::get_if<DependencyId>(&arrow->id);
    const Dependency *const dependency = id ? m_source->document()->architecture()->dependencies.find(*id) : nullptr;
    return dependency && dependency->from != dependency->to && boxOf(elementKey(dependency->from))
           && boxOf(elementKey(dependency->to));
}

const std::vector<Point> *DiagramCanvas::bendsOf(const drawing::Element &arrow) const
{
    static const std::vector<Point> None;
    const auto &bends = m_source->document()->architecture()->drawn.bends;
    const auto found = bends.find(std::get<DependencyId>(arrow.id));
    return found == bends.end() ? &None : &found->second;
}

std::optional<std::size_t> DiagramCanvas::bendAt(QPointF item) const
{
    const drawing::Element *const arrow = selectedAlone();
    if (!canBend(arrow))
        return std::nullopt;
    const std::vector<Point> &bends = *bendsOf(*arrow);
    for (std::size_t i = bends.size(); i-- > 0;) {
        if (isNear(m_viewport.toItem(QPointF(bends[i].x, bends[i].y)), item))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> DiagramCanvas::takenBend() const
{
    const drawing::Element *const arrow = selectedAlone();
    return m_takenBend && canBend(arrow) && *m_takenBend < bendsOf(*arrow)->size() ? m_takenBend : std::nullopt;
}

bool DiagramCanvas::pressGrip(QPointF item)
{
    m_takenBend.reset();
    if (const auto bend = bendAt(item)) {
        const Point at = (*bendsOf(*selectedAlone()))[*bend];
        m_bend = *bend;
        m_isNewBend = false;
        m_bendAt = {at.x, at.y};
        m_drag = Drag::Bend;
        return true;
    }
    m_grip = gripAt(item);
    if (!m_grip)
        return false;
    m_area = toQt(selectedAlone()->outline);
    m_drag = Drag::Resize;
    return true;
}

void DiagramCanvas::beginBend()
{
    const drawing::Element &arrow = *selectedAlone();
    const QPointF at = m_viewport.toDocument(m_pressed);
    const std::size_t segment = segmentAt(m_scene->list->routeOf(arrow), {at.x(), at.y()});
    m_bend = std::min(segment, bendsOf(arrow)->size());
    m_isNewBend = true;
    m_bendAt = at;
    m_drag = Drag::Bend;
    setHovered({});
}

std::vector<Point> DiagramCanvas::bendsWhileDragging() const
{
    std::vector<Point> bends = *bendsOf(*selectedAlone());
    const Point at{m_bendAt.x(), m_bendAt.y()};
    if (m_isNewBend)
        bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(std::min(m_bend, bends.size())), at);
    else if (m_bend < bends.size())
        bends[m_bend] = at;
    return bends;
}

void DiagramCanvas::dragGrip(QPointF item, Qt::KeyboardModifiers modifiers)
{
    const drawing::Element *const element = selectedAlone();
    if (!element)
        return;
    const QPointF at = m_viewport.toDocument(item);
    if (m_drag == Drag::Bend && canBend(element)) {
        m_bendAt = at;
        if (modifiers & Qt::AltModifier)
            return;
        // Square to its neighbours where it nearly is.
        const std::vector<Point> bends = bendsWhileDragging();
        if (m_bend >= bends.size())
            return;
        const auto route = m_scene->list->routeOf(*element);
        const double reach = AlignReach / m_viewport.scale();
        for (const Point &stop : {m_bend == 0 ? route.front() : bends[m_bend - 1],
                                  m_bend + 1 >= bends.size() ? route.back() : bends[m_bend + 1]}) {
            if (std::abs(stop.x - m_bendAt.x()) < reach)
                m_bendAt.setX(stop.x);
            if (std::abs(stop.y - m_bendAt.y()) < reach)
                m_bendAt.setY(stop.y);
        }
    } else if (m_drag == Drag::Resize) {
        const QPointF by = (item - m_pressed) / m_viewport.scale();
        const Size least = isSection(*element) ? editing::SmallestSection : editing::SmallestNote;
        m_area = toQt(element->outline);
        if (m_grip & Qt::LeftEdge)
            m_area.setLeft(std::min(m_area.left() + by.x(), m_area.right() - least.width));
        if (m_grip & Qt::RightEdge)
            m_area.setRight(std::max(m_area.right() + by.x(), m_area.left() + least.width));
        if (m_grip & Qt::TopEdge)
            m_area.setTop(std::min(m_area.top() + by.y(), m_area.bottom() - least.height));
        if (m_grip & Qt::BottomEdge)
            m_area.setBottom(std::max(m_area.bottom() + by.y(), m_area.top() + least.height));
    }
}

void DiagramCanvas::beginAssign()
{
    m_drag = Drag::None;
    const auto architecture = m_source->document() ? m_source->document()->architecture() : nullptr;
    if (!architecture || !m_scene)
        return;
    m_movingBoxes = boxesOf(*m_scene, *architecture, {m_selection.begin(), m_selection.end()});
    if (m_movingBoxes.empty())
        return;
    m_movingScene = m_scene;
    m_movedBy = {};
    m_isCopying = false;
    m_drag = Drag::Assign;
    setHovered({});
}

void DiagramCanvas::dragOverTeams(QPointF item)
{
    m_movedBy = (item - m_pressed) / m_viewport.scale();
    m_target.clear();
    const QPointF at = m_viewport.toDocument(item);
    for (const drawing::Element &element : m_scene->list->elements) {
        if (element.role == drawing::ElementRole::Frame && std::holds_alternative<TeamId>(element.id)
            && element.outline.contains({at.x(), at.y()}))
            m_target = elementKey(element.id);
    }
}

void DiagramCanvas::lookOutside(QPointF item)
{
    const bool isOutside = !contains(item);
    if (isOutside || m_isOutside)
        emit draggedOutside(isOutside ? mapToScene(item) : QPointF(-1, -1));
    m_isOutside = isOutside;
}

void DiagramCanvas::beginCarry()
{
    const QPointF at = m_last;
    endDrag();
    m_last = at;
    m_drag = Drag::Carry;
    m_isCarryingAway = QGuiApplication::keyboardModifiers() & Qt::ShiftModifier;
    emit carriedMoved();
}

void DiagramCanvas::dropGrip(Drag drag)
{
    const QString target = QString::fromStdString(m_target);
    if (drag == Drag::Assign) {
        emit teamDropped(target);
        return;
    }
    const drawing::Element *const element = selectedAlone();
    if (!element)
        return;
    const QString key = QString::fromStdString(*m_selection.begin());
    const bool hasMoved = (m_last - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    if (drag == Drag::Resize) {
        if (m_area != toQt(element->outline))
            emit noteResized(key, m_area);
        return;
    }
    if (!canBend(element))
        return;
    const int index = static_cast<int>(m_bend);
    if (!hasMoved) {
        m_takenBend = m_bend;
        return;
    }
    const auto route = m_scene->list->routeOf(*element);
    const bool isStraight = editing::isNearlyStraight(route.front(), bendsWhileDragging(), m_bend, route.back(),
                                                      AlignReach / m_viewport.scale());
    if (isStraight && !m_isNewBend)
        emit bendRemoved(key, index);
    else if (m_isNewBend)
        emit bendAdded(key, index, m_bendAt);
    else
        emit bendMoved(key, index, m_bendAt);
}

void DiagramCanvas::addGripMarks(OverlayMarks &marks) const
{
    if (!m_editable || m_picking || m_glide)
        return;
    const drawing::Element *const element = selectedAlone();
    if (!element)
        return;
    if (m_drag == Drag::Resize)
        marks.area = m_area;
    if (m_drag == Drag::None || m_drag == Drag::Press) {
        for (const auto &[at, edges] : gripsOf(*element))
            marks.grips.push_back(at);
    }
    const bool isBending = m_drag == Drag::Bend;
    if (!canBend(element) || (!isBending && m_drag != Drag::None && m_drag != Drag::Press))
        return;
    const std::vector<Point> bends = isBending ? bendsWhileDragging() : *bendsOf(*element);
    for (const Point &bend : bends)
        marks.bends.push_back(m_viewport.toItem(QPointF(bend.x, bend.y)));
    marks.takenBend = isBending ? std::optional(m_bend) : m_takenBend;
    if (!isBending)
        return;
    const auto route = m_scene->list->routeOf(*element);
    marks.route = layout::bentRoute(route.front(), sideTowards(route.front(), route[1]), bends, route.back(),
                                    sideTowards(route.back(), route[route.size() - 2]));
}

} // namespace topologue::window
