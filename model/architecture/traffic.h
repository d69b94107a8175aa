// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

#include <vector>

namespace topologue {

/// Requests per second that a load sends when nothing fails. Constant, ramp and spike: `requestsPerSecond`, the rate
/// outside the ramp or spike. Day: the mean over a period. Points: the mean from the first to the last point.
/// Closed: users / think time, where a think time under 1 ms counts as 1 ms.
[[nodiscard]] double expectedArrivalRate(const Load &load);

/// Calls per second that each dependency carries when nothing fails, in document order: the rate of each journey (see
/// expectedArrivalRate) times the mean calls along every path from its entry. Policies are not counted: neither what a
/// cache saves nor what retries add.
///
/// A dependency that consumes carries the rate at which its queue receives messages, and the flow goes on in the
/// consumer; each consumer of a queue gets every message. A dependency that leads back to a component that is already
/// on the path is counted but not followed further, so the figures on and behind a cycle are lower bounds.
/// Always finite and >= 0. O(journeys * (components + dependencies)).
[[nodiscard]] std::vector<double> expectedCallRates(const Architecture &architecture);

} // namespace topologue
