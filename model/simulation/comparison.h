// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "impact.h"
#include "report.h"

#include <string>
#include <vector>

namespace topologue::simulation {

/// One of several documents that went through the same scenario with the same seed.
struct ComparedRun {
    const Architecture *architecture = nullptr; ///< Not null; outlives this.
    std::string title;                          ///< How the run is called where it stands beside others.
    ReportHead head;
    ElementNames names;
    Totals totals;
    Impact impact;
};

/// For a terminal: a section for each measure (success, p99, lost value, time from the first fault to the broken
/// objective, time to recover), in which the journeys are rows and the runs columns; then a sentence for each run.
/// A journey that a run does not have is a dash there.
[[nodiscard]] std::string comparisonTable(const std::vector<ComparedRun> &runs, Language language);

/// One JSON object: {"scenario", "seed", "window", "documents": [...]}: of each run what reportJson gives, and
/// "impact": {"firstFaultS", "lastFaultEndS", "journeys": {ID: {"fell", "timeToBreakS", "timeToRecoverS",
/// "brokenForS"}}, "sentence"}. A time that there is not is null.
[[nodiscard]] std::string comparisonJson(const std::vector<ComparedRun> &runs, Language language);

} // namespace topologue::simulation
