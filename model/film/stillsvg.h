// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/svg.h"
#include "film.h"

#include <string>

namespace topologue::film {

/// One moment of the film as an SVG that does not move: what animatedSvg shows where nothing moves. O(elements).
[[nodiscard]] std::string stillSvg(const Film &film, simulation::Nanos time, const drawing::SvgOptions &options);

} // namespace topologue::film
