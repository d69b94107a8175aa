// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <QString>

namespace topologue::window {

/// Words and numbers for the interface, in its current language.
[[nodiscard]] QString kindText(ComponentKind kind);
[[nodiscard]] QString styleName(DependencyStyle style);
[[nodiscard]] QString iconName(ComponentKind kind);

/// The name in `language`, or the id where there is none.
[[nodiscard]] QString displayName(const Text &name, const std::string &id, Language language);

/// "1,200": with the separators of the language.
[[nodiscard]] QString countText(std::size_t count);
/// "7.31 M" or, in Korean, "731만": three significant digits at most.
[[nodiscard]] QString compactText(double value);
/// "₩7.31 M": the currency is an ISO 4217 code, or empty.
[[nodiscard]] QString moneyText(double value, const std::string &currency);
/// "1.5 s", "200 ms", "30 µs": three significant digits, the largest unit that gives a value of one or more.
[[nodiscard]] QString durationText(Duration duration);
/// "1,200 /s"; "0.5 /s".
[[nodiscard]] QString rateText(double perSecond);
/// "99.9 %" from 0.999.
[[nodiscard]] QString shareText(double share);
/// "12 ms (log-normal, p99 60 ms)".
[[nodiscard]] QString distributionText(const Distribution &distribution);

} // namespace topologue::window
