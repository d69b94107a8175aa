// SPDX-License-Identifier: Apache-2.0
#include "wholesample.h"

namespace wholesample {

namespace {

Component part(const char *id, ComponentKind kind)
{
    Component result;
    result.id = ComponentId(id);
    result.name = Text::bilingual(id, "이름");
    result.kind = kind;
    return result;
}

Dependency arrow(const char *from, const char *to, DependencyKind kind)
{
    Dependency result;
    result.id = DependencyId(std::string(from) + '-' + to);
    result.from = ComponentId(from);
    result.to = ComponentId(to);
    result.kind = kind;
    return result;
}

Policies everyPolicy()
{
    Policies result;
    result.timeout.emplace();
    result.retry.emplace();
    result.circuitBreaker.emplace();
    result.bulkhead.emplace();
    result.rateLimit.emplace();
    result.hedging.emplace();
    result.fallback = Fallback::Degrade;
    result.cache.emplace();
    result.connectionPool.emplace();
    return result;
}

Capacity everyCapacity()
{
    Capacity result;
    result.autoscaling.emplace();
    result.healthCheck.emplace();
    result.outlierEjection.emplace();
    result.loadShedding.emplace();
    return result;
}

void addComponents(Architecture &a)
{
    a.components.add(part("web", ComponentKind::Gateway));
    Component shop = part("shop", ComponentKind::Service);
    shop.capacity = everyCapacity();
    shop.team = TeamId("core");
    a.components.add(shop);
    Component cart = part("cart", ComponentKind::Module);
    cart.deployable = DeployableId("mono");
    a.components.add(cart);
    Component events = part("events", ComponentKind::Queue);
    events.broker.emplace().deadLetterQueue = ComponentId("dead");
    a.components.add(events);
    a.components.add(part("dead", ComponentKind::Queue));
    a.components.add(part("worker", ComponentKind::Service));
    a.components.add(part("db", ComponentKind::Database));
}

void addDependencies(Architecture &a)
{
    Dependency call = arrow("web", "shop", DependencyKind::Call);
    call.policies = everyPolicy();
    a.dependencies.add(call);
    a.dependencies.add(arrow("shop", "events", DependencyKind::Message));
    Dependency consumer = arrow("worker", "events", DependencyKind::Message);
    consumer.consumes = true;
    a.dependencies.add(consumer);
    a.dependencies.add(arrow("shop", "db", DependencyKind::DataAccess));
}

} // namespace

Architecture architecture()
{
    Architecture result;
    result.name = "Whole sample";
    result.currency = "KRW";
    Team team;
    team.id = TeamId("core");
    team.name = "Core";
    result.teams.add(team);
    Deployable mono;
    mono.id = DeployableId("mono");
    mono.name = "Mono";
    result.deployables.add(mono);
    addComponents(result);
    addDependencies(result);

    Journey buy;
    buy.id = JourneyId("buy");
    buy.name = "Buy";
    buy.entry = ComponentId("web");
    result.journeys.add(buy);

    ScenarioEvent broken;
    broken.id = EventId("broken");
    broken.start = Duration::seconds(10);
    broken.end = Duration::seconds(20);
    broken.fault = fault::Down{ComponentId("db")};
    Scenario night;
    night.id = ScenarioId("night");
    night.name = "Night";
    night.duration = Duration::seconds(60);
    night.events.add(broken);
    result.scenarios.add(night);

    Note note;
    note.id = NoteId("hint");
    result.drawn.notes.add(note);
    result.drawn.placements[ComponentId("web")] = {{1, 2}, true};
    result.drawn.placements[ComponentId("shop")] = {{3, 4}, false};
    result.drawn.bends[DependencyId("web-shop")] = {{5, 6}};
    result.drawn.collapsed.insert(DeployableId("mono"));
    return result;
}

} // namespace wholesample
