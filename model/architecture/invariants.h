// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"
#include "result.h"

namespace topologue {

/// Everything about a document that cannot be, or that is suspicious.
///
/// Errors: an id that is malformed, or shared by two of {components, deployables, dependencies}; a
/// reference to something that does not exist (with the nearest existing id in the remedy); a number
/// outside the range that its declaration states; a distribution that cannot be drawn from; capacity on a component of
/// a deployable; broker settings of what is no queue; a message that touches no queue, a consumer of anything else; an
/// event that ends before it starts; a switch of an unknown policy; more than the maxima of maxima.h.
/// Warnings: drawn entries for what does not exist; an empty name; a journey without any dependency; a fault or a
/// circuit breaker that cannot have an effect; a currency that is not three capital letters.
/// Cycles of dependencies are neither.
///
/// Each place holds the JSON pointer of the offending field in the file form. Linear in the size of
/// the document, apart from the search for a nearest id per dangling reference (limited to 20).
[[nodiscard]] Diagnostics checkInvariants(const Architecture &architecture);

/// The id in `candidates` that is nearest to `wanted` by edit distance (at most a third of its
/// length), or an empty string. O(candidates * length^2).
[[nodiscard]] std::string nearestId(std::string_view wanted, const std::vector<std::string_view> &candidates);

} // namespace topologue
