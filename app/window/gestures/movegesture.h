// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"
#include "editing/snap.h"

#include <cstdint>
#include <vector>

namespace topologue::window {

/// Boxes and notes go elsewhere, or a copy of them does. Their outlines follow the pointer and snap to what stands.
/// Components that are dropped on the frame of another deployable become part of it.
class MoveGesture : public CanvasGesture
{
public:
    enum class What { Selected, Copy };

    MoveGesture(DiagramCanvas &canvas, What what) : CanvasGesture(canvas), m_isCopy(what == What::Copy) {}

    /// To be called first: false, and said why, if nothing can be moved.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool isOnMap() const override { return true; }
    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    void cancel() override;
    void addMarks(OverlayMarks &marks) const override;

private:
    void measure(const std::vector<std::uint32_t> &notes);
    struct Target {
        Rect outline;
        std::string key;
    };
    void findTargets(const Architecture &architecture);
    void lookOutside(QPointF item);
    void comeInside();

    bool m_isCopy;
    ScenePtr m_from; // Where they were when it began.
    std::vector<std::uint32_t> m_boxes;
    QRectF m_bounds;       // Of all of them, there.
    int m_lockedStill = 0; // Of what is selected, while the rest is dragged.
    editing::SnapIndex m_snap;
    editing::Snapped m_snapped;
    QPointF m_by; // Document units.
    std::vector<Target> m_targets;
    std::string m_into;       // The deployable that they would become part of; empty = none.
    bool m_isOutside = false; // The pointer.
};

} // namespace topologue::window
