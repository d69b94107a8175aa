// SPDX-License-Identifier: Apache-2.0
#include "wholesample.h"

#include <cmath>

using namespace wholesample;

namespace {

constexpr const char *OutOfRange = "value.out-of-range";
constexpr const char *Dangling = "reference.dangling";
constexpr const char *NoEffect = "fault.without-effect";

const Duration Second = Duration::seconds(1);

/// Load points at seconds 1 and 0.
void fallingPoints(Journey &j)
{
    j.load.points = {{Second, 1}, {Duration(), 1}};
}

} // namespace

#define AT(place) "/journeys/0/" place
std::vector<Wrong> wrongJourneys()
{
    using J = Journey;
    using S = Load::Shape;
    return {
        {"id", journey([](J &j) { j.id = JourneyId("buy now"); }), "id.invalid", AT("id")},
        {"name", journey([](J &j) { j.name = Text(); }), "name.empty", AT("name"), true},
        {"entry", journey([](J &j) { j.entry = ComponentId("wep"); }), Dangling, AT("entry")},
        {"no entry", journey([](J &j) { j.entry = ComponentId(); }), "reference.missing", AT("entry")},
        {"goes nowhere", journey([](J &j) { j.entry = ComponentId("db"); }), "journey.no-dependency", AT("entry"),
         true},
        {"nothing serves it", document([](Architecture &a) {
             Journey j = a.journeys[0];
             j.id = JourneyId("other");
             a.journeys.add(j);
             change<Dependency>(a.dependencies, 0, [](auto &d) { d.journeys = {JourneyId("buy")}; });
         }),
         "journey.no-dependency", "/journeys/1/entry", true},
        {"only others serve it", document([](Architecture &a) {
             change<Dependency>(a.dependencies, 0, [](auto &d) { d.journeys = {JourneyId("late")}; });
             change<Dependency>(a.dependencies, 3, [](auto &d) { d.journeys = {JourneyId("buy")}; });
             Journey late = a.journeys[0];
             late.id = JourneyId("late");
             a.journeys.add(late);
         }),
         "journey.no-dependency", "/journeys/0/entry", true},
        {"only consumes", journey([](J &j) { j.entry = ComponentId("worker"); }), "journey.no-dependency", AT("entry"),
         true},
        {"rate", journey([](J &j) { j.load.requestsPerSecond = -1; }), OutOfRange, AT("load/requestsPerSecond")},
        {"absurd rate", journey([](J &j) { j.load.requestsPerSecond = 1e300; }), OutOfRange,
         AT("load/requestsPerSecond")},
        {"peak", journey([](J &j) { j.load.peakPerSecond = std::nan(""); }), "value.not-finite",
         AT("load/peakPerSecond")},
        {"start", journey([](J &j) { j.load.start = Duration::seconds(-1); }), OutOfRange, AT("load/startS")},
        {"end", journey([](J &j) { j.load.end = Duration::seconds(-1); }), OutOfRange, AT("load/endS")},
        {"ramp backwards", journey([](J &j) {
             j.load.shape = S::Ramp;
             j.load.start = Second;
         }),
         "value.wrong-order", AT("load/endS")},
        {"spike backwards", journey([](J &j) {
             j.load.shape = S::Spike;
             j.load.start = Second;
         }),
         "value.wrong-order", AT("load/endS")},
        {"period", journey([](J &j) { j.load.period = Duration(); }), OutOfRange, AT("load/periodS")},
        {"users", journey([](J &j) { j.load.users = UINT32_MAX; }), OutOfRange, AT("load/users")},
        {"thinking", journey([](J &j) { j.load.thinkTime = Duration::seconds(-1); }), OutOfRange,
         AT("load/thinkTimeMs")},
        {"no points", journey([](J &j) { j.load.shape = S::Points; }), "journey.no-load-points", AT("load/points")},
        {"too many points", journey([](J &j) { j.load.points.resize(10'001); }), "value.too-many", AT("load/points")},
        {"point time", journey([](J &j) {
             j.load.points = {{Duration::seconds(-1), 1}};
         }),
         OutOfRange, AT("load/points/0/0")},
        {"point rate", journey([](J &j) {
             j.load.points = {{Second, -1}};
         }),
         OutOfRange, AT("load/points/0/1")},
        {"points out of order", journey(fallingPoints), "value.wrong-order", AT("load/points/1/0")},
        {"value", journey([](J &j) { j.valuePerSuccess = 1e16; }), OutOfRange, AT("valuePerSuccess")},
        {"too important", journey([](J &j) { j.priority = 11; }), OutOfRange, AT("priority")},
        {"too unimportant", journey([](J &j) { j.priority = -11; }), OutOfRange, AT("priority")},
        {"success", journey([](J &j) { j.objective.successShare = 99.9; }), OutOfRange, AT("objective/successShare")},
        {"p99", journey([](J &j) { j.objective.p99 = Duration(); }), OutOfRange, AT("objective/p99Ms")},
        {"leaves at once", journey([](J &j) { j.impatience.leavesAfter = Duration(); }), OutOfRange,
         AT("impatience/leavesAfterMs")},
        {"attempts", journey([](J &j) { j.impatience.attempts = 0; }), OutOfRange, AT("impatience/attempts")},
        {"pause", journey([](J &j) { j.impatience.pause = Duration::seconds(-1); }), OutOfRange,
         AT("impatience/pauseMs")},
    };
}
#undef AT

#define AT(place) "/scenarios/0/" place
#define FAULT(place) "/scenarios/0/events/0/fault" place
std::vector<Wrong> wrongScenarios()
{
    using E = ScenarioEvent;
    using S = Scenario;
    const ComponentId db("db");
    const ComponentId none("none-such");
    const DependencyId arrow("web-shop");
    const DependencyId noArrow("none-such");
    Distribution bad = Distribution::constant(Duration::seconds(-1));
    return {
        {"id", scenario([](S &s) { s.id = ScenarioId("?"); }), "id.invalid", AT("id")},
        {"name", scenario([](S &s) { s.name = Text(); }), "name.empty", AT("name"), true},
        {"duration", scenario([](S &s) {
             s.duration = Duration();
             s.events = {};
         }),
         OutOfRange, AT("durationS")},
        {"too many events", scenario([](S &s) {
             for (int i = 0; i < 10'000; ++i) {
                 E e = s.events[0];
                 e.id = EventId("e" + std::to_string(i));
                 s.events.add(e);
             }
         }),
         "value.too-many", AT("events")},
        {"event id", event([](E &e) { e.id = EventId(""); }), "id.invalid", AT("events/0/id")},
        {"event start", event([](E &e) { e.start = Duration::seconds(-1); }), OutOfRange, AT("events/0/startS")},
        {"event never happens", event([](E &e) {
             e.start = Duration::seconds(60);
             e.end.reset();
         }),
         "event.after-scenario", AT("events/0/startS"), true},
        {"event ends before it starts", event([](E &e) { e.end = Duration::seconds(9); }), "event.ends-before-start",
         AT("events/0/endS")},
        {"event ends as it starts", event([](E &e) { e.end = e.start; }), "event.ends-before-start",
         AT("events/0/endS")},
        {"event ends in the far future", event([](E &e) { e.end = Duration::seconds(1e9); }), OutOfRange,
         AT("events/0/endS")},

        {"down: component", broken(fault::Down{none}), Dangling, FAULT("/component")},
        {"down: deployable", broken(fault::Down{DeployableId("none-such")}), Dangling, FAULT("/deployable")},
        {"down: replicas", broken(fault::Down{db, false, 0}), OutOfRange, FAULT("/replicas")},
        {"slow: component", broken(fault::Slow{none}), Dangling, FAULT("/component")},
        {"slow: factor", broken(fault::Slow{db, -1}), OutOfRange, FAULT("/factor")},
        {"slow: absurd factor", broken(fault::Slow{db, 1e300}), OutOfRange, FAULT("/factor")},
        {"errors: component", broken(fault::Errors{none}), Dangling, FAULT("/component")},
        {"errors: share", broken(fault::Errors{db, 1.5}), OutOfRange, FAULT("/share")},
        {"restart: component", broken(fault::Restart{none}), Dangling, FAULT("/component")},
        {"reduced: component", broken(fault::ReducedCapacity{none, 1, 1}), Dangling, FAULT("/component")},
        {"reduced: workers", broken(fault::ReducedCapacity{db, 0, {}}), OutOfRange, FAULT("/workers")},
        {"reduced: cores", broken(fault::ReducedCapacity{db, {}, 0}), OutOfRange, FAULT("/cores")},
        {"reduced: nothing", broken(fault::ReducedCapacity{db, {}, {}}), NoEffect, FAULT(""), true},
        {"work: component", broken(fault::ExtraWork{none, 1, {}}), Dangling, FAULT("/component")},
        {"work: rate", broken(fault::ExtraWork{db, -1, {}}), OutOfRange, FAULT("/requestsPerSecond")},
        {"work: time", broken(fault::ExtraWork{db, 1, bad}), OutOfRange, FAULT("/serviceTime/meanMs")},
        {"cut: dependency", broken(fault::CutDependency{noArrow}), Dangling, FAULT("/dependency")},
        {"latency: dependency", broken(fault::AddedLatency{noArrow, {}}), Dangling, FAULT("/dependency")},
        {"latency: time", broken(fault::AddedLatency{arrow, bad}), OutOfRange, FAULT("/latency/meanMs")},
        {"loss: dependency", broken(fault::Loss{noArrow}), Dangling, FAULT("/dependency")},
        {"loss: share", broken(fault::Loss{arrow, std::nan("")}), "value.not-finite", FAULT("/share")},
        {"partition: these", broken(fault::Partition{{db, none}, {ComponentId("web")}}), Dangling, FAULT("/these/1")},
        {"partition: those", broken(fault::Partition{{db}, {none}}), Dangling, FAULT("/those/0")},
        {"partition: overlap", broken(fault::Partition{{db}, {ComponentId("web"), db}}), "fault.partition-overlap",
         FAULT("/those/1")},
        {"partition: one-sided", broken(fault::Partition{{db}, {}}), NoEffect, FAULT(""), true},
        {"traffic: journey", broken(fault::Traffic{JourneyId("none-such")}), Dangling, FAULT("/journey")},
        {"traffic: factor", broken(fault::Traffic{{}, -2}), OutOfRange, FAULT("/factor")},
        {"cache: dependency", broken(fault::EmptyCache{noArrow}), Dangling, FAULT("/dependency")},
        {"cache: none", broken(fault::EmptyCache{DependencyId("shop-db")}), NoEffect, FAULT("/dependency"), true},
        {"switch: dependency", broken(fault::PolicySwitch{noArrow, "retry"}), Dangling, FAULT("/dependency")},
        {"switch: policy", broken(fault::PolicySwitch{arrow, "retries"}), "policy.unknown", FAULT("/policy")},
        {"switch: not set", broken(fault::PolicySwitch{DependencyId("shop-db"), "fallback"}), NoEffect,
         FAULT("/dependency"), true},
        {"version: component", broken(fault::BadVersion{none}), Dangling, FAULT("/component")},
        {"version: factor", broken(fault::BadVersion{db, -1}), OutOfRange, FAULT("/factor")},
        {"version: errors", broken(fault::BadVersion{db, 1, 2}), OutOfRange, FAULT("/errorShare")},
        {"version: replicas", broken(fault::BadVersion{db, 1, 0, -0.1}), OutOfRange, FAULT("/replicaShare")},
    };
}
#undef FAULT
#undef AT
