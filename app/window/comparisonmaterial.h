// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "film.h"
#include "film/comparisonsheet.h"
#include "scene.h"
#include "simulation/contrast.h"

#include <algorithm>
#include <string>
#include <vector>

namespace topologue::window {

/// What a picture of a comparison is made of. A value whose parts are immutable: any thread may draw it.
struct ComparisonMaterial {
    struct Side {
        std::string title;
        ScenePtr scene;
        FilmPtr film;
    };
    std::vector<Side> sides;
    std::string scenario; ///< Its name; empty: only load.
    simulation::Nanos at = 0;
    simulation::Contrast contrast;
    Language language = Language::English;

    /// Whether everything is there.
    [[nodiscard]] bool isComplete() const
    {
        return sides.size() > 1 && contrast.documents() == sides.size()
               && std::all_of(sides.begin(), sides.end(), [](const Side &side) { return side.scene && side.film; });
    }
    /// Of what is complete; this has to outlive it.
    [[nodiscard]] film::SheetFacts facts() const
    {
        film::SheetFacts facts{{}, scenario, at, sides.front().film->recording.duration, contrast, language};
        for (const Side &side : sides)
            facts.sides.push_back(
                {side.title, *side.scene->list, *side.film->architecture, side.film->snapshots, side.film->felt});
        return facts;
    }
};

} // namespace topologue::window
