// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "recording.h"
#include "replicate.h"
#include "totals.h"

#include <cstdint>
#include <string>

namespace topologue::simulation {

/// What was simulated, and what it took.
struct ReportHead {
    std::string document; ///< What the user calls it: a path.
    std::string scenario; ///< Id; empty if none.
    std::uint64_t seed = 0;
    Nanos from = 0;           ///< Of the window that the figures are about.
    Nanos to = 0;             ///< The same.
    std::uint64_t events = 0; ///< That the engine processed, in all replications.
    double wallSeconds = 0;   ///< Real time of the simulation alone.
    double peakMemoryMb = 0;  ///< Of the process, in megabytes (10^6).
};

/// Of a run and the window of its totals.
[[nodiscard]] ReportHead headOf(const Recording &recording, const Totals &totals, std::string document);

/// The figures of a single run, in the form of many: each mean is the value, NaN where the run has none.
[[nodiscard]] FigureIntervals figuresOf(const Totals &totals);

enum class FigureForm : std::uint8_t {
    Value,    ///< A number.
    Interval, ///< {"mean", "low", "high"}, of replications.
};

/// One JSON object with a newline at its end:
/// {"document", "scenario" (null: none), "seed", "window": {"fromS", "toS"}, "journeys": {ID: {...}}, "deployables",
/// "components", "dependencies", "events", "wallSeconds", "peakMemoryMb"}; of replications also "replications".
/// The keys of an element are the names of its figures (figures.h) and always all there, in one order; but `failedBy`
/// has only the causes that occurred (the names are CauseNames). A figure that has no value, such as the mean time of
/// answers that nobody got, is null. `requests`, `success`, `degraded`, `failed` are numbers of requests: the first
/// of those that began in the window, the others of those that ended in it. `utilisation` is the share of workers that
/// are busy, `coreUtilisation` the share of cores.
[[nodiscard]] std::string reportJson(const ReportHead &head, const ElementNames &names, const FigureIntervals &figures,
                                     FigureForm form = FigureForm::Value);

/// The series of a recording for a spreadsheet (RFC 4180 but for "\n" at the ends of lines): one line for each interval
/// and element, of the intervals that lie in [from, to). Columns: start and length of the interval in seconds, kind of
/// element, id, then every measure of every kind; a cell is empty where the measure is not of that kind.
[[nodiscard]] std::string reportCsv(const Recording &recording, Nanos from = 0, Nanos to = Never);

/// For a terminal: what was simulated, a line for each journey, and the deployables that are busiest.
/// `architecture` is the one that was simulated; it has the names.
[[nodiscard]] std::string reportTable(const Recording &recording, const Totals &totals,
                                      const Architecture &architecture, Language language);

/// The same of replications: every figure with half the width of its 99 % interval.
[[nodiscard]] std::string replicationsTable(const ReportHead &run, const FigureIntervals &figures,
                                            const Architecture &architecture, Language language);

} // namespace topologue::simulation
