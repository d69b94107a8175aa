// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace topologue::window {

/// "1:30", "0:07.5": a moment of a scenario, to a tenth of a second, as fields show it.
[[nodiscard]] QString timeText(double seconds);
/// Of "90", "1:30", "1:02:03.5"; none if it is no time.
[[nodiscard]] std::optional<double> secondsFromText(const QString &text);

} // namespace topologue::window
