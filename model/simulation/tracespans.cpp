// SPDX-License-Identifier: Apache-2.0
#include "tracespans.h"

#include <algorithm>
#include <unordered_map>

namespace topologue::simulation {

namespace {

constexpr std::uint32_t NoSpan = 0xffffffff;

/// The finalizer of SplitMix64: neighbours give unrelated numbers, and different ones stay different.
std::uint64_t scrambled(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// An id of zeros means "none" in both formats.
std::string hexadecimal(std::uint64_t value)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    value = value == 0 ? 1 : value;
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U)
        text[i] = Digits[value & 0xFU];
    return text;
}

/// Whether the callee has seen the failure, too.
bool happenedAtCallee(Cause cause)
{
    switch (cause) {
    case Cause::Refused:
    case Cause::QueueFull:
    case Cause::Shed:
    case Cause::Error:
    case Cause::Downstream:
    case Cause::Crash:
    case Cause::Limit:
        return true;
    case Cause::None:
    case Cause::Timeout:
    case Cause::BreakerOpen:
    case Cause::BulkheadFull:
    case Cause::RateLimited:
    case Cause::Left:
        break;
    }
    return false;
}

ToolSpan::Kind kindOf(const Architecture &architecture, const Dependency &dependency, bool sameService)
{
    if (dependency.kind == DependencyKind::Message)
        return dependency.consumes ? ToolSpan::Kind::Consumer : ToolSpan::Kind::Producer;
    const bool inProcess = sameService || dependencyStyle(architecture, dependency) == DependencyStyle::InProcess;
    return inProcess ? ToolSpan::Kind::Internal : ToolSpan::Kind::Client;
}

} // namespace

TraceSpans::TraceSpans(const Recording &recording, const Architecture &architecture) : m_recording(recording)
{
    std::unordered_map<std::string_view, std::uint32_t> services;
    for (const std::string &name : recording.names.deployables)
        services.emplace(name, static_cast<std::uint32_t>(services.size()));
    for (const std::string &name : recording.names.components) {
        const Component *component = architecture.components.find(ComponentId(name));
        const std::string &service = component && component->deployable ? component->deployable->value() : name;
        const auto found = services.find(service);
        m_serviceOf.push_back(found == services.end() ? 0 : found->second);
    }
    for (const std::string &name : recording.names.dependencies) {
        const Dependency *dependency = architecture.dependencies.find(DependencyId(name));
        auto kind = ToolSpan::Kind::Client;
        if (dependency != nullptr) {
            const auto from = architecture.components.indexOf(dependency->from);
            const auto to = architecture.components.indexOf(dependency->to);
            const bool same = from && to && *from < m_serviceOf.size() && *to < m_serviceOf.size()
                              && m_serviceOf[*from] == m_serviceOf[*to];
            kind = kindOf(architecture, *dependency, same);
        }
        m_callKind.push_back(kind);
    }
    // A counting sort, so that the spans of a trace lie together in the order of the recording.
    m_firstOf.assign(recording.traces.size() + 1, 0);
    for (const Span &span : recording.spans)
        ++m_firstOf[span.trace + 1];
    for (std::size_t i = 1; i < m_firstOf.size(); ++i)
        m_firstOf[i] += m_firstOf[i - 1];
    m_order.resize(recording.spans.size());
    std::vector<std::uint32_t> next(m_firstOf.begin(), m_firstOf.end() - 1);
    for (std::uint32_t i = 0; i < recording.spans.size(); ++i)
        m_order[next[recording.spans[i].trace]++] = i;
}

std::string TraceSpans::traceId(std::uint32_t trace) const
{
    const std::uint64_t high = scrambled(m_recording.seed);
    return hexadecimal(high) + hexadecimal(scrambled(high ^ trace));
}

std::string TraceSpans::spanId(std::uint32_t span, Side side) const
{
    return hexadecimal(scrambled(~scrambled(m_recording.seed) ^ (std::uint64_t{span} * 2 + (side == Side::Callee))));
}

/// False of a call inside of one process, and of what never arrived.
bool TraceSpans::hasCalleeSide(std::uint32_t span) const
{
    const Span &source = m_recording.spans[span];
    if (source.dependency == NoSpan)
        return true;
    const ToolSpan::Kind kind = m_callKind[source.dependency];
    return kind == ToolSpan::Kind::Consumer
           || ((kind == ToolSpan::Kind::Client || kind == ToolSpan::Kind::Producer) && source.arrived != Never);
}

/// What a span's own calls belong to: the work on it. A message's consumers belong to who published it.
TraceSpans::Side TraceSpans::sideOfChildren(std::uint32_t span) const
{
    const std::uint32_t dependency = m_recording.spans[span].dependency;
    const bool isPublished = dependency != NoSpan && m_callKind[dependency] == ToolSpan::Kind::Producer;
    return hasCalleeSide(span) && !isPublished ? Side::Callee : Side::Caller;
}

void TraceSpans::setEnd(ToolSpan &span, Nanos end) const
{
    span.isUnfinished = end == Never;
    span.end = std::max(span.begin, end == Never ? m_recording.duration : end);
}

void TraceSpans::addCaller(std::vector<ToolSpan> &spans, std::uint32_t index) const
{
    const Span &source = m_recording.spans[index];
    ToolSpan span;
    span.id = spanId(index, Side::Caller);
    span.service = m_serviceOf[source.component];
    if (source.parent != NoSpan) {
        span.parent = spanId(source.parent, sideOfChildren(source.parent));
        span.service = m_serviceOf[m_recording.spans[source.parent].component];
    }
    span.source = &source;
    span.kind = m_callKind[source.dependency];
    span.begin = source.sent;
    setEnd(span, source.answered);
    span.isError = source.outcome == Outcome::Failed;
    spans.push_back(std::move(span));
}

void TraceSpans::addCallee(std::vector<ToolSpan> &spans, std::uint32_t index) const
{
    const Span &source = m_recording.spans[index];
    const bool isRoot = source.dependency == NoSpan;
    const bool isConsumer = !isRoot && m_callKind[source.dependency] == ToolSpan::Kind::Consumer;
    ToolSpan span;
    span.id = spanId(index, Side::Callee);
    if (isConsumer && source.parent != NoSpan)
        span.parent = spanId(source.parent, sideOfChildren(source.parent));
    else if (!isRoot)
        span.parent = spanId(index, Side::Caller);
    span.service = m_serviceOf[source.component];
    span.source = &source;
    span.kind = isConsumer ? ToolSpan::Kind::Consumer : ToolSpan::Kind::Server;
    span.begin = source.arrived != Never ? source.arrived : source.sent;
    // What was turned away at the door is answered without having been worked on.
    setEnd(span, source.finished != Never ? source.finished : source.answered);
    span.isError = source.outcome == Outcome::Failed && (isRoot || happenedAtCallee(source.cause));
    spans.push_back(std::move(span));
}

std::vector<ToolSpan> TraceSpans::spansOf(std::uint32_t trace) const
{
    std::vector<ToolSpan> spans;
    for (std::uint32_t i = m_firstOf[trace]; i < m_firstOf[trace + 1]; ++i) {
        const std::uint32_t index = m_order[i];
        const std::uint32_t dependency = m_recording.spans[index].dependency;
        if (dependency != NoSpan && m_callKind[dependency] != ToolSpan::Kind::Consumer)
            addCaller(spans, index);
        if (hasCalleeSide(index))
            addCallee(spans, index);
    }
    return spans;
}

} // namespace topologue::simulation
