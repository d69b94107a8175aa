// SPDX-License-Identifier: Apache-2.0
#include "generate_draft.h"

#include <utility>

namespace topologue::generating {

namespace {

/// In thousandths. Most of what a service could call, one request does not need.
std::uint64_t callsOf(const Draft &draft, const Edge &edge, Random &random)
{
    if (!edge.isTree)
        return random.between(1, 6) * 25;
    if (isStore(draft.components[edge.to].kind))
        return random.between(1, 3) * 1000;
    return random.between(4, 10) * 100;
}

void describeMessage(const Draft &draft, Dependency &dependency, std::size_t edge, Random &random)
{
    const std::size_t queue = draft.graph.edges[edge].to;
    dependency.kind = DependencyKind::Message;
    dependency.protocol = draft.components[queue].technology == "Kafka" ? "Kafka" : "AMQP";
    if (draft.edgesTo[queue].back() == edge) {
        dependency.consumes = true;
        dependency.callsPerRequest = 1;
        dependency.concurrency = static_cast<std::uint32_t>(random.between(1, 16));
    }
}

void describeAccess(Dependency &dependency, ComponentKind kind, Random &random)
{
    dependency.kind = DependencyKind::DataAccess;
    if (kind == ComponentKind::Database) {
        dependency.protocol = "SQL";
        ConnectionPool pool;
        pool.size = static_cast<std::uint32_t>(random.between(1, 5) * 10);
        pool.maxWait = wholeMilliseconds(1000);
        dependency.policies.connectionPool = pool;
    }
    if (random.percent(60))
        dependency.policies.timeout = Timeout{wholeMilliseconds(random.between(2, 20) * 100)};
}

void describeCall(Dependency &dependency, bool isTree, Random &random)
{
    dependency.protocol = random.percent(60) ? "REST" : "gRPC";
    if (random.percent(80))
        dependency.policies.timeout = Timeout{wholeMilliseconds(random.between(3, 30) * 100)};
    if (random.percent(25))
        dependency.policies.retry.emplace();
    if (random.percent(20))
        dependency.policies.circuitBreaker.emplace();
    if (random.percent(10))
        dependency.policies.bulkhead.emplace();
    if (!isTree && random.percent(30)) {
        dependency.optional = true;
        dependency.policies.fallback = Fallback::Degrade;
    }
}

bool inOneDeployable(const Draft &draft, const Edge &edge)
{
    const std::size_t deployable = draft.deployableOf[edge.from];
    return deployable != Draft::NoDeployable && deployable == draft.deployableOf[edge.to];
}

} // namespace

void describeDependencies(Draft &draft, Random &random)
{
    constexpr std::uint32_t LastStage = 8;
    std::uint32_t stage = 0;
    for (std::size_t i = 0; i < draft.graph.edges.size(); ++i) {
        const Edge &edge = draft.graph.edges[i];
        if (i == 0 || draft.graph.edges[i - 1].from != edge.from)
            stage = 0;
        else if (stage < LastStage && random.percent(50))
            ++stage;
        Dependency dependency;
        dependency.from = draft.components[edge.from].id;
        dependency.to = draft.components[edge.to].id;
        dependency.id = DependencyId(dependency.from.value() + "-to-" + dependency.to.value());
        dependency.stage = stage;
        draft.calls.push_back(callsOf(draft, edge, random));
        // One division of whole numbers that a double holds: the same on every machine.
        dependency.callsPerRequest = static_cast<double>(draft.calls[i]) / 1000;
        const ComponentKind kind = draft.components[edge.to].kind;
        if (kind == ComponentKind::Queue)
            describeMessage(draft, dependency, i, random);
        else if (isStore(kind))
            describeAccess(dependency, kind, random);
        else if (!inOneDeployable(draft, edge))
            describeCall(dependency, edge.isTree, random);
        draft.dependencies.push_back(std::move(dependency));
    }
}

} // namespace topologue::generating
