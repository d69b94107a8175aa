// SPDX-License-Identifier: Apache-2.0
#include "breaker_resilience4j.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::simulation {

namespace {

constexpr Nanos Second = 1'000'000'000;

} // namespace

Resilience4jBreaker::Resilience4jBreaker(const CircuitBreaker &settings) : m_settings(&settings)
{
    if (settings.window == CircuitBreaker::Window::Time) {
        const auto seconds = static_cast<std::size_t>(std::ceil(settings.windowTime.inSeconds()));
        m_seconds.resize(std::clamp<std::size_t>(seconds, 1, 86'400));
    }
    m_outcomes.reserve(settings.windowCalls);
}

void Resilience4jBreaker::moveTo(BreakerPhase phase, Nanos now)
{
    m_phase = phase;
    m_openSince = now;
    m_permitsLeft = m_settings->halfOpenCalls;
    m_sum = {};
    m_outcomes.clear();
    m_oldest = 0;
    std::fill(m_seconds.begin(), m_seconds.end(), Tally());
    m_second = now / Second;
}

bool Resilience4jBreaker::tryAcquire(Nanos now)
{
    if (m_phase == BreakerPhase::Closed)
        return true;
    if (m_phase == BreakerPhase::Open) {
        if (now - m_openSince <= m_settings->openTime.inNanoseconds())
            return false;
        moveTo(BreakerPhase::HalfOpen, now);
    }
    if (m_permitsLeft == 0)
        return false;
    --m_permitsLeft;
    return true;
}

void Resilience4jBreaker::record(Nanos now, bool failed, Nanos duration)
{
    if (m_phase == BreakerPhase::Open)
        return;
    const bool slow = m_settings->slowCallDuration && duration > m_settings->slowCallDuration->inNanoseconds();
    measure(now, failed, slow);
    if (m_phase == BreakerPhase::Closed) {
        const bool counts = m_settings->window == CircuitBreaker::Window::Count;
        const std::uint32_t minimum =
            counts ? std::min(m_settings->minimumCalls, m_settings->windowCalls) : m_settings->minimumCalls;
        if (isOverThreshold(minimum))
            moveTo(BreakerPhase::Open, now);
    } else if (m_sum.calls >= m_settings->halfOpenCalls) {
        moveTo(isOverThreshold(m_settings->halfOpenCalls) ? BreakerPhase::Open : BreakerPhase::Closed, now);
    }
}

void Resilience4jBreaker::release(Nanos /*now*/)
{
    if (m_phase == BreakerPhase::HalfOpen && m_permitsLeft + m_sum.calls < m_settings->halfOpenCalls)
        ++m_permitsLeft;
}

void Resilience4jBreaker::measure(Nanos now, bool failed, bool slow)
{
    // While half open the window holds the permitted calls, whatever its kind when closed.
    if (m_phase == BreakerPhase::Closed && m_settings->window == CircuitBreaker::Window::Time) {
        const auto size = static_cast<std::int64_t>(m_seconds.size());
        const std::int64_t second = now / Second;
        for (std::int64_t s = std::max(m_second + 1, second - size + 1); s <= second; ++s) {
            Tally &old = m_seconds[static_cast<std::size_t>(s % size)];
            m_sum.calls -= old.calls;
            m_sum.failed -= old.failed;
            m_sum.slow -= old.slow;
            old = {};
        }
        m_second = second;
        Tally &current = m_seconds[static_cast<std::size_t>(second % size)];
        ++current.calls;
        current.failed += failed ? 1 : 0;
        current.slow += slow ? 1 : 0;
    } else if (m_phase == BreakerPhase::Closed) {
        const auto outcome = static_cast<std::uint8_t>((failed ? 1 : 0) | (slow ? 2 : 0));
        if (m_outcomes.size() < std::max(1U, m_settings->windowCalls)) {
            m_outcomes.push_back(outcome);
        } else {
            const std::uint8_t old = std::exchange(m_outcomes[m_oldest], outcome);
            m_oldest = (m_oldest + 1) % static_cast<std::uint32_t>(m_outcomes.size());
            --m_sum.calls;
            m_sum.failed -= old & 1U;
            m_sum.slow -= old >> 1U;
        }
    }
    ++m_sum.calls;
    m_sum.failed += failed ? 1 : 0;
    m_sum.slow += slow ? 1 : 0;
}

bool Resilience4jBreaker::isOverThreshold(std::uint32_t minimum) const
{
    if (m_sum.calls == 0 || m_sum.calls < minimum)
        return false;
    const double calls = m_sum.calls;
    return m_sum.failed / calls >= m_settings->failureRateThreshold
           || (m_settings->slowCallDuration && m_sum.slow / calls >= m_settings->slowCallRateThreshold);
}

} // namespace topologue::simulation
