// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "curves.h"
#include "obstacles.h"

#include <optional>
#include <vector>

namespace topologue::layout {

/// A way from `start` to `end` (document coordinates, `end` ahead of `start` along `axes`) around obstacles, as the
/// passages it runs through, in order; empty if the direct curve is free. None if there is no way that moves ahead all
/// the time, or if the budget is spent. Only the obstacles that tried curves really hit are looked at.
[[nodiscard]] std::optional<std::vector<Passage>> findDetour(CollisionTest &test, const Axes &axes, Point start,
                                                             Point end, const Minding &minding);

/// True if every curve and straight of the chain keeps clear of obstacles.
[[nodiscard]] bool isFree(CollisionTest &test, const Axes &axes, Point start, const std::vector<Passage> &passages,
                          Point end, const Minding &minding);

} // namespace topologue::layout
