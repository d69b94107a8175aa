// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "playback/dots.h"
#include "playback/felt.h"
#include "playback/snapshot.h"
#include "simulation/recording.h"

#include <memory>

namespace topologue::window {

/// A recording with the document that it was made of. Immutable; any thread may read it.
struct Film {
    Film(std::shared_ptr<const Architecture> document, simulation::Recording made)
        : architecture(std::move(document)), recording(std::move(made)), snapshots(*architecture, recording),
          felt(*architecture, recording)
    {
    }
    Film(const Film &) = delete;
    Film &operator=(const Film &) = delete;

    std::shared_ptr<const Architecture> architecture;
    simulation::Recording recording;
    playback::Snapshots snapshots;
    playback::Felt felt;
};
using FilmPtr = std::shared_ptr<const Film>;

/// One moment of a film.
struct Moment {
    FilmPtr film;
    playback::Snapshot snapshot;
};
using MomentPtr = std::shared_ptr<const Moment>;

} // namespace topologue::window
