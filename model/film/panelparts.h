// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/path.h"
#include "playback/dots.h"
#include "playback/felt.h"

#include <cstddef>
#include <string>

namespace topologue::film {

/// Measures of a Panel, in units of its design.
namespace panel {

inline constexpr double DesignWidth = 1280;
inline constexpr double LeastWidth = 860;
inline constexpr double Gap = 28; ///< Between the diagram and the panel.
inline constexpr double Padding = 20;
inline constexpr double NameColumn = 196; ///< Of the names and shares before the lanes.
inline constexpr double HeadHeight = 46;
inline constexpr double AxisHeight = 22;
inline constexpr double EventHeight = 22;
inline constexpr double EventGap = 4;
inline constexpr double JourneyHeight = 28;
inline constexpr double LegendHeight = 40;
inline constexpr std::size_t MostEventLanes = 3;
inline constexpr std::size_t MostJourneys = 8;

} // namespace panel

/// A rectangle with round corners, less round where it is small.
[[nodiscard]] drawing::Path roundedBar(const Rect &rect, double radius);

/// How a journey is at a moment, by the marks that its requests have: failed is that its objective is missed.
[[nodiscard]] playback::Mark markOf(const playback::JourneyFelt &felt);

/// Whole percents of what succeeds; only what is exactly none or all is shown as 0 % or 100 %. A dash without traffic.
[[nodiscard]] std::string percentText(const playback::JourneyFelt &felt);

} // namespace topologue::film
