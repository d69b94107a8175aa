// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "distribution.h"
#include "extras.h"
#include "units.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace topologue {

/// Gives up on one attempt. The callee goes on working unless the deadline is propagated.
struct Timeout {
    Duration limit = Duration::seconds(1); ///< More than zero.
    bool propagateDeadline = false;
    Extras extras{};

    bool operator==(const Timeout &) const = default;
};

/// How the waiting time before an attempt is spread. The first four: Brooker, "Exponential Backoff and Jitter", 2015;
/// `Proportional` is within 20 % of the backoff either way (gRPC, gRFC A6).
enum class Jitter { None, Full, Equal, Decorrelated, Proportional };

/// gRPC's retry throttling (gRFC A6): a bucket that is full at first; an attempt that fails takes a token out, one that
/// succeeds puts `tokensPerSuccess` back. No retries while it is half full or less.
struct RetryThrottle {
    std::uint32_t maxTokens = 10;  ///< 1..1000.
    double tokensPerSuccess = 0.1; ///< More than zero.
    Extras extras{};

    bool operator==(const RetryThrottle &) const = default;
};

struct Retry {
    std::uint32_t attempts = 3;                     ///< Including the first; 1 means no retry.
    Duration backoff = Duration::milliseconds(100); ///< Before the second attempt.
    double backoffFactor = 2;                       ///< >= 1, per further attempt.
    Duration maxBackoff = Duration::seconds(10);
    Jitter jitter = Jitter::Full;
    std::optional<double> budgetShare;      ///< Most retries as a share of requests, 0..1.
    std::optional<std::uint32_t> maxActive; ///< Retries of one caller replica that wait or run at once (Envoy).
    std::optional<RetryThrottle> throttle;
    bool onTimeout = true; ///< Whether a timeout is retried.
    bool onError = true;   ///< Whether an error or a refusal is retried.
    Extras extras{};

    bool operator==(const Retry &) const = default;
};

struct CircuitBreaker {
    enum class Window { Count, Time };

    /// Whose state machine; the class comment of simulation/breaker.h says what each does. Only Resilience4j's uses
    /// `window`, `windowCalls`, the slow calls and `halfOpenCalls`: the others have a time window and one trial call.
    enum class Machine { Resilience4j, Hystrix, Polly };

    Machine machine = Machine::Resilience4j;
    Window window = Window::Count;
    std::uint32_t windowCalls = 100;             ///< Size of a count window.
    Duration windowTime = Duration::seconds(10); ///< Size of a time window.
    double failureRateThreshold = 0.5;           ///< 0..1; opens at this rate or above.
    std::optional<Duration> slowCallDuration;    ///< Calls that take longer are slow.
    double slowCallRateThreshold = 1.0;          ///< 0..1.
    std::uint32_t minimumCalls = 100;            ///< Below this many no rate is computed.
    Duration openTime = Duration::seconds(60);
    std::uint32_t halfOpenCalls = 10; ///< Permitted while half open.
    Extras extras{};

    bool operator==(const CircuitBreaker &) const = default;
};

/// Limits concurrent calls of one caller replica.
struct Bulkhead {
    std::uint32_t maxConcurrent = 25;
    Duration maxWait; ///< For a free place; zero = refuse at once.
    Extras extras{};

    bool operator==(const Bulkhead &) const = default;
};

/// A token bucket.
struct RateLimit {
    double callsPerSecond = 100; ///< More than zero.
    std::uint32_t burst = 1;
    Extras extras{};

    bool operator==(const RateLimit &) const = default;
};

/// Sends a further attempt when the first has not answered; the first answer wins.
struct Hedging {
    Duration delay = Duration::milliseconds(100);
    std::uint32_t maxAttempts = 2; ///< Including the first.
    Extras extras{};

    bool operator==(const Hedging &) const = default;
};

/// What the caller answers when the call has failed for good.
enum class Fallback {
    Fail,    ///< The caller fails as well.
    Degrade, ///< The caller answers, and the answer counts as degraded.
    Value,   ///< The caller answers with a stand-in that counts as success.
};

/// A cache in front of the callee: by a fixed hit share, or by keys when `keys` is given.
struct CachePolicy {
    double hitShare = 0.8; ///< 0..1 once warm; ignored when `keys` is given.
    Duration hitTime = Duration::milliseconds(1);
    std::optional<Duration> warmUp;    ///< Time from cold to warm; none = always warm.
    std::optional<std::uint64_t> keys; ///< Number of different keys, Zipf popular.
    double zipfExponent = 1.0;         ///< >= 0.
    std::uint64_t entries = 10'000;    ///< Keys that fit (least recently used leave first).
    Extras extras{};

    bool operator==(const CachePolicy &) const = default;
};

/// Connections that the caller's replica shares for this dependency.
struct ConnectionPool {
    std::uint32_t size = 10;
    std::optional<Duration> maxWait; ///< For a free connection; none = for ever.
    Extras extras{};

    bool operator==(const ConnectionPool &) const = default;
};

/// All that a dependency does beside calling. Everything is off unless set. From outside in:
/// cache, fallback, retry, circuit breaker, rate limit, timeout, bulkhead, pool, call
/// (the order that Resilience4j documents for its decorators).
struct Policies {
    std::optional<Timeout> timeout;
    std::optional<Retry> retry;
    std::optional<CircuitBreaker> circuitBreaker;
    std::optional<Bulkhead> bulkhead;
    std::optional<RateLimit> rateLimit;
    std::optional<Hedging> hedging;
    Fallback fallback = Fallback::Fail;
    std::optional<CachePolicy> cache;
    std::optional<ConnectionPool> connectionPool;
    Extras extras{};

    bool operator==(const Policies &) const = default;
};

/// The field names of the policies in a file, as `fault::PolicySwitch` uses them.
inline constexpr std::array<std::string_view, 9> PolicyNames{
    "timeout", "retry", "circuitBreaker", "bulkhead", "rateLimit", "hedging", "fallback", "cache", "connectionPool"};

/// True if the policy of that name is on; of a fallback: if it does anything but fail. False for any other name.
[[nodiscard]] bool hasPolicy(const Policies &policies, std::string_view name);

} // namespace topologue
