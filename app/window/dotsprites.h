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
    static constexpr int Cell = 32; ///< Item pixels of a side; a mark's radius is a quarter of it.
    /// In shares of a cell's side: no mark, with its rim, reaches out of this much in the middle of it.
    static constexpr double Used = 0.8;

    [[nodiscard]] static QImage paint(const drawing::Palette &palette, double devicePixelRatio);
    /// The part of a mark's cell that is used, in shares of the picture, 0..1.
    [[nodiscard]] static QRectF partOf(playback::Mark mark);
    /// The half side of the square that this part is for a mark of this radius.
    [[nodiscard]] static double reach(double radius) { return radius * 2 * Used; }
};

} // namespace topologue::window
