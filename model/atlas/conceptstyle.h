// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/typesetter.h"
#include "knowledge/knowledge.h"

#include <cmath>
#include <vector>

namespace topologue::atlas {

inline constexpr drawing::Font NameFont{drawing::FontFamily::Interface, 13, 600};
inline constexpr double BoxHeight = 46;
inline constexpr double BoxPadding = 14;
inline constexpr double MostNameWidth = 152;

/// A name without what stands in brackets or after a stroke.
[[nodiscard]] std::string shortName(const knowledge::Concept &each, Language language);
/// That on at most two lines.
[[nodiscard]] std::vector<drawing::MeasuredText> nameLines(const knowledge::Concept &each, Language language,
                                                           const drawing::Typesetter &typesetter);

} // namespace topologue::atlas
