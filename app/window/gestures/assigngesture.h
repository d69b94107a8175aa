// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

#include <cstdint>
#include <string>
#include <vector>

namespace topologue::window {

/// In the view of teams, boxes are given to the team on whose frame they are dropped.
class AssignGesture : public CanvasGesture
{
public:
    explicit AssignGesture(DiagramCanvas &canvas) : CanvasGesture(canvas) {}

    /// To be called first: false if there are no boxes to be given.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool isOnMap() const override { return true; }
    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    void addMarks(OverlayMarks &marks) const override;

private:
    ScenePtr m_from; // Where they were when it began.
    std::vector<std::uint32_t> m_boxes;
    QPointF m_by;       // Document units.
    std::string m_team; // The key of the one under the pointer.
};

} // namespace topologue::window
