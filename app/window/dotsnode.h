// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dotpaths.h"
#include "drawing/palette.h"

#include <QSGNode>
#include <QSizeF>

#include <vector>

class QQuickWindow;

namespace topologue::window {

/// What is drawn of the requests on an item. Lives on the render thread.
class DotsNode : public QSGNode
{
public:
    struct Frame {
        const std::vector<PlacedDot> &dots;
        QSizeF size;       ///< Of the item, in item pixels.
        double radius = 0; ///< Of a call, in item pixels.
        double devicePixelRatio = 1;
        drawing::Theme theme = drawing::Theme::Light;
    };

    virtual void show(const Frame &frame) = 0;
    /// With a graphics processor one batch of textured quads, else one picture. Call it while the window is
    /// synchronised.
    [[nodiscard]] static DotsNode *make(QQuickWindow &window);
};

/// Whether the window's frames are drawn by the processor: Qt Quick's software renderer, or OpenGL by Mesa's llvmpipe
/// and its like.
[[nodiscard]] bool isDrawnByProcessor(QQuickWindow &window);

} // namespace topologue::window
