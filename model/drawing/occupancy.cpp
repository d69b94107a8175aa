// SPDX-License-Identifier: Apache-2.0
#include "occupancy.h"

#include <algorithm>
#include <cmath>

namespace topologue::drawing {

namespace {

constexpr double CellSize = 128;

/// Places past 2^30 cells are one cell: nothing breaks there, it is only slower.
std::int64_t cellOf(double position)
{
    return static_cast<std::int64_t>(std::floor(std::clamp(position / CellSize, -1073741824.0, 1073741823.0)));
}

} // namespace

template<class Visit>
void Occupancy::forEachCell(const Rect &rect, Visit visit)
{
    for (std::int64_t row = cellOf(rect.y); row <= cellOf(rect.bottom()); ++row) {
        for (std::int64_t column = cellOf(rect.x); column <= cellOf(rect.right()); ++column)
            visit(static_cast<std::uint64_t>(row) << 32U ^ (static_cast<std::uint64_t>(column) & 0xFFFF'FFFFU));
    }
}

void Occupancy::add(const Rect &rect)
{
    const auto index = static_cast<std::uint32_t>(m_rects.size());
    m_rects.push_back(rect);
    forEachCell(rect, [&](std::uint64_t cell) { m_cells[cell].push_back(index); });
}

bool Occupancy::isFree(const Rect &rect) const
{
    bool free = true;
    forEachCell(rect, [&](std::uint64_t cell) {
        const auto found = m_cells.find(cell);
        if (!free || found == m_cells.end())
            return;
        free =
            std::ranges::none_of(found->second, [&](std::uint32_t index) { return m_rects[index].intersects(rect); });
    });
    return free;
}

} // namespace topologue::drawing
