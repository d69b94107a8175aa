// SPDX-License-Identifier: Apache-2.0
#include "pressgesture.h"

#include "assigngesture.h"
#include "bendgesture.h"
#include "diagramcanvas.h"
#include "movegesture.h"

namespace topologue::window {

/// Null if nothing can be dragged; the user has been told why.
std::shared_ptr<CanvasGesture> PressGesture::dragOf(Qt::KeyboardModifiers modifiers) const
{
    const CanvasGrips grips = this->grips();
    if (const drawing::Element *const arrow = grips.selectedAlone(); grips.canBend(arrow))
        return std::make_shared<BendGesture>(canvas(), grips.newBendAt(*arrow, pressed()), pressed(),
                                             BendGesture::Bend::New);
    if (canvas().source() && canvas().source()->view() == SceneSource::Teams) {
        auto assign = std::make_shared<AssignGesture>(canvas());
        return assign->begin() ? assign : nullptr;
    }
    const bool copies = modifiers & Qt::AltModifier;
    auto move = std::make_shared<MoveGesture>(canvas(), copies ? MoveGesture::What::Copy : MoveGesture::What::Selected);
    return move->begin() ? move : nullptr;
}

void PressGesture::moveTo(QPointF item, Qt::KeyboardModifiers modifiers)
{
    if (!isDrag(item))
        return;
    const std::shared_ptr<CanvasGesture> drag = dragOf(modifiers);
    goOnAs(drag);
    if (drag) {
        setHovered({});
        drag->moveTo(item, modifiers);
    } else {
        showMarks();
    }
}

void PressGesture::drop(QPointF)
{
    // It was not let go of at the press, for it might have been the beginning of a drag of all that is selected.
    if (m_wasSelected)
        select({m_key});
}

void PressGesture::addMarks(OverlayMarks &marks) const
{
    CanvasGesture::addMarks(marks);
    addGrips(marks);
}

} // namespace topologue::window
