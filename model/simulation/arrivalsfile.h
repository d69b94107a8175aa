// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::simulation {

/// When the requests of each journey arrive, in rising order; what RunOptions::arrivals takes.
using Arrivals = std::map<JourneyId, std::vector<Duration>>;

struct ArrivalsOptions {
    std::string fileName;             ///< For diagnostics.
    std::optional<JourneyId> journey; ///< Whose arrivals all lines are; none: each line names its journey.
    std::size_t mostArrivals = 20'000'000;
    std::size_t mostDiagnostics = 20; ///< Past these, one last diagnostic says how many more.
};

struct ReadArrivals {
    Arrivals arrivals;
    Diagnostics warnings;
};

/// Reads a list of arrivals: CSV in UTF-8, one request per line, separated by commas, semicolons or tabs.
///
///     12.5,login
///
/// is a request of `login` 12.5 s after the beginning. With `journey` in the options a line is only a time. The first
/// line may name the columns, in any order; then there may be others, which are left out. A column of times whose name
/// says milliseconds (`time_ms`) holds those. Empty lines, and lines that begin with #, are left out. Times need not
/// be in order (a warning says where they are not).
/// Fails with a diagnostic for each line that is wrong. O(lines log lines), 8 bytes per arrival.
[[nodiscard]] Result<ReadArrivals> readArrivals(std::string_view text, const Architecture &architecture,
                                                const ArrivalsOptions &options = {});

/// A warning if some arrivals come at `end` or later, where nothing is simulated any more. O(arrivals).
[[nodiscard]] Diagnostics lateArrivals(const Arrivals &arrivals, Duration end);

} // namespace topologue::simulation
