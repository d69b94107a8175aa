// SPDX-License-Identifier: Apache-2.0
#include "chartlines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double DenseFrom = 3; // Values per column of pixels.

/// The indices in view, with one more on each side so that lines run out of the plot.
struct View {
    std::size_t first = 0;
    std::size_t end = 0;
};

View viewOf(const ChartValues &values, double from, double to)
{
    const auto count = static_cast<double>(values.values.size());
    const double first = std::clamp(std::floor(from / values.interval) - 1, 0.0, count);
    const double end = std::clamp(std::ceil(to / values.interval) + 1, first, count);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(end)};
}

/// Collects points into lines; at most a few per column of pixels.
class Lines
{
public:
    Lines(bool isDense, double columnsPerPixel, double leastLength)
        : m_isDense(isDense), m_columnsPerPixel(columnsPerPixel), m_leastLength(leastLength)
    {
    }

    void add(QPointF point)
    {
        if (!m_isDense) {
            m_line << point;
            return;
        }
        const double column = std::floor(point.x() * m_columnsPerPixel);
        if (m_isInColumn && column != m_column)
            endColumn();
        if (!m_isInColumn) {
            m_isInColumn = true;
            m_column = column;
            m_first = m_least = m_greatest = point;
        }
        if (point.y() < m_least.y())
            m_least = point;
        if (point.y() > m_greatest.y())
            m_greatest = point;
        m_last = point;
    }
    void gap()
    {
        endColumn();
        if (m_line.size() == 1) { // Alone: as long as its interval.
            const QPointF point = m_line.front();
            m_line = QPolygonF({point - QPointF(m_leastLength / 2, 0), point + QPointF(m_leastLength / 2, 0)});
        }
        if (!m_line.isEmpty())
            m_lines.push_back(std::move(m_line));
        m_line.clear();
    }
    [[nodiscard]] std::vector<QPolygonF> take()
    {
        gap();
        return std::move(m_lines);
    }

private:
    void endColumn()
    {
        if (!m_isInColumn)
            return;
        m_isInColumn = false;
        QPointF middle[] = {m_least, m_greatest};
        if (middle[0].x() > middle[1].x())
            std::swap(middle[0], middle[1]);
        for (const QPointF &point : {m_first, middle[0], middle[1], m_last}) {
            if (m_line.isEmpty() || m_line.back() != point)
                m_line << point;
        }
    }

    bool m_isDense;
    double m_columnsPerPixel;
    double m_leastLength;
    bool m_isInColumn = false;
    double m_column = 0;
    QPointF m_first, m_least, m_greatest, m_last;
    QPolygonF m_line;
    std::vector<QPolygonF> m_lines;
};

} // namespace

std::vector<QPolygonF> chartLines(const ChartValues &values, const ChartScale &scale, double devicePixelRatio)
{
    if (scale.isEmpty() || !(values.interval > 0))
        return {};
    const auto [first, end] = viewOf(values, scale.from, scale.to);
    const double columns = scale.plot.width() * devicePixelRatio;
    const double width = scale.x(values.interval) - scale.x(0);
    Lines lines(static_cast<double>(end - first) > DenseFrom * columns, devicePixelRatio, std::max(2.0, width));
    for (std::size_t i = first; i < end; ++i) {
        const double value = values.values[i];
        if (std::isnan(value)) {
            lines.gap();
            continue;
        }
        const double begin = static_cast<double>(i) * values.interval;
        const double y = scale.y(value);
        if (values.isStepped) {
            lines.add({scale.x(begin), y});
            lines.add({scale.x(begin + values.interval), y});
        } else {
            lines.add({scale.x(begin + values.interval / 2), y});
        }
    }
    return lines.take();
}

double greatestInView(const ChartValues &values, double from, double to)
{
    const auto [first, end] = viewOf(values, from, to);
    double greatest = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (values.values[i] > greatest) // False of what is not a number.
            greatest = values.values[i];
    }
    return greatest;
}

std::vector<double> valueTicks(double greatest, int most)
{
    if (!(greatest > 0) || !std::isfinite(greatest))
        greatest = 1;
    const double rough = greatest / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power * (1 + 1e-9) >= rough) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> ticks{0};
    while (ticks.back() < greatest * (1 - 1e-9))
        ticks.push_back(static_cast<double>(ticks.size()) * step);
    return ticks;
}

std::vector<double> timeTicks(double from, double to, int most)
{
    constexpr std::array Steps{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1,   0.2,   0.5,    1.0,    2.0,   5.0,
                               10.0,  15.0,  30.0,  60.0, 120., 300., 600.0, 900.0, 1800.0, 3600.0, 7200., 14400.0};
    if (!(to > from) || most < 1)
        return {};
    double step = Steps.back();
    for (const double candidate : Steps) {
        if (std::floor(to / candidate) - std::ceil(from / candidate) + 1 <= most) {
            step = candidate;
            break;
        }
    }
    while (std::floor(to / step) - std::ceil(from / step) + 1 > most)
        step *= 2;
    std::vector<double> ticks;
    for (double i = std::ceil(from / step - 1e-9); i * step <= to * (1 + 1e-12); ++i)
        ticks.push_back(i * step);
    return ticks;
}

} // namespace topologue::window
