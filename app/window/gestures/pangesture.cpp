// SPDX-License-Identifier: Apache-2.0
#include "pangesture.h"

#include "appsettings.h"
#include "diagramcanvas.h"

#include <utility>

namespace topologue::window {

namespace {

constexpr qint64 SpeedMs = 80;   ///< The speed is that of the last so many ms.
constexpr double GoesOnMs = 160; ///< So many ms of its speed are what it still goes.

} // namespace

void PanGesture::moveTo(QPointF item, Qt::KeyboardModifiers)
{
    const QPointF by = item - std::exchange(m_at, item);
    forget();
    m_steps.push_back({m_clock.elapsed(), by});
    canvas().panBy(by.x(), by.y());
}

void PanGesture::forget()
{
    while (!m_steps.empty() && m_steps.front().atMs < m_clock.elapsed() - SpeedMs)
        m_steps.pop_front();
}

void PanGesture::drop(QPointF)
{
    forget(); // A hand that rests before it lets go has stopped the map.
    if (!AppSettings::instance().kineticPan() || AppSettings::instance().reducedMotion() || m_steps.size() < 2)
        return;
    QPointF by;
    for (const Step &step : m_steps)
        by += step.by;
    Viewport target = canvas().viewport();
    target.panBy(by * (GoesOnMs / static_cast<double>(SpeedMs)));
    flyTo(target);
}

} // namespace topologue::window
