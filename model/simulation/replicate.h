// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulate.h"
#include "statistics.h"
#include "totals.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace topologue::simulation {

/// The same scenario again and again, each time with other chance. Runs do not depend on the number of threads, only
/// on (architecture, scenario, options, index of the replication).

struct ReplicationOptions {
    RunOptions run;            ///< `seed` is the base of all seeds.
    std::uint32_t count = 10;  ///< Replications.
    std::uint32_t threads = 0; ///< 0 = one per core; never more than replications.
    Nanos from = 0;            ///< The totals are of [from, to), see totalsOf.
    Nanos to = Never;
    double confidence = 0.99; ///< Of the intervals, between 0 and 1.
};

/// What a run is reduced to. Any number that a run has: `[](const Totals &t) { return t.journeys[0].ends.meanMs; }`.
/// A value that is not finite means that the run has none.
using Figure = std::function<double(const Totals &)>;

/// An architecture and what happens to it (null: only load). Both have to outlive the call.
struct Subject {
    const Architecture &architecture;
    const Scenario *scenario = nullptr;
};

/// The seed of replication `index`. The first one has the base seed itself, so it is the run that `simulate` gives.
[[nodiscard]] std::uint64_t seedOf(std::uint64_t base, std::uint32_t index);

/// Calls `use` once for each replication that has been simulated to its end, from several threads but never from two
/// at once, in any order. `progress` is called on the caller's thread; false stops all runs within 50 ms, and those
/// that are not done are not used. Holds one recording per thread.
/// Returns whether all were done. Fails as `simulate` does.
[[nodiscard]] Result<bool> forEachReplication(const Subject &subject, const ReplicationOptions &options,
                                              const std::function<void(std::uint32_t index, const Recording &)> &use,
                                              const Progress &progress = {});

/// The totals of each replication in order; of a run that was stopped: of those that were done. A Totals holds
/// histograms, some 100 kB per element: for many elements and replications use `replicateFigures`.
[[nodiscard]] Result<std::vector<Totals>> replicate(const Subject &subject, const ReplicationOptions &options,
                                                    const Progress &progress = {});

/// For every element (in document order, as in Recording::names) every figure (in the order of journeyFigures() and so
/// on, see figures.h).
struct FigureIntervals {
    std::uint32_t replications = 0; ///< That were done; fewer than asked if it was stopped.
    std::vector<std::vector<Interval>> journeys;
    std::vector<std::vector<Interval>> components;
    std::vector<std::vector<Interval>> deployables;
    std::vector<std::vector<Interval>> dependencies;
};
/// What `--replications` prints. Memory: 8 bytes per figure, element and replication.
[[nodiscard]] Result<FigureIntervals> replicateFigures(const Subject &subject, const ReplicationOptions &options,
                                                       const Progress &progress = {});

/// One figure of each replication, in order; not finite where a run has no value or was not done.
[[nodiscard]] Result<std::vector<double>> sample(const Subject &subject, const Figure &figure,
                                                 const ReplicationOptions &options, const Progress &progress = {});

/// When there are enough replications.
struct Precision {
    double share = 0.05;      ///< Half the interval's width, of the mean's size; > 0.
    std::uint32_t least = 5;  ///< Replications, at least 2.
    std::uint32_t most = 200; ///< Replications.
};
struct PreciseInterval {
    Interval interval;
    bool isReached = false; ///< The precision; else the limit or a stop came first.
};
/// Adds replications until the figure is known as precisely as wanted. `options.count` plays no part. Progress is a
/// guess from how the interval has narrowed so far. (Stopping at the first narrow interval makes it cover slightly less
/// often than it says; with `least` 5 and more that is one or two in a hundred. Source: Law, chapter 9.4.1.)
[[nodiscard]] Result<PreciseInterval> sampleUntil(const Subject &subject, const Figure &figure,
                                                  const Precision &precision, const ReplicationOptions &options,
                                                  const Progress &progress = {});

/// A figure of two documents, and of the difference second - first.
struct Comparison {
    Interval first;
    Interval second;
    Interval difference;

    /// Whether chance alone does not explain the difference, at the confidence of the interval.
    [[nodiscard]] bool isReal() const { return difference.samples > 1 && !difference.contains(0); }
};
/// Both get the same chance (common random numbers: the same seeds, and streams that belong to ids), so what differs
/// between the two runs of a pair comes from the documents, and small differences are seen with few replications.
/// Source: Law, chapter 11.2.
[[nodiscard]] Result<Comparison> compare(const Subject &first, const Subject &second, const Figure &figure,
                                         const ReplicationOptions &options, const Progress &progress = {});
/// Of samples that were drawn in pairs; pairs with a value that is not finite are left out.
[[nodiscard]] Comparison comparePairs(std::span<const double> first, std::span<const double> second,
                                      double confidence = 0.99);

} // namespace topologue::simulation
