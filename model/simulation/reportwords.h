// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "recording.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace topologue::simulation {

/// Words and numbers of reports that people read. Texts of a document come out safe for a terminal.

/// A word of the program in both languages.
struct Word {
    std::string_view english;
    std::string_view korean;
    [[nodiscard]] std::string in(Language language) const
    {
        return std::string(language == Language::Korean ? korean : english);
    }
};

[[nodiscard]] Word causeWord(Cause cause);

/// The element's name; its id if it has none.
[[nodiscard]] std::string journeyName(const Architecture &architecture, std::size_t index, Language language);
/// The same of a deployable, or of a component that is its own.
[[nodiscard]] std::string deployableName(const Architecture &architecture, const std::string &id, Language language);
/// The same of a scenario; "load only" for an empty id.
[[nodiscard]] std::string scenarioName(const Architecture &architecture, const std::string &id, Language language);

/// "12,345".
[[nodiscard]] std::string countText(std::uint64_t count);
/// "12,345.7" with that many decimals; a dash if it is not finite.
[[nodiscard]] std::string realText(double value, int decimals);
/// Milliseconds, without a unit, as precise as is of use: "0.84", "12.3", "4,318".
[[nodiscard]] std::string millisecondsText(double milliseconds);
/// "68.22 %" of a share 0..1; only what is exactly 0 or 1 is shown as 0 % or 100 %.
[[nodiscard]] std::string shareText(double share);
/// "21 s" or "21초", "0.5 s".
[[nodiscard]] std::string secondsText(Nanos time, Language language);

/// What stands where there is nothing to say.
inline constexpr std::string_view Nothing = "-";

} // namespace topologue::simulation
