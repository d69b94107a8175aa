// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <optional>
#include <string_view>

/// Turning a monolith into microservices and back: who runs in one process with whom.
namespace topologue::editing {

/// Puts components into one new deployable. All its replicas together have the workers, cores and places to wait that
/// the components' deployables had together; replicas are as many as the one with the most has, restarts take as long
/// as the slowest, and what else a capacity says is taken from the largest. Services become modules. Components leave
/// the deployables they were in, with their even share (see takeApart). The name: as given, or "A + B", or of stores
/// "Database server". Needs two components at least. `touched` is the deployable.
[[nodiscard]] Result<Edited> groupIntoDeployable(const Architecture &architecture,
                                                 const std::vector<ComponentId> &components, const Text &name = {});

/// Makes each component of the deployables a deployable of its own. Replicas stay; workers, cores and places to wait
/// are divided so that they add up to what there was: one each, then half of the rest evenly and half by the CPU time
/// that the document's journeys ask of each (even if there are none). With fewer cores than components each has one.
/// Modules become services, faults of the deployable faults of each component. Grouping the same again gives the
/// capacity back unless cores or workers were fewer than components.
[[nodiscard]] Result<Edited> takeApart(const Architecture &architecture, const std::vector<DeployableId> &deployables);

/// Moves components into a deployable that exists; it gains what they ran on. None: makes each its own (`extract`).
[[nodiscard]] Result<Edited> moveToDeployable(const Architecture &architecture,
                                              const std::vector<ComponentId> &components,
                                              const DeployableId &deployable);

/// Takes components out of their deployables, each with its share (see takeApart) of what the deployable runs on; what
/// stays keeps the rest. Components that are their own already stay so; if all are, it fails.
[[nodiscard]] Result<Edited> extractComponents(const Architecture &architecture,
                                               const std::vector<ComponentId> &components);

/// Makes one component of several: the first named keeps its id, name, kind and place. Arrows are re-attached; those
/// between them vanish, and arrows that say the same for the same journeys become one with the calls of both. CPU time
/// per request and calls to others are such that the journeys ask for as much as before; where none reaches them, as if
/// each request used all of them. Capacities add up as in groupIntoDeployable. What runs code can be merged with each
/// other, stores, queues, clients and external systems with their own kind.
[[nodiscard]] Result<Edited> mergeComponents(const Architecture &architecture,
                                             const std::vector<ComponentId> &components);

} // namespace topologue::editing
