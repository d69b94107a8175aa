// SPDX-License-Identifier: Apache-2.0
#include "architecture/traffic.h"
#include "engine.h"

#include <algorithm>

namespace topologue::simulation {

namespace {

constexpr double MostTraces = 10'000; ///< Expected over the whole run.

} // namespace

void Engine::prepareLoad()
{
    const double seconds = std::max(1.0, static_cast<double>(m_duration) / 1e9);
    const double journeys = std::max<double>(1, static_cast<double>(m_architecture.journeys.size()));
    for (std::uint32_t j = 0; j < m_architecture.journeys.size(); ++j) {
        const Journey &journey = m_architecture.journeys[j];
        JourneyState &state = m_journeys.emplace_back();
        state.stream = Stream(m_options.seed, journey.id.value(), "traces");
        const double rate = std::max(1e-9, expectedArrivalRate(journey.load));
        state.traceShare = std::min(m_options.tracesPerSecond, MostTraces / journeys / seconds) / rate;
        if (m_plan.entryPrograms[j] == NoIndex)
            continue;
        state.source = static_cast<std::uint32_t>(m_sources.size());
        const auto replay = m_options.arrivals.find(journey.id);
        Stream arrivals(m_options.seed, journey.id.value(), "arrivals");
        addSource({replay != m_options.arrivals.end() ? ArrivalProcess(replay->second)
                                                      : ArrivalProcess(journey.load, arrivals),
                   j, NoIndex, nullptr, 0});
    }
}

void Engine::addSource(Source source)
{
    m_sources.push_back(std::move(source));
    const auto index = static_cast<std::uint32_t>(m_sources.size() - 1);
    planArrival(index, m_sources[index].process.next(m_now));
}

/// Calls off the arrival that was planned before.
void Engine::planArrival(std::uint32_t source, Nanos time)
{
    ++m_sources[source].generation;
    if (time != Never)
        m_queue.push(time, EventKind::Arrival, source, m_sources[source].generation);
}

void Engine::arrival(std::uint32_t index)
{
    Source &source = m_sources[index];
    if (source.process.isClosed())
        source.process.setThinking(m_now, source.process.thinking() - 1);
    const std::uint32_t journey = source.journey;
    planArrival(index, source.process.next(m_now));
    if (journey != NoIndex) {
        startRequest(journey, 1);
        return;
    }
    Entry entry;
    entry.component = source.component;
    entry.burst = source.serviceTime->draw(source.stream);
    enter(entry);
}

void Engine::startRequest(std::uint32_t journey, std::uint16_t attempt)
{
    const Journey &description = m_architecture.journeys[journey];
    JourneyState &state = m_journeys[journey];
    m_recorder.journey(journey).meter.arrived(m_now);
    if (isTooFull()) {
        m_recorder.journey(journey).meter.failed(m_now, Cause::Limit);
        m_recorder.noteSometimes(m_now, RecordedEvent::Kind::LimitReached, 0);
        userThinks(journey);
        return;
    }
    const std::uint32_t index = m_requests.take();
    Request &request = m_requests[index];
    request.start = m_now;
    request.journey = journey;
    request.attempt = attempt;
    request.references = 1;

    Entry entry;
    entry.program = m_plan.entryPrograms[journey];
    entry.component = m_plan.programs[entry.program].component;
    entry.askedBy = Asker::User;
    entry.asker = {index, request.generation};
    entry.request = entry.asker;
    if (state.stream.chance(state.traceShare) && m_recorder.hasRoomForTrace()) {
        request.trace = m_recorder.addTrace({journey, 0, m_now});
        Span span;
        span.trace = request.trace;
        span.component = entry.component;
        span.sent = m_now;
        entry.span = m_recorder.addSpan(span);
        m_recorder.trace(request.trace).firstSpan = entry.span;
    }
    if (description.impatience.leavesAfter) {
        const Nanos leaves = m_now + description.impatience.leavesAfter->inNanoseconds();
        const std::uint64_t order = m_queue.nextOrder(EventKind::PatienceLane, Priority::GivingUp);
        state.patience.push({leaves, order, entry.asker});
        if (!state.laneIsArmed)
            m_queue.pushAt({leaves, order, journey, 0});
        state.laneIsArmed = true;
    }
    enter(entry);
}

void Engine::patienceLane(std::uint32_t journey)
{
    JourneyState &state = m_journeys[journey];
    state.laneIsArmed = false;
    while (!state.patience.isEmpty()) {
        const Lane::Entry entry = state.patience.front();
        const Request *request = m_requests.find(entry.who.index, entry.who.generation);
        if (request != nullptr && !request->answered && entry.time > m_now) {
            m_queue.pushAt({entry.time, entry.order, journey, 0});
            state.laneIsArmed = true;
            return;
        }
        state.patience.pop();
        if (request != nullptr && !request->answered)
            answerUser(entry.who, failed(Cause::Left));
    }
}

void Engine::answerUser(Reference who, Answer answer)
{
    Request *request = m_requests.find(who.index, who.generation);
    if (request == nullptr || request->answered)
        return; // The user has left.
    const std::uint32_t journey = request->journey;
    request->answered = true;
    m_recorder.journey(journey).meter.ended(m_now, answer.outcome, answer.cause, m_now - request->start);
    if (request->trace != NoIndex) {
        Trace &trace = m_recorder.trace(request->trace);
        trace.end = m_now;
        trace.outcome = answer.outcome;
        trace.cause = answer.cause;
        if (trace.firstSpan != NoIndex) {
            Span &root = m_recorder.span(trace.firstSpan);
            root.answered = m_now;
            root.outcome = answer.outcome;
            root.cause = answer.cause;
        }
    }
    const Impatience &impatience = m_architecture.journeys[journey].impatience;
    if (answer.isFailure() && answer.cause != Cause::Left && request->attempt < impatience.attempts) {
        m_queue.push(m_now + impatience.pause.inNanoseconds(), EventKind::TriesAgain, journey, request->attempt + 1U);
    } else {
        userThinks(journey);
    }
    completed(who);
}

/// A user of a closed journey is done and thinks.
void Engine::userThinks(std::uint32_t journey)
{
    const std::uint32_t index = m_journeys[journey].source;
    ArrivalProcess &process = m_sources[index].process;
    if (!process.isClosed())
        return;
    process.setThinking(m_now, process.thinking() + 1);
    planArrival(index, process.changed(m_now));
}

/// One of the things that the request waits for is done: its answer, or one of its messages.
void Engine::completed(Reference who)
{
    Request *request = m_requests.find(who.index, who.generation);
    if (request == nullptr || --request->references > 0)
        return;
    if (request->sentMessages) {
        JourneyMeter &meter = m_recorder.journey(request->journey);
        ++meter.completed;
        meter.completionSum += static_cast<double>(m_now - request->start);
    }
    m_requests.giveBack(who.index);
}

} // namespace topologue::simulation
