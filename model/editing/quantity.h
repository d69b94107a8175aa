// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/language.h"
#include "architecture/result.h"
#include "architecture/units.h"

#include <string>
#include <string_view>

namespace topologue::editing {

/// What a number in a field means, and so which units it may be written in.
enum class Quantity {
    Count,  ///< A whole number >= 0: "200", "1,200", "5k".
    Number, ///< "0.3", "1e6".
    Share,  ///< Held as 0..1, written in percent: "99.9 %".
    Rate,   ///< Per second: "120 /s", "5k/s", "300 /min", "10 rps".
    Time,   ///< Held in nanoseconds (as a double), written with a unit: "200 ms", "1.5s", "2 min".
};

/// A number as people edit it: exact (it reads back as the same value), without separators of thousands, with its unit
/// after a space where it has one. A time has the largest unit in which three decimals are enough; whole minutes and
/// hours have theirs.
[[nodiscard]] std::string quantityText(double value, Quantity quantity);

/// The unit that quantityText ends with; empty if none.
[[nodiscard]] std::string_view unitOf(double value, Quantity quantity);

/// Reads what quantityText writes, and what people write instead: no space before the unit, units in English and
/// Korean, "k", "M", "천", "만", "억" as factors, "1,200" and "1,5". Without a unit the one of `shown` (the value that
/// stood there) is meant. Fails with one diagnostic that says what can be read. O(length).
[[nodiscard]] Result<double> readQuantity(std::string_view text, Quantity quantity, double shown = 0);

} // namespace topologue::editing
