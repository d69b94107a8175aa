// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <string>

/// One line per diagnostic: "code pointer line:column", warnings with "(warning)" behind. For comparing with cases.
[[nodiscard]] std::string diagnosticLines(const topologue::Diagnostics &diagnostics);
