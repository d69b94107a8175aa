// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

/// Why a figure of a fault cannot be what was asked for. `{0}` is the field's name in the language of the sentence.
namespace topologue::messages {

inline constexpr Message FaultFieldUnknown{
    "fault.field",
    "This fault has no field `{0}`.",
    "Choose one of its own fields.",
    "이 장애에는 `{0}` 항목이 없습니다.",
    "이 장애의 항목 가운데서 고르세요.",
};
inline constexpr Message FaultValueMissing{
    "fault.value",
    "A number is needed here.",
    "Write a number, such as 2 or 0.5.",
    "여기에는 수가 필요합니다.",
    "2나 0.5 같은 수를 적으세요.",
};
inline constexpr Message FaultValueNotWhole{
    "fault.value",
    "{0} is not a whole number.",
    "Write a number without a fraction.",
    "{0}은(는) 정수가 아닙니다.",
    "소수점 없는 수를 적으세요.",
};
inline constexpr Message FaultValueOutOfRange{
    "fault.value",
    "{0} is not possible; it must be between {1} and {2}.",
    "Choose a value between {1} and {2}.",
    "{0}은(는) 사용할 수 없습니다. {1}에서 {2} 사이여야 합니다.",
    "{1}에서 {2} 사이의 값을 고르세요.",
};

} // namespace topologue::messages
