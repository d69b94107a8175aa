// SPDX-License-Identifier: Apache-2.0
#include "charts.h"

#include "chartparts.h"
#include "chartwords.h"

#include <algorithm>
#include <array>

namespace topologue::playback {

using namespace chartparts;
using simulation::BreakerPhase;
using simulation::Counts;
using simulation::DependencyInterval;
using simulation::DeployableInterval;
using simulation::Recording;
namespace word = chartword;

namespace {

// What the looks mean. Outcomes have the colours that they have everywhere.
constexpr Look ArriveLook{Tone::Text, Stroke::Solid};
constexpr Look SucceedLook{Tone::Good, Stroke::Dashed};
constexpr Look DegradedLook{Tone::Shaky, Stroke::DashDot};
constexpr Look FailLook{Tone::Bad, Stroke::LongDashed};
constexpr Look P99Look{Tone::Accent, Stroke::Solid};
constexpr Look P95Look{Tone::Accent, Stroke::Dashed};
constexpr Look P50Look{Tone::Text, Stroke::Dotted};
constexpr Look MainLook{Tone::Accent, Stroke::Solid};
constexpr Look SecondLook{Tone::Message, Stroke::Dashed};

/// By Cause: those that often come together differ in their stroke as well.
constexpr std::array<Look, simulation::CauseCount> CauseLooks{{{Tone::Text, Stroke::Solid},
                                                               {Tone::Bad, Stroke::Solid},
                                                               {Tone::Shaky, Stroke::Dashed},
                                                               {Tone::Accent, Stroke::Dotted},
                                                               {Tone::Message, Stroke::LongDashed},
                                                               {Tone::Text, Stroke::DashDot},
                                                               {Tone::Accent, Stroke::LongDashed},
                                                               {Tone::Message, Stroke::Dotted},
                                                               {Tone::Bad, Stroke::DashDot},
                                                               {Tone::Text, Stroke::Solid},
                                                               {Tone::Bad, Stroke::Dotted},
                                                               {Tone::Accent, Stroke::Solid},
                                                               {Tone::Message, Stroke::DashDot}}};

/// Of counts per interval, as a rate.
template<class Row, class Value>
Line rateLine(const Reader &reader, const Word &name, std::string column, Look look, const Rows<Row> &rows, Value value)
{
    return line(reader, name, std::move(column), look, rows,
                [&](const Row &row, double seconds) { return static_cast<double>(value(row)) / seconds; });
}

template<class Row>
Chart latencyChart(const Reader &reader, const Rows<Row> &rows)
{
    Chart chart = reader.chart(word::Latency, Unit::Milliseconds);
    const auto add = [&](const char *name, Look look, float Counts::*percentile) {
        Line added = line(reader, {name, name}, std::string(name) + "_ms", look, rows,
                          [&](const Row &row, double) { return ifAnswered(row.counts, row.counts.*percentile); });
        chart.lines.push_back(std::move(added));
    };
    add("p50", P50Look, &Counts::p50Ms);
    add("p95", P95Look, &Counts::p95Ms);
    add("p99", P99Look, &Counts::p99Ms);
    return chart;
}

template<class Row>
Line arrivalsLine(const Reader &reader, const Word &name, const char *column, const Rows<Row> &rows)
{
    return rateLine(reader, name, column, ArriveLook, rows, [](const Row &row) { return row.counts.arrivals; });
}
template<class Row>
Line failuresLine(const Reader &reader, const Rows<Row> &rows)
{
    return rateLine(reader, word::Fail, "failed_per_s", FailLook, rows,
                    [](const Row &row) { return row.counts.failed(); });
}
template<class Row>
Line inFlightLine(const Reader &reader, const Word &name, const Rows<Row> &rows)
{
    return line(reader, name, "in_flight", MainLook, rows,
                [](const Row &row, double) { return static_cast<double>(row.inFlight); });
}

void addJourney(const Reader &reader, const Journey &journey, Charts &charts)
{
    const auto rows = reader.journey(journey.id);
    if (!rows)
        return;
    Chart rates = reader.chart(word::Rates, Unit::PerSecond);
    rates.lines = {arrivalsLine(reader, word::Arrive, "arrivals_per_s", *rows), failuresLine(reader, *rows)};
    Chart success = reader.chart(word::Success, Unit::Share);
    success.goal = journey.objective.successShare;
    success.lines = {successLine(reader, *rows, SucceedLook)};
    Chart latency = latencyChart(reader, *rows);
    if (journey.objective.p99)
        latency.goal = journey.objective.p99->inMilliseconds();
    Chart waiting = reader.chart(word::WaitingUsers, Unit::Count);
    waiting.lines = {inFlightLine(reader, word::Users, *rows)};
    charts.charts = {std::move(rates), std::move(success), std::move(latency), std::move(waiting)};
}

Chart utilisationChart(const Reader &reader, const Rows<DeployableInterval> &rows)
{
    Chart chart = reader.chart(word::Utilisation, Unit::Share);
    chart.lines = {line(reader, word::Workers, "worker_utilisation", MainLook, rows,
                        [](const DeployableInterval &row, double) { return share(row.busyWorkers, row.workers); }),
                   line(reader, word::Cores, "core_utilisation", SecondLook, rows,
                        [](const DeployableInterval &row, double) { return share(row.busyCores, row.cores); })};
    return chart;
}

Line waitingLine(const Reader &reader, const Rows<DeployableInterval> &rows)
{
    return line(reader, word::Waiting, "waiting_for_a_worker", SecondLook, rows,
                [](const DeployableInterval &row, double) { return static_cast<double>(row.queue); });
}

void addQueue(const Reader &reader, const Rows<simulation::ComponentInterval> &rows, Charts &charts)
{
    using Row = simulation::ComponentInterval;
    Chart messages = reader.chart(word::Messages, Unit::Count);
    messages.lines = {
        line(reader, word::Mean, "backlog", MainLook, rows, [](const Row &row, double) { return row.backlog; }),
        line(reader, word::Most, "largest_backlog", SecondLook, rows,
             [](const Row &row, double) { return row.largestBacklog; })};
    Chart age = reader.chart(word::Age, Unit::Milliseconds);
    age.lines = {line(reader, word::Oldest, "oldest_message_ms", MainLook, rows, [](const Row &row, double) {
        return row.oldestMessageMs > 0 ? static_cast<double>(row.oldestMessageMs) : NoValue; // None waits: none is old.
    })};
    charts.charts.push_back(std::move(messages));
    charts.charts.push_back(std::move(age));
}

void addComponent(const Reader &reader, const Component &component, Charts &charts)
{
    using Row = simulation::ComponentInterval;
    const auto rows = reader.component(component.id);
    if (!rows)
        return;
    Chart rates = reader.chart(word::Rates, Unit::PerSecond);
    rates.lines.push_back(arrivalsLine(reader, word::Arrive, "arrivals_per_s", *rows));
    rates.lines.push_back(rateLine(reader, word::Succeed, "succeeded_per_s", SucceedLook, *rows,
                                   [](const Row &row) { return row.counts.successes; }));
    addIfAny(rates, rateLine(reader, word::Degraded, "degraded_per_s", DegradedLook, *rows,
                             [](const Row &row) { return row.counts.degraded; }));
    rates.lines.push_back(failuresLine(reader, *rows));
    charts.charts.push_back(std::move(rates));
    if (component.kind == ComponentKind::Queue) {
        addQueue(reader, *rows, charts);
        return;
    }
    charts.charts.push_back(latencyChart(reader, *rows));
    Chart queue = reader.chart(word::Queue, Unit::Count);
    queue.lines.push_back(inFlightLine(reader, word::Inside, *rows));
    if (const auto station = reader.stationOf(component)) {
        const std::string whose = component.deployable ? reader.nameOf(*component.deployable) : std::string();
        charts.charts.push_back(utilisationChart(reader, *station));
        charts.charts.back().whose = whose;
        Line waiting = waitingLine(reader, *station);
        if (!whose.empty())
            waiting.name += " (" + whose + ")";
        queue.lines.push_back(std::move(waiting));
    }
    charts.charts.push_back(std::move(queue));
}

void addDeployable(const Reader &reader, const Deployable &deployable, Charts &charts)
{
    using Row = DeployableInterval;
    const auto rows = reader.deployable(deployable.id);
    if (!rows)
        return;
    Chart rates = reader.chart(word::Rates, Unit::PerSecond);
    rates.lines = {
        rateLine(reader, word::Arrive, "arrivals_per_s", ArriveLook, *rows,
                 [](const Row &row) { return row.arrivals; }),
        rateLine(reader, word::Refused, "refused_per_s", FailLook, *rows, [](const Row &row) { return row.refused; })};
    Chart queue = reader.chart(word::Queue, Unit::Count);
    queue.lines = {line(reader, word::Inside, "in_system", MainLook, *rows,
                        [](const Row &row, double) { return static_cast<double>(row.inSystem); }),
                   waitingLine(reader, *rows)};
    Chart wait = reader.chart(word::Wait, Unit::Milliseconds);
    wait.lines = {line(reader, word::Mean, "mean_wait_ms", MainLook, *rows, [](const Row &row, double) {
        return row.started > 0 ? static_cast<double>(row.meanWaitMs) : NoValue;
    })};
    Chart replicas = reader.chart(word::Replicas, Unit::Count);
    replicas.lines = {line(reader, word::Ready, "ready_replicas", MainLook, *rows,
                           [](const Row &row, double) { return static_cast<double>(row.readyReplicas); })};
    charts.charts = {std::move(rates), utilisationChart(reader, *rows), std::move(queue), std::move(wait)};
    if (changes(replicas.lines[0])) // Else it is a number, which the inspector shows.
        charts.charts.push_back(std::move(replicas));
}

Chart failuresChart(const Reader &reader, const Rows<DependencyInterval> &rows)
{
    Chart chart = reader.chart(word::Failures, Unit::PerSecond);
    for (std::size_t cause = 1; cause < simulation::CauseCount; ++cause) {
        addIfAny(chart,
                 rateLine(reader, simulation::causeWord(static_cast<simulation::Cause>(cause)),
                          "failed_by_" + std::string(simulation::CauseNames[cause]) + "_per_s", CauseLooks[cause], rows,
                          [cause](const DependencyInterval &row) { return row.counts.failedBy[cause]; }));
    }
    if (chart.lines.empty())
        chart.lines.push_back(failuresLine(reader, rows));
    return chart;
}

void addDependency(const Reader &reader, const Dependency &dependency, Charts &charts)
{
    using Row = DependencyInterval;
    const auto rows = reader.dependency(dependency.id);
    if (!rows)
        return;
    Chart rates = reader.chart(word::Rates, Unit::PerSecond);
    rates.lines.push_back(arrivalsLine(reader, word::Calls, "calls_per_s", *rows));
    const auto rate = [&](const Word &name, const char *column, Look look, std::uint32_t Row::*count) {
        return rateLine(reader, name, column, look, *rows, [count](const Row &row) { return row.*count; });
    };
    rates.lines.push_back(rate(word::Attempts, "attempts_per_s", {Tone::Accent, Stroke::Dashed}, &Row::attempts));
    addIfAny(rates, rate(word::Retries, "retries_per_s", {Tone::Shaky, Stroke::LongDashed}, &Row::retries));
    addIfAny(rates, rate(word::Hedges, "hedges_per_s", {Tone::Message, Stroke::Dotted}, &Row::hedges));
    addIfAny(rates, rate(word::Fallbacks, "fallbacks_per_s", {Tone::Message, Stroke::DashDot}, &Row::fallbacks));
    charts.charts = {std::move(rates), failuresChart(reader, *rows), latencyChart(reader, *rows)};

    Chart breaker = reader.chart(word::Breaker, Unit::BreakerPhase);
    addIfAny(breaker, line(reader, word::Phase, "breaker", MainLook, *rows, [](const Row &row, double) {
                 return row.breaker == BreakerPhase::Open ? 2.0 : row.breaker == BreakerPhase::HalfOpen ? 1.0 : 0.0;
             }));
    Chart cache = reader.chart(word::Cache, Unit::Share);
    addIfAny(cache, line(reader, word::Hits, "cache_hit_share", MainLook, *rows, [](const Row &row, double) {
                 return share(static_cast<double>(row.cacheHits), static_cast<double>(row.counts.arrivals));
             }));
    for (Chart *extra : {&breaker, &cache}) {
        if (!extra->lines.empty())
            charts.charts.push_back(std::move(*extra));
    }
    if (charts.charts.size() == 3) {
        Chart underWay = reader.chart(word::InFlight, Unit::Count);
        underWay.lines = {inFlightLine(reader, word::Calls, *rows)};
        charts.charts.push_back(std::move(underWay));
    }
}

} // namespace

Charts chartsOf(const Architecture &architecture, const Recording &recording, std::span<const ElementId> elements,
                Language language)
{
    const Reader reader(architecture, recording, language);
    if (elements.size() != 1)
        return comparedCharts(reader, elements);
    Charts charts;
    charts.subject = reader.nameOf(elements[0]);
    if (recording.intervals() == 0)
        return charts;
    if (const auto *journeyId = std::get_if<JourneyId>(elements.data())) {
        if (const Journey *journey = architecture.journeys.find(*journeyId))
            addJourney(reader, *journey, charts);
    } else if (const auto *componentId = std::get_if<ComponentId>(elements.data())) {
        if (const Component *component = architecture.components.find(*componentId))
            addComponent(reader, *component, charts);
    } else if (const auto *deployableId = std::get_if<DeployableId>(elements.data())) {
        if (const Deployable *deployable = architecture.deployables.find(*deployableId))
            addDeployable(reader, *deployable, charts);
    } else if (const auto *dependencyId = std::get_if<DependencyId>(elements.data())) {
        if (const Dependency *dependency = architecture.dependencies.find(*dependencyId))
            addDependency(reader, *dependency, charts);
    }
    return charts;
}

} // namespace topologue::playback
