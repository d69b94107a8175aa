// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

#include <string>
#include <utility>

namespace topologue::window {

/// The button is down on something that can be edited. If it is not dragged this was a click; if it is, it goes on as
/// what a drag of that means.
class PressGesture : public CanvasGesture
{
public:
    PressGesture(DiagramCanvas &canvas, std::string key, bool wasSelected)
        : CanvasGesture(canvas), m_key(std::move(key)), m_wasSelected(wasSelected)
    {
    }

    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    void addMarks(OverlayMarks &marks) const override;

private:
    [[nodiscard]] std::shared_ptr<CanvasGesture> dragOf(Qt::KeyboardModifiers modifiers) const;

    std::string m_key;
    bool m_wasSelected; // Before the press.
};

} // namespace topologue::window
