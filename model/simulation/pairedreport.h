// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "replicate.h"
#include "report.h"

#include <string>
#include <vector>

namespace topologue::simulation {

/// One of several documents that went through the same scenario again and again, with the same chance.
struct ReplicatedRun {
    const Architecture *architecture = nullptr; ///< Not null; outlives this.
    std::string title;                          ///< How the document is called where it stands beside others.
    ReportHead head;
    ElementNames names;
    FigureIntervals figures;
    /// By journey and figure (journeyFigures()): the value in each replication, not finite where it has none. The runs
    /// of one index have the same seed in all documents.
    std::vector<std::vector<std::vector<double>>> journeySamples;
};

/// For a terminal: of success, p99 and lost value of each journey the mean in every document with half its 99 %
/// interval, and for each document but the first the difference from the first, and whether it is real: whether the
/// 99 % interval of the paired differences leaves out zero. Then a sentence for each difference of the lost value.
/// A journey that a document does not have is a dash there.
[[nodiscard]] std::string pairedTable(const std::vector<ReplicatedRun> &runs, Language language);

/// One JSON object: {"scenario", "seed", "window", "replications", "confidence", "documents": [...], "differences":
/// [...]}: of each document what reportJson gives with intervals; of each document but the first {"document",
/// "against", "lostValue", "journeys": {ID: {FIGURE: ...}}} with every figure of journeys and "successShare" (0..1),
/// each {"mean", "low", "high", "isReal"} of second minus first. Journeys that only one has are left out.
[[nodiscard]] std::string pairedJson(const std::vector<ReplicatedRun> &runs);

} // namespace topologue::simulation
