// SPDX-License-Identifier: Apache-2.0
#include "figure.h"

#include "playback/snapshot.h"
#include "simulation/impact.h"
#include "simulation/totals.h"
#include "structure.h"
#include "words.h"

#include <algorithm>
#include <limits>

namespace topologue::lessons {

namespace {

using simulation::Ends;
using simulation::Recording;
using simulation::Totals;
using Found = std::optional<double>;

constexpr double Never = std::numeric_limits<double>::infinity();

template<class T>
const T *rowOf(const std::vector<T> &rows, const std::vector<std::string> &names, const std::string &id)
{
    const auto it = std::find(names.begin(), names.end(), id);
    return it == names.end() ? nullptr : &rows[static_cast<std::size_t>(it - names.begin())];
}

/// Everything that a number is read from.
struct Window {
    const Architecture &architecture;
    const Recording &recording;
    const Totals &totals;
    double seconds = 0;
};

/// How requests or calls ended, and what only some kinds of element have.
struct Subject {
    const Ends *ends = nullptr;
    double inFlight = 0;
    const simulation::JourneyTotals *journey = nullptr;
    const simulation::ComponentTotals *component = nullptr;
    const simulation::DeployableTotals *deployable = nullptr;
    const simulation::DependencyTotals *dependency = nullptr;
};

Subject subjectOf(const Window &window, const ElementId &element)
{
    const auto &names = window.recording.names;
    Subject subject;
    if (const auto *id = std::get_if<JourneyId>(&element)) {
        subject.journey = rowOf(window.totals.journeys, names.journeys, id->value());
        if (subject.journey) {
            subject.ends = &subject.journey->ends;
            subject.inFlight = subject.journey->meanInFlight;
        }
    } else if (const auto *component = std::get_if<ComponentId>(&element)) {
        subject.component = rowOf(window.totals.components, names.components, component->value());
        subject.deployable = rowOf(window.totals.deployables, names.deployables, component->value());
        if (subject.component) {
            subject.ends = &subject.component->ends;
            subject.inFlight = subject.component->meanInFlight;
        }
    } else if (const auto *deployable = std::get_if<DeployableId>(&element)) {
        subject.deployable = rowOf(window.totals.deployables, names.deployables, deployable->value());
        if (subject.deployable)
            subject.inFlight = subject.deployable->meanInSystem;
    } else if (const auto *dependency = std::get_if<DependencyId>(&element)) {
        subject.dependency = rowOf(window.totals.dependencies, names.dependencies, dependency->value());
        if (subject.dependency) {
            subject.ends = &subject.dependency->ends;
            subject.inFlight = subject.dependency->meanInFlight;
        }
    }
    return subject;
}

Found shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? Found() : Found(static_cast<double>(part) / static_cast<double>(whole));
}

Found ofEnds(Figure figure, const Ends &ends, double seconds)
{
    const std::uint64_t ended = ends.answered() + ends.failed();
    const auto timed = [&](double value) { return ends.answered() == 0 ? Found() : Found(value); };
    switch (figure) {
    case Figure::SuccessShare:
        // Where everything hangs, nothing ends: that is no success.
        return ended == 0 ? Found(ends.arrivals == 0 ? 1.0 : 0.0) : shareOf(ends.answered(), ended);
    case Figure::DegradedShare:
        return shareOf(ends.degraded, ended);
    case Figure::FailedShare:
        return ended == 0 ? Found(ends.arrivals == 0 ? 0.0 : 1.0) : shareOf(ends.failed(), ended);
    case Figure::MeanMs:
        return timed(ends.meanMs);
    case Figure::P50Ms:
        return timed(ends.quantileMs(0.5));
    case Figure::P95Ms:
        return timed(ends.quantileMs(0.95));
    case Figure::P99Ms:
        return timed(ends.quantileMs(0.99));
    case Figure::ArrivalsPerSecond:
        return static_cast<double>(ends.arrivals) / seconds;
    case Figure::AnswersPerSecond:
        return static_cast<double>(ends.answered()) / seconds;
    case Figure::Failures:
        return static_cast<double>(ends.failed());
    default:
        return std::nullopt;
    }
}

Found ofDeployable(Figure figure, const simulation::DeployableTotals &totals)
{
    switch (figure) {
    case Figure::Utilisation:
        return totals.utilisation;
    case Figure::CoreUtilisation:
        return totals.coreUtilisation;
    case Figure::Queue:
        return totals.meanQueue;
    case Figure::RefusedShare:
        return totals.arrivals == 0 ? Found(0) : shareOf(totals.refused, totals.arrivals);
    case Figure::Replicas:
        return totals.meanReadyReplicas;
    default:
        return std::nullopt;
    }
}

Found ofDependency(Figure figure, const simulation::DependencyTotals &totals, const Window &window)
{
    const auto per = [&](std::uint64_t part, std::uint64_t whole) {
        return whole == 0 ? Found(0) : shareOf(part, whole);
    };
    switch (figure) {
    case Figure::CallsPerRequest: {
        std::uint64_t arrivals = 0;
        for (const simulation::JourneyTotals &journey : window.totals.journeys)
            arrivals += journey.ends.arrivals;
        return shareOf(totals.sent, arrivals);
    }
    case Figure::RetriesPerSecond:
        return static_cast<double>(totals.retries) / window.seconds;
    case Figure::HedgeShare:
        return per(totals.hedges, totals.ends.arrivals);
    case Figure::CacheHitShare:
        return per(totals.cacheHits, totals.ends.arrivals);
    case Figure::WastedShare:
        return per(totals.wasted, totals.sent);
    default:
        return std::nullopt;
    }
}

Found ofStructure(Figure figure, const Architecture &architecture, const std::optional<ElementId> &of)
{
    const Journey *journey = of ? architecture.journeys.find(std::get<JourneyId>(*of)) : nullptr;
    const Way way = wayOf(architecture, journey);
    switch (figure) {
    case Figure::Teams:
        return way.teams;
    case Figure::TeamCrossings:
        return way.teamCrossings;
    case Figure::Deployables:
        return way.deployables;
    case Figure::NetworkCalls:
        return way.networkCalls;
    case Figure::Cores:
        return coresOf(architecture);
    default:
        return std::nullopt;
    }
}

/// Times of breaking and recovering: of all journeys, the first that breaks and the last that recovers.
Found ofImpact(Figure figure, const Recording &recording, const std::optional<ElementId> &of)
{
    const simulation::Impact impact = simulation::impactOf(recording);
    const bool isBreak = figure == Figure::SecondsToBreak;
    Found result;
    for (std::size_t i = 0; i < impact.journeys.size(); ++i) {
        if (of && recording.names.journeys[i] != std::get<JourneyId>(*of).value())
            continue;
        double seconds = isBreak ? Never : 0;
        const auto time = isBreak ? impact.timeToBreak(i) : impact.timeToRecover(i);
        if (time)
            seconds = std::max(0.0, static_cast<double>(*time) / 1e9);
        else if (!isBreak && impact.journeys[i].fell())
            seconds = Never;
        if (!result)
            result = seconds;
        else
            result = isBreak ? std::min(*result, seconds) : std::max(*result, seconds);
    }
    return result;
}

/// Of all journeys: their ends added up.
struct Sum {
    Ends ends;
    double inFlight = 0;
    double lostValue = 0;
};
Sum sumOf(const Totals &totals)
{
    Sum sum;
    double times = 0;
    if (!totals.journeys.empty())
        sum.ends.times = simulation::Histogram(totals.journeys.front().ends.times.precision());
    for (const simulation::JourneyTotals &journey : totals.journeys) {
        times += journey.ends.meanMs * static_cast<double>(journey.ends.answered());
        sum.ends.arrivals += journey.ends.arrivals;
        sum.ends.successes += journey.ends.successes;
        sum.ends.degraded += journey.ends.degraded;
        for (std::size_t cause = 0; cause < simulation::CauseCount; ++cause)
            sum.ends.failedBy[cause] += journey.ends.failedBy[cause];
        sum.ends.times.add(journey.ends.times);
        sum.inFlight += journey.meanInFlight;
        sum.lostValue += journey.lostValue;
    }
    if (sum.ends.answered() > 0)
        sum.ends.meanMs = times / static_cast<double>(sum.ends.answered());
    return sum;
}

std::optional<Measured> wordAt(const Architecture &architecture, const Recording &recording, const Measure &what)
{
    if (!what.of || recording.intervals() == 0)
        return std::nullopt;
    const playback::Snapshots snapshots(architecture, recording);
    const playback::Snapshot moment = snapshots.at(what.from.inNanoseconds());
    const auto health = [](const auto &states, const auto &index) -> std::optional<Measured> {
        if (!index)
            return std::nullopt;
        return Measured(std::string(HealthWords[static_cast<std::size_t>(states[*index].health)]));
    };
    if (const auto *dependency = std::get_if<DependencyId>(&*what.of)) {
        const auto index = architecture.dependencies.indexOf(*dependency);
        if (what.figure == Figure::Health || !index)
            return health(moment.dependencies, index);
        return Measured(std::string(BreakerWords[static_cast<std::size_t>(moment.dependencies[*index].breaker)]));
    }
    if (const auto *journey = std::get_if<JourneyId>(&*what.of))
        return health(moment.journeys, architecture.journeys.indexOf(*journey));
    if (const auto *component = std::get_if<ComponentId>(&*what.of))
        return health(moment.components, architecture.components.indexOf(*component));
    if (const auto *deployable = std::get_if<DeployableId>(&*what.of))
        return health(moment.deployables, architecture.deployables.indexOf(*deployable));
    return std::nullopt;
}

Found numberOf(const Window &window, const Measure &what)
{
    if (!what.of) {
        const Sum sum = sumOf(window.totals);
        if (what.figure == Figure::LostValue)
            return sum.lostValue;
        if (what.figure == Figure::InFlight)
            return sum.inFlight;
        return ofEnds(what.figure, sum.ends, window.seconds);
    }
    const Subject subject = subjectOf(window, *what.of);
    if (what.figure == Figure::InFlight)
        return subject.inFlight;
    if (what.figure == Figure::LostValue)
        return subject.journey ? Found(subject.journey->lostValue) : Found();
    if (what.figure == Figure::LargestBacklog)
        return subject.component ? Found(subject.component->largestBacklog) : Found();
    Found found;
    if (subject.ends)
        found = ofEnds(what.figure, *subject.ends, window.seconds);
    if (!found && subject.deployable)
        found = ofDeployable(what.figure, *subject.deployable);
    if (!found && subject.dependency)
        found = ofDependency(what.figure, *subject.dependency, window);
    return found;
}

enum class Of { Ends, Journeys, Capacity, Queue, Dependency, Health, Breaker };
Of belongsTo(Figure figure)
{
    if (figure <= Figure::InFlight)
        return Of::Ends;
    if (figure <= Figure::Cores)
        return Of::Journeys;
    if (figure <= Figure::Replicas)
        return Of::Capacity;
    if (figure == Figure::LargestBacklog)
        return Of::Queue;
    if (figure <= Figure::WastedShare)
        return Of::Dependency;
    return figure == Figure::Health ? Of::Health : Of::Breaker;
}

} // namespace

bool Bounds::contains(double value) const
{
    return word.empty() && (!above || value > *above) && (!below || value < *below);
}

bool Bounds::contains(const Measured &value) const
{
    const auto *number = std::get_if<double>(&value);
    return number ? contains(*number) : std::get<std::string>(value) == word;
}

bool isMeasurable(Figure figure, const Architecture &architecture, const std::optional<ElementId> &of)
{
    const Of kind = belongsTo(figure);
    if (!of)
        return kind == Of::Ends || kind == Of::Journeys;
    if (const auto *journey = std::get_if<JourneyId>(&*of))
        return architecture.journeys.contains(*journey) && figure != Figure::Cores
               && (kind == Of::Ends || kind == Of::Journeys || kind == Of::Health);
    if (const auto *dependency = std::get_if<DependencyId>(&*of))
        return architecture.dependencies.contains(*dependency)
               && (kind == Of::Ends || kind == Of::Dependency || kind == Of::Health || kind == Of::Breaker);
    if (const auto *deployable = std::get_if<DeployableId>(&*of))
        return architecture.deployables.contains(*deployable)
               && (kind == Of::Capacity || kind == Of::Health || figure == Figure::InFlight);
    if (const auto *id = std::get_if<ComponentId>(&*of)) {
        const Component *component = architecture.components.find(*id);
        if (!component)
            return false;
        if (kind == Of::Capacity)
            return isOwnDeployable(*component);
        if (kind == Of::Queue)
            return component->kind == ComponentKind::Queue;
        return kind == Of::Ends || kind == Of::Health;
    }
    return false;
}

std::optional<Measured> measure(const Architecture &architecture, const Recording &recording, const Measure &what)
{
    if (!isMeasurable(what.figure, architecture, what.of))
        return std::nullopt;
    if (isWord(what.figure))
        return wordAt(architecture, recording, what);
    Found found;
    if (what.figure == Figure::SecondsToBreak || what.figure == Figure::SecondsToRecover) {
        found = ofImpact(what.figure, recording, what.of);
    } else if (what.figure >= Figure::Teams && what.figure <= Figure::Cores) {
        found = ofStructure(what.figure, architecture, what.of);
    } else {
        const Totals totals = simulation::totalsOf(recording, what.from.inNanoseconds(),
                                                   what.to ? what.to->inNanoseconds() : simulation::Never);
        const double seconds = static_cast<double>(totals.to - totals.from) / 1e9;
        if (seconds > 0)
            found = numberOf({architecture, recording, totals, seconds}, what);
    }
    if (!found)
        return std::nullopt;
    return Measured(*found);
}

} // namespace topologue::lessons
