// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bezier.h"
#include "displaylist.h"
#include "icons.h"

#include <vector>

namespace topologue::drawing {

/// A path in the making; several figures may follow each other.
struct Path {
    std::vector<PathVerb> verbs;
    std::vector<Point> points;

    Path &moveTo(Point to);
    Path &lineTo(Point to);
    Path &cubicTo(Point control1, Point control2, Point to);
    /// A quarter of an ellipse from the current point to `to`, whose tangents meet in `corner`.
    Path &quarterTo(Point corner, Point to);
    Path &close();

    Path &addRoundedRect(const Rect &rect, double radius);
    Path &addEllipse(Point center, double radiusX, double radiusY);
    /// A chain of cubics, 3n + 1 points.
    Path &addChain(std::span<const Point> chain);
    /// With the top left corner of its box at `topLeft`.
    Path &addIcon(const Icon &icon, Point topLeft, double scale);

    [[nodiscard]] Path movedBy(Point offset) const;
    /// Of the geometry without any stroke; an empty path has an empty rectangle.
    [[nodiscard]] Rect bounds() const;
};

/// The smallest rectangle around two, where one without area counts as well (a line is no less drawn for it).
[[nodiscard]] Rect around(const Rect &a, const Rect &b);

} // namespace topologue::drawing
