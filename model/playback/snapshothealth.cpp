// SPDX-License-Identifier: Apache-2.0
#include "snapshotreadings.h"

#include <cmath>
#include <optional>

namespace topologue::playback {

using simulation::Cause;
using simulation::Nanos;

namespace {

/// "Most of what comes to it fails."
constexpr double FailedShare = 0.5;
/// Once it was that much: what is near the half must not flicker.
constexpr double StillFailedShare = 0.35;
/// One in twenty is more than any objective of practice allows, and more than chance makes of a few calls.
constexpr double DegradedShare = 0.05;
/// What only passes the failures of others on is unwell when a quarter of it does: a gateway with one broken route of
/// eight is not.
constexpr double PassedOnShare = 0.25;
/// A single failure among few calls says nothing.
constexpr double LeastFailures = 2;
/// Health is judged by at least so many ends...
constexpr double EnoughEnds = 20;
/// ...or by what ended in so long, so that slow elements do not flicker.
constexpr Nanos LongestWindow = 3'000'000'000;

/// Much slower than usual, and by what a user could feel.
constexpr double SlowFactor = 5;
constexpr double StillSlowFactor = 3; ///< Once it was slow: what is near the limit must not flicker.
constexpr double SlowByMs = 100;
/// Not as before: what is left after a fault.
constexpr double RecoveringFactor = 2;
constexpr double RecoveringByMs = 20;
constexpr double RecoveringShare = 0.01;

/// Nothing has been answered for so long (and for five usual answer times), while calls were under way all the time.
constexpr Nanos StuckFor = 1'000'000'000;
constexpr double StuckTimes = 5;
constexpr double StuckInFlight = 0.5;
constexpr double StuckGrowth = 3; ///< Times as many under way as usual.

/// At the limit, with allowance for the moment in which a worker changes hands.
constexpr double Busy = 0.97;
/// With calls waiting, less will do: the replicas are not evenly loaded.
constexpr double BusyWithQueue = 0.9;
/// Fewer than this in an interval's mean is a call that has just begun.
constexpr double Nothing = 0.01;

Health worst(Health a, Health b)
{
    return std::max(a, b);
}

bool isIdle(const Window &window)
{
    return window.arrivals + window.ended() <= 0 && window.inFlight < Nothing;
}

/// By the shares that failed.
Health byShares(const Window &window)
{
    if (window.failed < LeastFailures && window.answered > 0) {
        if (window.degraded >= PassedOnShare * window.ended())
            return Health::Degraded;
        return Health::Healthy;
    }
    if (window.failed > 0 && window.failedShare() >= FailedShare)
        return Health::Failed;
    const double own = window.failed - window.by(Cause::Downstream);
    if (own >= DegradedShare * window.ended() && own >= LeastFailures)
        return Health::Degraded;
    return window.failed + window.degraded >= PassedOnShare * window.ended() && window.ended() > 0 ? Health::Degraded
                                                                                                   : Health::Healthy;
}

bool isSlower(const Window &window, const Window &usual, double factor)
{
    // When nothing new comes, those that are left are the slowest: that says nothing.
    return usual.answered > 0 && window.answered > 0 && window.arrivals >= window.answered / 2
           && window.medianMs >= factor * usual.medianMs && window.meanMs >= factor * usual.meanMs
           && window.medianMs >= usual.medianMs + SlowByMs;
}

bool isWorseThanBefore(const Window &window, const Window &usual)
{
    if (window.failed >= LeastFailures && window.failedShare() >= usual.failedShare() + RecoveringShare)
        return true;
    return usual.answered > 0 && window.answered > 0 && window.medianMs >= RecoveringFactor * usual.medianMs
           && window.meanMs >= RecoveringFactor * usual.meanMs && window.medianMs >= usual.medianMs + RecoveringByMs;
}

} // namespace

/// The interval, and those before it as far as it takes to see enough ends.
template<class WindowOf>
Window Readings::recent(WindowOf windowOf, std::size_t interval) const
{
    std::size_t first = interval;
    Window window = windowOf(first, interval + 1);
    while (first > 0 && window.ended() < EnoughEnds && endOf(interval) - beginOf(first - 1) <= LongestWindow)
        window = windowOf(--first, interval + 1);
    return window;
}

/// By the shares that fail; what failed a moment ago has to become clearly better.
template<class WindowOf>
Health Readings::healthByShares(WindowOf windowOf, std::size_t interval) const
{
    const Health health = byShares(recent(windowOf, interval));
    if (health == Health::Failed)
        return health;
    std::size_t first = interval;
    while (first > 0 && endOf(interval) - beginOf(first - 1) <= LongestWindow)
        --first;
    const Window all = windowOf(first, interval + 1);
    if (all.failed < LeastFailures || all.failedShare() < StillFailedShare)
        return health;
    for (std::size_t i = first; i < interval; ++i) {
        const Window one = windowOf(i, i + 1);
        if (one.ended() >= EnoughEnds && one.failedShare() >= FailedShare)
            return Health::Failed;
    }
    return health;
}

template<class WindowOf>
bool Readings::isSlow(WindowOf windowOf, const Window &usual, std::size_t interval) const
{
    std::size_t first = interval;
    while (first > 0 && endOf(interval) - beginOf(first - 1) <= LongestWindow)
        --first;
    if (!isSlower(windowOf(first, interval + 1), usual, StillSlowFactor))
        return false;
    for (std::size_t i = first; i <= interval; ++i) {
        if (isSlower(windowOf(i, i + 1), usual, SlowFactor))
            return true;
    }
    return false;
}

template<class WindowOf>
bool Readings::isStuck(WindowOf windowOf, const Window &usual, std::size_t interval) const
{
    const auto span = std::max(StuckFor, static_cast<Nanos>(StuckTimes * usual.meanMs * 1e6));
    const double most = std::max(StuckInFlight, StuckGrowth * usual.inFlight);
    for (std::size_t i = interval + 1; i-- > 0;) {
        const Window window = windowOf(i, i + 1);
        // What was usual is enough for the past; by now more must have come together.
        if (window.answered > 0 || window.inFlight < (i == interval ? most : StuckInFlight))
            return false;
        if (endOf(interval) - beginOf(i) >= span)
            return true;
    }
    return false;
}

bool Readings::isExhausted(const StationWindow &window)
{
    if (window.workers <= 0 || window.ready <= 0)
        return false;
    const bool waits = window.queue >= 1 || window.refused > 0;
    const double use = window.busyWorkers / window.workers;
    const double cores = window.cores > 0 ? window.busyCores / window.cores : 0;
    if (waits && (use >= BusyWithQueue || cores >= BusyWithQueue))
        return true;
    return cores >= Busy && window.busyWorkers > 2 * window.cores; // They wait for a core instead.
}

bool Readings::acts(const FaultPeriod &fault, std::size_t interval) const
{
    if (fault.from >= endOf(interval) || fault.to <= beginOf(interval))
        return false;
    if (fault.event == nullptr)
        return true;
    if (const auto *restart = std::get_if<fault::Restart>(&fault.event->fault)) {
        const std::uint32_t station = stationOf(restart->target);
        if (station == NotRecorded)
            return false;
        const StationWindow now = stationWindow(station, interval, interval + 1);
        return now.ready + Nothing < usualStation(station).ready || fault.from >= beginOf(interval);
    }
    if (const auto *empty = std::get_if<fault::EmptyCache>(&fault.event->fault)) {
        const Dependency *dependency = m_architecture->dependencies.find(empty->dependency);
        if (dependency == nullptr || !dependency->policies.cache)
            return false;
        const auto warmUp = dependency->policies.cache->warmUp;
        return !warmUp || beginOf(interval) < fault.from + warmUp->inNanoseconds();
    }
    return true;
}

bool Readings::isAfterAFault(std::size_t interval) const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [&](const FaultPeriod &fault) {
        return fault.from < beginOf(interval) && !acts(fault, interval);
    });
}

Health Readings::journeyHealth(std::size_t index, std::size_t interval) const
{
    return interval < intervals() ? m_journeyHealth[index][interval] : Health::Idle;
}

/// Fills what lies between two intervals of a severity and is shorter than CalmFor with that severity, the least severe
/// first: "failed, well for a moment, failed" is failed all the time.
void Readings::calmJourneys()
{
    m_journeyHealth.assign(m_journeys.size(), std::vector<Health>(intervals(), Health::Idle));
    for (std::size_t j = 0; j < m_journeys.size(); ++j) {
        std::vector<Health> &health = m_journeyHealth[j];
        for (std::size_t i = 0; i < intervals(); ++i)
            health[i] = momentaryJourneyHealth(j, i);
        for (const Health level : {Health::Recovering, Health::Degraded, Health::Overloaded, Health::Failed}) {
            std::optional<std::size_t> last; // That was at least as bad.
            for (std::size_t i = 0; i < intervals(); ++i) {
                if (health[i] < level)
                    continue;
                if (last && beginOf(i) - endOf(*last) < CalmFor)
                    std::fill(health.begin() + static_cast<std::ptrdiff_t>(*last) + 1,
                              health.begin() + static_cast<std::ptrdiff_t>(i), level);
                last = i;
            }
        }
    }
}

Health Readings::momentaryJourneyHealth(std::size_t index, std::size_t interval) const
{
    if (m_journeys[index] == NotRecorded || intervals() == 0)
        return Health::Idle;
    const auto windowOf = [&](std::size_t a, std::size_t b) { return journeyWindow(index, a, b); };
    const Window window = recent(windowOf, interval);
    if (isIdle(window))
        return Health::Idle;
    if (isBroken(index, interval) || isStuck(windowOf, m_usualJourneys[index], interval))
        return Health::Failed;
    const Health health = healthByShares(windowOf, interval);
    if (health != Health::Healthy)
        return health;
    // Slow is what the promise says; without one, what is much slower than usual.
    if (!m_architecture->journeys[index].objective.p99 && isSlow(windowOf, m_usualJourneys[index], interval))
        return Health::Degraded;
    return isAfterAFault(interval) && isWorseThanBefore(window, m_usualJourneys[index]) ? Health::Recovering
                                                                                        : Health::Healthy;
}

/// Whether most of what the component works on waits for the answers of others.
bool Readings::mostIsElsewhere(std::size_t component, std::size_t interval) const
{
    double elsewhere = 0;
    for (const std::uint32_t d : m_callsOf[component])
        elsewhere = std::max(elsewhere, dependencyWindow(d, interval, interval + 1).inFlight);
    return elsewhere > componentWindow(component, interval, interval + 1).inFlight / 2;
}

Health Readings::componentHealth(std::size_t index, std::size_t interval, const InForce &faults) const
{
    if (m_components[index] == NotRecorded || intervals() == 0)
        return Health::Idle;
    const std::uint32_t station = m_stationOf[index];
    if (faults.componentDown[index] || (station != NotRecorded && faults.stationDown[station]))
        return Health::Failed;
    const StationWindow door = stationWindow(station, interval, interval + 1);
    const auto windowOf = [&](std::size_t a, std::size_t b) { return componentWindow(index, a, b); };
    const Window window = recent(windowOf, interval);
    if (door.seconds > 0 && door.ready < Nothing)
        return Health::Failed;
    if (isIdle(window))
        return Health::Idle;
    const Window &usual = m_usualComponents[index];
    Health health = healthByShares(windowOf, interval);
    const bool isFull = isExhausted(door);
    if (isFull)
        health = worst(health, Health::Overloaded);
    if (isStuck(windowOf, usual, interval) && (!isFull || mostIsElsewhere(index, interval)))
        health = worst(health, Health::Failed);
    if (isSlow(windowOf, usual, interval)
        || (door.seconds > 0 && door.ready < usualStation(station).ready - StuckInFlight))
        health = worst(health, Health::Degraded);
    if (health == Health::Healthy && isAfterAFault(interval) && isWorseThanBefore(window, usual))
        return Health::Recovering;
    return health;
}

Health Readings::stationHealth(std::uint32_t station, std::size_t interval, const InForce &faults) const
{
    if (station == NotRecorded || intervals() == 0)
        return Health::Idle;
    const StationWindow window = stationWindow(station, interval, interval + 1);
    if (faults.stationDown[station] || window.ready < Nothing)
        return Health::Failed;
    if (isExhausted(window))
        return Health::Overloaded;
    if (window.arrivals <= 0 && window.inSystem < Nothing)
        return Health::Idle;
    if (window.refused >= LeastFailures && window.refused >= FailedShare * window.arrivals)
        return Health::Failed;
    const StationWindow usual = usualStation(station);
    if ((window.refused >= LeastFailures && window.refused >= DegradedShare * window.arrivals)
        || window.ready < usual.ready - StuckInFlight)
        return Health::Degraded;
    if (isAfterAFault(interval) && window.queue >= 1 && window.queue > RecoveringFactor * usual.queue)
        return Health::Recovering;
    return Health::Healthy;
}

Health Readings::dependencyHealth(std::size_t index, std::size_t interval, const InForce &faults) const
{
    if (m_dependencies[index] == NotRecorded || intervals() == 0)
        return Health::Idle;
    if (faults.dependencyCut[index])
        return Health::Failed;
    const auto windowOf = [&](std::size_t a, std::size_t b) { return dependencyWindow(index, a, b); };
    const Window window = recent(windowOf, interval);
    if (isIdle(window))
        return Health::Idle;
    const Window &usual = m_usualDependencies[index];
    Health health = healthByShares(windowOf, interval);
    if (isStuck(windowOf, usual, interval))
        health = Health::Failed;
    if (isSlow(windowOf, usual, interval)
        || window.fallbacks >= std::max(LeastFailures, DegradedShare * window.ended()))
        health = worst(health, Health::Degraded);
    if (health == Health::Healthy && isAfterAFault(interval) && isWorseThanBefore(window, usual))
        return Health::Recovering;
    return health;
}

} // namespace topologue::playback
