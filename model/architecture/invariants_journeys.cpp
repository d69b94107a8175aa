// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "maxima.h"
#include "messages.h"

#include <vector>

namespace topologue {

namespace {

void checkLoad(Checker &checker, const Scope &scope, const Load &load)
{
    checker.range(scope, "requestsPerSecond", load.requestsPerSecond, 0, limits::RatePerSecond);
    checker.range(scope, "peakPerSecond", load.peakPerSecond, 0, limits::RatePerSecond);
    checker.seconds(scope, "startS", load.start, From::Zero);
    checker.seconds(scope, "endS", load.end, From::Zero);
    if (load.shape == Load::Shape::Ramp || load.shape == Load::Shape::Spike)
        checker.atLeast(scope, "endS", load.end.inSeconds(), scope, "startS", load.start.inSeconds());
    checker.seconds(scope, "periodS", load.period, From::AboveZero);
    checker.range(scope, "users", load.users, 0, limits::Users);
    checker.milliseconds(scope, "thinkTimeMs", load.thinkTime, From::Zero);

    checker.count(scope, "points", load.points.size(), limits::ListEntries);
    if (load.shape == Load::Shape::Points && load.points.empty())
        checker.error(messages::NoLoadPoints, scope, "points");
    const Scope list = scope.in("points");
    for (std::size_t i = 0; i < load.points.size(); ++i) {
        const Load::RatePoint &point = load.points[i];
        const Scope here = list.at(i);
        checker.seconds(here, "0", point.at, From::Zero);
        checker.range(here, "1", point.requestsPerSecond, 0, limits::RatePerSecond);
        if (i > 0)
            checker.atLeast(here, "0", point.at.inSeconds(), list.at(i - 1), "0", load.points[i - 1].at.inSeconds());
    }
}

void checkJourney(Checker &checker, const Scope &scope, const Journey &journey)
{
    checker.validId(scope, journey.id.value());
    checker.name(scope, journey.name);
    checker.component(scope, "entry", journey.entry);
    checkLoad(checker, scope.in("load"), journey.load);
    checker.range(scope, "valuePerSuccess", journey.valuePerSuccess, -limits::MoneyPerSuccess, limits::MoneyPerSuccess);
    checker.range(scope, "priority", journey.priority, -limits::Priority, limits::Priority);
    const Scope objective = scope.in("objective");
    if (journey.objective.successShare)
        checker.share(objective, "successShare", *journey.objective.successShare);
    if (journey.objective.p99)
        checker.milliseconds(objective, "p99Ms", *journey.objective.p99, From::AboveZero);
    const Scope impatience = scope.in("impatience");
    if (journey.impatience.leavesAfter)
        checker.milliseconds(impatience, "leavesAfterMs", *journey.impatience.leavesAfter, From::AboveZero);
    checker.range(impatience, "attempts", journey.impatience.attempts, 1, limits::Attempts);
    checker.milliseconds(impatience, "pauseMs", journey.impatience.pause, From::Zero);
}

/// Whether any dependency that starts at a journey's entry serves it, by journey.
std::vector<bool> journeysThatGoOn(const Architecture &architecture)
{
    std::vector<bool> forAll(architecture.components.size()); // By component: some dependency serves every journey.
    std::vector<bool> goesOn(architecture.journeys.size());
    for (const Dependency &dependency : architecture.dependencies) {
        const bool consumes = dependency.kind == DependencyKind::Message && dependency.consumes;
        const ComponentId &source = consumes ? dependency.to : dependency.from;
        if (const auto index = architecture.components.indexOf(source); index && dependency.journeys.empty())
            forAll[*index] = true;
        for (const JourneyId &id : dependency.journeys) {
            if (const auto journey = architecture.journeys.indexOf(id))
                goesOn[*journey] = goesOn[*journey] || architecture.journeys[*journey].entry == source;
        }
    }
    for (std::size_t i = 0; i < goesOn.size(); ++i) {
        if (const auto entry = architecture.components.indexOf(architecture.journeys[i].entry))
            goesOn[i] = goesOn[i] || forAll[*entry];
    }
    return goesOn;
}

} // namespace

void checkJourneys(Checker &checker, const Scope &root)
{
    const Architecture &architecture = checker.architecture();
    checker.count(root, "journeys", architecture.journeys.size(), limits::Elements);
    const std::vector<bool> goesOn = journeysThatGoOn(architecture);
    for (std::size_t i = 0; i < architecture.journeys.size(); ++i) {
        const Journey &journey = architecture.journeys[i];
        const Scope scope = root.element("journeys", i, "journey", journey.id.value());
        checkJourney(checker, scope, journey);
        if (!goesOn[i] && architecture.components.contains(journey.entry))
            checker.warning(messages::JourneyGoesNowhere, scope, "entry", {journey.entry.value()});
    }
}

} // namespace topologue
