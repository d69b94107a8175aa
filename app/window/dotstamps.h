// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dotpaths.h"
#include "drawing/palette.h"

#include <QImage>
#include <QRect>

#include <array>
#include <vector>

namespace topologue::window {

/// Requests as pixels: a small picture of each mark, at each quarter of a pixel, laid into a large one. Where a
/// processor draws everything, this takes a fifth of what textured quads do.
class DotStamps
{
public:
    static constexpr int Phases = 4; ///< Places within a pixel, each way.

    /// A picture of the dots, with nothing around them, and where in the item it belongs.
    struct Sheet {
        QImage image; ///< Premultiplied; null if no dot is in the item.
        QRect rect;   ///< Device pixels.
        /// The parts of the picture in which there are dots, pixels of it: a picture of few dots is mostly empty.
        std::vector<QRect> parts;
    };

    /// `size`: of the item, in item pixels; `radius`: of a call, item pixels.
    [[nodiscard]] Sheet lay(const std::vector<PlacedDot> &dots, QSizeF size, double radius, double devicePixelRatio,
                            drawing::Theme theme);

private:
    const QImage &stamp(playback::Mark mark, bool isBack, int phaseX, int phaseY);

    // What the stamps are of.
    double m_radius = 0; // Device pixels.
    drawing::Theme m_theme = drawing::Theme::Light;
    std::array<QImage, playback::MarkCount * 2 * Phases * Phases> m_stamps; // Made when they are wanted.
    QImage m_image;                                                         // Its memory serves again.
};

} // namespace topologue::window
