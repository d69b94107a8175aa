// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace topologue::editing {

/// What a field of the document is called, and one sentence about what it does.
struct PropertyWords {
    std::string_view owner; ///< The struct it belongs to: "Retry".
    std::string_view field; ///< As in the file: "attempts".
    std::string_view english;
    std::string_view korean;
    std::string_view englishHelp; ///< May be empty where the name says all.
    std::string_view koreanHelp;
};

/// Null if there is none, which the tests do not let pass. O(words).
[[nodiscard]] const PropertyWords *findPropertyWords(std::string_view owner, std::string_view field);

/// What a choice is called.
struct ChoiceWords {
    std::string_view field; ///< Of which property: "loadBalancing".
    std::string_view id;    ///< As in the file: "powerOfTwoChoices".
    std::string_view english;
    std::string_view korean;
};

/// Null if there is none, which the tests do not let pass.
[[nodiscard]] const ChoiceWords *findChoiceWords(std::string_view field, std::string_view id);

} // namespace topologue::editing
