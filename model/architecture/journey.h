// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extras.h"
#include "ids.h"
#include "text.h"
#include "units.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace topologue {

/// How requests of a journey arrive.
struct Load {
    enum class Shape {
        Constant, ///< Poisson, `requestsPerSecond`.
        Ramp,     ///< From `requestsPerSecond` to `peakPerSecond` between `start` and `end`.
        Spike,    ///< `requestsPerSecond`, but `peakPerSecond` between `start` and `end`.
        Day,      ///< Sinusoid of period `period` between `requestsPerSecond` and `peakPerSecond`.
        Points,   ///< Linear between `points`.
        Closed,   ///< `users` who think for `thinkTime` between requests.
    };
    struct RatePoint {
        Duration at;
        double requestsPerSecond = 0;
        bool operator==(const RatePoint &) const = default;
    };

    Shape shape = Shape::Constant;
    double requestsPerSecond = 1; ///< >= 0.
    double peakPerSecond = 0;
    Duration start;
    Duration end;
    Duration period = Duration::seconds(86'400);
    std::vector<RatePoint> points;
    std::uint32_t users = 0;
    Duration thinkTime = Duration::seconds(1);
    Extras extras{};

    bool operator==(const Load &) const = default;
};

/// What a journey promises (service level objective).
struct Objective {
    std::optional<double> successShare; ///< 0..1; degraded answers count as success.
    std::optional<Duration> p99;        ///< Of the response time.
    Extras extras{};

    bool operator==(const Objective &) const = default;
};

/// What users do when it goes badly.
struct Impatience {
    std::optional<Duration> leavesAfter;   ///< They stop waiting; the request counts as failed.
    std::uint32_t attempts = 1;            ///< Including the first, after an error.
    Duration pause = Duration::seconds(1); ///< Before they try again.
    Extras extras{};

    bool operator==(const Impatience &) const = default;
};

/// A business flow that a user feels: it starts at `entry` and follows the dependencies that serve it.
struct Journey {
    JourneyId id;
    Text name;
    ComponentId entry;
    Load load;
    double valuePerSuccess = 0; ///< In the architecture's currency.
    std::int32_t priority = 0;  ///< -10..10; what is higher gets the next free worker, see also LoadShedding.
    Objective objective;
    Impatience impatience;
    Extras extras{};

    bool operator==(const Journey &) const = default;
};

} // namespace topologue
