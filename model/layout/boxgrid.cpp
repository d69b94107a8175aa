// SPDX-License-Identifier: Apache-2.0
#include "boxgrid.h"

#include <algorithm>
#include <cmath>

namespace topologue::layout {

BoxGrid::BoxGrid(std::vector<Rect> rects, const Rect &area, std::size_t expected) : m_rects(std::move(rects))
{
    Rect bounds = area;
    for (const Rect &rect : m_rects)
        bounds = bounds.united(rect);
    m_origin = {bounds.x, bounds.y};
    // At most a few cells for each rectangle, however far apart they stand.
    const double mostCells = 4.0 * static_cast<double>(m_rects.size() + expected) + 1024;
    const double cellSize = std::max({96.0, std::sqrt(bounds.width * bounds.height / mostCells),
                                      bounds.width / mostCells, bounds.height / mostCells});
    m_cellsPerUnit = 1 / cellSize;
    m_columns = static_cast<std::size_t>(bounds.width / cellSize) + 1;
    m_rows = static_cast<std::size_t>(bounds.height / cellSize) + 1;
    m_cells.resize(m_columns * m_rows);
    for (std::size_t i = 0; i < m_rects.size(); ++i)
        insert(i);
}

void BoxGrid::move(std::size_t index, const Rect &rect)
{
    remove(index);
    m_rects[index] = rect;
    insert(index);
}

void BoxGrid::add(const Rect &rect)
{
    m_rects.push_back(rect);
    insert(m_rects.size() - 1);
}

BoxGrid::Cells BoxGrid::cellsOf(const Rect &area) const
{
    return {cellAt(area.x - m_origin.x, m_columns), cellAt(area.y - m_origin.y, m_rows),
            cellAt(area.right() - m_origin.x, m_columns), cellAt(area.bottom() - m_origin.y, m_rows)};
}

void BoxGrid::insert(std::size_t index)
{
    if (m_rects[index].isEmpty())
        return;
    const Cells cells = cellsOf(m_rects[index].grown(Reach));
    for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
        for (std::size_t column = cells.left; column <= cells.right; ++column)
            m_cells[row * m_columns + column].push_back(static_cast<std::uint32_t>(index));
    }
}

void BoxGrid::remove(std::size_t index)
{
    if (m_rects[index].isEmpty())
        return;
    const Cells cells = cellsOf(m_rects[index].grown(Reach));
    for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
        for (std::size_t column = cells.left; column <= cells.right; ++column)
            std::erase(m_cells[row * m_columns + column], static_cast<std::uint32_t>(index));
    }
}

} // namespace topologue::layout
