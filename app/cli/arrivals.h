// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "options.h"
#include "simulationcall.h"

namespace topologue::cli {

/// Reads the files that --arrivals names (FILE, or JOURNEY=FILE; it may be given several times) into
/// `call.run.arrivals`, and says what is wrong with them, or that some come after the end of the scenario (the first
/// subject's). Every subject must have the journeys. Returns ExitCode::Success, or why not. Nothing happens without the
/// option.
[[nodiscard]] int readArrivals(const Options &options, const std::vector<Subject> &subjects, SimulationCall &call);

} // namespace topologue::cli
