// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What can be wrong with the files of lessons and challenges, and with a solution.
namespace topologue::lessons::message {

inline constexpr Message NotALesson{
    "lesson.format",
    "The text is no {0} of Topologue, or of a newer version.",
    "Begin with \"format\": \"{0}\" and \"version\": 1.",
    "Topologue의 {0} 파일이 아니거나 더 새로운 버전입니다.",
    "\"format\": \"{0}\"와 \"version\": 1로 시작하세요.",
};
inline constexpr Message TranslationMissing{
    "lesson.translation-missing",
    "A text has no {0} version.",
    "Write it in both languages: \"en\" and \"ko\".",
    "글에 {0} 버전이 없습니다.",
    "\"en\"과 \"ko\" 두 언어로 적으세요.",
};
inline constexpr Message WrongCount{
    "lesson.count",
    "`{0}` has {1} entries; it needs {2} to {3}.",
    "Add what is missing, or take out what is too much.",
    "`{0}` 항목이 {1}개인데, {2}개에서 {3}개까지 있어야 합니다.",
    "모자란 것을 더하거나 남는 것을 빼세요.",
};
inline constexpr Message UnknownId{
    "lesson.unknown-id",
    "`{0}` names `{1}`, which does not exist.",
    "Name something that exists in the lesson or its architecture.",
    "`{0}`이(가) 가리키는 `{1}`은(는) 없습니다.",
    "레슨이나 아키텍처에 있는 것을 가리키세요.",
};
inline constexpr Message NotAnElement{
    "lesson.not-an-element",
    "`{0}` is not the name of an element.",
    "Write its kind and its id, such as `component:orders`, `dependency:web-orders` or `journey:buy`.",
    "`{0}`은(는) 요소의 이름이 아닙니다.",
    "`component:orders`, `dependency:web-orders`, `journey:buy`처럼 종류와 식별자를 적으세요.",
};
inline constexpr Message NotAnEdit{
    "lesson.not-an-edit",
    "This is not an edit.",
    "Write {\"set\": element, \"path\": field, \"to\": value}, {\"remove\": element}, or a whole element such as "
    "{\"component\": {...}}.",
    "편집이 아닙니다.",
    "{\"set\": 요소, \"path\": 항목, \"to\": 값}, {\"remove\": 요소}, 또는 {\"component\": {...}}처럼 요소 전체를 "
    "적으세요.",
};
inline constexpr Message EditRefused{
    "lesson.edit-refused",
    "The edits do not fit the architecture: {0}",
    "Correct the edit, or the architecture that it is made for.",
    "편집을 아키텍처에 적용할 수 없습니다. {0}",
    "편집이나 그 대상 아키텍처를 고치세요.",
};
inline constexpr Message SourceUnclear{
    "lesson.document",   "A variant needs exactly one of `document`, `sample` and `from`.",
    "Keep one of them.", "변형에는 `document`, `sample`, `from` 가운데 꼭 하나가 있어야 합니다.",
    "하나만 남기세요.",
};
inline constexpr Message StandardNotStanding{
    "lesson.standard-changes",
    "The standard setting of the knob changes the architecture.",
    "Let the documents come as the standard setting says.",
    "노브의 기본 설정이 아키텍처를 바꿉니다.",
    "문서가 처음부터 기본 설정과 같게 하세요.",
};
inline constexpr Message NotMeasurable{
    "lesson.not-measurable",
    "`{0}` cannot be measured of this element.",
    "Choose another figure, or another element.",
    "이 요소에서는 `{0}`을(를) 잴 수 없습니다.",
    "다른 지표나 다른 요소를 고르세요.",
};
inline constexpr Message NoBounds{
    "lesson.no-bounds",
    "Nothing says how large `{0}` has to be.",
    "Add `above`, `below`, or both; of health and breakers, `is`.",
    "`{0}`이(가) 얼마여야 하는지 적혀 있지 않습니다.",
    "`above`나 `below`, 또는 둘 다 적으세요. 상태나 서킷 브레이커라면 `is`를 적으세요.",
};
inline constexpr Message IdTaken{
    "lesson.id-taken",
    "The id `{0}` is that of an earlier file; this one is left out.",
    "Give it an id of its own.",
    "식별자 `{0}`은(는) 앞의 파일이 이미 쓰고 있어, 이 파일은 뺐습니다.",
    "서로 다른 식별자를 주세요.",
};
inline constexpr Message NoSuchChoice{
    "lesson.no-such-run",         "The lesson has no such variant, setting or cure.",
    "Choose one that it has.",    "이 레슨에는 그런 변형이나 설정, 처방이 없습니다.",
    "있는 것 가운데서 고르세요.",
};

// What is wrong with a solution. Its remedies say what to do about it in the window.

inline constexpr Message ChangeNotAllowed{
    "challenge.not-allowed",
    "{0}: `{1}` must stay as it was here.",
    "Undo this change, and look for another way.",
    "{0}: 여기서는 `{1}` 항목을 바꿀 수 없습니다.",
    "이 변경을 되돌리고 다른 방법을 찾으세요.",
};
inline constexpr Message AddingNotAllowed{
    "challenge.adding-not-allowed",
    "{0} was added, which this challenge does not allow.",
    "Remove it again.",
    "{0}을(를) 추가했는데, 이 챌린지에서는 추가할 수 없습니다.",
    "다시 제거하세요.",
};
inline constexpr Message RemovingNotAllowed{
    "challenge.removing-not-allowed",
    "{0} was removed, which this challenge does not allow.",
    "Undo the removal.",
    "{0}을(를) 제거했는데, 이 챌린지에서는 제거할 수 없습니다.",
    "제거를 되돌리세요.",
};
inline constexpr Message LoadChanged{
    "challenge.scenario-changed",     "The scenario is part of the challenge and must stay as it was.",
    "Undo the changes to scenarios.", "시나리오는 문제의 일부라서 바꿀 수 없습니다.",
    "시나리오 변경을 되돌리세요.",
};
inline constexpr Message TooManyReplicas{
    "challenge.replicas",    "The design has {0} replicas, and the budget is {1}.",
    "Save some elsewhere.",  "복제본이 {0}개인데, 예산은 {1}개입니다.",
    "다른 곳에서 줄이세요.",
};
inline constexpr Message TooManyWorkers{
    "challenge.workers",     "The design has {0} workers, and the budget is {1}.",
    "Save some elsewhere.",  "워커가 {0}개인데, 예산은 {1}개입니다.",
    "다른 곳에서 줄이세요.",
};
inline constexpr Message TooManyCores{
    "challenge.cores",       "The design has {0} cores, and the budget is {1}.",
    "Save some elsewhere.",  "코어가 {0}개인데, 예산은 {1}개입니다.",
    "다른 곳에서 줄이세요.",
};
inline constexpr Message TooManyChanges{
    "challenge.changes",
    "{0} changes were made, and {1} are allowed.",
    "Undo those that do not help.",
    "변경이 {0}건인데, {1}건까지 허용됩니다.",
    "도움이 되지 않는 변경은 되돌리세요.",
};

} // namespace topologue::lessons::message
