// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net.h"

#include <utility>

namespace topologue::simulation::tests {

/// A shop that has one of everything that a report can show: two components in one deployable, a database that dies
/// from second 3 to 7 behind a timeout, a queue with a consumer, an objective and a value.
inline Net shopNet()
{
    Net net;
    net.caller("web");
    Deployable core;
    core.id = DeployableId("core");
    core.name = Text::bilingual("Core", "핵심");
    core.capacity.workers = 20;
    core.capacity.cores = 4;
    net.edit().deployables.add(core);
    for (const char *id : {"shop", "prices"}) {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        component.deployable = DeployableId("core");
        component.serviceTime = exponential(0.005);
        net.component(std::move(component));
    }
    net.station("db", exponential(0.004), 8);
    net.station("mailer", exponential(0.002), 2);
    Component events;
    events.id = ComponentId("events");
    events.name = "events";
    events.kind = ComponentKind::Queue;
    net.component(std::move(events));

    net.call("web", "shop", [](Dependency &d) { d.latency = constant(0.001); });
    net.call("shop", "prices", [](Dependency &d) { d.kind = DependencyKind::DataAccess; }); // An embedded store.
    net.call("shop", "db", [](Dependency &d) {
        d.kind = DependencyKind::DataAccess;
        d.stage = 1;
        d.policies.timeout = Timeout{seconds(0.25)};
    });
    net.call("shop", "events", [](Dependency &d) {
        d.kind = DependencyKind::Message;
        d.stage = 2;
    });
    net.call("mailer", "events", [](Dependency &d) {
        d.kind = DependencyKind::Message;
        d.consumes = true;
    });
    net.journey("buy", "web", 40, [](Journey &j) {
        j.name = Text::bilingual("Buy", "구매");
        j.objective.successShare = 0.95;
        j.valuePerSuccess = 10;
    });
    net.edit().name = "Shop";
    net.edit().currency = "EUR";
    net.fault(3, 7, fault::Down{ComponentId("db"), true});
    return net;
}

/// Twelve seconds of it, the same ones every time.
inline const Recording &shopRecording()
{
    static const Recording recording = [] {
        RunOptions options;
        options.duration = seconds(12);
        return shopNet().run(options);
    }();
    return recording;
}

} // namespace topologue::simulation::tests
