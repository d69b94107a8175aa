// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stress.h"

#include <optional>
#include <vector>

namespace topologue::analysis {

/// What if the caches are cold, all at once?

struct ColdCacheOptions {
    StressOptions stress;
    Duration warm = Duration::seconds(60);      ///< The caches are emptied now; until then they fill.
    Duration watched = Duration::seconds(120);  ///< Afterwards, at least; longer where a cache warms up more slowly.
    Duration longest = Duration::seconds(1800); ///< Of a run.
};

struct ColdCache {
    struct OfCache {
        DependencyId dependency;
        bool isAlwaysWarm = false;      ///< A fixed hit share without a warm-up time: emptying it does nothing.
        double hitShareBefore = 0;      ///< 0..1 of calls.
        double hitShareCold = 0;        ///< In the first seconds after.
        std::optional<Nanos> warmAfter; ///< Nearly as many hits as before; none: not within the run.
    };
    struct OfJourney {
        Fare before;
        Fare cold;                      ///< Of the worst ten seconds after, by its objective or else by failures.
        bool breaks = false;            ///< Its objective, that it kept before, in most runs.
        bool recovers = true;           ///< It is met again by the end.
        std::optional<Nanos> backAfter; ///< The objective is met for good, since the caches were emptied; first run.
    };
    bool isFinished = false;
    ColdCacheOptions options;
    std::vector<OfCache> caches; ///< None: no dependency has a cache, and there is nothing else here.
    std::vector<OfJourney> journeys;
    std::optional<Shown> shown;
};

/// Every dependency with a cache policy loses what is in it at once.
[[nodiscard]] Result<ColdCache> coldCaches(const Architecture &architecture, const ColdCacheOptions &options = {},
                                           const Progress &progress = {});

} // namespace topologue::analysis
