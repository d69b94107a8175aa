// SPDX-License-Identifier: Apache-2.0
#include "breaker_hystrix.h"

#include <algorithm>
#include <utility>

namespace topologue::simulation {

namespace {

/// metrics.healthSnapshot.intervalInMilliseconds of Hystrix, by default.
constexpr Nanos Snapshot = 500'000'000;

constexpr std::int64_t MostSnapshots = 172'800; ///< A day.

} // namespace

HystrixBreaker::HystrixBreaker(const CircuitBreaker &settings) : m_settings(&settings)
{
    const std::int64_t snapshots = settings.windowTime.inNanoseconds() / Snapshot;
    m_ring.resize(static_cast<std::size_t>(std::clamp<std::int64_t>(snapshots, 1, MostSnapshots)));
}

bool HystrixBreaker::tryAcquire(Nanos now)
{
    lookUntil(now);
    if (m_phase == BreakerPhase::Closed)
        return true;
    if (m_phase == BreakerPhase::HalfOpen || now - m_openSince <= m_settings->openTime.inNanoseconds())
        return false;
    m_phase = BreakerPhase::HalfOpen;
    return true;
}

void HystrixBreaker::record(Nanos now, bool failed, Nanos /*duration*/)
{
    lookUntil(now);
    if (m_phase == BreakerPhase::Closed) {
        ++m_current.calls;
        m_current.failed += failed ? 1 : 0;
    } else if (m_phase == BreakerPhase::HalfOpen) {
        if (failed)
            open(now);
        else
            begin(now);
    }
}

void HystrixBreaker::release(Nanos now)
{
    if (m_phase == BreakerPhase::HalfOpen)
        open(now);
}

void HystrixBreaker::open(Nanos since)
{
    m_phase = BreakerPhase::Open;
    m_openSince = since;
}

void HystrixBreaker::begin(Nanos now)
{
    m_phase = BreakerPhase::Closed;
    m_nextLook = now + Snapshot;
    m_current = {};
    m_sum = {};
    std::fill(m_ring.begin(), m_ring.end(), Tally());
}

/// The looks that were due. While it is not closed they change nothing, and when it closes all is forgotten.
void HystrixBreaker::lookUntil(Nanos now)
{
    if (m_nextLook < 0)
        begin(now);
    while (m_phase == BreakerPhase::Closed && m_nextLook <= now) {
        if (m_sum.calls + m_current.calls == 0) { // Nothing to be seen until then.
            m_nextLook += (now - m_nextLook) / Snapshot * Snapshot + Snapshot;
            return;
        }
        m_sum.calls += m_current.calls;
        m_sum.failed += m_current.failed;
        const Tally leaving = std::exchange(m_ring[m_oldest], std::exchange(m_current, {}));
        m_oldest = m_oldest + 1 < m_ring.size() ? m_oldest + 1 : 0;
        m_sum.calls -= leaving.calls;
        m_sum.failed -= leaving.failed;
        const double calls = m_sum.calls;
        if (m_sum.calls >= std::max(1U, m_settings->minimumCalls)
            && m_sum.failed / calls >= m_settings->failureRateThreshold)
            open(m_nextLook);
        m_nextLook += Snapshot;
    }
}

} // namespace topologue::simulation
