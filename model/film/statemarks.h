// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "bands.h"
#include "drawing/displaylist.h"
#include "playback/snapshot.h"
#include "playback/why.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace topologue::film {

struct StateMarksOptions {
    bool figures = false; ///< Calls per second as a figure on each arrow: for pictures in which nothing moves.
    /// How the failure spread (playback::Reasons::wave): what is unwell and has been reached by then has its number in
    /// that order, and the arrow along which it came points the way. Null: no numbers. Has to outlive the call.
    const std::vector<playback::WaveStep> *wave = nullptr;
    const Bands *bands = nullptr;               ///< Of the moment; null: none. Has to outlive the call.
    simulation::Nanos interval = 1'000'000'000; ///< Of the recording that the snapshot is of.
};

/// The place in the wave of what has been reached by the end of the snapshot's interval; none of what has not.
[[nodiscard]] std::optional<std::size_t> waveIndexOf(const std::vector<playback::WaveStep> &wave,
                                                     const ElementId &element, simulation::Nanos by);

/// How the elements of a diagram are at a moment, as marks to be painted over it: an outline, a veil and a badge for
/// what is not well, a bolt for what a fault acts on, how busy the workers are, how much waits, how many calls an arrow
/// carries and how many of them fail, the phase of its breaker, and in which order a failure reached it. State is never
/// colour alone: each has a shape of its own.
///
/// Elements of the result have the identity and the role of those that they belong to, arrows first; an element about
/// which there is nothing to say has none. `snapshot` must be of `architecture`; what the architecture no longer has is
/// skipped. Equal arguments give equal lists. O(elements).
[[nodiscard]] drawing::DisplayList stateMarks(const drawing::DisplayList &diagram, const Architecture &architecture,
                                              const playback::Snapshot &snapshot, const drawing::TextMeasurer &measurer,
                                              StateMarksOptions options = {});

} // namespace topologue::film
