// SPDX-License-Identifier: Apache-2.0
#include "canvastouch.h"

#include "diagramcanvas.h"
#include "pangesture.h"

#include <QEventPoint>
#include <QGuiApplication>
#include <QLineF>
#include <QStyleHints>

#include <algorithm>
#include <utility>
#include <vector>

namespace topologue::window {

namespace {

constexpr double LeastSpread = 8;  // Item pixels; nearer fingers say nothing about a scale.
constexpr double SameTap = 24;     // Item pixels between two taps that are one double tap.
constexpr double FingerReach = 12; // A finger moves so far without meaning it.

} // namespace

CanvasTouch::CanvasTouch(DiagramCanvas &canvas) : m_canvas(canvas)
{
    m_longPress.setSingleShot(true);
    QObject::connect(&m_longPress, &QTimer::timeout, &canvas, [this] { pressLong(); });
}

void CanvasTouch::handle(const QTouchEvent &event)
{
    if (event.type() == QEvent::TouchCancel) {
        end();
        return;
    }
    const auto &points = event.points();
    const auto isDown = [](const QEventPoint &point) { return point.state() != QEventPoint::Released; };
    const auto down = std::count_if(points.begin(), points.end(), isDown);
    // A mouse that drags already goes on; this hand has to wait.
    if (event.type() == QEvent::TouchBegin && !m_canvas.m_gesture && !m_touch)
        begin(points.first().position());
    if (!m_touch)
        return;
    if (down >= 2) {
        pinch(event);
    } else if (down == 1) {
        m_touch->spread = 0;
        if (!m_touch->isPinching && !m_touch->isDone)
            moveTo(std::find_if(points.begin(), points.end(), isDown)->position());
    } else {
        lift(points.first().position());
    }
}

void CanvasTouch::begin(QPointF item)
{
    m_canvas.forceActiveFocus(Qt::MouseFocusReason);
    m_canvas.m_flight.stop();
    m_touch = Touch{};
    m_touch->from = item;
    m_longPress.start(QGuiApplication::styleHints()->mousePressAndHoldInterval());
}

void CanvasTouch::moveTo(QPointF item)
{
    if (!m_touch->isDragging) {
        if (QLineF(m_touch->from, item).length() < FingerReach)
            return;
        beginDrag();
    }
    m_canvas.dragTo(item, Qt::NoModifier);
}

/// On something it is dragged; on nothing the map is, for which a mouse has other ways.
void CanvasTouch::beginDrag()
{
    m_longPress.stop();
    m_touch->isDragging = true;
    const QPointF from = m_touch->from;
    m_canvas.beginAt(from);
    const bool canEdit = m_canvas.m_editable && !m_canvas.m_picking;
    const bool isOnSomething = canEdit && !m_canvas.keyAt(from).empty();
    if (canEdit && m_canvas.takeHold(from))
        return;
    if (isOnSomething) {
        m_canvas.pressAt(from, Qt::NoModifier);
    } else {
        m_canvas.m_gesture = std::make_shared<PanGesture>(m_canvas);
        emit m_canvas.panningChanged();
    }
}

void CanvasTouch::pinch(const QTouchEvent &event)
{
    m_longPress.stop();
    if (m_touch->isDragging && !m_touch->isPinching)
        m_canvas.endGesture(); // What the first finger had begun is as if it had not been.
    m_touch->isPinching = true;
    std::vector<QPointF> fingers;
    for (const QEventPoint &point : event.points()) {
        if (point.state() != QEventPoint::Released)
            fingers.push_back(point.position());
    }
    const QPointF middle = (fingers[0] + fingers[1]) / 2;
    const double spread = std::max(QLineF(fingers[0], fingers[1]).length(), LeastSpread);
    if (m_touch->spread > 0) {
        m_canvas.m_viewport.panBy(middle - m_touch->middle);
        m_canvas.m_viewport.zoomBy(spread / m_touch->spread, middle);
        m_canvas.viewportMoved();
    }
    m_touch->middle = middle;
    m_touch->spread = spread;
}

/// The last finger.
void CanvasTouch::lift(QPointF item)
{
    const Touch touch = *m_touch;
    if (touch.isDragging && !touch.isDone) {
        m_canvas.m_last = item;
        m_canvas.dropGesture(item);
    }
    end();
    if (!touch.isDragging && !touch.isPinching && !touch.isDone)
        tapAt(touch.from);
}

void CanvasTouch::end()
{
    m_longPress.stop();
    if (!m_touch)
        return;
    const bool wasDragging = std::exchange(m_touch, std::nullopt)->isDragging;
    if (wasDragging)
        m_canvas.endGesture();
}

void CanvasTouch::tapAt(QPointF item)
{
    const std::string key = m_canvas.keyAt(item);
    if (m_canvas.m_picking) {
        emit m_canvas.picked(QString::fromStdString(key));
        return;
    }
    const bool isSecond = m_sinceTap.isValid()
                          && m_sinceTap.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval()
                          && QLineF(m_tapped, item).length() < SameTap;
    if (isSecond) {
        m_sinceTap.invalidate();
        m_canvas.doubleClickAt(item);
        return;
    }
    m_sinceTap.start();
    m_tapped = item;
    if (const auto bend = m_canvas.m_editable ? m_canvas.grips().bendAt(item) : std::nullopt) {
        m_canvas.m_takenBend = bend;
        m_canvas.polish();
        m_canvas.update();
        return;
    }
    m_canvas.select(key.empty() ? std::set<std::string>() : std::set<std::string>{key});
    m_canvas.setHovered(key); // There is no pointer to hover with, and its handles are wanted.
}

void CanvasTouch::pressLong()
{
    if (!m_touch || m_touch->isDragging || m_touch->isPinching)
        return;
    m_touch->isDone = true;
    const std::string key = m_canvas.keyAt(m_touch->from);
    if (m_canvas.m_picking)
        return;
    if (!key.empty() && !m_canvas.m_selection.contains(key))
        m_canvas.select({key});
    emit m_canvas.contextMenuRequested(m_touch->from, QString::fromStdString(key));
}

} // namespace topologue::window
