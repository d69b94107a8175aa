// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/replicate.h"
#include "simulation/report.h"
#include "simulationcall.h"

#include <cstdint>
#include <functional>
#include <vector>

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
    /// By journey and figure (journeyFigures()): the value in each replication, not finite where it has none.
    std::vector<std::vector<std::vector<double>>> journeySamples;
};

/// Runs the replications, one per core at a time. Ctrl-C ends them early: see Interruption. `show` gets the share 0..1
/// that is done.
[[nodiscard]] Result<ReplicatedReport> replicate(const Architecture &architecture, const Scenario *scenario,
                                                 const ReplicatedCall &call,
                                                 const std::function<void(double done)> &show);

} // namespace topologue::cli
