// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "maxima.h"
#include "messages.h"

namespace topologue {

namespace {

void checkEvent(Checker &checker, const Scope &scope, const ScenarioEvent &event, Duration duration)
{
    checker.validId(scope, event.id.value());
    checker.seconds(scope, "startS", event.start, From::Zero);
    if (event.start >= duration) {
        checker.warning(messages::EventAfterScenario, scope, "startS",
                        {plainNumber(event.start.inSeconds()), plainNumber(duration.inSeconds())});
    }
    if (event.end) {
        checker.seconds(scope, "endS", *event.end, From::Zero);
        if (*event.end <= event.start) {
            checker.error(messages::EventEndsTooEarly, scope, "endS",
                          {plainNumber(event.end->inSeconds()), plainNumber(event.start.inSeconds())});
        }
    }
    checkFault(checker, scope.in("fault"), event.fault);
}

} // namespace

void checkScenarios(Checker &checker, const Scope &root)
{
    const auto &scenarios = checker.architecture().scenarios;
    checker.count(root, "scenarios", scenarios.size(), limits::Elements);
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const Scenario &scenario = scenarios[i];
        const Scope scope = root.element("scenarios", i, "scenario", scenario.id.value());
        checker.validId(scope, scenario.id.value());
        checker.name(scope, scenario.name);
        checker.seconds(scope, "durationS", scenario.duration, From::AboveZero);
        checker.count(scope, "events", scenario.events.size(), limits::Events);
        for (std::size_t k = 0; k < scenario.events.size(); ++k) {
            const ScenarioEvent &event = scenario.events[k];
            checkEvent(checker, scope.element("events", k, "event", event.id.value()), event, scenario.duration);
        }
    }
}

} // namespace topologue
