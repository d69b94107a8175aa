// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace topologue::playback {

inline constexpr std::uint32_t NotRecorded = 0xffffffff;

/// Two breaches of an objective, or two times in which a journey is unwell, that are less than this apart are one, as
/// alerts by burn rate have a window in which all must be well before they end. Beginnings are not moved.
inline constexpr simulation::Nanos CalmFor = 10'000'000'000;

/// A fault of the scenario as the recording tells it. `event` is null if the document no longer has it.
struct FaultPeriod {
    const ScenarioEvent *event = nullptr;
    simulation::Nanos from = 0;
    simulation::Nanos to = simulation::Never; ///< Never: it lasts to the end.
};

/// The component's or the deployable's id in the target; null if it is of the other kind.
[[nodiscard]] inline const ComponentId *componentOf(const FaultTarget &target)
{
    return std::get_if<ComponentId>(&target);
}
[[nodiscard]] inline const DeployableId *deployableOf(const FaultTarget &target)
{
    return std::get_if<DeployableId>(&target);
}

/// What the faults in force do to the elements in one interval. By index: components and dependencies of the
/// architecture, stations of the recording.
struct InForce {
    std::vector<bool> componentFaulted;
    std::vector<bool> componentDown; ///< All of it.
    std::vector<bool> stationFaulted;
    std::vector<bool> stationDown;
    std::vector<bool> dependencyFaulted;
    std::vector<bool> dependencyCut;
};

/// Sums over a few intervals.
struct Window {
    double seconds = 0;
    double arrivals = 0;
    double answered = 0;
    double degraded = 0;
    double failed = 0;
    std::array<double, simulation::CauseCount> failedBy{};
    double inFlight = 0; ///< Mean.
    double meanMs = 0;   ///< Of what was answered; 0 if nothing was.
    double medianMs = 0; ///< The mean of the intervals' medians: a few stragglers do not count.
    double fallbacks = 0;

    [[nodiscard]] double ended() const { return answered + failed; }
    [[nodiscard]] double by(simulation::Cause cause) const { return failedBy[static_cast<std::size_t>(cause)]; }
    [[nodiscard]] double failedShare() const { return ended() > 0 ? failed / ended() : 0; }
    /// Of most that failed; None if nothing did.
    [[nodiscard]] simulation::Cause mainCause() const
    {
        const auto most = std::max_element(failedBy.begin(), failedBy.end());
        return *most > 0 ? static_cast<simulation::Cause>(most - failedBy.begin()) : simulation::Cause::None;
    }
    [[nodiscard]] double rate() const { return seconds > 0 ? arrivals / seconds : 0; }
};
/// The same of a deployable.
struct StationWindow {
    double seconds = 0;
    double arrivals = 0;
    double refused = 0;
    double started = 0;
    double ready = 0;
    double busyWorkers = 0;
    double workers = 0;
    double busyCores = 0;
    double cores = 0;
    double queue = 0;
    double inSystem = 0;
    double meanWaitMs = 0; ///< For a worker, of those that got one.
};

/// Reads a recording for an architecture that may have been edited since: everything is asked for by the architecture's
/// index (stations, which are deployables and components that are their own, by the recording's), and what the
/// recording does not know reads as nothing. Both must outlive this. Intervals are given by index, [first, end).
class Readings
{
public:
    Readings(const Architecture &architecture, const simulation::Recording &recording);

    [[nodiscard]] const Architecture &architecture() const { return *m_architecture; }
    [[nodiscard]] const simulation::Recording &recording() const { return *m_recording; }

    // Where an element stands in the recording.
    [[nodiscard]] std::uint32_t journey(std::size_t index) const { return m_journeys[index]; }
    [[nodiscard]] std::uint32_t component(std::size_t index) const { return m_components[index]; }
    [[nodiscard]] std::uint32_t dependency(std::size_t index) const { return m_dependencies[index]; }
    /// Of a deployable of the document.
    [[nodiscard]] std::uint32_t station(std::size_t deployable) const { return m_deployables[deployable]; }
    [[nodiscard]] std::uint32_t stationOfComponent(std::size_t component) const { return m_stationOf[component]; }
    [[nodiscard]] std::uint32_t stationOf(const FaultTarget &target) const;

    [[nodiscard]] std::size_t intervals() const { return m_recording->intervals(); }
    [[nodiscard]] simulation::Nanos beginOf(std::size_t interval) const;
    [[nodiscard]] simulation::Nanos endOf(std::size_t interval) const;
    [[nodiscard]] double secondsOf(std::size_t interval) const;

    [[nodiscard]] Window journeyWindow(std::size_t index, std::size_t first, std::size_t end) const;
    [[nodiscard]] Window componentWindow(std::size_t index, std::size_t first, std::size_t end) const;
    [[nodiscard]] Window dependencyWindow(std::size_t index, std::size_t first, std::size_t end) const;
    [[nodiscard]] StationWindow stationWindow(std::uint32_t station, std::size_t first, std::size_t end) const;

    /// Before the first fault; of a recording without one, its first tenth. Empty where there is no such time.
    [[nodiscard]] const Window &usualJourney(std::size_t index) const { return m_usualJourneys[index]; }
    [[nodiscard]] const Window &usualComponent(std::size_t index) const { return m_usualComponents[index]; }
    [[nodiscard]] const Window &usualDependency(std::size_t index) const { return m_usualDependencies[index]; }
    [[nodiscard]] StationWindow usualStation(std::uint32_t station) const;

    [[nodiscard]] const std::vector<FaultPeriod> &faults() const { return m_faults; }
    /// Of the first fault, known to the document or not.
    [[nodiscard]] std::optional<simulation::Nanos> firstFault() const { return m_firstFault; }
    /// Whether it acts during any part of the interval. What has no end of its own (a restart, an emptied cache) acts
    /// until the replicas are ready again, or the cache is warm.
    [[nodiscard]] bool acts(const FaultPeriod &fault, std::size_t interval) const;
    [[nodiscard]] InForce faultsAt(std::size_t interval) const;
    /// Whether some fault was over by the beginning of the interval.
    [[nodiscard]] bool isAfterAFault(std::size_t interval) const;

    // How an element is (snapshothealth.cpp states the thresholds). O(a few intervals).
    /// What is unwell stays so until it has been better for CalmFor: near its limit a journey would flicker otherwise.
    [[nodiscard]] Health journeyHealth(std::size_t index, std::size_t interval) const;
    [[nodiscard]] Health componentHealth(std::size_t index, std::size_t interval, const InForce &faults) const;
    [[nodiscard]] Health stationHealth(std::uint32_t station, std::size_t interval, const InForce &faults) const;
    [[nodiscard]] Health dependencyHealth(std::size_t index, std::size_t interval, const InForce &faults) const;
    /// All workers or all cores are busy, and calls wait.
    [[nodiscard]] static bool isExhausted(const StationWindow &window);
    /// Whether the journey's objective (as the document has it now) is missed in a breach that lasts.
    [[nodiscard]] bool isBroken(std::size_t journey, std::size_t interval) const;

private:
    void match();
    void findFaults();
    void measureUsual();
    void findBreaches();
    void calmJourneys();
    [[nodiscard]] Health momentaryJourneyHealth(std::size_t index, std::size_t interval) const;
    template<class WindowOf>
    [[nodiscard]] Window recent(WindowOf windowOf, std::size_t interval) const;
    template<class WindowOf>
    [[nodiscard]] Health healthByShares(WindowOf windowOf, std::size_t interval) const;
    template<class WindowOf>
    [[nodiscard]] bool isSlow(WindowOf windowOf, const Window &usual, std::size_t interval) const;
    template<class WindowOf>
    [[nodiscard]] bool isStuck(WindowOf windowOf, const Window &usual, std::size_t interval) const;
    [[nodiscard]] bool mostIsElsewhere(std::size_t component, std::size_t interval) const;

    const Architecture *m_architecture;
    const simulation::Recording *m_recording;
    std::vector<std::uint32_t> m_journeys;
    std::vector<std::uint32_t> m_components;
    std::vector<std::uint32_t> m_deployables;
    std::vector<std::uint32_t> m_stationOf;
    std::vector<std::uint32_t> m_dependencies;
    std::vector<std::vector<std::uint32_t>> m_callsOf; // By component: its dependencies, consumers left out.
    std::vector<FaultPeriod> m_faults;
    std::optional<simulation::Nanos> m_firstFault;
    std::size_t m_usualEnd = 0; // Interval.
    std::vector<Window> m_usualJourneys;
    std::vector<Window> m_usualComponents;
    std::vector<Window> m_usualDependencies;
    std::vector<std::vector<bool>> m_broken;          // By journey and interval.
    std::vector<std::vector<Health>> m_journeyHealth; // The same.
};

} // namespace topologue::playback
