// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <string>

namespace topologue::formats {

/// The architecture as Graphviz DOT text: clusters for deployables, shapes by kind, styles by dependency style.
/// Deterministic. Any text that a document can hold is quoted safely.
[[nodiscard]] std::string writeDot(const Architecture &architecture, Language language);

} // namespace topologue::formats
