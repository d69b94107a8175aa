// SPDX-License-Identifier: Apache-2.0
#include "fulldocument.h"

using namespace topologue;

Extras someExtras()
{
    return Extras{{{"x-note", R"({"list":[1,2.50,"a, b: {c}"],"none":null})"}, {"한글 \"열쇠\"", "true"}}};
}

Distribution fullDistribution()
{
    Distribution result;
    auto &[shape, mean, low, high, stages, p99, variation, tailIndex, quantiles, extras] = result;
    shape = Distribution::Shape::Erlang;
    mean = Duration::nanoseconds(1);
    low = Duration::nanoseconds(1'000'001);
    high = Duration::nanoseconds(9'007'199'254'740'993); // 2^53 + 1: no double holds it.
    stages = 3;
    p99 = Duration::milliseconds(0);
    variation = 0.1;
    tailIndex = 2.5;
    quantiles = {{0.5, Duration::milliseconds(3)}, {0.99, Duration::milliseconds(40.25)}};
    extras = someExtras();
    return result;
}

namespace {

Autoscaling fullAutoscaling()
{
    Autoscaling result;
    auto &[targetUtilisation, interval, startUpDelay, minReplicas, maxReplicas, extras] = result;
    targetUtilisation = 1.0 / 3;
    interval = Duration::seconds(1);
    startUpDelay = Duration::seconds(2);
    minReplicas = 2;
    maxReplicas = 9;
    extras = someExtras();
    return result;
}

HealthCheck fullHealthCheck()
{
    HealthCheck result;
    auto &[interval, timeout, unhealthyThreshold, healthyThreshold, extras] = result;
    interval = Duration::milliseconds(1500);
    timeout = Duration::milliseconds(0.25);
    unhealthyThreshold = 5;
    healthyThreshold = 2;
    extras = someExtras();
    return result;
}

OutlierEjection fullOutlierEjection()
{
    OutlierEjection result;
    auto &[consecutiveFailures, interval, baseEjectionTime, maxEjectedShare, extras] = result;
    consecutiveFailures = 6;
    interval = Duration::seconds(11);
    baseEjectionTime = Duration::seconds(31);
    maxEjectedShare = 0.2;
    extras = someExtras();
    return result;
}

LoadShedding fullLoadShedding()
{
    LoadShedding result;
    auto &[maxInFlight, maxQueueWait, priorityStep, extras] = result;
    maxInFlight = 1'000'000'000;
    maxQueueWait = Duration::milliseconds(0);
    priorityStep = 0.05;
    extras = someExtras();
    return result;
}

Timeout fullTimeout()
{
    Timeout result;
    auto &[limit, propagateDeadline, extras] = result;
    limit = Duration::milliseconds(250);
    propagateDeadline = true;
    extras = someExtras();
    return result;
}

Retry fullRetry()
{
    Retry result;
    auto &[attempts, backoff, backoffFactor, maxBackoff, jitter, budgetShare, maxActive, throttle, onTimeout, onError,
           extras] = result;
    attempts = 4;
    backoff = Duration::milliseconds(0);
    backoffFactor = 1.1;
    maxBackoff = Duration::seconds(9);
    jitter = Jitter::Decorrelated;
    budgetShare = 0;
    maxActive = 0;
    auto &[maxTokens, tokensPerSuccess, throttleExtras] = throttle.emplace();
    maxTokens = 1'000;
    tokensPerSuccess = 0.001;
    throttleExtras = someExtras();
    onTimeout = false;
    onError = false;
    extras = someExtras();
    return result;
}

CircuitBreaker fullCircuitBreaker()
{
    CircuitBreaker result;
    auto &[machine, window, windowCalls, windowTime, failureRateThreshold, slowCallDuration, slowCallRateThreshold,
           minimumCalls, openTime, halfOpenCalls, extras] = result;
    machine = CircuitBreaker::Machine::Polly;
    window = CircuitBreaker::Window::Time;
    windowCalls = 1'000'000;
    windowTime = Duration::seconds(5);
    failureRateThreshold = 1e-7;
    slowCallDuration = Duration::seconds(3);
    slowCallRateThreshold = 0.75;
    minimumCalls = 7;
    openTime = Duration::seconds(8);
    halfOpenCalls = 2;
    extras = someExtras();
    return result;
}

Bulkhead fullBulkhead()
{
    Bulkhead result;
    auto &[maxConcurrent, maxWait, extras] = result;
    maxConcurrent = 24;
    maxWait = Duration::milliseconds(3);
    extras = someExtras();
    return result;
}

RateLimit fullRateLimit()
{
    RateLimit result;
    auto &[callsPerSecond, burst, extras] = result;
    callsPerSecond = 1e9;
    burst = 20;
    extras = someExtras();
    return result;
}

Hedging fullHedging()
{
    Hedging result;
    auto &[delay, maxAttempts, extras] = result;
    delay = Duration::milliseconds(40);
    maxAttempts = 3;
    extras = someExtras();
    return result;
}

CachePolicy fullCache()
{
    CachePolicy result;
    auto &[hitShare, hitTime, warmUp, keys, zipfExponent, entries, extras] = result;
    hitShare = 0.9;
    hitTime = Duration::milliseconds(0.5);
    warmUp = Duration::seconds(40);
    keys = 1'000'000'000'000;
    zipfExponent = 0.8;
    entries = 5;
    extras = someExtras();
    return result;
}

ConnectionPool fullConnectionPool()
{
    ConnectionPool result;
    auto &[size, maxWait, extras] = result;
    size = 11;
    maxWait = Duration::milliseconds(12);
    extras = someExtras();
    return result;
}

} // namespace

Capacity fullCapacity()
{
    Capacity result;
    auto &[replicas, workers, cores, queueLimit, memoryLimit, restartTime, queueDiscipline, scheduling, workerModel,
           loadBalancing, autoscaling, healthCheck, outlierEjection, loadShedding, extras] = result;
    replicas = 10'000;
    workers = 1;
    cores = 2;
    queueLimit = 0;
    memoryLimit = 5000;
    restartTime = Duration::milliseconds(12.345678);
    queueDiscipline = QueueDiscipline::LastInFirstOut;
    scheduling = CpuScheduling::ProcessorSharing;
    workerModel = WorkerModel::Asynchronous;
    loadBalancing = LoadBalancing::PowerOfTwoChoices;
    autoscaling = fullAutoscaling();
    healthCheck = fullHealthCheck();
    outlierEjection = fullOutlierEjection();
    loadShedding = fullLoadShedding();
    extras = someExtras();
    return result;
}

Policies fullPolicies()
{
    Policies result;
    auto &[timeout, retry, circuitBreaker, bulkhead, rateLimit, hedging, fallback, cache, connectionPool, extras] =
        result;
    timeout = fullTimeout();
    retry = fullRetry();
    circuitBreaker = fullCircuitBreaker();
    bulkhead = fullBulkhead();
    rateLimit = fullRateLimit();
    hedging = fullHedging();
    fallback = Fallback::Value;
    cache = fullCache();
    connectionPool = fullConnectionPool();
    extras = someExtras();
    return result;
}
