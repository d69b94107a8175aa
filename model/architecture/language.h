// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace topologue {

/// The languages in which the program speaks. A document may hold texts in others as well.
enum class Language { English, Korean };

/// BCP 47 tag: "en" or "ko".
[[nodiscard]] constexpr std::string_view languageTag(Language language)
{
    return language == Language::Korean ? "ko" : "en";
}

/// "ko", "ko-KR" and "ko_KR.UTF-8" are Korean, likewise "en..." English; anything else is none.
[[nodiscard]] constexpr std::optional<Language> languageFromTag(std::string_view tag)
{
    const auto primary = tag.substr(0, tag.find_first_of("-_."));
    if (primary == "ko")
        return Language::Korean;
    if (primary == "en")
        return Language::English;
    return std::nullopt;
}

} // namespace topologue
