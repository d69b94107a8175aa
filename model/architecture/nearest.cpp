// SPDX-License-Identifier: Apache-2.0
#include "invariants.h"

#include <algorithm>
#include <numeric>

namespace topologue {

namespace {

/// Levenshtein's distance, or any number above `most` once it is clear that it is more.
std::size_t editDistance(std::string_view one, std::string_view other, std::size_t most)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t smallest = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t substituted = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > most)
            return smallest;
    }
    return row.back();
}

} // namespace

std::string nearestId(std::string_view wanted, const std::vector<std::string_view> &candidates)
{
    std::string_view nearest;
    std::size_t most = wanted.size() / 3;
    for (const std::string_view candidate : candidates) {
        const std::size_t longer = std::max(candidate.size(), wanted.size());
        const std::size_t shorter = std::min(candidate.size(), wanted.size());
        if (longer - shorter > most)
            continue;
        const std::size_t distance = editDistance(wanted, candidate, most);
        if (distance > most)
            continue;
        nearest = candidate;
        if (distance == 0)
            break;
        most = distance - 1; // Of equally near ones the first stays.
    }
    return std::string(nearest);
}

} // namespace topologue
