// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"

#include "simulation/estimate.h"

namespace topologue::playback {

/// How the elements are expected to be in the long run, in the form of a moment of a recording, so that the same marks
/// show both. Overloaded: cannot keep up; degraded: turns some away. Nothing is failed, since an estimate knows no
/// faults; a queue that grows without end has no length. `estimate` must be of `architecture`. O(elements).
[[nodiscard]] Snapshot expectedSnapshot(const Architecture &architecture, const simulation::Estimate &estimate);

} // namespace topologue::playback
