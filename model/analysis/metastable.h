// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stress.h"

#include <optional>
#include <vector>

namespace topologue::analysis {

/// Metastable? Does it stay broken after a spike of traffic that is over?

struct MetastableOptions {
    StressOptions stress{.seeds = 5};
    std::optional<double> factor;            ///< Of the spike. None: half more than the instant estimate's
                                             ///< headroom, and greater until it is felt; 1.5..10.
    Duration from = Duration::seconds(20);   ///< The spike begins,
    Duration spike = Duration::seconds(20);  ///< lasts so long,
    Duration within = Duration::seconds(60); ///< and so long after its end all should be as before.
};

/// What became of one run.
enum class Aftermath : std::uint8_t {
    Unmoved,   ///< Not even the spike was felt.
    Recovered, ///< In time.
    Draining,  ///< Not in time, but what waits is getting less: it will recover.
    Stuck,     ///< The spike is over and nothing gets better: metastable.
};

struct Metastable {
    struct Run {
        std::uint64_t seed = 1;
        Aftermath aftermath = Aftermath::Recovered;
        double goodput = 1;                     ///< Answers per second in the end, of those before the spike; 1 = all.
        double waiting = 0;                     ///< Calls and requests that wait in the end, mean.
        std::optional<double> drainedInSeconds; ///< If it drains on as it did: from the end of the run.
        std::vector<double> course;             ///< Goodput in steps of `CourseStep`, from the beginning.
    };
    /// What keeps it down, in the runs that are stuck; means of the last 20 s of the first of them.
    struct Sustained {
        std::optional<DependencyId> retrying; ///< With most retries.
        double retryShare = 0;                ///< Of its attempts, 0..1.
        double wastedShare = 0;               ///< Of the calls of all dependencies: answers that nobody waited for.
        double arrivalFactor = 1;             ///< Requests of users, of those before: above 1 they try again.
        std::optional<ElementId> queue;       ///< Deployable, or component that is its own: where most calls wait.
        double queueLength = 0;
        double queueWaitSeconds = 0; ///< Of those that get a worker.
    };
    static constexpr double CourseStep = 5; ///< Seconds.

    bool isFinished = false;
    bool hasTraffic = true; ///< False: no open journey sends anything, and there is nothing else here.
    MetastableOptions options;
    double factor = 1;
    std::optional<double> headroom; ///< Instant estimate.
    std::vector<Run> runs;
    std::vector<std::size_t> stuckJourneys; ///< That are worse than before at the end of most stuck runs.
    std::optional<Sustained> sustained;     ///< If any run is stuck.
    std::optional<Shown> shown;             ///< Of the first run.

    [[nodiscard]] std::size_t count(Aftermath aftermath) const;
    [[nodiscard]] bool isMetastable() const { return count(Aftermath::Stuck) > 0; }
};

/// All open journeys send `factor` times their requests for a while. A run has recovered if, `within` after the spike,
/// every journey answers 95 % of its arrivals (or what it did before) and keeps the objectives that it kept before.
/// Source of the notion: Bronson et al., "Metastable Failures in Distributed Systems", HotOS 2021.
[[nodiscard]] Result<Metastable> tryMetastable(const Architecture &architecture, const MetastableOptions &options = {},
                                               const Progress &progress = {});

} // namespace topologue::analysis
