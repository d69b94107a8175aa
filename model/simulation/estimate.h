// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace topologue::simulation {

/// What a journey is expected to feel like in the long run. Infinite where something it needs cannot keep up.
struct JourneyEstimate {
    double requestsPerSecond = 0;
    double meanMs = 0; ///< From arrival to answer.
};
struct ComponentEstimate {
    double requestsPerSecond = 0;
    double meanMs =
        0; ///< With every wait, of those that come to its door; of a part that is only called in process: there.
};
/// As in DeployableTotals.
struct DeployableEstimate {
    double arrivalsPerSecond = 0;
    double utilisation = 0;     ///< Of workers, 0..1.
    double coreUtilisation = 0; ///< Of cores, 0..1.
    double meanQueue = 0;       ///< May be infinite, like the next two.
    double meanInSystem = 0;
    double meanWaitMs = 0;   ///< For a worker.
    double refusedShare = 0; ///< Of arrivals that find the queue full, 0..1.
};
struct DependencyEstimate {
    double callsPerSecond = 0;
    double meanMs = 0; ///< Of a call as the caller sees it, cache hits included.
};

/// What there is too little of first when traffic grows.
struct Bottleneck {
    enum class Kind : std::uint8_t {
        Cores,       ///< element: deployable
        Workers,     ///< element: deployable
        Consumers,   ///< element: dependency that takes messages
        Connections, ///< element: dependency with a connection pool or a bulkhead that lets calls wait
    };
    Kind kind = Kind::Cores;
    std::uint32_t element = 0; ///< Index, deployables as in ElementNames.
    double utilisation = 0;    ///< At today's traffic; above 1 if it is asked for more than there is.
};

struct Estimate {
    std::vector<JourneyEstimate> journeys;
    std::vector<ComponentEstimate> components;
    std::vector<DeployableEstimate> deployables; ///< Those of the document, then components that are their own.
    std::vector<DependencyEstimate> dependencies;
    std::optional<Bottleneck> bottleneck; ///< None without traffic.
    /// All open journeys together may send so many times their requests before something is overloaded; below 1 if it
    /// is now. Within 1 %, if waits are what theory says. None if nothing limits it: there are no open journeys.
    std::optional<double> headroom;
    bool isStable = true; ///< Everything keeps up.
    Diagnostics notes;    ///< Warnings: what the estimate leaves out and would matter here. See messages.h.
};

/// The steady state by queueing theory, without simulating: a layered queueing network whose stations are solved one
/// after the other until their waits fit together (a worker is held while callees answer). For sliders; a run says
/// more. It is a function of the healthy system: what policies do under failure is left out, and a note says so where
/// they would act. Scenarios (`scenario`, may be null) are left out too, with a note.
///
/// Open journeys send their expectedArrivalRate; in closed ones users wait for answers. Assumptions: arrivals are
/// Poisson, made regular by round robin; services and waits are independent of each other.
/// Under a millisecond for 24 components and 30 dependencies; O(iterations * (programs + stations)), where a station
/// that is short of workers costs O(workers). Fails with the invariant errors of the architecture.
/// Sources: G. Franks et al., "Enhanced modeling and solution of layered queueing networks", IEEE TSE 35 (2009) 148;
/// queueing.h and moments.h.
[[nodiscard]] Result<Estimate> estimate(const Architecture &architecture, const Scenario *scenario = nullptr);

} // namespace topologue::simulation
