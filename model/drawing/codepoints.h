// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace topologue::drawing {

/// True if XML 1.0 can hold it and it is no control character: tab and newline count, U+0085 does not.
[[nodiscard]] bool isPrintable(char32_t codePoint);

/// True if a text must not be cut before `next` when `previous` stands before it: combining marks, variation
/// selectors, emoji modifiers and joiners, the second half of a flag, Hangul medial and final letters. A subset of the
/// extended grapheme clusters of Unicode Annex 29 that covers what names hold.
[[nodiscard]] bool isJoined(char32_t previous, char32_t next);

} // namespace topologue::drawing
