// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/elements.h"
#include "architecture/units.h"
#include "displaylist.h"

#include <span>
#include <string_view>

namespace topologue::drawing {

/// Icons are line drawings in a box of this size, stroked with this width, round caps and joins, no fill.
inline constexpr double IconSize = 18;
inline constexpr double IconStroke = 1.5;

/// One file of resources/icons, compiled in. Its path is in absolute coordinates, in a box of IconSize.
struct Icon {
    std::string_view name; ///< The file's name without ".svg": "search-index".
    std::span<const PathVerb> verbs;
    std::span<const Point> points;
};

/// All of them, sorted by name.
[[nodiscard]] std::span<const Icon> icons();

/// Null if there is none of that name. O(log icons).
[[nodiscard]] const Icon *findIcon(std::string_view name);

/// The icon of a kind; there is one for each.
[[nodiscard]] const Icon &iconOf(ComponentKind kind);

} // namespace topologue::drawing
