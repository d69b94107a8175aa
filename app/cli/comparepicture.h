// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/exportdocument.h"
#include "options.h"
#include "simulationcall.h"

#include <optional>
#include <string>
#include <vector>

/// `topologue compare ... -o OUT.svg`: the comparison as a picture.
namespace topologue::cli {

struct ComparisonPicture {
    core::ExportOptions options;
    std::optional<simulation::Nanos> at; ///< The moment that is shown; none: the middle of the first fault.
};

/// The declarations of the options that parseComparisonPicture reads.
[[nodiscard]] std::vector<Options::Declaration> comparisonPictureDeclarations();

/// None if the output is no picture, by its ending; its options are a problem then.
[[nodiscard]] std::optional<ComparisonPicture> parseComparisonPicture(Options &options, const SimulationCall &call);

/// Simulates, draws and writes it. `titles` are what the documents are called. Returns the exit code.
[[nodiscard]] int writeComparisonPicture(const Call &call, const ComparisonPicture &picture,
                                         const SimulationCall &wanted, const std::vector<Subject> &subjects,
                                         const std::vector<std::string> &titles);

} // namespace topologue::cli
