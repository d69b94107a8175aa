// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "drawing/displaylist.h"
#include "drawing/palette.h"

#include <QByteArray>
#include <QImage>

namespace topologue::render {

/// Bounds of a picture in pixels: a side, and all of it (400 million pixels take 1.6 GB while they are painted).
inline constexpr int MaxImageSide = 32'768;
inline constexpr double MaxImagePixels = 400e6;

inline constexpr double MinScale = 0.01;
inline constexpr double MaxScale = 32;

/// The whole list as an image, at full detail. One document unit is `scale` pixels; `margin` is in document units.
/// The background is the canvas colour, or nothing if `transparent`. Fails if the scale is out of range, or the image
/// is larger than the bounds above or than the memory.
[[nodiscard]] Result<QImage> renderPng(const drawing::DisplayList &list, const drawing::Palette &palette, double scale,
                                       double margin, bool transparent);

/// The bytes of a PNG file. It states the resolution, so that a picture at scale 2 is shown at the size of scale 1
/// where that is honoured. Holds no time and no other metadata: equal images give equal bytes.
[[nodiscard]] Result<QByteArray> encodePng(const QImage &image, double scale);

} // namespace topologue::render
