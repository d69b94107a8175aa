// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/palette.h"
#include "scene.h"
#include "viewport.h"

#include <QImage>
#include <QRectF>

#include <set>
#include <string>

namespace topologue::window {

/// Rings and lines around what is selected or under the pointer.
struct Overlay {
    QImage image; ///< Null if there is nothing to show.
    QRectF rect;  ///< Where it belongs, in item pixels.
};

/// Paints only the part of the item that marked elements cover. O(marked).
[[nodiscard]] Overlay paintMarks(const Scene &scene, const Viewport &viewport, const std::set<std::string> &selected,
                                 const std::string &hovered, const drawing::Palette &palette, double devicePixelRatio);

} // namespace topologue::window
