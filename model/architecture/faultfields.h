// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "scenario.h"
#include "text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace topologue {

/// A figure or a switch of a fault that can be edited by itself.
struct FaultField {
    std::string_view id; ///< "factor", "share", "latency"...; unique within a fault.
    Text name;
    std::string_view unit;       ///< That `value` is in: "×", "%", "ms", "/s"; empty for counts and switches.
    std::optional<double> value; ///< None: not set, see `isOptional`. A switch: 0 or 1.
    double least = 0;
    double most = 1;
    bool isSwitch = false;
    bool isWhole = false;
    bool isOptional = false; ///< It may have no value, which means all, or as it is.
};

/// What of the fault can be edited, the most telling first. Empty for faults that only are or are not (a cut, a
/// partition, an emptied cache). Of a latency only the mean, where its shape has one.
[[nodiscard]] std::vector<FaultField> faultFields(const Fault &fault);

/// The fault with another value in one field, in the field's unit. Fails for a field that it does not have, and for a
/// value that is missing, out of range or not whole where it has to be.
[[nodiscard]] Result<Fault> withFaultField(const Fault &fault, std::string_view field, std::optional<double> value);

} // namespace topologue
