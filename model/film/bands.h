// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/displaylist.h"
#include "playback/dots.h"
#include "playback/snapshot.h"

#include <vector>

namespace topologue::film {

/// The arrows on which dots would be a chain that nobody can count: a band stands for those that are answered there.
struct Bands {
    std::vector<bool> isBand; ///< By dependency of the architecture.
    /// The least calls per second of an arrow with a band; 0 if there is none.
    double leastRate = 0;

    [[nodiscard]] bool any() const { return leastRate > 0; }
    [[nodiscard]] bool has(std::size_t dependency) const { return dependency < isBand.size() && isBand[dependency]; }
    bool operator==(const Bands &) const = default;
};

/// Document units; of a dot that runs out, see the canvas.
inline constexpr double DotDiameter = 9;

/// Whether so many dots at once on an arrow of that length (document units) would touch each other.
[[nodiscard]] constexpr bool isTooDense(double dotsAtOnce, double length)
{
    return dotsAtOnce >= 2 && dotsAtOnce * DotDiameter > length;
}

/// How long the arrow of each dependency is in the diagram; 0 where it is not drawn.
[[nodiscard]] std::vector<double> arrowLengths(const drawing::DisplayList &diagram, const Architecture &architecture);

/// The arrows that have a band when so many dots are on each at once. All three are by dependency.
[[nodiscard]] Bands bandsOf(const std::vector<double> &dotsAtOnce, const std::vector<double> &lengths,
                            const playback::Snapshot &snapshot);

} // namespace topologue::film
