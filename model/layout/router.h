// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace topologue::layout {

/// Routes a graph and keeps what it found, so that a box that is being dragged costs only its own links.
/// Owns a copy of the graph. Not thread-safe; different routers are independent. Deterministic: the same graph and the
/// same moves give the same routes, whatever the order of boxes and links with distinct ids.
class Router
{
public:
    /// Routes everything. `centers` has one point for each box; indices in `graph` are valid.
    Router(Graph graph, const std::vector<Point> &centers, LayoutStyle style);
    ~Router();
    Router(Router &&) noexcept;
    Router &operator=(Router &&) noexcept;

    [[nodiscard]] const Placed &placed() const;
    /// Moves `boxes` (indices) to `centers` and routes again what that touches: the links of these boxes, links that
    /// share a side with them, links that now run into a moved box, and links that went around it. Returns those
    /// links, ascending. Lanes of detours are not spread again: route everything after the drag.
    /// Far below a frame for a box with tens of links; O(links) for the search of touched routes.
    std::vector<std::size_t> moveBoxes(const std::vector<std::size_t> &boxes, const std::vector<Point> &centers);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace topologue::layout
