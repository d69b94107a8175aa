// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/svgwriter.h"
#include "film.h"
#include "smil.h"

namespace topologue::film {

/// Writes the dots of a film: the ways as paths in <defs>, and on them marks that travel again and again.
void writeDots(drawing::SvgWriter &svg, const Film &film, const Smil &smil);

} // namespace topologue::film
