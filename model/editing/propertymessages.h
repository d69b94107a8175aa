// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

namespace topologue::editing::messages {

inline constexpr Message NoSuchProperty{
    "property.missing",
    "There is nothing called `{0}` here.",
    "It may have been removed; select the element again.",
    "여기에는 `{0}`이(가) 없습니다.",
    "지워졌을 수 있습니다. 요소를 다시 선택하세요.",
};
inline constexpr Message WrongValue{
    "property.value",
    "`{0}` cannot have this value.",
    "Choose one of those that are offered.",
    "`{0}`에는 이 값을 쓸 수 없습니다.",
    "제시된 값 가운데 하나를 고르세요.",
};

} // namespace topologue::editing::messages
