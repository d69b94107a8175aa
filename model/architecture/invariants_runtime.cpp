// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "maxima.h"
#include "messages.h"

namespace topologue {

namespace {

void checkQuantiles(Checker &checker, const Scope &scope, const std::vector<Distribution::Quantile> &quantiles)
{
    checker.count(scope, "quantiles", quantiles.size(), limits::ListEntries);
    const Scope list = scope.in("quantiles");
    for (std::size_t i = 0; i < quantiles.size(); ++i) {
        const Scope point = list.at(i);
        checker.share(point, "0", quantiles[i].share);
        checker.milliseconds(point, "1", quantiles[i].value, From::Zero);
        if (i == 0)
            continue;
        const Scope before = list.at(i - 1);
        checker.atLeast(point, "0", quantiles[i].share, before, "0", quantiles[i - 1].share);
        checker.atLeast(point, "1", quantiles[i].value.inMilliseconds(), before, "1",
                        quantiles[i - 1].value.inMilliseconds());
    }
}

void checkLogNormal(Checker &checker, const Scope &scope, const Distribution &distribution)
{
    if (distribution.p99 && distribution.variation) {
        checker.error(messages::AmbiguousDistribution, scope, "variation", {std::string(scope.field)});
    } else if (distribution.p99) {
        const double mean = distribution.mean.inMilliseconds();
        const double p99 = distribution.p99->inMilliseconds();
        if (p99 < mean || p99 > limits::LogNormalP99PerMean * mean) {
            checker.error(messages::ImpossibleLogNormal, scope, "p99Ms",
                          {"p99Ms", plainNumber(p99) + " ms", plainNumber(mean) + " ms",
                           plainNumber(limits::LogNormalP99PerMean)});
        }
    } else if (!distribution.variation) {
        checker.error(messages::IncompleteDistribution, scope, "", {std::string(scope.field), "p99Ms"});
    }
}

void checkRetry(Checker &checker, const Scope &scope, const Retry &retry)
{
    checker.range(scope, "attempts", retry.attempts, 1, limits::Attempts);
    checker.milliseconds(scope, "backoffMs", retry.backoff, From::Zero);
    checker.range(scope, "backoffFactor", retry.backoffFactor, 1, limits::Factor);
    checker.milliseconds(scope, "maxBackoffMs", retry.maxBackoff, From::Zero);
    if (retry.budgetShare)
        checker.share(scope, "budgetShare", *retry.budgetShare);
    if (retry.maxActive)
        checker.range(scope, "maxActive", *retry.maxActive, 0, limits::Workers);
    if (retry.throttle) {
        const Scope inner = scope.in("throttle");
        checker.range(inner, "maxTokens", retry.throttle->maxTokens, 1, limits::ThrottleTokens);
        checker.above(inner, "tokensPerSuccess", retry.throttle->tokensPerSuccess, 0, limits::ThrottleTokens);
    }
}

void checkCircuitBreaker(Checker &checker, const Scope &scope, const CircuitBreaker &breaker)
{
    checker.range(scope, "windowCalls", breaker.windowCalls, 1, limits::WindowCalls);
    checker.milliseconds(scope, "windowTimeMs", breaker.windowTime, From::AboveZero);
    checker.share(scope, "failureRateThreshold", breaker.failureRateThreshold);
    if (breaker.slowCallDuration)
        checker.milliseconds(scope, "slowCallDurationMs", *breaker.slowCallDuration, From::Zero);
    checker.share(scope, "slowCallRateThreshold", breaker.slowCallRateThreshold);
    checker.range(scope, "minimumCalls", breaker.minimumCalls, 1, limits::WindowCalls);
    checker.milliseconds(scope, "openTimeMs", breaker.openTime, From::Zero);
    checker.range(scope, "halfOpenCalls", breaker.halfOpenCalls, 1, limits::WindowCalls);
    if (breaker.machine == CircuitBreaker::Machine::Resilience4j && breaker.window == CircuitBreaker::Window::Count
        && breaker.minimumCalls > breaker.windowCalls) {
        checker.warning(messages::BreakerNeverOpens, scope, "minimumCalls",
                        {std::to_string(breaker.minimumCalls), std::to_string(breaker.windowCalls)});
    }
}

void checkCache(Checker &checker, const Scope &scope, const CachePolicy &cache)
{
    checker.share(scope, "hitShare", cache.hitShare);
    checker.milliseconds(scope, "hitTimeMs", cache.hitTime, From::Zero);
    if (cache.warmUp)
        checker.milliseconds(scope, "warmUpMs", *cache.warmUp, From::Zero);
    if (cache.keys)
        checker.range(scope, "keys", static_cast<double>(*cache.keys), 1, limits::Messages);
    checker.range(scope, "zipfExponent", cache.zipfExponent, 0, limits::ZipfExponent);
    checker.range(scope, "entries", static_cast<double>(cache.entries), 0, limits::Messages);
}

void checkAutoscaling(Checker &checker, const Scope &scope, const Autoscaling &autoscaling)
{
    checker.above(scope, "targetUtilisation", autoscaling.targetUtilisation, 0, 1);
    checker.milliseconds(scope, "intervalMs", autoscaling.interval, From::AboveZero);
    checker.milliseconds(scope, "startUpDelayMs", autoscaling.startUpDelay, From::Zero);
    checker.range(scope, "minReplicas", autoscaling.minReplicas, 1, limits::Replicas);
    checker.range(scope, "maxReplicas", autoscaling.maxReplicas, 1, limits::Replicas);
    checker.atLeast(scope, "maxReplicas", autoscaling.maxReplicas, scope, "minReplicas", autoscaling.minReplicas);
}

void checkHealth(Checker &checker, const Scope &scope, const Capacity &capacity)
{
    if (const auto &health = capacity.healthCheck) {
        const Scope inner = scope.in("healthCheck");
        checker.milliseconds(inner, "intervalMs", health->interval, From::AboveZero);
        checker.milliseconds(inner, "timeoutMs", health->timeout, From::AboveZero);
        checker.range(inner, "unhealthyThreshold", health->unhealthyThreshold, 1, limits::Attempts);
        checker.range(inner, "healthyThreshold", health->healthyThreshold, 1, limits::Attempts);
    }
    if (const auto &ejection = capacity.outlierEjection) {
        const Scope inner = scope.in("outlierEjection");
        checker.range(inner, "consecutiveFailures", ejection->consecutiveFailures, 1, limits::WindowCalls);
        checker.milliseconds(inner, "intervalMs", ejection->interval, From::AboveZero);
        checker.milliseconds(inner, "baseEjectionTimeMs", ejection->baseEjectionTime, From::Zero);
        checker.share(inner, "maxEjectedShare", ejection->maxEjectedShare);
    }
    if (const auto &shedding = capacity.loadShedding) {
        const Scope inner = scope.in("loadShedding");
        checker.range(inner, "maxInFlight", shedding->maxInFlight, 0, limits::Waiting);
        if (shedding->maxQueueWait)
            checker.milliseconds(inner, "maxQueueWaitMs", *shedding->maxQueueWait, From::Zero);
        checker.share(inner, "priorityStep", shedding->priorityStep);
    }
}

} // namespace

void checkDistribution(Checker &checker, const Scope &scope, const Distribution &distribution)
{
    using Shape = Distribution::Shape;
    checker.milliseconds(scope, "meanMs", distribution.mean, From::Zero);
    checker.milliseconds(scope, "lowMs", distribution.low, From::Zero);
    checker.milliseconds(scope, "highMs", distribution.high, From::Zero);
    checker.range(scope, "stages", distribution.stages, 1, limits::ErlangStages);
    if (distribution.p99)
        checker.milliseconds(scope, "p99Ms", *distribution.p99, From::Zero);
    if (distribution.variation)
        checker.range(scope, "variation", *distribution.variation, 0, limits::Variation);
    checker.above(scope, "tailIndex", distribution.tailIndex, 1, limits::TailIndex);
    checkQuantiles(checker, scope, distribution.quantiles);

    if (distribution.shape == Shape::Uniform) {
        checker.atLeast(scope, "highMs", distribution.high.inMilliseconds(), scope, "lowMs",
                        distribution.low.inMilliseconds());
    } else if (distribution.shape == Shape::LogNormal) {
        checkLogNormal(checker, scope, distribution);
    } else if (distribution.shape == Shape::Empirical && distribution.quantiles.empty()) {
        checker.error(messages::IncompleteDistribution, scope, "", {std::string(scope.field), "quantiles"});
    }
}

void checkCapacity(Checker &checker, const Scope &scope, const Capacity &capacity)
{
    checker.range(scope, "replicas", capacity.replicas, 1, limits::Replicas);
    checker.range(scope, "workers", capacity.workers, 1, limits::Workers);
    checker.range(scope, "cores", capacity.cores, 1, limits::Cores);
    if (capacity.queueLimit)
        checker.range(scope, "queueLimit", *capacity.queueLimit, 0, limits::Waiting);
    if (capacity.memoryLimit)
        checker.range(scope, "memoryLimit", *capacity.memoryLimit, 1, limits::Waiting);
    checker.milliseconds(scope, "restartTimeMs", capacity.restartTime, From::Zero);
    if (capacity.autoscaling)
        checkAutoscaling(checker, scope.in("autoscaling"), *capacity.autoscaling);
    checkHealth(checker, scope, capacity);
}

void checkPolicies(Checker &checker, const Scope &scope, const Policies &policies)
{
    if (policies.timeout)
        checker.milliseconds(scope.in("timeout"), "limitMs", policies.timeout->limit, From::AboveZero);
    if (policies.retry)
        checkRetry(checker, scope.in("retry"), *policies.retry);
    if (policies.circuitBreaker)
        checkCircuitBreaker(checker, scope.in("circuitBreaker"), *policies.circuitBreaker);
    if (policies.bulkhead) {
        const Scope inner = scope.in("bulkhead");
        checker.range(inner, "maxConcurrent", policies.bulkhead->maxConcurrent, 1, limits::Workers);
        checker.milliseconds(inner, "maxWaitMs", policies.bulkhead->maxWait, From::Zero);
    }
    if (policies.rateLimit) {
        const Scope inner = scope.in("rateLimit");
        checker.above(inner, "callsPerSecond", policies.rateLimit->callsPerSecond, 0, limits::RatePerSecond);
        checker.range(inner, "burst", policies.rateLimit->burst, 1, limits::Waiting);
    }
    if (policies.hedging) {
        const Scope inner = scope.in("hedging");
        checker.milliseconds(inner, "delayMs", policies.hedging->delay, From::Zero);
        checker.range(inner, "maxAttempts", policies.hedging->maxAttempts, 1, limits::Attempts);
    }
    if (policies.cache)
        checkCache(checker, scope.in("cache"), *policies.cache);
    if (policies.connectionPool) {
        const Scope inner = scope.in("connectionPool");
        checker.range(inner, "size", policies.connectionPool->size, 1, limits::Workers);
        if (policies.connectionPool->maxWait)
            checker.milliseconds(inner, "maxWaitMs", *policies.connectionPool->maxWait, From::Zero);
    }
}

} // namespace topologue
