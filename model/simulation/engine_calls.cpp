// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>

namespace topologue::simulation {

void Engine::startCall(std::uint32_t frameIndex, const Step &step)
{
    Frame &frame = m_frames[frameIndex];
    const std::uint32_t generation = frame.generation;
    const PlannedDependency &planned = m_plan.dependencies[step.dependency];
    DependencyState &state = m_dependencies[step.dependency];
    std::uint32_t calls = planned.wholeCalls;
    calls += state.stream.chance(planned.chanceOfOneMore) ? 1U : 0U;
    for (std::uint32_t i = 0; i < calls && m_frames.find(frameIndex, generation) != nullptr; ++i) {
        m_recorder.dependency(step.dependency).meter.arrived(m_now);
        ++frame.pending;
        const std::uint32_t index = m_calls.take();
        Call &call = m_calls[index];
        call.start = m_now;
        call.frame = {frameIndex, generation};
        call.dependency = step.dependency;
        call.program = step.program;
        if (has(step.dependency, policy::Cache) && isInCache(index)) {
            ++m_recorder.dependency(step.dependency).row.cacheHits;
            const Nanos hitTime = planned.dependency->policies.cache->hitTime.inNanoseconds();
            m_queue.push(m_now + hitTime, EventKind::CacheAnswered, index, call.generation);
            continue;
        }
        if (has(step.dependency, policy::Retry)) {
            constexpr double MostSaved = 100; // Retries; a long quiet time must not pay for a storm.
            CallerState &caller = *callerState(step.dependency, frame.replica);
            const double share = planned.dependency->policies.retry->budgetShare.value_or(0);
            caller.retryBudget = std::min(MostSaved, caller.retryBudget + share);
        }
        tryOnce(index);
    }
}

bool Engine::isInCache(std::uint32_t index)
{
    Call &call = m_calls[index];
    Stream &stream = m_dependencies[call.dependency].stream;
    const PlannedDependency &planned = m_plan.dependencies[call.dependency];
    const CachePolicy &cache = *planned.dependency->policies.cache;
    CallerState &state = *callerState(call.dependency, m_frames[call.frame.index].replica);
    if (cache.keys) {
        if (!state.keys) {
            const std::uint32_t caches = m_plan.stations[m_plan.components[planned.from].station].mostReplicas;
            state.keys.emplace(*cache.keys, cache.zipfExponent,
                               std::min(cache.entries, KeyCache::MostEntries / caches));
        }
        call.cacheKey = state.keys->draw(stream);
        call.storesInCache = true;
        return state.keys->touch(call.cacheKey);
    }
    double share = cache.hitShare;
    if (state.coldSince >= 0 && cache.warmUp && cache.warmUp->inNanoseconds() > 0) {
        const auto warm = static_cast<double>(m_now - state.coldSince);
        share *= std::min(1.0, warm / static_cast<double>(cache.warmUp->inNanoseconds()));
    }
    return stream.chance(share);
}

/// One attempt, from the outermost policy in.
void Engine::tryOnce(std::uint32_t callIndex)
{
    Call &call = m_calls[callIndex];
    const std::uint32_t d = call.dependency;
    const Frame &frame = m_frames[call.frame.index];
    DependencyMeter::Row &row = m_recorder.dependency(d).row;
    ++row.attempts;

    const std::uint32_t index = m_attempts.take();
    Attempt &attempt = m_attempts[index];
    attempt.start = m_now;
    attempt.call = callIndex;
    attempt.request = frame.request;
    attempt.dependency = d;
    attempt.program = call.program;
    attempt.callerReplica = frame.replica;
    attempt.depth = static_cast<std::uint16_t>(frame.depth + 1);
    attempt.number = static_cast<std::uint16_t>(++call.attempts);
    attempt.sibling = call.firstAttempt;
    call.firstAttempt = index;
    ++call.active;
    if (frame.span != NoIndex) {
        Span span;
        span.trace = m_recorder.span(frame.span).trace;
        span.parent = frame.span;
        span.component = m_plan.dependencies[d].to;
        span.dependency = d;
        span.attempt = attempt.number;
        span.sent = m_now;
        attempt.span = m_recorder.addSpan(span);
    }
    if (has(d, policy::Breaker)) {
        Breaker &breaker = *callerState(d, frame.replica)->breaker;
        const BreakerPhase before = breaker.phase();
        const bool mayPass = breaker.tryAcquire(m_now);
        noteBreaker(d, frame.replica, before);
        if (!mayPass) {
            endAttempt(index, failed(Cause::BreakerOpen));
            return;
        }
        attempt.usesBreaker = true;
    }
    if (has(d, policy::RateLimit)) {
        CallerState &state = *callerState(d, frame.replica);
        const RateLimit &limit = *m_plan.dependencies[d].dependency->policies.rateLimit;
        const double earned = static_cast<double>(m_now - state.tokensAt) * 1e-9 * limit.callsPerSecond;
        state.tokens = std::min(std::max(1.0, static_cast<double>(limit.burst)), state.tokens + earned);
        state.tokensAt = m_now;
        if (state.tokens < 1) {
            endAttempt(index, failed(Cause::RateLimited));
            return;
        }
        state.tokens -= 1;
    }
    if (has(d, policy::Hedging)) {
        const Hedging &hedging = *m_plan.dependencies[d].dependency->policies.hedging;
        if (call.hedges + 1 < hedging.maxAttempts)
            m_queue.push(m_now + hedging.delay.inNanoseconds(), EventKind::Hedge, callIndex, call.generation);
    }
    armTimeout(index, frame.deadline);
    passGates(index);
}

/// One way, with what faults add.
Nanos Engine::networkTime(std::uint32_t dependency)
{
    DependencyState &state = m_dependencies[dependency];
    Nanos time = m_plan.dependencies[dependency].latency.draw(state.stream);
    for (const Sampler *added : state.added)
        time += added->draw(state.stream);
    return time;
}

void Engine::send(std::uint32_t index)
{
    Attempt &attempt = m_attempts[index];
    const PlannedDependency &planned = m_plan.dependencies[attempt.dependency];
    DependencyState &state = m_dependencies[attempt.dependency];
    ++m_recorder.dependency(attempt.dependency).row.sent;
    const Nanos latency = networkTime(attempt.dependency);
    if (state.cuts > 0 || state.stream.chance(planned.lossShare) || state.stream.chance(state.loss))
        return; // It never arrives, and no answer ever comes.
    attempt.inTransit = true;
    if (latency == 0)
        deliver(index);
    else
        m_queue.push(m_now + latency, EventKind::Delivered, index);
}

/// The request is at the callee's door, whether or not its caller still waits.
void Engine::deliver(std::uint32_t index)
{
    Attempt &attempt = m_attempts[index];
    attempt.inTransit = false;
    const PlannedDependency &planned = m_plan.dependencies[attempt.dependency];
    Entry entry;
    entry.program = attempt.program;
    entry.component = planned.to;
    entry.dependency = attempt.dependency;
    entry.askedBy = Asker::Attempt;
    entry.asker = {index, attempt.generation};
    entry.request = attempt.request;
    entry.deadline = attempt.deadline;
    entry.span = attempt.span;
    entry.depth = attempt.depth;
    const std::uint32_t callerReplica = attempt.callerReplica;
    if (attempt.isGone) {
        m_attempts.giveBack(index);
        if (planned.inProcess)
            return;   // The caller's process is gone, and this would have run in it.
        enter(entry); // On behalf of an attempt that is not found any more: the answer will be wasted.
    } else if (planned.inProcess) {
        enterChild(entry, callerReplica);
    } else {
        enter(entry);
    }
}

/// The attempt has its answer, or has given up.
void Engine::endAttempt(std::uint32_t index, Answer answer)
{
    Attempt &attempt = m_attempts[index];
    const std::uint32_t d = attempt.dependency;
    const std::uint32_t callIndex = attempt.call;
    Call &call = m_calls[callIndex];
    if (attempt.span != NoIndex) {
        Span &span = m_recorder.span(attempt.span);
        span.answered = m_now;
        span.outcome = answer.outcome;
        span.cause = answer.causeSeen();
    }
    for (std::uint32_t *link = &call.firstAttempt; *link != NoIndex; link = &m_attempts[*link].sibling) {
        if (*link == index) {
            *link = attempt.sibling;
            break;
        }
    }
    --call.active;
    if (attempt.usesBreaker && has(d, policy::Breaker)) {
        Breaker &breaker = *callerState(d, attempt.callerReplica)->breaker;
        const BreakerPhase before = breaker.phase();
        breaker.record(m_now, answer.isFailure(), m_now - attempt.start);
        noteBreaker(d, attempt.callerReplica, before);
        attempt.usesBreaker = false;
    }
    if (has(d, policy::Throttle))
        noteForThrottle(d, attempt.callerReplica, answer);
    if (attempt.calleeReplica != NoIndex && !m_plan.dependencies[d].inProcess)
        noteAnswerOf(attempt.calleeReplica, answer.isFailure());
    disposeAttempt(index);
    if (answer.isFailure())
        attemptFailed(callIndex, answer);
    else
        endCall(callIndex, answer);
}

} // namespace topologue::simulation
