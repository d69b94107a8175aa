// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recording.h"

#include <array>
#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// How the requests or calls of a window ended. Percentiles are of those that were answered, with every wait, and to
/// the precision of the recording.
struct Ends {
    std::uint64_t arrivals = 0;
    std::uint64_t successes = 0;
    std::uint64_t degraded = 0;
    std::array<std::uint64_t, CauseCount> failedBy{};
    double meanMs = 0; ///< 0 if none was answered.
    Histogram times;   ///< Nanoseconds.

    [[nodiscard]] std::uint64_t failed() const;
    [[nodiscard]] std::uint64_t answered() const { return successes + degraded; }
    /// Successes and degraded answers among all that ended, 0..1; 1 if none ended.
    [[nodiscard]] double successShare() const;
    [[nodiscard]] double quantileMs(double share) const { return times.quantile(share) / 1e6; }
};

struct JourneyTotals {
    Ends ends;
    double lostValue = 0;    ///< Failed requests times the value of a success.
    double meanInFlight = 0; ///< Users who wait.
    std::uint64_t completed = 0;
    double meanCompletionMs = 0; ///< Until the last message is dealt with, of requests that send any.
};
struct ComponentTotals {
    Ends ends;
    double meanInFlight = 0;
    double meanBacklog = 0;
    double largestBacklog = 0;
};
struct DeployableTotals {
    std::uint64_t arrivals = 0;
    std::uint64_t refused = 0;
    std::uint64_t started = 0;
    std::uint64_t waited = 0;
    double utilisation = 0;     ///< Mean share of workers that are busy, 0..1; 0 where there are none.
    double coreUtilisation = 0; ///< The same of cores.
    double meanQueue = 0;
    double meanInSystem = 0;
    double meanWaitMs = 0; ///< For a worker, of those that got one.
    double meanReadyReplicas = 0;
    Histogram waits; ///< Nanoseconds.
};
struct DependencyTotals {
    Ends ends;
    std::uint64_t attempts = 0;
    std::uint64_t sent = 0;
    std::uint64_t retries = 0;
    std::uint64_t hedges = 0;
    std::uint64_t cacheHits = 0;
    std::uint64_t fallbacks = 0;
    std::uint64_t wasted = 0;
    double meanInFlight = 0;
};

/// What a recording says of a stretch of time. In document order, as in Recording::names.
struct Totals {
    Nanos from = 0;
    Nanos to = 0;
    std::vector<JourneyTotals> journeys;
    std::vector<ComponentTotals> components;
    std::vector<DeployableTotals> deployables;
    std::vector<DependencyTotals> dependencies;
};

/// Of the intervals that lie in [from, to): a window is widened to whole intervals; `from` and `to` of the result say
/// to which. What ended in the window counts, whenever it began. O(rows in the window).
[[nodiscard]] Totals totalsOf(const Recording &recording, Nanos from = 0, Nanos to = Never);

} // namespace topologue::simulation
