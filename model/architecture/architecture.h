// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawn.h"
#include "elements.h"
#include "extras.h"
#include "idtable.h"
#include "journey.h"
#include "scenario.h"
#include "text.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>

namespace topologue {

/// One document: what there is (the semantic part) and how it is drawn (`drawn`).
/// A plain value: copying it is a snapshot. It can hold contradictions, which `checkInvariants`
/// reports; the edits of app/ leave none behind.
struct Architecture {
    Text name;
    Text description;
    std::string currency; ///< ISO 4217 code of all values, such as "KRW". May be empty.
    IdTable<Team> teams;
    IdTable<Deployable> deployables;
    IdTable<Component> components;
    IdTable<Dependency> dependencies;
    IdTable<Journey> journeys;
    IdTable<Scenario> scenarios;
    /// What was answered to "When MSA?", by the id of the question or remedy (see model/knowledge). Empty: nothing.
    std::map<std::string, std::int32_t> assessment;
    Drawn drawn;
    Extras extras{};

    bool operator==(const Architecture &) const = default;
};

/// How a dependency behaves and is drawn.
enum class DependencyStyle {
    InProcess, ///< A call inside one deployable: no network, no second worker.
    Synchronous,
    Asynchronous,
    DataAccess,
};

/// Follows from the dependency's kind and, of a call, from whether both ends share a deployable.
/// An end that does not exist counts as outside. O(1).
[[nodiscard]] DependencyStyle dependencyStyle(const Architecture &architecture, const Dependency &dependency);

/// What the component runs on: its deployable's capacity, its own, or the default where neither says.
/// The reference is good as long as the architecture is neither changed nor destroyed. O(1).
[[nodiscard]] const Capacity &capacityOf(const Architecture &architecture, const Component &component);

/// True if the component is a deployable by itself.
[[nodiscard]] inline bool isOwnDeployable(const Component &component)
{
    return !component.deployable.has_value();
}

/// An element of the diagram, as a selection or a finding names it.
using ElementId = std::variant<ComponentId, DeployableId, DependencyId, TeamId, JourneyId, ScenarioId>;

} // namespace topologue
