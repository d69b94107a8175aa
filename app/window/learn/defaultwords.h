// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace topologue::window {

/// What a default of the simulation is called: "rdb.max_connections" is "Connections at most". One without a word is
/// called as it is in the file.
[[nodiscard]] QString defaultName(std::string_view parameter);
/// "3,000 transactions a second on 4 processors".
[[nodiscard]] QString defaultText(double value, std::string_view unit);

} // namespace topologue::window
