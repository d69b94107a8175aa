// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "histogram.h"
#include "outcome.h"
#include "sampler.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace topologue::simulation {

/// What became of the requests or calls that ended in one interval. Times in milliseconds; of all that were answered
/// (succeeded or degraded), from arrival to answer, with every wait.
struct Counts {
    std::uint32_t arrivals = 0; ///< That began in the interval.
    std::uint32_t successes = 0;
    std::uint32_t degraded = 0;
    std::array<std::uint32_t, CauseCount> failedBy{}; ///< By Cause; [None] stays 0.
    float meanMs = 0;
    float p50Ms = 0;
    float p95Ms = 0;
    float p99Ms = 0;

    [[nodiscard]] std::uint32_t failed() const
    {
        std::uint32_t sum = 0;
        for (const std::uint32_t n : failedBy)
            sum += n;
        return sum;
    }
    bool operator==(const Counts &) const = default;
};

struct JourneyInterval {
    Counts counts;
    float inFlight = 0;     ///< Mean number of users who wait.
    float completionMs = 0; ///< Mean time until the last message of a request is dealt with, of those done now.
    std::uint32_t completed = 0;
    bool operator==(const JourneyInterval &) const = default;
};
/// A component's share of the work. Also of the calls in its own process.
struct ComponentInterval {
    Counts counts;
    float inFlight = 0;        ///< Mean number of requests in it, waiting ones included.
    double backlog = 0;        ///< Of a queue: mean number of messages, over all of its consumers.
    double largestBacklog = 0; ///< Of a queue.
    float oldestMessageMs = 0; ///< Of a queue: age of the oldest message at the interval's end.
    bool operator==(const ComponentInterval &) const = default;
};
struct DeployableInterval {
    std::uint32_t arrivals = 0; ///< Calls that came to its door.
    std::uint32_t refused = 0;  ///< Turned away at the door: queue full, shed, or no replica.
    std::uint32_t waited = 0;   ///< Of those that got a worker: how many had to wait for it.
    std::uint32_t started = 0;  ///< That got a worker.
    float readyReplicas = 0;    ///< Mean.
    float busyWorkers = 0;      ///< Mean over the interval, of all replicas.
    float busyCores = 0;        ///< Mean.
    float queue = 0;            ///< Mean number of calls that wait for a worker.
    float inSystem = 0;         ///< Mean number of calls inside, waiting ones included.
    float workers = 0;          ///< Mean number that there are, of ready replicas.
    float cores = 0;            ///< The same.
    float meanWaitMs = 0;       ///< For a worker, of those that got one.
    bool operator==(const DeployableInterval &) const = default;
};
enum class BreakerPhase : std::uint8_t { Closed, Open, HalfOpen };
struct DependencyInterval {
    Counts counts;              ///< Of whole calls: what the caller saw in the end, after retries and fallback.
    std::uint32_t attempts = 0; ///< That were tried, refused by a policy or not.
    std::uint32_t sent = 0;     ///< Of those: that left the caller.
    std::uint32_t retries = 0;
    std::uint32_t hedges = 0;
    std::uint32_t cacheHits = 0;
    std::uint32_t fallbacks = 0;
    std::uint32_t wasted = 0;                    ///< Answers that nobody waited for any more.
    float inFlight = 0;                          ///< Mean number of calls under way.
    BreakerPhase breaker = BreakerPhase::Closed; ///< At the interval's end; the worst of the caller's replicas.
    bool operator==(const DependencyInterval &) const = default;
};

/// The rows of one kind of element: for every interval one row per element, in document order.
/// A row is found by time in O(1).
template<class Row>
class Series
{
public:
    Series() = default;
    explicit Series(std::size_t elements) : m_elements(elements) {}

    [[nodiscard]] std::size_t elements() const { return m_elements; }
    [[nodiscard]] std::size_t intervals() const { return m_elements == 0 ? 0 : m_rows.size() / m_elements; }
    [[nodiscard]] std::span<const Row> at(std::size_t interval) const
    {
        return {m_rows.data() + interval * m_elements, m_elements};
    }
    [[nodiscard]] const Row &at(std::size_t interval, std::size_t element) const
    {
        return m_rows[interval * m_elements + element];
    }
    void append(Row row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] std::size_t bytes() const { return m_rows.capacity() * sizeof(Row); }

    bool operator==(const Series &) const = default;

private:
    std::vector<Row> m_rows;
    std::size_t m_elements = 0;
};

/// Something worth telling happened at `at`.
struct RecordedEvent {
    enum class Kind : std::uint8_t {
        FaultStarted,      ///< element: event of the scenario
        FaultEnded,        ///< element: event of the scenario
        BreakerOpened,     ///< element: dependency; replica: of the caller
        BreakerHalfOpened, ///< element: dependency
        BreakerClosed,     ///< element: dependency
        WorkersExhausted,  ///< element: deployable; every worker of a replica is busy and a call waits, first time in a
                           ///< while
        QueueFilled, ///< element: deployable; a call was turned away because the queue was full, first time in a while
        ReplicaCrashed,  ///< element: deployable
        ReplicaDown,     ///< element: deployable
        ReplicaReady,    ///< element: deployable
        ReplicaEjected,  ///< element: deployable; by outlier ejection or a health check
        ReplicaReturned, ///< element: deployable
        ScaledOut,       ///< element: deployable; value: replicas wanted
        ScaledIn,        ///< element: deployable; value: replicas wanted
        BrokerFull,      ///< element: component
        DeadLettered,    ///< element: component; a message was given up, first time in a while
        ObjectiveBroken, ///< element: journey; in the interval that ends now
        ObjectiveMet,    ///< element: journey; again
        Deadlocked,      ///< element: deployable; its workers wait for others that wait for its workers
        LimitReached,    ///< no element; the simulator's own limit, see Cause::Limit
    };
    Nanos at = 0;
    Kind kind = Kind::FaultStarted;
    std::uint32_t element = 0; ///< Index in the document's table of its kind.
    std::uint32_t replica = 0;
    double value = 0;
    bool operator==(const RecordedEvent &) const = default;
};

/// One call of a sampled request, seen from both ends. Times since the beginning of the scenario; Never = not reached.
struct Span {
    std::uint32_t trace = 0;
    std::uint32_t parent = 0xffffffff;     ///< Index of the span that made the call; none for the root.
    std::uint32_t component = 0;           ///< The callee, by index in the document.
    std::uint32_t dependency = 0xffffffff; ///< None for the root.
    std::uint32_t replica = 0;             ///< Of the callee, from 0.
    std::uint16_t attempt = 1;             ///< 1 for the first try, 2 for the first retry or hedge.
    bool isSuperseded = false;             ///< Another attempt was answered first: what became of it is for nobody.
    Outcome outcome = Outcome::Success;
    Cause cause = Cause::None;
    Nanos sent = 0;         ///< The caller sends (of the root: the user).
    Nanos arrived = Never;  ///< It reaches the callee's door.
    Nanos started = Never;  ///< It gets a worker.
    Nanos finished = Never; ///< The callee answers.
    Nanos answered = Never; ///< The caller has its answer, or has given up.
    bool operator==(const Span &) const = default;
};

/// A sampled request: its spans are those with `trace` equal to its index, the root first.
struct Trace {
    std::uint32_t journey = 0;
    std::uint32_t firstSpan = 0; ///< The root.
    Nanos start = 0;
    Nanos end = Never;
    Outcome outcome = Outcome::Success;
    Cause cause = Cause::None;
    bool operator==(const Trace &) const = default;
};

/// What the elements of a recording are called, in document order.
struct ElementNames {
    std::vector<std::string> journeys;
    std::vector<std::string> components;
    std::vector<std::string> deployables; ///< Those of the document, then every component that is its own.
    std::vector<std::string> dependencies;
    std::vector<std::string> events; ///< Of the scenario.
    bool operator==(const ElementNames &) const = default;
};

/// What a scenario did to an architecture: all that the window plays and scrubs. The same document, seed and version of
/// Topologue give the same recording, bit for bit. Its memory is bounded whatever the duration: the intervals grow so
/// that there are at most IntervalLimit of them and RowLimit rows, and traces and events stop at a limit (`lostEvents`
/// counts what is left out).
struct Recording {
    static constexpr std::size_t RowLimit = 300'000;
    static constexpr std::size_t IntervalLimit = 4'000;
    static constexpr std::size_t EventLimit = 20'000;

    std::string architecture; ///< Its name in English.
    std::string scenario;     ///< Id; empty if none.
    std::uint64_t seed = 0;
    Nanos duration = 0; ///< Simulated; shorter than asked if the run was cancelled.
    Nanos interval = 1'000'000'000;
    int precision = 10; ///< Of all histograms.
    ElementNames names;
    std::vector<double> valuePerSuccess; ///< By journey, in the architecture's currency.

    Series<JourneyInterval> journeys;
    Series<ComponentInterval> components;
    Series<DeployableInterval> deployables;
    Series<DependencyInterval> dependencies;
    PackedHistograms journeyTimes;    ///< Nanoseconds from arrival to answer; row `interval * journeys + journey`.
    PackedHistograms componentTimes;  ///< The same for components,
    PackedHistograms dependencyTimes; ///< for calls,
    PackedHistograms waitTimes;       ///< and of deployables: waits for a worker, of those that got one.

    std::vector<RecordedEvent> events; ///< In order of time.
    std::uint64_t lostEvents = 0;
    std::vector<Trace> traces; ///< In order of start.
    std::vector<Span> spans;
    std::uint64_t processedEvents = 0; ///< Of the engine: a measure of work.
    std::uint64_t deadLetters = 0;
    std::uint32_t unfinished = 0; ///< Requests that were still under way at the end.

    [[nodiscard]] std::size_t intervals() const { return journeyIntervals(); }
    /// The interval that holds the time; clamped to what there is.
    [[nodiscard]] std::size_t intervalAt(Nanos time) const;
    [[nodiscard]] std::size_t bytes() const;

    bool operator==(const Recording &) const = default;

private:
    [[nodiscard]] std::size_t journeyIntervals() const
    {
        return std::max({journeys.intervals(), components.intervals(), deployables.intervals()});
    }
};

} // namespace topologue::simulation
