// SPDX-License-Identifier: Apache-2.0
#include "edgepan.h"

#include "diagramcanvas.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace topologue::window {

namespace {

using namespace std::chrono_literals;

constexpr double Rim = 24;         // Item pixels.
constexpr double Quickness = 16;   // Item pixels a second, for each of depth.
constexpr double Quickest = 1'600; // Item pixels a second.
constexpr auto Frame = 16ms;
constexpr double LongestFrameMs = 50; // After a pause the view does not leap.

double depthIn(double at, double length)
{
    const double rim = std::min(Rim, length / 4);
    return std::min(at - rim, 0.0) + std::max(at - (length - rim), 0.0);
}

/// What is left of it for a drag that began so deep.
double deeper(double depth, double &began)
{
    if (depth * began <= 0)
        began = 0;
    return std::abs(depth) > std::abs(began) ? depth - began : 0;
}

double speedOf(double depth)
{
    return std::clamp(depth * Quickness, -Quickest, Quickest);
}

} // namespace

QPointF depthInRim(QPointF item, QSizeF canvas)
{
    return {depthIn(item.x(), canvas.width()), depthIn(item.y(), canvas.height())};
}

EdgePan::EdgePan(DiagramCanvas &canvas) : m_canvas(canvas)
{
    m_frames.setInterval(Frame);
    m_frames.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_frames, &QTimer::timeout, &canvas, [this] { pan(); });
}

void EdgePan::begin(QPointF item)
{
    stop();
    m_began = depthInRim(item, m_canvas.size());
}

void EdgePan::pointerAt(QPointF item)
{
    const QPointF depth = depthInRim(item, m_canvas.size());
    m_depth = {deeper(depth.x(), m_began.rx()), deeper(depth.y(), m_began.ry())};
    if (m_depth.isNull()) {
        stop();
    } else if (!m_frames.isActive()) {
        m_sinceFrame.start();
        m_frames.start();
    }
}

void EdgePan::pan()
{
    const double seconds = std::min(static_cast<double>(m_sinceFrame.restart()), LongestFrameMs) / 1000;
    m_canvas.panBy(-speedOf(m_depth.x()) * seconds, -speedOf(m_depth.y()) * seconds);
}

} // namespace topologue::window
