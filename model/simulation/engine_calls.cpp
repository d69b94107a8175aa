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
    DependencyState &state = m_dependencies[call.dependency];
    const CachePolicy &cache = *m_plan.dependencies[call.dependency].dependency->policies.cache;
    if (state.keys) {
        call.cacheKey = state.keys->draw(state.stream);
        call.storesInCache = true;
        return state.keys->touch(call.cacheKey);
    }
    double share = cache.hitShare;
    if (state.coldSince >= 0 && cache.warmUp && cache.warmUp->inNanoseconds() > 0) {
        const auto warm = static_cast<double>(m_now - state.coldSince);
        share *= std::min(1.0, warm / static_cast<double>(cache.warmUp->inNanoseconds()));
    }
    return state.stream.chance(share);
}

/// One attempt, from the outermost policy in.
void Engine::tryOnce(std::uint32_t callIndex)
{
    Call &call = m_calls[callIndex];
    const std::uint32_t d = call.dependency;
    const Frame &frame = m_frames[call.frame.index];
    const Policies &policies = m_plan.dependencies[d].dependency->policies;
    DependencyInterval &row = m_recorder.dependency(d).row;
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
        const RateLimit &limit = *policies.rateLimit;
        const double earned = static_cast<double>(m_now - state.tokensAt) * 1e-9 * limit.callsPerSecond;
        state.tokens = std::min(std::max(1.0, static_cast<double>(limit.burst)), state.tokens + earned);
        state.tokensAt = m_now;
        if (state.tokens < 1) {
            endAttempt(index, failed(Cause::RateLimited));
            return;
        }
        state.tokens -= 1;
    }
    if (has(d, policy::Hedging) && call.hedges + 1 < policies.hedging->maxAttempts)
        m_queue.push(m_now + policies.hedging->delay.inNanoseconds(), EventKind::Hedge, callIndex, call.generation);
    armTimeout(index, frame.deadline);
    passGates(index);
}

void Engine::armTimeout(std::uint32_t index, Nanos callerDeadline)
{
    Attempt &attempt = m_attempts[index];
    const std::uint32_t d = attempt.dependency;
    if (has(d, policy::Timeout)) {
        const Timeout &timeout = *m_plan.dependencies[d].dependency->policies.timeout;
        const Nanos limit = m_now + timeout.limit.inNanoseconds();
        attempt.deadline = timeout.propagateDeadline ? std::min(limit, callerDeadline) : callerDeadline;
        if (limit <= callerDeadline) {
            DependencyState &state = m_dependencies[d];
            const std::uint64_t order = m_queue.nextOrder(EventKind::TimeoutLane, Priority::GivingUp);
            state.timeouts.push({limit, order, {index, attempt.generation}});
            if (!state.laneIsArmed)
                m_queue.pushAt({limit, order, d, 0});
            state.laneIsArmed = true;
            return;
        }
    }
    attempt.deadline = std::min(attempt.deadline, callerDeadline);
    if (callerDeadline != Never)
        m_queue.push(callerDeadline, EventKind::Deadline, index, attempt.generation, Priority::GivingUp);
}

void Engine::timeoutLane(std::uint32_t d)
{
    DependencyState &state = m_dependencies[d];
    state.laneIsArmed = false;
    while (!state.timeouts.isEmpty()) {
        const Lane::Entry entry = state.timeouts.front();
        const Attempt *attempt = m_attempts.find(entry.who.index, entry.who.generation);
        if (attempt != nullptr && entry.time > m_now) {
            m_queue.pushAt({entry.time, entry.order, d, 0});
            state.laneIsArmed = true;
            return;
        }
        state.timeouts.pop();
        if (attempt == nullptr)
            continue;
        // Its clock stands still while its process hangs; the event is held back and comes when that is over.
        if (m_hung > 0 && m_replicas[attempt->callerReplica].isHung())
            m_queue.push(m_now, EventKind::Deadline, entry.who.index, entry.who.generation, Priority::GivingUp);
        else
            endAttempt(entry.who.index, failed(Cause::Timeout));
    }
}

/// Through bulkhead and connection pool, as far as there is room; then off to the callee.
void Engine::passGates(std::uint32_t index)
{
    Attempt &attempt = m_attempts[index];
    const Policies &policies = m_plan.dependencies[attempt.dependency].dependency->policies;
    attempt.waits = false;
    if (has(attempt.dependency, policy::Bulkhead) && !attempt.holdsBulkhead) {
        Gate &gate = callerState(attempt.dependency, attempt.callerReplica)->bulkhead;
        if (!enterGate(gate, index, policies.bulkhead->maxConcurrent, policies.bulkhead->maxWait))
            return;
        attempt.holdsBulkhead = true;
    }
    if (has(attempt.dependency, policy::Connections) && !attempt.holdsConnection) {
        Gate &gate = callerState(attempt.dependency, attempt.callerReplica)->connections;
        if (!enterGate(gate, index, policies.connectionPool->size, policies.connectionPool->maxWait))
            return;
        attempt.holdsConnection = true;
    }
    send(index);
}

/// True if there is a place. Else the attempt waits for one (no `wait`: as long as it takes), or has failed.
bool Engine::enterGate(Gate &gate, std::uint32_t index, std::uint32_t places, std::optional<Duration> wait)
{
    if (gate.busy < places) {
        ++gate.busy;
        return true;
    }
    if (wait && wait->inNanoseconds() <= 0) {
        endAttempt(index, failed(Cause::BulkheadFull));
        return false;
    }
    Attempt &attempt = m_attempts[index];
    attempt.waits = true;
    attempt.waitEnds = wait ? m_now + wait->inNanoseconds() : Never;
    gate.waiting.push(m_attempts, index);
    if (wait)
        m_queue.push(attempt.waitEnds, EventKind::WaitEnds, index, attempt.generation, Priority::GivingUp);
    return false;
}

/// Gives a place back, or on to the first that still waits. That one goes on through an event, so that a long line of
/// calls that fail at once does not pile up on the stack.
void Engine::freeGate(Gate &gate)
{
    --gate.busy;
    while (gate.waiting.size > 0) {
        const std::uint32_t index = gate.waiting.pop(m_attempts);
        Attempt &attempt = m_attempts[index];
        if (attempt.isGone) {
            m_attempts.giveBack(index);
            continue;
        }
        ++gate.busy;
        attempt.waits = false;
        CallerState &state = *callerState(attempt.dependency, attempt.callerReplica);
        (&gate == &state.bulkhead ? attempt.holdsBulkhead : attempt.holdsConnection) = true;
        m_queue.push(m_now, EventKind::GateOpens, index, attempt.generation);
        return;
    }
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
    if (state.cuts > 0 || state.stream.chance(planned.dependency->lossShare) || state.stream.chance(state.loss))
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
    if (attempt.calleeReplica != NoIndex && !m_plan.dependencies[d].inProcess)
        noteAnswerOf(attempt.calleeReplica, answer.isFailure());
    disposeAttempt(index);
    if (answer.isFailure())
        attemptFailed(callIndex, answer);
    else
        endCall(callIndex, answer);
}

/// Gives back what the attempt holds, and the attempt as soon as nothing holds it.
void Engine::disposeAttempt(std::uint32_t index)
{
    Attempt &attempt = m_attempts[index];
    if (attempt.usesBreaker) // Nobody looks at how it ends.
        callerState(attempt.dependency, attempt.callerReplica)->breaker->release();
    if (attempt.holdsConnection)
        freeGate(callerState(attempt.dependency, attempt.callerReplica)->connections);
    if (attempt.holdsBulkhead)
        freeGate(callerState(attempt.dependency, attempt.callerReplica)->bulkhead);
    if (attempt.waits || attempt.inTransit) {
        attempt.isGone = true;
        attempt.holdsConnection = false;
        attempt.holdsBulkhead = false;
        ++attempt.generation;
    } else {
        m_attempts.giveBack(index);
    }
}

} // namespace topologue::simulation
