// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"

#include "simulation/impact.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace topologue::playback {

/// What the users of one journey feel at a moment, and have felt until then. A time is there once the playhead has come
/// to what it tells of.
struct JourneyFelt {
    Health health = Health::Idle;
    double ratePerSecond = 0;     ///< Arrivals, in the interval.
    double successShare = 1;      ///< Of what ended in the interval, 0..1; degraded answers count as success.
    double successSinceStart = 1; ///< Of what has ended until now, 0..1.
    bool isSilent = false;        ///< Users wait, and nothing ended in the interval: the share above is of nothing.
    double p99Ms = 0;             ///< Of what was answered in the interval; 0 if nothing was.
    double inFlight = 0;          ///< Users who wait (mean of the interval).
    double valueAtRisk = 0;       ///< What they are worth, in the architecture's currency.
    bool isObjectiveMet = true;   ///< Now: false during a breach that lasts (simulation::LastingBreach).
    bool hasObjective = false;
    std::uint64_t failed = 0; ///< Requests, until now.
    double lostValue = 0;     ///< Theirs, in the architecture's currency.
    /// From the first fault until the end of the first interval in which clearly more failed than before it.
    std::optional<simulation::Nanos> timeToFirstFailure;
    /// From the first fault until the objective was broken, see simulation::Impact.
    std::optional<simulation::Nanos> timeToBreak;
    /// From the end of the last fault until the objective was met for good; negative if that was during the fault.
    std::optional<simulation::Nanos> timeToRecover;
};

class Readings;

/// The journey strip: what users feel while a recording plays. Journeys in the order of the architecture, matched by
/// id; one that the recording does not know stays as it is by default. Both must outlive this.
class Felt
{
public:
    /// O(elements + intervals x journeys).
    Felt(const Architecture &architecture, const simulation::Recording &recording);
    ~Felt();
    Felt(Felt &&) noexcept;
    Felt &operator=(Felt &&) noexcept;
    Felt(const Felt &) = delete;
    Felt &operator=(const Felt &) = delete;

    /// At `time` (clamped to the recording). Counts rise evenly within an interval, so that they run with the playhead.
    /// O(journeys).
    [[nodiscard]] std::vector<JourneyFelt> at(simulation::Nanos time) const;
    /// The value that is lost at the end, of all journeys.
    [[nodiscard]] double lostInAll() const;
    /// Requests that have failed at the end.
    [[nodiscard]] double failedInAll() const;
    /// As simulation::impactOf says it: journeys in the order of the recording.
    [[nodiscard]] const simulation::Impact &impact() const { return m_impact; }

private:
    struct Sums {
        double failed = 0;
        double ended = 0;
    };
    [[nodiscard]] std::optional<simulation::Nanos> firstFailure(std::size_t journey) const;

    std::unique_ptr<const Readings> m_readings;
    simulation::Impact m_impact;
    std::vector<std::vector<Sums>> m_sums; // By journey: before each interval, and after the last.
    std::vector<std::optional<simulation::Nanos>> m_firstFailures;
};

} // namespace topologue::playback
