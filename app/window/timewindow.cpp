// SPDX-License-Identifier: Apache-2.0
#include "timewindow.h"

#include <algorithm>
#include <cmath>

namespace topologue::window {

void TimeWindow::setDuration(double seconds)
{
    seconds = std::isfinite(seconds) ? std::max(0.0, seconds) : 0.0;
    if (m_duration == seconds)
        return;
    const bool showAllOfIt = isWhole() || m_to > seconds;
    m_duration = seconds;
    if (showAllOfIt) {
        m_from = 0;
        m_to = m_duration;
    }
    emit changed();
}

void TimeWindow::setShortest(double seconds)
{
    if (m_shortest == seconds || !(seconds > 0))
        return;
    m_shortest = seconds;
    emit changed();
}

void TimeWindow::show(double from, double length)
{
    length = std::clamp(length, std::min(m_shortest, m_duration), m_duration);
    from = std::clamp(from, 0.0, m_duration - length);
    if (from == m_from && from + length == m_to)
        return;
    m_from = from;
    m_to = from + length;
    emit changed();
}

void TimeWindow::zoom(double at, double factor)
{
    if (!(factor > 0) || !std::isfinite(factor) || !std::isfinite(at) || m_duration <= 0)
        return;
    const double before = m_to - m_from;
    const double after = std::clamp(before / factor, std::min(m_shortest, m_duration), m_duration);
    show(at - (at - m_from) * after / before, after);
}

void TimeWindow::pan(double seconds)
{
    if (std::isfinite(seconds))
        show(m_from + seconds, m_to - m_from);
}

void TimeWindow::showAll()
{
    show(0, m_duration);
}

void TimeWindow::follow(double position)
{
    const double length = m_to - m_from;
    if (length > 0 && (position < m_from || position > m_to))
        show(m_from + std::floor((position - m_from) / length) * length, length);
}

} // namespace topologue::window
