// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace topologue::lessons {

/// The CSS of a lesson's page, in the colours of the drawing.
[[nodiscard]] std::string pageStyle();

} // namespace topologue::lessons
