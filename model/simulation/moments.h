// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/distribution.h"

#include <cmath>

namespace topologue::simulation {

/// What an estimate knows of a time, in seconds. Both may be infinite.
struct Moments {
    double mean = 0;
    double variance = 0;
    double waiting = 0;     ///< Of the mean: in queues.
    double coreWaiting = 0; ///< Of that: for cores of the deployable where it began.

    /// 0 where the mean is 0.
    [[nodiscard]] double squaredVariation() const { return mean > 0 ? variance / (mean * mean) : 0; }
};

/// Infinite variance (Pareto with a tail index of 2 or less) is infinite here too; a mean is always finite.
/// Linear in the number of quantiles.
[[nodiscard]] Moments momentsOf(const Distribution &distribution);

/// One after the other, independent.
[[nodiscard]] Moments sumOf(const Moments &a, const Moments &b);
/// The first with probability `share`, else the second.
[[nodiscard]] Moments mixOf(double share, const Moments &a, const Moments &b);

/// The later of two that start together, and the latest of `count` >= 1 alike ones. Each time is taken as a constant
/// plus an exponential one (or as an exponential one that is sometimes left out), which is exact for what calls often
/// are: independent exponential times, or nearly constant ones. Times in queues that were entered at the same instant
/// are alike; their share makes the gap smaller, so that two equal M/M/1 queues give Nelson and Tantawi's exact result
/// ("Approximate analysis of fork/join synchronization in parallel queues", IEEE Transactions on Computers 37 (1988)
/// 739). `shared` is a part of the variance that they have in common: calls that stand in one line one behind the other
/// wait for the same ones.
[[nodiscard]] Moments laterOf(Moments a, Moments b, double shared = 0);
[[nodiscard]] Moments latestOf(unsigned count, const Moments &each, double shared = 0);

/// The chance that a time is longer than `limit`, with the same picture of it.
[[nodiscard]] double chanceOfMore(const Moments &time, double limit);

} // namespace topologue::simulation
