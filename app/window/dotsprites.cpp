// SPDX-License-Identifier: Apache-2.0
#include "dotsprites.h"

#include "inks.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

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

void paintMark(QPainter &painter, Mark mark, QPointF center, double r)
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

QImage DotSprites::paint(const drawing::Palette &palette, double devicePixelRatio)
{
    const auto count = static_cast<int>(playback::MarkCount);
    QImage image(QSize(Cell * count, Cell) * std::ceil(devicePixelRatio), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(std::ceil(devicePixelRatio), std::ceil(devicePixelRatio));
    for (int i = 0; i < count; ++i) {
        const auto mark = static_cast<Mark>(i);
        const QColor color = toQColor(palette.color(inkOf(mark)));
        const QColor rim = toQColor(palette.color(drawing::Ink::Surface));
        const QPointF center(Cell * (i + 0.5), Cell * 0.5);
        const bool isRing = mark == Mark::Retry || mark == Mark::Waiting;
        // The rim lifts the mark off lines and boxes of its own colour.
        painter.setPen(QPen(rim, isRing ? 8 : 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(isRing ? QBrush(rim) : QBrush(color));
        paintMark(painter, mark, center, Cell * 0.25);
        painter.setPen(isRing ? QPen(color, 4) : QPen(Qt::NoPen));
        if (isRing)
            painter.setBrush(Qt::NoBrush);
        paintMark(painter, mark, center, Cell * 0.25);
    }
    return image;
}

QRectF DotSprites::partOf(Mark mark)
{
    constexpr double Margin = (1 - Used) / 2;
    const double width = 1.0 / static_cast<double>(playback::MarkCount);
    return {width * (static_cast<double>(mark) + Margin), Margin, width * Used, Used};
}

} // namespace topologue::window
