// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What is wrong with a number that somebody wrote. `{0}` is the text.
namespace topologue::editing::messages {

inline constexpr Message EmptyNumber{
    "number.empty",
    "There is no number.",
    "Write one, or press Escape to keep the old value.",
    "숫자가 없습니다.",
    "숫자를 쓰거나 Esc를 눌러 이전 값을 유지하세요.",
};
inline constexpr Message NotANumber{
    "number.unreadable",
    "`{0}` is not a number.",
    "Write digits, and a unit if you like: `{1}`.",
    "`{0}`은(는) 숫자가 아닙니다.",
    "숫자와, 필요하면 단위를 쓰세요. 예: `{1}`",
};
inline constexpr Message UnknownUnit{
    "number.unit",
    "The unit `{0}` cannot be used here.",
    "Write it like this: `{1}`.",
    "여기에서는 단위 `{0}`을(를) 쓸 수 없습니다.",
    "이렇게 쓰세요: `{1}`",
};
inline constexpr Message NotWhole{
    "number.whole",
    "`{0}` is not a whole number.",
    "Write a number without decimals: `{1}`.",
    "`{0}`은(는) 정수가 아닙니다.",
    "소수점 없이 쓰세요. 예: `{1}`",
};
inline constexpr Message Negative{
    "number.negative",       "`{0}` is less than zero.", "Write zero or more.", "`{0}`은(는) 0보다 작습니다.",
    "0 이상의 값을 쓰세요.",
};
inline constexpr Message TooLarge{
    "number.large",         "`{0}` is too large.", "Write a smaller number.", "`{0}`은(는) 너무 큽니다.",
    "더 작은 수를 쓰세요.",
};

} // namespace topologue::editing::messages
