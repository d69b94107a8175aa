// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/displaylist.h"
#include "playback/felt.h"
#include "playback/snapshot.h"
#include "simulation/contrast.h"

#include <string>
#include <vector>

namespace topologue::film {

/// One of the documents on a sheet.
struct SheetSide {
    std::string title;
    const drawing::DisplayList &diagram;
    const Architecture &architecture; ///< That the diagram draws, and of which the recording is.
    const playback::Snapshots &snapshots;
    const playback::Felt &felt;
};

struct SheetFacts {
    std::vector<SheetSide> sides; ///< Two or more.
    std::string scenario;         ///< What is played, as it is called; empty: only load.
    simulation::Nanos at = 0;
    simulation::Nanos duration = 0;
    const simulation::Contrast &contrast; ///< Of the same documents in the same order.
    Language language = Language::English;
};

/// A comparison as one picture that does not move: the diagrams side by side with the states of that moment, how each
/// journey fares, the table of figures, and how they differ in words. Everything is true to one scale; texts are as
/// large as they would be if the picture were about as wide as a screen. Equal facts give equal lists. O(elements).
[[nodiscard]] drawing::DisplayList comparisonSheet(const SheetFacts &facts, const drawing::TextMeasurer &measurer);

/// What the picture says of itself.
[[nodiscard]] std::string sheetTitle(const SheetFacts &facts);
[[nodiscard]] std::string sheetDescription(const SheetFacts &facts);

} // namespace topologue::film
