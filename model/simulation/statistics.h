// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

namespace topologue::simulation {

/// A mean, and between which values the true one lies with the confidence that was asked for. With fewer than two
/// samples nothing is known of that: `low` and `high` are infinite.
struct Interval {
    double mean = 0; ///< 0 without samples.
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    std::size_t samples = 0;

    [[nodiscard]] double halfWidth() const { return (high - low) / 2; }
    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval &) const = default;
};

/// The value that a Student t variable of so many degrees of freedom (> 0) stays below with probability `share`
/// (0 < share < 1). At infinitely many degrees that is the normal distribution's.
[[nodiscard]] double studentQuantile(double share, double degreesOfFreedom);

/// Of independent samples, such as one figure of many replications: Student's interval of the mean. Samples that are
/// not finite (a figure that a run has no value for) are left out. `confidence` lies between 0 and 1. O(samples).
[[nodiscard]] Interval intervalOf(std::span<const double> samples, double confidence = 0.99);

/// How many values at the beginning of a series are still under the influence of the empty start, by MSER-5: means of
/// five values each, and the cut that gives the least squared standard error of what is left. None where the least
/// lies in the second half of the series, or there are fewer than 20 values: then the series is too short to tell.
/// O(values).
/// Source: K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69
/// (1997) 323; batches of five: White, Cobb and Spratt, Winter Simulation Conference 2000, 755.
[[nodiscard]] std::optional<std::size_t> warmUpLength(std::span<const double> series);

/// Of one long run without its warm-up: the mean of a series whose values depend on their neighbours, by the means of
/// `batches` equal stretches, which hardly do. The few values at the beginning that fill no batch are left out. Each
/// batch should be many times longer than the memory of the system. Not finite values are left out.
/// Source: A. M. Law, "Simulation Modeling and Analysis", chapter 9.5.3.
[[nodiscard]] Interval batchMeans(std::span<const double> series, std::size_t batches = 20, double confidence = 0.99);

} // namespace topologue::simulation
