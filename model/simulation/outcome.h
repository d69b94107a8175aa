// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace topologue::simulation {

/// How a request, or one call inside it, ended.
enum class Outcome : std::uint8_t { Success, Degraded, Failed };

/// Why something failed, where it first went wrong.
enum class Cause : std::uint8_t {
    None,         ///< It did not fail.
    Refused,      ///< Nobody listened: the component is down, or no replica is ready.
    Timeout,      ///< The caller gave up, or the deadline had passed.
    QueueFull,    ///< No worker was free and no more calls may wait; of a queue: no room for the message.
    BreakerOpen,  ///< The caller's circuit breaker did not let the call through.
    BulkheadFull, ///< The caller's bulkhead or connection pool had no place.
    RateLimited,  ///< The caller's rate limit had no token.
    Shed,         ///< The callee shed load.
    Error,        ///< The callee answered with an error of its own.
    Downstream,   ///< Something that it needs failed.
    Crash,        ///< The replica died while it worked on it.
    Left,         ///< The user stopped waiting.
    Limit,        ///< A limit of the simulator: too much in flight at once, or calls that nest without end.
};
inline constexpr std::size_t CauseCount = 13;

/// The names in files and on the command line.
inline constexpr std::array<std::string_view, CauseCount> CauseNames{
    "none", "refused", "timeout",    "queueFull", "breakerOpen", "bulkheadFull", "rateLimited",
    "shed", "error",   "downstream", "crash",     "left",        "limit"};
inline constexpr std::array<std::string_view, 3> OutcomeNames{"success", "degraded", "failed"};

} // namespace topologue::simulation
