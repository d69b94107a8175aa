// SPDX-License-Identifier: Apache-2.0
#include "fulldocument.h"

#include <string>

using namespace topologue;

namespace {

MessageBroker fullBroker()
{
    MessageBroker result;
    auto &[maxMessages, maxDeliveries, deadLetterQueue, extras] = result;
    maxMessages = 1'000;
    maxDeliveries = 2;
    deadLetterQueue = ComponentId("dead-letters");
    extras = someExtras();
    return result;
}

Component plainComponent(const char *componentId, ComponentKind kind)
{
    Component result;
    result.id = ComponentId(componentId);
    result.name = Text::bilingual(std::string("The ") + componentId, std::string(componentId) + " 하나");
    result.kind = kind;
    return result;
}

Component componentOfDeployable()
{
    Component result;
    // Capacity and broker cannot stand together with a deployable: two further components have them.
    auto &[id, name, kind, technology, description, deployable, team, serviceTime, capacity, broker, tags, extras] =
        result;
    id = ComponentId("order");
    name = Text({{"", "Auftrag"}, {"en", "Order"}, {"ko", "주문"}, {"pt-BR", "Pedido"}});
    kind = ComponentKind::Module;
    technology = "Spring \"Boot\" \\ 3";
    description = "Line one\nline two\ttab, \x01 and \x7f, 😀 and e\xCC\x81";
    deployable = DeployableId("shop");
    team = TeamId("orders");
    serviceTime = fullDistribution();
    static_cast<void>(capacity);
    static_cast<void>(broker);
    tags = {"", "core", "core"};
    extras = someExtras();
    return result;
}

Deployable fullDeployable()
{
    Deployable result;
    auto &[id, name, technology, description, team, capacity, extras] = result;
    id = DeployableId("shop");
    name = "Shop";
    technology = "JVM";
    description = "All in one";
    team = TeamId("orders");
    capacity = fullCapacity();
    extras = someExtras();
    return result;
}

Dependency fullDependency()
{
    Dependency result;
    auto &[id, from, to, kind, consumes, optional, protocol, label, journeys, stage, callsPerRequest, latency,
           lossShare, errorShare, concurrency, policies, extras] = result;
    id = DependencyId("order-events");
    from = ComponentId("order");
    to = ComponentId("events");
    kind = DependencyKind::Message;
    consumes = true;
    optional = true;
    protocol = "AMQP";
    label = Text::bilingual("order placed", "주문 접수됨");
    journeys = {JourneyId("ordering"), JourneyId("again")};
    stage = 3;
    callsPerRequest = 0.3;
    latency = fullDistribution();
    lossShare = 0.001;
    errorShare = 1;
    concurrency = 6;
    policies = fullPolicies();
    extras = someExtras();
    return result;
}

Load fullLoad()
{
    Load result;
    auto &[shape, requestsPerSecond, peakPerSecond, start, end, period, points, users, thinkTime, extras] = result;
    shape = Load::Shape::Points;
    requestsPerSecond = 0;
    peakPerSecond = 1234.5;
    start = Duration::nanoseconds(1);
    end = Duration::seconds(90);
    period = Duration::seconds(60);
    points = {{Duration::seconds(0), 1.5}, {Duration::seconds(0.1), 2e8}};
    users = 30;
    thinkTime = Duration::seconds(2);
    extras = someExtras();
    return result;
}

Journey fullJourney()
{
    Journey result;
    auto &[id, name, entry, load, valuePerSuccess, priority, objective, impatience, extras] = result;
    id = JourneyId("ordering");
    name = "Ordering";
    entry = ComponentId("order");
    load = fullLoad();
    valuePerSuccess = -12.25;
    priority = -3;
    auto &[successShare, p99, objectiveExtras] = objective;
    successShare = 0.999;
    p99 = Duration::milliseconds(800);
    objectiveExtras = someExtras();
    auto &[leavesAfter, attempts, pause, impatienceExtras] = impatience;
    leavesAfter = Duration::seconds(8);
    attempts = 2;
    pause = Duration::seconds(0);
    impatienceExtras = someExtras();
    extras = someExtras();
    return result;
}

ScenarioEvent eventWith(std::size_t number, Fault struck)
{
    ScenarioEvent result;
    auto &[id, start, end, fault, extras] = result;
    id = EventId("event-" + std::to_string(number));
    start = Duration::seconds(static_cast<double>(number) + 0.5);
    end = Duration::nanoseconds(start.inNanoseconds() + 1);
    fault = std::move(struck);
    extras = someExtras();
    return result;
}

Scenario fullScenario()
{
    const ComponentId order("order");
    const DeployableId shop("shop");
    const DependencyId arrow("order-events");
    const std::vector<Fault> faults{
        fault::Down{shop, true, 2},
        fault::Slow{order, 0},
        fault::Errors{order, 0.25},
        fault::Restart{shop, true},
        fault::ReducedCapacity{shop, 3, 1},
        fault::ExtraWork{order, 0.5, fullDistribution()},
        fault::CutDependency{arrow},
        fault::AddedLatency{arrow, fullDistribution()},
        fault::Loss{arrow, 1},
        fault::Partition{{order}, {ComponentId("events"), ComponentId("store")}},
        fault::Traffic{JourneyId("ordering"), 10},
        fault::EmptyCache{arrow},
        fault::PolicySwitch{arrow, "circuitBreaker", true},
        fault::BadVersion{shop, 3, 0, 0.1},
        // And the same with as little as possible.
        fault::Down{order, false, std::nullopt},
        fault::Traffic{std::nullopt, 2},
    };
    Scenario result;
    auto &[id, name, description, duration, events, extras] = result;
    id = ScenarioId("everything");
    name = "Everything breaks";
    description = "모두 고장";
    duration = Duration::seconds(120.5);
    for (const Fault &fault : faults)
        events.add(eventWith(events.size(), fault));
    extras = someExtras();
    return result;
}

Drawn fullDrawing()
{
    Drawn result;
    auto &[view, layout, placements, bends, collapsed, notes, extras] = result;
    view = ViewKind::Teams;
    layout = LayoutStyle::Manual;
    placements[ComponentId("order")] = {{-12.5, 1e7}, true, true};
    placements[ComponentId("store")] = {{0.1, -1e-7}, false};
    bends[DependencyId("order-events")] = {{1, 2}, {3.25, -4}};
    bends[DependencyId("order-store")] = {};
    collapsed = {DeployableId("shop"), DeployableId("other")};
    Note note;
    auto &[id, text, topLeft, width, height, locked, noteExtras] = note;
    id = NoteId("remember");
    text = Text::bilingual("Look here", "여기를 보세요");
    topLeft = {100, 200.5};
    width = 321;
    height = 150.25;
    locked = true;
    noteExtras = someExtras();
    notes.add(note);
    extras = someExtras();
    return result;
}

} // namespace

Architecture fullDocument()
{
    Architecture result;
    auto &[name, description, currency, teams, deployables, components, dependencies, journeys, scenarios, assessment,
           drawn, extras] = result;
    name = Text::bilingual("Shop", "가게");
    description = "Everything at once";
    currency = "KRW";
    teams.add(Team{TeamId("orders"), "Orders", "Sells", someExtras()});
    deployables.add(fullDeployable());
    Deployable other;
    other.id = DeployableId("other");
    other.name = "Other";
    deployables.add(other);

    components.add(componentOfDeployable());
    Component events = plainComponent("events", ComponentKind::Queue);
    events.broker = fullBroker();
    components.add(events);
    components.add(plainComponent("dead-letters", ComponentKind::Queue));
    Component store = plainComponent("store", ComponentKind::Database);
    store.capacity = fullCapacity();
    components.add(store);

    dependencies.add(fullDependency());
    Dependency access;
    access.id = DependencyId("order-store");
    access.from = ComponentId("order");
    access.to = ComponentId("store");
    access.kind = DependencyKind::DataAccess;
    access.latency = Distribution(); // Set, but to the default.
    access.policies.timeout = Timeout();
    dependencies.add(access);

    journeys.add(fullJourney());
    Journey again;
    again.id = JourneyId("again");
    again.name = "Again";
    again.entry = ComponentId("order");
    journeys.add(again);
    scenarios.add(fullScenario());
    assessment = {{"caching", 0}, {"n1", 4}, {"not asked", 1}};
    drawn = fullDrawing();
    extras = someExtras();
    return result;
}
