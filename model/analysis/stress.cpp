// SPDX-License-Identifier: Apache-2.0
#include "stress.h"

#include "architecture/traffic.h"
#include "simulation/replicate.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace topologue::analysis {

namespace {

double share(std::uint64_t part, std::uint64_t whole, double ifNone)
{
    return whole == 0 ? ifNone : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

Fare fareOf(const simulation::Ends &ends)
{
    Fare fare;
    fare.arrivals = ends.arrivals;
    fare.successShare = ends.successShare();
    fare.degradedShare = share(ends.degraded, ends.answered() + ends.failed(), 0);
    fare.answeredShare = std::min(1.0, share(ends.answered(), ends.arrivals, 1));
    fare.p99Ms = ends.answered() == 0 ? 0 : ends.quantileMs(0.99);
    return fare;
}

void pool(simulation::Ends &sum, const simulation::Ends &more)
{
    if (sum.arrivals == 0 && sum.answered() == 0 && sum.failed() == 0) {
        sum = more;
        return;
    }
    sum.arrivals += more.arrivals;
    sum.successes += more.successes;
    sum.degraded += more.degraded;
    for (std::size_t cause = 0; cause < sum.failedBy.size(); ++cause)
        sum.failedBy[cause] += more.failedBy[cause];
    sum.times.add(more.times);
}

bool hasObjective(const Journey &journey)
{
    return journey.objective.successShare || journey.objective.p99;
}

Misses missesOf(const Objective &objective, const Fare &fare)
{
    Misses misses;
    if (fare.arrivals == 0)
        return misses;
    const bool isMute = fare.answeredShare == 0;
    misses.successShare = objective.successShare && (isMute || fare.successShare < *objective.successShare);
    misses.p99 = objective.p99 && (isMute || fare.p99Ms > objective.p99->inMilliseconds());
    return misses;
}

double severityOf(const Objective &objective, const Fare &fare)
{
    constexpr double LeastFailures = 1e-6;
    if (fare.arrivals == 0)
        return 0;
    if (fare.answeredShare == 0)
        return std::numeric_limits<double>::max();
    double severity = 0;
    if (objective.successShare)
        severity = (1 - fare.successShare) / std::max(LeastFailures, 1 - *objective.successShare);
    if (objective.p99 && objective.p99->inNanoseconds() > 0)
        severity = std::max(severity, fare.p99Ms / objective.p99->inMilliseconds());
    return severity;
}

ElementId deployableAt(const Architecture &architecture, std::size_t index)
{
    if (index < architecture.deployables.size())
        return architecture.deployables[index].id;
    index -= architecture.deployables.size();
    for (const Component &component : architecture.components) {
        if (isOwnDeployable(component) && index-- == 0)
            return component.id;
    }
    return ComponentId();
}

double openRate(const Architecture &architecture)
{
    double rate = 0;
    for (const Journey &journey : architecture.journeys) {
        if (journey.load.shape != Load::Shape::Closed)
            rate += expectedArrivalRate(journey.load);
    }
    return rate;
}

Scenario scenarioOver(const Scenario *base, const std::string &id, Text name, Duration least)
{
    Scenario scenario;
    scenario.id = ScenarioId(id.substr(0, MaxIdLength));
    scenario.name = std::move(name);
    scenario.duration = least;
    if (base != nullptr) {
        scenario.duration = std::max(least, base->duration);
        scenario.events = base->events;
    }
    return scenario;
}

void addEvent(Scenario &scenario, const std::string &id, double startSeconds, std::optional<double> endSeconds,
              Fault fault)
{
    ScenarioEvent event;
    event.id = EventId(id.substr(0, MaxIdLength));
    for (int number = 2; scenario.events.contains(event.id); ++number)
        event.id = EventId(id.substr(0, MaxIdLength - 8) + '-' + std::to_string(number));
    event.start = Duration::seconds(startSeconds);
    if (endSeconds)
        event.end = Duration::seconds(*endSeconds);
    event.fault = std::move(fault);
    scenario.events.add(std::move(event));
}

simulation::RunOptions runOptions(const StressOptions &options, std::uint32_t index)
{
    simulation::RunOptions run;
    run.seed = simulation::seedOf(options.seed, index);
    run.tracesPerSecond = 0;
    return run;
}

} // namespace topologue::analysis
