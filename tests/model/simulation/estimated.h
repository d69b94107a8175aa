// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net.h"
#include "simulation/estimate.h"

#include <QtGlobal>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string>

/// For the tests of the estimate.
namespace topologue::simulation::tests {

/// The test fails by an exception if the architecture is wrong.
inline Estimate estimated(const Architecture &architecture, const Scenario *scenario = nullptr)
{
    Result<simulation::Estimate> result = estimate(architecture, scenario);
    if (!result)
        throw std::logic_error(result.error().front().sentence());
    return std::move(*result);
}

inline std::set<std::string> codesOf(const Estimate &estimate)
{
    std::set<std::string> codes;
    for (const Diagnostic &note : estimate.notes)
        codes.emplace(note.code());
    return codes;
}

inline bool isClose(double actual, double expected, double share)
{
    const bool close = std::abs(actual - expected) <= share * std::abs(expected);
    if (!close)
        qWarning("%.6f, but expected %.6f", actual, expected);
    return close;
}

} // namespace topologue::simulation::tests
