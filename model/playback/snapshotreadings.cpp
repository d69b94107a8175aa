// SPDX-License-Identifier: Apache-2.0
#include "snapshotreadings.h"

#include "simulation/impact.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace topologue::playback {

using simulation::Counts;
using simulation::Nanos;
using simulation::Recording;

namespace {

using IndexOf = std::unordered_map<std::string_view, std::uint32_t>;

/// Of several with one name (a deployable and a component may share an id) the first or the last.
IndexOf indexed(const std::vector<std::string> &names, bool keepFirst)
{
    IndexOf result;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (keepFirst)
            result.try_emplace(names[i], i);
        else
            result[names[i]] = i;
    }
    return result;
}

std::uint32_t find(const IndexOf &index, const std::string &name)
{
    const auto found = index.find(name);
    return found == index.end() ? NotRecorded : found->second;
}

template<class Table>
std::vector<std::uint32_t> matched(const Table &table, const IndexOf &index)
{
    std::vector<std::uint32_t> result;
    for (const auto &element : table)
        result.push_back(find(index, element.id.value()));
    return result;
}

void add(Window &window, const Counts &counts, double inFlight, double seconds)
{
    const double answered = static_cast<double>(counts.successes) + counts.degraded;
    window.seconds += seconds;
    window.arrivals += counts.arrivals;
    window.answered += answered;
    window.degraded += counts.degraded;
    for (std::size_t cause = 0; cause < simulation::CauseCount; ++cause) {
        window.failedBy[cause] += counts.failedBy[cause];
        window.failed += counts.failedBy[cause];
    }
    window.inFlight += inFlight * seconds;
    window.meanMs += static_cast<double>(counts.meanMs) * answered;
    window.medianMs += static_cast<double>(counts.p50Ms) * answered;
}

void finish(Window &window)
{
    if (window.seconds > 0)
        window.inFlight /= window.seconds;
    if (window.answered > 0)
        window.meanMs /= window.answered;
    if (window.answered > 0)
        window.medianMs /= window.answered;
}

} // namespace

Readings::Readings(const Architecture &architecture, const Recording &recording)
    : m_architecture(&architecture), m_recording(&recording)
{
    match();
    findFaults();
    measureUsual();
    findBreaches();
    calmJourneys();
}

void Readings::match()
{
    const auto &names = m_recording->names;
    m_journeys = matched(m_architecture->journeys, indexed(names.journeys, true));
    m_components = matched(m_architecture->components, indexed(names.components, true));
    m_dependencies = matched(m_architecture->dependencies, indexed(names.dependencies, true));
    const IndexOf deployables = indexed(names.deployables, true);
    const IndexOf own = indexed(names.deployables, false);
    m_deployables = matched(m_architecture->deployables, deployables);
    m_callsOf.resize(m_architecture->components.size());
    for (const Component &component : m_architecture->components)
        m_stationOf.push_back(component.deployable ? find(deployables, component.deployable->value())
                                                   : find(own, component.id.value()));
    for (std::uint32_t d = 0; d < m_architecture->dependencies.size(); ++d) {
        const Dependency &dependency = m_architecture->dependencies[d];
        if (const auto from = m_architecture->components.indexOf(dependency.from); from && !dependency.consumes)
            m_callsOf[*from].push_back(d);
    }
}

std::uint32_t Readings::stationOf(const FaultTarget &target) const
{
    if (const DeployableId *id = deployableOf(target)) {
        const auto found = m_architecture->deployables.indexOf(*id);
        return found ? m_deployables[*found] : NotRecorded;
    }
    const auto found = m_architecture->components.indexOf(*componentOf(target));
    return found ? m_stationOf[*found] : NotRecorded;
}

void Readings::findFaults()
{
    using Kind = simulation::RecordedEvent::Kind;
    const Scenario *scenario = m_architecture->scenarios.find(ScenarioId(m_recording->scenario));
    std::unordered_map<std::uint32_t, std::size_t> open;
    for (const auto &event : m_recording->events) {
        if (event.kind == Kind::FaultStarted) {
            FaultPeriod &fault = m_faults.emplace_back();
            fault.from = event.at;
            if (scenario != nullptr && event.element < m_recording->names.events.size())
                fault.event = scenario->events.find(EventId(m_recording->names.events[event.element]));
            open[event.element] = m_faults.size() - 1;
            m_firstFault = std::min(event.at, m_firstFault.value_or(simulation::Never));
        } else if (const auto found = open.find(event.element); event.kind == Kind::FaultEnded && found != open.end()) {
            m_faults[found->second].to = event.at;
        }
    }
}

Nanos Readings::beginOf(std::size_t interval) const
{
    return static_cast<Nanos>(interval) * m_recording->interval;
}

Nanos Readings::endOf(std::size_t interval) const
{
    return std::min(beginOf(interval) + m_recording->interval, std::max(m_recording->duration, beginOf(interval) + 1));
}

double Readings::secondsOf(std::size_t interval) const
{
    return static_cast<double>(endOf(interval) - beginOf(interval)) / 1e9;
}

Window Readings::journeyWindow(std::size_t index, std::size_t first, std::size_t end) const
{
    Window window;
    if (m_journeys[index] == NotRecorded)
        return window;
    for (std::size_t i = first; i < end; ++i) {
        const auto &row = m_recording->journeys.at(i, m_journeys[index]);
        add(window, row.counts, static_cast<double>(row.inFlight), secondsOf(i));
    }
    finish(window);
    return window;
}

Window Readings::componentWindow(std::size_t index, std::size_t first, std::size_t end) const
{
    Window window;
    if (m_components[index] == NotRecorded)
        return window;
    for (std::size_t i = first; i < end; ++i) {
        const auto &row = m_recording->components.at(i, m_components[index]);
        add(window, row.counts, static_cast<double>(row.inFlight), secondsOf(i));
    }
    finish(window);
    return window;
}

Window Readings::dependencyWindow(std::size_t index, std::size_t first, std::size_t end) const
{
    Window window;
    if (m_dependencies[index] == NotRecorded)
        return window;
    for (std::size_t i = first; i < end; ++i) {
        const auto &row = m_recording->dependencies.at(i, m_dependencies[index]);
        add(window, row.counts, static_cast<double>(row.inFlight), secondsOf(i));
        window.fallbacks += row.fallbacks;
    }
    finish(window);
    return window;
}

StationWindow Readings::stationWindow(std::uint32_t station, std::size_t first, std::size_t end) const
{
    StationWindow window;
    if (station == NotRecorded)
        return window;
    for (std::size_t i = first; i < end; ++i) {
        const auto &row = m_recording->deployables.at(i, station);
        const double seconds = secondsOf(i);
        window.seconds += seconds;
        window.arrivals += row.arrivals;
        window.refused += row.refused;
        window.started += row.started;
        window.meanWaitMs += static_cast<double>(row.meanWaitMs) * row.started;
        const auto mean = [seconds](double &sum, float value) { sum += static_cast<double>(value) * seconds; };
        mean(window.ready, row.readyReplicas);
        mean(window.busyWorkers, row.busyWorkers);
        mean(window.workers, row.workers);
        mean(window.busyCores, row.busyCores);
        mean(window.cores, row.cores);
        mean(window.queue, row.queue);
        mean(window.inSystem, row.inSystem);
    }
    if (window.seconds > 0) {
        for (double *sum : {&window.ready, &window.busyWorkers, &window.workers, &window.busyCores, &window.cores,
                            &window.queue, &window.inSystem})
            *sum /= window.seconds;
    }
    if (window.started > 0)
        window.meanWaitMs /= window.started;
    return window;
}

StationWindow Readings::usualStation(std::uint32_t station) const
{
    return stationWindow(station, 0, m_usualEnd);
}

void Readings::measureUsual()
{
    constexpr Nanos UsualShare = 10; // A tenth.
    const Nanos end = m_firstFault.value_or(m_recording->duration / UsualShare);
    // Whole intervals only: one that holds the beginning of the fault tells of both.
    m_usualEnd = std::min(intervals(), static_cast<std::size_t>(end / std::max<Nanos>(1, m_recording->interval)));
    for (std::size_t j = 0; j < m_journeys.size(); ++j)
        m_usualJourneys.push_back(journeyWindow(j, 0, m_usualEnd));
    for (std::size_t c = 0; c < m_components.size(); ++c)
        m_usualComponents.push_back(componentWindow(c, 0, m_usualEnd));
    for (std::size_t d = 0; d < m_dependencies.size(); ++d)
        m_usualDependencies.push_back(dependencyWindow(d, 0, m_usualEnd));
}

/// As the recorder and `impactOf` find them, but with the objective that the document has now, and those that are close
/// together made one.
void Readings::findBreaches()
{
    m_broken.assign(m_journeys.size(), std::vector<bool>(intervals(), false));
    for (std::size_t j = 0; j < m_journeys.size(); ++j) {
        const Objective &objective = m_architecture->journeys[j].objective;
        if (m_journeys[j] == NotRecorded || (!objective.successShare && !objective.p99))
            continue;
        std::size_t first = 0;
        bool isOn = false;
        const auto close = [&](std::size_t end) {
            if (isOn && endOf(end - 1) - beginOf(first) >= simulation::LastingBreach)
                std::fill(m_broken[j].begin() + static_cast<std::ptrdiff_t>(first),
                          m_broken[j].begin() + static_cast<std::ptrdiff_t>(end), true);
            isOn = false;
        };
        std::size_t lastBroken = 0;
        for (std::size_t i = 0; i < intervals(); ++i) {
            const Counts &counts = m_recording->journeys.at(i, m_journeys[j]).counts;
            const double good = static_cast<double>(counts.successes) + counts.degraded;
            const double all = good + counts.failed();
            if (all == 0)
                continue; // Says nothing: what was goes on.
            const bool isBroken =
                (objective.successShare && good / all < *objective.successShare)
                || (objective.p99 && static_cast<double>(counts.p99Ms) > objective.p99->inMilliseconds());
            if (isBroken && !isOn)
                first = i;
            if (!isBroken)
                close(lastBroken + 1);
            isOn = isBroken;
            lastBroken = isBroken ? i : lastBroken;
        }
        close(intervals());
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < intervals(); ++i) {
            if (!m_broken[j][i])
                continue;
            if (last && beginOf(i) - endOf(*last) < CalmFor)
                std::fill(m_broken[j].begin() + static_cast<std::ptrdiff_t>(*last) + 1,
                          m_broken[j].begin() + static_cast<std::ptrdiff_t>(i), true);
            last = i;
        }
    }
}

bool Readings::isBroken(std::size_t journey, std::size_t interval) const
{
    return interval < m_broken[journey].size() && m_broken[journey][interval];
}

} // namespace topologue::playback
