// SPDX-License-Identifier: Apache-2.0
#include "wholesample.h"

#include <cmath>

using namespace wholesample;

namespace {

constexpr const char *OutOfRange = "value.out-of-range";

Mutation capacity(void (*edit)(Capacity &))
{
    return component(1, [edit](Component &c) { edit(*c.capacity); });
}
Mutation serviceTime(void (*edit)(Distribution &))
{
    return component(1, [edit](Component &c) { edit(c.serviceTime); });
}
Mutation policies(void (*edit)(Policies &))
{
    return dependency(0, [edit](Dependency &d) { edit(d.policies); });
}

const Duration Negative = Duration::milliseconds(-1);
const Duration TooLong = Duration::seconds(367.0 * 86'400);

} // namespace

#define AT(place) "/components/1/capacity/" place
std::vector<Wrong> wrongCapacities()
{
    using C = Capacity;
    return {
        {"no replicas", capacity([](C &c) { c.replicas = 0; }), OutOfRange, AT("replicas")},
        {"too many replicas", capacity([](C &c) { c.replicas = 10'001; }), OutOfRange, AT("replicas")},
        {"no workers", capacity([](C &c) { c.workers = 0; }), OutOfRange, AT("workers")},
        {"huge workers", capacity([](C &c) { c.workers = UINT32_MAX; }), OutOfRange, AT("workers")},
        {"no cores", capacity([](C &c) { c.cores = 0; }), OutOfRange, AT("cores")},
        {"huge queue", capacity([](C &c) { c.queueLimit = UINT32_MAX; }), OutOfRange, AT("queueLimit")},
        {"no memory", capacity([](C &c) { c.memoryLimit = 0; }), OutOfRange, AT("memoryLimit")},
        {"restart", capacity([](C &c) { c.restartTime = Negative; }), OutOfRange, AT("restartTimeMs")},
        {"restart for ever", capacity([](C &c) { c.restartTime = TooLong; }), OutOfRange, AT("restartTimeMs")},
        {"target", capacity([](C &c) { c.autoscaling->targetUtilisation = 0; }), OutOfRange,
         AT("autoscaling/targetUtilisation")},
        {"target over one", capacity([](C &c) { c.autoscaling->targetUtilisation = 1.1; }), OutOfRange,
         AT("autoscaling/targetUtilisation")},
        {"scaling interval", capacity([](C &c) { c.autoscaling->interval = Duration(); }), OutOfRange,
         AT("autoscaling/intervalMs")},
        {"start-up", capacity([](C &c) { c.autoscaling->startUpDelay = Negative; }), OutOfRange,
         AT("autoscaling/startUpDelayMs")},
        {"fewest replicas", capacity([](C &c) { c.autoscaling->minReplicas = 0; }), OutOfRange,
         AT("autoscaling/minReplicas")},
        {"most replicas", capacity([](C &c) { c.autoscaling->maxReplicas = 10'001; }), OutOfRange,
         AT("autoscaling/maxReplicas")},
        {"replicas in the wrong order", capacity([](C &c) { c.autoscaling->minReplicas = 11; }), "value.wrong-order",
         AT("autoscaling/maxReplicas")},
        {"probe interval", capacity([](C &c) { c.healthCheck->interval = Duration(); }), OutOfRange,
         AT("healthCheck/intervalMs")},
        {"probe timeout", capacity([](C &c) { c.healthCheck->timeout = Duration(); }), OutOfRange,
         AT("healthCheck/timeoutMs")},
        {"unhealthy at once", capacity([](C &c) { c.healthCheck->unhealthyThreshold = 0; }), OutOfRange,
         AT("healthCheck/unhealthyThreshold")},
        {"healthy at once", capacity([](C &c) { c.healthCheck->healthyThreshold = 0; }), OutOfRange,
         AT("healthCheck/healthyThreshold")},
        {"ejected at once", capacity([](C &c) { c.outlierEjection->consecutiveFailures = 0; }), OutOfRange,
         AT("outlierEjection/consecutiveFailures")},
        {"sweep", capacity([](C &c) { c.outlierEjection->interval = Negative; }), OutOfRange,
         AT("outlierEjection/intervalMs")},
        {"ejection", capacity([](C &c) { c.outlierEjection->baseEjectionTime = Negative; }), OutOfRange,
         AT("outlierEjection/baseEjectionTimeMs")},
        {"ejected share", capacity([](C &c) { c.outlierEjection->maxEjectedShare = 2; }), OutOfRange,
         AT("outlierEjection/maxEjectedShare")},
        {"in flight", capacity([](C &c) { c.loadShedding->maxInFlight = UINT32_MAX; }), OutOfRange,
         AT("loadShedding/maxInFlight")},
        {"queue wait", capacity([](C &c) { c.loadShedding->maxQueueWait = Negative; }), OutOfRange,
         AT("loadShedding/maxQueueWaitMs")},
        {"priority step", capacity([](C &c) { c.loadShedding->priorityStep = 1.5; }), OutOfRange,
         AT("loadShedding/priorityStep")},
    };
}
#undef AT

#define AT(place) "/components/1/serviceTime" place
std::vector<Wrong> wrongDistributions()
{
    using D = Distribution;
    using S = Distribution::Shape;
    return {
        {"mean", serviceTime([](D &d) { d.mean = Negative; }), OutOfRange, AT("/meanMs")},
        {"endless mean", serviceTime([](D &d) { d.mean = Duration::seconds(1e300); }), OutOfRange, AT("/meanMs")},
        {"low", serviceTime([](D &d) { d.low = Negative; }), OutOfRange, AT("/lowMs")},
        {"high", serviceTime([](D &d) { d.high = TooLong; }), OutOfRange, AT("/highMs")},
        {"no stages", serviceTime([](D &d) { d.stages = 0; }), OutOfRange, AT("/stages")},
        {"p99", serviceTime([](D &d) { d.p99 = Negative; }), OutOfRange, AT("/p99Ms")},
        {"variation", serviceTime([](D &d) { d.variation = -1; }), OutOfRange, AT("/variation")},
        {"tail", serviceTime([](D &d) { d.tailIndex = 1; }), OutOfRange, AT("/tailIndex")},
        {"tail that is no number", serviceTime([](D &d) { d.tailIndex = std::nan(""); }), "value.not-finite",
         AT("/tailIndex")},
        {"quantile share", serviceTime([](D &d) {
             d.quantiles = {{1.5, Duration()}};
         }),
         OutOfRange, AT("/quantiles/0/0")},
        {"quantile value", serviceTime([](D &d) {
             d.quantiles = {{0.5, Negative}};
         }),
         OutOfRange, AT("/quantiles/0/1")},
        {"falling shares", serviceTime([](D &d) {
             d.quantiles = {{0.5, Duration()}, {0.4, Duration()}};
         }),
         "value.wrong-order", AT("/quantiles/1/0")},
        {"falling values", serviceTime([](D &d) {
             d.quantiles = {{0.4, Duration::seconds(2)}, {0.5, Duration::seconds(1)}};
         }),
         "value.wrong-order", AT("/quantiles/1/1")},
        {"too many quantiles", serviceTime([](D &d) { d.quantiles.resize(10'001); }), "value.too-many",
         AT("/quantiles")},
        {"uniform the wrong way round", serviceTime([](D &d) {
             d.shape = S::Uniform;
             d.low = Duration::seconds(1);
         }),
         "value.wrong-order", AT("/highMs")},
        {"empirical without points", serviceTime([](D &d) { d.shape = S::Empirical; }), "distribution.incomplete",
         AT("")},
        {"log-normal without spread", serviceTime([](D &d) { d.shape = S::LogNormal; }), "distribution.incomplete",
         AT("")},
        {"log-normal with both", serviceTime([](D &d) {
             d.shape = S::LogNormal;
             d.p99 = Duration();
             d.variation = 1;
         }),
         "distribution.ambiguous", AT("/variation")},
        {"p99 below the mean", serviceTime([](D &d) { d = D::logNormal(Duration::seconds(2), Duration::seconds(1)); }),
         "distribution.impossible", AT("/p99Ms")},
        {"p99 far above the mean",
         serviceTime([](D &d) { d = D::logNormal(Duration::seconds(1), Duration::seconds(15)); }),
         "distribution.impossible", AT("/p99Ms")},
    };
}
#undef AT

#define AT(place) "/dependencies/0/policies/" place
std::vector<Wrong> wrongPolicies()
{
    using P = Policies;
    return {
        {"no timeout", policies([](P &p) { p.timeout->limit = Duration(); }), OutOfRange, AT("timeout/limitMs")},
        {"no attempt", policies([](P &p) { p.retry->attempts = 0; }), OutOfRange, AT("retry/attempts")},
        {"endless attempts", policies([](P &p) { p.retry->attempts = 1001; }), OutOfRange, AT("retry/attempts")},
        {"backoff", policies([](P &p) { p.retry->backoff = Negative; }), OutOfRange, AT("retry/backoffMs")},
        {"shrinking backoff", policies([](P &p) { p.retry->backoffFactor = 0.9; }), OutOfRange,
         AT("retry/backoffFactor")},
        {"longest backoff", policies([](P &p) { p.retry->maxBackoff = Negative; }), OutOfRange,
         AT("retry/maxBackoffMs")},
        {"budget", policies([](P &p) { p.retry->budgetShare = 1.5; }), OutOfRange, AT("retry/budgetShare")},
        {"active retries", policies([](P &p) { p.retry->maxActive = 1'000'001; }), OutOfRange, AT("retry/maxActive")},
        {"no throttle tokens", policies([](P &p) {
             p.retry->throttle = RetryThrottle{0, 1, {}};
         }),
         OutOfRange, AT("retry/throttle/maxTokens")},
        {"throttle tokens", policies([](P &p) {
             p.retry->throttle = RetryThrottle{1'001, 1, {}};
         }),
         OutOfRange, AT("retry/throttle/maxTokens")},
        {"throttle that never fills", policies([](P &p) {
             p.retry->throttle = RetryThrottle{10, 0, {}};
         }),
         OutOfRange, AT("retry/throttle/tokensPerSuccess")},
        {"window calls", policies([](P &p) { p.circuitBreaker->windowCalls = 2'000'000; }), OutOfRange,
         AT("circuitBreaker/windowCalls")},
        {"window time", policies([](P &p) { p.circuitBreaker->windowTime = Duration(); }), OutOfRange,
         AT("circuitBreaker/windowTimeMs")},
        {"failure rate", policies([](P &p) { p.circuitBreaker->failureRateThreshold = 50; }), OutOfRange,
         AT("circuitBreaker/failureRateThreshold")},
        {"slow call", policies([](P &p) { p.circuitBreaker->slowCallDuration = Negative; }), OutOfRange,
         AT("circuitBreaker/slowCallDurationMs")},
        {"slow rate", policies([](P &p) { p.circuitBreaker->slowCallRateThreshold = -0.5; }), OutOfRange,
         AT("circuitBreaker/slowCallRateThreshold")},
        {"minimum calls", policies([](P &p) { p.circuitBreaker->minimumCalls = 0; }), OutOfRange,
         AT("circuitBreaker/minimumCalls")},
        {"breaker that never opens", policies([](P &p) { p.circuitBreaker->windowCalls = 50; }),
         "policy.breaker-never-opens", AT("circuitBreaker/minimumCalls"), true},
        {"open time", policies([](P &p) { p.circuitBreaker->openTime = Negative; }), OutOfRange,
         AT("circuitBreaker/openTimeMs")},
        {"half open", policies([](P &p) { p.circuitBreaker->halfOpenCalls = 0; }), OutOfRange,
         AT("circuitBreaker/halfOpenCalls")},
        {"bulkhead", policies([](P &p) { p.bulkhead->maxConcurrent = 0; }), OutOfRange, AT("bulkhead/maxConcurrent")},
        {"bulkhead wait", policies([](P &p) { p.bulkhead->maxWait = Negative; }), OutOfRange, AT("bulkhead/maxWaitMs")},
        {"rate", policies([](P &p) { p.rateLimit->callsPerSecond = 0; }), OutOfRange, AT("rateLimit/callsPerSecond")},
        {"burst", policies([](P &p) { p.rateLimit->burst = 0; }), OutOfRange, AT("rateLimit/burst")},
        {"hedge delay", policies([](P &p) { p.hedging->delay = Negative; }), OutOfRange, AT("hedging/delayMs")},
        {"hedge attempts", policies([](P &p) { p.hedging->maxAttempts = 0; }), OutOfRange, AT("hedging/maxAttempts")},
        {"hits", policies([](P &p) { p.cache->hitShare = 1.2; }), OutOfRange, AT("cache/hitShare")},
        {"hit time", policies([](P &p) { p.cache->hitTime = Negative; }), OutOfRange, AT("cache/hitTimeMs")},
        {"warm-up", policies([](P &p) { p.cache->warmUp = Negative; }), OutOfRange, AT("cache/warmUpMs")},
        {"no keys", policies([](P &p) { p.cache->keys = 0; }), OutOfRange, AT("cache/keys")},
        {"zipf", policies([](P &p) { p.cache->zipfExponent = -1; }), OutOfRange, AT("cache/zipfExponent")},
        {"entries", policies([](P &p) { p.cache->entries = UINT64_MAX; }), OutOfRange, AT("cache/entries")},
        {"pool", policies([](P &p) { p.connectionPool->size = 0; }), OutOfRange, AT("connectionPool/size")},
        {"pool wait", policies([](P &p) { p.connectionPool->maxWait = Negative; }), OutOfRange,
         AT("connectionPool/maxWaitMs")},
    };
}
#undef AT
