// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geometry.h"

#include <optional>

namespace topologue::layout {

/// The free place nearest to `wish`, on rings of growing size around it, in a fixed order. `isFree(point)` decides.
/// None if about 8,000 places were tried in vain (some 10,000 units around).
template<class IsFree>
[[nodiscard]] std::optional<Point> nearestFree(Point wish, const IsFree &isFree)
{
    if (isFree(wish))
        return wish;
    constexpr int Rings = 120;
    constexpr double Step = 12;
    double radius = 0;
    for (int ring = 0; ring < Rings; ++ring) {
        const int turn = ring / 8;
        radius += Step * (1 + turn);
        const int perSide = std::min(ring + 1, 8);
        // Straight below, above, right and left first: rows and columns stay rows and columns.
        for (int i = 0; i <= perSide; ++i) {
            const double aside = radius * i / perSide;
            for (const double sign : {1.0, -1.0}) {
                if (i == 0 && sign < 0)
                    continue;
                for (const Point offset : {Point{aside * sign, radius}, Point{aside * sign, -radius},
                                           Point{radius, aside * sign}, Point{-radius, aside * sign}}) {
                    if (isFree(wish + offset))
                        return wish + offset;
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace topologue::layout
