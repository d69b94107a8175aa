// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "whywalk.h"

namespace topologue::playback {

/// What would have cut the chain for that subject, from what the walk ran into in that interval.
[[nodiscard]] std::vector<Remedy> remediesFor(const Readings &readings, const ElementId &subject, std::size_t interval,
                                              const Findings &findings, const Words &words);

/// Without how many of the components and arrows at the end of the chain (those that the fault has hit, and those that
/// run where there is too little for all) the subject cannot do its work.
[[nodiscard]] std::size_t neededRoots(const Readings &readings, const ElementId &subject, std::size_t interval,
                                      const Findings &findings);

/// What is asked of a process that is at its limit.
struct Demand {
    double times = 1;            ///< As much as it can do, >= 1.
    bool canOthersFollow = true; ///< Whether what it calls, and what that calls in turn, could do that much as well.
};
[[nodiscard]] Demand demandOn(const Readings &readings, std::uint32_t station, std::size_t interval);

} // namespace topologue::playback
