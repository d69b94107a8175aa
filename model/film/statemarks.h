// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/displaylist.h"
#include "playback/snapshot.h"

namespace topologue::film {

struct StateMarksOptions {
    bool figures = false; ///< Calls per second as a figure on each arrow: for pictures in which nothing moves.
};

/// How the elements of a diagram are at a moment, as marks to be painted over it: an outline, a veil and a badge for
/// what is not well, a bolt for what a fault acts on, how busy the workers are, how much waits, how many calls an arrow
/// carries and how many of them fail, the phase of its breaker. State is never colour alone: each has a shape of its
/// own.
///
/// Elements of the result have the identity and the role of those that they belong to, arrows first; an element about
/// which there is nothing to say has none. `snapshot` must be of `architecture`; what the architecture no longer has is
/// skipped. Equal arguments give equal lists. O(elements).
[[nodiscard]] drawing::DisplayList stateMarks(const drawing::DisplayList &diagram, const Architecture &architecture,
                                              const playback::Snapshot &snapshot, const drawing::TextMeasurer &measurer,
                                              StateMarksOptions options = {});

} // namespace topologue::film
