// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "recording.h"

#include <cstdint>
#include <string>
#include <vector>

namespace topologue::simulation {

/// One span as tracing tools know it, whatever their format.
struct ToolSpan {
    /// The numbers of OTLP's SpanKind.
    enum class Kind : std::uint8_t { Internal = 1, Server = 2, Client = 3, Producer = 4, Consumer = 5 };

    std::string id;               ///< 16 hexadecimal digits.
    std::string parent;           ///< The same; empty for the root.
    std::uint32_t service = 0;    ///< Index into Recording::names.deployables: who measured it.
    const Span *source = nullptr; ///< Never null.
    Kind kind = Kind::Internal;
    Nanos begin = 0;
    Nanos end = 0; ///< >= begin.
    bool isError = false;
    bool isUnfinished = false; ///< The run ended first.
};

/// The spans of a recording, trace by trace.
class TraceSpans
{
public:
    TraceSpans(const Recording &recording, const Architecture &architecture);

    /// 32 hexadecimal digits.
    [[nodiscard]] std::string traceId(std::uint32_t trace) const;
    /// The root first. Empty if none was kept.
    [[nodiscard]] std::vector<ToolSpan> spansOf(std::uint32_t trace) const;

private:
    enum class Side : std::uint8_t { Caller, Callee };

    [[nodiscard]] std::string spanId(std::uint32_t span, Side side) const;
    [[nodiscard]] Side sideOfChildren(std::uint32_t span) const;
    [[nodiscard]] bool hasCalleeSide(std::uint32_t span) const;
    void addCaller(std::vector<ToolSpan> &spans, std::uint32_t index) const;
    void addCallee(std::vector<ToolSpan> &spans, std::uint32_t index) const;
    void setEnd(ToolSpan &span, Nanos end) const;

    const Recording &m_recording;
    std::vector<std::uint32_t> m_serviceOf; ///< By component.
    std::vector<ToolSpan::Kind> m_callKind; ///< By dependency: Client, Producer, Consumer or Internal.
    std::vector<std::uint32_t> m_order;     ///< Indices of spans, those of one trace together.
    std::vector<std::uint32_t> m_firstOf;   ///< By trace, into m_order; one more than there are traces.
};

} // namespace topologue::simulation
