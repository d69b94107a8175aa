// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paintworker.h"

#include <memory>
#include <vector>

namespace topologue::window {

/// The pictures of large diagrams that were shown last, so that an undo and a redo, whose scenes are remembered too
/// (SceneMemory), are seen in the next frame: to paint 6,000 arrows takes dozens of them. They differ in their scenes
/// alone: where one pans, zooms or plays, only the last is kept. It keeps no scene alive.
class PictureMemory
{
public:
    /// Of a window of 1440x900 these are three.
    static constexpr qsizetype MostBytes = 32'000'000;

    /// `picture` is what `job` asked for. One that is painted within a frame or two is not kept.
    void keep(const PaintJob &job, const Picture &picture);
    /// Null if it is not known (any more). O(pictures).
    [[nodiscard]] const Picture *find(const PaintJob &job);
    void clear() { m_kept.clear(); }
    [[nodiscard]] std::size_t size() const { return m_kept.size(); }

private:
    struct Kept {
        PaintJob job; ///< Without the two below.
        std::weak_ptr<const Scene> scene;
        std::weak_ptr<const Moment> moment;
        Picture picture;
    };
    [[nodiscard]] static bool isOfAnotherSceneOnly(const Kept &kept, const PaintJob &job);

    std::vector<Kept> m_kept; ///< What was kept or found last is the last.
};

} // namespace topologue::window
