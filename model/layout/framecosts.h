// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "curves.h"
#include "obstacles.h"

#include <vector>

namespace topologue::layout {

/// What it costs one link to run through frames that it has no business in, along the edges of frames, or into its own
/// frame from beside it, in units of length. Frames may be crossed; it should be worth it.
class FrameCosts
{
public:
    /// O(frames).
    FrameCosts(const Obstacles &obstacles, const Axes &axes, const Minding &minding);

    /// True for a frame that holds neither end of the link; -1 = none.
    [[nodiscard]] bool isForeign(int frame) const { return frame >= 0 && frame != m_from && frame != m_to; }
    /// Of the straight of a passage. O(frames).
    [[nodiscard]] double of(const Passage &passage) const;
    /// Of a steep curve between two passages, roughly: it crosses half way. O(frames).
    [[nodiscard]] double between(const Passage &from, const Passage &to) const;

private:
    struct Framed {
        Rect rect; ///< In the coordinates of the axes.
        int frame = -1;
    };
    const Obstacles &m_obstacles;
    int m_from;
    int m_to;
    std::vector<Framed> m_frames;
};

} // namespace topologue::layout
