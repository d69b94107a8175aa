// SPDX-License-Identifier: Apache-2.0
#include "chartitem.h"

#include "appsettings.h"
#include "chartpen.h"
#include "inks.h"
#include "switchto.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace topologue::window {

using playback::Unit;

namespace {

// Item pixels, with texts of the usual size.
constexpr double Gutter = 46; // For the numbers of the axis.
constexpr double RightMargin = 6;
constexpr double TopMargin = 7; // Half a number.
constexpr double BottomMargin = 17;
constexpr double PerValueTick = 24; // At least.
constexpr double PerTimeTick = 34;
constexpr double BetweenTimes = 6;
constexpr int TextSize = 11;

double scaled(double pixels)
{
    return AppSettings::instance().scaled(pixels);
}

QColor inkColor(drawing::Ink ink)
{
    return toQColor(Inks::palette().color(ink));
}

/// As short as an axis needs it: its unit is in the title, where it is not part of the number.
QString tickText(Unit unit, double value)
{
    if (unit == Unit::PerSecond)
        return chartValueText(Unit::Count, value);
    return value == 0 && unit != Unit::BreakerPhase ? QStringLiteral("0") : chartValueText(unit, value);
}

} // namespace

ChartItem::ChartItem(QQuickItem *parent) : PictureItem(parent)
{
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &ChartItem::repaint);
    connect(&AppSettings::instance(), &AppSettings::textSizeChanged, this, &ChartItem::repaint);
}

void ChartItem::setModel(ChartModel *model)
{
    if (!switchTo(m_model, model, this))
        return;
    if (m_model)
        connect(m_model, &ChartModel::refreshed, this, &ChartItem::repaint);
    emit modelChanged();
    repaint();
}

void ChartItem::setRow(int row)
{
    if (m_row == row)
        return;
    m_row = row;
    emit rowChanged();
    repaint();
}

void ChartItem::setSpan(TimeWindow *span)
{
    if (!switchTo(m_span, span, this))
        return;
    if (m_span)
        connect(m_span, &TimeWindow::changed, this, &ChartItem::repaint);
    emit spanChanged();
    repaint();
}

QRectF ChartItem::plot() const
{
    return {scaled(Gutter), scaled(TopMargin), std::max(0.0, width() - scaled(Gutter) - RightMargin),
            std::max(0.0, height() - scaled(TopMargin) - scaled(BottomMargin))};
}

void ChartItem::geometryChange(const QRectF &now, const QRectF &before)
{
    PictureItem::geometryChange(now, before);
    if (now.size() != before.size())
        emit plotChanged();
}

std::vector<double> ChartItem::ticks() const
{
    const playback::Chart *chart = m_model ? m_model->chart(m_row) : nullptr;
    if (!chart || !m_span)
        return {0, 1};
    if (chart->unit == Unit::Share)
        return {0, 0.5, 1};
    if (chart->unit == Unit::BreakerPhase)
        return {0, 1, 2};
    double greatest = 0;
    for (const playback::Line &line : chart->lines)
        greatest = std::max(greatest, greatestInView(m_model->valuesOf(*chart, line), m_span->from(), m_span->to()));
    return valueTicks(greatest, std::max(1, static_cast<int>(plot().height() / scaled(PerValueTick))));
}

ChartScale ChartItem::scale() const
{
    if (!m_span)
        return {plot(), 0, 0, 0};
    return {plot(), m_span->from(), m_span->to(), ticks().back()};
}

double ChartItem::secondsAt(double x) const
{
    const QRectF area = plot();
    return m_span && area.width() > 0 ? ChartScale{area, m_span->from(), m_span->to(), 1}.secondsAt(x) : 0.0;
}

double ChartItem::xAt(double seconds) const
{
    return m_span && m_span->to() > m_span->from() ? ChartScale{plot(), m_span->from(), m_span->to(), 1}.x(seconds)
                                                   : plot().left();
}

double ChartItem::yAt(double value) const
{
    const ChartScale where = scale();
    return where.top > 0 ? where.y(value) : where.plot.bottom();
}

void ChartItem::paintAxes(QPainter &painter, const ChartScale &scale, double devicePixelRatio) const
{
    const playback::Chart &chart = *m_model->chart(m_row);
    QFont font = QGuiApplication::font();
    if (chart.unit != Unit::BreakerPhase)
        font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans CJK KR")});
    font.setPixelSize(qRound(scaled(TextSize)));
    painter.setFont(font);
    const double half = QFontMetricsF(font).height() / 2;
    const auto sharp = [&](double position) { // In the middle of a device pixel.
        return (std::floor(position * devicePixelRatio) + 0.5) / devicePixelRatio;
    };
    const auto valueTicks = ticks();
    for (const double tick : valueTicks) {
        const double y = scale.y(tick);
        painter.setPen(
            QPen(inkColor(tick == 0 ? drawing::Ink::BoxBorder : drawing::Ink::Border), 1 / devicePixelRatio));
        painter.drawLine(QPointF(scale.plot.left(), sharp(y)), QPointF(scale.plot.right(), sharp(y)));
        painter.setPen(inkColor(drawing::Ink::TextSecondary));
        painter.drawText(QRectF(0, y - half, scaled(Gutter) - 6, 2 * half), Qt::AlignRight | Qt::AlignVCenter,
                         tickText(chart.unit, tick));
    }
    const QFontMetricsF metrics(font);
    const auto stepOf = [](const std::vector<double> &times) { return times.size() > 1 ? times[1] - times[0] : 1.0; };
    int most = std::max(1, static_cast<int>(scale.plot.width() / scaled(PerTimeTick)));
    auto times = timeTicks(scale.from, scale.to, most);
    while (times.size() > 1 && most > 1
           && metrics.horizontalAdvance(chartTimeText(times.back(), stepOf(times))) + BetweenTimes
                  > scale.x(stepOf(times)) - scale.x(0))
        times = timeTicks(scale.from, scale.to, --most);
    const double step = stepOf(times);
    for (const double time : times) {
        const QString text = chartTimeText(time, step);
        const double x = scale.x(time);
        const double wide = metrics.horizontalAdvance(text);
        painter.setPen(QPen(inkColor(drawing::Ink::BoxBorder), 1 / devicePixelRatio));
        painter.drawLine(QPointF(sharp(x), scale.plot.bottom()), QPointF(sharp(x), scale.plot.bottom() + 3));
        painter.setPen(inkColor(drawing::Ink::TextSecondary));
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QPointF(left, height() - 3), text);
    }
}

void ChartItem::paint(QPainter &painter, double devicePixelRatio)
{
    const playback::Chart *chart = m_model ? m_model->chart(m_row) : nullptr;
    const ChartScale where = scale();
    if (!chart || where.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, where, devicePixelRatio);
    painter.setClipRect(where.plot.adjusted(0, -2, 0, 2));
    if (chart->goal && *chart->goal <= where.top) {
        QPen pen(inkColor(drawing::Ink::TextTertiary), 1);
        pen.setDashPattern({1, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(where.plot.left(), where.y(*chart->goal)),
                         QPointF(where.plot.right(), where.y(*chart->goal)));
    }
    for (const playback::Line &line : chart->lines) {
        painter.setPen(chartPen(line.look));
        for (const QPolygonF &polyline : chartLines(m_model->valuesOf(*chart, line), where, devicePixelRatio))
            painter.drawPolyline(polyline);
    }
}

} // namespace topologue::window
