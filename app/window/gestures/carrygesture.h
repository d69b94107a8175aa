// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

namespace topologue::window {

/// A copy of what was dragged is under the pointer, in whatever document is shown. With Shift, where it is dropped, the
/// originals go.
class CarryGesture : public CanvasGesture
{
public:
    CarryGesture(DiagramCanvas &canvas, bool withShift) : CanvasGesture(canvas), m_isAway(withShift) {}

    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    void cancel() override;
    bool shiftChanged(bool isPressed) override;
    [[nodiscard]] Carries carries() const override { return m_isAway ? Carries::Originals : Carries::Copy; }

private:
    bool m_isAway; // The originals go.
};

} // namespace topologue::window
