// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listbuilder.h"
#include "occupancy.h"
#include "typesetter.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace topologue::drawing {

/// An arrow that has been measured: everything but its route.
struct MeasuredArrow {
    DependencyId id;
    Caption caption;
    std::string labelId; ///< The SVG id of its label.
    DependencyStyle style = DependencyStyle::Synchronous;
    bool optional = false;
    double share = 0; ///< 0..1: where its rate lies between the least and the most; decides the width.
    std::vector<std::string_view> policyIcons; ///< Names of icons, from the start of the arrow on.
    MeasuredText label;                        ///< May be empty.
};

/// Where a rate lies on a logarithmic scale of two decades below `most`, 0..1; 0 if nothing flows anywhere.
[[nodiscard]] double rateShare(double rate, double most);
/// 1.4 to 4 document units.
[[nodiscard]] double arrowWidth(double share);
/// The space that a layout keeps for the label; empty if there is none.
[[nodiscard]] Size labelSize(const MeasuredArrow &arrow);

/// Draws the line, trimmed under its head, and the policy marks where `occupied` has room for them (where it has none
/// they are left out; the description names the policies all the same). Adds the marks to `occupied`.
/// `route` ends at the outlines.
void drawArrow(ListBuilder &list, const MeasuredArrow &arrow, std::span<const Point> route, Occupancy &occupied);
/// The label with its middle at `middle`: an element of its own, so that no other arrow is painted over it.
void drawArrowLabel(ListBuilder &list, const MeasuredArrow &arrow, Point middle);

} // namespace topologue::drawing
