// SPDX-License-Identifier: Apache-2.0
#include "totals.h"

#include <algorithm>

namespace topologue::simulation {

namespace {

/// The intervals of a window, and how long each is: the last one of a recording may be shorter.
struct Window {
    // NOLINTBEGIN(misc-non-private-member-variables-in-classes): a value with one invariant, made in its constructor.
    std::size_t first = 0;
    std::size_t end = 0;
    Nanos from = 0;
    Nanos to = 0;
    // NOLINTEND(misc-non-private-member-variables-in-classes)

    Window(const Recording &recording, Nanos wantedFrom, Nanos wantedTo)
    {
        const std::size_t count = recording.intervals();
        if (count == 0) { // Nothing was recorded because there is nothing.
            to = std::clamp<Nanos>(wantedTo, 0, recording.duration);
            from = std::clamp<Nanos>(wantedFrom, 0, to);
            return;
        }
        first = recording.intervalAt(std::max<Nanos>(0, wantedFrom));
        end = wantedTo >= recording.duration ? count : recording.intervalAt(std::max<Nanos>(1, wantedTo) - 1) + 1;
        end = std::max(end, first + 1);
        from = static_cast<Nanos>(first) * recording.interval;
        to = std::min(recording.duration, static_cast<Nanos>(end) * recording.interval);
        m_interval = recording.interval;
        m_duration = recording.duration;
    }
    /// The share of the window that interval `i` takes.
    [[nodiscard]] double weight(std::size_t i) const
    {
        const Nanos begin = static_cast<Nanos>(i) * m_interval;
        const Nanos length = std::min(m_duration, begin + m_interval) - begin;
        return to > from ? static_cast<double>(length) / static_cast<double>(to - from) : 0;
    }

private:
    Nanos m_interval = 1;
    Nanos m_duration = 0;
};

/// Adds up rows of Counts; `mean` keeps the sum until `finish`.
void add(Ends &ends, const Counts &counts)
{
    ends.arrivals += counts.arrivals;
    ends.successes += counts.successes;
    ends.degraded += counts.degraded;
    for (std::size_t cause = 0; cause < CauseCount; ++cause)
        ends.failedBy[cause] += counts.failedBy[cause];
    ends.meanMs += static_cast<double>(counts.meanMs) * (counts.successes + counts.degraded);
}

void finish(Ends &ends)
{
    ends.meanMs = ends.answered() > 0 ? ends.meanMs / static_cast<double>(ends.answered()) : 0;
}

void addTimes(Histogram &into, const PackedHistograms &packed, const Window &window, std::size_t elements,
              std::size_t element)
{
    for (std::size_t i = window.first; i < window.end; ++i)
        packed.addTo(i * elements + element, into);
}

JourneyTotals journeyTotals(const Recording &recording, const Window &window, std::size_t j)
{
    JourneyTotals totals;
    totals.ends.times = Histogram(recording.precision);
    for (std::size_t i = window.first; i < window.end; ++i) {
        const JourneyInterval &row = recording.journeys.at(i, j);
        add(totals.ends, row.counts);
        totals.meanInFlight += static_cast<double>(row.inFlight) * window.weight(i);
        totals.completed += row.completed;
        totals.meanCompletionMs += static_cast<double>(row.completionMs) * row.completed;
    }
    if (totals.completed > 0)
        totals.meanCompletionMs /= static_cast<double>(totals.completed);
    finish(totals.ends);
    addTimes(totals.ends.times, recording.journeyTimes, window, recording.journeys.elements(), j);
    totals.lostValue = static_cast<double>(totals.ends.failed()) * recording.valuePerSuccess[j];
    return totals;
}

ComponentTotals componentTotals(const Recording &recording, const Window &window, std::size_t c)
{
    ComponentTotals totals;
    totals.ends.times = Histogram(recording.precision);
    for (std::size_t i = window.first; i < window.end; ++i) {
        const ComponentInterval &row = recording.components.at(i, c);
        add(totals.ends, row.counts);
        totals.meanInFlight += static_cast<double>(row.inFlight) * window.weight(i);
        totals.meanBacklog += row.backlog * window.weight(i);
        totals.largestBacklog = std::max(totals.largestBacklog, row.largestBacklog);
    }
    finish(totals.ends);
    addTimes(totals.ends.times, recording.componentTimes, window, recording.components.elements(), c);
    return totals;
}

DeployableTotals deployableTotals(const Recording &recording, const Window &window, std::size_t d)
{
    DeployableTotals totals;
    totals.waits = Histogram(recording.precision);
    double workers = 0;
    double cores = 0;
    for (std::size_t i = window.first; i < window.end; ++i) {
        const DeployableInterval &row = recording.deployables.at(i, d);
        const double weight = window.weight(i);
        totals.arrivals += row.arrivals;
        totals.refused += row.refused;
        totals.started += row.started;
        totals.waited += row.waited;
        totals.utilisation += static_cast<double>(row.busyWorkers) * weight;
        totals.coreUtilisation += static_cast<double>(row.busyCores) * weight;
        totals.meanQueue += static_cast<double>(row.queue) * weight;
        totals.meanInSystem += static_cast<double>(row.inSystem) * weight;
        totals.meanReadyReplicas += static_cast<double>(row.readyReplicas) * weight;
        totals.meanWaitMs += static_cast<double>(row.meanWaitMs) * row.started;
        workers += static_cast<double>(row.workers) * weight;
        cores += static_cast<double>(row.cores) * weight;
    }
    totals.utilisation = workers > 0 ? totals.utilisation / workers : 0;
    totals.coreUtilisation = cores > 0 ? totals.coreUtilisation / cores : 0;
    totals.meanWaitMs = totals.started > 0 ? totals.meanWaitMs / static_cast<double>(totals.started) : 0;
    addTimes(totals.waits, recording.waitTimes, window, recording.deployables.elements(), d);
    return totals;
}

DependencyTotals dependencyTotals(const Recording &recording, const Window &window, std::size_t d)
{
    DependencyTotals totals;
    totals.ends.times = Histogram(recording.precision);
    for (std::size_t i = window.first; i < window.end; ++i) {
        const DependencyInterval &row = recording.dependencies.at(i, d);
        add(totals.ends, row.counts);
        totals.attempts += row.attempts;
        totals.sent += row.sent;
        totals.retries += row.retries;
        totals.hedges += row.hedges;
        totals.cacheHits += row.cacheHits;
        totals.fallbacks += row.fallbacks;
        totals.wasted += row.wasted;
        totals.meanInFlight += static_cast<double>(row.inFlight) * window.weight(i);
    }
    finish(totals.ends);
    addTimes(totals.ends.times, recording.dependencyTimes, window, recording.dependencies.elements(), d);
    return totals;
}

} // namespace

std::uint64_t Ends::failed() const
{
    std::uint64_t sum = 0;
    for (const std::uint64_t n : failedBy)
        sum += n;
    return sum;
}

double Ends::successShare() const
{
    const std::uint64_t ended = answered() + failed();
    return ended > 0 ? static_cast<double>(answered()) / static_cast<double>(ended) : 1;
}

Totals totalsOf(const Recording &recording, Nanos from, Nanos to)
{
    const Window window(recording, from, to);
    Totals totals;
    totals.from = window.from;
    totals.to = window.to;
    for (std::size_t j = 0; j < recording.names.journeys.size(); ++j)
        totals.journeys.push_back(journeyTotals(recording, window, j));
    for (std::size_t c = 0; c < recording.names.components.size(); ++c)
        totals.components.push_back(componentTotals(recording, window, c));
    for (std::size_t d = 0; d < recording.names.deployables.size(); ++d)
        totals.deployables.push_back(deployableTotals(recording, window, d));
    for (std::size_t d = 0; d < recording.names.dependencies.size(); ++d)
        totals.dependencies.push_back(dependencyTotals(recording, window, d));
    return totals;
}

} // namespace topologue::simulation
