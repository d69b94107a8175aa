// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What reading can say about the text of a document. Files and SVGs have their own: `filemessages.h`.
namespace topologue::formats::message {

inline constexpr Message JsonEmpty{
    "json.empty",
    "The document is empty.",
    "A document is JSON text that starts with {\"format\": \"topologue\", \"version\": 1, ...}. "
    "If this file once had content, look for a backup.",
    "문서가 비어 있습니다.",
    "문서는 {\"format\": \"topologue\", \"version\": 1, ...}(으)로 시작하는 JSON 글입니다. 원래 내용이 있던 파일이라면 "
    "백업을 찾아보세요.",
};
inline constexpr Message JsonEncoding{
    "json.encoding",
    "The text is not valid UTF-8.",
    "Save the file as UTF-8; other encodings such as UTF-16 or EUC-KR are not read.",
    "글이 올바른 UTF-8이 아닙니다.",
    "파일을 UTF-8로 저장하세요. UTF-16이나 EUC-KR 같은 다른 인코딩은 읽지 못합니다.",
};
inline constexpr Message JsonTruncated{
    "json.truncated",
    "The text ends in the middle of the document.",
    "The file was probably cut off while it was copied or saved; get it again, or close what is open at its end.",
    "글이 문서 중간에서 끝납니다.",
    "파일이 복사되거나 저장되는 도중에 잘린 것 같습니다. 파일을 다시 받거나, 끝에서 닫히지 않은 괄호와 따옴표를 "
    "닫으세요.",
};
inline constexpr Message JsonSyntax{
    "json.syntax",
    "`{0}` cannot stand here; {1} is expected.",
    "Correct the text at this place.",
    "이 자리에는 `{0}`이(가) 올 수 없습니다. 필요한 것: {2}.",
    "이 자리의 글을 고치세요.",
};
inline constexpr Message JsonTrailingComma{
    "json.trailing-comma",
    "There is a comma before `{0}`.",
    "Remove the comma after the last entry; JSON does not allow it.",
    "`{0}` 앞에 쉼표가 있습니다.",
    "마지막 항목 뒤의 쉼표를 지우세요. JSON에서는 쓸 수 없습니다.",
};
inline constexpr Message JsonComment{
    "json.comment",
    "There is a comment, which JSON does not have.",
    "Remove the comment, or keep the words in a `description`.",
    "JSON에는 없는 주석이 있습니다.",
    "주석을 지우거나, 그 내용을 `description`에 적으세요.",
};
inline constexpr Message JsonNotANumber{
    "json.not-a-number",
    "`{0}` is not a JSON number.",
    "Write a finite number such as 0.5, without a leading plus sign or zeros; leave the field out if there is no "
    "value.",
    "`{0}`은(는) JSON 숫자가 아닙니다.",
    "0.5처럼 유한한 숫자를 앞의 더하기 기호나 0 없이 적으세요. 값이 없으면 항목을 빼세요.",
};
inline constexpr Message JsonNumberTooLarge{
    "json.number-too-large",    "The number {0} is too large to be represented.",
    "Write a smaller number.",  "숫자 {0}은(는) 너무 커서 나타낼 수 없습니다.",
    "더 작은 숫자를 적으세요.",
};
inline constexpr Message JsonControlCharacter{
    "json.control-character",
    "A text holds a line break or another control character as it is.",
    "Write it as an escape: \\n for a line break, \\t for a tab.",
    "글 안에 줄바꿈이나 다른 제어 문자가 그대로 들어 있습니다.",
    "줄바꿈은 \\n, 탭은 \\t처럼 이스케이프로 적으세요.",
};
inline constexpr Message JsonEscape{
    "json.escape",
    "A text holds an escape that JSON does not have.",
    "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits, in pairs for characters past "
    "U+FFFF.",
    "글 안에 JSON에 없는 이스케이프가 있습니다.",
    "JSON에는 \\\" \\\\ \\/ \\b \\f \\n \\r \\t와, 십육진수 네 자리를 붙인 \\u가 있습니다. U+FFFF를 넘는 문자는 \\u 두 "
    "개로 적습니다.",
};
inline constexpr Message JsonTooDeep{
    "json.too-deep",
    "Objects and lists are nested more than {0} deep.",
    "A document needs fewer than ten levels; this text was probably not made by Topologue.",
    "객체와 목록이 {0}단계보다 깊이 겹쳐 있습니다.",
    "문서에는 열 단계도 필요하지 않습니다. Topologue가 만든 글이 아닌 것 같습니다.",
};
inline constexpr Message JsonTooManyValues{
    "json.too-many-values",          "The text holds more than {0} values.", "Split the document into smaller ones.",
    "글에 값이 {0}개보다 많습니다.", "문서를 더 작은 문서로 나누세요.",
};
inline constexpr Message JsonDuplicateKey{
    "json.duplicate-key",
    "The field `{0}` is given twice in one object.",
    "Remove one of the two; it would not be clear which one counts.",
    "한 객체에 `{0}` 항목이 두 번 있습니다.",
    "둘 중 하나를 지우세요. 어느 쪽을 써야 하는지 알 수 없습니다.",
};
inline constexpr Message JsonTooLarge{
    "json.too-large",
    "The document has {0} bytes, more than the {1} that are read.",
    "Split the document into smaller ones.",
    "문서가 {0}바이트로, 읽을 수 있는 {1}바이트보다 큽니다.",
    "문서를 더 작은 문서로 나누세요.",
};

inline constexpr Message NotTopologue{
    "document.not-topologue",
    "This is JSON, but not a Topologue document: it does not say \"format\": \"topologue\".",
    "Open a *.topo.json file, or add \"format\": \"topologue\" and \"version\": 1 if you wrote it by hand.",
    "JSON이지만 Topologue 문서가 아닙니다. \"format\": \"topologue\"이(가) 없습니다.",
    "*.topo.json 파일을 여세요. 직접 쓴 문서라면 \"format\": \"topologue\"와 \"version\": 1을 더하세요.",
};
inline constexpr Message VersionTooNew{
    "document.version-too-new",
    "The document has version {0}, but this program reads versions up to {1}.",
    "Update Topologue, or save the document with the older version of Topologue.",
    "문서의 버전은 {0}인데, 이 프로그램은 버전 {1}까지 읽을 수 있습니다.",
    "Topologue를 업데이트하거나, 이전 버전의 Topologue에서 문서를 저장하세요.",
};
inline constexpr Message VersionUnknown{
    "document.version-unknown",      "There is no document version {0}.", "Write \"version\": {1}.",
    "문서 버전 {0}은(는) 없습니다.", "\"version\": {1}(으)로 적으세요.",
};

inline constexpr Message ValueType{
    "value.type",
    "`{0}` is {2}, but must be {1}.",
    "Replace the value, or leave the field out for its default.",
    "`{0}`의 값이 {4}입니다. 필요한 것: {3}.",
    "값을 바꾸거나, 항목을 빼서 기본값을 쓰세요.",
};
inline constexpr Message ValueNotWhole{
    "value.not-whole",         "`{0}` is {1}, but must be a whole number.",
    "Round the number.",       "`{0}`은(는) 정수여야 하는데 {1}입니다.",
    "숫자를 정수로 고치세요.",
};
inline constexpr Message ValueRange{
    "value.out-of-range",
    "`{0}` is {1}, but must be between {2} and {3}.",
    "Write a number in this range.",
    "`{0}`은(는) {2}에서 {3} 사이여야 하는데 {1}입니다.",
    "이 범위의 숫자를 적으세요.",
};
inline constexpr Message ValueChoice{
    "value.choice",
    "`{1}` is not one of the choices for `{0}`.",
    "Choose one of: {2}.",
    "`{1}`은(는) `{0}`에서 고를 수 있는 값이 아닙니다.",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message ValueChoiceNear{
    "value.choice",
    "`{1}` is not one of the choices for `{0}`; did you mean `{3}`?",
    "Choose one of: {2}.",
    "`{1}`은(는) `{0}`에서 고를 수 있는 값이 아닙니다. `{3}`을(를) 쓰려고 하셨나요?",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message ValueTextTooLong{
    "value.text-too-long", "A text has {0} bytes, more than the {1} that are allowed.",
    "Shorten the text.",   "글이 {0}바이트로, 허용되는 {1}바이트보다 깁니다.",
    "글을 줄이세요.",
};
inline constexpr Message ValueTooMany{
    "value.too-many",
    "`{0}` has {1} entries, more than the {2} that are allowed.",
    "Split the document into smaller ones.",
    "`{0}`의 항목이 {1}개로, 허용되는 {2}개보다 많습니다.",
    "문서를 더 작은 문서로 나누세요.",
};
inline constexpr Message ValueLanguage{
    "value.language",
    "`{0}` is not a language tag.",
    "Use a tag such as \"en\", \"ko\" or \"pt-BR\", or write the text as a plain string.",
    "`{0}`은(는) 언어 태그가 아닙니다.",
    "\"en\", \"ko\", \"pt-BR\" 같은 태그를 쓰거나, 글을 문자열 하나로 적으세요.",
};

inline constexpr Message FieldMissing{
    "field.missing", "The field `{0}` is missing.", "Add `{0}`.", "`{0}` 항목이 없습니다.", "`{0}` 항목을 더하세요.",
};
inline constexpr Message FieldUnknownNear{
    "field.unknown",
    "The unknown field `{0}` is kept but has no meaning; did you mean `{1}`?",
    "Rename it to `{1}` if that is what it should be.",
    "알 수 없는 항목 `{0}`은(는) 보존되지만 아무 뜻도 없습니다. `{1}`을(를) 쓰려고 하셨나요?",
    "그렇다면 이름을 `{1}`(으)로 바꾸세요.",
};
inline constexpr Message FieldRefused{
    "field.refused",
    "The field `{0}` does not belong here.",
    "Remove it. Possible fields: {1}.",
    "`{0}` 항목은 여기에 올 수 없습니다.",
    "항목을 지우세요. 쓸 수 있는 항목: {1}.",
};
inline constexpr Message FieldRefusedNear{
    "field.refused",
    "The field `{0}` does not belong here; did you mean `{2}`?",
    "Rename or remove it. Possible fields: {1}.",
    "`{0}` 항목은 여기에 올 수 없습니다. `{2}`을(를) 쓰려고 하셨나요?",
    "이름을 바꾸거나 지우세요. 쓸 수 있는 항목: {1}.",
};
inline constexpr Message FaultTargetMissing{
    "field.missing",
    "The fault does not say which component or deployable it strikes.",
    "Add \"component\" or \"deployable\" with an id.",
    "장애가 어느 컴포넌트나 배포 단위에 일어나는지 적혀 있지 않습니다.",
    "\"component\" 또는 \"deployable\"에 식별자를 적으세요.",
};
inline constexpr Message FaultTargetTwice{
    "field.conflict",
    "The fault names both a component and a deployable.",
    "Keep only one of them, or write two events.",
    "장애에 컴포넌트와 배포 단위가 모두 적혀 있습니다.",
    "하나만 남기거나, 이벤트를 둘로 나누세요.",
};
inline constexpr Message MoreDiagnostics{
    "diagnostics.more",           "There are {0} more problems that are not listed.",
    "Correct those above first.", "여기에 적지 않은 문제가 {0}개 더 있습니다.",
    "위의 문제부터 고치세요.",
};

} // namespace topologue::formats::message
