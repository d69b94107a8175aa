// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QPointF>
#include <QTimer>

#include <optional>

class QTouchEvent;

namespace topologue::window {

class DiagramCanvas;

/// Fingers on a canvas: one taps, drags what is under it, or moves the map; two move and pinch it. What one finger
/// drags is a gesture of the canvas, as with a mouse.
class CanvasTouch
{
public:
    explicit CanvasTouch(DiagramCanvas &canvas);

    /// From the first finger that comes down until the last one is lifted; the mouse has to wait.
    [[nodiscard]] bool isDown() const { return m_touch.has_value(); }
    void handle(const QTouchEvent &event);
    void end(); ///< What it was about to do is as if it had not been.

private:
    struct Touch {
        QPointF from;
        QPointF middle;    ///< Of two fingers.
        double spread = 0; ///< How far two fingers are apart; 0: they have just come down.
        bool isDragging = false;
        bool isPinching = false; ///< Until the last finger is lifted.
        bool isDone = false;     ///< Whatever it does from here on has no meaning.
    };

    void begin(QPointF item);
    void moveTo(QPointF item);
    void beginDrag();
    void pinch(const QTouchEvent &event);
    void lift(QPointF item);
    void tapAt(QPointF item);
    void pressLong();

    DiagramCanvas &m_canvas;
    std::optional<Touch> m_touch;
    QTimer m_longPress;
    QElapsedTimer m_sinceTap;
    QPointF m_tapped;
};

} // namespace topologue::window
