// SPDX-License-Identifier: Apache-2.0
#include "bendgesture.h"

#include "diagramcanvas.h"
#include "editing/bends.h"
#include "layout/curves.h"

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double AlignReach = 6; // Item pixels; a bend this near to a line through its neighbours goes onto it.

/// The side that a route leaves by, from its first or last two points.
layout::Side sideTowards(Point end, Point control)
{
    const double dx = control.x - end.x;
    const double dy = control.y - end.y;
    if (std::abs(dx) >= std::abs(dy))
        return dx < 0 ? layout::Side::Left : layout::Side::Right;
    return dy < 0 ? layout::Side::Top : layout::Side::Bottom;
}

} // namespace

const drawing::Element *BendGesture::arrow() const
{
    const CanvasGrips grips = this->grips();
    const drawing::Element *const selected = grips.selectedAlone();
    return grips.canBend(selected) ? selected : nullptr;
}

std::vector<Point> BendGesture::bends(const drawing::Element &arrow) const
{
    std::vector<Point> bends = grips().bendsOf(arrow);
    const Point at{m_at.x(), m_at.y()};
    if (m_isNew)
        bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(std::min(m_index, bends.size())), at);
    else if (m_index < bends.size())
        bends[m_index] = at;
    return bends;
}

void BendGesture::moveTo(QPointF item, Qt::KeyboardModifiers modifiers)
{
    if (const drawing::Element *const arrow = this->arrow()) {
        m_at = canvas().toDocument(item);
        if (!(modifiers & Qt::AltModifier))
            align(*arrow);
    }
    showMarks();
}

/// Square to its neighbours where it nearly is.
void BendGesture::align(const drawing::Element &arrow)
{
    const std::vector<Point> bends = this->bends(arrow);
    if (m_index >= bends.size())
        return;
    const auto route = scene()->list->routeOf(arrow);
    const double reach = AlignReach / canvas().viewport().scale();
    for (const Point &stop : {m_index == 0 ? route.front() : bends[m_index - 1],
                              m_index + 1 >= bends.size() ? route.back() : bends[m_index + 1]}) {
        if (std::abs(stop.x - m_at.x()) < reach)
            m_at.setX(stop.x);
        if (std::abs(stop.y - m_at.y()) < reach)
            m_at.setY(stop.y);
    }
}

void BendGesture::drop(QPointF)
{
    const drawing::Element *const arrow = this->arrow();
    if (!arrow)
        return;
    if (!isDrag(last())) {
        takeBend(m_index);
        return;
    }
    const QString key = QString::fromStdString(*selection().begin());
    const int index = static_cast<int>(m_index);
    const auto route = scene()->list->routeOf(*arrow);
    const bool isStraight = editing::isNearlyStraight(route.front(), bends(*arrow), m_index, route.back(),
                                                      AlignReach / canvas().viewport().scale());
    if (isStraight && !m_isNew)
        emit canvas().bendRemoved(key, index);
    else if (m_isNew)
        emit canvas().bendAdded(key, index, m_at);
    else
        emit canvas().bendMoved(key, index, m_at);
}

void BendGesture::addMarks(OverlayMarks &marks) const
{
    CanvasGesture::addMarks(marks);
    const drawing::Element *const arrow = showsGrips() ? this->arrow() : nullptr;
    if (!arrow)
        return;
    const std::vector<Point> bends = this->bends(*arrow);
    for (const Point &bend : bends)
        marks.bends.push_back(canvas().viewport().toItem(QPointF(bend.x, bend.y)));
    marks.takenBend = m_index;
    const auto route = scene()->list->routeOf(*arrow);
    marks.route = layout::bentRoute(route.front(), sideTowards(route.front(), route[1]), bends, route.back(),
                                    sideTowards(route.back(), route[route.size() - 2]));
}

} // namespace topologue::window
