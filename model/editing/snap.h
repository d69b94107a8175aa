// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/units.h"

#include <optional>
#include <vector>

namespace topologue::editing {

/// A line that shows what a dragged box lines up with.
struct Guide {
    bool isVertical = false;
    double at = 0;   ///< x of a vertical line, y of a horizontal one.
    double from = 0; ///< Where it begins and ends along the other axis: around all boxes on it.
    double to = 0;

    bool operator==(const Guide &) const = default;
};

/// One of the gaps between boxes in a row or column that are equally wide.
struct Gap {
    bool isHorizontal = false;
    double from = 0; ///< x of a horizontal gap, y of a vertical one.
    double to = 0;
    double at = 0; ///< Along the other axis: where both of its boxes are.

    bool operator==(const Gap &) const = default;
};

struct Snapped {
    Point offset; ///< To be added to the moving box; zero along an axis where nothing is near.
    std::vector<Guide> guides;
    std::vector<Gap> gaps; ///< That are equal then, those at the moving box among them.
};

/// The boxes that stand still during a drag, prepared for a question per mouse move: edges snap to edges, middles to
/// middles, gaps to gaps beside them where no line is as near. Built in O(n log n), asked in O(n) of few instructions.
class SnapIndex
{
public:
    SnapIndex() = default;
    explicit SnapIndex(const std::vector<Rect> &boxes);

    /// How to move `moving` by at most `tolerance` (document units) along each axis so that it lines up with as near a
    /// line as there is, and all lines that it is then on.
    [[nodiscard]] Snapped snap(const Rect &moving, double tolerance) const;

private:
    struct Line {
        double at;
        double from;
        double to;
    };
    /// Lines of one axis by position, those at the same place as one.
    struct Lines {
        std::vector<Line> edges;
        std::vector<Line> middles;
    };
    static void join(std::vector<Line> &lines);
    static const Line *nearest(const std::vector<Line> &lines, double at);
    static std::optional<double> correction(const Lines &lines, double start, double length, double tolerance);
    static void addGuides(Snapped &snapped, const Lines &lines, const Rect &moving, bool isVertical);

    Lines m_vertical;
    Lines m_horizontal;
    std::vector<Rect> m_boxes;
};

} // namespace topologue::editing
