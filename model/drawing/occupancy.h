// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/units.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace topologue::drawing {

/// Remembers which places are taken, so that small marks are put where nothing else is. A uniform grid: adding and
/// asking cost O(cells touched + rectangles there).
class Occupancy
{
public:
    void add(const Rect &rect);
    [[nodiscard]] bool isFree(const Rect &rect) const;

private:
    template<class Visit>
    static void forEachCell(const Rect &rect, Visit visit);

    std::vector<Rect> m_rects;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_cells;
};

} // namespace topologue::drawing
