// SPDX-License-Identifier: Apache-2.0
// What the pointer does on the canvas: pan, zoom, select.
#include "appsettings.h"
#include "diagramcanvas.h"

#include <QCursor>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr double HitTolerance = 6; // Item pixels around an arrow.
constexpr int SelectionRestMs = 120;
constexpr double WheelStep = 1.2; // Zoom factor of one notch of 15 degrees.

/// What a rubber band takes: boxes and notes that it touches, sections that it holds.
bool isTaken(const drawing::Element &element, const QRectF &area)
{
    const QRectF outline = toQt(element.outline);
    switch (element.role) {
    case drawing::ElementRole::Component:
        return area.intersects(outline);
    case drawing::ElementRole::Note:
        return element.titleHeight > 0 ? area.contains(outline) : area.intersects(outline);
    case drawing::ElementRole::Frame:
    case drawing::ElementRole::Dependency:
    case drawing::ElementRole::Label:
        break;
    }
    return false;
}

Qt::CursorShape cursorOf(Qt::Edges grip)
{
    if (grip == Qt::Edges(Qt::LeftEdge) || grip == Qt::Edges(Qt::RightEdge))
        return Qt::SizeHorCursor;
    const bool falls = grip == (Qt::LeftEdge | Qt::TopEdge) || grip == (Qt::RightEdge | Qt::BottomEdge);
    return falls ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

} // namespace

std::string DiagramCanvas::keyAt(QPointF item) const
{
    if (!m_scene)
        return {};
    const QPointF point = m_viewport.toDocument(item);
    const auto found = m_scene->index.hit(*m_scene->list, {point.x(), point.y()}, HitTolerance / m_viewport.scale());
    std::string key = found ? keyOf(m_scene->list->elements[*found]) : std::string();
    const bool isHidden = m_hiding && m_litKeys && !m_litKeys->contains(key);
    return isHidden ? std::string() : key;
}

QString DiagramCanvas::hoveredText() const
{
    if (!m_scene)
        return {};
    const auto it = m_scene->elementOf.find(m_hovered);
    if (it == m_scene->elementOf.end())
        return {};
    const drawing::Element &element = m_scene->list->elements[it->second];
    if (element.role == drawing::ElementRole::Note) // It says all that there is.
        return {};
    QString text = QString::fromStdString(element.title);
    const MomentPtr moment = m_playback ? m_playback->moment() : nullptr;
    if (!moment)
        return text;
    // Of what the failure has reached: in which order, and how. Of an arrow: what it was carried to.
    const Film &film = *moment->film;
    const auto *arrow = std::get_if<DependencyId>(&element.id);
    for (std::size_t i = 0; i < film.wave.size(); ++i) {
        const playback::WaveStep &step = film.wave[i];
        const bool isMeant = arrow ? step.hop == *arrow : step.element == element.id;
        if (isMeant && step.at < moment->snapshot.at + film.recording.interval)
            text += QStringLiteral("\n%1. ").arg(i + 1)
                    + QString::fromStdString(
                        playback::waveSentence(*film.architecture, step, AppSettings::instance().language()));
    }
    return text;
}

void DiagramCanvas::setHovered(const std::string &key)
{
    if (m_hovered == key)
        return;
    m_hovered = key;
    polish();
    update();
    emit hoveredChanged();
}

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

void DiagramCanvas::updateCursor()
{
    if (m_drag == Drag::Pan)
        setCursor(QCursor(Qt::ClosedHandCursor));
    else if (m_spaceHeld)
        setCursor(QCursor(Qt::OpenHandCursor));
    else if (const Qt::Edges grip = m_drag == Drag::None && m_editable && m_pointer ? gripAt(*m_pointer) : m_grip; grip)
        setCursor(cursorOf(grip));
    else if (m_picking)
        setCursor(QCursor(Qt::CrossCursor));
    else
        unsetCursor();
}

void DiagramCanvas::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_flight.stop();
    if (m_drag != Drag::None || m_touch) // A second button, or a finger, in the middle of a drag changes nothing.
        return;
    m_pressed = m_last = event->position();
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
        m_drag = Drag::Pan;
        updateCursor();
        emit panningChanged();
        return;
    }
    pressAt(event->position(), event->modifiers());
}

void DiagramCanvas::pressAt(QPointF item, Qt::KeyboardModifiers modifiers)
{
    if (m_editable && (pressHandle(item) || pressGrip(item)))
        return;
    const auto key = keyAt(item);
    const bool add = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!key.empty() && m_editable && !add) {
        // What is selected stays so until the button is released: it may be about to be dragged.
        m_pressedKey = key;
        m_wasSelected = m_selection.contains(key);
        if (!m_wasSelected)
            select({key});
        m_drag = Drag::Press;
        return;
    }
    if (!key.empty()) {
        auto keys = add ? m_selection : std::set<std::string>();
        if (add && keys.contains(key))
            keys.erase(key);
        else
            keys.insert(key);
        select(std::move(keys));
        return;
    }
    m_selectionBeforeBand = add ? m_selection : std::set<std::string>();
    select(m_selectionBeforeBand);
    m_drag = Drag::Band;
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_touch)
        dragTo(event->position(), event->modifiers());
}

void DiagramCanvas::dragTo(QPointF item, Qt::KeyboardModifiers modifiers)
{
    if (m_drag == Drag::Pan) {
        panBy(item.x() - m_last.x(), item.y() - m_last.y());
    } else if (m_drag >= Drag::Press) {
        dragEdit(item, modifiers);
    } else if (m_drag == Drag::Band) {
        if ((item - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance()
            && m_rubberBand.isEmpty())
            return;
        m_rubberBand = QRectF(m_pressed, item).normalized();
        emit rubberBandChanged();
        auto keys = m_selectionBeforeBand;
        if (m_scene) {
            const QRectF area(m_viewport.toDocument(m_rubberBand.topLeft()), m_rubberBand.size() / m_viewport.scale());
            for (const auto i : m_scene->index.within(fromQt(area))) {
                const auto &element = m_scene->list->elements[i];
                if (isTaken(element, area))
                    keys.insert(keyOf(element));
            }
        }
        selectInPassing(std::move(keys));
    }
    m_last = item;
}

void DiagramCanvas::endDrag()
{
    if (m_drag == Drag::Move && !m_isCopying && m_source)
        m_source->endMove(false);
    const bool wasCarrying = m_drag == Drag::Carry;
    m_drag = Drag::None;
    if (wasCarrying)
        emit carriedMoved();
    if (std::exchange(m_isOutside, false))
        emit draggedOutside({-1, -1});
    if (m_selectionRests.isActive())
        tellSelection();
    m_movingScene.reset();
    m_movingBoxes.clear();
    m_snapped = {};
    m_connecting.clear();
    m_target.clear();
    m_grip = {};
    polish();
    update();
    if (!m_rubberBand.isEmpty()) {
        m_rubberBand = {};
        emit rubberBandChanged();
    }
    updateCursor();
    emit panningChanged();
}

void DiagramCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_touch)
        return;
    if (m_drag >= Drag::Press)
        drop(event->position());
    endDrag();
}

void DiagramCanvas::mouseUngrabEvent()
{
    if (!m_touch) // A finger's drag is none of the mouse's.
        endDrag();
}

void DiagramCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    doubleClickAt(event->position());
}

void DiagramCanvas::doubleClickAt(QPointF item)
{
    if (m_picking)
        return;
    if (const auto bend = m_editable ? bendAt(item) : std::nullopt) {
        emit bendRemoved(QString::fromStdString(*m_selection.begin()), static_cast<int>(*bend));
        return;
    }
    emit doubleClicked(item);
    const auto key = keyAt(item);
    if (!key.empty())
        emit activated(QString::fromStdString(key));
}

void DiagramCanvas::hoverMoveEvent(QHoverEvent *event)
{
    m_pointer = event->position();
    if (m_drag != Drag::None)
        return;
    std::string key = keyAt(event->position());
    // On the way from a box to its handles, and on them, the box stays the one that is meant; on another box that is.
    if (m_editable && key != m_hovered && !boxOf(key) && hoversHandle(event->position()))
        key = m_hovered;
    setHovered(key);
    updateCursor();
}

void DiagramCanvas::hoverLeaveEvent(QHoverEvent *)
{
    m_pointer.reset();
    setHovered({});
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
