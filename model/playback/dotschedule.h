// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dots.h"

#include <vector>

namespace topologue::playback {

/// Decides when each call of the shown requests is seen where. Makes the legs of Dots.
class DotSchedule
{
public:
    DotSchedule(const Architecture &architecture, const simulation::Recording &recording, double pace);

    /// Appends the legs of the trace whose root is the span of this index.
    void add(std::uint32_t root);
    [[nodiscard]] std::vector<Dots::Leg> takeLegs() { return std::move(m_legs); }

private:
    using Nanos = simulation::Nanos;
    static constexpr std::uint32_t None = 0xffffffff;

    /// A span whose calls are being gone through. "Lag": by how much later than it was something is shown.
    struct Visit {
        std::uint32_t span = 0;
        std::uint32_t nextCall = 0; // Into m_calls.
        Nanos shown = 0;            // When it leaves its caller, as shown.
        Nanos arrival = 0;          // When it is at the callee's door, as shown.
        Nanos lag = 0;              // Of the callee's work by now.
        Nanos lagOfCalls = 0;       // The most of the calls that have been answered.
        Nanos lastAnswer = 0;       // When the last of those was answered, really.
        std::uint32_t lastStage = None;
    };
    void enter(std::uint32_t index, Nanos shown);
    [[nodiscard]] bool isAfter(const simulation::Span &call, const Visit &caller) const;
    [[nodiscard]] std::uint32_t stageOf(const simulation::Span &span) const;
    /// When the caller has its answer, as shown; Never if it never has.
    Nanos leave(const Visit &visit);
    void emit(const Visit &visit, Nanos from, Nanos to, float start, float end, bool isBack);
    [[nodiscard]] Nanos legOf(const simulation::Span &span) const;
    [[nodiscard]] Mark markOf(const simulation::Span &span) const;

    const simulation::Recording &m_recording;
    double m_pace;
    std::vector<std::uint32_t> m_dependencyOf; // Index in the architecture by index in the recording.
    std::vector<std::uint32_t> m_stage;        // By index in the recording, like the next two.
    std::vector<bool> m_isMessage;
    std::vector<bool> m_consumes;
    std::vector<std::uint32_t> m_firstCall; // By span: into m_calls; one more than there are spans.
    std::vector<std::uint32_t> m_calls;     // The spans that each span is the parent of, in the order of their sending.
    std::vector<Visit> m_stack;
    std::vector<Dots::Leg> m_legs;
};

} // namespace topologue::playback
