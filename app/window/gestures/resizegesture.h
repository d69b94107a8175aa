// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

namespace topologue::window {

/// Edges of the note or section that is selected alone go along with the pointer.
class ResizeGesture : public CanvasGesture
{
public:
    ResizeGesture(DiagramCanvas &canvas, Qt::Edges edges, const QRectF &area)
        : CanvasGesture(canvas), m_edges(edges), m_area(area)
    {
    }

    [[nodiscard]] bool isOnMap() const override { return true; }
    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    void addMarks(OverlayMarks &marks) const override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursor() const override { return cursorOver(m_edges); }

private:
    Qt::Edges m_edges;
    QRectF m_area; // That it would have, in document units.
};

} // namespace topologue::window
