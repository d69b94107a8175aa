// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"
#include "kinds.h"

#include <optional>
#include <string>
#include <string_view>

namespace topologue::editing {

/// What a new component is to be.
struct NewComponent {
    ComponentKind kind = ComponentKind::Service;
    std::string technology;               ///< May be empty.
    Text name;                            ///< Empty: named after its technology or kind, numbered where that is taken.
    std::optional<DeployableId> inside{}; ///< None: a deployable of its own.
    std::optional<TeamId> team{};
};

/// A component at `center`, pinned there, with the defaults of its kind and technology (defaults.h). Its id is made of
/// its English name and stays for good. Fails if the deployable or team is gone or the name is too long.
[[nodiscard]] Result<Edited> addComponent(const Architecture &architecture, const NewComponent &component,
                                          Point center);

/// An arrow in the direction of the drag: requests go from `source` to `target`. To a store it is a data access, to a
/// queue a publication, out of a queue a consumption (then `target` needs `source`), otherwise a call; whether a call
/// stays in one process follows from the deployables. Fails if both are one, if either is gone, or if there is such an
/// arrow already; a queue feeds neither a queue nor a store.
[[nodiscard]] Result<Edited> connectComponents(const Architecture &architecture, const ComponentId &source,
                                               const ComponentId &target);

/// The same from each of several components to one; `touched` are the arrows. Fails if one of them could not be.
[[nodiscard]] Result<Edited> connectEach(const Architecture &architecture, const std::vector<ComponentId> &sources,
                                         const ComponentId &target);

/// Where a new component goes, seen from an existing one.
enum class Direction { Left, Right, Up, Down };

/// The nearest place beside `component` where a box of NominalBox meets no other. To the left and right it moves up and
/// down to find one, and the other way round. Around (0, 0) if nothing is known of the component. O(n log n).
[[nodiscard]] Point freePlaceBeside(const Architecture &architecture, const ComponentId &component, Direction direction,
                                    const Centers &shown = {});
/// The nearest free place to `wanted`. O(n log n).
[[nodiscard]] Point freePlaceNear(const Architecture &architecture, Point wanted, const Centers &shown = {});

/// A new component beside `component` and an arrow to it; to the left and upwards, an arrow from it. In the same team.
/// `touched` is the new component.
[[nodiscard]] Result<Edited> addConnected(const Architecture &architecture, const ComponentId &component,
                                          Direction direction, const NewComponent &added, const Centers &shown = {});
/// The same at a place of the user's choice (an arrow dragged onto nothing).
[[nodiscard]] Result<Edited> addConnectedAt(const Architecture &architecture, const ComponentId &component,
                                            bool outgoing, const NewComponent &added, Point center);

/// Another name in `language`; the id stays. An empty name is refused.
[[nodiscard]] Result<Edited> rename(const Architecture &architecture, const ElementId &element, std::string_view name,
                                    Language language);

/// Other kinds for components. Their arrows become what they have to be: calls to a new store data accesses, calls to
/// and from a new queue publications and consumptions, and back.
[[nodiscard]] Result<Edited> changeKind(const Architecture &architecture, const std::vector<ComponentId> &components,
                                        ComponentKind kind);

} // namespace topologue::editing
