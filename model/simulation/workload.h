// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "moments.h"
#include "plan.h"

#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// How often a program runs for one request of its journey, by who runs it.
struct ProgramFlow {
    double atDoor = 0;   ///< Came to the door of its deployable, as a call or a message, and took a worker.
    double onWorker = 0; ///< Called in process, on its caller's worker.
    double messages = 0; ///< Of those at the door, the ones taken from a queue.

    [[nodiscard]] double runs() const { return atDoor + onWorker; }
};

/// A call as the estimate needs it.
struct StepFlow {
    double calls = 0;    ///< For one request of the journey, cache hits included.
    double sent = 0;     ///< To the callee: without hits, with retries of calls that fail by their error share.
    double together = 1; ///< Calls of its stage that come to its callee's deployable at the same instant.
    bool isBack = false; ///< Leads back to where the request already is: counted, but not followed.
};

/// Everything about an architecture that does not depend on how much traffic there is. Flows are per request of the
/// journey, so they scale with its rate. Refers to the architecture.
struct Workload {
    Plan plan;
    std::vector<std::uint32_t> order;          ///< Programs, callers before callees.
    std::vector<ProgramFlow> programs;         ///< By program.
    std::vector<StepFlow> steps;               ///< By step.
    std::vector<Moments> bursts;               ///< By component.
    std::vector<Moments> latencies;            ///< By dependency, each way.
    std::vector<double> missShares;            ///< By dependency: calls that its cache does not answer.
    std::vector<double> attempts;              ///< By dependency: tries per call that is sent, 1 without retries.
    std::vector<std::vector<double>> messages; ///< By consumer and journey: messages for one request.
};

/// O(plan).
[[nodiscard]] Workload workloadOf(const Architecture &architecture);

/// The share of calls that a warm cache answers. By keys: Che's approximation (Che, Tung and Wang, "Hierarchical web
/// caching systems", IEEE JSAC 20 (2002) 1305).
[[nodiscard]] double hitShareOf(const CachePolicy &cache);

} // namespace topologue::simulation
