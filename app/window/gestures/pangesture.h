// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

#include <QElapsedTimer>

#include <deque>

namespace topologue::window {

/// The map goes along with the hand; if the user wants it so, it goes on for a moment when the hand lets go in motion.
class PanGesture : public CanvasGesture
{
public:
    explicit PanGesture(DiagramCanvas &canvas) : CanvasGesture(canvas), m_at(last()) { m_clock.start(); }

    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void drop(QPointF item) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursor() const override { return Qt::ClosedHandCursor; }
    [[nodiscard]] bool isPan() const override { return true; }

private:
    struct Step {
        qint64 atMs = 0;
        QPointF by{};
    };
    void forget();

    QPointF m_at; // Item pixels.
    QElapsedTimer m_clock;
    std::deque<Step> m_steps; // The last ones, from which its speed is told.
};

} // namespace topologue::window
