// SPDX-License-Identifier: Apache-2.0
// What the keyboard does on the canvas.
#include "diagramcanvas.h"

#include <algorithm>

namespace topologue::window {

namespace {

constexpr double KeyPan = 48; // Item pixels.

} // namespace

bool DiagramCanvas::selectNext(bool backwards)
{
    if (!m_scene || (m_scene->boxes.empty() && m_scene->notes.empty()))
        return false;
    const auto keyAtIndex = [this](std::uint32_t i) { return keyOf(m_scene->list->elements[i]); };
    std::vector<std::uint32_t> boxes = m_scene->boxes; // The notes come last.
    boxes.insert(boxes.end(), m_scene->notes.begin(), m_scene->notes.end());
    const auto isSelected = [&](std::uint32_t i) { return m_selection.contains(keyAtIndex(i)); };
    const auto current = std::ranges::find_if(boxes, isSelected);
    auto next = current;
    if (current == boxes.end())
        next = backwards ? boxes.end() - 1 : boxes.begin();
    else if (current == (backwards ? boxes.begin() : boxes.end() - 1))
        return false;
    else
        next = backwards ? current - 1 : current + 1;
    const auto key = keyAtIndex(*next);
    select({key});
    reveal(QString::fromStdString(key));
    return true;
}

void DiagramCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_editable && editKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            m_spaceUsed = false;
            updateCursor();
            emit panningChanged();
        }
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (selectNext(event->key() == Qt::Key_Backtab))
            return;
        break; // Past the last box the focus goes on to what follows the canvas.
    case Qt::Key_Left:
        panBy(KeyPan, 0);
        return;
    case Qt::Key_Right:
        panBy(-KeyPan, 0);
        return;
    case Qt::Key_Up:
        panBy(0, KeyPan);
        return;
    case Qt::Key_Down:
        panBy(0, -KeyPan);
        return;
    case Qt::Key_Escape:
        if (m_drag == Drag::Band)
            select(m_selectionBeforeBand);
        else if (m_drag == Drag::None)
            select({});
        endDrag();
        return;
    default:
        break;
    }
    event->ignore();
}

void DiagramCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        const bool isTap = m_spaceHeld && !m_spaceUsed;
        m_spaceHeld = false;
        updateCursor();
        emit panningChanged();
        if (isTap)
            emit spaceTapped();
        return;
    }
    event->ignore();
}

void DiagramCanvas::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    // Who comes with Tab stands on the first box, who comes backwards on the last.
    const bool backwards = event->reason() == Qt::BacktabFocusReason;
    if (backwards || event->reason() == Qt::TabFocusReason) {
        select({});
        selectNext(backwards);
    }
}

void DiagramCanvas::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    endDrag();
    QQuickItem::focusOutEvent(event);
}

} // namespace topologue::window
