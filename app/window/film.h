// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "playback/dots.h"
#include "playback/felt.h"
#include "playback/snapshot.h"
#include "playback/why.h"
#include "simulation/recording.h"

#include <memory>
#include <vector>

namespace topologue::window {

/// A recording with the document that it was made of. Immutable; any thread may read it.
struct Film {
    Film(std::shared_ptr<const Architecture> document, simulation::Recording made)
        : architecture(std::move(document)), recording(std::move(made)), snapshots(*architecture, recording),
          felt(*architecture, recording), wave(playback::waveOf(*architecture, recording))
    {
    }
    Film(const Film &) = delete;
    Film &operator=(const Film &) = delete;

    std::shared_ptr<const Architecture> architecture;
    simulation::Recording recording;
    playback::Snapshots snapshots;
    playback::Felt felt;
    std::vector<playback::WaveStep> wave; ///< How the failure spread.
};
using FilmPtr = std::shared_ptr<const Film>;

/// How the elements of a document are at one moment: of a film, or as they are expected to be.
struct Moment {
    FilmPtr film; ///< Null where it is expected.
    playback::Snapshot snapshot;
    std::shared_ptr<const Architecture> expected = nullptr; ///< The document that the expectation is of.

    [[nodiscard]] const Architecture &architecture() const { return expected ? *expected : *film->architecture; }
};
using MomentPtr = std::shared_ptr<const Moment>;

} // namespace topologue::window
