// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What can be wrong with a list of arrivals.
namespace topologue::simulation::message {

inline constexpr Message ArrivalsNotText{
    "arrivals.encoding",         "This is not UTF-8 text.",        "Save the file as CSV in UTF-8.",
    "UTF-8로 된 글이 아닙니다.", "파일을 UTF-8 CSV로 저장하세요.",
};
inline constexpr Message ArrivalsEmpty{
    "arrivals.empty",
    "There is no arrival in the file.",
    "Write one line for each request, such as `12.5,login`: seconds since the beginning, and a journey.",
    "파일에 도착 기록이 하나도 없습니다.",
    "요청마다 `12.5,login`처럼 한 줄을 쓰세요. 시작부터의 초와 여정입니다.",
};
inline constexpr Message ArrivalsQuote{
    "arrivals.quote",
    "A quotation mark is opened and not closed, or something follows it.",
    "Close it on the same line; inside quoted text, write \"\" for one.",
    "따옴표가 닫히지 않았거나 닫힌 뒤에 다른 글자가 있습니다.",
    "같은 줄에서 따옴표를 닫으세요. 따옴표 안의 따옴표는 \"\"로 씁니다.",
};
inline constexpr Message ArrivalsNoTimeColumn{
    "arrivals.header",
    "The first line names columns, but none of them is the time.",
    "Call one of them `time` (seconds) or `time_ms` (milliseconds).",
    "첫 줄에 열 이름이 있지만 시간 열이 없습니다.",
    "열 하나의 이름을 `time`(초)이나 `time_ms`(밀리초)로 하세요.",
};
inline constexpr Message ArrivalsNoJourneyColumn{
    "arrivals.header",
    "The first line names columns, but none of them is the journey.",
    "Call one of them `journey`, or name the journey of the whole file: --arrivals JOURNEY=FILE.",
    "첫 줄에 열 이름이 있지만 여정 열이 없습니다.",
    "열 하나의 이름을 `journey`로 하거나, 파일 전체의 여정을 --arrivals 여정=파일로 지정하세요.",
};
inline constexpr Message ArrivalsJourneyMissing{
    "arrivals.journey-missing",
    "This line has a time, but no journey.",
    "Write it after the time, such as `12.5,login`, or name that of the whole file: --arrivals JOURNEY=FILE.",
    "이 줄에는 시간만 있고 여정이 없습니다.",
    "`12.5,login`처럼 시간 뒤에 쓰거나, 파일 전체의 여정을 --arrivals 여정=파일로 지정하세요.",
};
inline constexpr Message ArrivalsTooManyCells{
    "arrivals.cells",
    "This line has {0} columns; at most {1} can be understood.",
    "Name the columns in the first line, such as `time,status,journey`; others are then left out.",
    "이 줄에는 열이 {0}개 있는데, {1}개까지만 알 수 있습니다.",
    "`time,status,journey`처럼 첫 줄에 열 이름을 쓰세요. 그러면 다른 열은 무시합니다.",
};
inline constexpr Message ArrivalsNoNumber{
    "arrivals.time",
    "The time `{0}` is not a number.",
    "Write seconds since the beginning of the scenario with a decimal point, such as 12.5.",
    "시간 `{0}`은(는) 숫자가 아닙니다.",
    "시나리오가 시작된 뒤의 초를 12.5처럼 소수점으로 쓰세요.",
};
inline constexpr Message ArrivalsNegative{
    "arrivals.time-negative",
    "The time `{0}` lies before the beginning.",
    "Times count from 0, the beginning of the scenario.",
    "시간 `{0}`은(는) 시작보다 앞입니다.",
    "시간은 시나리오의 시작인 0부터 셉니다.",
};
inline constexpr Message ArrivalsTooLate{
    "arrivals.time-large",
    "The time `{0}` is more than {1} seconds.",
    "Times count from the beginning of the scenario: of timestamps, subtract the first one.",
    "시간 `{0}`은(는) {1}초를 넘습니다.",
    "시간은 시나리오의 시작부터 셉니다. 타임스탬프라면 첫 값을 빼세요.",
};
inline constexpr Message ArrivalsUnknownJourney{
    "arrivals.journey",       "There is no journey `{0}`.", "The document has: {1}.",
    "`{0}` 여정이 없습니다.", "문서에 있는 여정: {1}.",
};
inline constexpr Message ArrivalsTooMany{
    "arrivals.too-many",        "There are more than {0} arrivals.", "Simulate a part of them.",
    "도착이 {0}개를 넘습니다.", "일부만 시뮬레이션하세요.",
};
inline constexpr Message ArrivalsMoreProblems{
    "arrivals.more", "{0} more lines have problems.", "", "문제가 있는 줄이 {0}개 더 있습니다.", "",
};
inline constexpr Message ArrivalsUnsorted{
    "arrivals.unsorted",
    "This line is earlier than the one before it, and so are {0} in all; they are put in order.",
    "",
    "이 줄은 앞 줄보다 이릅니다. 그런 줄이 모두 {0}개 있어 시간 순서로 정렬했습니다.",
    "",
};
inline constexpr Message ArrivalsAfterTheEnd{
    "arrivals.after-the-end",
    "{0} of {1} arrivals come after the end of the simulation, at {2} seconds.",
    "Simulate longer with --duration.",
    "도착 {1}개 가운데 {0}개가 시뮬레이션이 끝난 뒤({2}초)에 옵니다.",
    "--duration으로 더 오래 시뮬레이션하세요.",
};

} // namespace topologue::simulation::message
