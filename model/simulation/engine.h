// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eventqueue.h"
#include "keycache.h"
#include "load.h"
#include "plan.h"
#include "recorder.h"
#include "simulate.h"
#include "state.h"

#include <optional>
#include <vector>

namespace topologue::simulation {

/// One run of a scenario. Single-threaded; runs of different engines share nothing.
///
/// The life of a call: `startCall` (cache) -> `tryOnce` (breaker, rate limit, timeout, bulkhead, connection) ->
/// `send` (network) -> `enter` (load balancer, door) -> `admit` (worker or queue) -> `beginService` -> burst ->
/// `afterBurst` -> `advance` (the calls of each stage) -> `finishFrame` -> `reply` (network) -> `endAttempt`
/// (retry, hedge) -> `endCall` (fallback) -> `advance` of the caller.
///
/// Nothing recurses from a call into the callee's calls: a frame that has nothing to compute goes on through an event.
class Engine
{
public:
    /// The architecture and the scenario (null: none) have to outlive the engine.
    Engine(const Architecture &architecture, const Scenario *scenario, const RunOptions &options);

    /// Runs to the end, or until `progress` says no.
    Recording run(const Progress &progress);

private:
    friend class LastingFaults; // engine_lasting.cpp

    struct Source {
        ArrivalProcess process;
        std::uint32_t journey = NoIndex; ///< None: work from outside every journey.
        std::uint32_t component = NoIndex;
        const Sampler *serviceTime = nullptr;
        std::uint32_t generation = 0; ///< Of the arrival that is planned.
        Stream stream{};              ///< Of the service time.
    };
    struct Entry {
        std::uint32_t program = NoIndex;
        std::uint32_t component = NoIndex;
        std::uint32_t dependency = NoIndex;
        Asker askedBy = Asker::Nobody;
        Reference asker;
        Reference request;
        Nanos deadline = Never;
        Nanos burst = 0; ///< Only of work that belongs to no journey.
        std::uint32_t span = NoIndex;
        std::uint16_t depth = 0;
    };
    /// Whether an answer may go on in this very moment, or has to wait for the event queue: what ends many frames in
    /// a row must not have them act in the middle of it.
    enum class Reply { AtOnce, Later };

    // engine.cpp: the clock
    void prepare();
    void handle(const Event &event);
    [[nodiscard]] bool isHeldBack(const Event &event);
    [[nodiscard]] bool isTooFull() const
    {
        const std::uint32_t most = m_options.mostInFlight;
        return m_frames.live() >= most || m_requests.live() >= most || m_attempts.live() >= most
               || m_calls.live() >= most;
    }
    void tick();
    void findDeadlocks();
    [[nodiscard]] std::uint32_t callerOf(const Frame &frame) const;

    // engine_load.cpp: where requests come from and how they end
    void prepareLoad();
    void addSource(Source source);
    void planArrival(std::uint32_t source, Nanos time);
    void arrival(std::uint32_t index);
    void startRequest(std::uint32_t journey, std::uint16_t attempt);
    void answerUser(Reference who, Answer answer);
    void userThinks(std::uint32_t journey);
    void patienceLane(std::uint32_t journey);
    void completed(Reference who);

    // engine_frames.cpp: components at work
    std::uint32_t makeFrame(const Entry &entry, std::uint32_t replica);
    void comeIn(std::uint32_t index);
    void enter(const Entry &entry);
    void enterChild(const Entry &entry, std::uint32_t callerReplica);
    void turnAway(const Entry &entry, Cause cause);
    void beginService(std::uint32_t index);
    void compute(std::uint32_t index);
    void afterBurst(std::uint32_t index);
    void advance(std::uint32_t index);
    void finishFrame(std::uint32_t index, Reply when = Reply::AtOnce);
    void refuse(std::uint32_t index, Cause cause, Reply when = Reply::AtOnce);
    void reply(Asker askedBy, Reference asker, std::uint32_t dependency, Answer answer, Reply when);
    void setParked(std::uint32_t index, bool parks);

    // engine_replicas.cpp: workers, cores, load balancing, life and death
    [[nodiscard]] std::uint32_t pickReplica(std::uint32_t index);
    void admit(std::uint32_t index);
    [[nodiscard]] bool mustShed(const Frame &frame) const;
    [[nodiscard]] std::uint32_t levelOf(const Frame &frame) const;
    void fillWorkers(std::uint32_t index);
    void releaseWorker(std::uint32_t index);
    void startBurst(std::uint32_t index, Nanos length);
    void takeCore(Replica &replica, std::uint32_t index);
    void fillCores(std::uint32_t index);
    void burstDone(const Event &event);
    void sharedBurstDone(const Event &event);
    void advanceShared(Replica &replica) const;
    void planShared(std::uint32_t index);

    // engine_lives.cpp: replicas that start, die, hang
    void kill(std::uint32_t index);
    void dropCallsOfDeadFrames();
    void crash(std::uint32_t index);
    void goWhenEmpty(std::uint32_t index);
    void restart(std::uint32_t index, Nanos delay);
    void setState(std::uint32_t index, Replica::State state);
    void replicaReady(std::uint32_t index, std::uint32_t epoch);
    void setDown(std::uint32_t index, bool down);
    void setHung(std::uint32_t index, bool hung);
    [[nodiscard]] Replica::State stateWhenUp(std::uint32_t index) const;
    void refreshReady(std::uint32_t index);
    void setCapacity(std::uint32_t index, std::uint32_t workers, std::uint32_t cores);

    // engine_calls.cpp: dependencies and their policies
    void startCall(std::uint32_t frameIndex, const Step &step);
    [[nodiscard]] bool isInCache(std::uint32_t index);
    void tryOnce(std::uint32_t callIndex);
    [[nodiscard]] Nanos networkTime(std::uint32_t dependency);
    void send(std::uint32_t index);
    void deliver(std::uint32_t index);
    void endAttempt(std::uint32_t index, Answer answer);

    // engine_gates.cpp: what an attempt waits for, and how long
    void armTimeout(std::uint32_t index, Nanos callerDeadline);
    void timeoutLane(std::uint32_t d);
    void passGates(std::uint32_t index);
    [[nodiscard]] bool enterGate(Gate &gate, std::uint32_t index, std::uint32_t places, std::optional<Duration> wait);
    void freeGate(Gate &gate);
    void disposeAttempt(std::uint32_t index);

    // engine_outcomes.cpp: what becomes of a call
    void attemptFailed(std::uint32_t index, Answer answer);
    [[nodiscard]] bool mayRetry(Call &call, Cause cause);
    void endActiveRetry(Call &call);
    [[nodiscard]] bool isThrottled(std::uint32_t d, std::uint32_t callerReplica);
    void noteForThrottle(std::uint32_t d, std::uint32_t callerReplica, Answer answer);
    [[nodiscard]] Nanos nextPause(Call &call);
    void hedge(std::uint32_t index);
    void endCall(std::uint32_t index, Answer answer);
    void noteBreaker(std::uint32_t d, std::uint32_t callerReplica, BreakerPhase before);
    [[nodiscard]] CallerState *callerState(std::uint32_t d, std::uint32_t callerReplica);
    void resetCallerState(std::uint32_t d, std::uint32_t replica);
    [[nodiscard]] bool has(std::uint32_t dependency, std::uint32_t policy) const
    {
        return (m_policies[dependency] & policy) != 0;
    }

    // engine_messages.cpp: queues and their consumers
    [[nodiscard]] bool hasRoom(std::uint32_t queue, std::uint32_t journey) const;
    [[nodiscard]] bool isUnread(std::uint32_t queue) const;
    void store(std::uint32_t queue, std::uint32_t journey, Reference origin, std::uint32_t span);
    void takeMessages(std::uint32_t index);
    [[nodiscard]] std::uint32_t freeReplicaFor(std::uint32_t index);
    void messageArrives(std::uint32_t index);
    void messageHandled(std::uint32_t index, Answer answer);
    void redeliver(std::uint32_t index);
    void wakeConsumers();

    // engine_faults.cpp: the scenario's events
    void prepareFaults();
    void faultChanges(std::uint32_t index, bool starts);
    void act(std::uint32_t index, bool starts);
    void applyLasting();
    void emptyCaches(std::uint32_t dependency);
    void rollOn(std::uint32_t index, std::uint32_t done);
    [[nodiscard]] std::vector<std::uint32_t> replicasOf(std::uint32_t station, bool onlyPresent = true) const;

    // engine_control.cpp: autoscaling, health checks, outlier ejection
    void prepareControl();
    void autoscale(std::uint32_t index);
    void probe(std::uint32_t index);
    void sweepOutliers(std::uint32_t index);
    void noteAnswerOf(std::uint32_t r, bool failed);
    void eject(std::uint32_t r, bool ejected);

    // What every call touches comes first in these, together in one line of the cache.
    struct alignas(CacheLine) StationState {
        std::vector<std::uint32_t> ready;    ///< Replicas that the load balancer may choose.
        std::uint32_t turn = 0;              ///< Of round robin.
        std::uint32_t queueLimit = NoIndex;  ///< Longest queue of a replica; NoIndex: none.
        std::uint32_t memoryLimit = NoIndex; ///< Most calls in a replica; NoIndex: none.
        LoadBalancing balancing{};
        bool isShedding = false;
        bool isEjecting = false; ///< Outliers.
        bool isAsynchronous = false;
        bool isShared = false; ///< Processor sharing.
        bool isDeadlocked = false;
        std::uint32_t wanted = 1; ///< By the autoscaler.
        Stream stream;
        double busyArea = 0;    ///< Of busy workers over time, at the last decision.
        double workersArea = 0; ///< The same, of all workers.
    };
    struct alignas(CacheLine) ComponentState {
        Stream stream;
        std::uint32_t downs = 0; ///< Faults that refuse; of a component inside a deployable.
        std::uint32_t hangs = 0; ///< Faults that hang.
        double slowness = 1;
        double errorShare = 0;
        std::vector<Reference> parked; ///< Frames that hang here.
        std::uint64_t kept = 0;        ///< Messages in a queue that nobody consumes,
        Nanos keptSince = Never;       ///< and when the first one came.
    };
    struct alignas(CacheLine) DependencyState {
        Stream stream;
        double loss = 0;
        std::uint32_t cuts = 0;
        std::uint32_t firstCallerState = NoIndex; ///< One for each replica of the caller.
        Lane timeouts;
        bool laneIsArmed = false;
        std::vector<const Sampler *> added; ///< Latency on top, each way.
    };
    struct JourneyState {
        std::uint32_t source = NoIndex;
        Stream stream;
        Lane patience;
        bool laneIsArmed = false;
        double traceShare = 0;
        double factor = 1; ///< Of its traffic, now.
    };
    struct ConsumerState {
        Fifo backlog;
        std::vector<std::uint32_t> busy; ///< Messages being worked on, by replica of the consumer.
        std::uint32_t turn = 0;          ///< Of the replicas.
    };

    const Architecture &m_architecture;
    const Scenario *m_scenario;
    RunOptions m_options;
    Plan m_plan;
    Nanos m_duration = 0;
    Nanos m_now = 0;
    EventQueue m_queue;
    Recorder m_recorder;

    Pool<Request> m_requests;
    Pool<Frame> m_frames;
    Pool<Call> m_calls;
    Pool<Attempt> m_attempts;
    Pool<Message> m_messages;

    std::vector<Replica> m_replicas;
    std::vector<StationState> m_stations;
    std::vector<ComponentState> m_components;
    std::vector<DependencyState> m_dependencies;
    std::vector<std::uint32_t> m_policies;           ///< By dependency: which are in force.
    std::vector<std::uint32_t> m_configuredPolicies; ///< By dependency: which the document has.
    std::vector<CallerState> m_callerStates;
    std::vector<Source> m_sources;
    std::vector<JourneyState> m_journeys;
    std::vector<ConsumerState> m_consumers;
    struct FaultState {
        Sampler sampler;                ///< Of added latency or extra work.
        std::uint32_t source = NoIndex; ///< Of extra work.
        bool isActive = false;
        std::vector<std::uint32_t> replicas; ///< That it took down.
    };
    std::vector<FaultState> m_faults; ///< By event of the scenario.
    std::vector<Event> m_heldBack;    ///< What would have gone on in a replica that hangs.
    std::uint32_t m_hung = 0;         ///< Replicas that hang.
    std::uint64_t m_processed = 0;
    std::uint64_t m_deadLetters = 0;
};

/// Bits of Engine::m_policies.
namespace policy {
inline constexpr std::uint32_t Timeout = 1;
inline constexpr std::uint32_t Retry = 2;
inline constexpr std::uint32_t Breaker = 4;
inline constexpr std::uint32_t Bulkhead = 8;
inline constexpr std::uint32_t RateLimit = 16;
inline constexpr std::uint32_t Hedging = 32;
inline constexpr std::uint32_t Fallback = 64;
inline constexpr std::uint32_t Cache = 128;
inline constexpr std::uint32_t Connections = 256;
inline constexpr std::uint32_t Throttle = 512; ///< Part of Retry: to be seen without looking at the document.
} // namespace policy

} // namespace topologue::simulation
