// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

#include <vector>

namespace topologue {

/// Calls per second that each dependency carries when nothing fails, in document order: the rate of
/// each journey times the mean calls along every path from its entry. A closed journey counts as
/// users / think time. Dependencies on a cycle are followed once per path (at most 64 hops), so
/// the figure is a lower bound there. O(journeys * (components + dependencies)) without cycles.
[[nodiscard]] std::vector<double> expectedCallRates(const Architecture &architecture);

} // namespace topologue
