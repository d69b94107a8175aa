// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "film.h"

#include <cstdint>
#include <vector>

namespace topologue::film {

/// When a mark is where: at `along` (0 tail .. 1 head) at `time`, on the way to the next stop or, at the last stop of a
/// ride, gone.
struct DotStop {
    simulation::Nanos time = 0;
    double along = 0;
};
/// One dot from where it appears to where it disappears: at least two stops, in order of time.
using DotRide = std::vector<DotStop>;

/// A mark that serves as one dot after the other; its rides do not overlap.
struct DotTrack {
    std::uint32_t dependency = 0;
    playback::Mark mark = playback::Mark::Success;
    bool isBack = false;
    std::vector<DotRide> rides;
};

/// The dots of a film as few tracks, in order of mark, direction and dependency. Between its stops a mark moves evenly;
/// compared with Dots::at it comes and goes at most 25 ms (of the viewer) early or late.
/// O(dots x seconds of the film).
[[nodiscard]] std::vector<DotTrack> dotTracks(const Film &film);

} // namespace topologue::film
