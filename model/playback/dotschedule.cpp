// SPDX-License-Identifier: Apache-2.0
#include "dotschedule.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace topologue::playback {

using simulation::Never;
using simulation::Span;

namespace {

/// A stand that is shorter is not shown: a dot that stops for a frame looks like a fault of the picture.
constexpr simulation::Nanos ShortestStand = 60'000'000;

} // namespace

DotSchedule::DotSchedule(const Architecture &architecture, const simulation::Recording &recording, double pace)
    : m_recording(recording), m_pace(pace), m_firstCall(recording.spans.size() + 1, 0)
{
    std::unordered_map<std::string, std::uint32_t> indexOf;
    for (std::uint32_t i = 0; i < architecture.dependencies.size(); ++i)
        indexOf.emplace(architecture.dependencies[i].id.value(), i);
    for (const std::string &id : recording.names.dependencies) {
        const auto found = indexOf.find(id);
        const Dependency *dependency = found == indexOf.end() ? nullptr : &architecture.dependencies[found->second];
        m_dependencyOf.push_back(dependency == nullptr ? None : found->second);
        m_stage.push_back(dependency == nullptr ? 0 : dependency->stage);
        m_isMessage.push_back(dependency != nullptr && dependency->kind == DependencyKind::Message);
        m_consumes.push_back(dependency != nullptr && m_isMessage.back() && dependency->consumes);
    }

    for (const Span &span : recording.spans) {
        if (span.parent != None)
            ++m_firstCall[span.parent + 1];
    }
    for (std::size_t i = 1; i < m_firstCall.size(); ++i)
        m_firstCall[i] += m_firstCall[i - 1];
    m_calls.resize(m_firstCall.back());
    std::vector<std::uint32_t> next(m_firstCall.begin(), m_firstCall.end() - 1);
    for (std::uint32_t i = 0; i < recording.spans.size(); ++i) { // Spans stand in the order in which they were sent.
        if (recording.spans[i].parent != None)
            m_calls[next[recording.spans[i].parent]++] = i;
    }
}

void DotSchedule::add(std::uint32_t root)
{
    enter(root, m_recording.spans[root].sent);
    while (!m_stack.empty()) {
        Visit &visit = m_stack.back();
        if (visit.nextCall < m_firstCall[visit.span + 1]) {
            const std::uint32_t call = m_calls[visit.nextCall++];
            // Calls that go out after the answers to those before wait for what is shown of them; parallel ones do not.
            if (isAfter(m_recording.spans[call], visit))
                visit.lag = std::max(visit.lag, visit.lagOfCalls);
            enter(call, m_recording.spans[call].sent + visit.lag);
            continue;
        }
        const Visit done = visit;
        const Nanos answered = leave(done);
        m_stack.pop_back();
        if (m_stack.empty() || answered == Never)
            continue;
        Visit &caller = m_stack.back();
        const Nanos really = m_recording.spans[done.span].answered;
        caller.lagOfCalls = std::max(caller.lagOfCalls, answered - really);
        caller.lastAnswer = std::max(caller.lastAnswer, really);
        caller.lastStage = stageOf(m_recording.spans[done.span]);
    }
}

bool DotSchedule::isAfter(const Span &call, const Visit &caller) const
{
    // Calls that take no time end in the instant in which others of their stage are sent.
    const bool isBeside = call.sent == caller.lastAnswer && call.attempt == 1 && stageOf(call) == caller.lastStage;
    return call.sent >= caller.lastAnswer && !isBeside;
}

std::uint32_t DotSchedule::stageOf(const Span &span) const
{
    return span.dependency == None ? 0 : m_stage[span.dependency];
}

void DotSchedule::enter(std::uint32_t index, Nanos shown)
{
    const Span &span = m_recording.spans[index];
    const bool hasArrow = span.dependency != None;
    const Nanos really = span.arrived == Never ? 0 : span.arrived - span.sent;
    Visit visit;
    visit.span = index;
    visit.nextCall = m_firstCall[index];
    visit.shown = shown;
    visit.arrival = shown + std::max(hasArrow ? legOf(span) : 0, really);
    visit.lag = visit.arrival - (span.arrived == Never ? span.sent : span.arrived);
    m_stack.push_back(visit);
}

DotSchedule::Nanos DotSchedule::leave(const Visit &visit)
{
    const Span &span = m_recording.spans[visit.span];
    if (span.dependency == None)
        return span.answered;
    const bool isMessage = m_isMessage[span.dependency];
    const bool isTaken = m_consumes[span.dependency];
    emit(visit, visit.shown, visit.arrival, isTaken ? 1 : 0, isTaken ? 0 : 1, false);

    const float door = isTaken ? 0.0F : 1.0F;
    const bool hasWorker = span.started != Never;
    const bool isAnswered = span.finished != Never && span.answered != Never && span.finished <= span.answered;
    // From the door's end: when the answer sets out, as shown.
    Nanos back = Never;
    if (isAnswered)
        back = span.finished + (span.finished >= visit.lastAnswer ? std::max(visit.lag, visit.lagOfCalls) : visit.lag);
    else if (span.answered != Never)
        back = std::max(visit.arrival, span.answered + visit.shown - span.sent);
    if (back != Never)
        back = std::max(back, visit.arrival);

    // Who stands: a call that waits for a worker, and one whose answer does not come.
    Nanos stands = hasWorker && isAnswered ? span.started + visit.arrival - span.arrived : back;
    if (stands == Never)
        stands = m_recording.duration;
    if (stands - visit.arrival >= ShortestStand)
        emit(visit, visit.arrival, stands, door, door, false);
    if (back == Never)
        return Never;
    const Nanos home = back + std::max(legOf(span), isAnswered ? span.answered - span.finished : 0);
    if (!isMessage)
        emit(visit, back, home, 1, 0, true);
    return home;
}

void DotSchedule::emit(const Visit &visit, Nanos from, Nanos to, float start, float end, bool isBack)
{
    const Span &span = m_recording.spans[visit.span];
    const std::uint32_t dependency = m_dependencyOf[span.dependency];
    if (dependency == None || to <= from)
        return;
    m_legs.push_back({from, to, dependency, visit.span, start, end, start == end ? Mark::Waiting : markOf(span), isBack,
                      start == end});
}

DotSchedule::Nanos DotSchedule::legOf(const Span &span) const
{
    const Nanos end = span.answered == Never ? m_recording.duration : span.answered;
    const Nanos leg = Dots::legTime(m_consumes[span.dependency] && span.arrived != Never ? span.arrived - span.sent
                                                                                         : end - span.sent);
    return static_cast<Nanos>(static_cast<double>(leg) * m_pace);
}

Mark DotSchedule::markOf(const Span &span) const
{
    using simulation::Outcome;
    if (span.isSuperseded)
        return Mark::Retry; // A hedge that came second: what became of it is for nobody.
    if (span.outcome == Outcome::Failed)
        return Mark::Failed;
    if (m_isMessage[span.dependency])
        return Mark::Message;
    if (span.attempt > 1)
        return Mark::Retry;
    return span.outcome == Outcome::Degraded ? Mark::Degraded : Mark::Success;
}

} // namespace topologue::playback
