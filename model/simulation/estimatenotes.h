// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "solver.h"

namespace topologue::simulation {

/// Where the assumptions of an estimate fail, as warnings: what it leaves out and would matter at this traffic.
/// `scenario` may be null. O(architecture).
[[nodiscard]] Diagnostics estimateNotes(const Architecture &architecture, const Scenario *scenario,
                                        const Workload &work, const Solver &solver);

} // namespace topologue::simulation
