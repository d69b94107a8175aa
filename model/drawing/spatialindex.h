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
    /// The element at `point` that a person means: the topmost box or note whose outline holds it; else the label of an
    /// arrow; else the nearest arrow within `tolerance` (document units, >= 0; of equally near ones the topmost); else
    /// a frame, by its title bar, or by its border within `tolerance`. `list` must be the list of the index. O(log n +
    /// elements there).
    [[nodiscard]] std::optional<std::uint32_t> hit(const DisplayList &list, Point point, double tolerance) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace topologue::drawing
