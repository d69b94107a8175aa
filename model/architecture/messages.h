// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

/// The wording of all that can be wrong with an architecture. `{0:kind}` and `{1}` are always the kind and the id of
/// the element that is at fault.
namespace topologue::messages {

inline constexpr Message InvalidId{
    "id.invalid",
    "{0:kind} has the id `{1}`, which cannot be an id.",
    "Use 1 to 128 letters a-z, digits, '-', '_' and '.', and start with a letter or a digit: `{2}`.",
    "{0:kind}의 식별자 `{1}`은(는) 쓸 수 없는 식별자입니다.",
    "영문자, 숫자, '-', '_', '.'을 1자에서 128자까지 쓰고, 영문자나 숫자로 시작하세요. 예: `{2}`",
};
/// For readers: inside one collection, an IdTable takes an id only once.
inline constexpr Message DuplicateId{
    "id.duplicate",
    "{0:kind} `{1}` has the same id as an earlier {0:kind}.",
    "Give each {0:kind} an id of its own.",
    "{0:kind} `{1}`의 식별자는 앞에 있는 다른 {0:kind}의 식별자와 같습니다.",
    "{0:kind}마다 서로 다른 식별자를 주세요.",
};
inline constexpr Message SharedId{
    "id.duplicate",
    "{0:kind} `{1}` has the same id as a {2:kind}.",
    "Rename one of them: components, deployables and dependencies share one set of ids.",
    "{0:kind} `{1}`의 식별자는 어떤 {2:kind}의 식별자와 같습니다.",
    "둘 중 하나의 이름을 바꾸세요. 컴포넌트, 배포 단위, 의존 관계는 식별자를 함께 씁니다.",
};

inline constexpr Message Dangling{
    "reference.dangling",
    "{0:kind} `{1}` points to {2:kind} `{3}`, which does not exist.",
    "Add this {2:kind}, or point to one that exists.",
    "{0:kind} `{1}`이(가) {2:kind} `{3}`을(를) 가리키지만, 그런 {2:kind}은(는) 없습니다.",
    "이 {2:kind}을(를) 추가하거나, 있는 것을 가리키게 하세요.",
};
inline constexpr Message DanglingNearOne{
    "reference.dangling",
    "{0:kind} `{1}` points to {2:kind} `{3}`, which does not exist.",
    "Did you mean `{4}`?",
    "{0:kind} `{1}`이(가) {2:kind} `{3}`을(를) 가리키지만, 그런 {2:kind}은(는) 없습니다.",
    "혹시 `{4}`을(를) 뜻하셨나요?",
};
inline constexpr Message MissingReference{
    "reference.missing",
    "{0:kind} `{1}` names no {2:kind} in `{3}`.",
    "Write the id of a {2:kind} there.",
    "{0:kind} `{1}`의 `{3}`에 {2:kind}이(가) 적혀 있지 않습니다.",
    "거기에 {2:kind}의 식별자를 적으세요.",
};
inline constexpr Message DeadLettersToNoQueue{
    "reference.wrong-kind",
    "{0:kind} `{1}` sends its dead letters to `{2}`, which is not another queue.",
    "Choose another component of kind queue.",
    "{0:kind} `{1}`의 데드 레터가 `{2}`(으)로 가지만, 그것은 다른 큐가 아닙니다.",
    "종류가 큐인 다른 컴포넌트를 고르세요.",
};

inline constexpr Message OutOfRange{
    "value.out-of-range",
    "{0:kind} `{1}`: `{2}` is {3}, but it must be at least {4} and at most {5}.",
    "Choose a value between {4} and {5}.",
    "{0:kind} `{1}`: `{2}` 값이 {3}입니다. {4} 이상 {5} 이하여야 합니다.",
    "{4}에서 {5} 사이의 값을 고르세요.",
};
inline constexpr Message NotAbove{
    "value.out-of-range",
    "{0:kind} `{1}`: `{2}` is {3}, but it must be more than {4} and at most {5}.",
    "Choose a value more than {4} and at most {5}.",
    "{0:kind} `{1}`: `{2}` 값이 {3}입니다. {4}보다 크고 {5} 이하여야 합니다.",
    "{4}보다 크고 {5} 이하인 값을 고르세요.",
};
inline constexpr Message NotFinite{
    "value.not-finite",      "{0:kind} `{1}`: `{2}` is not a finite number.",
    "Write a plain number.", "{0:kind} `{1}`: `{2}` 값이 유한한 수가 아닙니다.",
    "보통의 수를 적으세요.",
};
inline constexpr Message WrongOrder{
    "value.wrong-order",
    "{0:kind} `{1}`: `{2}` is {3}, which is less than `{4}` ({5}).",
    "Make `{2}` at least as large as `{4}`.",
    "{0:kind} `{1}`: `{2}` 값({3})이 `{4}` 값({5})보다 작습니다.",
    "`{2}` 값을 `{4}` 값 이상으로 하세요.",
};
inline constexpr Message TooMany{
    "value.too-many",
    "{0:kind} `{1}` has {3} entries in `{2}`, but at most {4} are allowed.",
    "Split it, or leave out what is not needed.",
    "{0:kind} `{1}`의 `{2}` 항목이 {3}개입니다. 최대 {4}개까지 쓸 수 있습니다.",
    "나누거나 필요 없는 것을 빼세요.",
};

inline constexpr Message IncompleteDistribution{
    "distribution.incomplete",
    "{0:kind} `{1}`: `{2}` needs `{3}`.",
    "Add `{3}`, or choose another shape.",
    "{0:kind} `{1}`: `{2}`에 `{3}`이(가) 필요합니다.",
    "`{3}`을(를) 추가하거나 다른 모양을 고르세요.",
};
inline constexpr Message AmbiguousDistribution{
    "distribution.ambiguous",
    "{0:kind} `{1}`: `{2}` has both a 99th percentile and a variation.",
    "Remove one of them: each alone describes the spread.",
    "{0:kind} `{1}`: `{2}`에 99번째 백분위수와 변동 계수가 둘 다 있습니다.",
    "둘 중 하나를 지우세요. 하나만으로 퍼진 정도가 정해집니다.",
};
inline constexpr Message ImpossibleLogNormal{
    "distribution.impossible",
    "{0:kind} `{1}`: no log-normal distribution has `{2}` of {3} with a mean of {4}.",
    "Choose a 99th percentile between the mean and {5} times the mean.",
    "{0:kind} `{1}`: 평균이 {4}이면서 `{2}` 값이 {3}인 로그 정규 분포는 없습니다.",
    "99번째 백분위수를 평균 이상, 평균의 {5}배 이하로 고르세요.",
};

inline constexpr Message CapacityInsideDeployable{
    "component.capacity-not-own",
    "{0:kind} `{1}` states a capacity, but it runs in deployable `{2}`.",
    "State the capacity at the deployable, or take the component out of it.",
    "{0:kind} `{1}`에 용량이 적혀 있지만, 이 컴포넌트는 배포 단위 `{2}` 안에서 실행됩니다.",
    "용량을 배포 단위에 적거나, 컴포넌트를 배포 단위에서 빼세요.",
};
inline constexpr Message BrokerOfNoQueue{
    "component.broker-not-queue",
    "{0:kind} `{1}` has broker settings, but it is not a queue.",
    "Remove the broker settings, or make it a queue.",
    "{0:kind} `{1}`에 브로커 설정이 있지만, 큐가 아닙니다.",
    "브로커 설정을 지우거나, 종류를 큐로 바꾸세요.",
};
inline constexpr Message MessageWithoutQueue{
    "dependency.message-without-queue",
    "{0:kind} `{1}` carries messages, but `{2}` is not a queue.",
    "Point it to a queue (a consumer points to the queue it reads), or make it a call.",
    "{0:kind} `{1}`은(는) 메시지를 나르지만, `{2}`은(는) 큐가 아닙니다.",
    "큐를 가리키게 하거나(소비자는 자기가 읽는 큐를 가리킵니다), 호출로 바꾸세요.",
};
inline constexpr Message ConsumesNoMessage{
    "dependency.consumes-no-message",
    "{0:kind} `{1}` is said to consume, but it carries no messages.",
    "Make it a message, or remove `consumes`.",
    "{0:kind} `{1}`은(는) 소비한다고 되어 있지만, 메시지를 나르지 않습니다.",
    "종류를 메시지로 바꾸거나, `consumes`를 지우세요.",
};
inline constexpr Message BreakerNeverOpens{
    "policy.breaker-never-opens",
    "{0:kind} `{1}`: its circuit breaker waits for {2} calls, but its window holds only {3}, so it never opens.",
    "Make `minimumCalls` at most `windowCalls`.",
    "{0:kind} `{1}`: 서킷 브레이커가 호출 {2}건을 기다리지만 창에는 {3}건만 담기므로, 절대로 열리지 않습니다.",
    "`minimumCalls` 값을 `windowCalls` 값 이하로 하세요.",
};
inline constexpr Message NoLoadPoints{
    "journey.no-load-points",
    "{0:kind} `{1}` follows load points, but has none.",
    "Add at least one point, or choose another shape of load.",
    "{0:kind} `{1}`의 부하는 점을 따르지만, 점이 하나도 없습니다.",
    "점을 하나 이상 추가하거나 다른 부하 모양을 고르세요.",
};
inline constexpr Message JourneyGoesNowhere{
    "journey.no-dependency",
    "{0:kind} `{1}` ends where it begins: no dependency of its entry `{2}` serves it.",
    "Draw a dependency from `{2}`, or choose another entry.",
    "{0:kind} `{1}`은(는) 시작한 곳에서 끝납니다. 입구 `{2}`의 의존 관계 가운데 이 여정이 쓰는 것이 없습니다.",
    "`{2}`에서 나가는 의존 관계를 그리거나, 다른 입구를 고르세요.",
};

inline constexpr Message EventEndsTooEarly{
    "event.ends-before-start",
    "{0:kind} `{1}` ends at {2} s, but it starts at {3} s.",
    "Let it end after its start, or remove the end: then it lasts as long as the scenario.",
    "{0:kind} `{1}`은(는) {3}초에 시작하는데 {2}초에 끝납니다.",
    "시작한 뒤에 끝나게 하세요. 끝을 지우면 시나리오가 끝날 때까지 이어집니다.",
};
inline constexpr Message EventAfterScenario{
    "event.after-scenario",
    "{0:kind} `{1}` starts at {2} s, but the scenario is over at {3} s, so it never happens.",
    "Let it start earlier, or make the scenario longer.",
    "{0:kind} `{1}`은(는) {2}초에 시작하지만 시나리오는 {3}초에 끝나므로, 일어나지 않습니다.",
    "더 일찍 시작하게 하거나 시나리오를 더 길게 하세요.",
};
inline constexpr Message UnknownPolicy{
    "policy.unknown",
    "{0:kind} `{1}` switches the policy `{2}`, which does not exist.",
    "Choose one of: {3}.",
    "{0:kind} `{1}`이(가) 정책 `{2}`을(를) 켜거나 끄지만, 그런 정책은 없습니다.",
    "다음 가운데 하나를 고르세요: {3}.",
};
inline constexpr Message PolicyNotSet{
    "fault.without-effect",
    "{0:kind} `{1}` has no effect: dependency `{2}` has no `{3}` policy.",
    "Set the policy at the dependency, or choose another dependency.",
    "{0:kind} `{1}`은(는) 아무 효과가 없습니다. 의존 관계 `{2}`에 `{3}` 정책이 없습니다.",
    "의존 관계에 정책을 설정하거나 다른 의존 관계를 고르세요.",
};
inline constexpr Message NothingReduced{
    "fault.without-effect",
    "{0:kind} `{1}` has no effect: it reduces neither workers nor cores.",
    "State `workers`, `cores` or both.",
    "{0:kind} `{1}`은(는) 아무 효과가 없습니다. 작업자도 코어도 줄이지 않습니다.",
    "`workers`나 `cores`를, 또는 둘 다 적으세요.",
};
inline constexpr Message OneSidedPartition{
    "fault.without-effect",
    "{0:kind} `{1}` has no effect: one side of the partition is empty.",
    "Name at least one component on each side.",
    "{0:kind} `{1}`은(는) 아무 효과가 없습니다. 분할의 한쪽이 비어 있습니다.",
    "양쪽에 컴포넌트를 하나 이상 적으세요.",
};
inline constexpr Message PartitionOverlap{
    "fault.partition-overlap",  "{0:kind} `{1}` has component `{2}` on both sides of the partition.",
    "Remove it from one side.", "{0:kind} `{1}`: 컴포넌트 `{2}`이(가) 분할의 양쪽에 다 있습니다.",
    "한쪽에서 지우세요.",
};

inline constexpr Message EmptyName{
    "name.empty",
    "{0:kind} `{1}` has no name.",
    "Give it a name that people use.",
    "{0:kind} `{1}`에 이름이 없습니다.",
    "사람들이 부르는 이름을 붙이세요.",
};
inline constexpr Message UnusualCurrency{
    "currency.unusual",
    "The currency `{2}` is not an ISO 4217 code.",
    "Write three capital letters, such as KRW or USD.",
    "통화 `{2}`은(는) ISO 4217 코드가 아닙니다.",
    "KRW나 USD처럼 대문자 세 글자로 적으세요.",
};
inline constexpr Message DrawnWithoutElement{
    "drawing.unknown-element",
    "The drawing has an entry for {2:kind} `{3}`, which does not exist.",
    "Nothing is lost: the entry is ignored. Remove it from `{4}` if it is not needed.",
    "그림에 {2:kind} `{3}`의 항목이 있지만, 그런 {2:kind}은(는) 없습니다.",
    "잃는 것은 없습니다. 이 항목은 무시됩니다. 필요 없으면 `{4}`에서 지우세요.",
};

} // namespace topologue::messages
