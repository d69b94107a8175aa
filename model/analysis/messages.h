// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// The sentences of answers. Each is a template of its own in both languages; the remedy fields of Message stay empty.
/// Shares are percent without their sign.
namespace topologue::analysis::message {

// How much traffic until an objective breaks?

inline constexpr Message TrafficFound{
    "stress.traffic-found", "At {0} times the traffic, {1} requests a second, the objective of {2} breaks first.", "",
    "트래픽이 {0}배, 초당 {1}건이 되면 {2}의 목표가 가장 먼저 깨집니다.", ""};
inline constexpr Message TrafficTooMuch{
    "stress.traffic-too-much",
    "Today's traffic is too much already: only up to {0} times of it, {1} requests a second, every objective holds; "
    "that of {2} breaks first.",
    "",
    "지금 트래픽도 이미 너무 많습니다. {0}배, 초당 {1}건까지만 모든 목표가 지켜지고, {2}의 목표가 가장 먼저 깨집니다.",
    ""};
inline constexpr Message TrafficAlwaysHolds{
    "stress.traffic-always-holds",
    "Every objective holds at {0} times the traffic, {1} requests a second, and no more was tried.", "",
    "트래픽이 {0}배, 초당 {1}건이어도 모든 목표가 지켜집니다. 그보다 많이는 시도하지 않았습니다.", ""};
inline constexpr Message TrafficNeverHolds{
    "stress.traffic-never-holds", "The objective of {1} is missed whatever the traffic, even at {0} times of it.", "",
    "{1}의 목표는 트래픽이 {0}배로 줄어도 지켜지지 않습니다.", ""};
inline constexpr Message NoTraffic{
    "stress.no-traffic", "No journey sends requests at a rate of its own, so there is no traffic to multiply.", "",
    "스스로 요청을 보내는 여정이 없어서 늘릴 트래픽이 없습니다.", ""};
inline constexpr Message NoObjective{"stress.no-objective",
                                     "No journey has an objective, so none can break. Set one at a journey.", "",
                                     "목표가 있는 여정이 없어서 깨질 목표도 없습니다. 여정에 목표를 정하세요.", ""};
inline constexpr Message TrafficRange{
    "stress.traffic-range", "With other chance: in all {2} runs they hold up to {0} times and break from {1} times on.",
    "", "우연에 따른 차이: {2}번의 실행 모두에서 {0}배까지는 지켜지고 {1}배부터는 깨집니다.", ""};
inline constexpr Message MissesP99{"stress.misses-p99",
                                   "{0}: at {3} times, 1 % of requests take longer than {1}, and {2} is promised.", "",
                                   "{0}: {3}배에서 요청의 1%가 {1} 넘게 걸리는데, 목표는 {2}입니다.", ""};
inline constexpr Message MissesSuccess{"stress.misses-success",
                                       "{0}: at {3} times, {1} % of requests succeed, and {2} % is promised.", "",
                                       "{0}: {3}배에서 요청의 {1}%가 성공하는데, 목표는 {2}%입니다.", ""};
inline constexpr Message BusiestCores{"stress.busiest-cores", "The busiest on its way: the cores of {0}, {1} %.", "",
                                      "가는 길에서 가장 바쁜 것: {0}의 코어, 사용률 {1}%.", ""};
inline constexpr Message BusiestWorkers{"stress.busiest-workers", "The busiest on its way: the workers of {0}, {1} %.",
                                        "", "가는 길에서 가장 바쁜 것: {0}의 워커, 사용률 {1}%.", ""};
inline constexpr Message MostFailures{"stress.most-failures", "Most of its failures: {0}.", "",
                                      "실패의 가장 큰 원인: {0}.", ""};
inline constexpr Message EstimateSays{"stress.estimate-says",
                                      "By the instant estimate something is overloaded from {0} times on.", "",
                                      "즉시 추정으로는 {0}배부터 과부하가 시작됩니다.", ""};

// Fail everything once.

inline constexpr Message SinglePoints{"stress.single-points", "{0} of {1} failures take down every journey: {2}.", "",
                                      "장애 {1}건 가운데 {0}건이 모든 여정을 멈춥니다: {2}.", ""};
inline constexpr Message NoSinglePoint{"stress.no-single-point", "None of {0} failures takes down every journey.", "",
                                       "장애 {0}건 가운데 모든 여정을 멈추는 것은 없습니다.", ""};
inline constexpr Message NothingToFail{"stress.nothing-to-fail", "There is nothing that could fail.", "",
                                       "고장 낼 것이 없습니다.", ""};
inline constexpr Message DearestFailure{"stress.dearest-failure", "The dearest is {0}: it costs {1} a minute.", "",
                                        "가장 비싼 것은 {0}입니다. 1분에 {1}의 손실이 납니다.", ""};
inline constexpr Message WorstFailure{"stress.worst-failure", "The worst is {0}: {1} requests a minute fail.", "",
                                      "가장 심한 것은 {0}입니다. 1분에 요청 {1}건이 실패합니다.", ""};
inline constexpr Message NotBack{"stress.not-back",
                                 "Objectives are still broken {0} after the end of the failure of {1}.", "",
                                 "장애가 끝나고 {0}이(가) 지나도 목표가 깨져 있는 것: {1}.", ""};
inline constexpr Message FailuresHang{
    "stress.failures-hang",
    "Each hangs from {0} to {1}: nobody is told, callers wait. Compared with the same run without it.", "",
    "하나씩 {0}에서 {1}까지 응답 없이 멈춥니다. 호출한 쪽은 알지 못하고 기다립니다. 장애가 없는 같은 실행과 "
    "비교했습니다.",
    ""};
inline constexpr Message FailuresRefuse{
    "stress.failures-refuse", "Each refuses at once from {0} to {1}. Compared with the same run without it.", "",
    "하나씩 {0}에서 {1}까지 바로 거부합니다. 장애가 없는 같은 실행과 비교했습니다.", ""};

// What if the cache is cold?

inline constexpr Message NoCache{"stress.no-cache", "No dependency has a cache, so none can be cold.", "",
                                 "캐시가 있는 의존 관계가 없어서 비울 캐시도 없습니다.", ""};
inline constexpr Message CacheComponents{
    "stress.cache-components",
    "Caches that are components: {0}. What happens without them, \"Fail everything once\" tells.", "",
    "컴포넌트인 캐시: {0}. 없을 때 어떻게 되는지는 '하나씩 모두 고장 내기'가 알려 줍니다.", ""};
inline constexpr Message ColdHolds{"stress.cold-holds", "With all caches cold at once every objective holds.", "",
                                   "모든 캐시가 한꺼번에 비어도 모든 목표가 지켜집니다.", ""};
inline constexpr Message ColdBreaks{"stress.cold-breaks",
                                    "With all caches cold at once these objectives break, and are met again: {0}.", "",
                                    "모든 캐시가 한꺼번에 비면 다음 여정의 목표가 깨졌다가 다시 지켜집니다: {0}.", ""};
inline constexpr Message ColdStays{"stress.cold-stays",
                                   "With all caches cold at once these objectives break and stay broken: {0}.", "",
                                   "모든 캐시가 한꺼번에 비면 다음 여정의 목표가 깨진 채로 남습니다: {0}.", ""};
inline constexpr Message CacheWarms{"stress.cache-warms",
                                    "{0}: {1} % hits before, {2} % just after, nearly as warm as before after {3}.", "",
                                    "{0}: 적중률이 {1}%였다가 비운 직후 {2}%, {3} 뒤에 거의 전과 같아집니다.", ""};
inline constexpr Message CacheStaysCold{
    "stress.cache-stays-cold", "{0}: {1} % hits before, {2} % just after, and not as warm again by the end.", "",
    "{0}: 적중률이 {1}%였다가 비운 직후 {2}%, 끝까지 전과 같아지지 않습니다.", ""};
inline constexpr Message CacheIsAlwaysWarm{
    "stress.cache-always-warm", "{0} has a fixed share of hits and no warm-up time: it is never cold.", "",
    "{0}: 적중률이 고정되어 있고 데워지는 시간이 없어서, 비어도 달라지지 않습니다.", ""};

// Metastable?

inline constexpr Message AlwaysRecovers{
    "stress.always-recovers", "No: in {0} of {0} runs everything was as before {1} after the spike.", "",
    "아니요. {0}번 가운데 {0}번 모두 폭주가 끝나고 {1} 뒤에 전과 같아졌습니다.", ""};
inline constexpr Message StaysDown{
    "stress.stays-down",
    "Yes: it recovered in {0} of {1} runs; in {3} goodput stays at {2} %, although the spike is over.", "",
    "예. {1}번 가운데 {0}번은 회복했습니다. {3}번은 폭주가 끝났는데도 처리량이 {2}%에 머뭅니다.", ""};
inline constexpr Message StillDraining{
    "stress.still-draining",
    "In {0} of {1} runs it was not back {2} after the spike, but what waits gets less: some {3} more.", "",
    "{1}번 가운데 {0}번은 폭주가 끝나고 {2} 뒤에도 돌아오지 못했지만, 밀린 일이 줄고 있습니다. {3}쯤 더 걸립니다.", ""};
inline constexpr Message NotFelt{"stress.not-felt",
                                 "In {0} of {1} runs the spike was not even felt. Try a greater one.", "",
                                 "{1}번 가운데 {0}번은 폭주를 느끼지도 못했습니다. 더 큰 폭주를 시도해 보세요.", ""};
inline constexpr Message TheSpike{"stress.the-spike", "The spike: {0} times the traffic for {1}, from {2} on.", "",
                                  "폭주: {2}부터 {1} 동안 트래픽 {0}배.", ""};
inline constexpr Message StayingDown{"stress.staying-down", "Down: {0}.", "", "무너진 여정: {0}.", ""};
inline constexpr Message KeptByRetries{"stress.kept-by-retries", "Retries keep it down: {0} % of the attempts of {1}.",
                                       "", "재시도가 붙잡고 있습니다. {1}의 시도 가운데 {0}%가 재시도입니다.", ""};
inline constexpr Message KeptByUsers{"stress.kept-by-users",
                                     "Users who try again keep it down: {0} times the usual requests come.", "",
                                     "다시 시도하는 사용자가 붙잡고 있습니다. 요청이 평소의 {0}배입니다.", ""};
inline constexpr Message KeptByWaste{"stress.kept-by-waste",
                                     "{0} % of all calls are answered after the caller has given up: work for nobody.",
                                     "", "모든 호출의 {0}%가 호출한 쪽이 포기한 뒤에야 응답합니다. 헛일입니다.", ""};
inline constexpr Message KeptByQueue{"stress.kept-by-queue", "{0} calls wait at {1}, {2} each.", "",
                                     "{1} 앞에서 호출 {0}건이 {2}씩 기다립니다.", ""};
inline constexpr Message KeptByFullQueue{"stress.kept-by-full-queue", "{0} calls wait at {1}.", "",
                                         "{1} 앞에서 호출 {0}건이 기다립니다.", ""};

} // namespace topologue::analysis::message
