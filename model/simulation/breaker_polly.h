// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/policies.h"
#include "recording.h"
#include "sampler.h"

#include <array>
#include <cstdint>

namespace topologue::simulation {

/// The state machine of Polly v8 (CircuitStateController, AdvancedCircuitBehavior, RollingHealthMetrics):
/// - closed: a call that fails opens it if the last `windowTime` holds at least `minimumCalls` and as large a share of
///   failures as the threshold (a success never opens it). The window is made of up to ten parts of a tenth of
///   `windowTime`; a part begins with the first call after the part before it has passed, and is forgotten as a whole
///   when its beginning is `windowTime` ago;
/// - open: refuses for `openTime`; the first call from then on is let through and makes it half open (nothing happens
///   by itself);
/// - half open: refuses all others; the next call that ends closes it and begins the counting anew, or opens it again.
class PollyBreaker
{
public:
    explicit PollyBreaker(const CircuitBreaker &settings) : m_settings(&settings) {}

    bool tryAcquire(Nanos now);
    void record(Nanos now, bool failed, Nanos duration);
    /// A cancelled call is no failure to Polly's default predicate, and counts as a success.
    void release(Nanos now) { record(now, false, 0); }

    [[nodiscard]] BreakerPhase phase() const { return m_phase; }

private:
    struct Part {
        Nanos start = 0;
        std::uint32_t calls = 0;
        std::uint32_t failed = 0;
    };
    void open(Nanos now);
    void count(Nanos now, bool failed);

    const CircuitBreaker *m_settings;
    BreakerPhase m_phase = BreakerPhase::Closed;
    Nanos m_openUntil = 0;
    std::array<Part, 11> m_parts; ///< A ring: ten, and one that is about to be forgotten.
    std::size_t m_first = 0;
    std::size_t m_count = 0;
    std::uint32_t m_calls = 0;
    std::uint32_t m_failed = 0;
};

} // namespace topologue::simulation
