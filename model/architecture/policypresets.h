// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capacity.h"
#include "policies.h"
#include "text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace topologue {

/// What a library or proxy does to a call when nobody configures more than that it is to be used.
struct PolicyPreset {
    std::string id; ///< "resilience4j"
    Text name;
    Text description; ///< One sentence, with what the preset cannot say.
    std::string version;
    std::vector<std::string> sources; ///< Addresses of the documentation that gives the numbers.
    Policies policies;
    std::optional<OutlierEjection> outlierEjection; ///< Belongs to the callee's capacity.
};

/// Resilience4j, Hystrix, Polly (and its hedging), Envoy, gRPC, in this order. Each holds the invariants.
[[nodiscard]] const std::vector<PolicyPreset> &policyPresets();

/// Null if there is none of that id.
[[nodiscard]] const PolicyPreset *findPolicyPreset(std::string_view id);

} // namespace topologue
