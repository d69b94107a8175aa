// SPDX-License-Identifier: Apache-2.0
#include "breaker_polly.h"

namespace topologue::simulation {

namespace {

constexpr Nanos PartsPerWindow = 10;

} // namespace

bool PollyBreaker::tryAcquire(Nanos now)
{
    if (m_phase == BreakerPhase::Closed)
        return true;
    if (m_phase == BreakerPhase::HalfOpen || now < m_openUntil)
        return false;
    m_phase = BreakerPhase::HalfOpen;
    return true;
}

void PollyBreaker::record(Nanos now, bool failed, Nanos /*duration*/)
{
    if (m_phase == BreakerPhase::HalfOpen) {
        if (failed) {
            open(now);
            return;
        }
        m_phase = BreakerPhase::Closed;
        m_count = 0;
        m_calls = 0;
        m_failed = 0;
    } else if (m_phase == BreakerPhase::Closed) {
        count(now, failed);
        const double calls = m_calls;
        if (failed && m_calls >= m_settings->minimumCalls && m_failed / calls >= m_settings->failureRateThreshold)
            open(now);
    } // What ends while it is open would be forgotten when it closes, and counts for nothing until then.
}

void PollyBreaker::open(Nanos now)
{
    m_phase = BreakerPhase::Open;
    m_openUntil = now + m_settings->openTime.inNanoseconds();
}

void PollyBreaker::count(Nanos now, bool failed)
{
    const Nanos window = m_settings->windowTime.inNanoseconds();
    const auto at = [this](std::size_t i) -> Part & { return m_parts[(m_first + i) % m_parts.size()]; };
    if (m_count == 0 || now - at(m_count - 1).start >= window / PartsPerWindow)
        at(m_count++) = {now, 0, 0};
    while (now - at(0).start >= window) { // Ends at the newest part, which has just begun or is younger than a tenth.
        m_calls -= at(0).calls;
        m_failed -= at(0).failed;
        m_first = (m_first + 1) % m_parts.size();
        --m_count;
    }
    Part &current = at(m_count - 1);
    ++current.calls;
    current.failed += failed ? 1 : 0;
    ++m_calls;
    m_failed += failed ? 1 : 0;
}

} // namespace topologue::simulation
