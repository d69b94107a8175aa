// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessment.h"

/// Where answers stand on the two axes: the arithmetic of assessment.cpp, for it alone.
namespace topologue::knowledge::standing {

inline constexpr int MostAnswer = 4;
inline constexpr int MiddleAnswer = 2;

/// How to take what was not answered.
enum class Open {
    LeftOut, ///< Questions as if they had not been asked, gates as failed, remedies as tried.
    Worst,
    Best,
};

/// Points of both axes, 0..100 (none: nothing to go by), and whether the gates let one pass.
struct Standing {
    std::optional<int> need;
    std::optional<int> readiness;
    bool passes = false;
};

[[nodiscard]] Standing of(const Questionnaire &questionnaire, const Answers &answers, Open open = Open::LeftOut);

/// By which need is lowered: 0..`pointsMost`.
[[nodiscard]] int remedyPoints(const Remedies &remedies, const Answers &answers, Open open = Open::LeftOut);

/// Little, some, strong: 0..2.
[[nodiscard]] int needClass(const Thresholds &thresholds, int need);

/// Id of the advice. `level` as `needClass` says it.
[[nodiscard]] const char *verdict(int level, bool isReady);

/// None if the points do not suffice.
[[nodiscard]] std::optional<std::string> verdict(const Thresholds &thresholds, const Standing &at);

} // namespace topologue::knowledge::standing
