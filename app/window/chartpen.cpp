// SPDX-License-Identifier: Apache-2.0
#include "chartpen.h"

#include "appsettings.h"
#include "inks.h"

#include <QPainter>

namespace topologue::window {

namespace {

constexpr double LineWidth = 1.5; // Item pixels.

drawing::Ink inkOf(playback::Tone tone)
{
    switch (tone) {
    case playback::Tone::Accent:
        return drawing::Ink::Accent;
    case playback::Tone::Text:
        return drawing::Ink::TextSecondary;
    case playback::Tone::Message:
        return drawing::Ink::Message;
    case playback::Tone::Good:
        return drawing::Ink::Healthy;
    case playback::Tone::Shaky:
        return drawing::Ink::Degraded;
    case playback::Tone::Bad:
        return drawing::Ink::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

QPen chartPen(playback::Look look)
{
    QPen pen(toQColor(Inks::palette().color(inkOf(look.tone))), LineWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(look.stroke == playback::Stroke::Solid ? Qt::RoundCap : Qt::FlatCap);
    switch (look.stroke) { // In line widths.
    case playback::Stroke::Solid:
        break;
    case playback::Stroke::Dashed:
        pen.setDashPattern({2.6, 1.8});
        break;
    case playback::Stroke::Dotted:
        pen.setDashPattern({1.2, 1.6});
        break;
    case playback::Stroke::DashDot:
        pen.setDashPattern({4, 1.5, 1.2, 1.5});
        break;
    case playback::Stroke::LongDashed:
        pen.setDashPattern({5.4, 2});
        break;
    }
    return pen;
}

ChartStroke::ChartStroke(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &ChartStroke::changed, this, [this] { update(); });
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, [this] { update(); });
}

void ChartStroke::paint(QPainter *painter)
{
    painter->setPen(chartPen({static_cast<playback::Tone>(m_tone), static_cast<playback::Stroke>(m_stroke)}));
    painter->drawLine(QPointF(1, height() / 2), QPointF(width() - 1, height() / 2));
}

} // namespace topologue::window
