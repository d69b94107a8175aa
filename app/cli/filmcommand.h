// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "core/exportfilm.h"
#include "core/pipeline.h"
#include "options.h"
#include "simulationcall.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace topologue::cli {

/// What of `export` is about films.
struct FilmCall {
    core::FilmExportOptions options;
    SimulationCall simulation;
    std::filesystem::path output; ///< Empty: only frames.
    std::filesystem::path frames; ///< The folder; empty: none.
    std::optional<core::VideoFormat> video;
};

/// The declarations of the options that parseFilm reads.
[[nodiscard]] std::vector<Options::Declaration> filmDeclarations();

/// None if no film is asked for; then options that are about films are problems.
[[nodiscard]] std::optional<FilmCall> parseFilm(const Call &call, Options &options);

/// Simulates the scenario (null: only load) and writes the film; tells what is wrong, and returns the exit code.
[[nodiscard]] int exportFilm(const FilmCall &call, const Architecture &architecture, const Scenario *scenario,
                             const core::Drawing &drawing);

} // namespace topologue::cli
