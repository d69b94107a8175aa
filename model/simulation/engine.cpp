// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <chrono>

namespace topologue::simulation {

namespace {

Nanos durationOf(const Scenario *scenario, const RunOptions &options)
{
    const Duration fallback = scenario != nullptr ? scenario->duration : Duration::seconds(120);
    return std::max<Nanos>(0, options.duration.value_or(fallback).inNanoseconds());
}

std::uint32_t policiesOf(const Policies &p)
{
    return (p.timeout ? policy::Timeout : 0) | (p.retry ? policy::Retry : 0)
           | (p.retry && p.retry->throttle ? policy::Throttle : 0) | (p.circuitBreaker ? policy::Breaker : 0)
           | (p.bulkhead ? policy::Bulkhead : 0) | (p.rateLimit ? policy::RateLimit : 0)
           | (p.hedging ? policy::Hedging : 0) | policy::Fallback | (p.cache ? policy::Cache : 0)
           | (p.connectionPool ? policy::Connections : 0);
}

constexpr std::uint32_t Stateful =
    policy::Retry | policy::Breaker | policy::Bulkhead | policy::RateLimit | policy::Connections | policy::Cache;

} // namespace

Engine::Engine(const Architecture &architecture, const Scenario *scenario, const RunOptions &options)
    : m_architecture(architecture), m_scenario(scenario), m_options(options), m_plan(makePlan(architecture)),
      m_duration(durationOf(scenario, options)),
      m_recorder(architecture, m_plan.names, m_duration, std::max<Nanos>(1, options.interval.inNanoseconds()))
{
}

void Engine::prepare()
{
    const std::uint64_t seed = m_options.seed;
    m_replicas.resize(m_plan.replicas);
    m_stations.resize(m_plan.stations.size());
    for (std::uint32_t s = 0; s < m_stations.size(); ++s) {
        const Station &station = m_plan.stations[s];
        const Capacity &capacity = *station.capacity;
        StationState &state = m_stations[s];
        state.stream = Stream(seed, m_plan.names.deployables[s], "balancer");
        state.wanted = std::max(1U, capacity.replicas);
        state.isAsynchronous = capacity.workerModel == WorkerModel::Asynchronous;
        state.isShared = capacity.scheduling == CpuScheduling::ProcessorSharing;
        state.balancing = capacity.loadBalancing;
        state.queueLimit = capacity.queueLimit.value_or(NoIndex);
        state.memoryLimit = capacity.memoryLimit.value_or(NoIndex);
        state.isShedding = capacity.loadShedding.has_value();
        state.isEjecting = capacity.outlierEjection.has_value();
        for (std::uint32_t i = 0; i < station.mostReplicas; ++i) {
            Replica &replica = m_replicas[station.firstReplica + i];
            replica.station = s;
            replica.workers = capacity.workers;
            replica.cores = capacity.cores;
            replica.queue = WaitingLine(capacity.queueDiscipline == QueueDiscipline::LastInFirstOut);
        }
        for (std::uint32_t i = 0; i < state.wanted; ++i)
            setState(station.firstReplica + i, Replica::State::Ready);
    }
    for (const std::string &id : m_plan.names.components)
        m_components.emplace_back().stream = Stream(seed, id, "service");
    for (std::uint32_t d = 0; d < m_plan.dependencies.size(); ++d) {
        const PlannedDependency &planned = m_plan.dependencies[d];
        const Policies &policies = planned.dependency->policies;
        DependencyState &state = m_dependencies.emplace_back();
        state.stream = Stream(seed, m_plan.names.dependencies[d], "calls");
        m_policies.push_back(policiesOf(policies));
        if ((m_policies.back() & Stateful) != 0) {
            state.firstCallerState = static_cast<std::uint32_t>(m_callerStates.size());
            const Station &caller = m_plan.stations[m_plan.components[planned.from].station];
            m_callerStates.resize(m_callerStates.size() + caller.mostReplicas);
        }
    }
    for (std::uint32_t d = 0; d < m_plan.dependencies.size(); ++d) {
        const Station &caller = m_plan.stations[m_plan.components[m_plan.dependencies[d].from].station];
        for (std::uint32_t r = 0; r < caller.mostReplicas; ++r)
            resetCallerState(d, caller.firstReplica + r);
    }
    for (const Consumer &consumer : m_plan.consumers) {
        ConsumerState state;
        state.busy.resize(m_plan.stations[m_plan.components[consumer.component].station].mostReplicas);
        m_consumers.push_back(std::move(state));
    }
    m_configuredPolicies = m_policies;
    prepareLoad();
    prepareFaults();
    prepareControl();
    m_queue.push(m_recorder.interval(), EventKind::Tick, 0, 0, Priority::World);
}

Recording Engine::run(const Progress &progress)
{
    using Clock = std::chrono::steady_clock;
    prepare();
    constexpr auto Patience = std::chrono::milliseconds(8);
    auto told = Clock::now();
    bool goesOn = true;
    while (goesOn && m_queue.firstTime() < m_duration) {
        const Event event = m_queue.pop();
        m_now = event.time;
        handle(event);
        if ((++m_processed & 1023) == 0 && progress && Clock::now() - told > Patience) {
            goesOn = progress(static_cast<double>(m_now) / static_cast<double>(m_duration));
            told = Clock::now();
        }
    }
    m_now = goesOn ? m_duration : m_now;
    Recording recording = m_recorder.finish(m_now);
    recording.seed = m_options.seed;
    if (m_scenario != nullptr) {
        recording.scenario = m_scenario->id.value();
        for (const ScenarioEvent &event : m_scenario->events)
            recording.names.events.push_back(event.id.value());
    }
    recording.processedEvents = m_processed;
    recording.deadLetters = m_deadLetters;
    recording.unfinished = m_requests.live();
    return recording;
}

void Engine::handle(const Event &event)
{
    if (m_hung > 0 && isHeldBack(event)) {
        m_heldBack.push_back(event);
        return;
    }
    const std::uint32_t i = event.index;
    switch (event.kind()) {
    case EventKind::Tick:
        tick();
        break;
    case EventKind::FaultStarts:
        faultChanges(i, true);
        break;
    case EventKind::FaultEnds:
        faultChanges(i, false);
        break;
    case EventKind::Arrival:
        if (m_sources[i].generation == event.generation)
            arrival(i);
        break;
    case EventKind::BurstDone:
        burstDone(event);
        break;
    case EventKind::SharedBurstDone:
        sharedBurstDone(event);
        break;
    case EventKind::AfterBurst:
        if (m_frames.find(i, event.generation) != nullptr)
            afterBurst(i);
        break;
    case EventKind::Delivered:
        deliver(i);
        break;
    case EventKind::Answered:
        if (const Attempt *attempt = m_attempts.find(i, event.generation))
            endAttempt(i, attempt->answer);
        break;
    case EventKind::CacheAnswered:
        if (m_calls.find(i, event.generation) != nullptr)
            endCall(i, {});
        break;
    case EventKind::Retry:
        if (Call *call = m_calls.find(i, event.generation)) {
            call->retryPlanned = false;
            tryOnce(i);
        }
        break;
    case EventKind::Hedge:
        if (m_calls.find(i, event.generation) != nullptr)
            hedge(i);
        break;
    case EventKind::WaitEnds:
        if (const Attempt *attempt = m_attempts.find(i, event.generation);
            attempt != nullptr && attempt->waits && attempt->waitEnds <= m_now)
            endAttempt(i, failed(Cause::BulkheadFull));
        break;
    case EventKind::GateOpens:
        if (m_attempts.find(i, event.generation) != nullptr)
            passGates(i);
        break;
    case EventKind::TimeoutLane:
        timeoutLane(i);
        break;
    case EventKind::Deadline:
        if (m_attempts.find(i, event.generation) != nullptr)
            endAttempt(i, failed(Cause::Timeout));
        break;
    case EventKind::PatienceLane:
        patienceLane(i);
        break;
    case EventKind::TriesAgain:
        startRequest(i, static_cast<std::uint16_t>(event.generation));
        break;
    case EventKind::ReplicaReady:
        replicaReady(i, event.generation);
        break;
    case EventKind::RollingRestart:
        rollOn(i, event.generation);
        break;
    case EventKind::Redeliver:
        redeliver(i);
        break;
    case EventKind::MessageArrives:
        messageArrives(i);
        break;
    case EventKind::Autoscale:
        autoscale(i);
        break;
    case EventKind::HealthProbe:
        probe(i);
        break;
    case EventKind::OutlierSweep:
        sweepOutliers(i);
        break;
    }
}

/// Whether the event belongs to a process that hangs: it will go on when that is over.
bool Engine::isHeldBack(const Event &event)
{
    const auto hangs = [this](std::uint32_t replica) { return replica != NoIndex && m_replicas[replica].isHung(); };
    const auto frameHangs = [&](Reference frame) {
        const Frame *found = m_frames.find(frame.index, frame.generation);
        return found != nullptr && hangs(found->replica);
    };
    switch (event.kind()) {
    case EventKind::AfterBurst:
        return frameHangs({event.index, event.generation});
    case EventKind::Answered:
    case EventKind::WaitEnds:
    case EventKind::GateOpens:
    case EventKind::Deadline: {
        const Attempt *attempt = m_attempts.find(event.index, event.generation);
        return attempt != nullptr && hangs(attempt->callerReplica);
    }
    case EventKind::CacheAnswered:
    case EventKind::Retry:
    case EventKind::Hedge: {
        const Call *call = m_calls.find(event.index, event.generation);
        return call != nullptr && frameHangs(call->frame);
    }
    case EventKind::MessageArrives:
        return hangs(m_messages[event.index].replica);
    default:
        return false;
    }
}

void Engine::tick()
{
    for (std::uint32_t c = 0; c < m_plan.components.size(); ++c) {
        if (!m_plan.components[c].isQueue)
            continue;
        Nanos oldest = std::min(m_now, m_components[c].keptSince);
        for (std::uint32_t i = m_plan.firstConsumerOf[c]; i < m_plan.firstConsumerOf[c + 1]; ++i) {
            const Fifo &backlog = m_consumers[m_plan.consumersOf[i]].backlog;
            if (backlog.size > 0)
                oldest = std::min(oldest, m_messages[backlog.head].published);
        }
        m_recorder.component(c).oldestMessage = m_now - oldest;
    }
    findDeadlocks();
    m_recorder.tick(m_now);
    m_queue.push(m_now + m_recorder.interval(), EventKind::Tick, 0, 0, Priority::World);
}

} // namespace topologue::simulation
