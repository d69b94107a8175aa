// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stress.h"

#include <optional>
#include <vector>

namespace topologue::analysis {

/// Fail everything once: who takes down whom?

enum class FailureMode : std::uint8_t {
    Silent,  ///< Calls hang: the harder one.
    Refuses, ///< Calls are refused at once.
};

struct FailuresOptions {
    StressOptions stress{.seeds = 1};
    FailureMode mode = FailureMode::Silent;
    Duration from = Duration::seconds(20);   ///< Each failure lasts from here
    Duration to = Duration::seconds(50);     ///< to here,
    Duration length = Duration::seconds(90); ///< and this is how long each run is; a longer scenario decides.
};

/// What a failure does to a journey, compared with the same run without it.
enum class Effect : std::uint8_t {
    Idle,     ///< Nobody uses the journey.
    Fine,     ///< No difference that matters.
    Degraded, ///< Its objective is broken, or some of its answers are missing or degraded.
    Hit,      ///< Less than half of its requests are answered while the failure lasts.
};

struct Failure {
    struct OfJourney {
        Effect effect = Effect::Idle;
        double answeredShare = 1; ///< Of arrivals while the failure lasts, 0..1.
        double degradedShare = 0; ///< Of what ends meanwhile.
    };
    ElementId element; ///< A component, or a deployable that holds several.
    std::vector<OfJourney> journeys;
    double lostValuePerMinute = 0;    ///< Until the end of the run, per minute of the failure.
    double lostRequestsPerMinute = 0; ///< The same of failed requests.
    std::size_t hit = 0;              ///< Journeys.
    std::size_t degraded = 0;
    bool isSinglePoint = false;       ///< Every journey that is used is hit.
    bool recovers = true;             ///< Every objective that it broke is met again by the end, in most runs.
    std::optional<Nanos> firstBroken; ///< When the first objective broke, in the first run.
};

struct Failures {
    bool isFinished = false;
    FailuresOptions options;
    std::vector<Failure> rows; ///< The dearest first.
};

/// One run for each component but clients, and for each deployable with several components; and one without a failure
/// to compare with.
[[nodiscard]] Result<Failures> failEverything(const Architecture &architecture, const FailuresOptions &options = {},
                                              const Progress &progress = {});

/// The scenario in which this row's element fails, and the moment at which it is felt.
[[nodiscard]] Shown shownFailure(const Architecture &architecture, const Failures &failures, const Failure &row);

} // namespace topologue::analysis
