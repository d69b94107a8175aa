// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

namespace topologue {

/// Whether the architecture has the element.
[[nodiscard]] bool contains(const Architecture &architecture, const ElementId &element);

} // namespace topologue
