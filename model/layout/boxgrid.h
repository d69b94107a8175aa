// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/units.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace topologue::layout {

/// Rectangles that can be found by place: a uniform grid of cells. Rectangles keep their index, may overlap, may be
/// moved and be empty (an empty one is never found). What lies outside the area the grid was made for is kept in the
/// cells at its rim, so everything is found, if slower.
class BoxGrid
{
public:
    explicit BoxGrid(std::vector<Rect> rects) : BoxGrid(std::move(rects), {}, 0) {}
    /// Made for the area of `rects` and `area`, and for `expected` rectangles more.
    BoxGrid(std::vector<Rect> rects, const Rect &area, std::size_t expected);

    [[nodiscard]] const Rect &rect(std::size_t index) const { return m_rects[index]; }
    [[nodiscard]] std::size_t size() const { return m_rects.size(); }
    void move(std::size_t index, const Rect &rect);
    void add(const Rect &rect);

    /// Calls `found(index)` for each rectangle that touches `area`; possibly several times for a large one.
    template<class Found>
    void visit(const Rect &area, const Found &found) const
    {
        const Cells cells = cellsOf(area);
        for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
            for (std::size_t column = cells.left; column <= cells.right; ++column) {
                for (const std::uint32_t index : m_cells[row * m_columns + column]) {
                    if (m_rects[index].intersects(area))
                        found(static_cast<std::size_t>(index));
                }
            }
        }
    }
    /// True if a rectangle for which `counts(index)` is true touches `area`.
    template<class Counts>
    [[nodiscard]] bool any(const Rect &area, const Counts &counts) const
    {
        const Cells cells = cellsOf(area);
        for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
            for (std::size_t column = cells.left; column <= cells.right; ++column) {
                for (const std::uint32_t index : m_cells[row * m_columns + column]) {
                    if (m_rects[index].intersects(area) && counts(static_cast<std::size_t>(index)))
                        return true;
                }
            }
        }
        return false;
    }
    /// The rectangles that may touch a tiny area around `point` (those of its cell).
    [[nodiscard]] const std::vector<std::uint32_t> &near(Point point) const
    {
        return m_cells[cellAt(point.y - m_origin.y, m_rows) * m_columns + cellAt(point.x - m_origin.x, m_columns)];
    }
    /// Cells hold each rectangle grown by this much, so that `near` also finds what is close to a point.
    static constexpr double Reach = 16;

private:
    struct Cells {
        std::size_t left, top, right, bottom;
    };
    [[nodiscard]] Cells cellsOf(const Rect &area) const;
    [[nodiscard]] std::size_t cellAt(double offset, std::size_t count) const
    {
        const double cell = offset * m_cellsPerUnit;
        if (!(cell > 0))
            return 0;
        return cell >= static_cast<double>(count) ? count - 1 : static_cast<std::size_t>(cell);
    }
    void insert(std::size_t index);
    void remove(std::size_t index);

    std::vector<Rect> m_rects;
    std::vector<std::vector<std::uint32_t>> m_cells;
    Point m_origin;
    double m_cellsPerUnit = 1;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
};

} // namespace topologue::layout
