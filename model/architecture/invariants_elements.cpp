// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "maxima.h"
#include "messages.h"

namespace topologue {

namespace {

void checkBroker(Checker &checker, const Scope &scope, const Component &component)
{
    const MessageBroker &broker = *component.broker;
    const Scope inner = scope.in("broker");
    if (component.kind != ComponentKind::Queue)
        checker.error(messages::BrokerOfNoQueue, scope, "broker");
    if (broker.maxMessages)
        checker.range(inner, "maxMessages", static_cast<double>(*broker.maxMessages), 1, limits::Messages);
    checker.range(inner, "maxDeliveries", broker.maxDeliveries, 1, limits::Attempts);
    if (!broker.deadLetterQueue)
        return;
    checker.component(inner, "deadLetterQueue", *broker.deadLetterQueue);
    const Component *const dead = checker.architecture().components.find(*broker.deadLetterQueue);
    if (dead && (dead->kind != ComponentKind::Queue || dead->id == component.id))
        checker.error(messages::DeadLettersToNoQueue, inner, "deadLetterQueue", {dead->id.value()});
}

void checkComponent(Checker &checker, const Scope &scope, const Component &component)
{
    const Architecture &architecture = checker.architecture();
    checker.validId(scope, component.id.value());
    checker.name(scope, component.name);
    if (component.deployable)
        checker.reference(scope, "deployable", "deployable", *component.deployable, architecture.deployables);
    if (component.team)
        checker.reference(scope, "team", "team", *component.team, architecture.teams);
    checkDistribution(checker, scope.in("serviceTime"), component.serviceTime);
    if (component.capacity) {
        if (component.deployable) {
            checker.error(messages::CapacityInsideDeployable, scope, "capacity", {component.deployable->value()});
        }
        checkCapacity(checker, scope.in("capacity"), *component.capacity);
    }
    if (component.broker)
        checkBroker(checker, scope, component);
    checker.count(scope, "tags", component.tags.size(), limits::ListEntries);
}

void checkDependency(Checker &checker, const Scope &scope, const Dependency &dependency)
{
    const Architecture &architecture = checker.architecture();
    checker.validId(scope, dependency.id.value());
    checker.component(scope, "from", dependency.from);
    checker.component(scope, "to", dependency.to);
    if (dependency.kind == DependencyKind::Message) {
        const Component *const to = architecture.components.find(dependency.to);
        if (to && to->kind != ComponentKind::Queue)
            checker.error(messages::MessageWithoutQueue, scope, "to", {to->id.value()});
    } else if (dependency.consumes) {
        checker.error(messages::ConsumesNoMessage, scope, "consumes");
    }
    checker.count(scope, "journeys", dependency.journeys.size(), limits::Elements);
    const Scope journeys = scope.in("journeys");
    for (std::size_t i = 0; i < dependency.journeys.size(); ++i)
        checker.reference(journeys.at(i), "", "journey", dependency.journeys[i], architecture.journeys);
    checker.range(scope, "stage", dependency.stage, 0, limits::Stage);
    checker.range(scope, "callsPerRequest", dependency.callsPerRequest, 0, limits::CallsPerRequest);
    if (dependency.latency)
        checkDistribution(checker, scope.in("latency"), *dependency.latency);
    checker.share(scope, "lossShare", dependency.lossShare);
    checker.share(scope, "errorShare", dependency.errorShare);
    checker.range(scope, "concurrency", dependency.concurrency, 1, limits::Workers);
    checkPolicies(checker, scope.in("policies"), dependency.policies);
}

} // namespace

void checkTeams(Checker &checker, const Scope &root)
{
    const auto &teams = checker.architecture().teams;
    checker.count(root, "teams", teams.size(), limits::Elements);
    for (std::size_t i = 0; i < teams.size(); ++i) {
        const Scope scope = root.element("teams", i, "team", teams[i].id.value());
        checker.validId(scope, teams[i].id.value());
        checker.name(scope, teams[i].name);
    }
}

void checkDeployables(Checker &checker, const Scope &root)
{
    const Architecture &architecture = checker.architecture();
    checker.count(root, "deployables", architecture.deployables.size(), limits::Elements);
    for (std::size_t i = 0; i < architecture.deployables.size(); ++i) {
        const Deployable &deployable = architecture.deployables[i];
        const Scope scope = root.element("deployables", i, "deployable", deployable.id.value());
        checker.validId(scope, deployable.id.value());
        if (architecture.components.contains(ComponentId(deployable.id.value())))
            checker.error(messages::SharedId, scope, "id", {"component"});
        checker.name(scope, deployable.name);
        if (deployable.team)
            checker.reference(scope, "team", "team", *deployable.team, architecture.teams);
        checkCapacity(checker, scope.in("capacity"), deployable.capacity);
    }
}

void checkComponents(Checker &checker, const Scope &root)
{
    const auto &components = checker.architecture().components;
    checker.count(root, "components", components.size(), limits::Elements);
    for (std::size_t i = 0; i < components.size(); ++i)
        checkComponent(checker, root.element("components", i, "component", components[i].id.value()), components[i]);
}

void checkDependencies(Checker &checker, const Scope &root)
{
    const Architecture &architecture = checker.architecture();
    checker.count(root, "dependencies", architecture.dependencies.size(), limits::Elements);
    for (std::size_t i = 0; i < architecture.dependencies.size(); ++i) {
        const Dependency &dependency = architecture.dependencies[i];
        const Scope scope = root.element("dependencies", i, "dependency", dependency.id.value());
        if (architecture.components.contains(ComponentId(dependency.id.value())))
            checker.error(messages::SharedId, scope, "id", {"component"});
        else if (architecture.deployables.contains(DeployableId(dependency.id.value())))
            checker.error(messages::SharedId, scope, "id", {"deployable"});
        checkDependency(checker, scope, dependency);
    }
}

} // namespace topologue
