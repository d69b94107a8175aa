// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace topologue::knowledge {

/// A text prepared for matching: UTF-16 in small letters, without marks on Latin letters, with Hangul composed.
/// Bytes that are no UTF-8 become spaces. Linear.
[[nodiscard]] std::u16string matchForm(std::string_view utf8);

} // namespace topologue::knowledge
