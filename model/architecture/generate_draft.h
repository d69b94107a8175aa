// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "elements.h"
#include "generate_graph.h"
#include "journey.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace topologue::generating {

/// A document on its way from a bare graph. A rank of the graph is an index into the components, an edge one into the
/// dependencies.
struct Draft {
    explicit Draft(Graph bare);

    Graph graph;
    std::vector<std::vector<std::size_t>> edgesTo; ///< By rank; callers in rising order.
    std::vector<std::size_t> domains;              ///< By rank.
    std::vector<Component> components;
    std::vector<Deployable> deployables;
    std::vector<std::size_t> deployableOf; ///< By rank: an index, or `NoDeployable`.
    std::vector<Dependency> dependencies;
    std::vector<std::uint64_t> calls; ///< By edge: calls per request in thousandths.
    std::vector<Journey> journeys;
    std::vector<std::uint64_t> arrivals; ///< By rank: thousandths of a request per second.

    static constexpr std::size_t NoDeployable = static_cast<std::size_t>(-1);
};

/// The steps, in their order. Each needs what the ones before it have filled in.
void describeComponents(Draft &draft, Random &random);
void describeDependencies(Draft &draft, Random &random);
void addJourneys(Draft &draft, Random &random);
void chooseCapacities(Draft &draft, Random &random);

[[nodiscard]] TeamId teamOf(std::size_t domain);

[[nodiscard]] inline Duration wholeMilliseconds(std::size_t value)
{
    return Duration::nanoseconds(static_cast<std::int64_t>(value) * 1'000'000);
}

} // namespace topologue::generating
