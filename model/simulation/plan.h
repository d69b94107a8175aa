// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "pool.h"
#include "recording.h"
#include "sampler.h"

#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// A deployable as the engine sees it. Replicas of all stations lie in one array; a station owns
/// [firstReplica, firstReplica + mostReplicas).
struct Station {
    const Capacity *capacity = nullptr;
    std::uint32_t firstReplica = 0;
    std::uint32_t mostReplicas = 1; ///< With autoscaling: as many as there may ever be.
};

struct PlannedComponent {
    const Component *component = nullptr;
    std::uint32_t station = 0;
    Sampler serviceTime;
    bool isQueue = false;
};

struct PlannedDependency {
    std::uint32_t from = 0; ///< Component.
    std::uint32_t to = 0;   ///< Component.
    bool inProcess = false;
    bool publishes = false; ///< To a queue.
    bool consumes = false;  ///< From a queue.
    bool propagatesDeadline = false;
    Fallback fallback = Fallback::Fail;
    std::uint32_t wholeCalls = 1;
    double chanceOfOneMore = 0;
    double errorShare = 0;
    double lossShare = 0;
    Nanos timeout = 0; ///< Where it has one.
    Sampler latency;   ///< Each way.
    const Dependency *dependency = nullptr;
};

/// One call that a component makes for a journey.
struct Step {
    std::uint32_t dependency = 0;
    std::uint32_t program = NoIndex; ///< What the callee does.
    std::uint32_t stage = 0;
};

/// What a component does for the requests of a journey: its own burst, then the steps [firstStep, firstStep + steps),
/// sorted by stage.
struct Program {
    std::uint32_t component = 0;
    std::uint32_t journey = 0;
    std::uint32_t firstStep = 0;
    std::uint32_t steps = 0;
};

/// Who takes messages from a queue: one per consuming dependency, and each gets every message.
struct Consumer {
    std::uint32_t dependency = 0;
    std::uint32_t queue = 0;             ///< Component.
    std::uint32_t component = 0;         ///< That consumes.
    std::vector<std::uint32_t> programs; ///< By journey; None where it has no part in it.
};

/// An architecture made ready to run: flat arrays and small indices instead of ids. Refers to the architecture, which
/// has to outlive it.
struct Plan {
    std::vector<Station> stations; ///< Deployables of the document, then components that are their own.
    std::vector<PlannedComponent> components;
    std::vector<PlannedDependency> dependencies;
    std::vector<Program> programs;
    std::vector<Step> steps;
    std::vector<Consumer> consumers;
    std::vector<std::uint32_t> consumersOf;     ///< Indices into `consumers`, grouped by queue;
    std::vector<std::uint32_t> firstConsumerOf; ///< of queue c: [firstConsumerOf[c], firstConsumerOf[c + 1]).
    std::vector<std::uint32_t> entryPrograms;   ///< By journey; None where the entry does not exist.
    std::vector<std::uint32_t> levelOfJourney;  ///< Of its priority: 0 is the highest there is.
    std::uint32_t levelOfOthers = 0;            ///< Of work that belongs to no journey: priority 0.
    std::uint32_t levels = 1;
    std::uint32_t replicas = 0;
    ElementNames names;
};

/// O(journeys * (components + dependencies)). The architecture must hold its invariants, except that dangling
/// references are passed over.
[[nodiscard]] Plan makePlan(const Architecture &architecture);

/// The station that a fault's target means; none if it does not exist. A component inside a deployable is not meant
/// by this (see `componentOf`).
[[nodiscard]] std::uint32_t stationOf(const Architecture &architecture, const FaultTarget &target);

/// True if the target is a component that shares its deployable with others or could.
[[nodiscard]] bool isInsideDeployable(const Architecture &architecture, const FaultTarget &target);

/// Network time each way of a dependency that does not say: none inside a process, else 0.25 ms.
/// Source: Jeff Dean, "Numbers everyone should know" (2009): a round trip within a datacentre takes 0.5 ms.
[[nodiscard]] Distribution defaultLatency(bool inProcess);

} // namespace topologue::simulation
