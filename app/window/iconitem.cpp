// SPDX-License-Identifier: Apache-2.0
#include "iconitem.h"

#include "drawing/icons.h"
#include "iconpath.h"

#include <QPainter>

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
    painter->scale(width() / drawing::IconSize, height() / drawing::IconSize);
    painter->setPen(QPen(m_color, drawing::IconStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(pathOf(*icon));
}

} // namespace topologue::window
