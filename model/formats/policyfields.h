// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

/// Fields of capacities and of the policies of a dependency; see fields.h.
namespace topologue::formats {

template<class Archive>
void describe(Archive &archive, Of<Autoscaling>)
{
    archive.field("targetUtilisation", &Autoscaling::targetUtilisation);
    archive.milliseconds("intervalMs", &Autoscaling::interval);
    archive.milliseconds("startUpDelayMs", &Autoscaling::startUpDelay);
    archive.field("minReplicas", &Autoscaling::minReplicas);
    archive.field("maxReplicas", &Autoscaling::maxReplicas);
}

template<class Archive>
void describe(Archive &archive, Of<HealthCheck>)
{
    archive.milliseconds("intervalMs", &HealthCheck::interval);
    archive.milliseconds("timeoutMs", &HealthCheck::timeout);
    archive.field("unhealthyThreshold", &HealthCheck::unhealthyThreshold);
    archive.field("healthyThreshold", &HealthCheck::healthyThreshold);
}

template<class Archive>
void describe(Archive &archive, Of<OutlierEjection>)
{
    archive.field("consecutiveFailures", &OutlierEjection::consecutiveFailures);
    archive.milliseconds("intervalMs", &OutlierEjection::interval);
    archive.milliseconds("baseEjectionTimeMs", &OutlierEjection::baseEjectionTime);
    archive.field("maxEjectedShare", &OutlierEjection::maxEjectedShare);
}

template<class Archive>
void describe(Archive &archive, Of<LoadShedding>)
{
    archive.field("maxInFlight", &LoadShedding::maxInFlight);
    archive.milliseconds("maxQueueWaitMs", &LoadShedding::maxQueueWait);
    archive.field("priorityStep", &LoadShedding::priorityStep);
}

template<class Archive>
void describe(Archive &archive, Of<Capacity>)
{
    archive.field("replicas", &Capacity::replicas);
    archive.field("workers", &Capacity::workers);
    archive.field("cores", &Capacity::cores);
    archive.field("queueLimit", &Capacity::queueLimit);
    archive.field("memoryLimit", &Capacity::memoryLimit);
    archive.milliseconds("restartTimeMs", &Capacity::restartTime);
    archive.field("queueDiscipline", &Capacity::queueDiscipline);
    archive.field("scheduling", &Capacity::scheduling);
    archive.field("workerModel", &Capacity::workerModel);
    archive.field("loadBalancing", &Capacity::loadBalancing);
    archive.field("autoscaling", &Capacity::autoscaling);
    archive.field("healthCheck", &Capacity::healthCheck);
    archive.field("outlierEjection", &Capacity::outlierEjection);
    archive.field("loadShedding", &Capacity::loadShedding);
}

template<class Archive>
void describe(Archive &archive, Of<Timeout>)
{
    archive.milliseconds("limitMs", &Timeout::limit);
    archive.field("propagateDeadline", &Timeout::propagateDeadline);
}

template<class Archive>
void describe(Archive &archive, Of<RetryThrottle>)
{
    archive.field("maxTokens", &RetryThrottle::maxTokens);
    archive.field("tokensPerSuccess", &RetryThrottle::tokensPerSuccess);
}

template<class Archive>
void describe(Archive &archive, Of<Retry>)
{
    archive.field("attempts", &Retry::attempts);
    archive.milliseconds("backoffMs", &Retry::backoff);
    archive.field("backoffFactor", &Retry::backoffFactor);
    archive.milliseconds("maxBackoffMs", &Retry::maxBackoff);
    archive.field("jitter", &Retry::jitter);
    archive.field("budgetShare", &Retry::budgetShare);
    archive.field("maxActive", &Retry::maxActive);
    archive.field("throttle", &Retry::throttle);
    archive.field("onTimeout", &Retry::onTimeout);
    archive.field("onError", &Retry::onError);
}

template<class Archive>
void describe(Archive &archive, Of<CircuitBreaker>)
{
    archive.field("machine", &CircuitBreaker::machine);
    archive.field("window", &CircuitBreaker::window);
    archive.field("windowCalls", &CircuitBreaker::windowCalls);
    archive.milliseconds("windowTimeMs", &CircuitBreaker::windowTime);
    archive.field("failureRateThreshold", &CircuitBreaker::failureRateThreshold);
    archive.milliseconds("slowCallDurationMs", &CircuitBreaker::slowCallDuration);
    archive.field("slowCallRateThreshold", &CircuitBreaker::slowCallRateThreshold);
    archive.field("minimumCalls", &CircuitBreaker::minimumCalls);
    archive.milliseconds("openTimeMs", &CircuitBreaker::openTime);
    archive.field("halfOpenCalls", &CircuitBreaker::halfOpenCalls);
}

template<class Archive>
void describe(Archive &archive, Of<Bulkhead>)
{
    archive.field("maxConcurrent", &Bulkhead::maxConcurrent);
    archive.milliseconds("maxWaitMs", &Bulkhead::maxWait);
}

template<class Archive>
void describe(Archive &archive, Of<RateLimit>)
{
    archive.field("callsPerSecond", &RateLimit::callsPerSecond);
    archive.field("burst", &RateLimit::burst);
}

template<class Archive>
void describe(Archive &archive, Of<Hedging>)
{
    archive.milliseconds("delayMs", &Hedging::delay);
    archive.field("maxAttempts", &Hedging::maxAttempts);
}

template<class Archive>
void describe(Archive &archive, Of<CachePolicy>)
{
    archive.field("hitShare", &CachePolicy::hitShare);
    archive.milliseconds("hitTimeMs", &CachePolicy::hitTime);
    archive.milliseconds("warmUpMs", &CachePolicy::warmUp);
    archive.field("keys", &CachePolicy::keys);
    archive.field("zipfExponent", &CachePolicy::zipfExponent);
    archive.field("entries", &CachePolicy::entries);
}

template<class Archive>
void describe(Archive &archive, Of<ConnectionPool>)
{
    archive.field("size", &ConnectionPool::size);
    archive.milliseconds("maxWaitMs", &ConnectionPool::maxWait);
}

template<class Archive>
void describe(Archive &archive, Of<Policies>)
{
    archive.field("timeout", &Policies::timeout);
    archive.field("retry", &Policies::retry);
    archive.field("circuitBreaker", &Policies::circuitBreaker);
    archive.field("bulkhead", &Policies::bulkhead);
    archive.field("rateLimit", &Policies::rateLimit);
    archive.field("hedging", &Policies::hedging);
    archive.field("fallback", &Policies::fallback);
    archive.field("cache", &Policies::cache);
    archive.field("connectionPool", &Policies::connectionPool);
}

} // namespace topologue::formats
