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

/// knowledge::fuzzyScore of texts in matchForm.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace topologue::core
