// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

namespace topologue::window {

/// The map goes along with the hand.
class PanGesture : public CanvasGesture
{
public:
    explicit PanGesture(DiagramCanvas &canvas) : CanvasGesture(canvas), m_at(last()) {}

    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursor() const override { return Qt::ClosedHandCursor; }
    [[nodiscard]] bool isPan() const override { return true; }

private:
    QPointF m_at; // Item pixels.
};

} // namespace topologue::window
