// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <QStringList>

#include <vector>

namespace topologue::window {

/// The keys of what stays clear when all but `elements` is faded: they themselves, all in the deployables among them,
/// both ends of the arrows among them, the arrows between all these, and the deployables that they are in.
/// O(components + dependencies).
[[nodiscard]] QStringList litKeys(const Architecture &architecture, const std::vector<ElementId> &elements);

} // namespace topologue::window
