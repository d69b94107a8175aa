// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

namespace topologue::editing {

/// Removes elements of any kind, and with them all that would point at nothing; `notes` counts what went along.
/// - A deployable goes with its components; one whose last component goes, goes too.
/// - A component takes its dependencies, the journeys that start there and the faults that act on it.
/// - A dependency that served only journeys that go stays and carries nothing (0 calls per request): to serve "all
///   journeys" instead would change the others. Where no journey is left, it serves whichever comes.
/// - Of a partition, a side loses what goes; an empty side ends the fault.
/// - A team's components and deployables have no team afterwards.
/// Elements that are already gone are ignored; if all are, it fails. O(size of the document).
[[nodiscard]] Result<Edited> removeElements(const Architecture &architecture, const std::vector<ElementId> &elements);

/// Removes notes. Those that are already gone are ignored.
[[nodiscard]] Result<Edited> removeNotes(const Architecture &architecture, const std::vector<NoteId> &notes);

} // namespace topologue::editing
