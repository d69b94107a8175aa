// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/svg.h"
#include "film.h"

#include <string>

namespace topologue::film {

/// The film as one SVG that plays by itself in a loop, with the promises of drawing::writeSvg: no script, no
/// foreignObject, no reference outside, byte-deterministic, any text inert.
///
/// It holds two pictures of what changes: a still one (class "still", at Film::stillTime), which is what programs
/// without animation show, and whoever prefers reduced motion sees; and a moving one (class "film"), which a media
/// query shows to everybody else. The moving one is SMIL: states and texts are drawn once for each form that they take
/// and shown at its times, dots are a few marks per arrow that travel along it again and again. O(elements x steps +
/// dots).
[[nodiscard]] std::string animatedSvg(const Film &film, const drawing::SvgOptions &options);

} // namespace topologue::film
