// SPDX-License-Identifier: Apache-2.0
// Which gesture a press begins, and how it ends.
#include "diagramcanvas.h"

#include "gestures/arrowgestures.h"
#include "gestures/bandgesture.h"
#include "gestures/bendgesture.h"
#include "gestures/carrygesture.h"
#include "gestures/edgepan.h"
#include "gestures/pressgesture.h"
#include "gestures/resizegesture.h"

#include <QGuiApplication>

#include <memory>
#include <utility>

namespace topologue::window {

/// Handles and ends of arrows lie over bends and grips, all of them over what they belong to.
bool DiagramCanvas::takeHold(QPointF item)
{
    const CanvasGrips grips = this->grips();
    if (grips.isOnHandle(m_hovered, item)) {
        m_gesture = std::make_shared<ConnectGesture>(*this, m_hovered);
        return true;
    }
    if (const auto end = grips.endAt(item)) {
        m_gesture = std::make_shared<ReattachGesture>(*this, *m_selection.begin(), *end);
        return true;
    }
    m_takenBend.reset();
    if (const auto bend = grips.bendAt(item)) {
        const Point at = grips.bendsOf(*grips.selectedAlone())[*bend];
        m_gesture = std::make_shared<BendGesture>(*this, *bend, QPointF(at.x, at.y), BendGesture::Bend::Existing);
        return true;
    }
    if (const Qt::Edges edges = grips.edgesAt(item)) {
        m_gesture = std::make_shared<ResizeGesture>(*this, edges, toQt(grips.selectedAlone()->outline));
        return true;
    }
    return false;
}

void DiagramCanvas::pressAt(QPointF item, Qt::KeyboardModifiers modifiers)
{
    if (m_editable && takeHold(item))
        return;
    const auto key = keyAt(item);
    const bool add = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!key.empty() && m_editable && !add) {
        // What is selected stays so until the button is released: it may be about to be dragged.
        const bool wasSelected = m_selection.contains(key);
        if (!wasSelected)
            select({key});
        m_gesture = std::make_shared<PressGesture>(*this, key, wasSelected);
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
    select(add ? m_selection : std::set<std::string>());
    m_gesture = std::make_shared<BandGesture>(*this);
}

void DiagramCanvas::beginAt(QPointF item)
{
    m_pressed = m_last = item;
    m_pressedAt = m_viewport.toDocument(item);
    m_draggedIn = m_viewport;
    m_edgePan->begin(item);
}

void DiagramCanvas::dragTo(QPointF item, Qt::KeyboardModifiers modifiers)
{
    m_last = item;
    m_modifiers = modifiers;
    m_draggedIn = m_viewport;
    if (const auto gesture = m_gesture)
        gesture->moveTo(item, modifiers);
    if (m_gesture && m_gesture->isOnMap())
        m_edgePan->pointerAt(item);
}

/// What is dragged stays under the pointer, also where that rests while the view moves.
void DiagramCanvas::followView()
{
    if (m_gesture && m_gesture->isOnMap() && m_draggedIn != m_viewport)
        dragTo(m_last, m_modifiers);
}

void DiagramCanvas::dropGesture(QPointF item)
{
    if (const auto gesture = std::exchange(m_gesture, nullptr))
        gesture->drop(item);
}

void DiagramCanvas::endGesture()
{
    m_edgePan->stop();
    if (const auto gesture = std::exchange(m_gesture, nullptr))
        gesture->cancel();
    if (m_selectionRests.isActive())
        tellSelection();
    m_target.clear();
    polish();
    update();
    if (!m_rubberBand.isEmpty()) {
        m_rubberBand = {};
        emit rubberBandChanged();
    }
    updateCursor();
    emit panningChanged();
}

/// What it holds is gone, or is not shown any more.
void DiagramCanvas::loseHold()
{
    if (!isCarrying())
        endGesture();
}

/// What is shown next may be another document: the gesture outlives the one that it began in.
void DiagramCanvas::beginCarry()
{
    const QPointF at = m_last;
    endGesture();
    m_last = at;
    m_gesture = std::make_shared<CarryGesture>(*this, QGuiApplication::keyboardModifiers() & Qt::ShiftModifier);
    emit carriedMoved();
}

bool DiagramCanvas::isCarrying() const
{
    return m_gesture && m_gesture->carries() != CanvasGesture::Carries::Nothing;
}

bool DiagramCanvas::isCarryingAway() const
{
    return m_gesture && m_gesture->carries() == CanvasGesture::Carries::Originals;
}

bool DiagramCanvas::isPanning() const
{
    return m_gesture && m_gesture->isPan();
}

} // namespace topologue::window
