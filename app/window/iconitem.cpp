// SPDX-License-Identifier: Apache-2.0
#include "iconitem.h"

#include "drawing/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace topologue::window {

IconItem::IconItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(drawing::IconSize, drawing::IconSize);
    setAntialiasing(true);
}

void IconItem::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    emit nameChanged();
}

void IconItem::setColor(QColor color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    emit colorChanged();
}

void IconItem::paint(QPainter *painter)
{
    const auto *icon = drawing::findIcon(m_name.toStdString());
    if (!icon)
        return;
    QPainterPath path;
    std::size_t at = 0;
    const auto next = [&] {
        const Point &point = icon->points[at++];
        return QPointF(point.x, point.y);
    };
    for (const auto verb : icon->verbs) {
        switch (verb) {
        case drawing::PathVerb::Move:
            path.moveTo(next());
            break;
        case drawing::PathVerb::Line:
            path.lineTo(next());
            break;
        case drawing::PathVerb::Cubic: {
            const QPointF first = next();
            const QPointF second = next();
            path.cubicTo(first, second, next());
            break;
        }
        case drawing::PathVerb::Close:
            path.closeSubpath();
            break;
        }
    }
    painter->scale(width() / drawing::IconSize, height() / drawing::IconSize);
    painter->setPen(QPen(m_color, drawing::IconStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

} // namespace topologue::window
