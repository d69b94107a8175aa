// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timelinepicture.h"

#include <vector>

namespace topologue::atlas {

inline constexpr double RowHeight = 18;
inline constexpr double MarkRadius = 5.5;
inline constexpr int Urgent = 1000; ///< From this importance on, a label is shown whatever it covers.

/// An event in its lane, while the lane is arranged.
struct LaneEvent {
    const knowledge::Event *event = nullptr;
    double x = 0;
    int importance = 0;
    drawing::MeasuredText full; ///< Its title on one line.
    std::size_t row = 0;        ///< What comes out: where it stands, and what of the title there is room for.
    drawing::MeasuredText label;
    bool isLeft = false; ///< The label stands left of the mark.
};

/// Gives each event a row so that marks do not touch, and as many labels as fit without touching anything, the more
/// important first. `events` in the order of x; `right` is where the ribbon ends.
void arrangeLane(std::vector<LaneEvent> &events, std::size_t rows, double right, const drawing::Typesetter &typesetter);

} // namespace topologue::atlas
