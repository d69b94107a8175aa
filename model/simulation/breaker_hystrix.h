// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/policies.h"
#include "recording.h"
#include "sampler.h"

#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// The state machine of Hystrix 1.5 (HystrixCircuitBreakerImpl, HealthCountsStream):
/// - closed: every half second since the first call it looks at the half seconds of the last `windowTime` that are
///   complete, and opens if they hold at least `minimumCalls` and as large a share of failures as the threshold;
/// - open: refuses for `openTime` from that look on; the first call after more than that is let through and makes it
///   half open (nothing happens by itself);
/// - half open: refuses all others; the next call that ends closes it and begins the counting anew, or opens it for
///   another `openTime`.
/// Hystrix rounds percentages down to whole ones; for thresholds that are whole percents that changes nothing.
class HystrixBreaker
{
public:
    explicit HystrixBreaker(const CircuitBreaker &settings);

    bool tryAcquire(Nanos now);
    void record(Nanos now, bool failed, Nanos duration);
    /// A trial call that was unsubscribed opens it again.
    void release(Nanos now);

    [[nodiscard]] BreakerPhase phase() const { return m_phase; }

private:
    struct Tally {
        std::uint32_t calls = 0;
        std::uint32_t failed = 0;
    };
    void open(Nanos since);
    void begin(Nanos now);
    void lookUntil(Nanos now);

    const CircuitBreaker *m_settings;
    BreakerPhase m_phase = BreakerPhase::Closed;
    Nanos m_openSince = 0;
    Nanos m_nextLook = -1; ///< -1: no call yet.
    Tally m_current;       ///< Of the half second that is not complete.
    Tally m_sum;           ///< Of those in the ring.
    std::vector<Tally> m_ring;
    std::size_t m_oldest = 0;
};

} // namespace topologue::simulation
