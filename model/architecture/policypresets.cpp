// SPDX-License-Identifier: Apache-2.0
#include "policypresets.h"

namespace topologue {

namespace {

/// https://resilience4j.readme.io/docs/circuitbreaker, .../retry, .../timeout and .../bulkhead; the classes
/// CircuitBreakerConfig, RetryConfig, TimeLimiterConfig and BulkheadConfig. The rate limiter's default, 50 calls every
/// 500 nanoseconds, limits nothing.
PolicyPreset resilience4j()
{
    PolicyPreset preset;
    preset.id = "resilience4j";
    preset.name = "Resilience4j";
    preset.description = Text::bilingual(
        "Three attempts half a second apart, a breaker over the last 100 calls, 25 calls at once, and a "
        "second for each attempt.",
        "0.5초 간격으로 모두 세 번 시도하고, 최근 호출 100번을 보는 서킷 브레이커를 두며, 동시에 25개까지 "
        "호출하고, 시도마다 1초를 기다립니다.");
    preset.version = "2.2";
    preset.sources = {"https://resilience4j.readme.io/docs/circuitbreaker", "https://resilience4j.readme.io/docs/retry",
                      "https://resilience4j.readme.io/docs/timeout", "https://resilience4j.readme.io/docs/bulkhead"};

    Retry &retry = preset.policies.retry.emplace();
    retry.attempts = 3; // maxAttempts includes the first.
    retry.backoff = Duration::milliseconds(500);
    retry.backoffFactor = 1;
    retry.maxBackoff = Duration::milliseconds(500);
    retry.jitter = Jitter::None;
    CircuitBreaker &breaker = preset.policies.circuitBreaker.emplace();
    breaker.machine = CircuitBreaker::Machine::Resilience4j;
    breaker.window = CircuitBreaker::Window::Count;
    breaker.windowCalls = 100;
    breaker.minimumCalls = 100;
    breaker.failureRateThreshold = 0.5;
    breaker.slowCallDuration = Duration::seconds(60);
    breaker.slowCallRateThreshold = 1;
    breaker.openTime = Duration::seconds(60);
    breaker.halfOpenCalls = 10;
    preset.policies.timeout.emplace().limit = Duration::seconds(1);
    preset.policies.bulkhead = Bulkhead{25, Duration(), {}};
    return preset;
}

/// https://github.com/Netflix/Hystrix/wiki/Configuration; the classes HystrixCommandProperties and
/// HystrixThreadPoolProperties. Calls run in a thread pool of ten without a queue (coreSize 10, maxQueueSize -1); with
/// semaphores the limit is ten as well (execution.isolation.semaphore.maxConcurrentRequests).
PolicyPreset hystrix()
{
    PolicyPreset preset;
    preset.id = "hystrix";
    preset.name = "Hystrix";
    preset.description = Text::bilingual(
        "A breaker over the last ten seconds that lets one call try after five, ten calls at once, and a "
        "second for each; nothing is retried.",
        "최근 10초를 보고 5초 뒤에 호출 하나로 시험하는 서킷 브레이커를 두며, 동시에 10개까지 호출하고, "
        "호출마다 1초를 기다립니다. 재시도는 하지 않습니다.");
    preset.version = "1.5.18";
    preset.sources = {"https://github.com/Netflix/Hystrix/wiki/Configuration"};

    CircuitBreaker &breaker = preset.policies.circuitBreaker.emplace();
    breaker.machine = CircuitBreaker::Machine::Hystrix;
    breaker.window = CircuitBreaker::Window::Time;
    breaker.windowTime = Duration::seconds(10); // metrics.rollingStats.timeInMilliseconds
    breaker.minimumCalls = 20;                  // circuitBreaker.requestVolumeThreshold
    breaker.failureRateThreshold = 0.5;         // circuitBreaker.errorThresholdPercentage
    breaker.openTime = Duration::seconds(5);    // circuitBreaker.sleepWindowInMilliseconds
    breaker.halfOpenCalls = 1;
    preset.policies.timeout.emplace().limit = Duration::seconds(1);
    preset.policies.bulkhead = Bulkhead{10, Duration(), {}};
    return preset;
}

/// https://www.pollydocs.org/strategies/; RetryStrategyOptions, CircuitBreakerStrategyOptions, TimeoutStrategyOptions
/// and RateLimiterStrategyOptions.DefaultRateLimiterOptions (a limit of concurrent calls). The defaults stand with each
/// property, as at https://www.pollydocs.org/api/Polly.Retry.RetryStrategyOptions-1.html.
PolicyPreset polly()
{
    PolicyPreset preset;
    preset.id = "polly";
    preset.name = "Polly";
    preset.description = Text::bilingual(
        "Three retries two seconds apart, a breaker that opens when a tenth of the last half minute failed, a thousand "
        "calls at once, and half a minute for each attempt.",
        "2초 간격으로 세 번 더 시도하고, 최근 30초의 10%가 실패하면 열리는 서킷 브레이커를 두며, 동시에 1000개까지 "
        "호출하고, 시도마다 30초를 기다립니다.");
    preset.version = "8.5";
    preset.sources = {
        "https://www.pollydocs.org/strategies/retry.html", "https://www.pollydocs.org/strategies/circuit-breaker.html",
        "https://www.pollydocs.org/strategies/timeout.html", "https://www.pollydocs.org/strategies/rate-limiter.html"};

    Retry &retry = preset.policies.retry.emplace();
    retry.attempts = 4; // MaxRetryAttempts 3: after the original.
    retry.backoff = Duration::seconds(2);
    retry.backoffFactor = 1; // DelayBackoffType.Constant
    retry.maxBackoff = Duration::seconds(2);
    retry.jitter = Jitter::None;
    CircuitBreaker &breaker = preset.policies.circuitBreaker.emplace();
    breaker.machine = CircuitBreaker::Machine::Polly;
    breaker.window = CircuitBreaker::Window::Time;
    breaker.windowTime = Duration::seconds(30); // SamplingDuration
    breaker.minimumCalls = 100;                 // MinimumThroughput
    breaker.failureRateThreshold = 0.1;         // FailureRatio
    breaker.openTime = Duration::seconds(5);    // BreakDuration
    breaker.halfOpenCalls = 1;
    preset.policies.timeout.emplace().limit = Duration::seconds(30);
    preset.policies.bulkhead = Bulkhead{1'000, Duration(), {}};
    return preset;
}

/// https://www.pollydocs.org/strategies/hedging.html; HedgingStrategyOptions.
PolicyPreset pollyHedging()
{
    PolicyPreset preset;
    preset.id = "polly-hedging";
    preset.name = Text::bilingual("Polly, hedging", "Polly 헤징");
    preset.description = Text::bilingual("A second attempt when the first has not answered after two seconds.",
                                         "2초가 지나도 답이 없으면 두 번째 시도를 보냅니다.");
    preset.version = "8.5";
    preset.sources = {"https://www.pollydocs.org/strategies/hedging.html"};
    preset.policies.hedging = Hedging{Duration::seconds(2), 2, {}}; // MaxHedgedAttempts 1: after the original.
    return preset;
}

/// https://www.envoyproxy.io/docs/envoy/latest/ for the addresses below. Of a route with a retry policy that says no
/// more than what is retried: then it "will default to retrying one time" (router filter, x-envoy-max-retries), after a
/// pause that its code draws from [0, min(25 ms * 2^(N-1), 250 ms)) before the Nth retry; older documentation says
/// [0, 25 ms * (2^N - 1)), which is the same for N = 1. The limit of pending requests (1,024, for HTTP/1) is never
/// reached: as many requests in all are allowed.
PolicyPreset envoy()
{
    PolicyPreset preset;
    preset.id = "envoy";
    preset.name = "Envoy";
    preset.description = Text::bilingual(
        "One retry within 25 ms, at most three retries at once, 1,024 requests at once, 15 seconds (which Envoy counts "
        "over all attempts), and hosts that fail five times in a row are ejected.",
        "25ms 안에 한 번 더 시도하되 재시도는 동시에 세 개까지이고, 요청은 동시에 1024개까지이며, 15초를 기다리고"
        "(Envoy는 모든 시도를 합해서 셉니다), 다섯 번 잇달아 실패한 호스트는 뺍니다.");
    preset.version = "1.32";
    const std::string api = "https://www.envoyproxy.io/docs/envoy/v1.32.0/";
    preset.sources = {api + "configuration/http/http_filters/router_filter",
                      api + "api-v3/config/route/v3/route_components.proto",
                      api + "api-v3/config/cluster/v3/circuit_breaker.proto",
                      api + "api-v3/config/cluster/v3/outlier_detection.proto"};

    preset.policies.timeout.emplace().limit = Duration::seconds(15); // RouteAction.timeout
    Retry &retry = preset.policies.retry.emplace();
    retry.attempts = 2; // num_retries 1: after the original.
    retry.backoff = Duration::milliseconds(25);
    retry.backoffFactor = 2;
    retry.maxBackoff = Duration::milliseconds(250); // Ten times the base interval.
    retry.jitter = Jitter::Full;
    retry.maxActive = 3;                                        // max_retries
    retry.onTimeout = false;                                    // The route's time is up.
    preset.policies.bulkhead = Bulkhead{1'024, Duration(), {}}; // max_requests

    OutlierEjection &ejection = preset.outlierEjection.emplace();
    ejection.consecutiveFailures = 5;
    ejection.interval = Duration::seconds(10);
    ejection.baseEjectionTime = Duration::seconds(30);
    ejection.maxEjectedShare = 0.1;
    return preset;
}

/// https://github.com/grpc/proposal/blob/master/A6-client-retries.md: the policy that the proposal and the guide at
/// https://grpc.io/docs/guides/retry/ show. Without a service config gRPC has no deadline, and retries only what has
/// not left the client.
PolicyPreset grpc()
{
    PolicyPreset preset;
    preset.id = "grpc";
    preset.name = "gRPC";
    preset.description = Text::bilingual(
        "Four attempts from a tenth of a second apart up to a second, and no retries while many fail: the example of "
        "gRFC A6, since gRPC sets no deadline and no retries by itself.",
        "0.1초에서 1초까지 간격을 늘리며 모두 네 번 시도하고, 실패가 많으면 재시도하지 않습니다. gRPC는 스스로 "
        "기한이나 재시도를 정하지 않으므로 gRFC A6의 예를 따릅니다.");
    preset.version = "gRFC A6";
    preset.sources = {"https://github.com/grpc/proposal/blob/master/A6-client-retries.md",
                      "https://grpc.io/docs/guides/retry/"};

    Retry &retry = preset.policies.retry.emplace();
    retry.attempts = 4; // maxAttempts includes the original.
    retry.backoff = Duration::milliseconds(100);
    retry.backoffFactor = 2;
    retry.maxBackoff = Duration::seconds(1);
    retry.jitter = Jitter::Proportional;
    retry.throttle = RetryThrottle{10, 0.1, {}};
    retry.onTimeout = false; // DEADLINE_EXCEEDED is not UNAVAILABLE, and the deadline is that of all attempts.
    return preset;
}

} // namespace

const std::vector<PolicyPreset> &policyPresets()
{
    static const std::vector<PolicyPreset> all{resilience4j(), hystrix(), polly(), pollyHedging(), envoy(), grpc()};
    return all;
}

const PolicyPreset *findPolicyPreset(std::string_view id)
{
    for (const PolicyPreset &preset : policyPresets()) {
        if (preset.id == id)
            return &preset;
    }
    return nullptr;
}

} // namespace topologue
