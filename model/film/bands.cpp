// SPDX-License-Identifier: Apache-2.0
#include "bands.h"

#include "drawing/bezier.h"

#include <algorithm>
#include <variant>

namespace topologue::film {

std::vector<double> arrowLengths(const drawing::DisplayList &diagram, const Architecture &architecture)
{
    std::vector<double> lengths(architecture.dependencies.size(), 0);
    for (const drawing::Element &element : diagram.elements) {
        const auto *id = std::get_if<DependencyId>(&element.id);
        if (element.role != drawing::ElementRole::Dependency || id == nullptr || element.routePointCount < 4)
            continue;
        if (const auto index = architecture.dependencies.indexOf(*id))
            lengths[*index] = drawing::Trace(diagram.routeOf(element)).length();
    }
    return lengths;
}

Bands bandsOf(const std::vector<double> &dotsAtOnce, const std::vector<double> &lengths,
              const playback::Snapshot &snapshot)
{
    Bands bands;
    bands.isBand.assign(lengths.size(), false);
    for (std::size_t d = 0; d < lengths.size() && d < dotsAtOnce.size() && d < snapshot.dependencies.size(); ++d) {
        const double rate = snapshot.dependencies[d].ratePerSecond;
        if (lengths[d] <= 0 || rate <= 0 || !isTooDense(dotsAtOnce[d], lengths[d]))
            continue;
        bands.isBand[d] = true;
        bands.leastRate = bands.leastRate > 0 ? std::min(bands.leastRate, rate) : rate;
    }
    return bands;
}

} // namespace topologue::film
