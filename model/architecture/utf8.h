// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace topologue {

/// What `nextCodePoint` gives for bytes that are not UTF-8.
inline constexpr char32_t InvalidCodePoint = 0xFFFF'FFFF;

/// Reads the code point at `position` (less than text.size()) and moves `position` past it. Overlong forms,
/// surrogates and truncated sequences are invalid, one byte at a time.
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t &position);

} // namespace topologue
