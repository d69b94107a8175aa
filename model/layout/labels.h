// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "boxgrid.h"
#include "graph.h"
#include "obstacles.h"

namespace topologue::layout {

/// A place for a label on `route`, as near to its middle as it can be without covering a box, a frame's title or
/// another label; beside the route if there is no room on it; the middle if there is no room at all.
/// `labels` holds the labels placed so far, one for each link; that of `link` itself does not count.
[[nodiscard]] Point labelPlace(const Route &route, Size size, const Obstacles &obstacles, const BoxGrid &labels,
                               std::size_t link);

/// The point at half of the route's length.
[[nodiscard]] Point middleOf(const Route &route);

} // namespace topologue::layout
