// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

namespace topologue::window {

/// A rubber band, which selects what it takes in.
class BandGesture : public CanvasGesture
{
public:
    /// Beside what is selected now.
    explicit BandGesture(DiagramCanvas &canvas) : CanvasGesture(canvas), m_before(selection()) {}

    [[nodiscard]] bool isOnMap() const override { return true; }
    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

private:
    std::set<std::string> m_before;
};

} // namespace topologue::window
