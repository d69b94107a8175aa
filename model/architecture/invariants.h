// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"
#include "result.h"

namespace topologue {

/// Everything about a document that cannot be, or that is suspicious.
///
/// Errors: an id that is malformed, or shared by two of {components, deployables, dependencies}; a
/// reference to something that does not exist (with the nearest existing id in the remedy); a number
/// outside the range that its declaration states; capacity on a component of a deployable; a message
/// that touches no queue; an event that ends before it starts; more than the documented maxima.
/// Warnings: drawn entries for what does not exist; an empty name; a journey without any dependency.
///
/// Each place holds the JSON pointer of the offending field in the file form. Linear in the size of
/// the document, apart from the search for a nearest id per dangling reference (limited to 20).
[[nodiscard]] Diagnostics checkInvariants(const Architecture &architecture);

/// The id in `candidates` that is nearest to `wanted` by edit distance (at most a third of its
/// length), or an empty string. O(candidates * length^2).
[[nodiscard]] std::string nearestId(std::string_view wanted, const std::vector<std::string_view> &candidates);

} // namespace topologue
