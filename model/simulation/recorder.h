// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recording.h"

#include <vector>

namespace topologue::simulation {

/// A number that goes up and down, and its mean over time. Its integral from time a to b is
/// `value(b) b - value(a) a - sum(by_i t_i)` over the changes between them: a change costs two additions, and all of it
/// is exact.
class Level
{
public:
    void change(Nanos now, std::int64_t by)
    {
        m_moved += static_cast<Wide>(now) * by;
        m_value += by;
        m_largest = m_value > m_largest ? m_value : m_largest;
    }
    void set(Nanos now, std::int64_t value) { change(now, value - m_value); }
    [[nodiscard]] std::int64_t value() const { return m_value; }
    [[nodiscard]] std::int64_t largest() const { return m_largest; }
    /// The mean since the last call; `length` is the time since then.
    double takeMean(Nanos now, Nanos length)
    {
        const double area = areaSinceTaken(now);
        m_moved = static_cast<Wide>(now) * m_value;
        m_largest = m_value;
        return length > 0 ? area / static_cast<double>(length) : 0;
    }
    /// The integral over time since then, in nanoseconds.
    [[nodiscard]] double areaSinceTaken(Nanos now) const
    {
        return static_cast<double>(static_cast<Wide>(now) * m_value - m_moved);
    }

private:
    __extension__ using Wide = __int128; ///< Two million calls for ten years are more than 64 bits hold.

    std::int64_t m_value = 0;
    std::int64_t m_largest = 0;
    Wide m_moved = 0; ///< Sum of changes times their times, since the interval began.
};

/// One that also knows its integral since the beginning.
class LongLevel : public Level
{
public:
    double takeMean(Nanos now, Nanos length)
    {
        m_earlier += areaSinceTaken(now);
        return Level::takeMean(now, length);
    }
    /// In nanoseconds.
    [[nodiscard]] double areaUntil(Nanos now) const { return m_earlier + areaSinceTaken(now); }

private:
    double m_earlier = 0;
};

/// Counts how requests or calls begin and end in the interval at hand.
class Meter
{
public:
    explicit Meter(int precision) : m_times(precision) {}

    void arrived(Nanos now)
    {
        ++m_counts.arrivals;
        m_inFlight.change(now, 1);
    }
    void answered(Nanos now, Outcome outcome, Nanos time)
    {
        ++(outcome == Outcome::Success ? m_counts.successes : m_counts.degraded);
        m_sum += static_cast<double>(time);
        m_times.add(static_cast<std::uint64_t>(time));
        m_inFlight.change(now, -1);
    }
    void failed(Nanos now, Cause cause)
    {
        ++m_counts.failedBy[static_cast<std::size_t>(cause)];
        m_inFlight.change(now, -1);
    }
    void ended(Nanos now, Outcome outcome, Cause cause, Nanos time)
    {
        if (outcome == Outcome::Failed)
            failed(now, cause);
        else
            answered(now, outcome, time);
    }

    /// The figures of the interval that ends; `sorted` gets its histogram.
    Counts take(BucketCounters &counters, std::vector<BucketCount> &sorted);
    [[nodiscard]] Level &inFlight() { return m_inFlight; }
    [[nodiscard]] std::size_t bytes() const { return m_times.bytes(); }

private:
    // What every call touches lies in one line of the cache, and the counts in the next.
    Level m_inFlight;
    IntervalHistogram m_times;
    double m_sum = 0; ///< Nanoseconds.
    Counts m_counts;
};

constexpr std::size_t CacheLine = 64;

struct alignas(CacheLine) JourneyMeter {
    Meter meter;
    double completionSum = 0;
    std::uint32_t completed = 0;
    bool isBroken = false; ///< Its objective, in the interval before.
};
struct alignas(CacheLine) ComponentMeter {
    Meter meter;
    Level backlog;
    Nanos oldestMessage = 0; ///< Its age; the engine sets it before each tick.
};
struct alignas(CacheLine) DeployableMeter {
    explicit DeployableMeter(int precision) : waits(precision) {}

    std::uint32_t arrivals = 0;
    std::uint32_t refused = 0;
    std::uint32_t waited = 0;
    std::uint32_t started = 0;
    double waitSum = 0;
    IntervalHistogram waits;
    Level inSystem;
    Level queue;
    Level busyCores;
    LongLevel busyWorkers;
    LongLevel workers;
    Level ready;
    Level cores;

    void gotWorker(Nanos wait)
    {
        ++started;
        if (wait > 0) {
            ++waited;
            waitSum += static_cast<double>(wait);
        }
        waits.add(static_cast<std::uint64_t>(wait));
    }
};
struct alignas(CacheLine) DependencyMeter {
    /// As in DependencyInterval.
    struct Row {
        std::uint32_t attempts = 0;
        std::uint32_t sent = 0;
        std::uint32_t retries = 0;
        std::uint32_t hedges = 0;
        std::uint32_t cacheHits = 0;
        std::uint32_t fallbacks = 0;
        std::uint32_t wasted = 0;
        BreakerPhase breaker = BreakerPhase::Closed;
    };
    Meter meter;
    Row row;
};

/// Collects what happens into a recording, interval by interval. The meters are open: the engine counts in them.
class Recorder
{
public:
    /// `interval` is the smallest length of an interval that is wanted.
    Recorder(const Architecture &architecture, ElementNames names, Nanos duration, Nanos interval);

    [[nodiscard]] Nanos interval() const { return m_recording.interval; }
    JourneyMeter &journey(std::uint32_t index) { return m_journeys[index]; }
    ComponentMeter &component(std::uint32_t index) { return m_components[index]; }
    DeployableMeter &deployable(std::uint32_t index) { return m_deployables[index]; }
    DependencyMeter &dependency(std::uint32_t index) { return m_dependencies[index]; }

    /// Keeps the event, or counts it as lost once there are too many.
    void note(Nanos now, RecordedEvent::Kind kind, std::uint32_t element, std::uint32_t replica = 0, double value = 0);
    /// The same for what may repeat for every request: noted once in `quiet` for an element.
    void noteSometimes(Nanos now, RecordedEvent::Kind kind, std::uint32_t element, std::uint32_t replica = 0)
    {
        Nanos &last = m_lastNoted[static_cast<std::size_t>(kind) * m_elements + element];
        if (now - last >= Quiet)
            note(now, kind, element, replica);
        last = now;
    }

    /// Room for one more sampled request with all it may bring.
    [[nodiscard]] bool hasRoomForTrace() const;
    std::uint32_t addTrace(const Trace &trace);
    Trace &trace(std::uint32_t index) { return m_recording.traces[index]; }
    std::uint32_t addSpan(const Span &span);
    Span &span(std::uint32_t index) { return m_recording.spans[index]; }

    /// Ends an interval at `now`.
    void tick(Nanos now);
    /// The recording; the recorder is of no use afterwards.
    Recording finish(Nanos now);
    [[nodiscard]] std::size_t bytes() const;

private:
    static constexpr Nanos Quiet = 5'000'000'000; ///< Between two notes of the same thing.

    void checkObjective(Nanos now, std::uint32_t journey, const Counts &counts);

    const Architecture &m_architecture;
    Recording m_recording;
    std::vector<JourneyMeter> m_journeys;
    std::vector<ComponentMeter> m_components;
    std::vector<DeployableMeter> m_deployables;
    std::vector<DependencyMeter> m_dependencies;
    BucketCounters m_counters{10}; ///< For the histograms of the interval that ends, one after the other.
    std::vector<BucketCount> m_buckets;
    std::vector<Nanos> m_lastNoted; ///< By kind and element.
    std::size_t m_elements = 0;
    Nanos m_lastTick = 0;
};

} // namespace topologue::simulation
