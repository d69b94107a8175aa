// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <functional>
#include <vector>

/// For the edits: what a fault points at.
namespace topologue::editing {

/// Which ids of a document to replace by which; what is not in here stays.
struct Renamed {
    std::function<const ComponentId *(const ComponentId &)> component; ///< Null: it is gone.
    std::function<const DeployableId *(const DeployableId &)> deployable;
    std::function<const DependencyId *(const DependencyId &)> dependency;
    std::function<const JourneyId *(const JourneyId &)> journey;
};

/// Replaces what the fault points at. False if nothing is left that it could act on. Of a partition, what is gone
/// leaves its side, what would stand on both sides stays on the first, and an empty side is nothing to act on.
[[nodiscard]] bool renameReferences(Fault &fault, const Renamed &renamed);

/// Renamed where each id that the tables of `architecture` hold stays and every other is gone. `architecture` has to
/// outlive it.
[[nodiscard]] Renamed whatExists(const Architecture &architecture);

/// Removes what points at nothing: dependencies, journeys, entries in lists, faults, dead letter queues, teams,
/// placements, bends, collapsed deployables. How much went is added to `swept`.
struct Swept {
    std::size_t dependencies = 0;
    std::size_t journeys = 0;
    std::size_t events = 0;
    std::size_t deployables = 0;
    std::size_t silenced = 0; ///< Dependencies that carry nothing now, see removeElements.
};
void sweep(Architecture &architecture, Swept &swept);

} // namespace topologue::editing
