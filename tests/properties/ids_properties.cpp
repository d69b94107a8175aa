// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"

#include <algorithm>
#include <rapidcheck.h>
#include <string>

using namespace topologue;

namespace {

/// Levenshtein's recursion as it is defined, for short words only.
std::size_t distance(std::string_view one, std::string_view other)
{
    if (one.empty() || other.empty())
        return one.size() + other.size();
    const std::size_t substituted = distance(one.substr(1), other.substr(1)) + (one.front() == other.front() ? 0U : 1U);
    return std::min({substituted, distance(one.substr(1), other) + 1, distance(one, other.substr(1)) + 1});
}

rc::Gen<std::string> word(std::size_t longest)
{
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, longest + 1), [](std::size_t length) {
        return rc::gen::container<std::string>(length, rc::gen::elementOf(std::string("abc-")));
    });
}

} // namespace

int main()
{
    bool holds = rc::check("any text gives a valid id, which gives itself", [](const std::string &bytes) {
        const std::string id = idFromText(bytes);
        RC_ASSERT(isValidId(id));
        RC_ASSERT(idFromText(id) == id);
    });
    holds &= rc::check("the nearest id is a nearest one, and none is left out", [] {
        const std::string wanted = *word(6);
        const auto words = *rc::gen::container<std::vector<std::string>>(word(6));
        const std::vector<std::string_view> candidates(words.begin(), words.end());
        const std::string nearest = nearestId(wanted, candidates);
        std::size_t least = wanted.size() / 3 + 1;
        std::string expected;
        for (const std::string &candidate : words) {
            if (const std::size_t here = distance(wanted, candidate); here < least) {
                least = here;
                expected = candidate;
            }
        }
        RC_CLASSIFY(!expected.empty());
        RC_ASSERT(nearest == expected);
    });
    return holds ? 0 : 1;
}
