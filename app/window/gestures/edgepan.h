// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QPointF>
#include <QSizeF>
#include <QTimer>

namespace topologue::window {

class DiagramCanvas;

/// How deep `item` lies in the rim of a canvas of that size, or beyond it, in item pixels: negative at the left and the
/// top, zero where it is not near an edge.
[[nodiscard]] QPointF depthInRim(QPointF item, QSizeF canvas);

/// Moves the view of a canvas along, frame by frame, while something is dragged to its rim or beyond: the faster the
/// farther. What moves is the view alone; the canvas then tells its gesture (CanvasGesture::isOnMap).
class EdgePan
{
public:
    explicit EdgePan(DiagramCanvas &canvas);

    /// The drag began there. The rim that it began in is not meant, until the pointer goes deeper or has left it.
    void begin(QPointF item);
    void pointerAt(QPointF item);
    void stop() { m_frames.stop(); }

private:
    void pan();

    DiagramCanvas &m_canvas;
    QPointF m_began; // Depths.
    QPointF m_depth;
    QTimer m_frames; // Runs while the view moves.
    QElapsedTimer m_sinceFrame;
};

} // namespace topologue::window
