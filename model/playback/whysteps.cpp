// SPDX-License-Identifier: Apache-2.0
#include "messages.h"
#include "whywalk.h"

namespace topologue::playback {

using simulation::Cause;
using simulation::Nanos;
using Kind = simulation::RecordedEvent::Kind;

namespace {

/// A difference that is worth a sentence.
constexpr double NotableMs = 20;
/// As in the health of a deployable.
constexpr double Full = 0.97;
/// "All of them" is said of more than one.
constexpr double Two = 1.5;

} // namespace

void Walk::sayExhausted(std::uint32_t station, const StationWindow &window)
{
    const bool isCores = window.cores > 0 && window.busyCores >= Full * window.cores;
    const auto exhausted = [&](std::size_t i) {
        const StationWindow then = m_readings.stationWindow(station, i, i + 1);
        return Readings::isExhausted(then) && (!isCores || then.busyCores >= Full * then.cores);
    };
    const ElementId place = placeOf(station);
    const std::string name = m_words.name(place);
    const Nanos begin = since(m_readings, m_end - 1, exhausted);
    const std::string clock = Words::clock(begin);
    const std::string workers = Words::count(window.workers);
    const double refused = window.refused / window.seconds;
    const bool isOne = window.workers < Two && window.queue >= 1;
    if (isCores && window.cores < Two)
        add(message::OneCoreBusy, {name, clock}, place, begin);
    else if (isCores)
        add(message::CoresBusy, {Words::count(window.cores), name, clock}, place, begin);
    else if (refused >= 1 && isStore(station) && window.queue < 1)
        add(message::ConnectionsBusy, {workers, name, Words::number(refused), clock}, place, begin);
    else if (refused >= 1 && window.busyWorkers >= Full * window.workers)
        add(message::AllWorkersBusyRefuses, {workers, name, Words::number(refused), clock}, place, begin);
    else if (window.busyWorkers >= Full * window.workers && isOne)
        add(message::OneWorkerBusy, {name, Words::count(window.queue), clock}, place, begin);
    else if (window.busyWorkers >= Full * window.workers)
        add(message::AllWorkersBusy, {workers, name, Words::count(window.queue), clock}, place, begin);
    else
        add(message::WorkersBusy, {Words::count(window.busyWorkers), workers, name, Words::count(window.queue), clock},
            place, begin);
}

/// How calls along the dependency end, put in at `position` before the `stepsBelow` that say why. Left out where the
/// reason is told by what comes below: then the call only passes it on.
void Walk::sayCall(std::size_t position, std::uint32_t d, std::size_t stepsBelow)
{
    const Dependency &dependency = m_architecture.dependencies[d];
    if (isInProcess(dependency) || stepsBelow > 1)
        return;
    if (stepsBelow == 1 && m_steps[position].place) {
        const std::size_t callee = indexOf(dependency.to);
        const std::uint32_t station = callee == NotRecorded ? NotRecorded : m_readings.stationOfComponent(callee);
        const ElementId &below = *m_steps[position].place;
        if (below != ElementId(dependency.to) && below != ElementId(dependency.id)
            && (station == NotRecorded || below != placeOf(station)))
            return;
    }
    const Window window = now(d);
    const Window &usual = m_readings.usualDependency(d);
    const std::string from = m_words.name(ElementId(dependency.from));
    const std::string to = m_words.name(ElementId(dependency.to));
    const Nanos begin = unwellSince(d);
    const std::string clock = Words::clock(begin);
    const auto put = [&](const Message &message, const std::vector<std::string> &arguments) {
        insert(position, message, arguments, ElementId(dependency.id), begin);
    };
    const Cause cause = window.mainCause();
    const double share = window.ended() > 0 ? window.by(cause) / window.ended() : 0;
    if (cause == Cause::Timeout && share >= Notable && dependency.policies.timeout)
        put(message::CallsTimeOut,
            {from, to, m_words.duration(dependency.policies.timeout->limit.inSeconds()), Words::percent(share), clock});
    else if ((cause == Cause::Refused || cause == Cause::QueueFull) && share >= Notable && stepsBelow == 0)
        put(message::CallsRefused, {from, to, Words::percent(share), clock});
    else if (cause == Cause::Shed && share >= Notable)
        put(message::CallsShed, {from, to, Words::percent(share), clock});
    else if (cause == Cause::Error && stepsBelow == 0)
        put(message::CallsAnswerErrors, {from, to, Words::percent(share), clock});
    else if (window.answered > 0 && usual.answered > 0 && window.meanMs > Grown * usual.meanMs
             && window.meanMs > usual.meanMs + NotableMs && share < Notable)
        put(message::CallsSlow,
            {from, to, m_words.duration(window.meanMs / 1e3), m_words.duration(usual.meanMs / 1e3), clock});
    else if (window.inFlight >= 1 && window.inFlight > 2 * usual.inFlight && share < Notable)
        put(message::CallsWait, {Words::count(window.inFlight), from, to, clock});
}

/// What was noted of a process that is no question of load. True if all is said.
bool Walk::sayEvents(std::uint32_t station)
{
    const ElementId place = placeOf(station);
    Nanos at = 0;
    if (happened(Kind::Deadlocked, station, at)) {
        add(message::Deadlocked, {m_words.name(place), Words::clock(at)}, place, at);
        return true;
    }
    if (happened(Kind::ReplicaCrashed, station, at)) {
        add(message::Crashed, {m_words.name(place), Words::clock(at)}, place, at);
        m_findings.exhausted = station;
        sayGrowth(station);
        return true;
    }
    return sayFullBroker(station);
}

/// A queue without room, and which of its consumers is to blame.
bool Walk::sayFullBroker(std::uint32_t station)
{
    for (std::size_t c = 0; c < m_architecture.components.size(); ++c) {
        const Component &queue = m_architecture.components[c];
        if (m_readings.stationOfComponent(c) != station || m_readings.component(c) == NotRecorded || !queue.broker
            || !queue.broker->maxMessages)
            continue;
        const auto isFull = [&](std::size_t i) {
            const auto &row = m_readings.recording().components.at(i, m_readings.component(c));
            return row.largestBacklog >= static_cast<double>(*queue.broker->maxMessages);
        };
        if (!isFull(m_end - 1))
            continue;
        const Nanos begin = since(m_readings, m_end - 1, isFull);
        const auto &row = m_readings.recording().components.at(m_end - 1, m_readings.component(c));
        add(message::BrokerFull,
            {m_words.name(ElementId(queue.id)), Words::clock(begin), Words::count(row.largestBacklog)},
            ElementId(queue.id), begin);
        for (const Dependency &dependency : m_architecture.dependencies) {
            const std::size_t consumer = indexOf(dependency.from);
            const std::size_t position = m_steps.size();
            if (dependency.consumes && dependency.to == queue.id && consumer != NotRecorded) {
                fromComponent(consumer, std::nullopt);
                if (m_steps.size() > position)
                    break;
            }
        }
        return true;
    }
    return false;
}

} // namespace topologue::playback
