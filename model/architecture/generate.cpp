// SPDX-License-Identifier: Apache-2.0
#include "generate.h"

#include "generate_draft.h"
#include "generate_names.h"
#include "maxima.h"

#include <algorithm>
#include <utility>

namespace topologue {

namespace generating {

Draft::Draft(Graph bare)
    : graph(std::move(bare)), edgesTo(graph.size), domains(graph.size), components(graph.size),
      deployableOf(graph.size, NoDeployable), arrivals(graph.size)
{
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        edgesTo[graph.edges[i].to].push_back(i);
}

TeamId teamOf(std::size_t domain)
{
    return TeamId(idFromText(domainWord(domain).english + " Team"));
}

} // namespace generating

namespace {

constexpr std::size_t MostComponents = 100'000;

template<class T>
void moveInto(IdTable<T> &table, std::vector<T> &elements)
{
    for (T &element : elements)
        table.add(std::move(element));
}

/// Of the domains that own something: what is outside has a domain, but no team.
void addTeams(Architecture &architecture, const generating::Draft &draft)
{
    std::vector<bool> used(generating::domainCount());
    for (std::size_t rank = 0; rank < draft.graph.size; ++rank) {
        if (draft.components[rank].team)
            used[draft.domains[rank]] = true;
    }
    for (std::size_t domain = 0; domain < used.size(); ++domain) {
        if (!used[domain])
            continue;
        const generating::Word word = generating::domainWord(domain);
        Team team;
        team.id = generating::teamOf(domain);
        team.name = Text::bilingual(word.english + " Team", word.korean + " 팀");
        architecture.teams.add(std::move(team));
    }
}

} // namespace

Architecture generateArchitecture(const GenerateOptions &options)
{
    const std::size_t components = std::clamp<std::size_t>(options.components, 1, MostComponents);
    const std::size_t mostDependencies = std::min(components * (components - 1) / 2, limits::Elements);
    const std::size_t dependencies = std::min<std::size_t>(options.dependencies, mostDependencies);

    generating::Random random(options.seed);
    generating::Draft draft(generating::randomGraph(components, dependencies, random));
    generating::describeComponents(draft, random);
    generating::describeDependencies(draft, random);
    generating::addJourneys(draft, random);
    generating::chooseCapacities(draft, random);

    Architecture result;
    result.name = Text::bilingual("Generated architecture", "자동으로 만든 아키텍처");
    result.currency = "USD";
    addTeams(result, draft);
    moveInto(result.deployables, draft.deployables);
    moveInto(result.components, draft.components);
    moveInto(result.dependencies, draft.dependencies);
    moveInto(result.journeys, draft.journeys);
    return result;
}

} // namespace topologue
