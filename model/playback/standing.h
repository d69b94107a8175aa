// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "felt.h"
#include "simulation/statistics.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace topologue::playback {

/// How one of several documents that are compared stands at a moment. Requests that hang have not failed yet, and are
/// not forgotten either: what they are worth is at risk.
struct Standing {
    // Until now.
    double failed = 0;    ///< Requests.
    double lostValue = 0; ///< Theirs, in the architecture's currency.
    // Now.
    double waiting = 0;     ///< Users of journeys that are unwell, who have no answer yet.
    double atRisk = 0;      ///< What they are worth.
    std::size_t broken = 0; ///< Journeys whose objective is not met.
    std::size_t journeys = 0;
    // In the whole scenario.
    double failedInAll = 0;
    double lostInAll = 0;
    /// From the first fault (without one: from the beginning) to the first broken objective; none: all held.
    std::optional<simulation::Nanos> firstBroken;
    /// From the end of the last fault until all are met again, not negative; none: none broke, or isNeverMet.
    std::optional<simulation::Nanos> recovered;
    bool isNeverMet = false; ///< One that broke is not met at the end.

    bool operator==(const Standing &) const = default;
};

/// O(journeys).
[[nodiscard]] Standing standingOf(const Felt &felt, simulation::Nanos time);

/// The table of a comparison in words. `detail` stands smaller behind `text`.
struct StandingCell {
    std::string text;
    std::string detail{};
    bool operator==(const StandingCell &) const = default;
};
inline constexpr std::size_t StandingColumns = 6;
/// What stands above the columns, after the document's name.
[[nodiscard]] std::array<std::string, StandingColumns> standingHead(Language language);
/// Failed until now (and waiting), lost until now (and at risk), lost in the whole scenario (and how sure that is),
/// first objective broken, recovered after, broken now. `lost`: of several runs, if there are.
[[nodiscard]] std::array<StandingCell, StandingColumns> standingCells(const Standing &standing,
                                                                      const simulation::Interval &lost,
                                                                      const std::string &currency, Language language);

/// "₩63.9 M", "₩6,390만": three significant digits; the currency is an ISO 4217 code, or empty.
[[nodiscard]] std::string moneyText(double value, const std::string &currency, Language language);

} // namespace topologue::playback
