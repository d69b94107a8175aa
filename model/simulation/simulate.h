// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "recording.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace topologue::simulation {

struct RunOptions {
    std::uint64_t seed = 1;
    std::optional<Duration> duration;         ///< None: the scenario's, or two minutes without one.
    Duration interval = Duration::seconds(1); ///< Wanted; it grows where the recording would not be bounded.
    double tracesPerSecond = 20;              ///< Of each journey: how many requests are sampled in full.
    /// A replay: the requests of these journeys arrive at these times and at no others, whatever the journey's load.
    std::map<JourneyId, std::vector<Duration>> arrivals;
    std::uint32_t mostInFlight = 2'000'000; ///< Requests, calls or messages; more are refused (Cause::Limit).
};

/// Called now and then (at least every 10 ms of real time) with the share 0..1 that is done; false stops the run.
using Progress = std::function<bool(double done)>;

/// Simulates a scenario (null: none, only load) and records what happens. An architecture with invariant errors is
/// refused with them. Deterministic in (architecture, scenario, options); `progress` has no influence but to stop, and
/// then the recording ends where the run did.
/// Time: about 0.1 microseconds per event on one core; memory: bounded, see RunOptions::mostInFlight and Recording.
[[nodiscard]] Result<Recording> simulate(const Architecture &architecture, const Scenario *scenario,
                                         const RunOptions &options = {}, const Progress &progress = {});

} // namespace topologue::simulation
