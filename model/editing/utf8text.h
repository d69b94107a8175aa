// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace topologue::editing {

/// As `nextCodePoint` of architecture/utf8.h, but what is not UTF-8 gives the replacement character, U+FFFD.
[[nodiscard]] char32_t nextLetter(std::string_view text, std::size_t &position);

void appendUtf8(std::string &text, char32_t codePoint);

/// For comparing without regard to case: ASCII, Latin-1, Greek and Cyrillic letters in lower case; full-width letters
/// as ASCII. The rest, Hangul too, as it is. Every other letter keeps its length in bytes only by chance, so positions
/// in the result are not positions in the text.
[[nodiscard]] char32_t foldedCase(char32_t codePoint);
[[nodiscard]] std::string foldedCase(std::string_view text);

} // namespace topologue::editing
