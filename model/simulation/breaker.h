// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "breaker_hystrix.h"
#include "breaker_polly.h"
#include "breaker_resilience4j.h"

#include <variant>

namespace topologue::simulation {

/// A circuit breaker with the state machine that its settings choose; each machine's class says what it does. A call
/// is recorded in the state it finds at its end, whichever state let it through.
class Breaker
{
public:
    /// The settings have to outlive the breaker.
    explicit Breaker(const CircuitBreaker &settings);

    /// Whether a call may go through now.
    bool tryAcquire(Nanos now)
    {
        return std::visit([&](auto &machine) { return machine.tryAcquire(now); }, m_machine);
    }
    /// A call that was let through has ended after `duration`.
    void record(Nanos now, bool failed, Nanos duration)
    {
        std::visit([&](auto &machine) { machine.record(now, failed, duration); }, m_machine);
    }
    /// A call that was let through ends without an outcome: a hedge that came second.
    void release(Nanos now)
    {
        std::visit([&](auto &machine) { machine.release(now); }, m_machine);
    }
    [[nodiscard]] BreakerPhase phase() const
    {
        return std::visit([](const auto &machine) { return machine.phase(); }, m_machine);
    }

private:
    std::variant<Resilience4jBreaker, HystrixBreaker, PollyBreaker> m_machine;
};

} // namespace topologue::simulation
