// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "elements.h"
#include "journey.h"
#include "scenario.h"

#include <string>
#include <vector>

namespace topologue {

/// The names of the fields that differ, as the file form calls them ("name", "policies.timeout", "events.peak").
/// Capacity, policies, load, objective and impatience are looked into; other values differ as a whole. Of unknown
/// fields, their own names. Empty exactly if the two are equal (of a scenario: apart from the order of its events).
[[nodiscard]] std::vector<std::string> changedFields(const Team &before, const Team &after);
[[nodiscard]] std::vector<std::string> changedFields(const Deployable &before, const Deployable &after);
[[nodiscard]] std::vector<std::string> changedFields(const Component &before, const Component &after);
[[nodiscard]] std::vector<std::string> changedFields(const Dependency &before, const Dependency &after);
[[nodiscard]] std::vector<std::string> changedFields(const Journey &before, const Journey &after);
[[nodiscard]] std::vector<std::string> changedFields(const Scenario &before, const Scenario &after);

} // namespace topologue
