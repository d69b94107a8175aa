// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/palette.h"
#include "editing/snap.h"
#include "imagering.h"
#include "scene.h"
#include "viewport.h"

#include <QImage>
#include <QLineF>
#include <QRectF>

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace topologue::window {

/// Where a box would go.
struct ProposedMove {
    Rect from;
    Rect to;
    double cornerRadius = 0;

    bool operator==(const ProposedMove &) const = default;
};

/// What is marked on the diagram beside the picture itself.
struct OverlayMarks {
    const std::set<std::string> *selected = nullptr; ///< Null: none. Thousands are not copied for a frame.
    const std::set<std::string> *marked = nullptr;   ///< The same ring, by a tool that is at work.
    std::string hovered;
    std::string standing;         ///< Where the keyboard is beside the selection; empty = nowhere.
    std::set<std::string> locked; ///< Of the selected and hovered: those that show a lock.
    std::string handles;          ///< The box that shows its handles to connect; empty = none.
    std::string target;           ///< The box that a dragged arrow would reach.
    /// Boxes that are being dragged: where they stood in `ghostScene`, and how far they are from there now.
    const Scene *ghostScene = nullptr;
    std::vector<std::uint32_t> ghosts;
    QPointF ghostsBy; ///< Document units.
    std::vector<editing::Guide> guides;
    std::vector<editing::Gap> gaps; ///< That are equally wide.
    std::vector<QPointF> grips;     ///< Squares to resize by, in item pixels.
    std::vector<QPointF> bends;     ///< Of an arrow that is selected, in item pixels.
    std::optional<std::size_t> takenBend;
    std::optional<QRectF> area;         ///< That a note would have, in document units.
    std::vector<Point> route;           ///< That an arrow would have; empty = none.
    std::vector<ProposedMove> proposed; ///< Dashed outlines, with thin lines from where the boxes stand.
    std::optional<QLineF> line;         ///< A dragged arrow, in item pixels.
};

/// Rings and lines around what is selected or under the pointer, and what a drag shows.
struct Overlay {
    QImage image; ///< Null if there is nothing to show.
    QRectF rect;  ///< Where it belongs, in item pixels.
};

/// Paints only the part of the item that marks cover, in an image of `images`. O(marked).
[[nodiscard]] Overlay paintMarks(const Scene &scene, const Viewport &viewport, const OverlayMarks &marks,
                                 const drawing::Palette &palette, double devicePixelRatio, ImageRing &images);

/// Where the handles of a box are, in item pixels: right, bottom, left, top.
[[nodiscard]] std::array<QPointF, 4> handlesOf(const drawing::Element &box, const Viewport &viewport);
/// How near to its middle a handle is hit, in item pixels.
inline constexpr double HandleReach = 9;

} // namespace topologue::window
