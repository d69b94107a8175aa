// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

namespace topologue::lessons {

/// What a request of a journey passes on its way, from the document alone. Messages are followed to their consumers.
struct Way {
    double teams = 0;         ///< That own what it passes; clients and external systems do not count.
    double teamCrossings = 0; ///< Dependencies from one team's component to another's.
    double deployables = 0;   ///< Of ours, stores and queues not counted.
    double networkCalls = 0;  ///< Per request, on average.
};
/// Null of `journey`: all journeys together; calls per request are then the mean over their rates. O(document).
[[nodiscard]] Way wayOf(const Architecture &architecture, const Journey *journey);

/// Of all replicas, without clients and external systems.
[[nodiscard]] double coresOf(const Architecture &architecture);

} // namespace topologue::lessons
