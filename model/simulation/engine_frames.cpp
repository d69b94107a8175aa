// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <utility>

namespace topologue::simulation {

namespace {

/// Calls that nest deeper than this go in a circle.
constexpr std::uint16_t MostDepth = 100;

} // namespace

std::uint32_t Engine::makeFrame(const Entry &entry, std::uint32_t replica)
{
    const std::uint32_t index = m_frames.take();
    Frame &frame = m_frames[index];
    frame.entered = m_now;
    frame.burst = entry.burst;
    frame.deadline = entry.deadline;
    frame.asker = entry.asker;
    frame.request = entry.request;
    frame.program = entry.program;
    frame.component = entry.component;
    frame.dependency = entry.dependency;
    frame.replica = replica;
    frame.span = entry.span;
    frame.depth = entry.depth;
    frame.askedBy = entry.askedBy;
    if (entry.askedBy == Asker::Attempt) {
        if (Attempt *attempt = m_attempts.find(entry.asker.index, entry.asker.generation))
            attempt->calleeReplica = replica;
    }
    if (entry.span != NoIndex) {
        Span &span = m_recorder.span(entry.span);
        span.arrived = m_now;
        span.replica = replica - m_plan.stations[m_replicas[replica].station].firstReplica;
    }
    return index;
}

/// To the replica that was chosen for it, whatever state that is in.
void Engine::comeIn(std::uint32_t index)
{
    const Frame &frame = m_frames[index];
    Replica &replica = m_replicas[frame.replica];
    ++replica.inFlight;
    m_recorder.deployable(replica.station).inSystem.change(m_now, 1);
    if (m_components[frame.component].downs > 0) // Of a message: calls have been turned away.
        refuse(index, Cause::Refused);
    else if (replica.isHung())
        replica.limbo.push_back({index, frame.generation});
    else
        admit(index);
}

/// A call comes to the door of the component's deployable.
void Engine::enter(const Entry &entry)
{
    const std::uint32_t station = m_plan.components[entry.component].station;
    m_recorder.component(entry.component).meter.arrived(m_now);
    DeployableMeter &meter = m_recorder.deployable(station);
    ++meter.arrivals;
    if (isTooFull() || entry.depth > MostDepth) {
        m_recorder.noteSometimes(m_now, RecordedEvent::Kind::LimitReached, 0);
        turnAway(entry, Cause::Limit);
        return;
    }
    const std::uint32_t replica = pickReplica(station);
    if (replica == NoIndex || m_components[entry.component].downs > 0) {
        turnAway(entry, Cause::Refused);
        return;
    }
    comeIn(makeFrame(entry, replica));
}

/// A call inside a process: the caller's worker goes on in the callee.
void Engine::enterChild(const Entry &entry, std::uint32_t callerReplica)
{
    m_recorder.component(entry.component).meter.arrived(m_now);
    if (isTooFull() || entry.depth > MostDepth) {
        m_recorder.noteSometimes(m_now, RecordedEvent::Kind::LimitReached, 0);
        m_recorder.component(entry.component).meter.failed(m_now, Cause::Limit);
        reply(entry.askedBy, entry.asker, entry.dependency, failed(Cause::Limit), Reply::AtOnce);
        return;
    }
    if (m_components[entry.component].downs > 0) {
        m_recorder.component(entry.component).meter.failed(m_now, Cause::Refused);
        reply(entry.askedBy, entry.asker, entry.dependency, failed(Cause::Refused), Reply::AtOnce);
        return;
    }
    const std::uint32_t frame = makeFrame(entry, callerReplica);
    m_frames[frame].isChild = true;
    compute(frame);
}

/// Without having come in.
void Engine::turnAway(const Entry &entry, Cause cause)
{
    m_recorder.component(entry.component).meter.failed(m_now, cause);
    ++m_recorder.deployable(m_plan.components[entry.component].station).refused;
    reply(entry.askedBy, entry.asker, entry.dependency, failed(cause), Reply::AtOnce);
}

/// The frame has got its worker.
void Engine::beginService(std::uint32_t index)
{
    const Frame &frame = m_frames[index];
    m_recorder.deployable(m_replicas[frame.replica].station).gotWorker(m_now - frame.entered);
    compute(index);
}

void Engine::compute(std::uint32_t index)
{
    Frame &frame = m_frames[index];
    ComponentState &component = m_components[frame.component];
    if (component.hangs > 0) {
        component.parked.push_back({index, frame.generation});
        return;
    }
    if (frame.span != NoIndex)
        m_recorder.span(frame.span).started = m_now;
    Nanos length = frame.burst;
    if (frame.program != NoIndex)
        length = m_plan.components[frame.component].serviceTime.draw(component.stream);
    const double slowness = component.slowness * m_replicas[frame.replica].slowness;
    if (slowness != 1)
        length = static_cast<Nanos>(std::min(1e18, static_cast<double>(length) * slowness));
    if (length > 0)
        startBurst(index, length);
    else
        m_queue.push(m_now, EventKind::AfterBurst, index, frame.generation);
}

void Engine::afterBurst(std::uint32_t index)
{
    Frame &frame = m_frames[index];
    ComponentState &component = m_components[frame.component];
    const double replicaErrors = m_replicas[frame.replica].errorShare;
    if (component.stream.chance(component.errorShare) || component.stream.chance(replicaErrors)) {
        frame.failure = Cause::Error;
        frame.ownFailure = true;
    } else if (frame.program != NoIndex && m_plan.programs[frame.program].steps > 0) {
        if (frame.holdsWorker && m_stations[m_replicas[frame.replica].station].isAsynchronous) {
            frame.holdsWorker = false;
            releaseWorker(frame.replica);
        }
        advance(index);
        return;
    }
    finishFrame(index);
}

/// Makes the calls of the next stages until one has to be waited for.
void Engine::advance(std::uint32_t index)
{
    Frame &frame = m_frames[index];
    const Program &program = m_plan.programs[frame.program];
    const std::uint32_t generation = frame.generation;
    while (frame.failure == Cause::None && frame.step < program.steps) {
        if (frame.deadline <= m_now) {
            frame.failure = Cause::Timeout; // Nobody waits any more: do not begin what is left.
            frame.ownFailure = true;
            break;
        }
        const std::uint32_t stage = m_plan.steps[program.firstStep + frame.step].stage;
        ++frame.pending; // So that calls that end at once do not go on while others are still being made.
        while (frame.step < program.steps && m_plan.steps[program.firstStep + frame.step].stage == stage) {
            startCall(index, m_plan.steps[program.firstStep + frame.step++]);
            if (m_frames.find(index, generation) == nullptr)
                return;
        }
        if (--frame.pending > 0)
            return;
    }
    finishFrame(index);
}

void Engine::finishFrame(std::uint32_t index, Reply when)
{
    const Frame &frame = m_frames[index];
    const PlannedComponent &component = m_plan.components[frame.component];
    Answer answer;
    if (frame.failure != Cause::None)
        answer = {Outcome::Failed, frame.failure, !frame.ownFailure};
    else if (frame.degraded)
        answer.outcome = Outcome::Degraded;
    if (component.isQueue && frame.dependency != NoIndex && m_plan.dependencies[frame.dependency].publishes
        && !answer.isFailure()) {
        const std::uint32_t journey = m_plan.programs[frame.program].journey;
        if (hasRoom(frame.component, journey)) {
            store(frame.component, journey, frame.request, frame.span);
        } else {
            m_recorder.noteSometimes(m_now, RecordedEvent::Kind::BrokerFull, frame.component);
            answer = failed(Cause::QueueFull);
        }
    }
    m_recorder.component(frame.component).meter.ended(m_now, answer.outcome, answer.causeSeen(), m_now - frame.entered);
    if (frame.span != NoIndex) {
        Span &span = m_recorder.span(frame.span);
        span.finished = m_now;
        if (frame.askedBy == Asker::Message) { // Nobody waits for an answer that would say so.
            span.answered = m_now;
            span.outcome = answer.outcome;
            span.cause = answer.causeSeen();
        }
    }
    if (!frame.isChild) {
        Replica &replica = m_replicas[frame.replica];
        --replica.inFlight;
        m_recorder.deployable(replica.station).inSystem.change(m_now, -1);
        if (replica.isDraining)
            goWhenEmpty(frame.replica);
    }
    const bool heldWorker = frame.holdsWorker;
    const std::uint32_t replica = frame.replica;
    const Asker askedBy = frame.askedBy;
    const Reference asker = frame.asker;
    const std::uint32_t dependency = frame.dependency;
    m_frames.giveBack(index);
    if (heldWorker)
        releaseWorker(replica);
    reply(askedBy, asker, dependency, answer, when);
}

/// Ends a frame that came in but was not worked on.
void Engine::refuse(std::uint32_t index, Cause cause, Reply when)
{
    Frame &frame = m_frames[index];
    frame.failure = cause;
    frame.ownFailure = true;
    ++m_recorder.deployable(m_replicas[frame.replica].station).refused;
    finishFrame(index, when);
}

void Engine::reply(Asker askedBy, Reference asker, std::uint32_t dependency, Answer answer, Reply when)
{
    switch (askedBy) {
    case Asker::Nobody:
        return;
    case Asker::User:
        answerUser(asker, answer);
        return;
    case Asker::Message:
        messageHandled(asker.index, answer);
        return;
    case Asker::Attempt:
        break;
    }
    Attempt *attempt = m_attempts.find(asker.index, asker.generation);
    if (attempt == nullptr || attempt->isGone) {
        ++m_recorder.dependency(dependency).row.wasted;
        return;
    }
    DependencyState &state = m_dependencies[dependency];
    const PlannedDependency &planned = m_plan.dependencies[dependency];
    if (!answer.isFailure() && state.stream.chance(planned.errorShare))
        answer = failed(Cause::Error);
    attempt->answer = answer;
    const Nanos latency = networkTime(dependency);
    if (latency == 0 && when == Reply::AtOnce)
        endAttempt(asker.index, answer);
    else
        m_queue.push(m_now + latency, EventKind::Answered, asker.index, asker.generation);
}

/// A component inside a deployable begins or ceases to hang.
void Engine::setParked(std::uint32_t index, bool parks)
{
    ComponentState &component = m_components[index];
    component.hangs += parks ? 1 : 0;
    component.hangs -= parks ? 0 : 1;
    if (component.hangs > 0)
        return;
    const std::vector<Reference> parked = std::exchange(component.parked, {});
    for (const Reference frame : parked) {
        if (m_frames.find(frame.index, frame.generation) != nullptr)
            compute(frame.index);
    }
}

} // namespace topologue::simulation
