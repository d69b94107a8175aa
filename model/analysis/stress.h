// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "simulation/runeach.h"
#include "simulation/totals.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace topologue::analysis {

using simulation::Nanos;
using simulation::Progress;

/// What is common to all questions. Answers are a function of (architecture, options) alone, whatever `threads` says.
/// Each question calls its `progress` at least every 10 ms on the caller's thread; false stops it within 50 ms, and the
/// answer is then unfinished (`isFinished` false) and of no use. Each fails with the invariant errors of the document.
struct StressOptions {
    const Scenario *scenario = nullptr; ///< What happens besides; null: only load. Outlives the call.
    std::uint64_t seed = 1;             ///< Of the first run; the others have simulation::seedOf.
    std::uint32_t seeds = 3;            ///< Runs of each experiment, at least 1.
    std::uint32_t threads = 0;          ///< 0: one per core.
};

/// A scenario that shows a result in the window, and the moment to look at. The window's run of it is the first of the
/// runs that the result was taken from, bit for bit, if the seed was 1.
struct Shown {
    Scenario scenario;
    Duration moment;
};

/// How something fares in one run or in several together.
struct Fare {
    std::uint64_t arrivals = 0;
    double successShare = 1; ///< Of what ended, 0..1; degraded answers count as success. 1 if nothing ended.
    double degradedShare = 0;
    double answeredShare = 1; ///< Answers per arrival, 0..1: low as well where nobody is ever answered.
    double p99Ms = 0;         ///< Of what was answered; 0 if nothing was.
};
[[nodiscard]] Fare fareOf(const simulation::Ends &ends);
/// Adds what another run has counted; the mean time is not kept.
void pool(simulation::Ends &sum, const simulation::Ends &more);

/// What a journey promises and does not keep. A journey that has arrivals and no answers keeps nothing.
struct Misses {
    bool successShare = false;
    bool p99 = false;
    [[nodiscard]] bool any() const { return successShare || p99; }
};
[[nodiscard]] Misses missesOf(const Objective &objective, const Fare &fare);
/// How far past its objective, 1 = just so, of the worse of both.
[[nodiscard]] double severityOf(const Objective &objective, const Fare &fare);
[[nodiscard]] bool hasObjective(const Journey &journey);

/// The deployable, or the component that is its own, at an index as in simulation::ElementNames.
[[nodiscard]] ElementId deployableAt(const Architecture &architecture, std::size_t index);

/// Requests per second of the open journeys: those that a change of traffic acts on.
[[nodiscard]] double openRate(const Architecture &architecture);

/// The scenario `base` (may be null) under another id and name, at least that long, for events to be added.
[[nodiscard]] Scenario scenarioOver(const Scenario *base, const std::string &id, Text name, Duration least);
/// Adds an event under an id that is free.
void addEvent(Scenario &scenario, const std::string &id, double startSeconds, std::optional<double> endSeconds,
              Fault fault);

/// Options of run `index` of an experiment: no traces, which nobody sees.
[[nodiscard]] simulation::RunOptions runOptions(const StressOptions &options, std::uint32_t index);

} // namespace topologue::analysis
