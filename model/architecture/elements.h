// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capacity.h"
#include "distribution.h"
#include "ids.h"
#include "policies.h"
#include "text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace topologue {

enum class ComponentKind {
    Client,
    Gateway,
    Service,
    Module,
    Job,
    Database,
    Cache,
    Queue,
    SearchIndex,
    ObjectStore,
    External,
};
inline constexpr int ComponentKindCount = 11;

/// True for what keeps data: database, cache, search index, object store.
[[nodiscard]] constexpr bool isStore(ComponentKind kind)
{
    return kind == ComponentKind::Database || kind == ComponentKind::Cache || kind == ComponentKind::SearchIndex
           || kind == ComponentKind::ObjectStore;
}

/// How a queue keeps and gives out messages.
struct MessageBroker {
    std::optional<std::uint64_t> maxMessages; ///< None = no limit.
    std::uint32_t maxDeliveries = 5;          ///< Including the first; then the dead letter queue.
    std::optional<ComponentId> deadLetterQueue;
    Extras extras{};

    bool operator==(const MessageBroker &) const = default;
};

/// A box of the diagram: something that does part of the work.
struct Component {
    ComponentId id;
    Text name;
    ComponentKind kind = ComponentKind::Service;
    std::string technology; ///< As people write it: "Spring Boot", "PostgreSQL". May be empty.
    Text description;
    std::optional<DeployableId> deployable; ///< None: the component is a deployable of its own.
    std::optional<TeamId> team;
    Distribution serviceTime;            ///< CPU time of its own per request, without waiting for others.
    std::optional<Capacity> capacity;    ///< Only of a component that is its own deployable.
    std::optional<MessageBroker> broker; ///< Only of a queue.
    std::vector<std::string> tags;
    Extras extras{};

    bool operator==(const Component &) const = default;
};

/// A process type that is released, scaled and that fails as one.
struct Deployable {
    DeployableId id;
    Text name;
    std::string technology;
    Text description;
    std::optional<TeamId> team;
    Capacity capacity;
    Extras extras{};

    bool operator==(const Deployable &) const = default;
};

/// What crosses a dependency. Whether a call stays in one process is not said here: it follows from
/// the deployables of its ends (see `dependencyStyle`).
enum class DependencyKind {
    Call,       ///< Request and response; the caller needs the answer.
    Message,    ///< Published to, or consumed from, a queue; nobody waits.
    DataAccess, ///< A query or a write to a store.
};

/// An arrow of the diagram: `from` needs `to`.
/// Of a message, `from` publishes to the queue `to`, or `from` consumes from the queue `to` when
/// `consumes` is set.
struct Dependency {
    DependencyId id;
    ComponentId from;
    ComponentId to;
    DependencyKind kind = DependencyKind::Call;
    bool consumes = false; ///< Only of a message: `from` takes messages out of the queue `to`.
    bool optional = false; ///< Drawn with a hollow head; the caller can do without.
    std::string protocol;  ///< "REST", "gRPC", "SQL"... as people write it. May be empty.
    Text label;
    std::vector<JourneyId> journeys;     ///< The journeys that use it; empty = all that reach `from`.
    std::uint32_t stage = 0;             ///< Stages run in order; dependencies of one stage in parallel.
    double callsPerRequest = 1;          ///< A mean >= 0; 0.3 = 30 % of requests call once.
    std::optional<Distribution> latency; ///< Network, each way. None: the default of its style.
    double lossShare = 0;                ///< 0..1 of calls vanish without an answer.
    double errorShare = 0;               ///< 0..1 of calls are answered with an error.
    std::uint32_t concurrency = 1;       ///< Only of a consumer: messages handled at once by one replica.
    Policies policies;
    Extras extras{};

    bool operator==(const Dependency &) const = default;
};

struct Team {
    TeamId id;
    Text name;
    Text mission;
    Extras extras{};

    bool operator==(const Team &) const = default;
};

} // namespace topologue
