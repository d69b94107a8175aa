// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace topologue::cli {

/// The help text of a command, or the general one for an empty or unknown command.
[[nodiscard]] std::string_view helpText(const QString &command);

} // namespace topologue::cli
