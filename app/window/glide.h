// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"

#include <memory>
#include <vector>

namespace topologue::window {

/// A scene on its way to another one in which the same things stand elsewhere: boxes move along straight lines, arrows
/// bend from the one route to the other. What only the later scene has stands where it will be, what only the earlier
/// one has is gone. Immutable.
class Glide
{
public:
    /// With more elements, pictures in between would come too slowly to be a movement.
    static constexpr std::size_t MostElements = 900;

    /// Null if nothing that both have would move, or if there is too much of it. O(size of both).
    [[nodiscard]] static std::shared_ptr<const Glide> between(const Scene &from, const Scene &to);

    /// How it looks on the way: 0 = as in the earlier scene, 1 = as in the later one. O(size).
    [[nodiscard]] ScenePtr at(double progress) const;

private:
    struct Places {
        Rect bounds;
        Rect outline;
        Rect meter;
    };
    friend class GlideBuilder;

    drawing::DisplayList m_list;    ///< The later one, with arrows of as many curves as both need.
    std::vector<Point> m_points;    ///< Where those of m_list begin,
    std::vector<Point> m_baselines; ///< those of its texts, by primitive,
    std::vector<Places> m_elements; ///< and its elements.
};

} // namespace topologue::window
