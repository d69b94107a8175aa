// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <array>

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

inline constexpr Message NeedsTwo{
    "edit.needs-two",
    "That takes two components at least.",
    "Select another one as well.",
    "그렇게 하려면 컴포넌트가 둘 이상 있어야 합니다.",
    "하나를 더 고르세요.",
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

/// Every message of this file.
inline constexpr std::array AllMessages{
    &ConnectsToItself,
    &AlreadyConnected,
    &QueueToQueue,
    &IsGone,
    &NoComponents,
    &NothingSelected,
    &EmptyName,
    &NameTooLong,
    &OutsideThePlane,
    &DocumentFull,
    &ScenarioFull,
    &NeedsTwo,
    &AlreadyTogether,
    &NothingToTakeApart,
    &MergesDifferentKinds,
    &QueueToStore,
    &StageTooLate,
    &PathNotConnected,
    &DependenciesWentAlong,
    &JourneysWentAlong,
    &EventsWentAlong,
    &DeployablesWentAlong,
    &DependenciesCarryNothing,
    &JourneyFollowsMore,
};

} // namespace topologue::editing::messages
