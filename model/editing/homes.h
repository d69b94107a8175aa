// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draft.h"

#include <vector>

/// For the edits: components that leave and join deployables.
namespace topologue::editing {

/// What a fault acts on where that is one component or deployable; null for the other faults.
[[nodiscard]] FaultTarget *targetOfFault(Fault &fault);

/// Makes each component a deployable of its own with its share of what it ran on; see takeApart. Those that are their
/// own already stay so. A deployable that nobody is left in goes, and its faults become faults of those who were in it.
void leaveHomes(Draft &draft, const std::vector<ComponentId> &components);

/// Puts components that are their own into the deployable. What it runs on is the caller's business.
void moveIn(Draft &draft, const std::vector<ComponentId> &components, const DeployableId &deployable);

/// What each of the components, all their own, runs on.
[[nodiscard]] std::vector<Capacity> capacitiesOf(const Architecture &architecture,
                                                 const std::vector<ComponentId> &components);

} // namespace topologue::editing
