// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snap.h"

#include <optional>
#include <span>
#include <vector>

namespace topologue::editing {

/// The boxes four times, each time in the order that a Row looks through them: by left, right, top and bottom edge.
[[nodiscard]] std::vector<Rect> sortedForRows(const std::vector<Rect> &boxes);

/// A moving box and those beside it in its row (or column): what overlaps it along the other axis. For SnapIndex.
class Row
{
public:
    /// `sorted` by sortedForRows. O(log boxes + how many lie between the moving one and its neighbours).
    Row(std::span<const Rect> sorted, const Rect &moving, bool isHorizontal);

    /// How to move the box by at most `tolerance` so that a gap beside it is as wide as another; none if there is none.
    [[nodiscard]] std::optional<double> correction(double tolerance) const;
    /// The gaps beside the box that are equal where it stands, to within `same`.
    void addEqualGaps(std::vector<Gap> &gaps, double same) const;

private:
    /// A box along the axis of the row, and across.
    struct Span {
        double from = 0;
        double to = 0;
        double low = 0;
        double high = 0;
    };
    [[nodiscard]] Span spanOf(const Rect &box) const;
    [[nodiscard]] std::optional<Span> before(std::span<const Rect> byEnd, const Span &of) const;
    [[nodiscard]] std::optional<Span> after(std::span<const Rect> byStart, const Span &of) const;
    void addGap(std::vector<Gap> &gaps, const Span &one, const Span &other) const;

    bool m_isHorizontal;
    Span m_moving;
    std::optional<Span> m_before;
    std::optional<Span> m_beforeThat;
    std::optional<Span> m_after;
    std::optional<Span> m_afterThat;
};

} // namespace topologue::editing
