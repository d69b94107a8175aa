// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "path.h"

namespace topologue::drawing {

/// The silhouettes by which kinds are told apart, in colour or without.
enum class BoxShape {
    Card,     ///< Service, module, job, external: a rounded box.
    Device,   ///< Client: a phone or tablet lying on its side.
    Hexagon,  ///< Gateway.
    Cylinder, ///< Database, cache, search index.
    Bucket,   ///< Object store.
    Pipe,     ///< Queue, lying.
    Stack,    ///< A collapsed deployable: a card on top of others.
};

[[nodiscard]] BoxShape shapeOf(ComponentKind kind);

/// What a shape needs around its icon and text.
struct ShapeMargins {
    double left = 12;
    double right = 14;
    double top = 0; ///< Beyond what centers the text.
    double bottom = 0;
    double height = 56; ///< Of the whole box.
};
[[nodiscard]] ShapeMargins marginsOf(BoxShape shape);
[[nodiscard]] double cornerRadiusOf(BoxShape shape);

/// The silhouette; closed, inside `rect`, touching its four sides.
[[nodiscard]] Path silhouette(BoxShape shape, const Rect &rect);
/// Lines inside it: the front rim of a cylinder, the button of a device. May be empty.
[[nodiscard]] Path innerLines(BoxShape shape, const Rect &rect);
/// Where the outline is that `point`, on a side of `rect`, means: routes end on rectangles, hexagons are none.
[[nodiscard]] Point onSilhouette(BoxShape shape, const Rect &rect, Point point);

} // namespace topologue::drawing
