// SPDX-License-Identifier: Apache-2.0
#include "contains.h"

namespace topologue {

bool contains(const Architecture &architecture, const ElementId &element)
{
    if (const auto *component = std::get_if<ComponentId>(&element))
        return architecture.components.contains(*component);
    if (const auto *deployable = std::get_if<DeployableId>(&element))
        return architecture.deployables.contains(*deployable);
    if (const auto *dependency = std::get_if<DependencyId>(&element))
        return architecture.dependencies.contains(*dependency);
    if (const auto *team = std::get_if<TeamId>(&element))
        return architecture.teams.contains(*team);
    if (const auto *journey = std::get_if<JourneyId>(&element))
        return architecture.journeys.contains(*journey);
    return architecture.scenarios.contains(std::get<ScenarioId>(element));
}

} // namespace topologue
