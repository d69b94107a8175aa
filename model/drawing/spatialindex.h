// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "displaylist.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace topologue::drawing {

/// Finds the elements of a display list by place. Immutable; safe to use from several threads.
class SpatialIndex
{
public:
    explicit SpatialIndex(const DisplayList &list);
    ~SpatialIndex();
    SpatialIndex(SpatialIndex &&) noexcept;
    SpatialIndex &operator=(SpatialIndex &&) noexcept;

    /// Indices of elements whose bounds touch `area`, in painting order. O(log n + found).
    [[nodiscard]] std::vector<std::uint32_t> within(const Rect &area) const;
    /// The topmost element at `point`: boxes before arrows before frames; arrows and frame titles count within
    /// `tolerance` (document units). Frames count by their title bar and border only where a box is not hit.
    [[nodiscard]] std::optional<std::uint32_t> hit(const DisplayList &list, Point point, double tolerance) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace topologue::drawing
