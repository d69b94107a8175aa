// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <optional>

/// The way of a journey, drawn click by click; addJourney (assign.h) makes a journey of it.
namespace topologue::editing {

struct JourneyPath {
    std::optional<ComponentId> entry;
    std::vector<DependencyId> arrows; ///< Each leaves a component that the entry or an arrow before it reaches.

    bool operator==(const JourneyPath &) const = default;
};

/// The components that the path reaches, in its order, the entry first. Arrows that are gone, and what only they
/// reach, do not count.
[[nodiscard]] std::vector<ComponentId> componentsOn(const Architecture &architecture, const JourneyPath &path);

/// The path after a click.
/// - The first click says where the journey begins: at a component, or where the arrow comes from.
/// - A component, or an arrow, is reached along the fewest arrows from what is on the path, best from what came last.
/// - An arrow that is on the path leaves it, with all that only it led to.
/// Fails if no arrows lead there. O(components + dependencies).
[[nodiscard]] Result<JourneyPath> clickedOn(const Architecture &architecture, const JourneyPath &path,
                                            const ElementId &element);

} // namespace topologue::editing
