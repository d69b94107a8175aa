// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"
#include "listbuilder.h"
#include "typesetter.h"

namespace topologue::drawing {

enum class FrameKind {
    Slab, ///< A deployable of several components: heavy, because it lives and dies as one.
    Team,
    Owner, ///< A component with the stores that only it uses.
};

struct FrameContent {
    ElementId id;
    FrameKind kind = FrameKind::Slab;
    Caption caption;
    std::string labelId; ///< The SVG id of its label.
    std::string title;
    std::string side; ///< At the right of the title; may be empty.
};

struct MeasuredFrame {
    FrameContent content;
    MeasuredText title;
    MeasuredText side;
    MeasuredText overviewTitle; ///< In the largest size that is ever used.
};

[[nodiscard]] MeasuredFrame measureFrame(FrameContent content, const Typesetter &typesetter);
/// What a layout must keep free. `id` is the frame's SVG id.
[[nodiscard]] layout::Frame layoutFrame(const MeasuredFrame &frame);

void drawFrame(ListBuilder &list, const MeasuredFrame &frame, const Rect &rect);
/// The title for Detail::Overview, large, above the boxes: an element of its own that is painted last.
void drawFrameLabel(ListBuilder &list, const MeasuredFrame &frame, const Rect &rect);

} // namespace topologue::drawing
