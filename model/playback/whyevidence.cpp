// SPDX-License-Identifier: Apache-2.0
#include "whywalk.h"

namespace topologue::playback {

using simulation::Cause;
using simulation::Nanos;

namespace {

/// Evidence is looked for in so long a time: long enough for a count, short enough for "now".
constexpr Nanos Evidence = 3'000'000'000;
/// Below this much the numbers of calls that fail or are stuck are noise.
constexpr double LeastBadness = 0.5;
/// A call counts as what holds the workers if it holds a quarter of the busy ones.
constexpr double HoldingShare = 0.25;

} // namespace

Walk::Walk(const Readings &readings, std::size_t interval, const Words &words, std::vector<WhyStep> &steps,
           Findings &findings)
    : m_readings(readings), m_architecture(readings.architecture()), m_words(words), m_steps(steps),
      m_findings(findings), m_now(interval), m_first(interval), m_end(interval + 1)
{
    while (m_first > 0 && readings.endOf(interval) - readings.beginOf(m_first - 1) <= Evidence)
        --m_first;
    for (const FaultPeriod &fault : readings.faults()) { // Before and after the beginning of a fault do not mix.
        if (fault.from < readings.endOf(interval))
            m_first = std::max(m_first, readings.recording().intervalAt(fault.from));
    }
}

Window Walk::now(std::uint32_t dependency) const
{
    return m_readings.dependencyWindow(dependency, m_first, m_end);
}

/// How many calls a second end badly, and how many more than usual are under way (by Little's law, how many callers
/// wait that usually would not).
double Walk::badness(std::uint32_t dependency) const
{
    const Window window = now(dependency);
    if (window.seconds <= 0)
        return 0;
    return (window.failed + window.fallbacks + window.degraded) / window.seconds + tooMany(dependency);
}

/// How many of the calls under way would not be, if those that end now had taken as long as usual.
double Walk::tooMany(std::uint32_t dependency) const
{
    const Window window = now(dependency);
    const Window &usual = m_readings.usualDependency(dependency);
    if (window.seconds <= 0)
        return 0;
    if (usual.answered <= 0)
        return std::max(0.0, window.inFlight - usual.inFlight);
    return std::max(0.0, window.inFlight - window.ended() / window.seconds * usual.meanMs / 1e3);
}

bool Walk::serves(const Dependency &dependency, std::optional<std::size_t> journey) const
{
    const auto &journeys = dependency.journeys;
    return !journey || journeys.empty()
           || std::find(journeys.begin(), journeys.end(), m_architecture.journeys[*journey].id) != journeys.end();
}

std::optional<std::uint32_t> Walk::worstCall(std::size_t component, std::optional<std::size_t> journey) const
{
    std::optional<std::uint32_t> worst;
    double most = LeastBadness;
    for (std::uint32_t d = 0; d < m_architecture.dependencies.size(); ++d) {
        const Dependency &dependency = m_architecture.dependencies[d];
        if (dependency.from != m_architecture.components[component].id || dependency.consumes
            || !serves(dependency, journey) || m_readings.dependency(d) == NotRecorded)
            continue;
        if (const double bad = badness(d); bad > most) {
            most = bad;
            worst = d;
        }
    }
    return worst;
}

/// Whether more of the component's calls wait for a worker, or are refused one, than are on their way further down.
bool Walk::waitsAtTheDoor(std::size_t component, std::uint32_t station) const
{
    const StationWindow door = m_readings.stationWindow(station, m_first, m_end);
    if (!Readings::isExhausted(door))
        return false;
    const Window window = m_readings.componentWindow(component, m_first, m_end);
    double elsewhere = 0;
    double failed = 0;
    for (std::uint32_t d = 0; d < m_architecture.dependencies.size(); ++d) {
        const Dependency &dependency = m_architecture.dependencies[d];
        if (dependency.from != m_architecture.components[component].id || dependency.consumes)
            continue;
        const Window calls = now(d);
        elsewhere += calls.inFlight / std::max(1.0, dependency.callsPerRequest);
        failed += calls.failed;
    }
    const double refused = window.by(Cause::QueueFull) + window.by(Cause::Shed);
    if (refused > 0 && refused >= failed)
        return true;
    return window.inFlight - elsewhere > elsewhere;
}

/// The call that holds the most workers of a deployable, and how many. A blocking worker is held until its call is
/// answered; calls inside the process go on with the same worker, so only those that leave it count.
std::optional<std::pair<std::uint32_t, double>> Walk::holderOf(std::uint32_t station) const
{
    const Capacity *capacity = capacityOf(station);
    if (capacity == nullptr || capacity->workerModel == WorkerModel::Asynchronous)
        return std::nullopt;
    const StationWindow window = m_readings.stationWindow(station, m_first, m_end);
    std::optional<std::pair<std::uint32_t, double>> holder;
    double most = HoldingShare * window.busyWorkers;
    for (std::uint32_t d = 0; d < m_architecture.dependencies.size(); ++d) {
        const Dependency &dependency = m_architecture.dependencies[d];
        const std::size_t from = indexOf(dependency.from);
        if (dependency.consumes || isInProcess(dependency) || from == NotRecorded
            || m_readings.stationOfComponent(from) != station)
            continue;
        const double parallel = std::max(1.0, dependency.callsPerRequest);
        const double held = std::min(now(d).inFlight / parallel, window.busyWorkers);
        const double tooMuch = std::min(tooMany(d) / parallel, window.busyWorkers);
        if (tooMuch > most && tooMuch > 1) {
            most = tooMuch;
            holder = {d, held};
        }
    }
    return holder;
}

std::size_t Walk::indexOf(const ComponentId &id) const
{
    return m_architecture.components.indexOf(id).value_or(NotRecorded);
}

bool Walk::isInProcess(const Dependency &dependency) const
{
    const Component *from = m_architecture.components.find(dependency.from);
    const Component *to = m_architecture.components.find(dependency.to);
    return from != nullptr && to != nullptr && from->deployable.has_value() && from->deployable == to->deployable;
}

/// Whether all that runs there keeps data: then its workers are called connections.
bool Walk::isStore(std::uint32_t station) const
{
    bool any = false;
    for (std::size_t c = 0; c < m_architecture.components.size(); ++c) {
        if (m_readings.stationOfComponent(c) != station)
            continue;
        any = true;
        if (!topologue::isStore(m_architecture.components[c].kind))
            return false;
    }
    return any;
}

Nanos Walk::unwellSince(std::uint32_t dependency) const
{
    return since(m_readings, m_end - 1, [&](std::size_t i) {
        return m_readings.dependencyHealth(dependency, i, m_readings.faultsAt(i)) > Health::Recovering;
    });
}

ElementId Walk::placeOf(std::uint32_t station) const
{
    for (std::size_t d = 0; d < m_architecture.deployables.size(); ++d) {
        if (m_readings.station(d) == station)
            return m_architecture.deployables[d].id;
    }
    return ComponentId(m_readings.recording().names.deployables[station]);
}

const Capacity *Walk::capacityOf(std::uint32_t station) const
{
    const ElementId place = placeOf(station);
    if (const auto *id = std::get_if<DeployableId>(&place)) {
        const Deployable *deployable = m_architecture.deployables.find(*id);
        return deployable != nullptr ? &deployable->capacity : nullptr;
    }
    const Component *component = m_architecture.components.find(std::get<ComponentId>(place));
    return component != nullptr ? &topologue::capacityOf(m_architecture, *component) : nullptr;
}

/// Whether it was noted in the last ten seconds; `at`: when last.
bool Walk::happened(simulation::RecordedEvent::Kind kind, std::uint32_t element, Nanos &at) const
{
    constexpr Nanos Recently = 10'000'000'000;
    const Nanos end = m_readings.endOf(m_end - 1);
    bool any = false;
    for (const auto &event : m_readings.recording().events) {
        if (event.kind == kind && event.element == element && event.at < end && event.at >= end - Recently) {
            at = event.at;
            any = true;
        }
    }
    return any;
}

} // namespace topologue::playback
