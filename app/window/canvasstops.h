// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "scene.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace topologue::window {

/// Where one stops who reads the diagram without seeing it: every frame, box and arrow.
struct Stop {
    std::uint32_t element = 0; ///< Into the scene's list.
    std::uint32_t place = 0;   ///< From 1: of a box among the boxes, of an arrow among those of the box it leaves.
    std::uint32_t of = 0;      ///< How many there are of those.
};

/// The stops of a scene in an order that only the diagram itself changes: boxes by columns of the flow, before the
/// first box of a frame the frame, after a box the arrows that leave it, in the order of the boxes that they reach.
class CanvasStops
{
public:
    /// O(elements * log(elements) + frames * boxes).
    CanvasStops(const Scene &scene, const Architecture &architecture);

    [[nodiscard]] const std::vector<Stop> &all() const { return m_stops; }
    /// None for what is no stop, such as a label.
    [[nodiscard]] std::optional<std::size_t> indexOf(std::uint32_t element) const;
    /// The first arrow that leaves, or reaches, a box.
    [[nodiscard]] std::optional<std::uint32_t> firstArrow(std::uint32_t box, bool outgoing) const;
    /// The box that an arrow leaves, or reaches.
    [[nodiscard]] std::optional<std::uint32_t> endOf(std::uint32_t arrow, bool target) const;

private:
    struct Ends {
        std::optional<std::uint32_t> from;
        std::optional<std::uint32_t> to;
    };
    void findEnds(const Scene &scene, const Architecture &architecture);
    void add(std::uint32_t element, std::size_t place, std::size_t of);

    std::vector<Stop> m_stops;
    std::unordered_map<std::uint32_t, std::size_t> m_indexOf;
    std::vector<std::uint32_t> m_arrows; ///< In the order of the list.
    std::unordered_map<std::uint32_t, Ends> m_ends;
};

} // namespace topologue::window
