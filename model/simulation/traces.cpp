// SPDX-License-Identifier: Apache-2.0
#include "traces.h"

#include "jsonpieces.h"
#include "tracespans.h"

#include <algorithm>
#include <array>
#include <variant>

namespace topologue::simulation {

namespace {

using Kind = ToolSpan::Kind;

constexpr std::uint32_t NoDependency = 0xffffffff;
constexpr Nanos Epoch = 1'577'836'800'000'000'000; ///< 2020-01-01T00:00:00Z, in nanoseconds since 1970.
/// Longer runs than the clock of the formats can tell end with it.
constexpr Nanos LatestTime = Never - Epoch;

struct Attribute {
    std::string_view key;
    std::variant<std::string, std::int64_t, double, bool> value;
};
using Attributes = std::vector<Attribute>;

std::string_view kindName(Kind kind)
{
    constexpr std::array<std::string_view, 6> Names{"", "internal", "server", "client", "producer", "consumer"};
    return Names[static_cast<std::size_t>(kind)];
}

Nanos unixNanos(Nanos time)
{
    return Epoch + std::clamp<Nanos>(time, 0, LatestTime);
}

std::string number(double value)
{
    return nlohmann::json(value).dump();
}

/// What both formats say of a span, but for its kind and whether it failed.
Attributes attributesOf(const ToolSpan &span, const Recording &recording, const std::string &calleeService)
{
    const Span &source = *span.source;
    const bool isCallee = span.kind == Kind::Server || span.kind == Kind::Consumer;
    Attributes list;
    if (span.kind == Kind::Client || span.kind == Kind::Producer)
        list.push_back({"peer.service", calleeService});
    list.push_back({"topologue.component", recording.names.components[source.component]});
    if (source.dependency != NoDependency)
        list.push_back({"topologue.dependency", recording.names.dependencies[source.dependency]});
    else
        list.push_back({"topologue.journey", recording.names.journeys[recording.traces[source.trace].journey]});
    if (source.attempt > 1)
        list.push_back({"topologue.attempt", std::int64_t{source.attempt}});
    if (isCallee && source.arrived != Never)
        list.push_back({"topologue.replica", std::int64_t{source.replica}});
    if (isCallee && source.arrived != Never && source.started != Never)
        list.push_back({"topologue.waitMs", static_cast<double>(source.started - source.arrived) / 1e6});
    if (span.isError)
        list.push_back({"topologue.cause", std::string(CauseNames[static_cast<std::size_t>(source.cause)])});
    else if (source.outcome == Outcome::Degraded)
        list.push_back({"topologue.degraded", true});
    if (source.isSuperseded && !isCallee)
        list.push_back({"topologue.superseded", true});
    if (span.isUnfinished)
        list.push_back({"topologue.unfinished", true});
    return list;
}

std::string operationOf(const Span &source, const Recording &recording)
{
    return source.dependency == NoDependency ? recording.names.journeys[recording.traces[source.trace].journey]
                                             : recording.names.components[source.component];
}

struct JaegerValue {
    std::string operator()(const std::string &v) const { return R"("type":"string","value":)" + jsonString(v); }
    std::string operator()(std::int64_t v) const { return R"("type":"int64","value":)" + std::to_string(v); }
    std::string operator()(double v) const { return R"("type":"float64","value":)" + number(v); }
    std::string operator()(bool v) const { return std::string(R"("type":"bool","value":)") + (v ? "true" : "false"); }
};
struct OtlpValue {
    std::string operator()(const std::string &v) const { return R"("stringValue":)" + jsonString(v); }
    std::string operator()(std::int64_t v) const { return R"("intValue":")" + std::to_string(v) + '"'; }
    std::string operator()(double v) const { return R"("doubleValue":)" + number(v); }
    std::string operator()(bool v) const { return std::string(R"("boolValue":)") + (v ? "true" : "false"); }
};

std::string jaegerTags(const Attributes &list)
{
    std::string text = "[";
    for (const Attribute &each : list) {
        text += text.size() > 1 ? "," : "";
        text += R"({"key":")" + std::string(each.key) + R"(",)" + std::visit(JaegerValue(), each.value) + '}';
    }
    return text + ']';
}
std::string otlpAttributes(const Attributes &list)
{
    std::string text = "[";
    for (const Attribute &each : list) {
        text += text.size() > 1 ? "," : "";
        text += R"({"key":")" + std::string(each.key) + R"(","value":{)" + std::visit(OtlpValue(), each.value) + "}}";
    }
    return text + ']';
}

class Exporter
{
public:
    Exporter(const Recording &recording, const Architecture &architecture)
        : m_recording(recording), m_spans(recording, architecture)
    {
        for (const std::string &name : recording.names.components) {
            const Component *component = architecture.components.find(ComponentId(name));
            m_serviceOf.push_back(component && component->deployable ? component->deployable->value() : name);
        }
    }

    std::string jaeger() const
    {
        std::string text = "{\"data\":[";
        bool isFirst = true;
        for (std::uint32_t trace = 0; trace < m_recording.traces.size(); ++trace) {
            const std::vector<ToolSpan> spans = m_spans.spansOf(trace);
            if (spans.empty())
                continue;
            text += isFirst ? "\n" : ",\n";
            isFirst = false;
            addJaeger(text, m_spans.traceId(trace), spans);
        }
        return text + "\n],\"total\":0,\"limit\":0,\"offset\":0,\"errors\":null}\n";
    }

    std::string otlp() const
    {
        std::vector<std::string> byService(m_recording.names.deployables.size());
        for (std::uint32_t trace = 0; trace < m_recording.traces.size(); ++trace) {
            const std::string id = m_spans.traceId(trace);
            for (const ToolSpan &span : m_spans.spansOf(trace)) {
                std::string &text = byService[span.service];
                text += text.empty() ? "\n" : ",\n";
                addOtlp(text, id, span);
            }
        }
        std::string text = "{\"resourceSpans\":[";
        for (std::size_t service = 0; service < byService.size(); ++service) {
            if (byService[service].empty())
                continue;
            text += text.back() == '[' ? "\n" : ",\n";
            text += "{\"resource\":{\"attributes\":"
                    + otlpAttributes({{"service.name", m_recording.names.deployables[service]}})
                    + R"(},"scopeSpans":[{"scope":{"name":"topologue"},"spans":[)" + byService[service] + "]}]}";
        }
        return text + "\n]}\n";
    }

private:
    Attributes attributes(const ToolSpan &span) const
    {
        return attributesOf(span, m_recording, m_serviceOf[span.source->component]);
    }

    void addJaeger(std::string &text, const std::string &trace, const std::vector<ToolSpan> &spans) const
    {
        std::vector<std::uint32_t> processes; // Process "p1" is the first, and so on.
        text += R"({"traceID":")" + trace + R"(","spans":[)";
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const ToolSpan &span = spans[i];
            auto process = std::find(processes.begin(), processes.end(), span.service);
            if (process == processes.end())
                process = processes.insert(processes.end(), span.service);
            Attributes tags = attributes(span);
            tags.push_back({"span.kind", std::string(kindName(span.kind))});
            if (span.isError)
                tags.push_back({"error", true});
            const Nanos begin = unixNanos(span.begin) / 1000;
            text += i == 0 ? "" : ",";
            text += R"({"traceID":")" + trace + R"(","spanID":")" + span.id + R"(","flags":1,"operationName":)"
                    + jsonString(operationOf(*span.source, m_recording)) + R"(,"references":[)";
            if (!span.parent.empty())
                text += R"({"refType":"CHILD_OF","traceID":")" + trace + R"(","spanID":")" + span.parent + "\"}";
            text += R"(],"startTime":)" + std::to_string(begin) + R"(,"duration":)"
                    + std::to_string(unixNanos(span.end) / 1000 - begin) + R"(,"tags":)" + jaegerTags(tags)
                    + R"(,"logs":[],"processID":"p)" + std::to_string(process - processes.begin() + 1)
                    + R"(","warnings":null})";
        }
        text += R"(],"processes":{)";
        for (std::size_t i = 0; i < processes.size(); ++i) {
            text += i == 0 ? "" : ",";
            text += "\"p" + std::to_string(i + 1) + R"(":{"serviceName":)"
                    + jsonString(m_recording.names.deployables[processes[i]]) + R"(,"tags":[]})";
        }
        text += R"(},"warnings":null})";
    }

    void addOtlp(std::string &text, const std::string &trace, const ToolSpan &span) const
    {
        text += R"({"traceId":")" + trace + R"(","spanId":")" + span.id + '"';
        if (!span.parent.empty())
            text += R"(,"parentSpanId":")" + span.parent + '"';
        text += R"(,"name":)" + jsonString(operationOf(*span.source, m_recording)) + R"(,"kind":)"
                + std::to_string(static_cast<int>(span.kind)) + R"(,"startTimeUnixNano":")"
                + std::to_string(unixNanos(span.begin)) + R"(","endTimeUnixNano":")"
                + std::to_string(unixNanos(span.end)) + R"(","attributes":)" + otlpAttributes(attributes(span))
                + R"(,"status":)";
        if (span.isError)
            text +=
                R"({"code":2,"message":)" + jsonString(CauseNames[static_cast<std::size_t>(span.source->cause)]) + "}}";
        else
            text += "{}}";
    }

    const Recording &m_recording;
    TraceSpans m_spans;
    std::vector<std::string> m_serviceOf; ///< By component.
};

} // namespace

std::string jaegerTraces(const Recording &recording, const Architecture &architecture)
{
    return Exporter(recording, architecture).jaeger();
}

std::string otlpTraces(const Recording &recording, const Architecture &architecture)
{
    return Exporter(recording, architecture).otlp();
}

} // namespace topologue::simulation
