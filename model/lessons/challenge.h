// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lesson.h"

namespace topologue::lessons {

/// The most that a design may have in all; what is not given is not limited. Clients and external systems are free.
struct Budget {
    std::optional<std::uint32_t> replicas;
    std::optional<std::uint32_t> workers;
    std::optional<std::uint32_t> cores;
    std::optional<std::uint32_t> changes; ///< Fields changed, and elements added or removed.
};
/// What a design uses of it. An autoscaler counts with the most replicas it may start.
struct Spending {
    std::uint32_t replicas = 0;
    std::uint32_t workers = 0;
    std::uint32_t cores = 0;
    std::uint32_t changes = 0;

    bool operator==(const Spending &) const = default;
};

/// Fields that may be changed: of one element, or of all of a kind.
struct AllowedChange {
    std::string kind;     ///< "component", "deployable", "dependency", "journey".
    std::string id;       ///< Empty: all of the kind.
    std::string path;     ///< "policies.retry"; "policies" allows all of them; empty: every field.
    bool adds = false;    ///< Such elements may be added,
    bool removes = false; ///< and removed.
};

/// An expectation of the solved design, in words.
struct Goal {
    Text text;
    Measure measure;
    Bounds bounds;
};

/// A design that misses a goal. Solved when the engine says so.
struct Challenge {
    Card card;
    Text task;
    Architecture start;
    ScenarioId scenario;
    std::vector<Goal> goals; ///< At least one of them is missed by `start`.
    Budget budget;
    std::vector<AllowedChange> allowed;
    std::vector<Text> hints; ///< From vague to plain.
    Text afterwards;         ///< What the solution shows.
    std::uint64_t seed = 1;
};

} // namespace topologue::lessons
