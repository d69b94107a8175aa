// SPDX-License-Identifier: Apache-2.0
#include "generate_draft.h"
#include "generate_names.h"

#include <array>
#include <optional>
#include <span>
#include <utility>

namespace topologue::generating {

namespace {

struct Weighted {
    ComponentKind kind;
    std::size_t percent;
};

ComponentKind choose(std::span<const Weighted> choices, Random &random)
{
    std::size_t drawn = random.below(100);
    for (const Weighted &choice : choices) {
        if (drawn < choice.percent)
            return choice.kind;
        drawn -= choice.percent;
    }
    return choices.back().kind;
}

/// Data mostly belongs to one or two services; what many share is a queue, a cache, a basic service or outside.
ComponentKind leafKind(const Draft &draft, std::size_t rank, Random &random)
{
    using Kind = ComponentKind;
    static constexpr std::array Private{Weighted{Kind::Database, 62}, Weighted{Kind::Cache, 12},
                                        Weighted{Kind::SearchIndex, 8}, Weighted{Kind::ObjectStore, 8},
                                        Weighted{Kind::External, 10}};
    static constexpr std::array Shared{Weighted{Kind::Queue, 35}, Weighted{Kind::Service, 25},
                                       Weighted{Kind::Cache, 15}, Weighted{Kind::Database, 10},
                                       Weighted{Kind::External, 15}};
    constexpr std::size_t FewCallers = 2;
    const auto &edges = draft.edgesTo[rank];
    if (edges.size() <= FewCallers)
        return choose(Private, random);
    const Kind kind = choose(Shared, random);
    // The last caller becomes the queue's consumer, which an entry cannot be.
    const bool hasConsumer = !draft.graph.isEntry(draft.graph.edges[edges.back()].from);
    return kind == Kind::Queue && !hasConsumer ? Kind::Service : kind;
}

void chooseKinds(Draft &draft, Random &random)
{
    using Kind = ComponentKind;
    static constexpr std::array Entries{Weighted{Kind::Gateway, 45}, Weighted{Kind::Client, 25},
                                        Weighted{Kind::Job, 30}};
    constexpr std::size_t JourneyEntries = 5; // Where users come in there is no job.
    for (std::size_t rank = 0; rank < draft.graph.size; ++rank) {
        Kind &kind = draft.components[rank].kind;
        if (draft.graph.isEntry(rank) && rank < JourneyEntries)
            kind = rank % 2 == 0 ? Kind::Gateway : Kind::Client;
        else if (draft.graph.isEntry(rank))
            kind = choose(Entries, random);
        else if (draft.graph.isLeaf(rank))
            kind = leafKind(draft, rank, random);
    }
}

/// About one service in ten is a module: for every 50 services there are 5 that are deployed together.
void chooseDeployables(Draft &draft, Names &names, Random &random)
{
    constexpr std::size_t Every = 50;
    constexpr std::size_t Modules = 5;
    const Graph &graph = draft.graph;
    for (std::size_t first = graph.entries + Every / 2; first + Modules <= graph.firstLeaf(); first += Every) {
        const std::size_t domain = random.below(domainCount());
        const Word name = names.deployable(domain);
        Deployable deployable;
        deployable.id = DeployableId(idFromText(name.english));
        deployable.name = Text::bilingual(name.english, name.korean);
        deployable.technology = "Spring Boot";
        deployable.team = teamOf(domain);
        for (std::size_t rank = first; rank < first + Modules; ++rank) {
            draft.components[rank].kind = ComponentKind::Module;
            draft.components[rank].deployable = deployable.id;
            draft.deployableOf[rank] = draft.deployables.size();
            draft.domains[rank] = domain;
        }
        draft.deployables.push_back(std::move(deployable));
    }
}

/// The rank that reaches `rank` first; none if nothing does.
std::optional<std::size_t> ownerOf(const Draft &draft, std::size_t rank)
{
    for (const std::size_t edge : draft.edgesTo[rank]) {
        if (draft.graph.edges[edge].isTree)
            return draft.graph.edges[edge].from;
    }
    return std::nullopt;
}

/// Callees mostly belong to their caller's domain, so that teams own connected parts.
std::size_t domainOf(const Draft &draft, std::size_t rank, std::optional<std::size_t> owner, Random &random)
{
    if (draft.deployableOf[rank] != Draft::NoDeployable)
        return draft.domains[rank];
    const bool ownDomain = !owner || (!draft.graph.isLeaf(rank) && random.percent(35));
    return ownDomain ? random.below(domainCount()) : draft.domains[*owner];
}

} // namespace

void describeComponents(Draft &draft, Random &random)
{
    Names names(random);
    chooseKinds(draft, random);
    chooseDeployables(draft, names, random);
    std::vector<Word> nameOf(draft.graph.size);
    for (std::size_t rank = 0; rank < draft.graph.size; ++rank) {
        Component &component = draft.components[rank];
        const auto owner = ownerOf(draft, rank);
        draft.domains[rank] = domainOf(draft, rank, owner, random);
        const bool belongsToOwner = owner && draft.graph.isLeaf(rank) && component.kind != ComponentKind::Service;
        nameOf[rank] = belongsToOwner ? names.of(component.kind, nameOf[*owner])
                                      : names.service(component.kind, draft.domains[rank]);
        component.id = ComponentId(idFromText(nameOf[rank].english));
        component.name = Text::bilingual(nameOf[rank].english, nameOf[rank].korean);
        component.technology = technologyOf(component.kind, random);
        if (component.kind != ComponentKind::External)
            component.team = teamOf(draft.domains[rank]);
        const std::size_t mean = random.between(1, isStore(component.kind) ? 4 : 15);
        component.serviceTime =
            Distribution::logNormal(wholeMilliseconds(mean), wholeMilliseconds(mean * random.between(3, 8)));
        if (component.kind == ComponentKind::Queue)
            component.broker.emplace();
    }
}

} // namespace topologue::generating
