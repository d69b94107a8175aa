// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulate.h"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace topologue::simulation {

/// One of several runs that have nothing to do with each other. What it points to has to outlive the call.
struct Job {
    const Architecture *architecture = nullptr;
    const Scenario *scenario = nullptr; ///< Null: only load.
    RunOptions options;
};

/// Simulates the jobs 0..count-1, as many at once as there are `threads` (0: one per core), and calls `use` once for
/// each that was simulated to its end, from several threads at once and in any order. `job` is called likewise.
/// `progress` is called on the caller's thread at least every 10 ms with the share of all jobs that is done; false
/// stops all runs within 50 ms, and those that are not done are not used. Holds one recording per thread. Returns
/// whether all were done. Fails as `simulate` does, with the first failure.
[[nodiscard]] Result<bool> runEach(std::size_t count, std::uint32_t threads, const std::function<Job(std::size_t)> &job,
                                   const std::function<void(std::size_t, Recording)> &use,
                                   const Progress &progress = {});

} // namespace topologue::simulation
