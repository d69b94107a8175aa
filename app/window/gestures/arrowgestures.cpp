// SPDX-License-Identifier: Apache-2.0
#include "arrowgestures.h"

#include "diagramcanvas.h"

#include <span>

namespace topologue::window {

void ArrowGesture::moveTo(QPointF item, Qt::KeyboardModifiers)
{
    std::string key = keyAt(item);
    m_target = grips().box(key) && key != m_held ? std::move(key) : std::string();
    showMarks();
}

void ArrowGesture::addMarks(OverlayMarks &marks) const
{
    CanvasGesture::addMarks(marks);
    marks.target = m_target;
    marks.line = line();
}

bool ArrowGesture::hasLeft(QPointF item) const
{
    return (item - canvas().viewport().toItem(pressed())).manhattanLength() > 2 * HandleReach;
}

std::string ArrowGesture::dropped(QPointF item) const
{
    if (!m_target.empty())
        return m_target;
    std::string key = hasLeft(item) ? keyAt(item) : std::string();
    return key == m_held ? std::string() : key;
}

void ConnectGesture::drop(QPointF item)
{
    const QString from = QString::fromStdString(held());
    if (const std::string on = dropped(item); !on.empty())
        emit canvas().connectionDropped(from, QString::fromStdString(on));
    else if (keyAt(item).empty() && hasLeft(item))
        emit canvas().connectionDroppedOnNothing(from, item);
}

std::optional<QLineF> ConnectGesture::line() const
{
    const drawing::Element *const box = grips().box(held());
    return box ? std::optional(QLineF(canvas().viewport().toItem(toQt(box->outline)).center(), last())) : std::nullopt;
}

void ReattachGesture::drop(QPointF item)
{
    if (const std::string on = dropped(item); !on.empty())
        emit canvas().endDropped(QString::fromStdString(held()), m_end == ArrowEnd::Source, QString::fromStdString(on));
}

std::optional<QLineF> ReattachGesture::line() const
{
    const drawing::Element *const arrow = grips().find(held());
    const auto route = arrow ? scene()->list->routeOf(*arrow) : std::span<const Point>();
    if (route.empty())
        return std::nullopt;
    const Point fixed = m_end == ArrowEnd::Source ? route.back() : route.front();
    const QPointF stays = canvas().viewport().toItem(QPointF(fixed.x, fixed.y));
    return m_end == ArrowEnd::Source ? QLineF(last(), stays) : QLineF(stays, last());
}

} // namespace topologue::window
