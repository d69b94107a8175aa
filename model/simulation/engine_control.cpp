// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::simulation {

namespace {

/// Kubernetes' horizontal pod autoscaler leaves things alone within this distance of the target.
constexpr double Tolerance = 0.1;

/// Envoy: however often it was ejected, a host is not out for longer.
constexpr Nanos LongestEjection = 300'000'000'000;

} // namespace

void Engine::prepareControl()
{
    for (std::uint32_t s = 0; s < m_plan.stations.size(); ++s) {
        const Capacity &capacity = *m_plan.stations[s].capacity;
        if (capacity.autoscaling)
            m_queue.push(capacity.autoscaling->interval.inNanoseconds(), EventKind::Autoscale, s);
        if (capacity.healthCheck)
            m_queue.push(capacity.healthCheck->interval.inNanoseconds(), EventKind::HealthProbe, s);
        if (capacity.outlierEjection)
            m_queue.push(capacity.outlierEjection->interval.inNanoseconds(), EventKind::OutlierSweep, s);
    }
}

/// The rule of Kubernetes' horizontal pod autoscaler: replicas wanted = ceil(replicas * utilisation / target), where
/// utilisation is the mean share of busy workers since the last decision, and replicas that are not ready yet count as
/// idle when more seem to be needed; no change within 10 % of the target.
void Engine::autoscale(std::uint32_t index)
{
    const Station &station = m_plan.stations[index];
    const Autoscaling &rule = *station.capacity->autoscaling;
    StationState &state = m_stations[index];
    m_queue.push(m_now + std::max<Nanos>(1'000'000, rule.interval.inNanoseconds()), EventKind::Autoscale, index);

    const double busy = m_recorder.deployable(index).busyWorkers.areaUntil(m_now);
    const double workers = m_recorder.deployable(index).workers.areaUntil(m_now);
    const double busyNow = busy - std::exchange(state.busyArea, busy);
    const double workersNow = workers - std::exchange(state.workersArea, workers);
    if (workersNow <= 0)
        return;
    double ratio = busyNow / workersNow / rule.targetUtilisation;
    if (ratio > 1) { // What is still starting counts as idle, or it would be ordered again and again.
        double starting = 0;
        for (std::uint32_t r = station.firstReplica; r < station.firstReplica + station.mostReplicas; ++r)
            starting += m_replicas[r].state == Replica::State::Starting ? m_replicas[r].workers : 0;
        const double all = workersNow + starting * static_cast<double>(rule.interval.inNanoseconds());
        ratio = std::max(1.0, busyNow / all / rule.targetUtilisation);
    }
    if (std::abs(ratio - 1) <= Tolerance)
        return;
    const auto wanted = static_cast<std::uint32_t>(
        std::clamp<double>(std::ceil(state.wanted * ratio - 1e-9), std::max(1U, rule.minReplicas),
                           std::min(rule.maxReplicas, station.mostReplicas)));
    if (wanted == state.wanted)
        return;
    m_recorder.note(m_now, wanted > state.wanted ? RecordedEvent::Kind::ScaledOut : RecordedEvent::Kind::ScaledIn,
                    index, 0, wanted);
    for (std::uint32_t i = 0; i < station.mostReplicas; ++i) {
        const std::uint32_t r = station.firstReplica + i;
        Replica &replica = m_replicas[r];
        if (i < wanted && replica.state == Replica::State::Absent) {
            setState(r, Replica::State::Starting);
            m_queue.push(m_now + rule.startUpDelay.inNanoseconds(), EventKind::ReplicaReady, r, ++replica.startEpoch);
        } else if (i < wanted && replica.isDraining) {
            replica.isDraining = false;
        } else if (i >= wanted && replica.state == Replica::State::Starting) {
            ++replica.startEpoch;
            setState(r, Replica::State::Absent);
        } else if (i >= wanted && replica.state == Replica::State::Ready) {
            replica.isDraining = true;
            goWhenEmpty(r);
        }
    }
    state.wanted = wanted;
    refreshReady(index);
}

/// A probe fails if the replica hangs or is down. What it finds it finds at once: the probe's own timeout is not
/// modelled.
void Engine::probe(std::uint32_t index)
{
    const Station &station = m_plan.stations[index];
    const HealthCheck &check = *station.capacity->healthCheck;
    m_queue.push(m_now + std::max<Nanos>(1'000'000, check.interval.inNanoseconds()), EventKind::HealthProbe, index);
    for (std::uint32_t r = station.firstReplica; r < station.firstReplica + station.mostReplicas; ++r) {
        Replica &replica = m_replicas[r];
        if (replica.state != Replica::State::Ready)
            continue;
        replica.probesFailed = replica.isHung() ? replica.probesFailed + 1 : 0;
        replica.probesPassed = replica.isHung() ? 0 : replica.probesPassed + 1;
        if (!replica.isUnhealthy && replica.probesFailed >= check.unhealthyThreshold)
            replica.isUnhealthy = true;
        else if (replica.isUnhealthy && replica.probesPassed >= check.healthyThreshold)
            replica.isUnhealthy = false;
        eject(r, replica.isUnhealthy || replica.ejectedUntil > m_now);
    }
}

/// Envoy's outlier detection: ejected for the base time multiplied by how often it has happened, and taken back by the
/// first sweep after that.
void Engine::sweepOutliers(std::uint32_t index)
{
    const Station &station = m_plan.stations[index];
    const OutlierEjection &rule = *station.capacity->outlierEjection;
    m_queue.push(m_now + std::max<Nanos>(1'000'000, rule.interval.inNanoseconds()), EventKind::OutlierSweep, index);
    for (std::uint32_t r = station.firstReplica; r < station.firstReplica + station.mostReplicas; ++r) {
        if (m_replicas[r].isEjected && m_replicas[r].ejectedUntil <= m_now)
            eject(r, m_replicas[r].isUnhealthy);
    }
}

/// A caller has had an answer of this replica, or has given up on it.
void Engine::noteAnswerOf(std::uint32_t r, bool failed)
{
    Replica &replica = m_replicas[r];
    if (!m_stations[replica.station].isEjecting)
        return;
    const Station &station = m_plan.stations[replica.station];
    const OutlierEjection &rule = *station.capacity->outlierEjection;
    replica.failuresInARow = failed ? replica.failuresInARow + 1 : 0;
    if (replica.isEjected || replica.failuresInARow < rule.consecutiveFailures)
        return;
    std::uint32_t ejected = 0;
    std::uint32_t present = 0;
    for (std::uint32_t i = 0; i < station.mostReplicas; ++i) {
        const Replica &other = m_replicas[station.firstReplica + i];
        present += other.state == Replica::State::Ready ? 1 : 0;
        ejected += other.isEjected ? 1 : 0;
    }
    if (ejected + 1 > std::max(1.0, rule.maxEjectedShare * present + 1e-9))
        return;
    replica.failuresInARow = 0;
    const Nanos time = rule.baseEjectionTime.inNanoseconds() * ++replica.ejections;
    replica.ejectedUntil = m_now + std::min(std::max(LongestEjection, rule.baseEjectionTime.inNanoseconds()), time);
    eject(r, true);
}

void Engine::eject(std::uint32_t r, bool ejected)
{
    Replica &replica = m_replicas[r];
    if (replica.isEjected == ejected)
        return;
    replica.isEjected = ejected;
    using Kind = RecordedEvent::Kind;
    m_recorder.note(m_now, ejected ? Kind::ReplicaEjected : Kind::ReplicaReturned, replica.station,
                    r - m_plan.stations[replica.station].firstReplica);
    refreshReady(replica.station);
}

} // namespace topologue::simulation
