// SPDX-License-Identifier: Apache-2.0
#include "snapshot.h"

#include "snapshotreadings.h"

namespace topologue::playback {

using simulation::Counts;
using simulation::Nanos;

namespace {

double share(double part, double whole)
{
    return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
}

double failedShare(const Counts &counts)
{
    const double failed = counts.failed();
    return share(failed, failed + counts.successes + counts.degraded);
}

JourneyState journeyState(const Readings &readings, std::size_t index, std::size_t interval)
{
    JourneyState state;
    if (readings.journey(index) == NotRecorded)
        return state;
    const Counts &counts = readings.recording().journeys.at(interval, readings.journey(index)).counts;
    state.health = readings.journeyHealth(index, interval);
    state.ratePerSecond = counts.arrivals / readings.secondsOf(interval);
    state.successShare = 1 - failedShare(counts);
    state.p99Ms = static_cast<double>(counts.p99Ms);
    return state;
}

DeployableState deployableState(const Readings &readings, std::uint32_t station, std::size_t interval,
                                const InForce &faults)
{
    DeployableState state;
    if (station == NotRecorded)
        return state;
    const StationWindow window = readings.stationWindow(station, interval, interval + 1);
    state.health = readings.stationHealth(station, interval, faults);
    state.isFaulted = faults.stationFaulted[station];
    state.utilisation = share(window.busyWorkers, window.workers);
    state.coreUtilisation = share(window.busyCores, window.cores);
    state.queue = window.queue;
    state.busyWorkers = window.busyWorkers;
    state.workers = window.workers;
    state.readyReplicas = window.ready;
    return state;
}

ComponentState componentState(const Readings &readings, std::size_t index, std::size_t interval, const InForce &faults)
{
    ComponentState state;
    if (readings.component(index) == NotRecorded)
        return state;
    const auto &row = readings.recording().components.at(interval, readings.component(index));
    const DeployableState door = deployableState(readings, readings.stationOfComponent(index), interval, faults);
    state.health = readings.componentHealth(index, interval, faults);
    state.isFaulted = faults.componentFaulted[index];
    state.ratePerSecond = row.counts.arrivals / readings.secondsOf(interval);
    state.failedShare = failedShare(row.counts);
    state.utilisation = door.utilisation;
    state.coreUtilisation = door.coreUtilisation;
    const bool isQueue = readings.architecture().components[index].kind == ComponentKind::Queue;
    state.queue = isQueue ? row.backlog : door.queue;
    state.p99Ms = static_cast<double>(row.counts.p99Ms);
    return state;
}

DependencyState dependencyState(const Readings &readings, std::size_t index, std::size_t interval,
                                const InForce &faults)
{
    DependencyState state;
    if (readings.dependency(index) == NotRecorded)
        return state;
    const auto &row = readings.recording().dependencies.at(interval, readings.dependency(index));
    state.health = readings.dependencyHealth(index, interval, faults);
    state.isFaulted = faults.dependencyFaulted[index];
    state.ratePerSecond = row.counts.arrivals / readings.secondsOf(interval);
    state.failedShare = failedShare(row.counts);
    state.inFlight = static_cast<double>(row.inFlight);
    state.meanMs = static_cast<double>(row.counts.meanMs);
    state.breaker = row.breaker;
    return state;
}

} // namespace

Snapshots::Snapshots(const Architecture &architecture, const simulation::Recording &recording)
    : m_readings(std::make_unique<Readings>(architecture, recording))
{
}
Snapshots::~Snapshots() = default;
Snapshots::Snapshots(Snapshots &&) noexcept = default;
Snapshots &Snapshots::operator=(Snapshots &&) noexcept = default;

Snapshot Snapshots::at(Nanos time) const
{
    const Architecture &architecture = m_readings->architecture();
    Snapshot snapshot;
    snapshot.journeys.resize(architecture.journeys.size());
    snapshot.components.resize(architecture.components.size());
    snapshot.deployables.resize(architecture.deployables.size());
    snapshot.dependencies.resize(architecture.dependencies.size());
    if (m_readings->intervals() == 0)
        return snapshot;
    const std::size_t interval = m_readings->recording().intervalAt(time);
    const InForce faults = m_readings->faultsAt(interval);
    snapshot.at = m_readings->beginOf(interval);
    for (std::size_t j = 0; j < snapshot.journeys.size(); ++j)
        snapshot.journeys[j] = journeyState(*m_readings, j, interval);
    for (std::size_t c = 0; c < snapshot.components.size(); ++c)
        snapshot.components[c] = componentState(*m_readings, c, interval, faults);
    for (std::size_t d = 0; d < snapshot.deployables.size(); ++d)
        snapshot.deployables[d] = deployableState(*m_readings, m_readings->station(d), interval, faults);
    for (std::size_t d = 0; d < snapshot.dependencies.size(); ++d)
        snapshot.dependencies[d] = dependencyState(*m_readings, d, interval, faults);
    return snapshot;
}

} // namespace topologue::playback
