// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/records.h"

/// The words in the pictures that no record holds.
namespace topologue::atlas::words {

struct Word {
    std::string_view english;
    std::string_view korean;

    [[nodiscard]] constexpr std::string_view in(Language language) const
    {
        return language == Language::Korean ? korean : english;
    }
};

inline constexpr Word BusyYears{"Years in which more happened are drawn wider.",
                                "일이 많았던 해를 더 넓게 그렸습니다."};

} // namespace topologue::atlas::words
