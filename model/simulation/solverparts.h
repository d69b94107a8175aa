// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "moments.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// Shared by the files of the solver.
namespace topologue::simulation::solving {

inline constexpr double Infinite = std::numeric_limits<double>::infinity();
inline constexpr double MostVariation = 100; ///< A heavier tail has no mean wait; a note tells.

/// Who waits with chance `busy` waits exponentially.
[[nodiscard]] inline Moments waitOf(double mean, double busy)
{
    if (!(mean > 0))
        return {};
    if (!std::isfinite(mean))
        return {mean, Infinite, mean, 0};
    return {mean, std::max(0.0, mean * mean * (2 / std::max(1e-9, busy) - 1)), mean, 0};
}

/// Relative; two infinite values do not differ.
[[nodiscard]] inline double changeOf(double before, double after)
{
    if (!std::isfinite(before) || !std::isfinite(after))
        return std::isfinite(before) == std::isfinite(after) ? 0 : 1;
    return std::abs(after - before) / std::max({std::abs(after), std::abs(before), 1e-9});
}

} // namespace topologue::simulation::solving
