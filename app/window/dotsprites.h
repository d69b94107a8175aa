// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/palette.h"
#include "playback/dots.h"

#include <QImage>
#include <QRectF>

namespace topologue::window {

/// The marks of requests as one picture with a cell for each, as a texture for quads.
class DotSprites
{
public:
    [[nodiscard]] static QImage paint(const drawing::Palette &palette, double devicePixelRatio);
    /// The part of a mark's cell that is used, in shares of the picture, 0..1: DotReach around its centre.
    [[nodiscard]] static QRectF partOf(playback::Mark mark);

private:
    // Item pixels.
    static constexpr int Cell = 32;
    static constexpr double Radius = 8;
};

} // namespace topologue::window
