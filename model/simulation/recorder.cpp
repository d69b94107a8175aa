// SPDX-License-Identifier: Apache-2.0
#include "recorder.h"

#include <algorithm>
#include <utility>

namespace topologue::simulation {

namespace {

constexpr std::size_t SpanLimit = 400'000;
constexpr std::size_t SpansPerTrace = 2'000; ///< Room that is kept for the trace that is begun last.
constexpr std::size_t KindCount = static_cast<std::size_t>(RecordedEvent::Kind::LimitReached) + 1;
constexpr std::size_t FineElements = 200; ///< Up to this many elements all times keep three significant digits.

float milliseconds(double nanoseconds)
{
    return static_cast<float>(nanoseconds / 1e6);
}

} // namespace

Counts Meter::take(BucketCounters &counters, std::vector<BucketCount> &sorted)
{
    m_times.takeInto(counters, sorted);
    Counts counts = m_counts;
    const std::uint32_t answers = counts.successes + counts.degraded;
    counts.meanMs = answers > 0 ? milliseconds(m_sum / answers) : 0;
    const auto [p50, p95, p99] = quantilesOf<3>(sorted, counters.precision(), {0.50, 0.95, 0.99});
    counts.p50Ms = milliseconds(p50);
    counts.p95Ms = milliseconds(p95);
    counts.p99Ms = milliseconds(p99);
    m_counts = {};
    m_sum = 0;
    return counts;
}

Recorder::Recorder(const Architecture &architecture, ElementNames names, Nanos duration, Nanos interval)
    : m_architecture(architecture)
{
    m_recording.architecture = architecture.name.in(Language::English);
    m_recording.names = std::move(names);
    for (const Journey &journey : architecture.journeys)
        m_recording.valuePerSuccess.push_back(journey.valuePerSuccess);
    const ElementNames &n = m_recording.names;
    const std::size_t all = n.journeys.size() + n.components.size() + n.deployables.size() + n.dependencies.size();
    m_elements =
        std::max({n.journeys.size(), n.components.size(), n.deployables.size(), n.dependencies.size(), std::size_t{1}});
    m_lastNoted.assign(KindCount * m_elements, -Quiet);

    // As many intervals as there is room for, each a whole multiple of the one that is wanted.
    const auto most = static_cast<Nanos>(
        std::clamp<std::size_t>(Recording::RowLimit / std::max<std::size_t>(1, all), 10, Recording::IntervalLimit));
    const Nanos multiple = std::max<Nanos>(1, (duration / interval + most - 1) / most);
    m_recording.interval = interval * multiple;
    m_recording.precision = all <= FineElements ? 10 : 7;

    const int precision = m_recording.precision;
    m_counters = BucketCounters(precision);
    m_recording.journeys = Series<JourneyInterval>(n.journeys.size());
    m_recording.components = Series<ComponentInterval>(n.components.size());
    m_recording.deployables = Series<DeployableInterval>(n.deployables.size());
    m_recording.dependencies = Series<DependencyInterval>(n.dependencies.size());
    for (std::size_t i = 0; i < n.journeys.size(); ++i)
        m_journeys.push_back({Meter(precision), 0, 0, false});
    for (std::size_t i = 0; i < n.components.size(); ++i)
        m_components.push_back({Meter(precision), {}});
    for (std::size_t i = 0; i < n.deployables.size(); ++i)
        m_deployables.emplace_back(precision);
    for (std::size_t i = 0; i < n.dependencies.size(); ++i)
        m_dependencies.push_back({Meter(precision), {}});
}

void Recorder::note(Nanos now, RecordedEvent::Kind kind, std::uint32_t element, std::uint32_t replica, double value)
{
    if (m_recording.events.size() < Recording::EventLimit)
        m_recording.events.push_back({now, kind, element, replica, value});
    else
        ++m_recording.lostEvents;
}

bool Recorder::hasRoomForTrace() const
{
    return m_recording.spans.size() + SpansPerTrace <= SpanLimit;
}

std::uint32_t Recorder::addTrace(const Trace &trace)
{
    m_recording.traces.push_back(trace);
    return static_cast<std::uint32_t>(m_recording.traces.size() - 1);
}

std::uint32_t Recorder::addSpan(const Span &span)
{
    if (m_recording.spans.size() >= SpanLimit)
        return 0xffffffff;
    m_recording.spans.push_back(span);
    return static_cast<std::uint32_t>(m_recording.spans.size() - 1);
}

void Recorder::tick(Nanos now)
{
    const Nanos length = now - m_lastTick;
    if (length <= 0)
        return;
    m_lastTick = now;
    for (std::uint32_t j = 0; j < m_journeys.size(); ++j) {
        JourneyMeter &meter = m_journeys[j];
        JourneyInterval row;
        row.counts = meter.meter.take(m_counters, m_buckets);
        m_recording.journeyTimes.append(m_buckets);
        row.inFlight = static_cast<float>(meter.meter.inFlight().takeMean(now, length));
        row.completed = meter.completed;
        row.completionMs = meter.completed > 0 ? milliseconds(meter.completionSum / meter.completed) : 0;
        meter.completed = 0;
        meter.completionSum = 0;
        checkObjective(now, j, row.counts);
        m_recording.journeys.append(row);
    }
    for (ComponentMeter &meter : m_components) {
        ComponentInterval row;
        row.counts = meter.meter.take(m_counters, m_buckets);
        m_recording.componentTimes.append(m_buckets);
        row.inFlight = static_cast<float>(meter.meter.inFlight().takeMean(now, length));
        row.largestBacklog = static_cast<double>(meter.backlog.largest());
        row.backlog = meter.backlog.takeMean(now, length);
        row.oldestMessageMs = meter.oldestMessage > 0 ? milliseconds(static_cast<double>(meter.oldestMessage)) : 0;
        m_recording.components.append(row);
    }
    for (DeployableMeter &meter : m_deployables) {
        DeployableInterval row;
        row.arrivals = std::exchange(meter.arrivals, 0);
        row.refused = std::exchange(meter.refused, 0);
        row.waited = std::exchange(meter.waited, 0);
        row.started = std::exchange(meter.started, 0);
        row.meanWaitMs = row.started > 0 ? milliseconds(std::exchange(meter.waitSum, 0) / row.started) : 0;
        row.readyReplicas = static_cast<float>(meter.ready.takeMean(now, length));
        row.busyWorkers = static_cast<float>(meter.busyWorkers.takeMean(now, length));
        row.busyCores = static_cast<float>(meter.busyCores.takeMean(now, length));
        row.queue = static_cast<float>(meter.queue.takeMean(now, length));
        row.inSystem = static_cast<float>(meter.inSystem.takeMean(now, length));
        row.workers = static_cast<float>(meter.workers.takeMean(now, length));
        row.cores = static_cast<float>(meter.cores.takeMean(now, length));
        meter.waits.takeInto(m_counters, m_buckets);
        m_recording.waitTimes.append(m_buckets);
        m_recording.deployables.append(row);
    }
    for (DependencyMeter &meter : m_dependencies) {
        DependencyInterval row;
        row.counts = meter.meter.take(m_counters, m_buckets);
        row.attempts = meter.row.attempts;
        row.sent = meter.row.sent;
        row.retries = meter.row.retries;
        row.hedges = meter.row.hedges;
        row.cacheHits = meter.row.cacheHits;
        row.fallbacks = meter.row.fallbacks;
        row.wasted = meter.row.wasted;
        row.breaker = meter.row.breaker;
        m_recording.dependencyTimes.append(m_buckets);
        row.inFlight = static_cast<float>(meter.meter.inFlight().takeMean(now, length));
        m_recording.dependencies.append(row);
        const BreakerPhase phase = meter.row.breaker;
        meter.row = {};
        meter.row.breaker = phase;
    }
}

/// An interval breaks the objective if its own share or percentile does. An interval without an end says nothing.
void Recorder::checkObjective(Nanos now, std::uint32_t journey, const Counts &counts)
{
    const Objective &objective = m_architecture.journeys[journey].objective;
    const double good = counts.successes + counts.degraded;
    const double all = good + counts.failed();
    if (all == 0)
        return;
    const bool broken = (objective.successShare && good / all < *objective.successShare)
                        || (objective.p99 && static_cast<double>(counts.p99Ms) > objective.p99->inMilliseconds());
    bool &was = m_journeys[journey].isBroken;
    if (broken != was)
        note(now, broken ? RecordedEvent::Kind::ObjectiveBroken : RecordedEvent::Kind::ObjectiveMet, journey);
    was = broken;
}

Recording Recorder::finish(Nanos now)
{
    tick(now);
    m_recording.duration = now;
    return std::move(m_recording);
}

std::size_t Recorder::bytes() const
{
    std::size_t sum = m_recording.bytes();
    for (const JourneyMeter &meter : m_journeys)
        sum += meter.meter.bytes();
    for (const ComponentMeter &meter : m_components)
        sum += meter.meter.bytes();
    for (const DeployableMeter &meter : m_deployables)
        sum += meter.waits.bytes();
    for (const DependencyMeter &meter : m_dependencies)
        sum += meter.meter.bytes();
    return sum;
}

} // namespace topologue::simulation
