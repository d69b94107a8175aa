// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <vector>

/// For the edits: what deployables run on when they are joined and divided.
namespace topologue::editing {

/// One capacity with as many workers, cores and places to wait, over all replicas, as the parts together (rounded up
/// to whole ones per replica, and at most what maxima.h allows). Replicas: the most of any part; restart: the slowest;
/// a limit only where every part has one; all else as the largest part has it. `parts` is not empty.
[[nodiscard]] Capacity combined(const std::vector<Capacity> &parts);

/// The capacity in parts that add up to it, by weight (all >= 0): one worker and one core each, of what is left half
/// evenly and half by weight. More than there is where there are fewer cores or workers than parts.
[[nodiscard]] std::vector<Capacity> divided(const Capacity &whole, const std::vector<double> &weights);

/// Requests per second that reach each component, in document order, when nothing fails (see expectedCallRates).
[[nodiscard]] std::vector<double> arrivalRates(const Architecture &architecture);

/// The same random time, `factor` times as long.
[[nodiscard]] Distribution scaled(Distribution distribution, double factor);

} // namespace topologue::editing
