// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stress.h"

#include <optional>
#include <vector>

namespace topologue::analysis {

/// How much traffic until an objective breaks?

struct TrafficOptions {
    StressOptions stress;
    Duration warmUp = Duration::seconds(15); ///< Of each run, not counted.
    Duration length = Duration::seconds(60); ///< Of each run; a longer scenario decides.
    double precision = 0.03;                 ///< The search ends when the factor is known to this share; > 0.
    double requestsPerRun = 2e6;             ///< Greater factors are not tried.
};

/// What was found at one factor, all runs together.
struct TrafficPoint {
    struct OfJourney {
        Fare fare;
        Misses misses;
        std::uint32_t brokenRuns = 0;
    };
    double factor = 1;
    double requestsPerSecond = 0; ///< Of the open journeys.
    std::vector<OfJourney> journeys;
    std::vector<double> utilisation;     ///< Of workers, by deployable as in ElementNames, 0..1.
    std::vector<double> coreUtilisation; ///< The same of cores.
    bool isBroken = false;               ///< Some objective, all runs together.
    std::uint32_t brokenRuns = 0;        ///< In how many runs any objective is missed.
};

/// What is busiest on the way of a journey, messages left out: nobody waits for those.
struct Busiest {
    ElementId deployable;   ///< Or a component that is its own.
    bool isCores = true;    ///< Else workers.
    double utilisation = 0; ///< 0..1.
};

struct TrafficLimit {
    enum class Verdict : std::uint8_t {
        Found,
        NoTraffic,   ///< No open journey sends anything.
        NoObjective, ///< No journey has an objective.
        AlwaysHolds, ///< Up to the greatest factor that was tried.
        NeverHolds,  ///< An objective is missed with a hundredth of the traffic as well.
    };
    Verdict verdict = Verdict::Found;
    bool isFinished = false;
    TrafficOptions options;
    std::uint32_t runs = 0; ///< Of each point.
    double holdsAt = 0;     ///< The greatest factor at which, and below which, every run kept every objective.
    double factor = 0;   ///< What is told: between the last factor that held and the first that broke, runs together.
    double breaksAt = 0; ///< The least factor from which on every run missed some objective.
    double requestsPerSecond = 0;     ///< At `factor`.
    std::optional<double> estimate;   ///< Instant estimate of where something is overloaded, see simulation::Estimate.
    std::vector<TrafficPoint> points; ///< By factor.
    std::size_t brokenPoint = 0;      ///< Index of the first point that broke.
    std::optional<std::size_t> journey; ///< Whose objective breaks first: at that point, furthest past its objective.
    std::optional<Busiest> busiest;     ///< There, on that journey's way; cores before workers where both are scarce.
    simulation::Cause cause = simulation::Cause::None; ///< Of most of that journey's failures there.
};

/// A search: the instant estimate brackets it, then bisection of the logarithm with the engine. Each factor multiplies
/// all open journeys from the beginning; an objective breaks if the requests that end after the warm-up miss it.
[[nodiscard]] Result<TrafficLimit> findTrafficLimit(const Architecture &architecture,
                                                    const TrafficOptions &options = {}, const Progress &progress = {});

/// The scenario with so many times the traffic, and the end of the warm-up.
[[nodiscard]] Shown shownTraffic(const TrafficOptions &options, double factor);

} // namespace topologue::analysis
