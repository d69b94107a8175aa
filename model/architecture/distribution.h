// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extras.h"
#include "units.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace topologue {

/// A random duration, never negative.
struct Distribution {
    enum class Shape {
        Constant,    ///< Always `mean`.
        Exponential, ///< `mean`.
        Uniform,     ///< From `low` to `high`.
        Erlang,      ///< `mean`, `stages` >= 1: the sum of that many exponentials.
        LogNormal,   ///< `mean` and either `p99` or `variation` (standard deviation / mean).
        Pareto,      ///< `low` is the minimum, `tailIndex` > 1.
        Empirical,   ///< `quantiles`, linear between them.
    };
    /// One point of an empirical distribution: with probability `share` the value is at most `value`.
    /// Below the first point lies the first value, past the last point the last one.
    struct Quantile {
        double share = 0; ///< 0..1, rising from point to point.
        Duration value;
        bool operator==(const Quantile &) const = default;
    };

    Shape shape = Shape::Constant;
    Duration mean;
    Duration low;
    Duration high;
    std::uint32_t stages = 1;
    std::optional<Duration> p99;
    std::optional<double> variation;
    double tailIndex = 2;
    std::vector<Quantile> quantiles;
    Extras extras{};

    [[nodiscard]] static Distribution constant(Duration value)
    {
        Distribution result;
        result.mean = value;
        return result;
    }
    [[nodiscard]] static Distribution exponential(Duration mean)
    {
        Distribution result = constant(mean);
        result.shape = Shape::Exponential;
        return result;
    }
    [[nodiscard]] static Distribution logNormal(Duration mean, Duration p99)
    {
        Distribution result = constant(mean);
        result.shape = Shape::LogNormal;
        result.p99 = p99;
        return result;
    }

    /// The mean; for uniform, Pareto and empirical shapes computed. Saturates where it is infinite.
    /// Linear in the number of quantiles.
    [[nodiscard]] Duration expected() const;

    bool operator==(const Distribution &) const = default;
};

} // namespace topologue
