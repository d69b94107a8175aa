// SPDX-License-Identifier: Apache-2.0
#include "breaker.h"

namespace topologue::simulation {

namespace {

std::variant<Resilience4jBreaker, HystrixBreaker, PollyBreaker> machineOf(const CircuitBreaker &settings)
{
    switch (settings.machine) {
    case CircuitBreaker::Machine::Resilience4j:
        break;
    case CircuitBreaker::Machine::Hystrix:
        return HystrixBreaker(settings);
    case CircuitBreaker::Machine::Polly:
        return PollyBreaker(settings);
    }
    return Resilience4jBreaker(settings);
}

} // namespace

Breaker::Breaker(const CircuitBreaker &settings) : m_machine(machineOf(settings)) {}

} // namespace topologue::simulation
