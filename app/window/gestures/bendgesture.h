// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

#include <vector>

namespace topologue::window {

/// The arrow that is selected alone is bent: by a bend that it has, or by a new one. A click takes the bend, for the
/// keys; nearly straight, the bend goes.
class BendGesture : public CanvasGesture
{
public:
    enum class Bend { Existing, New };

    /// `index` among the bends of the arrow; `at` in document units.
    BendGesture(DiagramCanvas &canvas, std::size_t index, QPointF at, Bend bend)
        : CanvasGesture(canvas), m_index(index), m_at(at), m_isNew(bend == Bend::New)
    {
    }

    [[nodiscard]] bool isOnMap() const override { return true; }
    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    void addMarks(OverlayMarks &marks) const override;

private:
    /// Null if it is not selected any more, or cannot bend.
    [[nodiscard]] const drawing::Element *arrow() const;
    [[nodiscard]] std::vector<Point> bends(const drawing::Element &arrow) const; ///< As they would be.
    void align(const drawing::Element &arrow);

    std::size_t m_index;
    QPointF m_at; // Document units.
    bool m_isNew;
};

} // namespace topologue::window
