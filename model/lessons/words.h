// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "challenge.h"

#include "formats/names.h"
#include "playback/snapshot.h"
#include "simulation/reportwords.h"

#include <array>
#include <string_view>

/// The words of the files of lessons, and those in which figures are shown; in the order of the enumerators.
namespace topologue::lessons {

inline constexpr std::array<std::string_view, 6> HealthWords{"idle",     "healthy",    "recovering",
                                                             "degraded", "overloaded", "failed"};
inline constexpr std::array<std::string_view, 3> BreakerWords{"closed", "open", "halfOpen"};

constexpr auto namesOf(formats::Of<Figure>)
{
    return std::to_array<std::string_view>({"successShare",
                                            "degradedShare",
                                            "failedShare",
                                            "meanMs",
                                            "p50Ms",
                                            "p95Ms",
                                            "p99Ms",
                                            "arrivalsPerSecond",
                                            "answersPerSecond",
                                            "failures",
                                            "inFlight",
                                            "lostValue",
                                            "secondsToBreak",
                                            "secondsToRecover",
                                            "teams",
                                            "teamCrossings",
                                            "deployables",
                                            "networkCalls",
                                            "cores",
                                            "utilisation",
                                            "coreUtilisation",
                                            "queue",
                                            "refusedShare",
                                            "replicas",
                                            "largestBacklog",
                                            "callsPerRequest",
                                            "retriesPerSecond",
                                            "hedgeShare",
                                            "cacheHitShare",
                                            "wastedShare",
                                            "health",
                                            "breaker"});
}
static_assert(namesOf(formats::Of<Figure>{}).size() == FigureCount);

constexpr auto namesOf(formats::Of<Chapter>)
{
    return std::to_array<std::string_view>({"whyMsa", "data", "communication", "delivery", "resilience", "overload",
                                            "scaling", "organisation", "tradeOffs"});
}
static_assert(namesOf(formats::Of<Chapter>{}).size() == ChapterCount);

constexpr auto namesOf(formats::Of<Difficulty>)
{
    return std::to_array<std::string_view>({"basic", "intermediate", "advanced"});
}

namespace word {

using simulation::Word;

inline constexpr std::array<Word, FigureCount> Figures{{
    {"success", "성공률"},
    {"degraded answers", "일부 응답 비율"},
    {"failures", "실패율"},
    {"mean latency", "평균 응답 시간"},
    {"p50 latency", "p50 응답 시간"},
    {"p95 latency", "p95 응답 시간"},
    {"p99 latency", "p99 응답 시간"},
    {"requests", "도착"},
    {"answers", "응답"},
    {"failed requests", "실패한 요청"},
    {"under way", "처리 중"},
    {"lost value", "잃은 금액"},
    {"time until the objective breaks", "목표를 놓치기까지"},
    {"time to recover", "복구까지 걸린 시간"},
    {"teams involved", "관련된 팀"},
    {"calls across teams", "팀을 넘는 호출"},
    {"deployables passed", "거치는 배포 단위"},
    {"network calls per request", "요청당 네트워크 호출"},
    {"cores in all", "전체 코어"},
    {"busy workers", "워커 사용률"},
    {"busy cores", "코어 사용률"},
    {"waiting calls", "대기 중인 호출"},
    {"refused at the door", "입구에서 거절"},
    {"ready replicas", "준비된 복제본"},
    {"largest backlog", "최대 적체"},
    {"calls per user request", "사용자 요청당 호출"},
    {"retries", "재시도"},
    {"hedged calls", "헤징한 호출"},
    {"cache hits", "캐시 적중률"},
    {"wasted calls", "버려진 호출"},
    {"health", "상태"},
    {"circuit breaker", "서킷 브레이커"},
}};
inline constexpr std::array<Word, HealthWords.size()> Healths{{
    {"idle", "유휴"},
    {"healthy", "정상"},
    {"recovering", "복구 중"},
    {"degraded", "저하"},
    {"overloaded", "과부하"},
    {"failed", "장애"},
}};
inline constexpr std::array<Word, BreakerWords.size()> Breakers{{
    {"closed", "닫힘"},
    {"open", "열림"},
    {"half-open", "반열림"},
}};

inline constexpr Word EveryJourney{"All users", "모든 사용자"};
inline constexpr Word Never{"never", "끝내 없음"};
inline constexpr Word WithCure{"cure applied", "처방 적용"};
inline constexpr Word AsItComes{"as it comes", "처음 그대로"};
inline constexpr Word Over{"over {0}", "{0} 초과"};
inline constexpr Word Under{"under {0}", "{0} 미만"};
inline constexpr Word Between{"{0} to {1}", "{0}–{1}"};
inline constexpr Word Times{"{0} times", "{0}배"};
inline constexpr Word ComparedTo{"compared with {0}", "{0} 대비"};
inline constexpr Word From{"from {0}", "{0}부터"};
inline constexpr Word At{"at {0}", "{0} 시점"};

} // namespace word

} // namespace topologue::lessons
