// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/language.h"
#include "simulation/recording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace topologue::lessons {

/// What can be measured in a run. Whose it is, an element says; without one it is of all journeys together.
/// Shares are 0..1, times in milliseconds or, where the name says so, in seconds.
enum class Figure : std::uint8_t {
    // Of a journey, component or dependency: how its requests or calls ended.
    SuccessShare, ///< Degraded answers count as success. Nothing ended although something came: 0.
    DegradedShare,
    FailedShare,
    MeanMs,
    P50Ms,
    P95Ms,
    P99Ms,
    ArrivalsPerSecond,
    AnswersPerSecond, ///< Successes and degraded answers.
    Failures,         ///< A number of requests.
    InFlight,         ///< Mean.
    // Of journeys only.
    LostValue,
    SecondsToBreak,   ///< From the first fault until the objective is broken; never: infinite.
    SecondsToRecover, ///< From the end of the last fault; never: infinite.
    Teams,            ///< Whose components a request passes (clients and external systems do not count).
    TeamCrossings,    ///< Calls on its way that go from one team's component to another's.
    Deployables,      ///< Of ours that a request passes, stores not counted.
    NetworkCalls,     ///< Calls per request that leave a process when nothing fails, without policies.
    Cores,            ///< That everything of ours has in all, stores included. Only without an element.
    // Of a deployable, or a component that is one.
    Utilisation,     ///< Of its workers.
    CoreUtilisation, ///< Of its cores.
    Queue,           ///< Mean number that wait for a worker.
    RefusedShare,    ///< Of what came to its door.
    Replicas,        ///< Ready, mean.
    LargestBacklog,  ///< Of a queue: messages.
    // Of a dependency.
    CallsPerRequest, ///< Calls sent along it for each request that users made.
    RetriesPerSecond,
    HedgeShare, ///< Of its calls.
    CacheHitShare,
    WastedShare, ///< Of the calls sent: answered when nobody waited any more.
    // Words, at a moment.
    Health,  ///< Of any element: "idle", "healthy", "recovering", "degraded", "overloaded", "failed".
    Breaker, ///< Of a dependency: "closed", "open", "halfOpen".
};
inline constexpr std::size_t FigureCount = 32;

/// What is measured, of what, and when.
struct Measure {
    Figure figure = Figure::SuccessShare;
    std::optional<ElementId> of; ///< None: all journeys together.
    Duration from;               ///< Of the window; of a word: the moment.
    std::optional<Duration> to;  ///< None: the end.

    bool operator==(const Measure &) const = default;
};

/// A number or, of health and breakers, a word of the file form.
using Measured = std::variant<double, std::string>;

/// Where a measured value has to lie.
struct Bounds {
    std::optional<double> above;
    std::optional<double> below;
    std::string word; ///< Of health and breakers, instead.

    [[nodiscard]] bool contains(double value) const;
    [[nodiscard]] bool contains(const Measured &value) const;
    bool operator==(const Bounds &) const = default;
};

/// True if the figure can be measured of this kind of element (none: of all journeys).
[[nodiscard]] bool isMeasurable(Figure figure, const Architecture &architecture, const std::optional<ElementId> &of);
/// True of health and breakers.
[[nodiscard]] constexpr bool isWord(Figure figure)
{
    return figure == Figure::Health || figure == Figure::Breaker;
}

/// Reads a measure off a recording of the architecture. None if it is not measurable there, or if nothing was to be
/// measured: no answer has no latency. O(rows in the window).
[[nodiscard]] std::optional<Measured> measure(const Architecture &architecture, const simulation::Recording &recording,
                                              const Measure &what);

/// "Success", "p99"... for a head of a table.
[[nodiscard]] std::string figureName(Figure figure, Language language);
/// With its unit, rounded to what can be told apart: "99.2 %", "1.24 s", "243", "never".
[[nodiscard]] std::string measuredText(Figure figure, const Measured &value, std::string_view currency,
                                       Language language);
/// "under 200 ms", "10 % to 20 %", "overloaded"; with `isRatio`: "3 to 5 times".
[[nodiscard]] std::string boundsText(Figure figure, const Bounds &bounds, bool isRatio, std::string_view currency,
                                     Language language);

} // namespace topologue::lessons
