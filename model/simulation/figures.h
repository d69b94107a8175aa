// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "totals.h"

#include <span>
#include <string_view>

namespace topologue::simulation {

/// One number about one element, under its name in JSON. Not a number where the run has no value for it: the mean time
/// of answers that nobody got.
template<class ElementTotals>
struct ElementFigure {
    std::string_view name; ///< "meanMs"; causes of failure are "failedBy.timeout" and so on.
    double (*of)(const ElementTotals &) = nullptr;
};

/// Every figure there is, in the order in which they are printed. The tables live as long as the program.
[[nodiscard]] std::span<const ElementFigure<JourneyTotals>> journeyFigures();
[[nodiscard]] std::span<const ElementFigure<ComponentTotals>> componentFigures();
[[nodiscard]] std::span<const ElementFigure<DeployableTotals>> deployableFigures();
[[nodiscard]] std::span<const ElementFigure<DependencyTotals>> dependencyFigures();

} // namespace topologue::simulation
