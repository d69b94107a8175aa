// SPDX-License-Identifier: Apache-2.0
#include "wholesample.h"

#include <cmath>

using namespace wholesample;

std::vector<Wrong> wrongElements()
{
    using A = Architecture;
    using C = Component;
    using D = Dependency;
    return {
        {"currency", document([](A &a) { a.currency = "won"; }), "currency.unusual", "/currency", true},
        {"long currency", document([](A &a) { a.currency = "EURO"; }), "currency.unusual", "/currency", true},
        {"answer above", document([](A &a) {
             a.assessment = {{"n1", 4}, {"n2", 5}};
         }),
         "value.out-of-range", "/assessment/n2"},
        {"answer below", document([](A &a) { a.assessment["n1"] = -1; }), "value.out-of-range", "/assessment/n1"},
        {"team id", document([](A &a) {
             a.teams.add({TeamId("a b"), "x", {}, {}});
         }),
         "id.invalid", "/teams/1/id"},
        {"team name", team([](Team &t) { t.name = Text(); }), "name.empty", "/teams/0/name", true},

        {"deployable id", document([](A &a) {
             change<Deployable>(a.deployables, 0, [](auto &d) { d.id = DeployableId("m/"); });
             a.components.remove(ComponentId("cart"));
             a.drawn.collapsed.clear();
         }),
         "id.invalid", "/deployables/0/id"},
        {"deployable named as a component", document([](A &a) {
             Deployable d;
             d.id = DeployableId("db");
             d.name = "x";
             a.deployables.add(d);
         }),
         "id.duplicate", "/deployables/1/id"},
        {"deployable name", deployable([](Deployable &d) { d.name = Text(); }), "name.empty", "/deployables/0/name",
         true},
        {"deployable team", deployable([](Deployable &d) { d.team = TeamId("cor"); }), "reference.dangling",
         "/deployables/0/team"},
        {"deployable capacity", deployable([](Deployable &d) { d.capacity.cores = 0; }), "value.out-of-range",
         "/deployables/0/capacity/cores"},

        {"component id", component(2, [](C &c) { c.id = ComponentId("-cart"); }), "id.invalid", "/components/2/id"},
        {"component name", component(0, [](C &c) { c.name = Text(); }), "name.empty", "/components/0/name", true},
        {"component deployable", component(2, [](C &c) { c.deployable = DeployableId("momo"); }), "reference.dangling",
         "/components/2/deployable"},
        {"component team", component(0, [](C &c) { c.team = TeamId("nobody"); }), "reference.dangling",
         "/components/0/team"},
        {"empty team", component(0, [](C &c) { c.team = TeamId(); }), "reference.missing", "/components/0/team"},
        {"capacity inside a deployable", component(2, [](C &c) { c.capacity.emplace(); }), "component.capacity-not-own",
         "/components/2/capacity"},
        {"broker of a service", component(0, [](C &c) { c.broker.emplace(); }), "component.broker-not-queue",
         "/components/0/broker"},
        {"no messages fit", component(3, [](C &c) { c.broker->maxMessages = 0; }), "value.out-of-range",
         "/components/3/broker/maxMessages"},
        {"endless messages", component(3, [](C &c) { c.broker->maxMessages = UINT64_MAX; }), "value.out-of-range",
         "/components/3/broker/maxMessages"},
        {"no delivery", component(3, [](C &c) { c.broker->maxDeliveries = 0; }), "value.out-of-range",
         "/components/3/broker/maxDeliveries"},
        {"dead letters to nowhere", component(3, [](C &c) { c.broker->deadLetterQueue = ComponentId("deed"); }),
         "reference.dangling", "/components/3/broker/deadLetterQueue"},
        {"dead letters to a database", component(3, [](C &c) { c.broker->deadLetterQueue = ComponentId("db"); }),
         "reference.wrong-kind", "/components/3/broker/deadLetterQueue"},
        {"dead letters to itself", component(3, [](C &c) { c.broker->deadLetterQueue = ComponentId("events"); }),
         "reference.wrong-kind", "/components/3/broker/deadLetterQueue"},
        {"too many tags", component(0, [](C &c) { c.tags.resize(10'001); }), "value.too-many", "/components/0/tags"},

        {"dependency id", dependency(3, [](D &d) { d.id = DependencyId("주문"); }), "id.invalid", "/dependencies/3/id"},
        {"dependency named as a component", dependency(3, [](D &d) { d.id = DependencyId("db"); }), "id.duplicate",
         "/dependencies/3/id"},
        {"dependency named as a deployable", dependency(3, [](D &d) { d.id = DependencyId("mono"); }), "id.duplicate",
         "/dependencies/3/id"},
        {"from nowhere", dependency(3, [](D &d) { d.from = ComponentId("shopp"); }), "reference.dangling",
         "/dependencies/3/from"},
        {"to nowhere", dependency(3, [](D &d) { d.to = ComponentId("bd"); }), "reference.dangling",
         "/dependencies/3/to"},
        {"no end", dependency(3, [](D &d) { d.to = ComponentId(); }), "reference.missing", "/dependencies/3/to"},
        {"message to a service", dependency(0, [](D &d) { d.kind = DependencyKind::Message; }),
         "dependency.message-without-queue", "/dependencies/0/to"},
        {"message out of a queue the wrong way round", dependency(1, [](D &d) { std::swap(d.from, d.to); }),
         "dependency.message-without-queue", "/dependencies/1/to"},
        {"consumer of a call", dependency(0, [](D &d) { d.consumes = true; }), "dependency.consumes-no-message",
         "/dependencies/0/consumes"},
        {"journey of a dependency",
         dependency(3,
                    [](D &d) {
                        d.journeys = {JourneyId("buy"), JourneyId("by")};
                    }),
         "reference.dangling", "/dependencies/3/journeys/1"},
        {"stage", dependency(3, [](D &d) { d.stage = 1001; }), "value.out-of-range", "/dependencies/3/stage"},
        {"negative calls", dependency(3, [](D &d) { d.callsPerRequest = -0.1; }), "value.out-of-range",
         "/dependencies/3/callsPerRequest"},
        {"absurd calls", dependency(3, [](D &d) { d.callsPerRequest = 1e300; }), "value.out-of-range",
         "/dependencies/3/callsPerRequest"},
        {"calls that are no number", dependency(3, [](D &d) { d.callsPerRequest = std::nan(""); }), "value.not-finite",
         "/dependencies/3/callsPerRequest"},
        {"infinite calls", dependency(3, [](D &d) { d.callsPerRequest = HUGE_VAL; }), "value.not-finite",
         "/dependencies/3/callsPerRequest"},
        {"loss", dependency(3, [](D &d) { d.lossShare = 1.01; }), "value.out-of-range", "/dependencies/3/lossShare"},
        {"errors", dependency(3, [](D &d) { d.errorShare = -1; }), "value.out-of-range", "/dependencies/3/errorShare"},
        {"concurrency", dependency(2, [](D &d) { d.concurrency = 0; }), "value.out-of-range",
         "/dependencies/2/concurrency"},
        {"latency", dependency(3, [](D &d) { d.latency = Distribution::constant(Duration::milliseconds(-1)); }),
         "value.out-of-range", "/dependencies/3/latency/meanMs"},
    };
}

std::vector<Wrong> wrongDrawings()
{
    using A = Architecture;
    return {
        {"placement of nothing", document([](A &a) { a.drawn.placements[ComponentId("x")] = {}; }),
         "drawing.unknown-element", "/drawing/placements/x", true},
        {"bend of nothing", document([](A &a) { a.drawn.bends[DependencyId("x")] = {}; }), "drawing.unknown-element",
         "/drawing/bends/x", true},
        {"nothing collapsed", document([](A &a) { a.drawn.collapsed.insert(DeployableId("x")); }),
         "drawing.unknown-element", "/drawing/collapsed/1", true},
        {"placement far away", document([](A &a) { a.drawn.placements[ComponentId("shop")].center.x = 1e300; }),
         "value.out-of-range", "/drawing/placements/shop/0"},
        {"pinned nowhere", document([](A &a) { a.drawn.placements[ComponentId("web")].center.y = std::nan(""); }),
         "value.not-finite", "/drawing/placements/web/center/1"},
        {"bend far away", document([](A &a) {
             a.drawn.bends[DependencyId("web-shop")].push_back({0, -2e7});
         }),
         "value.out-of-range", "/drawing/bends/web-shop/1/1"},
        {"too many bends", document([](A &a) { a.drawn.bends[DependencyId("web-shop")].resize(10'001); }),
         "value.too-many", "/drawing/bends/web-shop"},
        {"note id", document([](A &a) { change<Note>(a.drawn.notes, 0, [](Note &n) { n.id = NoteId(" "); }); }),
         "id.invalid", "/drawing/notes/0/id"},
        {"note place", document([](A &a) { change<Note>(a.drawn.notes, 0, [](Note &n) { n.topLeft.x = HUGE_VAL; }); }),
         "value.not-finite", "/drawing/notes/0/topLeft/0"},
        {"note width", document([](A &a) { change<Note>(a.drawn.notes, 0, [](Note &n) { n.width = 0; }); }),
         "value.out-of-range", "/drawing/notes/0/width"},
    };
}
