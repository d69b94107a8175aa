// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net.h"

#include <QString>
#include <QStringList>

#include <cmath>
#include <map>

/// What happened in a recording, as short lines that a test can compare. Times in seconds.
namespace topologue::simulation::tests {

/// Exactly these arrivals, in seconds by journey, and every request sampled.
inline RunOptions replayOf(double duration, const std::map<std::string, std::vector<double>> &arrivals)
{
    RunOptions options;
    options.duration = seconds(duration);
    options.tracesPerSecond = 1e9;
    for (const auto &[journey, times] : arrivals) {
        std::vector<Duration> &list = options.arrivals[JourneyId(journey)];
        for (const double time : times)
            list.push_back(seconds(time));
    }
    return options;
}
/// Of a journey "J".
inline RunOptions replay(double duration, const std::vector<double> &times)
{
    return replayOf(duration, {{"J", times}});
}
/// `count` arrivals from `first` on, `step` seconds apart.
inline std::vector<double> every(double step, int count, double first = 0)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(first + step * i);
    return times;
}

inline QString text(Nanos time)
{
    return time == Never ? QStringLiteral("never") : QString::number(static_cast<double>(time) / 1e9, 'g', 9);
}
inline QString text(Outcome outcome, Cause cause)
{
    const std::string_view name = outcome == Outcome::Failed ? CauseNames[static_cast<std::size_t>(cause)]
                                                             : OutcomeNames[static_cast<std::size_t>(outcome)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}
inline std::size_t indexIn(const std::vector<std::string> &names, const std::string &id)
{
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), id) - names.begin());
}

/// Each request of all journeys, in order of arrival: "0 -> 2 success" arrived at 0 and was answered at 2.
inline QStringList answers(const Recording &recording)
{
    QStringList lines;
    for (const Trace &trace : recording.traces) {
        lines << text(trace.start) + " -> " + text(trace.end)
                     + (trace.end == Never ? QString() : " " + text(trace.outcome, trace.cause));
    }
    return lines;
}
/// Each visit of a component, in the order in which it was sent: "0 1 3" came at 0, got a worker at 1, was done at 3.
inline QStringList visits(const Recording &recording, const std::string &component)
{
    QStringList lines;
    for (const Span &span : recording.spans) {
        if (recording.names.components[span.component] == component && span.arrived != Never)
            lines << text(span.arrived) + ' ' + text(span.started) + ' ' + text(span.finished);
    }
    return lines;
}
/// Each attempt over a dependency, in the order in which they were made: "0 -> 2 timeout".
inline QStringList attempts(const Recording &recording, const std::string &dependency)
{
    QStringList lines;
    for (const Span &span : recording.spans) {
        if (span.dependency != 0xffffffff && recording.names.dependencies[span.dependency] == dependency)
            lines << text(span.sent) + " -> " + text(span.answered)
                         + (span.answered == Never ? QString() : " " + text(span.outcome, span.cause));
    }
    return lines;
}
/// How many visits each replica of a component had.
inline std::vector<int> visitsByReplica(const Recording &recording, const std::string &component, std::size_t replicas)
{
    std::vector<int> counts(replicas);
    for (const Span &span : recording.spans) {
        if (recording.names.components[span.component] == component && span.arrived != Never)
            ++counts.at(span.replica);
    }
    return counts;
}
/// The events of a kind: "10 replica 0 value 2".
inline QStringList events(const Recording &recording, RecordedEvent::Kind kind)
{
    QStringList lines;
    for (const RecordedEvent &event : recording.events) {
        if (event.kind == kind)
            lines << QStringLiteral("%1 replica %2 value %3").arg(text(event.at)).arg(event.replica).arg(event.value);
    }
    return lines;
}

inline DependencyTotals dependency(const Recording &recording, const std::string &id)
{
    return totalsOf(recording).dependencies.at(indexIn(recording.names.dependencies, id));
}
inline ComponentTotals component(const Recording &recording, const std::string &id)
{
    return totalsOf(recording).components.at(indexIn(recording.names.components, id));
}
inline DeployableTotals deployable(const Recording &recording, const std::string &id)
{
    return totalsOf(recording).deployables.at(indexIn(recording.names.deployables, id));
}
inline JourneyTotals journey(const Recording &recording, const std::string &id = "J")
{
    return totalsOf(recording).journeys.at(indexIn(recording.names.journeys, id));
}
inline std::uint64_t failedBy(const Ends &ends, Cause cause)
{
    return ends.failedBy[static_cast<std::size_t>(cause)];
}

/// The mean of independent runs, and how far the true mean may be from it: 10 runs, 99.9 % by Student's t with nine
/// degrees of freedom (4.781).
struct Mean {
    double value = 0;
    double halfWidth = 0;

    explicit Mean(const std::function<double(std::uint64_t seed)> &run)
    {
        constexpr int Runs = 10;
        double sum = 0;
        double squares = 0;
        for (int i = 1; i <= Runs; ++i) {
            const double x = run(static_cast<std::uint64_t>(i));
            sum += x;
            squares += x * x;
        }
        value = sum / Runs;
        halfWidth = 4.781 * std::sqrt(std::max(0.0, squares / Runs - value * value) / (Runs - 1));
    }
    [[nodiscard]] bool holds(double expected) const { return std::abs(value - expected) <= halfWidth; }
};

} // namespace topologue::simulation::tests
