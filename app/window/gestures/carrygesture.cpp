// SPDX-License-Identifier: Apache-2.0
#include "carrygesture.h"

#include "diagramcanvas.h"

namespace topologue::window {

void CarryGesture::moveTo(QPointF, Qt::KeyboardModifiers modifiers)
{
    m_isAway = modifiers & Qt::ShiftModifier;
    emit canvas().carriedMoved();
    showMarks();
}

void CarryGesture::drop(QPointF item)
{
    if (canvas().contains(item))
        emit canvas().carryDropped(item, m_isAway);
    emit canvas().carriedMoved();
}

void CarryGesture::cancel()
{
    emit canvas().carriedMoved();
}

bool CarryGesture::shiftChanged(bool isPressed)
{
    m_isAway = isPressed;
    emit canvas().carriedMoved();
    return true;
}

} // namespace topologue::window
