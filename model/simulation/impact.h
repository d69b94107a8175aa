// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "recording.h"

#include <optional>
#include <string>
#include <vector>

namespace topologue::simulation {

/// An objective that is missed for a shorter time is not called broken: of the few requests of one interval a single
/// slow one can miss it, with or without a fault.
inline constexpr Nanos LastingBreach = 3'000'000'000;

/// What became of the objective of one journey. Times since the beginning of the scenario, on the ends of intervals.
struct JourneyImpact {
    std::optional<Nanos> brokenAt; ///< First interval (of a lasting breach) that missed it; none: it held.
    std::optional<Nanos>
        recoveredAt;     ///< End of the last interval that missed it; none: it held, or never was met again.
    Nanos brokenFor = 0; ///< All lasting breaches together.

    [[nodiscard]] bool fell() const { return brokenAt.has_value(); }
    bool operator==(const JourneyImpact &) const = default;
};

/// What the faults of a scenario did to the journeys' objectives.
struct Impact {
    std::optional<Nanos> faultStart; ///< Of the first fault; none: there was no fault.
    std::optional<Nanos> faultEnd;   ///< Of the last one; none: one lasted to the end, or there was none.
    std::vector<JourneyImpact>
        journeys; ///< In document order. Only breaches that end after the first fault began count.

    /// From the first fault (without one: from the beginning) until the objective is broken.
    [[nodiscard]] std::optional<Nanos> timeToBreak(std::size_t journey) const;
    /// From the end of the last fault (without one: from the breach) until it is met for good; negative if that was
    /// during the fault.
    [[nodiscard]] std::optional<Nanos> timeToRecover(std::size_t journey) const;
    bool operator==(const Impact &) const = default;
};

/// From the recording's events: ObjectiveBroken and ObjectiveMet, FaultStarted and FaultEnded. O(events).
[[nodiscard]] Impact impactOf(const Recording &recording);

/// One or two sentences for people: "All five journeys fell; the last recovered 21 s after the fault ended."
/// `architecture` has the names of the journeys.
[[nodiscard]] std::string impactSentence(const Impact &impact, const Architecture &architecture, Language language);

} // namespace topologue::simulation
