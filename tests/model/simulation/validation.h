// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// What the engine must reproduce: closed forms of queueing theory and published results, each run often enough that
/// chance leaves no excuse. `validation_test` checks them, and the page model/simulation/VALIDATION.md shows them.
namespace topologue::simulation::tests {

/// One expected number, and what the replications gave.
struct Figure {
    std::string name;
    double expected = 0;
    /// The 99 % interval has to be narrower than this share of the expected value. 0: the figure is no estimate, and
    /// each replication has to be within `tolerance`.
    double widest = 0.02;
    double tolerance = 0;
    std::vector<double> samples{};
};

struct Case {
    std::string id;
    std::string setup;
    std::string source;
    std::function<std::vector<Figure>()> run;
};

/// In the order of the page.
[[nodiscard]] std::vector<Case> queueCases();
[[nodiscard]] std::vector<Case> publishedCases();

/// Mean of the samples and half the width of its 99 % interval (Student).
struct Estimate {
    double mean = 0;
    double halfWidth = 0;
};
[[nodiscard]] Estimate estimateOf(const std::vector<double> &samples);
[[nodiscard]] bool passes(const Figure &figure);

/// Runs the net with seeds 1..count, on all cores, and fills the figures' samples with what `measure` reads out of each
/// run (one number per figure, in order).
using Measure = std::function<std::vector<double>(const Recording &recording)>;
[[nodiscard]] std::vector<Figure> replicated(const Net &net, const RunOptions &options, int count,
                                             std::vector<Figure> figures, const Measure &measure);

} // namespace topologue::simulation::tests
