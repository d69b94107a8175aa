// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "units.h"

#include <cstddef>

/// The most that a document may hold. Far beyond any real system; they keep a hostile or broken document from
/// overflowing a sum, filling the memory or never ending. `checkInvariants` reports what is past them.
namespace topologue::limits {

inline constexpr std::size_t Elements = 200'000;   ///< Of each of the document's collections.
inline constexpr std::size_t Events = 10'000;      ///< Of one scenario.
inline constexpr std::size_t ListEntries = 10'000; ///< Of one list: tags, bends, load points, quantiles, answers.

inline constexpr double Replicas = 10'000; ///< Of one deployable.
inline constexpr double Workers = 1e6;     ///< Of one replica; also calls, connections and messages at once.
inline constexpr double Cores = 10'000;    ///< Of one replica.
inline constexpr double Waiting = 1e9;     ///< Calls that wait, or are in flight, in one replica.
inline constexpr double Messages = 1e12;   ///< In one queue; also keys of one cache.
inline constexpr double Attempts = 1'000;  ///< Of one call, and deliveries of one message.
inline constexpr double WindowCalls = 1e6; ///< Of one circuit breaker.
inline constexpr double Stage = 1'000;
inline constexpr double CallsPerRequest = 1e6;
inline constexpr double RatePerSecond = 1e9;
inline constexpr double Priority = 10;          ///< Of a journey, either way.
inline constexpr double ThrottleTokens = 1'000; ///< As gRPC limits them.
inline constexpr double Users = 1e9;            ///< Of one closed journey.
inline constexpr double Factor = 1e6;           ///< Of slowness, traffic and backoff.
inline constexpr double MoneyPerSuccess = 1e15; ///< Either way.
inline constexpr double ErlangStages = 1'000;
inline constexpr double TailIndex = 1'000;
inline constexpr double Variation = 100;
inline constexpr double ZipfExponent = 10;
inline constexpr double Answer = 4;       ///< Of the assessment, from 0.
inline constexpr double Coordinate = 1e7; ///< In document units, either way.

/// 366 days: of every duration and point in time.
inline constexpr Duration LongestTime = Duration::nanoseconds(366LL * 86'400 * 1'000'000'000);

/// The largest p99 / mean that any log-normal distribution has: exp(z^2 / 2) with z = 2.32635, its 99th percentile.
inline constexpr double LogNormalP99PerMean = 14.968;

} // namespace topologue::limits
