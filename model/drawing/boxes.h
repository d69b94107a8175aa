// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listbuilder.h"
#include "outline.h"
#include "typesetter.h"

#include <string>
#include <vector>

namespace topologue::drawing {

/// What a box is to show, before it is measured.
struct BoxContent {
    ElementId id;
    Caption caption;
    ComponentKind kind = ComponentKind::Service;
    bool standsForDeployable = false; ///< A collapsed deployable.
    bool isFramed = false;            ///< Inside a frame, whose title is the larger text at small scales.
    std::string name;
    std::string underName;
};

/// A box that has been measured and can be drawn anywhere, without a measurer.
struct MeasuredBox {
    BoxContent content;
    BoxShape shape = BoxShape::Card;
    Size size;
    MeasuredText name;
    MeasuredText underName;  ///< May be empty.
    MeasuredText middleName; ///< For Detail::Middle: as large as fits.
    bool middleIcon = true;  ///< Whether there is room for the icon beside it.
    /// For Detail::Overview: one line, or two, or none if it is too long to be set large.
    std::vector<MeasuredText> overviewName;
    std::vector<MeasuredText> compactName; ///< For Detail::Compact: as large as fits in one line or two.
};

/// As wide as its texts need, within limits; names that are too long end in an ellipsis.
[[nodiscard]] MeasuredBox measureBox(BoxContent content, const Typesetter &typesetter);
/// Gives the box another width, at least its own, so that boxes in a slab line up.
void widenBox(MeasuredBox &box, double width, const Typesetter &typesetter);

void drawBox(ListBuilder &list, const MeasuredBox &box, Point center);

[[nodiscard]] inline Rect boxRect(const MeasuredBox &box, Point center)
{
    return {center.x - box.size.width / 2, center.y - box.size.height / 2, box.size.width, box.size.height};
}

} // namespace topologue::drawing
