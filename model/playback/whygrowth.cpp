// SPDX-License-Identifier: Apache-2.0
#include "messages.h"
#include "whywalk.h"

namespace topologue::playback {

using simulation::Cause;

namespace {

/// Of the work, if most is done for nobody.
constexpr double Mostly = 0.5;

} // namespace

/// More comes than usual: from where? False if not.
bool Walk::sayGrowth(std::uint32_t station)
{
    std::optional<std::size_t> grown;
    double most = 0;
    double factor = 0;
    double rate = 0;
    for (std::size_t c = 0; c < m_architecture.components.size(); ++c) {
        if (m_readings.stationOfComponent(c) != station)
            continue;
        const Window window = m_readings.componentWindow(c, m_first, m_end);
        const Window &usual = m_readings.usualComponent(c);
        if (usual.rate() <= 0 || window.rate() < Grown * usual.rate() || window.rate() - usual.rate() <= most)
            continue;
        grown = c;
        most = window.rate() - usual.rate();
        rate = window.rate();
        factor = window.rate() / usual.rate();
    }
    const FaultPeriod *fault = faultThatSendsMore(station);
    // After a fault more comes than usual because of what waited: that is said of the fault.
    if (fault == nullptr && (!grown || m_readings.isAfterAFault(m_now)))
        return false;
    if (grown) {
        const ElementId place(m_architecture.components[*grown].id);
        add(message::MoreCome, {m_words.name(place), Words::number(rate), Words::number(factor)}, place,
            fault != nullptr ? fault->from : m_readings.beginOf(m_first));
    }
    for (std::uint32_t d = 0; d < m_architecture.dependencies.size(); ++d) {
        const Dependency &dependency = m_architecture.dependencies[d];
        const std::size_t to = indexOf(dependency.to);
        if (to == NotRecorded || m_readings.stationOfComponent(to) != station || m_readings.dependency(d) == NotRecorded
            || isInProcess(dependency))
            continue;
        const auto &row = m_readings.recording().dependencies.at(m_end - 1, m_readings.dependency(d));
        if (row.retries > 0 && row.attempts >= Grown * row.counts.arrivals && row.counts.arrivals > 0)
            add(message::RetriesMultiply,
                {m_words.arrow(dependency), Words::number(static_cast<double>(row.attempts) / row.counts.arrivals)},
                ElementId(dependency.id), m_readings.beginOf(m_first));
    }
    if (fault != nullptr)
        sayFault(*fault);
    return true;
}

/// Work for callers that have given up keeps a station busy long after a fault (a metastable failure, Bronson et al.
/// 2021). False if it is not most of it.
bool Walk::sayTooLate(std::uint32_t station)
{
    double wasted = 0;
    double answers = 0;
    for (std::uint32_t d = 0; d < m_architecture.dependencies.size(); ++d) {
        const Dependency &dependency = m_architecture.dependencies[d];
        const std::size_t to = indexOf(dependency.to);
        if (to == NotRecorded || m_readings.stationOfComponent(to) != station || isInProcess(dependency)
            || m_readings.dependency(d) == NotRecorded)
            continue;
        for (std::size_t i = m_first; i < m_end; ++i) {
            const auto &row = m_readings.recording().dependencies.at(i, m_readings.dependency(d));
            wasted += row.wasted;
            answers += static_cast<double>(row.wasted) + row.counts.successes + row.counts.degraded;
        }
    }
    const ElementId place = placeOf(station);
    if (wasted >= 1 && wasted >= Mostly * answers) {
        m_findings.tooLate = station;
        add(message::AnswersTooLate, {Words::percent(wasted / answers), m_words.name(place)}, place,
            m_readings.beginOf(m_first));
        return true;
    }
    const auto patience = patienceOfThoseWhoLeave();
    const double wait = m_readings.stationWindow(station, m_first, m_end).meanWaitMs / 1e3;
    if (!patience || wait <= *patience)
        return false;
    m_findings.tooLate = station;
    add(message::UsersAreGone, {m_words.duration(wait), m_words.name(place), m_words.duration(*patience)}, place,
        m_readings.beginOf(m_first));
    return true;
}

/// Of the journeys most of whose users leave: the shortest time, in seconds, after which they do.
std::optional<double> Walk::patienceOfThoseWhoLeave() const
{
    std::optional<double> shortest;
    for (std::size_t j = 0; j < m_architecture.journeys.size(); ++j) {
        const Window window = m_readings.journeyWindow(j, m_first, m_end);
        const auto &leaves = m_architecture.journeys[j].impatience.leavesAfter;
        if (leaves && window.by(Cause::Left) > Mostly * window.ended())
            shortest = std::min(leaves->inSeconds(), shortest.value_or(leaves->inSeconds()));
    }
    return shortest;
}

/// More traffic, or a cache that lets more through.
const FaultPeriod *Walk::faultThatSendsMore(std::uint32_t station) const
{
    for (const FaultPeriod &fault : m_readings.faults()) {
        if (fault.event == nullptr || !m_readings.acts(fault, m_end - 1))
            continue;
        if (const auto *traffic = std::get_if<fault::Traffic>(&fault.event->fault); traffic && traffic->factor > 1)
            return &fault;
        const DependencyId *cache = nullptr;
        if (const auto *empty = std::get_if<fault::EmptyCache>(&fault.event->fault))
            cache = &empty->dependency;
        if (const auto *off = std::get_if<fault::PolicySwitch>(&fault.event->fault); off && off->policy == "cache")
            cache = &off->dependency;
        const Dependency *dependency = cache != nullptr ? m_architecture.dependencies.find(*cache) : nullptr;
        const std::size_t to = dependency != nullptr ? indexOf(dependency->to) : NotRecorded;
        if (to != NotRecorded && m_readings.stationOfComponent(to) == station)
            return &fault;
    }
    return nullptr;
}

/// Nothing is broken any more, and yet it is not well: what an earlier fault left behind.
bool Walk::sayLeftOver()
{
    const FaultPeriod *last = nullptr;
    for (const FaultPeriod &fault : m_readings.faults()) {
        if (fault.event != nullptr && fault.to <= m_readings.beginOf(m_now) && (last == nullptr || fault.to > last->to))
            last = &fault;
    }
    if (last == nullptr)
        return false;
    sayFault(*last);
    return true;
}

} // namespace topologue::playback
