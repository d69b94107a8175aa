// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/reportwords.h"

/// What charts and their lines are called. Short: charts are small.
namespace topologue::playback::chartword {

using simulation::Word;

inline constexpr Word EveryJourney{"What users feel", "사용자가 느끼는 것"};
inline constexpr Word Compared{"Selection compared", "선택한 것 비교"};

inline constexpr Word Rates{"Rates", "처리량"};
inline constexpr Word Success{"Success", "성공률"};
inline constexpr Word Latency{"Latency", "응답 시간"};
inline constexpr Word P99{"Latency p99", "응답 시간 p99"};
inline constexpr Word WaitingUsers{"Waiting users", "기다리는 사용자"};
inline constexpr Word Utilisation{"Utilisation", "사용률"};
inline constexpr Word Queue{"Queue", "대기열"};
inline constexpr Word Wait{"Wait for a worker", "워커 대기 시간"};
inline constexpr Word Replicas{"Replicas", "복제본"};
inline constexpr Word Messages{"Messages", "메시지"};
inline constexpr Word Age{"Oldest message", "가장 오래된 메시지"};
inline constexpr Word Failures{"Failures", "실패 원인"};
inline constexpr Word Breaker{"Circuit breaker", "서킷 브레이커"};
inline constexpr Word Cache{"Cache hits", "캐시 적중률"};
inline constexpr Word InFlight{"Under way", "처리 중"};

inline constexpr Word Arrive{"arrive", "도착"};
inline constexpr Word Succeed{"succeed", "성공"};
inline constexpr Word Degraded{"degraded", "일부 응답"};
inline constexpr Word Fail{"fail", "실패"};
inline constexpr Word Refused{"refused", "거절"};
inline constexpr Word Calls{"calls", "호출"};
inline constexpr Word Attempts{"attempts", "시도"};
inline constexpr Word Retries{"retries", "재시도"};
inline constexpr Word Hedges{"hedges", "헤징"};
inline constexpr Word Fallbacks{"fallbacks", "대체 응답"};
inline constexpr Word Users{"users", "사용자"};
inline constexpr Word Workers{"workers", "워커"};
inline constexpr Word Cores{"cores", "코어"};
inline constexpr Word Inside{"inside", "내부"};
inline constexpr Word Waiting{"waiting", "대기"};
inline constexpr Word Mean{"mean", "평균"};
inline constexpr Word Most{"most", "최대"};
inline constexpr Word Ready{"ready", "준비됨"};
inline constexpr Word Hits{"hits", "적중"};
inline constexpr Word Oldest{"age", "경과 시간"};
inline constexpr Word Phase{"phase", "상태"};

inline constexpr Word Closed{"closed", "닫힘"};
inline constexpr Word HalfOpen{"half-open", "반열림"};
inline constexpr Word Open{"open", "열림"};

} // namespace topologue::playback::chartword
