// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "displaylist.h"
#include "palette.h"

#include <string>

namespace topologue::drawing {

enum class SvgTheme {
    Light,
    Dark,
    Automatic, ///< Light, and dark where the viewer prefers it (CSS prefers-color-scheme).
};

struct SvgOptions {
    SvgTheme theme = SvgTheme::Light;
    bool transparent = false; ///< No background rectangle.
    double scale = 1;         ///< Of width and height; the viewBox stays. 0.1..10.
    double margin = 24;       ///< Around the bounds, in document units.
    std::string title{};      ///< Of the picture.
    std::string description{};
    std::string metadata{}; ///< XML put into <metadata> as it is (see formats/svgsource.h); empty = none.
    Language language = Language::English;
};

/// SVG 1.1 as design/svg-contract.md asks: real text, no foreignObject, no script, no external reference, markers as
/// paths, byte-deterministic. Any text gives well-formed, inert XML: characters that XML cannot hold are left out.
[[nodiscard]] std::string writeSvg(const DisplayList &list, const SvgOptions &options);

} // namespace topologue::drawing
