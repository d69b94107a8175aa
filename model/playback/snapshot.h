// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "simulation/recording.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace topologue::playback {

/// How an element is, from what the recording says of one interval. In order of severity, worst last, except Idle.
enum class Health : std::uint8_t {
    Idle,       ///< Nothing came to it and nothing is wrong with it.
    Healthy,    ///< It answers.
    Recovering, ///< It answers again, but worse than before the first fault.
    Degraded,   ///< A noticeable share fails or is degraded, or it is much slower (snapshothealth.cpp says how much).
    Overloaded, ///< All of its workers or cores are busy and calls wait.
    Failed,     ///< It is down, or most of what comes to it fails, or is stuck in it and never ends.
};

struct ComponentState {
    Health health = Health::Idle;
    bool isFaulted = false;     ///< A fault of the scenario acts on it, or on its deployable, now.
    double ratePerSecond = 0;   ///< Arrivals.
    double failedShare = 0;     ///< 0..1 of what ended in the interval.
    double utilisation = 0;     ///< Of the workers of its deployable, 0..1.
    double coreUtilisation = 0; ///< The same of cores.
    double queue = 0; ///< Mean number of calls that wait for a worker of its deployable; of a queue: messages.
    double p99Ms = 0; ///< Of what was answered in the interval; 0 if nothing was.
};
struct DeployableState {
    Health health = Health::Idle;
    bool isFaulted = false;
    double utilisation = 0;     ///< Of workers, 0..1.
    double coreUtilisation = 0; ///< Of cores, 0..1.
    double queue = 0;
    double busyWorkers = 0; ///< Mean, of all ready replicas.
    double workers = 0;     ///< That there are.
    double readyReplicas = 0;
};
struct DependencyState {
    Health health = Health::Idle;
    bool isFaulted = false;   ///< Cut, slowed down, losing, or across a partition.
    double ratePerSecond = 0; ///< Calls.
    double failedShare = 0;   ///< 0..1.
    double inFlight = 0;      ///< Mean number of calls under way.
    double meanMs = 0;
    simulation::BreakerPhase breaker = simulation::BreakerPhase::Closed;
};
struct JourneyState {
    Health health = Health::Idle; ///< Failed: its objective is missed; Degraded: something fails, the objective is met.
    double ratePerSecond = 0;
    double successShare = 1; ///< Degraded answers count as success, 0..1.
    double p99Ms = 0;
};

/// All elements of an architecture during one interval of a recording, in document order. Deployables are those of the
/// document; a component that is its own has its figures in its ComponentState.
struct Snapshot {
    simulation::Nanos at = 0; ///< Beginning of the interval.
    std::vector<JourneyState> journeys;
    std::vector<ComponentState> components;
    std::vector<DeployableState> deployables;
    std::vector<DependencyState> dependencies;
};

class Readings;

/// Reads states off a recording. Elements are matched by id, so the architecture may have been edited since: what the
/// recording does not know stays Idle, and a fault that the document no longer has acts on nothing. Both must outlive
/// this. The constructor takes O(elements + intervals x journeys).
class Snapshots
{
public:
    Snapshots(const Architecture &architecture, const simulation::Recording &recording);
    ~Snapshots();
    Snapshots(Snapshots &&) noexcept;
    Snapshots &operator=(Snapshots &&) noexcept;
    Snapshots(const Snapshots &) = delete;
    Snapshots &operator=(const Snapshots &) = delete;

    /// Of the interval that holds `time` (clamped). In the order of the *architecture*, not of the recording. Health is
    /// judged by up to three seconds before the interval's end, so that it does not flicker. O(elements).
    [[nodiscard]] Snapshot at(simulation::Nanos time) const;

private:
    std::unique_ptr<const Readings> m_readings;
};

} // namespace topologue::playback
