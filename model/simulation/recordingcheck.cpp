// SPDX-License-Identifier: Apache-2.0
#include "recordingcheck.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

constexpr std::uint32_t None = 0xffffffff;

bool areFinite(const Counts &counts)
{
    return std::isfinite(counts.meanMs) && std::isfinite(counts.p50Ms) && std::isfinite(counts.p95Ms)
           && std::isfinite(counts.p99Ms);
}
bool isFinite(const JourneyInterval &row)
{
    return areFinite(row.counts) && std::isfinite(row.inFlight) && std::isfinite(row.completionMs);
}
bool isFinite(const ComponentInterval &row)
{
    return areFinite(row.counts) && std::isfinite(row.inFlight) && std::isfinite(row.backlog)
           && std::isfinite(row.largestBacklog) && std::isfinite(row.oldestMessageMs);
}
bool isFinite(const DeployableInterval &row)
{
    return std::isfinite(row.readyReplicas) && std::isfinite(row.busyWorkers) && std::isfinite(row.busyCores)
           && std::isfinite(row.queue) && std::isfinite(row.inSystem) && std::isfinite(row.workers)
           && std::isfinite(row.cores) && std::isfinite(row.meanWaitMs);
}
bool isFinite(const DependencyInterval &row)
{
    return areFinite(row.counts) && std::isfinite(row.inFlight);
}

template<class Row>
bool fits(const Series<Row> &series, const PackedHistograms &times, std::size_t names, std::size_t intervals)
{
    return series.elements() == names && series.rows().size() == names * (names > 0 ? intervals : 0)
           && times.size() == series.rows().size()
           && std::all_of(series.rows().begin(), series.rows().end(), [](const Row &row) { return isFinite(row); });
}

/// How many elements there are of the kind that an event is about.
std::size_t elementsOf(RecordedEvent::Kind kind, const ElementNames &names)
{
    using Kind = RecordedEvent::Kind;
    switch (kind) {
    case Kind::FaultStarted:
    case Kind::FaultEnded:
        return names.events.size();
    case Kind::BreakerOpened:
    case Kind::BreakerHalfOpened:
    case Kind::BreakerClosed:
        return names.dependencies.size();
    case Kind::Deadlocked:
    case Kind::WorkersExhausted:
    case Kind::QueueFilled:
    case Kind::ReplicaCrashed:
    case Kind::ReplicaDown:
    case Kind::ReplicaReady:
    case Kind::ReplicaEjected:
    case Kind::ReplicaReturned:
    case Kind::ScaledOut:
    case Kind::ScaledIn:
        return names.deployables.size();
    case Kind::BrokerFull:
    case Kind::DeadLettered:
        return names.components.size();
    case Kind::ObjectiveBroken:
    case Kind::ObjectiveMet:
        return names.journeys.size();
    case Kind::LimitReached:
        break;
    }
    return std::size_t{None} + 1;
}

} // namespace

bool isConsistent(const Recording &recording)
{
    const ElementNames &names = recording.names;
    const std::size_t intervals = recording.intervals();
    if (recording.duration < 0 || recording.interval <= 0 || recording.precision < 1 || recording.precision > 16)
        return false;
    if (recording.valuePerSuccess.size() != names.journeys.size()
        || !std::all_of(recording.valuePerSuccess.begin(), recording.valuePerSuccess.end(),
                        [](double value) { return std::isfinite(value); }))
        return false;
    if (!fits(recording.journeys, recording.journeyTimes, names.journeys.size(), intervals)
        || !fits(recording.components, recording.componentTimes, names.components.size(), intervals)
        || !fits(recording.deployables, recording.waitTimes, names.deployables.size(), intervals)
        || !fits(recording.dependencies, recording.dependencyTimes, names.dependencies.size(), intervals))
        return false;
    const auto eventFits = [&](const RecordedEvent &event) {
        return event.element < elementsOf(event.kind, names) && std::isfinite(event.value);
    };
    const auto traceFits = [&](const Trace &trace) {
        return trace.journey < names.journeys.size()
               && (trace.firstSpan < recording.spans.size() || trace.firstSpan == None);
    };
    const auto spanFits = [&](const Span &span) {
        return span.trace < recording.traces.size() && (span.parent < recording.spans.size() || span.parent == None)
               && span.component < names.components.size()
               && (span.dependency < names.dependencies.size() || span.dependency == None);
    };
    return std::all_of(recording.events.begin(), recording.events.end(), eventFits)
           && std::all_of(recording.traces.begin(), recording.traces.end(), traceFits)
           && std::all_of(recording.spans.begin(), recording.spans.end(), spanFits);
}

} // namespace topologue::simulation
