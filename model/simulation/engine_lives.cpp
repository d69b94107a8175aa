// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <utility>

namespace topologue::simulation {

void Engine::setState(std::uint32_t index, Replica::State state)
{
    Replica &replica = m_replicas[index];
    if (replica.state == state)
        return;
    DeployableMeter &meter = m_recorder.deployable(replica.station);
    const int before = replica.state == Replica::State::Ready ? 1 : 0;
    const int after = state == Replica::State::Ready ? 1 : 0;
    replica.state = state;
    if (after > before)
        replica.isDraining = false;
    meter.ready.change(m_now, after - before);
    meter.workers.change(m_now, (after - before) * std::int64_t{replica.workers});
    meter.cores.change(m_now, (after - before) * std::int64_t{replica.cores});
    refreshReady(replica.station);
    if (after > before && m_now > 0) {
        m_recorder.note(m_now, RecordedEvent::Kind::ReplicaReady, replica.station,
                        index - m_plan.stations[replica.station].firstReplica);
        wakeConsumers();
    }
}

/// Ready, unless the autoscaler has given it up in the meantime.
Replica::State Engine::stateWhenUp(std::uint32_t index) const
{
    const std::uint32_t station = m_replicas[index].station;
    return index - m_plan.stations[station].firstReplica < m_stations[station].wanted ? Replica::State::Ready
                                                                                      : Replica::State::Absent;
}

/// Which replicas the load balancer may choose. Ejected ones are out.
void Engine::refreshReady(std::uint32_t index)
{
    const Station &station = m_plan.stations[index];
    std::vector<std::uint32_t> &ready = m_stations[index].ready;
    ready.clear();
    for (std::uint32_t r = station.firstReplica; r < station.firstReplica + station.mostReplicas; ++r) {
        const Replica &replica = m_replicas[r];
        if (replica.state == Replica::State::Ready && !replica.isEjected && !replica.isDraining)
            ready.push_back(r);
    }
}

/// All work in the replica is lost; callers elsewhere learn of it through the broken connection.
void Engine::kill(std::uint32_t index)
{
    Replica &replica = m_replicas[index];
    DeployableMeter &meter = m_recorder.deployable(replica.station);
    meter.inSystem.change(m_now, -std::int64_t{replica.inFlight});
    meter.queue.change(m_now, -std::int64_t{replica.queue.size()});
    meter.busyWorkers.change(m_now, -std::int64_t{replica.busyWorkers});
    if (!replica.isHung())
        meter.busyCores.change(m_now, -std::int64_t{replica.busyCores});
    replica.inFlight = 0;
    replica.busyWorkers = 0;
    replica.busyCores = 0;
    replica.queue.clear();
    replica.coreQueue = {};
    replica.shared.clear();
    ++replica.sharedEpoch;
    replica.limbo.clear();

    // First everybody dies, then the others learn of it: nobody may be answered by, or call, a half-dead replica.
    std::vector<Frame> dead;
    for (std::uint32_t f = 0; f < m_frames.end(); ++f) {
        if (m_frames[f].alive && m_frames[f].replica == index) {
            dead.push_back(m_frames[f]);
            m_frames.giveBack(f);
        }
    }
    dropCallsOfDeadFrames();
    for (std::uint32_t d = 0; d < m_plan.dependencies.size(); ++d) {
        if (m_plan.components[m_plan.dependencies[d].from].station == replica.station)
            resetCallerState(d, index);
    }
    for (const Frame &frame : dead) {
        m_recorder.component(frame.component).meter.failed(m_now, Cause::Crash);
        if (frame.span != NoIndex)
            m_recorder.span(frame.span).finished = m_now;
        if (!frame.isChild)
            reply(frame.askedBy, frame.asker, frame.dependency, failed(Cause::Crash), Reply::Later);
    }
}

void Engine::dropCallsOfDeadFrames()
{
    for (std::uint32_t c = 0; c < m_calls.end(); ++c) {
        Call &call = m_calls[c];
        if (!call.alive || m_frames.find(call.frame.index, call.frame.generation) != nullptr)
            continue;
        m_recorder.dependency(call.dependency).meter.failed(m_now, Cause::Crash);
        for (std::uint32_t a = call.firstAttempt; a != NoIndex;) {
            const std::uint32_t following = m_attempts[a].sibling;
            disposeAttempt(a);
            a = following;
        }
        m_calls.giveBack(c);
    }
}

/// Out of memory: it dies with all it holds, and starts anew.
void Engine::crash(std::uint32_t index)
{
    const std::uint32_t station = m_replicas[index].station;
    m_recorder.note(m_now, RecordedEvent::Kind::ReplicaCrashed, station, index - m_plan.stations[station].firstReplica);
    restart(index, m_plan.stations[station].capacity->restartTime.inNanoseconds());
}

/// A replica that the autoscaler has given up is gone once it has nothing left to do.
void Engine::goWhenEmpty(std::uint32_t index)
{
    const Replica &replica = m_replicas[index];
    if (replica.isDraining && replica.inFlight == 0 && replica.coming == 0)
        setState(index, Replica::State::Absent);
}

void Engine::restart(std::uint32_t index, Nanos delay)
{
    Replica &replica = m_replicas[index];
    const bool wasReady = replica.state == Replica::State::Ready;
    setState(index, Replica::State::Starting);
    if (wasReady)
        kill(index);
    m_queue.push(m_now + delay, EventKind::ReplicaReady, index, ++replica.startEpoch);
}

void Engine::replicaReady(std::uint32_t index, std::uint32_t epoch)
{
    Replica &replica = m_replicas[index];
    if (replica.state != Replica::State::Starting || replica.startEpoch != epoch)
        return;
    setState(index, replica.downs > 0 ? Replica::State::Down : stateWhenUp(index));
}

/// A fault takes it down, or lets go of it.
void Engine::setDown(std::uint32_t index, bool down)
{
    Replica &replica = m_replicas[index];
    replica.downs += down ? 1 : 0;
    replica.downs -= down ? 0 : 1;
    if (down && replica.state == Replica::State::Ready) {
        setState(index, Replica::State::Down);
        m_recorder.note(m_now, RecordedEvent::Kind::ReplicaDown, replica.station,
                        index - m_plan.stations[replica.station].firstReplica);
        kill(index);
    } else if (replica.downs == 0 && replica.state == Replica::State::Down) {
        setState(index, stateWhenUp(index));
    }
}

/// A silent fault: everything in the replica stands still, and what comes waits outside, until the last one ends.
void Engine::setHung(std::uint32_t index, bool hung)
{
    Replica &replica = m_replicas[index];
    if (m_stations[replica.station].isShared)
        advanceShared(replica);
    const bool was = replica.isHung();
    replica.hangs += hung ? 1 : 0;
    replica.hangs -= hung ? 0 : 1;
    if (was == replica.isHung())
        return;
    m_hung += hung ? 1 : 0;
    m_hung -= hung ? 0 : 1;
    const bool shared = m_stations[replica.station].isShared;
    for (std::uint32_t f = 0; f < m_frames.end() && !shared; ++f) {
        Frame &frame = m_frames[f];
        if (!frame.alive || frame.replica != index || !frame.computes)
            continue;
        if (hung) {
            frame.burst = frame.burstEnd - m_now;
            frame.burstEnd = Never;
        } else {
            frame.burstEnd = m_now + frame.burst;
            m_queue.push(frame.burstEnd, EventKind::BurstDone, f, frame.generation);
        }
    }
    if (shared)
        planShared(index);
    // Cores that stand still are not busy, whatever is left on them.
    const std::int64_t onCores = replica.busyCores;
    m_recorder.deployable(replica.station).busyCores.change(m_now, hung ? -onCores : onCores);
    if (replica.state == Replica::State::Ready) {
        m_recorder.note(m_now, hung ? RecordedEvent::Kind::ReplicaDown : RecordedEvent::Kind::ReplicaReady,
                        replica.station, index - m_plan.stations[replica.station].firstReplica);
    }
    if (hung)
        return;
    const std::vector<Event> heldBack = std::exchange(m_heldBack, {});
    for (const Event &event : heldBack) {
        if (isHeldBack(event))
            m_heldBack.push_back(event); // By another replica.
        else
            m_queue.push(m_now, event.kind(), event.index, event.generation);
    }
    fillCores(index);
    fillWorkers(index);
    const std::vector<Reference> limbo = std::exchange(replica.limbo, {});
    for (const Reference frame : limbo) {
        if (m_frames.find(frame.index, frame.generation) != nullptr)
            admit(frame.index);
    }
    wakeConsumers();
}

void Engine::setCapacity(std::uint32_t index, std::uint32_t workers, std::uint32_t cores)
{
    Replica &replica = m_replicas[index];
    if (replica.workers == workers && replica.cores == cores)
        return;
    const bool shared = m_stations[replica.station].isShared;
    if (shared)
        advanceShared(replica);
    if (replica.state == Replica::State::Ready) {
        DeployableMeter &meter = m_recorder.deployable(replica.station);
        meter.workers.change(m_now, std::int64_t{workers} - replica.workers);
        meter.cores.change(m_now, std::int64_t{cores} - replica.cores);
    }
    replica.workers = workers;
    replica.cores = cores;
    if (shared)
        planShared(index);
    else
        fillCores(index);
    fillWorkers(index);
}

} // namespace topologue::simulation
