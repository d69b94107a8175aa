// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "replicate.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace topologue::simulation {

/// What one run cost its users. Journeys in document order.
struct RunOutcome {
    std::vector<double> failed; ///< Requests.
    std::vector<bool> fell;     ///< Whether the objective was broken, see Impact.
    double failedInAll = 0;
    double lostValue = 0; ///< In the architecture's currency.
};
[[nodiscard]] RunOutcome outcomeOf(const Recording &recording);

/// Several documents in the same scenario with the same chance, replication by replication: what differs between them,
/// and how sure that is. A value; equal runs give equal numbers, whichever threads made them.
class Contrast
{
public:
    static constexpr double Confidence = 0.95; ///< Of each interval by itself.

    /// `run` has an outcome for each document, always in the same order and as many as the first time.
    void add(std::vector<RunOutcome> run);

    [[nodiscard]] std::uint32_t replications() const { return static_cast<std::uint32_t>(m_runs.size()); }
    [[nodiscard]] std::size_t documents() const { return m_runs.empty() ? 0 : m_runs.front().size(); }
    /// Of one document. Not known (infinite) from a single replication.
    [[nodiscard]] Interval lostValue(std::size_t document) const;
    [[nodiscard]] Interval failed(std::size_t document) const;
    /// Of the pairs of runs: second minus first.
    [[nodiscard]] Comparison lostValue(std::size_t first, std::size_t second) const;
    [[nodiscard]] Comparison failed(std::size_t first, std::size_t second) const;
    /// In how many replications its objective was broken.
    [[nodiscard]] std::uint32_t fell(std::size_t document, std::size_t journey) const;
    /// Whether of each document it is known how far it is from the first, in value and in requests: half the interval
    /// is at most `share` of the difference, or there never is any.
    [[nodiscard]] bool isPrecise(double share) const;

private:
    using Figure = double RunOutcome::*;
    [[nodiscard]] std::vector<double> samples(std::size_t document, Figure figure) const;
    [[nodiscard]] Comparison compared(std::size_t first, std::size_t second, Figure figure) const;

    std::vector<std::vector<RunOutcome>> m_runs; // By replication, then by document.
};

struct ContrastOptions {
    RunOptions run;            ///< `seed` is the base of all seeds; traces are not wanted, whatever it says.
    std::uint32_t least = 5;   ///< Replications before it may be precise enough.
    std::uint32_t most = 20;   ///< Replications.
    double share = 0.05;       ///< See Contrast::isPrecise.
    std::uint32_t threads = 0; ///< 0: one per core.
    /// No run begins later than this after the start. How many there are then depends on the machine.
    std::chrono::milliseconds patience{10'000};
};

/// Adds replications to `known` (the first ones, with the seeds of indices from 0) until it is precise enough, there
/// are as many as wanted, or patience is at its end. Runs of all documents are made at once, one per thread. `tell` is
/// called with each replication that has been added, in order, and `progress` with the share 0..1 that is done (a
/// guess), both on the caller's thread; false from `progress` stops all runs within 50 ms.
/// Fails as `simulate` does. (Stopping at the first narrow interval makes it cover slightly less often than it says,
/// see sampleUntil.)
[[nodiscard]] Result<Contrast> contrast(const std::vector<Subject> &subjects, const ContrastOptions &options,
                                        Contrast known = {}, const std::function<void(const Contrast &)> &tell = {},
                                        const Progress &progress = {});

} // namespace topologue::simulation
