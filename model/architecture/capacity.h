// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extras.h"
#include "units.h"

#include <cstdint>
#include <optional>

namespace topologue {

/// Which ready replica gets the next call.
enum class LoadBalancing { RoundRobin, Random, LeastRequests, PowerOfTwoChoices };

/// In which order a replica's cores serve bursts of CPU work.
enum class CpuScheduling { FirstComeFirstServed, ProcessorSharing };

/// Which of the calls of one priority that wait in a replica gets the next free worker.
enum class QueueDiscipline { FirstInFirstOut, LastInFirstOut };

/// What a worker does while a callee works: `Blocking` keeps it (a thread per request),
/// `Asynchronous` gives it back (event loop, coroutines).
enum class WorkerModel { Blocking, Asynchronous };

/// Adds and removes replicas so that utilisation stays near a target.
struct Autoscaling {
    double targetUtilisation = 0.7;                ///< Share of busy workers, 0..1.
    Duration interval = Duration::seconds(15);     ///< Between decisions (Kubernetes HPA: 15 s).
    Duration startUpDelay = Duration::seconds(30); ///< From the decision until the replica is ready.
    std::uint32_t minReplicas = 1;
    std::uint32_t maxReplicas = 10;
    Extras extras{};

    bool operator==(const Autoscaling &) const = default;
};

/// Probes that take a failing replica out of the load balancer.
struct HealthCheck {
    Duration interval = Duration::seconds(10);
    Duration timeout = Duration::seconds(1);
    std::uint32_t unhealthyThreshold = 3; ///< Failures in a row.
    std::uint32_t healthyThreshold = 1;   ///< Successes in a row.
    Extras extras{};

    bool operator==(const HealthCheck &) const = default;
};

/// Ejects a replica after failures in a row (Envoy's outlier detection).
struct OutlierEjection {
    std::uint32_t consecutiveFailures = 5;
    Duration interval = Duration::seconds(10); ///< Between sweeps.
    Duration baseEjectionTime = Duration::seconds(30);
    double maxEjectedShare = 0.1; ///< 0..1; at least one replica may always be ejected.
    Extras extras{};

    bool operator==(const OutlierEjection &) const = default;
};

/// Refuses work at the door before the queue is full.
struct LoadShedding {
    std::uint32_t maxInFlight = 0;        ///< Requests in a replica; 0 means no such limit.
    std::optional<Duration> maxQueueWait; ///< Refuse when the oldest call that is not less important waits longer.
    /// 0..1. Both limits are those of priority 0; each level of priority above it raises them by this share of them,
    /// each below lowers them, at most to 0. So what matters least is refused first (Google SRE book, ch. 21:
    /// criticality). 0: priorities do not matter here.
    double priorityStep = 0;
    Extras extras{};

    bool operator==(const LoadShedding &) const = default;
};

/// What a deployable runs on.
struct Capacity {
    std::uint32_t replicas = 1;  ///< 1..10,000.
    std::uint32_t workers = 100; ///< Threads, or the concurrency limit, of one replica; for a store its connections.
    std::uint32_t cores = 4;     ///< Processors of one replica.
    std::optional<std::uint32_t> queueLimit;      ///< Calls that may wait in one replica; none = no limit.
    std::optional<std::uint32_t> memoryLimit;     ///< Requests in flight past which a replica crashes.
    Duration restartTime = Duration::seconds(30); ///< From a crash or restart until ready again.
    QueueDiscipline queueDiscipline = QueueDiscipline::FirstInFirstOut;
    CpuScheduling scheduling = CpuScheduling::FirstComeFirstServed;
    WorkerModel workerModel = WorkerModel::Blocking;
    LoadBalancing loadBalancing = LoadBalancing::RoundRobin;
    std::optional<Autoscaling> autoscaling;
    std::optional<HealthCheck> healthCheck;
    std::optional<OutlierEjection> outlierEjection;
    std::optional<LoadShedding> loadShedding;
    Extras extras{};

    bool operator==(const Capacity &) const = default;
};

} // namespace topologue
