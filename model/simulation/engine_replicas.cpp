// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <functional>

namespace topologue::simulation {

/// None if no replica is ready.
std::uint32_t Engine::pickReplica(std::uint32_t index)
{
    StationState &station = m_stations[index];
    const auto count = static_cast<std::uint32_t>(station.ready.size());
    if (count <= 1)
        return count == 0 ? NoIndex : station.ready[0];
    switch (station.balancing) {
    case LoadBalancing::RoundRobin:
        break;
    case LoadBalancing::Random:
        return station.ready[station.stream.below(count)];
    case LoadBalancing::PowerOfTwoChoices: {
        const std::uint32_t first = station.stream.below(count);
        const std::uint32_t second = (first + 1 + station.stream.below(count - 1)) % count;
        const auto load = [&](std::uint32_t i) { return m_replicas[station.ready[i]].inFlight; };
        return station.ready[load(second) < load(first) ? second : first];
    }
    case LoadBalancing::LeastRequests: {
        // Ties go round, or an idle system would use its first replica only.
        std::uint32_t best = station.turn++ % count;
        for (std::uint32_t i = 1; i < count; ++i) {
            const std::uint32_t other = (station.turn - 1 + i) % count;
            if (m_replicas[station.ready[other]].inFlight < m_replicas[station.ready[best]].inFlight)
                best = other;
        }
        return station.ready[best];
    }
    }
    station.turn = station.turn + 1 < count ? station.turn + 1 : 0;
    return station.ready[station.turn];
}

/// At a replica's door: a worker, a place in its queue, or neither. What is done against too many calls does not refuse
/// messages: a consumer takes no more of them than it means to work on.
void Engine::admit(std::uint32_t index)
{
    Frame &frame = m_frames[index];
    Replica &replica = m_replicas[frame.replica];
    const StationState &station = m_stations[replica.station];
    DeployableMeter &meter = m_recorder.deployable(replica.station);
    if (replica.inFlight > station.memoryLimit) {
        crash(frame.replica);
        return;
    }
    const bool isMessage = frame.askedBy == Asker::Message;
    if (station.isShedding && !isMessage && mustShed(frame)) {
        refuse(index, Cause::Shed);
        return;
    }
    if (frame.deadline <= m_now) {
        refuse(index, Cause::Timeout); // Too late already when it came.
        return;
    }
    if (replica.busyWorkers < replica.workers && replica.queue.size() == 0) {
        ++replica.busyWorkers;
        meter.busyWorkers.change(m_now, 1);
        frame.holdsWorker = true;
        beginService(index);
        return;
    }
    if (replica.queue.size() >= station.queueLimit && !isMessage) {
        m_recorder.noteSometimes(m_now, RecordedEvent::Kind::QueueFilled, replica.station);
        refuse(index, Cause::QueueFull);
        return;
    }
    frame.waits = true;
    replica.queue.push(m_frames, index, levelOf(frame));
    meter.queue.change(m_now, 1);
    m_recorder.noteSometimes(m_now, RecordedEvent::Kind::WorkersExhausted, replica.station);
}

/// Whether load shedding refuses it. Both limits are larger for what is more important.
bool Engine::mustShed(const Frame &frame) const
{
    const Replica &replica = m_replicas[frame.replica];
    const LoadShedding &shedding = *m_plan.stations[replica.station].capacity->loadShedding;
    double factor = 1;
    if (shedding.priorityStep > 0 && frame.program != NoIndex) {
        const std::int32_t priority = m_architecture.journeys[m_plan.programs[frame.program].journey].priority;
        factor = std::max(0.0, 1 + priority * shedding.priorityStep);
    }
    constexpr double Rounding = 1e-9; // Three tenths of ten are three.
    if (shedding.maxInFlight > 0 && replica.inFlight > factor * shedding.maxInFlight + Rounding)
        return true;
    if (!shedding.maxQueueWait)
        return false;
    const std::uint32_t oldest = replica.queue.oldest(m_frames, levelOf(frame));
    const auto longest = static_cast<double>(shedding.maxQueueWait->inNanoseconds());
    return oldest != NoIndex && static_cast<double>(m_now - m_frames[oldest].entered) > factor * longest + Rounding;
}

/// How important it is, as a level of the queue.
std::uint32_t Engine::levelOf(const Frame &frame) const
{
    if (m_plan.levels == 1)
        return 0;
    return frame.program == NoIndex ? m_plan.levelOfOthers
                                    : m_plan.levelOfJourney[m_plan.programs[frame.program].journey];
}

void Engine::releaseWorker(std::uint32_t index)
{
    Replica &replica = m_replicas[index];
    --replica.busyWorkers;
    m_recorder.deployable(replica.station).busyWorkers.change(m_now, -1);
    if (replica.queue.size() > 0)
        fillWorkers(index);
}

/// Gives free workers to those that wait, in the order of the line.
void Engine::fillWorkers(std::uint32_t index)
{
    Replica &replica = m_replicas[index];
    DeployableMeter &meter = m_recorder.deployable(replica.station);
    while (replica.queue.size() > 0 && replica.busyWorkers < replica.workers && !replica.isHung()) {
        const std::uint32_t first = replica.queue.pop(m_frames);
        Frame &frame = m_frames[first];
        frame.waits = false;
        meter.queue.change(m_now, -1);
        if (frame.deadline <= m_now) {
            refuse(first, Cause::Timeout, Reply::Later); // Its caller said until when it would wait.
            continue;
        }
        ++replica.busyWorkers;
        meter.busyWorkers.change(m_now, 1);
        frame.holdsWorker = true;
        beginService(first);
    }
}

void Engine::startBurst(std::uint32_t index, Nanos length)
{
    Frame &frame = m_frames[index];
    Replica &replica = m_replicas[frame.replica];
    frame.burst = length;
    if (m_stations[replica.station].isShared) {
        advanceShared(replica);
        frame.computes = true;
        replica.shared.push_back({replica.sharedWork + static_cast<double>(length), replica.sharedSequence++, index});
        std::push_heap(replica.shared.begin(), replica.shared.end(), std::greater<>());
        planShared(frame.replica);
    } else if (replica.busyCores < replica.cores && !replica.isHung()) {
        takeCore(replica, index);
    } else {
        replica.coreQueue.push(m_frames, index);
    }
}

void Engine::takeCore(Replica &replica, std::uint32_t index)
{
    Frame &frame = m_frames[index];
    ++replica.busyCores;
    m_recorder.deployable(replica.station).busyCores.change(m_now, 1);
    frame.computes = true;
    frame.burstEnd = m_now + frame.burst;
    m_queue.push(frame.burstEnd, EventKind::BurstDone, index, frame.generation);
}

void Engine::fillCores(std::uint32_t index)
{
    Replica &replica = m_replicas[index];
    while (replica.coreQueue.size > 0 && replica.busyCores < replica.cores && !replica.isHung())
        takeCore(replica, replica.coreQueue.pop(m_frames));
}

void Engine::burstDone(const Event &event)
{
    Frame *frame = m_frames.find(event.index, event.generation);
    if (frame == nullptr || frame->burstEnd != event.time)
        return; // It died, or hung for a while and will end later.
    frame->burstEnd = Never;
    frame->computes = false;
    Replica &replica = m_replicas[frame->replica];
    --replica.busyCores;
    m_recorder.deployable(replica.station).busyCores.change(m_now, -1);
    if (replica.coreQueue.size > 0)
        fillCores(frame->replica);
    afterBurst(event.index);
}

/// Processor sharing: how far everybody has come since the last look.
void Engine::advanceShared(Replica &replica) const
{
    const auto bursts = static_cast<double>(replica.shared.size());
    if (bursts > 0 && !replica.isHung()) {
        const double speed = std::min(1.0, replica.cores / bursts);
        replica.sharedWork += speed * static_cast<double>(m_now - replica.sharedSince);
    }
    replica.sharedSince = m_now;
}

/// Plans the end of the burst that ends first, now that the number of bursts or of cores has changed.
void Engine::planShared(std::uint32_t index)
{
    Replica &replica = m_replicas[index];
    const auto bursts = static_cast<std::uint32_t>(replica.shared.size());
    const std::uint32_t busy = std::min(bursts, replica.cores);
    const std::int64_t more = static_cast<std::int64_t>(busy) - replica.busyCores;
    if (!replica.isHung())
        m_recorder.deployable(replica.station).busyCores.change(m_now, more);
    replica.busyCores = busy;
    ++replica.sharedEpoch;
    if (bursts == 0 || replica.isHung())
        return;
    const double speed = std::min(1.0, static_cast<double>(replica.cores) / bursts);
    const double left = std::max(0.0, replica.shared.front().end - replica.sharedWork) / speed;
    m_queue.push(m_now + nearest(std::min(left, 1e18)), EventKind::SharedBurstDone, index, replica.sharedEpoch);
}

void Engine::sharedBurstDone(const Event &event)
{
    Replica &replica = m_replicas[event.index];
    if (replica.sharedEpoch != event.generation || replica.shared.empty())
        return;
    advanceShared(replica);
    std::pop_heap(replica.shared.begin(), replica.shared.end(), std::greater<>());
    const std::uint32_t frame = replica.shared.back().frame;
    replica.shared.pop_back();
    m_frames[frame].computes = false;
    planShared(event.index);
    afterBurst(frame);
}

} // namespace topologue::simulation
