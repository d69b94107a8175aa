// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>

namespace topologue::simulation {

void Engine::armTimeout(std::uint32_t index, Nanos callerDeadline)
{
    Attempt &attempt = m_attempts[index];
    const std::uint32_t d = attempt.dependency;
    if (has(d, policy::Timeout)) {
        const PlannedDependency &planned = m_plan.dependencies[d];
        const Nanos limit = m_now + planned.timeout;
        attempt.deadline = planned.propagatesDeadline ? std::min(limit, callerDeadline) : callerDeadline;
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
        attempt.waitsForConnection = false;
        if (!enterGate(gate, index, policies.bulkhead->maxConcurrent, policies.bulkhead->maxWait))
            return;
        attempt.holdsBulkhead = true;
    }
    if (has(attempt.dependency, policy::Connections) && !attempt.holdsConnection) {
        Gate &gate = callerState(attempt.dependency, attempt.callerReplica)->connections;
        attempt.waitsForConnection = true;
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

/// Gives a place back, or on to the first that waits. That one goes on through an event, so that a long line of calls
/// that fail at once does not pile up on the stack.
void Engine::freeGate(Gate &gate)
{
    if (gate.waiting.isEmpty()) {
        --gate.busy;
        return;
    }
    const std::uint32_t index = gate.waiting.head;
    gate.waiting.remove(m_attempts, index);
    Attempt &attempt = m_attempts[index];
    attempt.waits = false;
    (attempt.waitsForConnection ? attempt.holdsConnection : attempt.holdsBulkhead) = true;
    m_queue.push(m_now, EventKind::GateOpens, index, attempt.generation);
}

/// Gives back what the attempt holds, and the attempt as soon as nothing holds it.
void Engine::disposeAttempt(std::uint32_t index)
{
    Attempt &attempt = m_attempts[index];
    const bool isKnown = attempt.usesBreaker || attempt.waits || attempt.holdsConnection || attempt.holdsBulkhead;
    CallerState *const state = isKnown ? callerState(attempt.dependency, attempt.callerReplica) : nullptr;
    if (attempt.usesBreaker) { // Nobody looks at how it ends.
        const BreakerPhase before = state->breaker->phase();
        state->breaker->release(m_now);
        noteBreaker(attempt.dependency, attempt.callerReplica, before);
    }
    if (attempt.waits)
        (attempt.waitsForConnection ? state->connections : state->bulkhead).waiting.remove(m_attempts, index);
    if (attempt.holdsConnection)
        freeGate(state->connections);
    if (attempt.holdsBulkhead)
        freeGate(state->bulkhead);
    if (attempt.inTransit) {
        attempt.isGone = true;
        attempt.holdsConnection = false;
        attempt.holdsBulkhead = false;
        ++attempt.generation;
    } else {
        m_attempts.giveBack(index);
    }
}

} // namespace topologue::simulation
