// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "options.h"
#include "progressbar.h"
#include "simulation/simulate.h"

#include <cstdint>
#include <string>
#include <vector>

/// What `simulate` and `compare` have in common.
namespace topologue::cli {

/// Simulated time [from, to).
struct SimulatedWindow {
    simulation::Nanos from = 0;
    simulation::Nanos to = simulation::Never;
};

/// The declarations of the options that parseSimulation and chooseScenario read.
[[nodiscard]] std::vector<Options::Declaration> simulationDeclarations();

struct SimulationCall {
    simulation::RunOptions run;
    SimulatedWindow window;
    std::uint64_t replications = 0; ///< 0: a single run.
    std::string output;             ///< "-": standard output.
    Language language = Language::English;
};
[[nodiscard]] SimulationCall parseSimulation(const Call &call, Options &options);

/// The scenario that --scenario names; without it: the only one, or none if the document has none or --no-scenario is
/// given. A problem if the named one is missing, or if none is named and there are several to choose from. `file` is
/// how the document is called. The pointer is into the architecture; null is no scenario.
[[nodiscard]] const Scenario *chooseScenario(Options &options, const Architecture &architecture,
                                             const std::string &file);

/// A problem that says which scenarios there are instead of the one that --scenario names.
void addUnknownScenario(Options &options, const Architecture &architecture, const std::string &file);

/// How long is simulated: as --duration says, or the scenario, or two minutes.
[[nodiscard]] Duration durationOf(const SimulationCall &call, const Scenario *scenario);

/// A problem if the window begins after the run ends.
void checkWindow(Options &options, const SimulationCall &call, const Scenario *scenario);

struct Subject {
    const Architecture *architecture = nullptr;
    const Scenario *scenario = nullptr;
};
/// The recordings in order. Runs one per core at once; shows `bar`. Ctrl-C ends them early: see Interruption.
[[nodiscard]] std::vector<Result<simulation::Recording>>
simulateAll(const std::vector<Subject> &subjects, const simulation::RunOptions &options, ProgressBar &bar);

/// The most memory that the process has had, in megabytes (10^6).
[[nodiscard]] double peakMemoryMb();

/// Tells that the user stopped it, and returns ExitCode::Interrupted.
[[nodiscard]] int reportInterruption(Language language);

/// Writes to the file or standard output; tells why not, and returns the exit code.
[[nodiscard]] int writeResult(const std::string &output, const std::string &bytes, Language language);

} // namespace topologue::cli
