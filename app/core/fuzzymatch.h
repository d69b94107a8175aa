// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace topologue::core {

/// A text prepared for matching: without regard to case or to marks on letters, at most MaxMatchedText characters of it
/// (names in documents may be arbitrarily long).
inline constexpr int MaxMatchedText = 200;
[[nodiscard]] QString matchForm(QStringView text);

/// How well what has been typed stands for a text; more is better, none = not at all. Both in matchForm.
///
/// The characters of `typed` have to occur in `text` in order; spaces in `typed` count for nothing. Characters that
/// follow each other count more, those at the beginning of a word (or of the text) more still, and of two texts that
/// match alike the shorter is better. Of Hangul, a consonant stands for every syllable that begins with it (ㄱㅈ finds
/// 결제), and a syllable without a final for those that continue it (겨 finds 결), as while one is typing.
/// O(typed x text); an empty `typed` matches everything with 0.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace topologue::core
