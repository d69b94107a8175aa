// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "drawing/displaylist.h"
#include "drawing/palette.h"

#include <QByteArray>
#include <QString>

namespace topologue::render {

/// The bytes of a PDF file of one page that fits the drawing: vectors, and text that can be searched, with its fonts
/// embedded. One document unit is 1/96 inch, times `scale`; a drawing larger than a page may be (200 inches a side) is
/// made smaller to fit. `margin` is in document units. The background is the canvas colour, or none if `transparent`.
/// Holds no time: equal lists give equal bytes on one machine (the fonts come from it) and in one process. Qt orders
/// fonts by a hash, so in different processes only under QHashSeed::setDeterministicGlobalSeed.
/// Fails only if the scale is out of range (see png.h) or Qt cannot write.
[[nodiscard]] Result<QByteArray> renderPdf(const drawing::DisplayList &list, const drawing::Palette &palette,
                                           double scale, double margin, bool transparent, const QString &title = {});

} // namespace topologue::render
