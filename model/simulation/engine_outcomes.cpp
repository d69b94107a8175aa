// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::simulation {

void Engine::attemptFailed(std::uint32_t index, Answer answer)
{
    Call &call = m_calls[index];
    if (call.active > 0 || call.retryPlanned)
        return; // Another attempt may still answer.
    endActiveRetry(call);
    if (!mayRetry(call, answer.causeSeen())) {
        endCall(index, answer);
        return;
    }
    ++m_recorder.dependency(call.dependency).row.retries;
    call.retryPlanned = true;
    m_queue.push(m_now + nextPause(call), EventKind::Retry, index, call.generation);
}

bool Engine::mayRetry(Call &call, Cause cause)
{
    if (!has(call.dependency, policy::Retry))
        return false;
    const Retry &retry = *m_plan.dependencies[call.dependency].dependency->policies.retry;
    if (call.attempts - call.hedges >= retry.attempts || !(cause == Cause::Timeout ? retry.onTimeout : retry.onError))
        return false;
    const Frame &frame = m_frames[call.frame.index];
    if (frame.deadline <= m_now)
        return false;
    CallerState &state = *callerState(call.dependency, frame.replica);
    if (isThrottled(call.dependency, frame.replica) || (retry.maxActive && state.activeRetries >= *retry.maxActive))
        return false;
    if (retry.budgetShare) {
        if (state.retryBudget < 1)
            return false;
        state.retryBudget -= 1;
    }
    call.isActiveRetry = true;
    ++state.activeRetries;
    return true;
}

/// The retry has had its outcome. As in Envoy it counts from when it was decided on, the pause before it included.
void Engine::endActiveRetry(Call &call)
{
    if (std::exchange(call.isActiveRetry, false))
        --callerState(call.dependency, m_frames[call.frame.index].replica)->activeRetries;
}

/// Whether so many attempts have failed that nothing is tried again (RetryThrottle).
bool Engine::isThrottled(std::uint32_t d, std::uint32_t callerReplica)
{
    if (!has(d, policy::Retry) || !has(d, policy::Throttle))
        return false;
    const auto &throttle = m_plan.dependencies[d].dependency->policies.retry->throttle;
    return callerState(d, callerReplica)->throttleTokens <= throttle->maxTokens / 2.0;
}

void Engine::noteForThrottle(std::uint32_t d, std::uint32_t callerReplica, Answer answer)
{
    const Retry &retry = *m_plan.dependencies[d].dependency->policies.retry;
    double &tokens = callerState(d, callerReplica)->throttleTokens;
    if (!answer.isFailure())
        tokens = std::min<double>(retry.throttle->maxTokens, tokens + retry.throttle->tokensPerSuccess);
    else if (answer.causeSeen() == Cause::Timeout ? retry.onTimeout : retry.onError) // Else it would not be retried.
        tokens = std::max(0.0, tokens - 1);
}

/// Sources of the jitters: Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015; gRFC A6.
Nanos Engine::nextPause(Call &call)
{
    const Retry &retry = *m_plan.dependencies[call.dependency].dependency->policies.retry;
    Stream &stream = m_dependencies[call.dependency].stream;
    const auto base = static_cast<double>(retry.backoff.inNanoseconds());
    const auto cap = static_cast<double>(retry.maxBackoff.inNanoseconds());
    const std::uint32_t earlier = call.attempts - call.hedges - 1;
    const double full = std::min(cap, base * std::pow(retry.backoffFactor, earlier));
    double pause = full;
    switch (retry.jitter) {
    case Jitter::None:
        break;
    case Jitter::Full:
        pause = full * stream.uniform();
        break;
    case Jitter::Equal:
        pause = full / 2 + full / 2 * stream.uniform();
        break;
    case Jitter::Proportional:
        pause = full * (0.8 + 0.4 * stream.uniform());
        break;
    case Jitter::Decorrelated: {
        const double before = call.backoff > 0 ? static_cast<double>(call.backoff) : base;
        pause = std::min(cap, base + (std::max(base, before * 3) - base) * stream.uniform());
        break;
    }
    }
    call.backoff = static_cast<Nanos>(pause);
    return call.backoff;
}

/// The first answer is late: a second attempt, whichever answers first wins.
void Engine::hedge(std::uint32_t index)
{
    Call &call = m_calls[index];
    const Policies &policies = m_plan.dependencies[call.dependency].dependency->policies;
    if (!has(call.dependency, policy::Hedging) || call.active == 0 || call.hedges + 1 >= policies.hedging->maxAttempts)
        return;
    if (m_now - m_attempts[call.firstAttempt].start < policies.hedging->delay.inNanoseconds())
        return; // It was set for an attempt that has failed; the one under way is younger and has its own.
    if (isThrottled(call.dependency, m_frames[call.frame.index].replica))
        return;
    ++call.hedges;
    ++m_recorder.dependency(call.dependency).row.hedges;
    tryOnce(index);
}

void Engine::endCall(std::uint32_t index, Answer answer)
{
    endActiveRetry(m_calls[index]);
    Call call = m_calls[index];
    DependencyMeter &meter = m_recorder.dependency(call.dependency);
    if (answer.isFailure()) {
        const PlannedDependency &planned = m_plan.dependencies[call.dependency];
        Fallback fallback = planned.dependency->optional ? Fallback::Degrade : Fallback::Fail;
        if (has(call.dependency, policy::Fallback))
            fallback = planned.fallback;
        if (fallback != Fallback::Fail) {
            ++meter.row.fallbacks;
            answer = {fallback == Fallback::Degrade ? Outcome::Degraded : Outcome::Success, Cause::None, false};
        }
    } else if (call.storesInCache) {
        callerState(call.dependency, m_frames[call.frame.index].replica)->keys->put(call.cacheKey);
    }
    meter.meter.ended(m_now, answer.outcome, answer.causeSeen(), m_now - call.start);
    m_calls.giveBack(index);
    for (std::uint32_t a = call.firstAttempt; a != NoIndex;) { // Hedges that came second.
        const std::uint32_t following = m_attempts[a].sibling;
        if (m_attempts[a].span != NoIndex) {
            Span &span = m_recorder.span(m_attempts[a].span);
            span.answered = m_now;
            span.isSuperseded = true;
        }
        disposeAttempt(a);
        a = following;
    }
    Frame &frame = m_frames[call.frame.index];
    frame.degraded = frame.degraded || answer.outcome == Outcome::Degraded;
    if (answer.isFailure() && frame.failure == Cause::None)
        frame.failure = answer.cause;
    if (--frame.pending == 0)
        advance(call.frame.index);
}

void Engine::noteBreaker(std::uint32_t d, std::uint32_t callerReplica, BreakerPhase before)
{
    const BreakerPhase now = callerState(d, callerReplica)->breaker->phase();
    if (now == before)
        return;
    using Kind = RecordedEvent::Kind;
    const Kind kind = now == BreakerPhase::Open       ? Kind::BreakerOpened
                      : now == BreakerPhase::HalfOpen ? Kind::BreakerHalfOpened
                                                      : Kind::BreakerClosed;
    const Station &station = m_plan.stations[m_replicas[callerReplica].station];
    m_recorder.note(m_now, kind, d, callerReplica - station.firstReplica);
    // The worst of all replicas: open before half open before closed.
    BreakerPhase worst = BreakerPhase::Closed;
    for (std::uint32_t r = 0; r < station.mostReplicas; ++r) {
        const BreakerPhase phase = m_callerStates[m_dependencies[d].firstCallerState + r].breaker->phase();
        if (phase == BreakerPhase::Open || (phase == BreakerPhase::HalfOpen && worst == BreakerPhase::Closed))
            worst = phase;
    }
    m_recorder.dependency(d).row.breaker = worst;
}

/// Null if no policy of the dependency remembers anything.
CallerState *Engine::callerState(std::uint32_t d, std::uint32_t callerReplica)
{
    const std::uint32_t first = m_dependencies[d].firstCallerState;
    if (first == NoIndex)
        return nullptr;
    return &m_callerStates[first + callerReplica - m_plan.stations[m_replicas[callerReplica].station].firstReplica];
}

/// A process that starts remembers nothing: breakers are closed, bulkheads empty, buckets full, caches cold. Only those
/// that run from the beginning have been warmed up before.
void Engine::resetCallerState(std::uint32_t d, std::uint32_t replica)
{
    CallerState *state = callerState(d, replica);
    if (state == nullptr)
        return;
    *state = {}; // Nobody waits at its gates any more: the attempts have been dropped with the frames they belong to.
    const Policies &policies = m_plan.dependencies[d].dependency->policies;
    if (policies.circuitBreaker)
        state->breaker.emplace(*policies.circuitBreaker);
    if (policies.rateLimit)
        state->tokens = std::max(1U, policies.rateLimit->burst);
    state->tokensAt = m_now;
    state->coldSince = m_now > 0 ? m_now : -1;
    if (policies.retry && policies.retry->throttle)
        state->throttleTokens = policies.retry->throttle->maxTokens;
}

} // namespace topologue::simulation
