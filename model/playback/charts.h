// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "simulation/recording.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace topologue::playback {

/// In what a chart measures. BreakerPhase has three levels: 0 closed, 1 half-open, 2 open.
enum class Unit : std::uint8_t { PerSecond, Milliseconds, Share, Count, BreakerPhase };

/// What colour a line has. The first three mean nothing by themselves.
enum class Tone : std::uint8_t { Accent, Text, Message, Good, Shaky, Bad };
enum class Stroke : std::uint8_t { Solid, Dashed, Dotted, DashDot, LongDashed };
/// The same measure looks the same wherever and whenever it is shown. Lines of one chart differ in more than colour,
/// as far as there are strokes.
struct Look {
    Tone tone = Tone::Accent;
    Stroke stroke = Stroke::Solid;
    bool operator==(const Look &) const = default;
};

struct Line {
    std::string column; ///< In CSV, with its unit and the same in every language: "p99_ms".
    std::string name;
    Look look;
    /// By interval of the recording, in the chart's unit; shares 0..1. Not a number where the recording has no value:
    /// an interval without an answer has no latency.
    std::vector<double> values;
    std::optional<ElementId> element; ///< Of a comparison: whose line it is.
};
struct Chart {
    std::string title;
    std::string whose; ///< Of a measure that is not the subject's own but that of what it runs in; usually empty.
    Unit unit = Unit::Count;
    std::vector<Line> lines;    ///< At least one.
    std::optional<double> goal; ///< The objective, in the chart's unit.
};
/// What there is to see of some elements over a whole recording.
struct Charts {
    std::string subject;       ///< The element's name, or what is shown instead.
    std::vector<Chart> charts; ///< None, if the recording does not know the element.
    bool isComparison = false; ///< Every chart has a line for each element, in the same order and looks.
};

/// The charts of one element (journey, component, deployable or dependency); of several the same measures side by side,
/// of the first ComparedLimit that have them; of none what the users of every journey feel. Elements are matched by id.
/// O(intervals).
inline constexpr std::size_t ComparedLimit = 8;
[[nodiscard]] Charts chartsOf(const Architecture &architecture, const simulation::Recording &recording,
                              std::span<const ElementId> elements, Language language);

/// All lines as a table: a row for each interval, with the second in which it begins; an empty field where there is no
/// value. RFC 4180 but for line ends, which are \n.
[[nodiscard]] std::string csvOf(const Charts &charts, const simulation::Recording &recording);

/// "closed", "half-open", "open".
[[nodiscard]] std::string breakerPhaseName(double level, Language language);

} // namespace topologue::playback
