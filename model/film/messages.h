// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// Why there is no film.
namespace topologue::film::message {

inline constexpr Message RangeEmpty{
    "film.range",
    "The film would end at {1} s, before it begins at {0} s.",
    "Let --from be less than --to.",
    "필름이 {0}초에 시작하는데 그 전인 {1}초에 끝납니다.",
    "--from을 --to보다 작게 하세요.",
};
inline constexpr Message RangeTooLate{
    "film.range",
    "The film would begin at {0} s, but the recording ends at {1} s.",
    "Choose an earlier beginning, or a longer scenario.",
    "필름이 {0}초에 시작하는데 기록은 {1}초에 끝납니다.",
    "더 일찍 시작하거나 시나리오를 길게 하세요.",
};
inline constexpr Message SpeedOutOfRange{
    "film.speed",
    "The speed {0} is not possible; it must be between {1} and {2}.",
    "1 is as fast as in reality; without --speed, the film takes about half a minute.",
    "속도 {0}은(는) 사용할 수 없습니다. {1}에서 {2} 사이여야 합니다.",
    "1은 실제와 같은 속도입니다. --speed를 빼면 약 30초짜리 필름이 됩니다.",
};
inline constexpr Message TooLong{
    "film.too-long",
    "The film would take {0} s; at most {1} s are made.",
    "Choose a shorter part with --from and --to, or a speed of at least {2}.",
    "필름이 {0}초나 걸립니다. {1}초까지만 만들 수 있습니다.",
    "--from과 --to로 일부만 고르거나 속도를 {2} 이상으로 하세요.",
};

} // namespace topologue::film::message
