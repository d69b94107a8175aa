// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "distribution.h"
#include "extras.h"
#include "ids.h"
#include "idtable.h"
#include "text.h"
#include "units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace topologue {

/// A component, or a deployable as a whole.
using FaultTarget = std::variant<ComponentId, DeployableId>;

/// The faults: what a scenario can do to an architecture (design: simulation.md, "Faults").
namespace fault {

/// Refuses at once, or hangs until the caller's timeout (`silent`: a dead host).
struct Down {
    FaultTarget target;
    bool silent = false;
    std::optional<std::uint32_t> replicas{}; ///< How many of them; none = all.
    bool operator==(const Down &) const = default;
};
struct Slow {
    FaultTarget target;
    double factor = 10; ///< On its own service time, >= 0.
    bool operator==(const Slow &) const = default;
};
struct Errors {
    FaultTarget target;
    double share = 0.5; ///< 0..1 of requests are answered with an error.
    bool operator==(const Errors &) const = default;
};
struct Restart {
    FaultTarget target;
    bool rolling = false; ///< One replica after the other instead of all at once.
    bool operator==(const Restart &) const = default;
};
/// Replaces the capacity of a deployable for a while.
struct ReducedCapacity {
    FaultTarget target;
    std::optional<std::uint32_t> workers{}; ///< Per replica.
    std::optional<std::uint32_t> cores{};   ///< Per replica.
    bool operator==(const ReducedCapacity &) const = default;
};
/// Work from outside every journey, such as a batch run against a store.
struct ExtraWork {
    ComponentId component;
    double requestsPerSecond = 1;
    Distribution serviceTime{};
    bool operator==(const ExtraWork &) const = default;
};
struct CutDependency {
    DependencyId dependency;
    bool operator==(const CutDependency &) const = default;
};
struct AddedLatency {
    DependencyId dependency;
    Distribution latency{}; ///< Each way, on top.
    bool operator==(const AddedLatency &) const = default;
};
struct Loss {
    DependencyId dependency;
    double share = 0.1; ///< 0..1.
    bool operator==(const Loss &) const = default;
};
/// No call between the two sets arrives, in either direction.
struct Partition {
    std::vector<ComponentId> these;
    std::vector<ComponentId> those;
    bool operator==(const Partition &) const = default;
};
/// Multiplies the arrival rate of a journey; of all journeys if none is named.
struct Traffic {
    std::optional<JourneyId> journey;
    double factor = 2; ///< >= 0.
    bool operator==(const Traffic &) const = default;
};
struct EmptyCache {
    DependencyId dependency; ///< The one whose cache policy is emptied.
    bool operator==(const EmptyCache &) const = default;
};
struct PolicySwitch {
    DependencyId dependency;
    std::string policy; ///< Field name in the file: "timeout", "retry", "circuitBreaker"...
    bool enabled = false;
    bool operator==(const PolicySwitch &) const = default;
};
/// A release that is slower or fails, on a share of the replicas (a canary below 1).
struct BadVersion {
    FaultTarget target;
    double factor = 1;
    double errorShare = 0.5; ///< 0..1.
    double replicaShare = 1; ///< 0..1.
    bool operator==(const BadVersion &) const = default;
};

} // namespace fault

using Fault = std::variant<fault::Down, fault::Slow, fault::Errors, fault::Restart, fault::ReducedCapacity,
                           fault::ExtraWork, fault::CutDependency, fault::AddedLatency, fault::Loss, fault::Partition,
                           fault::Traffic, fault::EmptyCache, fault::PolicySwitch, fault::BadVersion>;

struct ScenarioEvent {
    EventId id;
    Duration start;              ///< From the beginning of the scenario, >= 0.
    std::optional<Duration> end; ///< After `start`; none = to the end of the scenario.
    Fault fault;
    Extras extras{};

    bool operator==(const ScenarioEvent &) const = default;
};

/// A written list of faults and traffic changes over time.
struct Scenario {
    ScenarioId id;
    Text name;
    Text description;
    Duration duration = Duration::seconds(120); ///< More than zero.
    IdTable<ScenarioEvent> events;
    Extras extras{};

    bool operator==(const Scenario &) const = default;
};

} // namespace topologue
