// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace topologue::drawing {

/// `text` as it may stand between tags and inside quoted attributes: markup characters as entities. What XML 1.0
/// cannot hold, control characters, and bytes that are not UTF-8 are left out.
[[nodiscard]] std::string xmlText(std::string_view text);

/// At most two decimals, no trailing zeros, "0" for what is no number; the same in every locale.
[[nodiscard]] std::string xmlNumber(double value);
void appendXmlNumber(std::string &to, double value);

} // namespace topologue::drawing
