// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace topologue::drawing {

/// Which boxes, frames and arrows a view of an architecture has. Points into the architecture, which must outlive it.
struct Grouping {
    struct Box {
        const Deployable *collapsed = nullptr;     ///< Set if the box stands for a whole deployable.
        std::vector<const Component *> components; ///< In document order; exactly one unless collapsed.
        int frame = -1;
        std::size_t sharedBy = 0; ///< Stores view: how many boxes use this store, if more than one does.
    };
    struct Frame {
        ElementId id;                           ///< DeployableId, TeamId, or the ComponentId of the owner of stores.
        const Deployable *deployable = nullptr; ///< Exactly one of the three is set...
        const Team *team = nullptr;
        int owner = -1; ///< ...this one to a box.
        std::size_t boxes = 0;
    };
    struct Link {
        int from = 0;
        int to = 0;
        std::vector<std::size_t> dependencies; ///< In document order; more than one only at a collapsed box.
    };

    std::vector<Box> boxes; ///< By document order of their (first) component.
    std::vector<Frame> frames;
    std::vector<Link> links; ///< By document order of their (first) dependency.
};

/// Frames by view. Deployables: around each deployable of two or more components (a smaller one is the box itself).
/// Teams: around what a team owns; a component without a team is its deployable's team's. Stores: around each component
/// together with the stores that only it uses; a store that several use stays outside. A collapsed deployable is one
/// box in every view. Dependencies without two ends are left out, and so are those inside a collapsed deployable; those
/// of one style between the same two boxes are one link where one of the boxes is collapsed. O(components +
/// dependencies).
[[nodiscard]] Grouping groupForView(const Architecture &architecture, ViewKind view);

} // namespace topologue::drawing
