// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "film.h"
#include "scene.h"
#include "viewport.h"

#include <QPointF>

#include <cstdint>
#include <vector>

namespace topologue::window {

/// A dot on the screen.
struct PlacedDot {
    QPointF at; ///< Item pixels.
    std::uint32_t span = 0;
    playback::Mark mark = playback::Mark::Success;
    bool isBack = false;

    /// Of this dot, where a call's is `ofCalls`: answers are smaller.
    [[nodiscard]] double radius(double ofCalls) const { return isBack ? ofCalls * BackShare : ofCalls; }
    static constexpr double BackShare = 0.72;
};

/// Where along the arrows of a scene dots are: the routes as evenly spaced points, so that a place costs O(1).
class DotPaths
{
public:
    /// Forgets what it knew, if either is another one than last time.
    void use(const ScenePtr &scene, const FilmPtr &film);
    /// Those whose arrows the scene draws, within the viewport. `radius`: of a dot, in item pixels; those that stand do
    /// so in a line before the door.
    void place(const std::vector<playback::Dot> &dots, const Viewport &viewport, double radius,
               std::vector<PlacedDot> &out);

private:
    struct Route {
        std::vector<QPointF> points; // Document units, evenly spaced.
        double step = 1;             // Between two of them.
        bool isMade = false;
    };
    const Route &routeOf(std::uint32_t dependency);

    ScenePtr m_scene;
    FilmPtr m_film;
    std::vector<Route> m_routes; // By dependency of the film's architecture.
};

} // namespace topologue::window
