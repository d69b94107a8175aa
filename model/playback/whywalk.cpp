// SPDX-License-Identifier: Apache-2.0
#include "whywalk.h"

#include "messages.h"

namespace topologue::playback {

using simulation::Nanos;

namespace {

/// "All of them", with allowance for those that change hands.
constexpr double AllOfThem = 0.97;

} // namespace

void Walk::add(const Message &message, const std::vector<std::string> &arguments, std::optional<ElementId> place,
               Nanos since)
{
    insert(m_steps.size(), message, arguments, std::move(place), since);
}

void Walk::insert(std::size_t position, const Message &message, const std::vector<std::string> &arguments,
                  std::optional<ElementId> place, Nanos since)
{
    m_steps.insert(m_steps.begin() + static_cast<std::ptrdiff_t>(position),
                   {m_words.say(message, arguments), std::move(place), since});
}

void Walk::fromJourney(std::size_t journey)
{
    const std::size_t entry = indexOf(m_architecture.journeys[journey].entry);
    if (entry != NotRecorded)
        fromComponent(entry, journey);
}

void Walk::fromComponent(std::size_t component, std::optional<std::size_t> journey)
{
    if (m_readings.component(component) == NotRecorded || !enters(Place::Component, component))
        return;
    const std::uint32_t station = m_readings.stationOfComponent(component);
    if (const FaultPeriod *fault = faultOn(component)) {
        const bool takesCapacity = std::holds_alternative<fault::ExtraWork>(fault->event->fault)
                                   || std::holds_alternative<fault::ReducedCapacity>(fault->event->fault);
        const bool isBusy =
            station != NotRecorded && Readings::isExhausted(m_readings.stationWindow(station, m_first, m_end));
        if (!takesCapacity) {
            sayFault(*fault);
            return;
        }
        if (isBusy) {
            fromStation(station);
            return;
        }
    }
    if (station != NotRecorded && waitsAtTheDoor(component, station)) {
        fromStation(station);
        return;
    }
    if (const auto call = worstCall(component, journey)) {
        fromDependency(*call, journey);
        return;
    }
    const std::size_t position = m_steps.size();
    if (station != NotRecorded)
        sayStation(station);
    if (const FaultPeriod *fault = faultOn(component); fault != nullptr && m_steps.size() == position)
        sayFault(*fault);
}

void Walk::fromDependency(std::size_t index, std::optional<std::size_t> journey)
{
    if (!enters(Place::Dependency, index))
        return;
    const auto d = static_cast<std::uint32_t>(index);
    const Dependency &dependency = m_architecture.dependencies[d];
    if (dependency.consumes) { // The consumer works, and the queue waits.
        if (const std::size_t consumer = indexOf(dependency.from); consumer != NotRecorded)
            fromComponent(consumer, journey);
        return;
    }
    if (!isInProcess(dependency))
        m_findings.lastCall = d;
    const std::size_t position = m_steps.size();
    if (const FaultPeriod *fault = faultOnDependency(d)) {
        sayFault(*fault, d);
        sayCall(position, d, 1);
        return;
    }
    if (sayPolicy(d, journey))
        return;
    const std::size_t callee = indexOf(dependency.to);
    if (callee != NotRecorded)
        fromComponent(callee, journey);
    sayCall(position, d, m_steps.size() - position);
}

/// A place where calls wait for workers: what holds these?
void Walk::fromStation(std::uint32_t station)
{
    if (!enters(Place::Station, station))
        return;
    const StationWindow window = m_readings.stationWindow(station, m_first, m_end);
    sayExhausted(station, window);
    if (const FaultPeriod *fault = faultOnStation(station)) {
        if (const auto *work = std::get_if<fault::ExtraWork>(&fault->event->fault))
            m_findings.overloader = indexOf(work->component);
        if (!std::holds_alternative<fault::Restart>(fault->event->fault))
            m_findings.exhausted = station;
        sayFault(*fault);
        return;
    }
    if (const auto holder = holderOf(station)) {
        const auto [d, held] = *holder;
        const Dependency &dependency = m_architecture.dependencies[d];
        m_findings.holders.push_back({d, station});
        m_findings.lastCall = d;
        const std::string to = m_words.name(ElementId(dependency.to));
        const std::string from = m_words.name(ElementId(dependency.from));
        if (held >= AllOfThem * window.busyWorkers)
            add(message::TheyAllWait, {to, from}, ElementId(dependency.id), unwellSince(d));
        else
            add(message::TheyWait, {Words::count(held), to, from}, ElementId(dependency.id), unwellSince(d));
        if (const FaultPeriod *fault = faultOnDependency(d)) {
            sayFault(*fault, d);
            return;
        }
        if (sayPolicy(d, std::nullopt))
            return;
        const std::size_t callee = indexOf(dependency.to);
        const std::size_t position = m_steps.size();
        if (callee != NotRecorded)
            fromComponent(callee, std::nullopt);
        if (m_steps.size() == position)
            sayLeftOver();
        return;
    }
    if (sayEvents(station))
        return;
    m_findings.exhausted = station;
    sayTooLate(station);
    if (!sayGrowth(station))
        sayLeftOver();
}

void Walk::fromProcess(std::uint32_t station)
{
    if (Readings::isExhausted(m_readings.stationWindow(station, m_first, m_end))) {
        fromStation(station);
        return;
    }
    if (const FaultPeriod *fault = faultOnStation(station))
        sayFault(*fault);
    else
        sayStation(station);
}

/// Nothing below the component is to blame: it is the process itself, or there is no more to say.
void Walk::sayStation(std::uint32_t station)
{
    const StationWindow window = m_readings.stationWindow(station, m_first, m_end);
    if (Readings::isExhausted(window)) {
        fromStation(station);
        return;
    }
    if (sayEvents(station))
        return;
    const StationWindow usual = m_readings.usualStation(station);
    const auto fewer = [&](std::size_t i) {
        return m_readings.stationWindow(station, i, i + 1).ready < usual.ready - 0.5;
    };
    if (fewer(m_end - 1)) {
        const Nanos begin = since(m_readings, m_end - 1, fewer);
        const StationWindow last = m_readings.stationWindow(station, m_end - 1, m_end);
        if (last.ready < 0.5)
            add(message::NoReplica, {m_words.name(placeOf(station)), Words::clock(begin)}, placeOf(station), begin);
        else
            add(message::TooFewReplicas,
                {Words::count(last.ready), Words::count(usual.ready), m_words.name(placeOf(station)),
                 Words::clock(begin)},
                placeOf(station), begin);
        return;
    }
    sayLeftOver();
}

} // namespace topologue::playback
