// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recording.h"

namespace topologue::simulation {

/// Whether whoever uses the recording may trust its indices: every series has rows for the elements that are named, as
/// many intervals as the others and as there are histograms; events, traces and spans point at what there is; times are
/// not negative and reals are finite. True of all that `simulate` gives. O(recording).
[[nodiscard]] bool isConsistent(const Recording &recording);

} // namespace topologue::simulation
