// SPDX-License-Identifier: Apache-2.0
#include "messages.h"
#include "snapshotreadings.h"
#include "why.h"
#include "whywords.h"

#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace topologue::playback {

using simulation::Nanos;

namespace {

/// When everything became unwell, and along which arrows that came.
class Wave
{
public:
    explicit Wave(const Readings &readings) : m_readings(readings), m_architecture(readings.architecture())
    {
        for (std::size_t d = 0; d < m_architecture.dependencies.size(); ++d) {
            if (!m_architecture.dependencies[d].consumes)
                m_callsOf[m_architecture.dependencies[d].from].push_back(d);
        }
    }

    std::vector<WaveStep> take()
    {
        if (!m_readings.firstFault() || m_readings.intervals() == 0)
            return {};
        m_first = m_readings.recording().intervalAt(*m_readings.firstFault());
        for (std::size_t i = m_first; i < m_readings.intervals(); ++i)
            look(i);
        for (WaveStep &step : m_steps)
            findHop(step);
        return ordered();
    }

private:
    void look(std::size_t interval)
    {
        const InForce faults = m_readings.faultsAt(interval);
        for (std::size_t c = 0; c < m_architecture.components.size(); ++c)
            note(m_architecture.components[c].id, interval, m_readings.componentHealth(c, interval, faults));
        for (std::size_t d = 0; d < m_architecture.deployables.size(); ++d)
            note(m_architecture.deployables[d].id, interval,
                 m_readings.stationHealth(m_readings.station(d), interval, faults));
        for (std::size_t j = 0; j < m_architecture.journeys.size(); ++j)
            note(m_architecture.journeys[j].id, interval, m_readings.journeyHealth(j, interval));
    }

    void note(const ElementId &id, std::size_t interval, Health health)
    {
        if (health <= Health::Recovering || m_intervals.contains(id))
            return;
        m_intervals[id] = interval;
        WaveStep step;
        step.element = id;
        step.at = std::max(m_readings.beginOf(interval), *m_readings.firstFault());
        if (const auto *deployable = std::get_if<DeployableId>(&id); deployable && health == Health::Overloaded) {
            const std::uint32_t station = m_readings.station(*m_architecture.deployables.indexOf(*deployable));
            const StationWindow window = m_readings.stationWindow(station, interval, interval + 1);
            if (window.busyWorkers >= 0.97 * window.workers)
                step.workers = static_cast<std::uint32_t>(std::lround(window.workers));
        }
        m_steps.push_back(std::move(step));
    }

    [[nodiscard]] bool wasUnwell(const ElementId &id, std::size_t by) const
    {
        const auto found = m_intervals.find(id);
        return found != m_intervals.end() && found->second <= by;
    }

    void findHop(WaveStep &step)
    {
        const std::size_t by = m_intervals.at(step.element);
        if (const auto *journey = std::get_if<JourneyId>(&step.element)) {
            const ElementId entry(m_architecture.journeys.find(*journey)->entry);
            if (wasUnwell(entry, by))
                step.from = entry;
            else
                comeFromPath(step, *journey, by);
            return;
        }
        if (const auto *id = std::get_if<ComponentId>(&step.element)) {
            const Component &component = *m_architecture.components.find(*id);
            const InForce &faults = faultsAt(by);
            const std::size_t index = *m_architecture.components.indexOf(*id);
            const std::uint32_t station = m_readings.stationOfComponent(index);
            if (component.deployable && station != NotRecorded && faults.stationFaulted[station]
                && wasUnwell(ElementId(*component.deployable), by)) {
                step.from = ElementId(*component.deployable);
                return;
            }
            if (faults.componentDown[index] || faults.componentFaulted[index])
                return; // It begins here.
            const bool isFull =
                component.deployable && m_readings.componentHealth(index, by, faults) == Health::Overloaded;
            if (isFull && wasUnwell(ElementId(*component.deployable), by)) {
                step.from = ElementId(*component.deployable);
                return;
            }
            comeAlong(step, callsOf(*id), by);
            return;
        }
        const auto &deployable = std::get<DeployableId>(step.element);
        if (faultsAt(by).stationFaulted[m_readings.station(*m_architecture.deployables.indexOf(deployable))])
            return;
        std::vector<std::size_t> leaving;
        for (const Component &component : m_architecture.components) {
            if (component.deployable != deployable)
                continue;
            for (const std::size_t d : callsOf(component.id)) {
                const Component *to = m_architecture.components.find(m_architecture.dependencies[d].to);
                if (to != nullptr && to->deployable != deployable)
                    leaving.push_back(d);
            }
        }
        comeAlong(step, leaving, by);
    }

    [[nodiscard]] const std::vector<std::size_t> &callsOf(const ComponentId &id) const
    {
        static const std::vector<std::size_t> None;
        const auto found = m_callsOf.find(id);
        return found == m_callsOf.end() ? None : found->second;
    }
    /// Steps are looked at in order of time, so the last one asked for is often asked for again.
    [[nodiscard]] const InForce &faultsAt(std::size_t interval)
    {
        if (m_faultsOf != interval) {
            m_faults = m_readings.faultsAt(interval);
            m_faultsOf = interval;
        }
        return m_faults;
    }

    /// Along the arrow with the most calls that wait or fail, of those to what was unwell by then.
    void comeAlong(WaveStep &step, const std::vector<std::size_t> &calls, std::size_t by) const
    {
        double most = -1;
        for (const std::size_t d : calls) {
            const Dependency &dependency = m_architecture.dependencies[d];
            if (!wasUnwell(ElementId(dependency.to), by))
                continue;
            const Window window = m_readings.dependencyWindow(d, by, by + 1);
            const double badness = window.failed + window.fallbacks + window.inFlight;
            if (badness > most) {
                most = badness;
                step.from = ElementId(dependency.to);
                step.hop = dependency.id;
            }
        }
    }

    /// The first thing on the journey's way that was unwell.
    void comeFromPath(WaveStep &step, const JourneyId &journey, std::size_t by) const
    {
        std::vector<ComponentId> open{m_architecture.journeys.find(journey)->entry};
        std::set<ComponentId> seen{open.front()};
        for (std::size_t next = 0; next < open.size(); ++next) {
            for (const std::size_t d : callsOf(open[next])) {
                const Dependency &dependency = m_architecture.dependencies[d];
                const auto &only = dependency.journeys;
                if ((!only.empty() && std::find(only.begin(), only.end(), journey) == only.end())
                    || !seen.insert(dependency.to).second)
                    continue;
                if (wasUnwell(ElementId(dependency.to), by)) {
                    step.from = ElementId(dependency.to);
                    return;
                }
                open.push_back(dependency.to);
            }
        }
    }

    /// Of what came at the same time, causes first; of a circle any.
    std::vector<WaveStep> ordered()
    {
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const WaveStep &a, const WaveStep &b) { return a.at < b.at; });
        std::map<ElementId, std::size_t> indexOf;
        for (std::size_t s = 0; s < m_steps.size(); ++s)
            indexOf[m_steps[s].element] = s;
        std::vector<bool> isTaken(m_steps.size(), false);
        std::vector<WaveStep> result;
        for (std::size_t s = 0; s < m_steps.size(); ++s) {
            std::vector<std::size_t> chain; // From the step to its first cause that is not told yet.
            for (std::optional<std::size_t> next = s; next && !isTaken[*next];) {
                isTaken[*next] = true;
                chain.push_back(*next);
                const auto &from = m_steps[*next].from;
                const auto cause = from ? indexOf.find(*from) : indexOf.end();
                const bool isSameTime = cause != indexOf.end() && m_steps[cause->second].at == m_steps[s].at;
                next = isSameTime ? std::optional(cause->second) : std::nullopt;
            }
            for (std::size_t i = chain.size(); i-- > 0;)
                result.push_back(m_steps[chain[i]]);
        }
        return result;
    }

    const Readings &m_readings;
    const Architecture &m_architecture;
    std::size_t m_first = 0;
    std::optional<std::size_t> m_faultsOf; // The interval that m_faults is of.
    InForce m_faults;
    std::unordered_map<ComponentId, std::vector<std::size_t>> m_callsOf; // By index of the dependency.
    std::map<ElementId, std::size_t> m_intervals;                        // Since when it was unwell.
    std::vector<WaveStep> m_steps;
};

} // namespace

std::vector<WaveStep> Reasons::wave() const
{
    return Wave(*m_readings).take();
}

std::vector<WaveStep> waveOf(const Architecture &architecture, const simulation::Recording &recording)
{
    return Reasons(architecture, recording).wave();
}

std::string waveSentence(const Architecture &architecture, const WaveStep &step, Language language)
{
    const Words words(architecture, language);
    if (step.workers)
        return words.say(message::WaveWorkers,
                         {Words::clock(step.at), words.name(step.element), Words::count(*step.workers)});
    if (step.from) {
        const bool isInside = std::holds_alternative<DeployableId>(*step.from) && !step.hop;
        return words.say(isInside ? message::WaveInside : message::WaveFrom,
                         {Words::clock(step.at), words.name(step.element), words.name(*step.from)});
    }
    return words.say(message::WaveFirst, {Words::clock(step.at), words.name(step.element)});
}

} // namespace topologue::playback
