// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <cstddef>
#include <span>

/// Points that a hand has led an arrow through. The router passes through them, in order, from the arrow's `from` to
/// its `to`.
namespace topologue::editing {

/// A new bend there, so that it becomes the bend number `index` (at most as many as there are). Fails past
/// limits::ListEntries or outside the plane.
[[nodiscard]] Result<Edited> addBend(const Architecture &architecture, const DependencyId &dependency,
                                     std::size_t index, Point at);
[[nodiscard]] Result<Edited> moveBend(const Architecture &architecture, const DependencyId &dependency,
                                      std::size_t index, Point to);
[[nodiscard]] Result<Edited> removeBend(const Architecture &architecture, const DependencyId &dependency,
                                        std::size_t index);
/// Removes all bends of these arrows. Fails if they have none.
[[nodiscard]] Result<Edited> straighten(const Architecture &architecture,
                                        const std::vector<DependencyId> &dependencies);

/// True where the bend number `index` of the points from `from` to `to` adds nothing to see: it is less than
/// `tolerance` away from the line between its neighbours.
[[nodiscard]] bool isNearlyStraight(Point from, std::span<const Point> bends, std::size_t index, Point to,
                                    double tolerance);

} // namespace topologue::editing
