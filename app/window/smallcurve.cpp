// SPDX-License-Identifier: Apache-2.0
#include "smallcurve.h"

#include "appsettings.h"
#include "inks.h"
#include "names.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double LeftRoom = 44;   // For the figures of the y axis.
constexpr double BottomRoom = 18; // For those of the x axis.
constexpr double TopRoom = 8;
constexpr double RightRoom = 10;
constexpr int TextPixels = 11;
constexpr int Bad = 3;        // Answer::Tone.
constexpr double Room = 1.08; // Above the greatest value.

double scaled(double pixels)
{
    return AppSettings::instance().scaled(pixels);
}

QString figure(double value)
{
    return value >= 1000 ? compactText(value) : QString::number(value, 'g', 3);
}

} // namespace

SmallCurve::SmallCurve(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, [this] { update(); });
    connect(&AppSettings::instance(), &AppSettings::textSizeChanged, this, [this] { update(); });
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, [this] { update(); });
}

void SmallCurve::setCurve(const QVariantMap &curve)
{
    if (m_curve == curve)
        return;
    m_curve = curve;
    emit curveChanged();
    update();
}

void SmallCurve::paint(QPainter *painter)
{
    const QVariantList points = m_curve[QStringLiteral("points")].toList();
    if (points.isEmpty() || width() <= scaled(LeftRoom) + RightRoom || height() <= scaled(TopRoom) + scaled(BottomRoom))
        return;
    const QVariant limit = m_curve[QStringLiteral("limit")];
    QPolygonF values;
    double highest = limit.isValid() ? limit.toDouble() : 0;
    for (const QVariant &one : points) {
        const QVariantMap point = one.toMap();
        values << QPointF(point[QStringLiteral("x")].toDouble(), point[QStringLiteral("y")].toDouble());
        highest = std::max(highest, values.last().y());
    }
    const double from = values.first().x();
    const double span = std::max(1e-9, values.last().x() - from);
    highest = highest > 0 ? highest * Room : 1;
    const QRectF area(scaled(LeftRoom), scaled(TopRoom), width() - scaled(LeftRoom) - RightRoom,
                      height() - scaled(TopRoom) - scaled(BottomRoom));
    const auto place = [&](QPointF value) {
        return QPointF(area.left() + (value.x() - from) / span * area.width(),
                       area.bottom() - value.y() / highest * area.height());
    };

    const auto &palette = Inks::palette();
    const auto color = [&palette](drawing::Ink ink) { return toQColor(palette.color(ink)); };
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(scaled(TextPixels)));
    painter->setFont(font);
    painter->setPen(QPen(color(drawing::Ink::Border), 1));
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    painter->drawLine(area.topLeft(), area.bottomLeft());
    if (limit.isValid()) {
        const double y = place({from, limit.toDouble()}).y();
        painter->setPen(QPen(color(drawing::Ink::TextSecondary), 1, Qt::DashLine));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter->setPen(color(drawing::Ink::TextSecondary));
    const auto atLeft = [&](double value) {
        const double y = place({from, value}).y();
        painter->drawText(QRectF(0, y - scaled(8), scaled(LeftRoom) - 6, scaled(16)), Qt::AlignRight | Qt::AlignVCenter,
                          figure(value));
    };
    atLeft(0);
    const double least = highest * scaled(18) / area.height(); // So that the figures do not touch.
    if (limit.isValid() && limit.toDouble() > least)
        atLeft(limit.toDouble());
    const double most = highest / Room;
    if (!limit.isValid() || std::abs(most - limit.toDouble()) > least)
        atLeft(most);
    painter->drawText(QRectF(area.left(), area.bottom() + 2, scaled(60), scaled(16)), Qt::AlignLeft, figure(from));
    painter->drawText(QRectF(area.right() - scaled(60), area.bottom() + 2, scaled(60), scaled(16)), Qt::AlignRight,
                      figure(from + span));
    painter->drawText(QRectF(area.left() + scaled(60), area.bottom() + 2, area.width() - scaled(120), scaled(16)),
                      Qt::AlignHCenter, m_curve[QStringLiteral("xTitle")].toString());

    QPolygonF line;
    for (const QPointF &value : values)
        line << place(value);
    painter->setPen(QPen(color(drawing::Ink::Accent), 1.5));
    painter->drawPolyline(line);
    for (qsizetype i = 0; i < points.size(); ++i) { // Bad is a diamond and well is a disc, as dots are.
        const bool isBad = points[i].toMap()[QStringLiteral("tone")].toInt() == Bad;
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(isBad ? drawing::Ink::Failed : drawing::Ink::Healthy));
        const QPointF at = line[i];
        if (isBad)
            painter->drawPolygon(
                QPolygonF{at + QPointF(0, -4.5), at + QPointF(4.5, 0), at + QPointF(0, 4.5), at + QPointF(-4.5, 0)});
        else
            painter->drawEllipse(at, 3, 3);
    }
}

} // namespace topologue::window
