// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What can be wrong with a recording that is read from a file, and what an estimate leaves out.
namespace topologue::simulation::message {

inline constexpr Message RecordingForeign{
    "recording.foreign",
    "This is not a recording of Topologue.",
    "A recording is written by `topologue simulate FILE --recording -o OUT`.",
    "Topologue의 기록이 아닙니다.",
    "기록은 `topologue simulate FILE --recording -o OUT` 명령으로 만듭니다.",
};
inline constexpr Message RecordingVersion{
    "recording.version",
    "This recording has version {0}; this program reads version {1}.",
    "Simulate the document again: the same document and seed give the same recording.",
    "이 기록의 버전은 {0}인데, 이 프로그램은 버전 {1}만 읽을 수 있습니다.",
    "문서를 다시 시뮬레이션하세요. 문서와 시드가 같으면 기록도 같습니다.",
};
inline constexpr Message RecordingDamaged{
    "recording.damaged",
    "The recording is damaged: {0}.",
    "Get the file again, or simulate the document again: the same document and seed give the same recording.",
    "기록이 손상되었습니다: {1}.",
    "파일을 다시 받거나 문서를 다시 시뮬레이션하세요. 문서와 시드가 같으면 기록도 같습니다.",
};

// Where the estimate says less than a run. `{0:kind}` and `{1}` are the kind and the id of the element.

inline constexpr Message EstimateOverload{
    "estimate.overload",
    "{0:kind} `{1}` is asked for {2} % of what it can do, so its queue grows as long as that lasts.",
    "Run the simulation to see what happens then. The estimate knows only what lasts for ever.",
    "{0:kind} `{1}`에 처리할 수 있는 양의 {2}%가 들어오므로, 이 상태가 이어지는 동안 대기열이 계속 길어집니다.",
    "그때 어떻게 되는지는 시뮬레이션을 실행해 보세요. 추정은 계속 이어지는 상태만 알 수 있습니다.",
};
inline constexpr Message EstimateRefusals{
    "estimate.refusals",
    "{0:kind} `{1}` has no room for about {2} % of the calls. What becomes of them is not part of the estimate.",
    "Run the simulation to see it.",
    "{0:kind} `{1}`에 자리가 없어 호출의 약 {2}%가 거절됩니다. 거절된 호출이 어떻게 되는지는 추정에 들어 있지 "
    "않습니다.",
    "시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimatePolicyRefuses{
    "estimate.policy-refuses",
    "{0:kind} `{1}`: its policy `{2}` would turn away about {3} % of the calls. The estimate lets them through.",
    "Run the simulation to see it.",
    "{0:kind} `{1}`: `{2}` 정책이 호출의 약 {3}%를 거절합니다. 추정에서는 모두 통과한다고 봅니다.",
    "시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateTimeouts{
    "estimate.timeouts",
    "{0:kind} `{1}`: about {2} % of the calls take longer than the timeout. Retries, breakers and fallbacks that "
    "follow "
    "from it are not part of the estimate.",
    "Run the simulation to see it.",
    "{0:kind} `{1}`: 호출의 약 {2}%가 타임아웃보다 오래 걸립니다. 그 뒤에 일어나는 재시도, 서킷 브레이커, 대체 응답은 "
    "추정에 들어 있지 "
    "않습니다.",
    "시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateUsersLeave{
    "estimate.users-leave",
    "{0:kind} `{1}`: about {2} % of the users would leave before they get an answer. The estimate lets them wait.",
    "Run the simulation to see it.",
    "{0:kind} `{1}`: 사용자의 약 {2}%가 응답을 받기 전에 떠납니다. 추정에서는 모두 끝까지 기다린다고 봅니다.",
    "시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateFailingCalls{
    "estimate.failing-calls",
    "{0:kind} `{1}` fails {2} % of its calls by itself. The estimate counts the mean number of retries, and nothing "
    "else "
    "that follows from it.",
    "Run the simulation to see it.",
    "{0:kind} `{1}`은(는) 호출의 {2}%가 스스로 실패합니다. 추정에는 평균 재시도 횟수만 들어 있고, 그 밖의 결과는 들어 "
    "있지 않습니다.",
    "시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateHedging{
    "estimate.hedging",
    "{0:kind} `{1}` would send a second attempt for about {2} % of the calls. The estimate has only the first.",
    "Run the simulation to see what hedging does.",
    "{0:kind} `{1}`은(는) 호출의 약 {2}%에 두 번째 시도를 보냅니다. 추정에는 첫 번째 시도만 들어 있습니다.",
    "헤징의 효과는 시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateHeavyTail{
    "estimate.heavy-tail",
    "{0:kind} `{1}`: its service time varies without bound (a tail index of at most 2), so waits have no mean. The "
    "estimate takes a large bound.",
    "Choose a tail index above 2, or run the simulation.",
    "{0:kind} `{1}`: 처리 시간의 분산이 무한합니다(꼬리 지수 2 이하). 그러면 대기 시간의 평균이 정해지지 않습니다. "
    "추정은 큰 값으로 "
    "제한해서 계산합니다.",
    "꼬리 지수를 2보다 크게 하거나, 시뮬레이션을 실행하세요.",
};
inline constexpr Message EstimateScaling{
    "estimate.autoscaling",
    "{0:kind} `{1}` scales by itself and would not stay at {2} replicas. The estimate does.",
    "Run the simulation, or set the number of replicas that it would reach.",
    "{0:kind} `{1}`은(는) 자동으로 확장되므로 복제본 {2}개에 머물지 않습니다. 추정은 그 수를 그대로 씁니다.",
    "시뮬레이션을 실행하거나, 도달할 복제본 수를 직접 적으세요.",
};
inline constexpr Message EstimateOrder{
    "estimate.order",
    "{0:kind} `{1}` does not serve its queue in the order of arrival. The estimate is right for the mean of all, but "
    "not for the important or the last ones alone.",
    "Run the simulation to see who waits how long.",
    "{0:kind} `{1}`은(는) 대기열을 도착한 순서대로 처리하지 않습니다. 추정은 전체 평균으로는 맞지만, 중요한 요청이나 "
    "나중에 온 요청만 따로 보면 맞지 않습니다.",
    "누가 얼마나 기다리는지는 시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateMemory{
    "estimate.memory",
    "{0:kind} `{1}` would have about {2} requests in each replica and may crash at more than {3}. The estimate has no "
    "crashes.",
    "Run the simulation to see it.",
    "{0:kind} `{1}`의 복제본마다 요청이 약 {2}개 머무르며, {3}개를 넘으면 멈출 수 있습니다. 추정에는 장애로 멈추는 "
    "일이 없습니다.",
    "시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateCircle{
    "estimate.circle",
    "{0:kind} `{1}` leads back to where the request already is. The estimate follows it once.",
    "Run the simulation to see whether workers wait for each other for ever.",
    "{0:kind} `{1}`은(는) 요청이 이미 지나온 곳으로 되돌아갑니다. 추정은 한 번만 따라갑니다.",
    "작업자들이 서로를 영원히 기다리게 되는지는 시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateVaryingLoad{
    "estimate.varying-load",
    "{0:kind} `{1}` does not always send the same number of requests. The estimate is for {2} a second.",
    "Run the simulation to see the peak.",
    "{0:kind} `{1}`의 요청 수는 일정하지 않습니다. 추정은 초당 {2}건일 때의 값입니다.",
    "최고조일 때의 모습은 시뮬레이션을 실행해 확인하세요.",
};
inline constexpr Message EstimateFaults{
    "estimate.faults",
    "{0:kind} `{1}` has faults or changes of traffic. The estimate is for the time before them.",
    "Run the simulation to see what they do.",
    "{0:kind} `{1}`에 장애나 트래픽 변화가 들어 있습니다. 추정은 그 일이 일어나기 전의 값입니다.",
    "무슨 일이 일어나는지는 시뮬레이션을 실행해 확인하세요.",
};

} // namespace topologue::simulation::message
