// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/language.h"

#include <string_view>

/// The words of the report that no record holds. {0}, {1}... are filled in.
namespace topologue::knowledge::words {

struct Word {
    std::string_view english;
    std::string_view korean;

    [[nodiscard]] constexpr std::string_view in(Language language) const
    {
        return language == Language::Korean ? korean : english;
    }
};

inline constexpr Word Title{"When MSA?", "언제 MSA인가?"};
inline constexpr Word About{"Answers of the document {0}.", "문서 {0}의 답입니다."};
inline constexpr Word Undecided{"Not enough is answered for advice", "조언하기에는 답이 부족함"};
inline constexpr Word Firm{"The advice is firm: it stays the same if any one answer is a step off.",
                           "조언이 확고합니다. 답 하나가 한 단계 달라져도 그대로입니다."};
inline constexpr Word Close{"The advice is a close call: with one answer a step off it may be another one.",
                            "조언이 경계에 있습니다. 답 하나가 한 단계 달라지면 바뀔 수 있습니다."};
inline constexpr Word Wide{"Not everything is answered, so other advice is possible too.",
                           "아직 답하지 않은 것이 있어 다른 조언도 가능합니다."};
inline constexpr Word Anything{"With what is answered so far, all of this can still come out.",
                               "지금까지의 답으로는 다음이 모두 가능합니다."};
inline constexpr Word Possible{"Also possible:", "다른 가능성:"};

inline constexpr Word Axes{"Need and readiness", "필요와 준비"};
inline constexpr Word AxesHead{"| Axis | Points | Band | Lines | Answered |",
                               "| 축 | 점수 | 폭 | 기준선 | 답한 질문 |"};
inline constexpr Word Need{"Need", "필요"};
inline constexpr Word Readiness{"Readiness", "준비"};
inline constexpr Word OfAsked{"{0} of {1}", "{1}개 중 {0}개"};
inline constexpr Word BandMeans{
    "Points are out of 100. The band is what comes out if one answer is a step off, and if what is "
    "not answered were at its worst or at its best.",
    "점수는 100점 만점입니다. 폭은 답 하나가 한 단계 다를 때, 그리고 답하지 않은 것이 가장 나쁘거나 "
    "가장 좋을 때의 결과입니다."};
inline constexpr Word Lowered{"Need is lowered by {0} points for what was not tried: {1}.",
                              "시도하지 않은 것 때문에 필요가 {0}점 낮아졌습니다: {1}."};

inline constexpr Word Gates{"Gates", "관문"};
inline constexpr Word GatesHead{"| Gate | Answer | At least | State |", "| 관문 | 답 | 최소 | 상태 |"};
inline constexpr Word Passed{"passed", "통과"};
inline constexpr Word Failed{"**failed**", "**막힘**"};
inline constexpr Word Open{"**not answered**", "**답 없음**"};
inline constexpr Word GatesPassed{"All gates are passed.", "모든 관문을 통과했습니다."};
inline constexpr Word GatesChange{"With every gate passed the advice would be: {0}.",
                                  "모든 관문을 통과하면 조언은 이렇게 됩니다: {0}."};
inline constexpr Word GatesChangeNothing{"Passing them alone would not change the advice.",
                                         "관문만 통과해서는 조언이 바뀌지 않습니다."};

inline constexpr Word ReasonsFor{"What speaks for splitting", "나누기를 지지하는 것"};
inline constexpr Word ReasonsAgainst{"What speaks against splitting", "나누기에 반대하는 것"};
inline constexpr Word None{"Nothing of what was answered.", "답한 것 가운데에는 없습니다."};
inline constexpr Word Gate{"gate failed", "관문에 막힘"};
inline constexpr Word NotTried{"Not tried: {0}", "시도하지 않음: {0}"};
inline constexpr Word More{"Weaker ones, not shown: {0}.", "이보다 약해서 줄인 것: {0}개."};
inline constexpr Word Points{"{0} points", "{0}점"};

inline constexpr Word Changes{"What would change it", "무엇이 결과를 바꾸는가"};
inline constexpr Word NoChange{"No single answer that is a step off.", "한 단계 다른 답 하나로는 바뀌지 않습니다."};
inline constexpr Word Step{"{0} — {1} instead of {2} → {3}", "{0} — {2} 대신 {1} → {3}"};
inline constexpr Word Answering{"{0} — if the answer is {1} → {2}", "{0} — 답이 {1}이면 → {2}"};
inline constexpr Word ToNeed{"Need is {0} points below the next line ({1}).",
                             "필요가 다음 기준선({1})보다 {0}점 낮습니다."};
inline constexpr Word ToReadiness{"Readiness is {0} points below its line ({1}).",
                                  "준비가 기준선({1})보다 {0}점 낮습니다."};

inline constexpr Word See{"To see it", "직접 보기"};
inline constexpr Word SeeFor{"For splitting", "나누기를 지지"};
inline constexpr Word SeeAgainst{"Against splitting", "나누기에 반대"};
inline constexpr Word Concepts{"Concepts", "개념"};
inline constexpr Word Lessons{"Lessons", "레슨"};

inline constexpr Word AllAnswers{"The answers", "답"};
inline constexpr Word AnswersHead{"| | Question | Answer | Weight |", "| | 질문 | 답 | 가중치 |"};
inline constexpr Word Unanswered{"not answered", "답 없음"};
inline constexpr Word RemediesHead{"| Cheaper than splitting | |", "| 나누기보다 싼 방법 | |"};
inline constexpr Word Tried{"tried", "시도함"};
inline constexpr Word Untried{"not tried", "시도하지 않음"};
inline constexpr Word Ignored{"Answers to what is not asked count for nothing: {0}.",
                              "묻지 않은 것에 대한 답은 세지 않았습니다: {0}."};
inline constexpr Word Counting{"How it is counted", "어떻게 세는가"};

} // namespace topologue::knowledge::words
