// SPDX-License-Identifier: Apache-2.0
#include "propertywords.h"

#include "architecture/kindnames.h"

#include <algorithm>
#include <array>

namespace topologue::editing {

namespace {

// clang-format off
constexpr auto Words = std::to_array<PropertyWords>({
    {"Architecture", "name", "Name", "이름", "", ""},
    {"Architecture", "description", "Description", "설명", "", ""},
    {"Architecture", "currency", "Currency", "통화", "Three capital letters, such as KRW or USD; all values are in it.", "KRW, USD처럼 대문자 세 글자. 모든 금액의 단위입니다."},

    {"Team", "name", "Name", "이름", "", ""},
    {"Team", "mission", "Mission", "미션", "What the team is there for.", "이 팀이 맡은 일."},

    {"Component", "name", "Name", "이름", "", ""},
    {"Component", "kind", "Kind", "종류", "", ""},
    {"Component", "technology", "Technology", "기술", "As people write it: Spring Boot, PostgreSQL.", "흔히 쓰는 이름으로. 예: Spring Boot, PostgreSQL"},
    {"Component", "description", "Description", "설명", "", ""},
    {"Component", "deployable", "Deployable", "배포 단위", "Components of one deployable share its workers, its processors and its fate.", "한 배포 단위의 컴포넌트는 워커와 프로세서를 함께 쓰고, 함께 멈춥니다."},
    {"Component", "team", "Team", "팀", "", ""},
    {"Component", "serviceTime", "Service time", "처리 시간", "Processor time of its own per request, without waiting for others.", "다른 것을 기다리는 시간을 빼고, 요청 하나에 스스로 쓰는 프로세서 시간."},
    {"Component", "capacity", "Capacity", "용량", "", ""},
    {"Component", "broker", "Broker", "브로커", "How the queue keeps messages and gives them out.", "큐가 메시지를 보관하고 내어 주는 방식."},

    {"Component", "tags", "Tags", "태그", "Words of your own, with commas between them.", "쉼표로 나눈 단어들."},

    {"MessageBroker", "maxMessages", "Room for messages", "메시지 한도", "A full queue refuses the publisher.", "가득 찬 큐는 발행을 거절합니다."},
    {"MessageBroker", "maxDeliveries", "Deliveries in all", "전체 전달 횟수", "Including the first; after that a message goes to the dead letter queue.", "첫 전달을 포함합니다. 그 뒤에는 데드 레터 큐로 갑니다."},
    {"MessageBroker", "deadLetterQueue", "Dead letter queue", "데드 레터 큐", "Where messages go that nobody could process.", "아무도 처리하지 못한 메시지가 가는 곳."},

    {"Deployable", "name", "Name", "이름", "", ""},
    {"Deployable", "technology", "Technology", "기술", "", ""},
    {"Deployable", "description", "Description", "설명", "", ""},
    {"Deployable", "team", "Team", "팀", "", ""},
    {"Deployable", "capacity", "Capacity", "용량", "", ""},

    {"Capacity", "replicas", "Replicas", "복제본 수", "How many copies run.", "동시에 돌아가는 복제본의 수."},
    {"Capacity", "workers", "Workers per replica", "복제본당 워커", "Requests that one replica handles at once; more wait in its queue. Of a store: its connections.", "복제본 하나가 동시에 처리하는 요청 수. 나머지는 대기열에서 기다립니다. 저장소에서는 커넥션 수입니다."},
    {"Capacity", "cores", "Cores per replica", "복제본당 코어", "Processors that do the replica's own work.", "복제본의 일을 하는 프로세서 수."},
    {"Capacity", "queueLimit", "Queue limit", "대기열 한도", "Requests that may wait in one replica; further ones are refused at once.", "복제본 하나에서 기다릴 수 있는 요청 수. 넘으면 곧바로 거절합니다."},
    {"Capacity", "memoryLimit", "Memory limit", "메모리 한도", "More requests in flight than this crash the replica.", "처리 중인 요청이 이보다 많으면 복제본이 죽습니다."},
    {"Capacity", "restartTimeMs", "Restart time", "재시작 시간", "From a crash or restart until it is ready again.", "멈추거나 재시작한 뒤 다시 준비될 때까지."},
    {"Capacity", "queueDiscipline", "Queue order", "대기 순서", "Which of the waiting requests gets the next free worker.", "기다리는 요청 가운데 어느 것이 다음 워커를 얻는지."},
    {"Capacity", "scheduling", "Processor scheduling", "프로세서 스케줄링", "How requests share the cores.", "요청들이 코어를 나누어 쓰는 방식."},
    {"Capacity", "workerModel", "While a callee works", "호출을 기다리는 동안", "Blocking: a thread per request is held. Asynchronous: it is given back.", "블로킹은 요청마다 스레드를 붙잡고, 비동기는 돌려줍니다."},
    {"Capacity", "loadBalancing", "Load balancing", "부하 분산", "Which ready replica gets the next call.", "준비된 복제본 가운데 어느 것이 다음 호출을 받는지."},
    {"Capacity", "autoscaling", "Autoscaling", "자동 확장", "Adds and removes replicas so that utilisation stays near a target.", "사용률이 목표에 가깝도록 복제본을 늘리고 줄입니다."},
    {"Capacity", "healthCheck", "Health check", "상태 검사", "Probes that take a failing replica out of the load balancer.", "실패하는 복제본을 부하 분산에서 빼는 검사."},
    {"Capacity", "outlierEjection", "Outlier ejection", "이상치 제외", "Takes a replica out after failures in a row, as Envoy does.", "연달아 실패한 복제본을 Envoy처럼 잠시 뺍니다."},
    {"Capacity", "loadShedding", "Load shedding", "부하 차단", "Refuses work at the door before the queue is full.", "대기열이 차기 전에 입구에서 일을 거절합니다."},

    {"Autoscaling", "targetUtilisation", "Target utilisation", "목표 사용률", "Share of busy workers.", "일하는 워커의 비율."},
    {"Autoscaling", "intervalMs", "Looks every", "확인 간격", "Time between two decisions.", "두 결정 사이의 시간."},
    {"Autoscaling", "startUpDelayMs", "Start-up delay", "시작 지연", "From the decision until the new replica is ready.", "결정부터 새 복제본이 준비될 때까지."},
    {"Autoscaling", "minReplicas", "Replicas at least", "최소 복제본", "", ""},
    {"Autoscaling", "maxReplicas", "Replicas at most", "최대 복제본", "", ""},

    {"HealthCheck", "intervalMs", "Probes every", "검사 간격", "", ""},
    {"HealthCheck", "timeoutMs", "Probe timeout", "검사 타임아웃", "", ""},
    {"HealthCheck", "unhealthyThreshold", "Failures until out", "제외까지 실패 횟수", "In a row.", "연달아 실패한 횟수."},
    {"HealthCheck", "healthyThreshold", "Successes until back", "복귀까지 성공 횟수", "In a row.", "연달아 성공한 횟수."},

    {"OutlierEjection", "consecutiveFailures", "Failures in a row", "연속 실패", "So many take the replica out.", "이만큼 연달아 실패하면 뺍니다."},
    {"OutlierEjection", "intervalMs", "Looks every", "확인 간격", "", ""},
    {"OutlierEjection", "baseEjectionTimeMs", "Out for", "제외 시간", "Times how often it was out before.", "이전에 제외된 횟수만큼 곱해집니다."},
    {"OutlierEjection", "maxEjectedShare", "Out at most", "최대 제외 비율", "Share of the replicas; one may always be out.", "복제본의 비율. 하나는 언제나 뺄 수 있습니다."},

    {"LoadShedding", "maxInFlight", "In flight at most", "최대 처리 중", "Requests in a replica; 0 means no such limit.", "복제본 안의 요청 수. 0이면 이 한도가 없습니다."},
    {"LoadShedding", "maxQueueWaitMs", "Longest wait", "최대 대기", "Refuses when the oldest waiting call has waited longer.", "가장 오래 기다린 호출이 이보다 오래 기다렸으면 거절합니다."},
    {"LoadShedding", "priorityStep", "Step per priority", "우선순위 단계", "How much each level of priority raises or lowers the limits.", "우선순위 한 단계가 한도를 얼마나 높이거나 낮추는지."},

    {"Distribution", "shape", "Distribution", "분포", "How the times scatter around their mean.", "시간이 평균 둘레에 흩어지는 모양."},
    {"Distribution", "meanMs", "Mean", "평균", "", ""},
    {"Distribution", "lowMs", "Lowest", "최소", "", ""},
    {"Distribution", "highMs", "Highest", "최대", "", ""},
    {"Distribution", "stages", "Stages", "단계 수", "The more, the more regular.", "많을수록 고릅니다."},
    {"Distribution", "p99Ms", "99th percentile", "99번째 백분위수", "One in a hundred takes longer.", "백에 하나는 이보다 오래 걸립니다."},
    {"Distribution", "variation", "Variation", "변동 계수", "Standard deviation divided by the mean.", "표준편차를 평균으로 나눈 값."},
    {"Distribution", "tailIndex", "Tail index", "꼬리 지수", "The smaller, the heavier the tail; above 1.", "작을수록 꼬리가 두껍습니다. 1보다 커야 합니다."},

    {"Dependency", "from", "From", "호출하는 쪽", "", ""},
    {"Dependency", "to", "To", "호출받는 쪽", "", ""},
    {"Dependency", "kind", "Kind", "종류", "", ""},
    {"Dependency", "consumes", "Takes messages out", "메시지를 꺼냄", "Off: publishes into the queue.", "끄면 큐에 발행합니다."},
    {"Dependency", "optional", "Optional", "선택적", "The caller can do without; its answer is then degraded.", "호출하는 쪽은 이것 없이도 답할 수 있고, 그때 답은 저하됩니다."},
    {"Dependency", "protocol", "Protocol", "프로토콜", "REST, gRPC, SQL…", "REST, gRPC, SQL…"},
    {"Dependency", "label", "Label", "이름표", "", ""},
    {"Dependency", "stage", "Stage", "단계", "Stages run in order; calls of one stage at the same time.", "단계는 차례로, 한 단계의 호출은 동시에 실행됩니다."},
    {"Dependency", "callsPerRequest", "Calls per request", "요청당 호출 수", "A mean: 0.3 means that three of ten requests call.", "평균. 0.3이면 요청 열 가운데 셋이 호출합니다."},
    {"Dependency", "latency", "Network, each way", "네트워크, 편도", "Without one it takes 0.25 ms between processes.", "없으면 프로세스 사이에 0.25 ms가 걸립니다."},
    {"Dependency", "lossShare", "Lost", "유실", "Share of calls that vanish without an answer; only a timeout helps.", "답 없이 사라지는 호출의 비율. 타임아웃만 도움이 됩니다."},
    {"Dependency", "errorShare", "Errors", "오류", "Share of calls that are answered with an error.", "오류로 답하는 호출의 비율."},
    {"Dependency", "concurrency", "Messages at once", "동시 메시지", "That one replica works on.", "복제본 하나가 동시에 처리하는 메시지 수."},
    {"Dependency", "policies", "Policies", "정책", "", ""},

    {"Policies", "timeout", "Timeout", "타임아웃", "The caller stops waiting for one attempt after this time.", "이 시간이 지나면 한 번의 시도를 더 기다리지 않습니다."},
    {"Policies", "retry", "Retry", "재시도", "Tries again after a failure. Each attempt adds load where it hurts.", "실패하면 다시 시도합니다. 시도마다 힘든 곳에 부하가 더해집니다."},
    {"Policies", "circuitBreaker", "Circuit breaker", "서킷 브레이커", "Refuses calls at once while too many of the last ones failed.", "최근 호출이 너무 많이 실패하면 한동안 곧바로 거절합니다."},
    {"Policies", "bulkhead", "Bulkhead", "벌크헤드", "So many calls of one replica at once; the rest fail or wait.", "복제본 하나가 동시에 하는 호출 수를 제한합니다."},
    {"Policies", "rateLimit", "Rate limit", "속도 제한", "A token bucket.", "토큰 버킷."},
    {"Policies", "hedging", "Hedging", "헤징", "Sends a second attempt when the first is late; the first answer wins.", "첫 시도가 늦으면 한 번 더 보내고, 먼저 온 답을 씁니다."},
    {"Policies", "fallback", "Fallback", "대체 응답", "What the caller answers when the call has failed for good.", "호출이 끝내 실패했을 때 호출한 쪽이 답하는 것."},
    {"Policies", "cache", "Cache", "캐시", "In front of the callee, in the memory of each replica of the caller.", "호출하는 쪽 복제본의 메모리에 있는 캐시."},
    {"Policies", "connectionPool", "Connection pool", "커넥션 풀", "Connections that a replica of the caller shares here.", "호출하는 쪽 복제본이 여기서 함께 쓰는 커넥션."},

    {"Timeout", "limitMs", "After", "제한 시간", "Of one attempt.", "한 번의 시도에 대해."},
    {"Timeout", "propagateDeadline", "Propagate the deadline", "마감 시간 전파", "The callee stops working when nobody waits any more.", "더는 기다리지 않으면 호출받은 쪽도 일을 멈춥니다."},

    {"Retry", "attempts", "Attempts in all", "총 시도 횟수", "Including the first; 1 means no retry.", "첫 시도를 포함합니다. 1이면 재시도하지 않습니다."},
    {"Retry", "backoffMs", "Backoff", "백오프", "Before the second attempt.", "두 번째 시도 앞의 간격."},
    {"Retry", "backoffFactor", "Backoff factor", "백오프 배수", "Per further attempt.", "시도할 때마다 곱해집니다."},
    {"Retry", "maxBackoffMs", "Longest backoff", "최대 백오프", "", ""},
    {"Retry", "jitter", "Jitter", "지터", "Spreads retries, so that they do not all come at once.", "재시도가 한꺼번에 몰리지 않도록 흩어 놓습니다."},
    {"Retry", "budgetShare", "Budget", "예산", "Most retries as a share of the requests.", "요청 대비 재시도의 최대 비율."},
    {"Retry", "maxActive", "At once at most", "동시 재시도 한도", "Retries of one caller replica that wait or run, as Envoy counts them.", "호출하는 복제본 하나에서 기다리거나 실행 중인 재시도. Envoy의 방식입니다."},
    {"Retry", "throttle", "Throttle", "스로틀", "No retries after many failures, as gRPC does.", "실패가 많으면 gRPC처럼 재시도를 멈춥니다."},
    {"Retry", "onTimeout", "After a timeout", "타임아웃 뒤에도", "", ""},
    {"Retry", "onError", "After an error", "오류 뒤에도", "Or a refusal.", "거절도 포함합니다."},

    {"RetryThrottle", "maxTokens", "Tokens", "토큰", "No retries while the bucket is half full or less.", "토큰이 절반 이하이면 재시도하지 않습니다."},
    {"RetryThrottle", "tokensPerSuccess", "Tokens per success", "성공당 토큰", "What a success puts back.", "성공이 되돌려 놓는 토큰."},

    {"CircuitBreaker", "machine", "Works like", "동작 방식", "Whose state machine it is.", "어느 라이브러리의 상태 기계인지."},
    {"CircuitBreaker", "window", "Window", "윈도", "Whether the last calls or the last seconds count.", "최근 호출 수로 셀지, 최근 시간으로 셀지."},
    {"CircuitBreaker", "windowCalls", "Calls in the window", "윈도의 호출 수", "", ""},
    {"CircuitBreaker", "windowTimeMs", "Length of the window", "윈도 길이", "", ""},
    {"CircuitBreaker", "failureRateThreshold", "Opens at", "열리는 실패율", "Share of failed calls.", "실패한 호출의 비율."},
    {"CircuitBreaker", "slowCallDurationMs", "Slow from", "느린 호출 기준", "Calls that take longer count as slow.", "이보다 오래 걸리면 느린 호출로 셉니다."},
    {"CircuitBreaker", "slowCallRateThreshold", "Opens at slow calls", "열리는 느린 호출 비율", "Share of slow calls.", "느린 호출의 비율."},
    {"CircuitBreaker", "minimumCalls", "Calls at least", "최소 호출 수", "With fewer there is no rate.", "이보다 적으면 비율을 내지 않습니다."},
    {"CircuitBreaker", "openTimeMs", "Open for", "열림 시간", "Then some calls may try.", "그 뒤 몇 번 시도해 봅니다."},
    {"CircuitBreaker", "halfOpenCalls", "Trial calls", "시험 호출", "While half open.", "반열림 상태에서."},

    {"Bulkhead", "maxConcurrent", "At once", "동시 호출", "Calls of one replica of the caller.", "호출하는 복제본 하나의 호출 수."},
    {"Bulkhead", "maxWaitMs", "Longest wait", "최대 대기", "For a free place; 0 refuses at once.", "빈자리를 기다리는 시간. 0이면 곧바로 거절합니다."},
    {"RateLimit", "callsPerSecond", "Rate", "호출률", "", ""},
    {"RateLimit", "burst", "Burst", "버스트", "Calls that may come at once after a pause.", "쉬었다가 한꺼번에 올 수 있는 호출."},
    {"Hedging", "delayMs", "After", "지연", "", ""},
    {"Hedging", "maxAttempts", "Attempts in all", "총 시도 횟수", "Including the first.", "첫 시도를 포함합니다."},
    {"CachePolicy", "hitShare", "Hits", "적중률", "Once it is warm.", "데워진 뒤의 적중률."},
    {"CachePolicy", "hitTimeMs", "Time of a hit", "적중 시간", "", ""},
    {"CachePolicy", "warmUpMs", "Warm after", "데워지는 시간", "From cold; none means always warm.", "차가운 상태에서. 없으면 언제나 따뜻합니다."},
    {"CachePolicy", "keys", "Different keys", "키 개수", "With keys, hits follow from their popularity and the room there is.", "키를 쓰면 인기와 공간에서 적중률이 정해집니다."},
    {"CachePolicy", "zipfExponent", "Popularity exponent", "인기 지수", "Zipf: 0 is even, 1 is usual.", "지프 분포. 0이면 고르고, 보통 1입니다."},
    {"CachePolicy", "entries", "Room for keys", "담을 키 수", "The least recently used leave first.", "가장 오래 쓰이지 않은 키부터 나갑니다."},
    {"ConnectionPool", "size", "Connections", "커넥션", "", ""},
    {"ConnectionPool", "maxWaitMs", "Longest wait", "최대 대기", "For a free connection; none means for ever.", "빈 커넥션을 기다리는 시간. 없으면 끝없이 기다립니다."},

    {"Journey", "name", "Name", "이름", "", ""},
    {"Journey", "entry", "Begins at", "시작점", "The component that users reach first.", "사용자가 처음 닿는 컴포넌트."},
    {"Journey", "load", "Load", "부하", "", ""},
    {"Journey", "valuePerSuccess", "Value of a success", "성공 한 건의 가치", "What is lost when a request fails.", "요청 하나가 실패할 때 잃는 금액."},
    {"Journey", "priority", "Priority", "우선순위", "-10 to 10; the higher gets the next free worker.", "-10에서 10까지. 높을수록 먼저 워커를 얻습니다."},
    {"Journey", "objective", "Objective", "목표", "", ""},
    {"Journey", "impatience", "Impatience", "조급함", "", ""},

    {"Load", "shape", "Shape", "모양", "How requests arrive over time.", "시간에 따라 요청이 오는 모양."},
    {"Load", "requestsPerSecond", "Rate", "요청률", "Requests arrive at random, so many on average.", "요청은 평균 이만큼 무작위로 도착합니다."},
    {"Load", "peakPerSecond", "Peak", "최고 요청률", "", ""},
    {"Load", "startS", "From", "시작", "", ""},
    {"Load", "endS", "Until", "끝", "", ""},
    {"Load", "periodS", "Period", "주기", "", ""},
    {"Load", "users", "Users", "사용자 수", "", ""},
    {"Load", "thinkTimeMs", "Think time", "생각하는 시간", "Between an answer and the next request of a user.", "답을 받고 다음 요청을 하기까지."},

    {"Objective", "successShare", "Succeed at least", "성공률 목표", "Degraded answers count as success.", "저하된 답도 성공으로 셉니다."},
    {"Objective", "p99Ms", "99 % within", "99 % 응답 시간", "Of the response time.", "응답 시간에 대해."},
    {"Impatience", "leavesAfterMs", "Users leave after", "떠나기까지", "They stop waiting; the request counts as failed.", "더 기다리지 않으며, 요청은 실패로 셉니다."},
    {"Impatience", "attempts", "Attempts in all", "총 시도 횟수", "How often a user tries who gets an error, including the first time.", "오류를 받은 사용자가 시도하는 횟수. 첫 번째를 포함합니다."},
    {"Impatience", "pauseMs", "Pause", "쉬는 시간", "Before users try again.", "다시 시도하기 전까지."},
});

constexpr auto Choices = std::to_array<ChoiceWords>({
    {"loadBalancing", "roundRobin", "round robin", "라운드 로빈"},
    {"loadBalancing", "random", "random", "무작위"},
    {"loadBalancing", "leastRequests", "least requests", "최소 요청"},
    {"loadBalancing", "powerOfTwoChoices", "better of two", "둘 중 나은 쪽"},
    {"scheduling", "firstComeFirstServed", "first come, first served", "선착순"},
    {"scheduling", "processorSharing", "shared equally", "균등 분배"},
    {"queueDiscipline", "firstInFirstOut", "first in, first out", "선입선출"},
    {"queueDiscipline", "lastInFirstOut", "last in, first out", "후입선출"},
    {"workerModel", "blocking", "blocking", "블로킹"},
    {"workerModel", "asynchronous", "asynchronous", "비동기"},
    {"shape", "constant", "constant", "일정"},
    {"shape", "exponential", "exponential", "지수"},
    {"shape", "uniform", "uniform", "균등"},
    {"shape", "erlang", "Erlang", "얼랑"},
    {"shape", "logNormal", "log-normal", "로그 정규"},
    {"shape", "pareto", "Pareto", "파레토"},
    {"shape", "empirical", "measured", "측정값"},
    {"shape", "ramp", "ramp", "점차 증가"},
    {"shape", "spike", "spike", "급증"},
    {"shape", "day", "day curve", "하루 곡선"},
    {"shape", "points", "points", "점 목록"},
    {"shape", "closed", "fixed users", "고정 사용자"},
    {"jitter", "none", "none", "없음"},
    {"jitter", "full", "full", "전체"},
    {"jitter", "equal", "equal", "절반"},
    {"jitter", "decorrelated", "decorrelated", "비상관"},
    {"jitter", "proportional", "± 20 %", "± 20 %"},
    {"machine", "resilience4j", "Resilience4j", "Resilience4j"},
    {"machine", "hystrix", "Hystrix", "Hystrix"},
    {"machine", "polly", "Polly", "Polly"},
    {"window", "count", "last calls", "최근 호출"},
    {"window", "time", "last seconds", "최근 시간"},
    {"fallback", "fail", "fails as well", "함께 실패"},
    {"fallback", "degrade", "answers with less", "줄여서 응답"},
    {"fallback", "value", "stand-in value", "대체 값"},
    {"kind", "call", "Call", "호출"},
    {"kind", "message", "Message", "메시지"},
    {"kind", "dataAccess", "Data access", "데이터 접근"},
});
// clang-format on

constexpr auto KindChoices = [] {
    std::array<ChoiceWords, ComponentKindCount> choices{};
    for (std::size_t i = 0; i < choices.size(); ++i)
        choices[i] = {"kind", KindNames[i].word, KindNames[i].english, KindNames[i].korean};
    return choices;
}();

} // namespace

const PropertyWords *findPropertyWords(std::string_view owner, std::string_view field)
{
    const auto words = std::find_if(Words.begin(), Words.end(), [&](const PropertyWords &candidate) {
        return candidate.owner == owner && candidate.field == field;
    });
    return words == Words.end() ? nullptr : &*words;
}

const ChoiceWords *findChoiceWords(std::string_view field, std::string_view id)
{
    const auto in = [&](const auto &choices) -> const ChoiceWords * {
        const auto words = std::find_if(choices.begin(), choices.end(), [&](const ChoiceWords &candidate) {
            return candidate.field == field && candidate.id == id;
        });
        return words == choices.end() ? nullptr : &*words;
    };
    const ChoiceWords *const words = in(Choices);
    return words ? words : in(KindChoices);
}

} // namespace topologue::editing
