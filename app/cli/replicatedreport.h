// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "progressbar.h"
#include "simulation/replicate.h"
#include "simulation/report.h"
#include "simulationcall.h"

#include <cstdint>

namespace topologue::cli {

struct ReplicatedCall {
    simulation::RunOptions run;
    SimulatedWindow window;
    std::uint64_t count = 1;
};

/// Figures of many runs, and what there is to say of all of them together.
struct ReplicatedReport {
    simulation::ReportHead head; ///< Without document, time and memory.
    simulation::ElementNames names;
    simulation::FigureIntervals figures;
};

/// Runs the replications, one per core at a time, and shows `bar`. Ctrl-C ends them early: see Interruption.
[[nodiscard]] Result<ReplicatedReport> replicate(const Architecture &architecture, const Scenario *scenario,
                                                 const ReplicatedCall &call, ProgressBar &bar);

} // namespace topologue::cli
