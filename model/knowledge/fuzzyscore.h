// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace topologue::knowledge {

/// Only so many characters are matched: names may be arbitrarily long.
inline constexpr std::size_t MaxMatchedText = 200;

/// How well what has been typed stands for a text; more is better, none = not at all. Both in one case and without
/// marks on letters (matchForm here, or that of app/core).
///
/// The characters of `typed` have to occur in `text` in order; spaces in `typed` count for nothing. Characters that
/// follow each other count more, those at the beginning of a word (or of the text) more still, and of two texts that
/// match alike the shorter is better. Of Hangul, a consonant stands for every syllable that begins with it (ㄱㅈ finds
/// 결제), and a syllable without a final for those that continue it (겨 finds 결), as while one is typing.
/// O(typed x text); an empty `typed` matches everything with 0.
[[nodiscard]] std::optional<int> fuzzyScore(std::u16string_view typed, std::u16string_view text);

/// Whether a typed character stands for one in a text. 0: not at all. 1: as the beginning of a syllable. 2: itself.
[[nodiscard]] int likeness(char16_t typed, char16_t found);

/// What has been typed, if the last consonant is to begin another syllable: 줌 on the way to 주문. Empty if it cannot.
[[nodiscard]] std::u16string withNextSyllable(std::u16string_view typed);

/// Whether a word begins there.
[[nodiscard]] bool isWordStart(std::u16string_view text, std::size_t i);

/// A Hangul syllable, complete or not.
[[nodiscard]] bool isHangul(char16_t c);

} // namespace topologue::knowledge
