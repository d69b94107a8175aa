// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validation.h"

#include <string>
#include <vector>

namespace topologue::simulation::tests {

struct DoneCase {
    Case description;
    std::vector<Figure> figures;
};
/// Runs all cases, on all cores.
[[nodiscard]] std::vector<DoneCase> runAllCases();

/// The page model/simulation/VALIDATION.md.
[[nodiscard]] std::string pageOf(const std::vector<DoneCase> &cases);

} // namespace topologue::simulation::tests
