// SPDX-License-Identifier: Apache-2.0
#include "dotshape.h"

#include "inks.h"

#include <QPainter>
#include <QPolygonF>

namespace topologue::window {

using playback::Mark;

namespace {

drawing::Ink inkOf(Mark mark)
{
    switch (mark) {
    case Mark::Success:
    case Mark::Retry:
        return drawing::Ink::Healthy;
    case Mark::Degraded:
    case Mark::Waiting:
        return drawing::Ink::Degraded;
    case Mark::Failed:
        return drawing::Ink::Failed;
    case Mark::Message:
        return drawing::Ink::Message;
    }
    return drawing::Ink::Healthy;
}

void paintShape(QPainter &painter, Mark mark, QPointF center, double r)
{
    switch (mark) {
    case Mark::Success:
        painter.drawEllipse(center, r, r);
        break;
    case Mark::Retry:
    case Mark::Waiting:
        painter.drawEllipse(center, r * 0.85, r * 0.85);
        break;
    case Mark::Degraded: {
        const double h = r * 1.25;
        painter.drawPolygon(QPolygonF{{center.x(), center.y() - h},
                                      {center.x() + h, center.y() + h * 0.8},
                                      {center.x() - h, center.y() + h * 0.8}});
        break;
    }
    case Mark::Failed: {
        const double h = r * 1.35;
        painter.drawPolygon(QPolygonF{{center.x(), center.y() - h},
                                      {center.x() + h, center.y()},
                                      {center.x(), center.y() + h},
                                      {center.x() - h, center.y()}});
        break;
    }
    case Mark::Message:
        painter.drawRect(QRectF(center.x() - r * 0.9, center.y() - r * 0.9, r * 1.8, r * 1.8));
        break;
    }
}

} // namespace

void paintDot(QPainter &painter, const drawing::Palette &palette, Mark mark, QPointF center, double radius)
{
    const QColor color = toQColor(palette.color(inkOf(mark)));
    const QColor rim = toQColor(palette.color(drawing::Ink::Surface));
    const bool isRing = mark == Mark::Retry || mark == Mark::Waiting;
    // The rim lifts the mark off lines and boxes of its own colour.
    painter.setPen(QPen(rim, radius * (isRing ? 1.0 : 0.375), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isRing ? QBrush(rim) : QBrush(color));
    paintShape(painter, mark, center, radius);
    painter.setPen(isRing ? QPen(color, radius * 0.5) : QPen(Qt::NoPen));
    if (isRing)
        painter.setBrush(Qt::NoBrush);
    paintShape(painter, mark, center, radius);
}

} // namespace topologue::window
