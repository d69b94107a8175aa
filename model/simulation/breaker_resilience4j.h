// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/policies.h"
#include "recording.h"
#include "sampler.h"

#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// The state machine of Resilience4j's CircuitBreaker (CircuitBreakerStateMachine, SlidingTimeWindowMetrics):
/// - closed: opens as soon as a recorded call brings the failure rate or the slow call rate to its threshold, once
///   `minimumCalls` have been measured (of a count window: at most the window's size);
/// - open: refuses; after more than `openTime` the next call finds it half open (nothing happens by itself);
/// - half open: lets `halfOpenCalls` through in all and refuses the rest; when so many have been recorded it opens or
///   closes by the same thresholds.
/// A call is recorded in the state it finds at its end, whichever state let it through.
class Resilience4jBreaker
{
public:
    explicit Resilience4jBreaker(const CircuitBreaker &settings);

    bool tryAcquire(Nanos now);
    void record(Nanos now, bool failed, Nanos duration);
    /// While half open, another call may go in its place (releasePermission).
    void release(Nanos now);

    [[nodiscard]] BreakerPhase phase() const { return m_phase; }

private:
    struct Tally {
        std::uint32_t calls = 0;
        std::uint32_t failed = 0;
        std::uint32_t slow = 0;
    };
    void moveTo(BreakerPhase phase, Nanos now);
    void measure(Nanos now, bool failed, bool slow);
    [[nodiscard]] bool isOverThreshold(std::uint32_t minimum) const;

    const CircuitBreaker *m_settings;
    BreakerPhase m_phase = BreakerPhase::Closed;
    Nanos m_openSince = 0;
    std::uint32_t m_permitsLeft = 0; ///< While half open.
    Tally m_sum;
    std::vector<std::uint8_t> m_outcomes; ///< Ring of a count window: bit 0 failed, bit 1 slow.
    std::uint32_t m_oldest = 0;
    std::vector<Tally> m_seconds; ///< Ring of a time window, one for each second.
    std::int64_t m_second = 0;
};

} // namespace topologue::simulation
