// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What can be wrong with a file of the knowledge, beyond what formats/messages.h says of any file.
namespace topologue::knowledge::message {

inline constexpr Message FileMissing{
    "knowledge.file-missing",
    "The file {0} is missing.",
    "Put it back, or copy it from resources/knowledge of the sources.",
    "{0} 파일이 없습니다.",
    "파일을 다시 두거나 소스의 resources/knowledge에서 복사하세요.",
};
inline constexpr Message FileTooLarge{
    "knowledge.file-too-large",
    "The file is larger than {0} MB and is not read.",
    "Split it, or look whether something else was saved under its name.",
    "파일이 {0}MB보다 커서 읽지 않습니다.",
    "나누거나, 다른 것이 같은 이름으로 저장되지 않았는지 확인하세요.",
};
inline constexpr Message TranslationMissing{
    "knowledge.translation-missing",  "`{0}` has no text in {1}.", "Add it under `{2}`.",
    "`{0}`에 {3} 텍스트가 없습니다.", "`{2}` 아래에 더하세요.",
};
inline constexpr Message IdTwice{
    "knowledge.id-twice",
    "The id `{0}` was used before in this list; this entry is left out.",
    "Give one of the two another id.",
    "id `{0}`이(가) 이 목록에서 이미 쓰여서 이 항목은 빠집니다.",
    "둘 중 하나의 id를 바꾸세요.",
};
inline constexpr Message RelationDead{
    "knowledge.relation-dead",
    "`{0}` is not there: there is no {1} with this id.",
    "Remove it, or write an id that exists.",
    "`{0}`이(가) 없습니다. 이런 id를 가진 {2}이(가) 없습니다.",
    "지우거나 있는 id를 쓰세요.",
};
inline constexpr Message RelationDeadNear{
    "knowledge.relation-dead",
    "`{0}` is not there: there is no {1} with this id. Did you mean `{3}`?",
    "Remove it, or write an id that exists.",
    "`{0}`이(가) 없습니다. 이런 id를 가진 {2}이(가) 없습니다. `{3}`을(를) 쓰려고 하셨나요?",
    "지우거나 있는 id를 쓰세요.",
};
inline constexpr Message ReferenceUnknown{
    "knowledge.reference-unknown",
    "`{0}` names no kind of entry.",
    "Write one of timeline, concept, technology, case, question, pro, con and correction, a colon and an id.",
    "`{0}`은(는) 어떤 종류의 항목도 가리키지 않습니다.",
    "timeline, concept, technology, case, question, pro, con, correction 중 하나와 쌍점, id를 쓰세요.",
};
inline constexpr Message DateWrong{
    "knowledge.date-wrong",
    "`{0}` is no date as precise as it says.",
    "Write 2012-05-23 for a day, 2012-05 for a month, 2012 for a year.",
    "`{0}`은(는) 적힌 정밀도에 맞는 날짜가 아닙니다.",
    "날짜는 2012-05-23, 월은 2012-05, 해는 2012처럼 쓰세요.",
};
inline constexpr Message NowhereShown{
    "knowledge.nowhere-shown",
    "This line of the notes is shown nowhere.",
    "Name at least one entry under `shown`.",
    "노트의 이 줄은 어디에도 나오지 않습니다.",
    "`shown`에 항목을 하나 이상 적으세요.",
};
inline constexpr Message UrlWrong{
    "knowledge.url-wrong",
    "`{0}` is no web address.",
    "Write an address that begins with http:// or https://.",
    "`{0}`은(는) 웹 주소가 아닙니다.",
    "http:// 또는 https://로 시작하는 주소를 쓰세요.",
};

} // namespace topologue::knowledge::message
