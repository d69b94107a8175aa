// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace topologue::drawing {

/// An SVG of this program (writeSvg, film::animatedSvg) as it may stand inside a page of HTML, beside others: without
/// its XML declaration, and with `idPrefix` before its ids and before the references to them. Such an SVG holds no
/// quotation mark but those of its attributes, so that no text can be taken for an id. O(bytes).
[[nodiscard]] std::string inlineSvg(std::string_view svg, std::string_view idPrefix);

} // namespace topologue::drawing
