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
        const Wide area = areaSinceTaken(now);
        m_earlier += static_cast<double>(area);
        m_moved = static_cast<Wide>(now) * m_value;
        m_largest = m_value;
        return length > 0 ? static_cast<double>(area) / static_cast<double>(length) : 0;
    }

    /// The integral over time since the beginning, in nanoseconds.
    [[nodiscard]] double areaUntil(Nanos now) const { return m_earlier + static_cast<double>(areaSinceTaken(now)); }

private:
    __extension__ using Wide = __int128; ///< Two million calls for ten years are more than 64 bits hold.

    [[nodiscard]] Wide areaSinceTaken(Nanos now) const { return static_cast<Wide>(now) * m_value - m_moved; }

    std::int64_t m_value = 0;
    std::int64_t m_largest = 0;
    Wide m_moved = 0;     ///< Sum of changes times their times, since the interval began.
    double m_earlier = 0; ///< Before that.
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
    Counts m_counts;
    double m_sum = 0; ///< Nanoseconds.
    Level m_inFlight;
    IntervalHistogram m_times;
};

struct JourneyMeter {
    Meter meter;
    double completionSum = 0;
    std::uint32_t completed = 0;
    bool isBroken = false; ///< Its objective, in the interval before.
};
struct ComponentMeter {
    Meter meter;
    Level backlog;
    Nanos oldestMessage = 0; ///< Its age; the engine sets it before each tick.
};
struct DeployableMeter {
    std::uint32_t arrivals = 0;
    std::uint32_t refused = 0;
    std::uint32_t waited = 0;
    std::uint32_t started = 0;
    double waitSum = 0;
    Level busyWorkers;
    Level busyCores;
    Level queue;
    Level inSystem;
    Level ready;
    Level workers;
    Level cores;
    IntervalHistogram waits;

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
struct DependencyMeter {
    Meter meter;
    DependencyInterval row; ///< Its counters only.
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
    void noteSometimes(Nanos now, RecordedEvent::Kind kind, std::uint32_t element, std::uint32_t replica = 0);

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
