// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace topologue::drawing {

/// What `nextCodePoint` gives for bytes that are not UTF-8.
inline constexpr char32_t InvalidCodePoint = 0xFFFF'FFFF;

/// Reads the code point at `position` (less than text.size()) and moves `position` past it. Overlong forms,
/// surrogates and truncated sequences are invalid, one byte at a time.
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t &position);

/// True if XML 1.0 can hold it and it is no control character: tab and newline count, U+0085 does not.
[[nodiscard]] bool isPrintable(char32_t codePoint);

/// True if a text must not be cut before `next` when `previous` stands before it: combining marks, variation
/// selectors, emoji modifiers and joiners, the second half of a flag, Hangul medial and final letters. A subset of the
/// extended grapheme clusters of Unicode Annex 29 that covers what names hold.
[[nodiscard]] bool isJoined(char32_t previous, char32_t next);

} // namespace topologue::drawing
