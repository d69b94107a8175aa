// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report.h"

#include <nlohmann/json.hpp>

namespace topologue::simulation {

/// What reportJson writes, to be put into something larger. Not for other folders: they need not know the library.
[[nodiscard]] nlohmann::ordered_json reportObject(const ReportHead &head, const ElementNames &names,
                                                  const FigureIntervals &figures, FigureForm form);

/// A whole number as one, anything else as it is; null if it is not finite.
[[nodiscard]] nlohmann::ordered_json jsonNumber(double value);

/// Indented, with a newline at the end; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json &json);

} // namespace topologue::simulation
