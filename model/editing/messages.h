// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// Why an edit is refused, and what an edit took along.
namespace topologue::editing::messages {

inline constexpr Message ConnectsToItself{
    "edit.connects-to-itself",
    "An arrow from `{0}` to itself would say nothing.",
    "End the arrow at another component.",
    "`{0}`에서 자기 자신으로 가는 화살표는 아무 뜻이 없습니다.",
    "화살표를 다른 컴포넌트에서 끝내세요.",
};
inline constexpr Message AlreadyConnected{
    "edit.already-connected",
    "There is such an arrow from `{0}` to `{1}` already.",
    "Change the one that exists: how often it is called is one of its figures.",
    "`{0}`에서 `{1}`(으)로 가는 같은 화살표가 이미 있습니다.",
    "있는 화살표를 바꾸세요. 몇 번 호출하는지는 그 화살표의 값입니다.",
};
inline constexpr Message QueueToQueue{
    "edit.queue-to-queue",
    "A queue sends nothing by itself, so `{0}` cannot feed the queue `{1}`.",
    "Put a consumer between them that publishes to the second, or set the dead letter queue of the first.",
    "큐는 스스로 아무것도 보내지 않으므로 `{0}`에서 큐 `{1}`(으)로 이을 수 없습니다.",
    "둘 사이에 두 번째 큐에 발행하는 소비자를 두거나, 첫 번째 큐의 데드 레터 큐를 정하세요.",
};
inline constexpr Message EndsAtNoComponent{
    "edit.ends-at-no-component",
    "An arrow leads from a component to a component, and that is none.",
    "Choose a component. What is inside a collapsed deployable can be chosen when it is expanded.",
    "화살표는 컴포넌트에서 컴포넌트로 갑니다. 그것은 컴포넌트가 아닙니다.",
    "컴포넌트를 고르세요. 접힌 배포 단위 안에 있는 것은 펼치면 고를 수 있습니다.",
};
inline constexpr Message NotOneComponent{
    "edit.not-one-component",
    "Something new is connected to exactly one component.",
    "Select one component, and nothing else.",
    "새 컴포넌트는 컴포넌트 하나에 이어 만듭니다.",
    "컴포넌트를 하나만 선택하세요.",
};
inline constexpr Message NotOneArrow{
    "edit.not-one-arrow",
    "That is done with exactly one arrow.",
    "Select one arrow, and nothing else.",
    "화살표 하나에만 할 수 있는 일입니다.",
    "화살표를 하나만 선택하세요.",
};
inline constexpr Message IsGone{
    "edit.is-gone",
    "The {0:kind} `{1}` is not there any more.",
    "Choose one that exists, or undo what removed it.",
    "{0:kind} `{1}`은(는) 이제 없습니다.",
    "있는 것을 고르거나, 지운 것을 되돌리세요.",
};
inline constexpr Message NoComponents{
    "edit.no-components",
    "None of the components is there any more.",
    "Select a component that exists.",
    "고른 컴포넌트가 하나도 남아 있지 않습니다.",
    "있는 컴포넌트를 고르세요.",
};
inline constexpr Message NothingSelected{
    "edit.nothing-selected",      "There is nothing to do that with.", "Select at least one element that exists.",
    "그렇게 할 대상이 없습니다.", "있는 요소를 하나 이상 고르세요.",
};
inline constexpr Message EmptyName{
    "edit.empty-name",
    "A name has at least one letter.",
    "Write a name, or cancel with Escape.",
    "이름은 한 글자 이상이어야 합니다.",
    "이름을 적거나 Esc로 취소하세요.",
};
inline constexpr Message NameTooLong{
    "edit.name-too-long",
    "This name has {0} bytes, but a name has at most {1}.",
    "Shorten it, and put the rest into the description.",
    "이 이름은 {0}바이트입니다. 이름은 {1}바이트까지입니다.",
    "이름을 줄이고 나머지는 설명에 적으세요.",
};
inline constexpr Message OutsideThePlane{
    "edit.outside-the-plane",        "That would be more than {0} units away from the middle of the diagram.",
    "Stay nearer to the rest.",      "그러면 도표의 가운데에서 {0}단위보다 멀어집니다.",
    "다른 것들과 더 가까이 두세요.",
};
inline constexpr Message IsLocked{
    "edit.is-locked",          "What is locked stays where it is.",
    "Unlock it first.",        "잠근 것은 제자리에 그대로 있습니다.",
    "먼저 잠금을 해제하세요.",
};
inline constexpr Message LockedStayed{
    "edit.locked-stayed",
    "What is locked stayed where it was: {0}.",
    "Unlock it to move it as well.",
    "잠근 것은 움직이지 않았습니다: {0}개.",
    "함께 움직이려면 잠금을 해제하세요.",
};
inline constexpr Message DocumentFull{
    "edit.document-full",
    "A document holds at most {0} elements of each kind.",
    "Split the document, or remove what is not needed.",
    "문서에는 요소가 종류마다 {0}개까지 들어갑니다.",
    "문서를 나누거나 필요 없는 것을 지우세요.",
};
inline constexpr Message ScenarioFull{
    "edit.scenario-full",           "The scenario `{0}` would have more than {1} events.",
    "Remove events from it first.", "시나리오 `{0}`의 이벤트가 {1}개보다 많아집니다.",
    "먼저 이벤트를 줄이세요.",
};

inline constexpr Message AnswerOutOfRange{
    "edit.answer-out-of-range",   "An answer is a whole number from 0 to {0}.",
    "Choose one of these.",       "답은 0에서 {0}까지의 정수입니다.",
    "이 가운데 하나를 고르세요.",
};
inline constexpr Message TooManyAnswers{
    "edit.too-many-answers",
    "A document holds at most {0} answers.",
    "Take back answers that are not needed.",
    "문서에는 답이 {0}개까지 들어갑니다.",
    "필요 없는 답을 지우세요.",
};

inline constexpr Message NeedsTwo{
    "edit.needs-two",
    "That takes two components at least.",
    "Select another one as well.",
    "그렇게 하려면 컴포넌트가 둘 이상 있어야 합니다.",
    "하나를 더 고르세요.",
};
inline constexpr Message NeedsThree{
    "edit.needs-three",     "That takes three components at least.",
    "Select more of them.", "그렇게 하려면 컴포넌트가 셋 이상 있어야 합니다.",
    "더 고르세요.",
};
inline constexpr Message AlreadyTogether{
    "edit.already-together",
    "These components are one deployable already.",
    "Select others as well, or take the deployable apart.",
    "이 컴포넌트들은 이미 한 배포 단위입니다.",
    "다른 것도 고르거나 배포 단위를 나누세요.",
};
inline constexpr Message NothingToTakeApart{
    "edit.nothing-to-take-apart",
    "Each of these is a deployable of its own already.",
    "Select a deployable, or components that share one.",
    "모두 이미 따로 배포됩니다.",
    "배포 단위나, 배포 단위를 함께 쓰는 컴포넌트를 고르세요.",
};
inline constexpr Message MergesDifferentKinds{
    "edit.merges-different-kinds",
    "Only components of one kind can become one: what runs code, or stores and queues of the same kind.",
    "Select components of one kind, or put them into one deployable instead.",
    "종류가 같은 것끼리만 하나로 합칠 수 있습니다. 코드를 돌리는 것끼리, 또는 같은 종류의 저장소나 큐끼리입니다.",
    "종류가 같은 컴포넌트를 고르거나, 대신 한 배포 단위로 묶으세요.",
};

inline constexpr Message QueueToStore{
    "edit.queue-to-store",
    "A store takes nothing out of a queue by itself, so `{0}` cannot feed `{1}`.",
    "Put a consumer between them that writes to the store.",
    "저장소는 스스로 큐에서 꺼내지 않으므로 `{0}`에서 `{1}`(으)로 이을 수 없습니다.",
    "둘 사이에 저장소에 쓰는 소비자를 두세요.",
};
inline constexpr Message StageTooLate{
    "edit.stage-too-late",         "There are stages 0 to {0}.", "Choose one of them.",
    "단계는 0에서 {0}까지입니다.", "그 가운데 하나를 고르세요.",
};
inline constexpr Message PathNotConnected{
    "edit.path-not-connected",
    "A journey that enters at `{0}` does not reach the arrow `{1}` on this path.",
    "Click arrows one after the other, beginning where the journey enters.",
    "`{0}`에서 시작하는 여정은 이 경로로 화살표 `{1}`에 닿지 못합니다.",
    "여정이 시작하는 곳부터 화살표를 차례로 누르세요.",
};

inline constexpr Message NoWayThere{
    "edit.no-way-there",
    "No arrows lead from this journey to `{0}`.",
    "Click what the journey can reach, or draw the arrow first.",
    "이 여정에서 `{0}`(으)로 가는 화살표가 없습니다.",
    "여정이 닿을 수 있는 것을 누르거나, 먼저 화살표를 그리세요.",
};
inline constexpr Message TooManyBends{
    "edit.too-many-bends",  "An arrow has at most {0} bends.",
    "Straighten it first.", "화살표 하나에 꺾인 곳은 {0}개까지입니다.",
    "먼저 곧게 펴세요.",
};
inline constexpr Message NoBends{
    "edit.no-bends",
    "None of these arrows has bends.",
    "Drag the line of an arrow to bend it.",
    "이 화살표들에는 꺾인 곳이 없습니다.",
    "화살표의 선을 끌면 꺾입니다.",
};

inline constexpr Message TextTooLarge{
    "paste.too-large",
    "This text has {0} bytes, but a list has at most {1}.",
    "Paste a part of it, or open it as a file.",
    "이 글은 {0}바이트입니다. 목록은 {1}바이트까지입니다.",
    "일부만 붙여 넣거나 파일로 여세요.",
};
inline constexpr Message TooManyLines{
    "paste.too-many-lines",    "A list has at most {0} lines.", "Paste it in parts.",
    "목록은 {0}줄까지입니다.", "나누어 붙여 넣으세요.",
};
inline constexpr Message NotAText{
    "paste.not-a-text",
    "This is not a text.",
    "Copy names, one a line, or arrows such as: web -> order.",
    "이것은 글이 아닙니다.",
    "한 줄에 하나씩 이름을 복사하거나 web -> order 같은 화살표를 복사하세요.",
};
inline constexpr Message NothingInText{
    "paste.nothing-in-it",
    "There is no name in this text.",
    "Copy names, one a line, or arrows such as: web -> order.",
    "이 글에는 이름이 없습니다.",
    "한 줄에 하나씩 이름을 복사하거나 web -> order 같은 화살표를 복사하세요.",
};
inline constexpr Message ArrowWithoutEnd{
    "paste.arrow-without-end",
    "The arrow in line {0} has only one end.",
    "Write a name on both sides of each arrow.",
    "{0}번째 줄의 화살표는 한쪽 끝이 비어 있습니다.",
    "화살표 양쪽에 이름을 적으세요.",
};
inline constexpr Message NothingToPaste{
    "paste.nothing-to-paste",      "The clipboard holds no element that could be pasted here.",
    "Copy components first.",      "클립보드에 여기 붙여 넣을 요소가 없습니다.",
    "먼저 컴포넌트를 복사하세요.",
};
inline constexpr Message PasteIsBroken{
    "paste.broken",
    "What was copied contradicts itself.",
    "{0} Open it as a document to see all that is wrong with it.",
    "복사한 내용에 모순이 있습니다.",
    "{0} 문서로 열어서 무엇이 잘못되었는지 모두 보세요.",
};
inline constexpr Message QueryUnknownField{
    "query.unknown-field",
    "`{0}` is nothing that can be asked for.",
    "Ask for one of these: {1}.",
    "`{0}`은(는) 찾을 수 있는 항목이 아닙니다.",
    "다음 가운데 하나를 쓰세요: {1}.",
};
inline constexpr Message QueryUnknownValue{
    "query.unknown-value",
    "`{0}` is no value of `{1}`.",
    "Write one of these: {2}.",
    "`{0}`은(는) `{1}`의 값이 아닙니다.",
    "다음 가운데 하나를 쓰세요: {2}.",
};
inline constexpr Message QueryNoNumber{
    "query.no-number",
    "After `{0}` there has to be a number, not `{1}`.",
    "Write it as in: errors>5% or rate>=1.5k/s.",
    "`{0}` 뒤에는 `{1}`이(가) 아니라 수가 와야 합니다.",
    "이렇게 쓰세요: errors>5%, rate>=1.5k/s",
};
inline constexpr Message QueryOpenQuote{
    "query.open-quote",           "A quotation mark is opened, but not closed.",
    "Close it with another one.", "따옴표가 열리고 닫히지 않았습니다.",
    "따옴표를 닫으세요.",
};
inline constexpr Message QueryTooLong{
    "query.too-long", "A search has at most {0} bytes and {1} parts.",
    "Shorten it.",    "검색은 {0}바이트, {1}개 조건까지입니다.",
    "짧게 줄이세요.",
};
inline constexpr Message SearchIsEmpty{
    "edit.search-is-empty", "There is nothing to look for.", "Write what is to be replaced.",
    "찾을 말이 없습니다.",  "바꿀 말을 적으세요.",
};
inline constexpr Message NothingFound{
    "edit.nothing-found",
    "`{0}` stands nowhere in the chosen texts.",
    "Search in more fields, or without regard to case.",
    "고른 글 어디에도 `{0}`이(가) 없습니다.",
    "더 많은 항목에서 찾거나 대소문자를 가리지 말고 찾으세요.",
};

inline constexpr Message DependenciesWentAlong{
    "edit.dependencies-went-along",   "Arrows that had lost an end were removed as well: {0}.",
    "Undo brings everything back.",   "끝을 잃은 화살표도 지웠습니다: {0}개.",
    "실행 취소하면 모두 돌아옵니다.",
};
inline constexpr Message JourneysWentAlong{
    "edit.journeys-went-along",       "Journeys that started there were removed as well: {0}.",
    "Undo brings everything back.",   "거기서 시작하던 여정도 지웠습니다: {0}개.",
    "실행 취소하면 모두 돌아옵니다.",
};
inline constexpr Message EventsWentAlong{
    "edit.events-went-along",         "Scenario events that acted on it were removed as well: {0}.",
    "Undo brings everything back.",   "거기에 작용하던 시나리오 이벤트도 지웠습니다: {0}개.",
    "실행 취소하면 모두 돌아옵니다.",
};
inline constexpr Message DeployablesWentAlong{
    "edit.deployables-went-along",    "Deployables without any component left were removed as well: {0}.",
    "Undo brings everything back.",   "컴포넌트가 남지 않은 배포 단위도 지웠습니다: {0}개.",
    "실행 취소하면 모두 돌아옵니다.",
};
inline constexpr Message DependenciesCarryNothing{
    "edit.dependencies-carry-nothing",
    "Arrows that served only journeys that are gone now carry nothing: {0}.",
    "Let other journeys use them, or remove them.",
    "없어진 여정만 쓰던 화살표에는 이제 아무것도 흐르지 않습니다: {0}개.",
    "다른 여정이 쓰게 하거나 화살표를 지우세요.",
};

inline constexpr Message JourneyFollowsMore{
    "edit.journey-follows-more",
    "Arrows beside the path serve every journey, so this one follows them as well: {0}.",
    "Add the other journeys first, or choose the journeys of these arrows.",
    "경로 밖의 화살표가 모든 여정에 쓰여서 이 여정도 지나갑니다: {0}개.",
    "다른 여정을 먼저 추가하거나 그 화살표의 여정을 고르세요.",
};

inline constexpr Message ArrowsLeftOut{
    "paste.arrows-left-out",
    "Arrows that were there already, or cannot be, were left out: {0}.",
    "No arrow leads to its own component, or from a queue to a queue or store.",
    "이미 있거나 있을 수 없는 화살표는 뺐습니다: {0}개.",
    "자기 자신으로 가거나 큐에서 큐나 저장소로 가는 화살표는 없습니다.",
};

} // namespace topologue::editing::messages
