// SPDX-License-Identifier: Apache-2.0
// What fingers do on the canvas: one finger taps, drags what is under it, or moves the map; two move and pinch it.
#include "diagramcanvas.h"

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

void DiagramCanvas::touchEvent(QTouchEvent *event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel) {
        endTouch();
        return;
    }
    const auto &points = event->points();
    const auto down = std::count_if(points.begin(), points.end(),
                                    [](const QEventPoint &point) { return point.state() != QEventPoint::Released; });
    if (event->type() == QEvent::TouchBegin) {
        // A mouse that drags already goes on; this hand has to wait.
        if (m_drag == Drag::None && !m_touch)
            beginTouch(points.first().position());
    } else if (!m_touch) {
        return;
    }
    if (!m_touch)
        return;
    if (down >= 2) {
        pinch(*event);
    } else if (down == 1) {
        m_touch->spread = 0;
        const auto point = std::find_if(points.begin(), points.end(),
                                        [](const QEventPoint &each) { return each.state() != QEventPoint::Released; });
        if (!m_touch->isPinching && !m_touch->isDone)
            moveTouch(point->position());
    } else {
        const Touch touch = *m_touch;
        if (touch.isDragging && !touch.isDone) {
            m_last = points.first().position();
            if (m_drag >= Drag::Press)
                drop(m_last);
        }
        endTouch();
        if (!touch.isDragging && !touch.isPinching && !touch.isDone)
            tapAt(touch.from);
    }
}

void DiagramCanvas::touchUngrabEvent()
{
    endTouch();
}

void DiagramCanvas::beginTouch(QPointF item)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_flight.stop();
    m_touch = Touch{};
    m_touch->from = item;
    m_longPress.start(QGuiApplication::styleHints()->mousePressAndHoldInterval());
}

void DiagramCanvas::moveTouch(QPointF item)
{
    if (!m_touch->isDragging) {
        if (QLineF(m_touch->from, item).length() < FingerReach)
            return;
        m_longPress.stop();
        m_touch->isDragging = true;
        m_pressed = m_last = m_touch->from;
        // On something it is dragged; on nothing the map is, for which a mouse has other ways.
        const bool isOnSomething = m_editable && !m_picking && !keyAt(m_touch->from).empty();
        const bool isOnHandle = m_editable && !m_picking && (pressHandle(m_touch->from) || pressGrip(m_touch->from));
        if (!isOnHandle && isOnSomething) {
            pressAt(m_touch->from, Qt::NoModifier);
        } else if (!isOnHandle) {
            m_drag = Drag::Pan;
            emit panningChanged();
        }
    }
    dragTo(item, Qt::NoModifier);
}

void DiagramCanvas::pinch(const QTouchEvent &event)
{
    m_longPress.stop();
    if (m_touch->isDragging && !m_touch->isPinching)
        endDrag(); // What the first finger had begun is as if it had not been.
    m_touch->isPinching = true;
    std::vector<QPointF> fingers;
    for (const QEventPoint &point : event.points()) {
        if (point.state() != QEventPoint::Released)
            fingers.push_back(point.position());
    }
    const QPointF middle = (fingers[0] + fingers[1]) / 2;
    const double spread = std::max(QLineF(fingers[0], fingers[1]).length(), LeastSpread);
    if (m_touch->spread > 0) {
        const QPointF by = middle - m_touch->middle;
        m_viewport.panBy(by);
        m_viewport.zoomBy(spread / m_touch->spread, middle);
        viewportMoved();
    }
    m_touch->middle = middle;
    m_touch->spread = spread;
}

void DiagramCanvas::endTouch()
{
    m_longPress.stop();
    if (!m_touch)
        return;
    const bool wasDragging = std::exchange(m_touch, std::nullopt)->isDragging;
    if (wasDragging)
        endDrag();
}

void DiagramCanvas::tapAt(QPointF item)
{
    const std::string key = keyAt(item);
    if (m_picking) {
        emit picked(QString::fromStdString(key));
        return;
    }
    const bool isSecond = m_sinceTap.isValid()
                          && m_sinceTap.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval()
                          && QLineF(m_tapped, item).length() < SameTap;
    if (isSecond) {
        m_sinceTap.invalidate();
        doubleClickAt(item);
        return;
    }
    m_sinceTap.start();
    m_tapped = item;
    if (const auto bend = m_editable ? bendAt(item) : std::nullopt) {
        m_takenBend = bend;
        polish();
        update();
        return;
    }
    select(key.empty() ? std::set<std::string>() : std::set<std::string>{key});
    setHovered(key); // There is no pointer to hover with, and its handles are wanted.
}

void DiagramCanvas::pressLong()
{
    if (!m_touch || m_touch->isDragging || m_touch->isPinching)
        return;
    m_touch->isDone = true;
    const std::string key = keyAt(m_touch->from);
    if (m_picking)
        return;
    if (!key.empty() && !m_selection.contains(key))
        select({key});
    emit contextMenuRequested(m_touch->from, QString::fromStdString(key));
}

} // namespace topologue::window
