// SPDX-License-Identifier: Apache-2.0
// What the pointer does on the canvas, and what is selected.
#include "diagramcanvas.h"

#include "gestures/canvastouch.h"
#include "gestures/pangesture.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QNativeGestureEvent>

#include <cmath>
#include <memory>
#include <utility>

namespace topologue::window {

namespace {

constexpr int SelectionRestMs = 120;
constexpr double WheelStep = 1.2; // Zoom factor of one notch of 15 degrees.

} // namespace

QStringList DiagramCanvas::selection() const
{
    if (!m_selectionList) {
        m_selectionList.emplace();
        for (const auto &key : m_selection)
            m_selectionList->append(QString::fromStdString(key));
    }
    return *m_selectionList;
}

void DiagramCanvas::setSelection(const QStringList &keys)
{
    std::set<std::string> wanted;
    for (const QString &key : keys)
        wanted.insert(key.toStdString());
    select(std::move(wanted));
}

void DiagramCanvas::select(std::set<std::string> keys)
{
    if (m_selection == keys && !m_selectionRests.isActive())
        return;
    selectInPassing(std::move(keys));
    tellSelection();
}

void DiagramCanvas::selectInPassing(std::set<std::string> keys)
{
    if (m_selection == keys)
        return;
    m_selection = std::move(keys);
    m_trail = {};
    m_takenBend.reset();
    m_selectionList.reset();
    m_selectionRests.start(SelectionRestMs);
    polish();
    update();
}

void DiagramCanvas::tellSelection()
{
    m_selectionRests.stop();
    emit selectionChanged();
    m_speaker->selectionChanged();
}

void DiagramCanvas::selectAll()
{
    if (!m_scene)
        return;
    std::set<std::string> all;
    for (const auto *kind : {&m_scene->boxes, &m_scene->notes}) {
        for (const auto i : *kind)
            all.insert(keyOf(m_scene->list->elements[i]));
    }
    select(std::move(all));
}

void DiagramCanvas::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_flight.stop();
    if (m_gesture || m_touch->isDown()) // A second button, or a finger, in the middle of a drag changes nothing.
        return;
    m_button = event->button();
    beginAt(event->position());
    if (m_picking && event->button() != Qt::MiddleButton && !m_spaceHeld) {
        if (event->button() == Qt::LeftButton)
            emit picked(QString::fromStdString(keyAt(event->position())));
        return;
    }
    if (event->button() == Qt::RightButton) {
        const auto key = keyAt(event->position());
        if (!key.empty() && !m_selection.contains(key))
            select({key});
        emit contextMenuRequested(event->position(), QString::fromStdString(key));
        return;
    }
    m_spaceUsed = m_spaceHeld;
    if (event->button() == Qt::MiddleButton || m_spaceHeld) {
        m_gesture = std::make_shared<PanGesture>(*this);
        updateCursor();
        emit panningChanged();
        return;
    }
    pressAt(event->position(), event->modifiers());
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_touch->isDown())
        dragTo(event->position(), event->modifiers());
}

void DiagramCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_touch->isDown() || (m_gesture && event->button() != m_button)) // As at the press.
        return;
    dropGesture(event->position());
    endGesture();
}

void DiagramCanvas::mouseUngrabEvent()
{
    if (!m_touch->isDown()) // A finger's drag is none of the mouse's.
        endGesture();
}

void DiagramCanvas::touchEvent(QTouchEvent *event)
{
    event->accept();
    m_touch->handle(*event);
}

void DiagramCanvas::touchUngrabEvent()
{
    m_touch->end();
}

void DiagramCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        doubleClickAt(event->position());
}

void DiagramCanvas::doubleClickAt(QPointF item)
{
    if (m_picking)
        return;
    if (const auto bend = m_editable ? grips().bendAt(item) : std::nullopt) {
        emit bendRemoved(QString::fromStdString(*m_selection.begin()), static_cast<int>(*bend));
        return;
    }
    emit doubleClicked(item);
    const auto key = keyAt(item);
    if (!key.empty())
        emit activated(QString::fromStdString(key));
}

void DiagramCanvas::wheelEvent(QWheelEvent *event)
{
    m_flight.stop();
    const bool touchpad = !event->pixelDelta().isNull() && event->device()
                          && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    if (touchpad && !(event->modifiers() & Qt::ControlModifier)) {
        panBy(event->pixelDelta().x(), event->pixelDelta().y());
    } else if (event->modifiers() & Qt::ShiftModifier) {
        panBy(event->angleDelta().y() + event->angleDelta().x(), 0);
    } else {
        const double notches = event->angleDelta().y() / 120.0;
        m_viewport.zoomBy(std::pow(WheelStep, notches), event->position());
        viewportMoved();
    }
    event->accept();
}

bool DiagramCanvas::event(QEvent *event)
{
    // No shortcut but the one to another document, where a copy may be carried: the key comes here (keyInGesture).
    if (event->type() == QEvent::ShortcutOverride && m_gesture
        && !static_cast<QKeyEvent *>(event)->matches(QKeySequence::NextChild)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_viewport.zoomBy(1 + gesture->value(), gesture->position());
            viewportMoved();
            event->accept();
            return true;
        }
    }
    return QQuickItem::event(event);
}

} // namespace topologue::window
