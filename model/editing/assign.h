// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <optional>

/// Who owns what, and who needs what.
namespace topologue::editing {

/// Gives components and deployables (of `elements`) to a team, or to none. What is inside a deployable goes with it.
[[nodiscard]] Result<Edited> setTeam(const Architecture &architecture, const std::vector<ElementId> &elements,
                                     const std::optional<TeamId> &team);

/// A new team that owns the elements (which may be none). Without a name: "Team", numbered. `touched` is the team.
[[nodiscard]] Result<Edited> addTeam(const Architecture &architecture, const Text &name,
                                     const std::vector<ElementId> &elements = {});

/// A new journey that enters at `entry` and follows `path`. Arrows that serve all journeys serve this one without
/// being told; arrows of the path that serve chosen ones now serve it as well. An arrow off the path that serves all
/// and that the journey would reach lists the journeys there were instead; where there were none it cannot, and a note
/// counts such arrows. `touched` is the journey.
[[nodiscard]] Result<Edited> addJourney(const Architecture &architecture, const Text &name, const ComponentId &entry,
                                        const std::vector<DependencyId> &path);

/// Puts arrows on a journey's way, or takes them off it.
[[nodiscard]] Result<Edited> setOnJourney(const Architecture &architecture, const JourneyId &journey,
                                          const std::vector<DependencyId> &dependencies, bool onIt);

} // namespace topologue::editing
