// SPDX-License-Identifier: Apache-2.0
#include "messages.h"
#include "whywalk.h"

#include <map>

namespace topologue::playback {

using simulation::Cause;
using simulation::Nanos;
using Kind = simulation::RecordedEvent::Kind;

/// Since when a breaker of the dependency has been open without closing: of the caller's replicas the first.
std::optional<Nanos> Walk::openSince(std::uint32_t d) const
{
    std::map<std::uint32_t, Nanos> opened;
    for (const auto &event : m_readings.recording().events) {
        if (event.element != m_readings.dependency(d) || event.at >= m_readings.endOf(m_end - 1))
            continue;
        if (event.kind == Kind::BreakerOpened)
            opened.try_emplace(event.replica, event.at);
        if (event.kind == Kind::BreakerClosed)
            opened.erase(event.replica);
    }
    std::optional<Nanos> first;
    for (const auto &[replica, at] : opened)
        first = std::min(at, first.value_or(at));
    return first;
}

/// A policy of the caller that refuses most of what fails. True if all is said.
bool Walk::sayPolicy(std::uint32_t d, std::optional<std::size_t> journey)
{
    const Dependency &dependency = m_architecture.dependencies[d];
    const Window window = now(d);
    const Cause cause = window.mainCause();
    const double share = window.ended() > 0 ? window.by(cause) / window.ended() : 0;
    const std::string arrow = m_words.arrow(dependency);
    const Nanos begin = unwellSince(d);
    const ElementId place(dependency.id);
    const auto &row = m_readings.recording().dependencies.at(m_end - 1, m_readings.dependency(d));
    const bool isOpen =
        cause == Cause::BreakerOpen || (row.breaker != simulation::BreakerPhase::Closed && window.fallbacks > 0);
    if (isOpen) {
        const Nanos opened = openSince(d).value_or(begin);
        add(message::BreakerOpen, {arrow, Words::clock(opened)}, place, opened);
        // Hardly anything goes through now: what went wrong is seen in what came before, or right after.
        const std::size_t callee = indexOf(dependency.to);
        const std::size_t then = m_readings.recording().intervalAt(opened);
        const std::size_t position = m_steps.size();
        for (const std::size_t interval : {then, std::min(then + 1, m_end - 1), m_end - 1}) {
            if (callee == NotRecorded || m_steps.size() > position)
                break;
            Walk earlier(m_readings, interval, m_words, m_steps, m_findings);
            earlier.m_visited = m_visited;
            earlier.m_now = m_now;
            earlier.fromComponent(callee, journey);
            if (m_steps.size() > position)
                earlier.sayCall(position, d, m_steps.size() - position);
        }
        return true;
    }
    if (cause == Cause::BulkheadFull && share >= Notable) {
        const std::size_t position = m_steps.size();
        if (dependency.policies.bulkhead)
            add(message::BulkheadFull,
                {arrow, Words::count(dependency.policies.bulkhead->maxConcurrent), Words::percent(share),
                 Words::clock(begin)},
                place, begin);
        else if (dependency.policies.connectionPool)
            add(message::PoolEmpty,
                {arrow, Words::count(dependency.policies.connectionPool->size), Words::percent(share),
                 Words::clock(begin)},
                place, begin);
        const std::size_t callee = indexOf(dependency.to);
        if (callee != NotRecorded)
            fromComponent(callee, journey);
        if (m_steps.size() == position + 1 && m_readings.stationOfComponent(callee) != NotRecorded)
            sayGrowth(m_readings.stationOfComponent(callee));
        return true;
    }
    if (cause == Cause::RateLimited && share >= Notable && dependency.policies.rateLimit) {
        add(message::RateLimited,
            {arrow, Words::number(dependency.policies.rateLimit->callsPerSecond), Words::percent(share),
             Words::clock(begin)},
            place, begin);
        const std::size_t callee = indexOf(dependency.to);
        if (callee != NotRecorded && m_readings.stationOfComponent(callee) != NotRecorded)
            sayGrowth(m_readings.stationOfComponent(callee));
        return true;
    }
    return false;
}

} // namespace topologue::playback
