// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/palette.h"
#include "playback/dots.h"

#include <QImage>
#include <QRectF>

namespace topologue::window {

/// The marks of requests as one picture with a cell for each: shape and colour both tell the outcome.
class DotSprites
{
public:
    static constexpr int Cell = 32; ///< Item pixels of a side; the mark takes half of it.

    [[nodiscard]] static QImage paint(const drawing::Palette &palette, double devicePixelRatio);
    /// In shares of the picture, 0..1.
    [[nodiscard]] static QRectF cellOf(playback::Mark mark);
    /// The half side of the square in which a mark of this radius is painted.
    [[nodiscard]] static double reach(double radius) { return radius * 2; }
};

} // namespace topologue::window
