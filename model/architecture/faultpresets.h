// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace topologue {

/// A fault that is worth trying on an element, ready to be put into a scenario.
struct FaultPreset {
    std::string_view id;            ///< Unique for one selection: "silent", "slow"...
    Text name;                      ///< "No answer (hangs)".
    Fault fault;                    ///< Aimed at the selection.
    std::optional<Duration> length; ///< How long it lasts by itself; none: until someone ends it.
};

/// What can go wrong with the selected elements, the most telling first. Without a selection: traffic. Two components
/// or more: also a partition between the first and the others. Elements that do not exist are ignored.
[[nodiscard]] std::vector<FaultPreset> faultPresets(const Architecture &architecture,
                                                    const std::vector<ElementId> &selection);

/// What a fault does, in a few words with the names of the document: "Payments DB does not answer".
[[nodiscard]] std::string describeFault(const Architecture &architecture, const Fault &fault, Language language);

/// The element that a fault acts on first, for "go there"; none where it acts on traffic as a whole.
[[nodiscard]] std::optional<ElementId> faultPlace(const Fault &fault);

} // namespace topologue
