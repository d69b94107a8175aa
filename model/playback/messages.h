// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// The sentences of reasons. Each is a template of its own in both languages; a remedy is a sentence as well, so the
/// remedy fields of Message stay empty. Times are clock times such as "00:24", shares are percent without their sign.
namespace topologue::playback::message {

// What is unwell: {0} is its name, the last argument is since when.

inline constexpr Message SomeFail{"why.some-fail", "{0}: {1} % of requests have failed since {2}.", "",
                                  "{0}: {2}부터 요청의 {1}%가 실패했습니다.", ""};
inline constexpr Message AllFail{"why.all-fail", "{0}: every request has failed since {1}.", "",
                                 "{0}: {1}부터 모든 요청이 실패했습니다.", ""};
inline constexpr Message NoneAnswered{"why.none-answered", "{0}: no request has been answered since {1}.", "",
                                      "{0}: {1}부터 응답을 받은 요청이 하나도 없습니다.", ""};
inline constexpr Message TooSlow{
    "why.too-slow", "{0} has been too slow since {3}: 1 % of requests take longer than {1}, and {2} is promised.", "",
    "{0}: {3}부터 너무 느립니다. 요청의 1%가 {1} 넘게 걸리는데, 목표는 {2}입니다.", ""};
inline constexpr Message Slower{"why.slower",
                                "{0} has been slower than usual since {3}: it takes {1} on average instead of {2}.", "",
                                "{0}: {3}부터 평소보다 느립니다. 평균 {2} 걸리던 것이 {1} 걸립니다.", ""};
inline constexpr Message SomeDegraded{"why.some-degraded", "{0}: {1} % of answers have been degraded since {2}.", "",
                                      "{0}: {2}부터 응답의 {1}%에서 일부가 빠졌습니다.", ""};
inline constexpr Message Overloaded{"why.overloaded", "{0} has been overloaded since {1}.", "",
                                    "{0}: {1}부터 과부하 상태입니다.", ""};
inline constexpr Message Unwell{"why.unwell", "{0} has not been well since {1}.", "",
                                "{0}: {1}부터 상태가 좋지 않습니다.", ""};

// Workers, connections and processors that are at their limit.

inline constexpr Message WorkersBusy{
    "why.workers-busy", "{0} of {1} workers of {2} have been busy since {4}, and {3} calls wait for one.", "",
    "{4}부터 {2}의 워커 {1}개 가운데 {0}개가 사용 중이고, 호출 {3}건이 빈 워커를 기다립니다.", ""};
inline constexpr Message AllWorkersBusy{
    "why.all-workers-busy", "All {0} workers of {1} have been busy since {3}, and {2} calls wait for one.", "",
    "{3}부터 {1}의 워커 {0}개가 모두 사용 중이고, 호출 {2}건이 빈 워커를 기다립니다.", ""};
inline constexpr Message AllWorkersBusyRefuses{
    "why.all-workers-busy-refuses",
    "All {0} workers of {1} have been busy since {3}, and its queue is full: it turns away {2} calls a second.", "",
    "{3}부터 {1}의 워커 {0}개가 모두 사용 중이고 대기열도 가득 차서, 초당 {2}건의 호출을 거절합니다.", ""};
inline constexpr Message ConnectionsBusy{
    "why.connections-busy", "All {0} connections of {1} have been in use since {3}: it refuses {2} calls a second.", "",
    "{3}부터 {1}의 커넥션 {0}개가 모두 사용 중이라, 초당 {2}건의 호출을 거절합니다.", ""};
inline constexpr Message CoresBusy{
    "why.cores-busy", "All {0} cores of {1} have been busy since {2}: more is asked of it than it can compute.", "",
    "{2}부터 {1}의 코어 {0}개가 모두 사용 중입니다. 처리할 수 있는 것보다 많은 일이 들어옵니다.", ""};
inline constexpr Message OneWorkerBusy{"why.one-worker-busy",
                                       "The only worker of {0} has been busy since {2}, and {1} calls wait for it.", "",
                                       "{2}부터 {0}에 하나뿐인 워커가 사용 중이고, 호출 {1}건이 기다립니다.", ""};
inline constexpr Message OneCoreBusy{
    "why.one-core-busy", "The only core of {0} has been busy since {1}: more is asked of it than it can compute.", "",
    "{1}부터 {0}에 하나뿐인 코어가 쉴 틈이 없습니다. 처리할 수 있는 것보다 많은 일이 들어옵니다.", ""};
inline constexpr Message TooFewReplicas{"why.too-few-replicas", "{2} has had only {0} of its {1} replicas since {3}.",
                                        "", "{3}부터 {2}의 복제본 {1}개 가운데 {0}개만 준비되어 있습니다.", ""};
inline constexpr Message NoReplica{"why.no-replica",
                                   "No replica of {0} has been ready since {1}: it refuses every call.", "",
                                   "{1}부터 {0}에 준비된 복제본이 하나도 없어 모든 호출을 거절합니다.", ""};
inline constexpr Message BrokerFull{"why.broker-full",
                                    "{0} has been full since {1}: it holds {2} messages and takes no more.", "",
                                    "{1}부터 {0}이(가) 가득 찼습니다. 메시지 {2}개를 담고 있어 더 받지 못합니다.", ""};
inline constexpr Message Crashed{
    "why.crashed", "A replica of {0} crashed at {1}: more was in flight than its memory holds.", "",
    "{1}에 {0}의 복제본 하나가 비정상 종료되었습니다. 처리 중인 요청이 메모리에 담을 수 있는 것보다 많았습니다.", ""};
inline constexpr Message Deadlocked{
    "why.deadlocked", "The workers of {0} have waited for each other in a circle since {1}; that never ends by itself.",
    "", "{1}부터 {0}의 워커들이 서로를 기다리는 교착 상태입니다. 저절로 풀리지 않습니다.", ""};

// What holds the workers, and how calls end.

inline constexpr Message TheyWait{"why.they-wait", "{0} of them wait for {1} to answer {2}.", "",
                                  "그중 {0}개는 {2}에서 {1}(으)로 보낸 호출의 응답을 기다립니다.", ""};
inline constexpr Message TheyAllWait{"why.they-all-wait", "All of them wait for {0} to answer {1}.", "",
                                     "그 워커는 모두 {1}에서 {0}(으)로 보낸 호출의 응답을 기다립니다.", ""};
inline constexpr Message CallsWait{"why.calls-wait", "{0} calls of {1} wait for an answer of {2}; that began at {3}.",
                                   "", "{3}부터 {1}의 호출 {0}건이 {2}의 응답을 기다립니다.", ""};
inline constexpr Message CallsTimeOut{
    "why.calls-time-out", "{0} gives up on {1} after {2}: {3} % of the calls have timed out since {4}.", "",
    "{0}은(는) {1}의 응답을 {2}까지만 기다립니다. {4}부터 호출의 {3}%가 타임아웃되었습니다.", ""};
inline constexpr Message CallsRefused{"why.calls-refused", "{1} has refused {2} % of the calls of {0} since {3}.", "",
                                      "{3}부터 {1}이(가) {0}의 호출 {2}%를 거절합니다.", ""};
inline constexpr Message CallsAnswerErrors{"why.calls-errors",
                                           "{1} has answered {2} % of the calls of {0} with an error since {3}.", "",
                                           "{3}부터 {1}이(가) {0}의 호출 {2}%에 오류로 답합니다.", ""};
inline constexpr Message CallsShed{"why.calls-shed",
                                   "{1} has been shedding load since {3}: it turns away {2} % of the calls of {0}.", "",
                                   "{3}부터 {1}이(가) 부하를 덜어 내려고 {0}의 호출 {2}%를 거절합니다.", ""};
inline constexpr Message CallsSlow{"why.calls-slow", "{0} has waited {2} on average for {1} since {4}, instead of {3}.",
                                   "", "{4}부터 {0}이(가) {1}의 응답을 평균 {3} 대신 {2} 기다립니다.", ""};
inline constexpr Message BreakerOpen{
    "why.breaker-open", "The circuit breaker on {0} has been open since {1} and lets almost no call through.", "",
    "{1}부터 {0}의 서킷 브레이커가 열려 있어 호출이 거의 나가지 못합니다.", ""};
inline constexpr Message BulkheadFull{
    "why.bulkhead-full",
    "The bulkhead on {0} admits {1} calls at once for each replica; {2} % have found no place since {3}.", "",
    "{0}의 벌크헤드는 복제본마다 한 번에 {1}건까지만 내보냅니다. {3}부터 호출의 {2}%에는 자리가 없었습니다.", ""};
inline constexpr Message PoolEmpty{
    "why.pool-empty", "The {1} connections on {0} are all in use; {2} % of the calls have got none since {3}.", "",
    "{0}의 커넥션 {1}개가 모두 사용 중입니다. {3}부터 호출의 {2}%가 커넥션을 얻지 못했습니다.", ""};
inline constexpr Message RateLimited{
    "why.rate-limited", "The rate limit on {0} admits {1} calls a second; {2} % have been over it since {3}.", "",
    "{0}의 속도 제한은 초당 {1}건입니다. {3}부터 호출의 {2}%가 한도를 넘었습니다.", ""};
inline constexpr Message RetriesMultiply{"why.retries-multiply", "Retries on {0} make {1} attempts of every call.", "",
                                         "{0}의 재시도 때문에 호출 한 건이 {1}번의 시도가 됩니다.", ""};
inline constexpr Message AnswersTooLate{
    "why.answers-too-late",
    "{0} % of the answers of {1} come too late: whoever asked has given up by then, and the work is thrown away.", "",
    "{1}의 응답 {0}%는 너무 늦게 나옵니다. 호출한 쪽이 이미 포기한 뒤라 헛일이 됩니다.", ""};
inline constexpr Message UsersAreGone{
    "why.users-are-gone",
    "Calls wait {0} for a worker of {1}, and users leave after {2}: it works for users who have gone.", "",
    "호출이 {1}의 빈 워커를 {0} 기다리는데 사용자는 {2} 뒤에 떠납니다. 이미 떠난 사용자의 요청을 처리하고 있는 "
    "셈입니다.",
    ""};

// How much comes.

inline constexpr Message MoreCome{"why.more-come", "{0} gets {1} requests a second, {2} times as many as usual.", "",
                                  "{0}에 초당 {1}건이 들어옵니다. 평소의 {2}배입니다.", ""};

// The end of the chain: faults in force. The last argument is since when.

inline constexpr Message DownSilent{"why.down-silent", "{0} has been down since {1} and does not answer.", "",
                                    "{0}이(가) {1}부터 다운되어 응답하지 않습니다.", ""};
inline constexpr Message DownRefusing{"why.down", "{0} has been down since {1} and refuses every call.", "",
                                      "{0}이(가) {1}부터 다운되어 모든 호출을 거절합니다.", ""};
inline constexpr Message DownPartly{"why.down-partly", "{0} has been without {1} of its {2} replicas since {3}.", "",
                                    "{3}부터 {0}의 복제본 {2}개 가운데 {1}개가 다운되었습니다.", ""};
inline constexpr Message Slowed{"why.slowed", "{0} has been {1} times slower than usual since {2}.", "",
                                "{0}이(가) {2}부터 평소보다 {1}배 느리게 처리합니다.", ""};
inline constexpr Message Erring{"why.erring", "{0} has answered {1} % of requests with an error since {2}.", "",
                                "{0}이(가) {2}부터 요청의 {1}%에 오류로 답합니다.", ""};
inline constexpr Message Restarting{"why.restarting", "{0} has been restarting since {1}.", "",
                                    "{0}을(를) {1}부터 다시 시작하고 있습니다.", ""};
inline constexpr Message FewerWorkers{
    "why.fewer-workers", "The capacity of {0} has been reduced since {3}: workers of each replica {1}, cores {2}.", "",
    "{3}부터 {0}의 용량이 줄었습니다. 복제본마다 워커 {1}개, 코어 {2}개입니다.", ""};
inline constexpr Message ExtraWork{
    "why.extra-work",
    "{1} extra requests a second have come to {0} since {2}, from outside every journey; each takes {3} to compute.",
    "", "{2}부터 여정과 상관없는 요청이 {0}에 초당 {1}건씩 더 들어오고, 한 건을 처리하는 데 {3} 걸립니다.", ""};
inline constexpr Message Cut{"why.cut", "Nothing has got through from {0} to {1} since {2}.", "",
                             "{2}부터 {0}에서 {1}(으)로 아무것도 전달되지 않습니다.", ""};
inline constexpr Message Losing{"why.losing", "{2} % of the calls from {0} to {1} have been lost since {3}.", "",
                                "{3}부터 {0}에서 {1}(으)로 가는 호출의 {2}%가 사라집니다.", ""};
inline constexpr Message Delayed{"why.delayed",
                                 "The network between {0} and {1} has taken {2} longer each way since {3}.", "",
                                 "{3}부터 {0}과(와) {1} 사이의 네트워크가 한쪽 방향마다 {2} 더 걸립니다.", ""};
inline constexpr Message MoreTraffic{"why.more-traffic", "{1} times as many requests of {0} have arrived since {2}.",
                                     "", "{2}부터 {0} 요청이 {1}배로 들어옵니다.", ""};
inline constexpr Message MoreTrafficOfAll{"why.more-traffic-of-all",
                                          "{0} times as many requests of every journey have arrived since {1}.", "",
                                          "{1}부터 모든 여정의 요청이 {0}배로 들어옵니다.", ""};
inline constexpr Message CacheEmptied{"why.cache-emptied",
                                      "The cache on {0} was emptied at {1}, so more calls go through.", "",
                                      "{1}에 {0}의 캐시가 비워져 더 많은 호출이 나갑니다.", ""};
inline constexpr Message PolicyOff{"why.policy-off", "The policy `{1}` on {0} has been switched off since {2}.", "",
                                   "{2}부터 {0}의 `{1}` 정책이 꺼져 있습니다.", ""};
inline constexpr Message PolicyOn{"why.policy-on", "The policy `{1}` on {0} has been switched on since {2}.", "",
                                  "{2}부터 {0}의 `{1}` 정책이 켜져 있습니다.", ""};
inline constexpr Message BadVersion{
    "why.bad-version",
    "A bad version of {0} has been out since {1}: it takes {2} times as long and fails {3} % of requests.", "",
    "{1}부터 {0}의 잘못된 버전이 배포되어 있습니다. {2}배 오래 걸리고 요청의 {3}%가 실패합니다.", ""};
inline constexpr Message LeftOver{"why.left-over",
                                  "The fault on {0} (from {1} to {2}) is over, but its effects are still felt.", "",
                                  "{0}의 장애({1}~{2})는 끝났지만 그 영향이 아직 남아 있습니다.", ""};

// What would have cut the chain.

inline constexpr Message NoTimeout{
    "why.no-timeout",
    "There is no timeout on {0}, so a call may hold a worker for ever. With {1}, about {2} of the {3} workers would "
    "wait "
    "there.",
    "",
    "{0}에 타임아웃이 없어 호출 하나가 워커를 끝없이 붙잡을 수 있습니다. {1}로 정하면 그곳에서 기다리는 워커는 {3}개 "
    "가운데 {2}개쯤입니다.",
    ""};
inline constexpr Message LongTimeout{
    "why.long-timeout",
    "The timeout of {4} on {0} lets a call hold a worker for {4}. With {1}, about {2} of the {3} workers would wait "
    "there.",
    "",
    "{0}의 타임아웃이 {4}라서 호출 하나가 워커를 {4} 동안 붙잡습니다. {1}로 줄이면 그곳에서 기다리는 워커는 {3}개 "
    "가운데 {2}개쯤입니다.",
    ""};
inline constexpr Message NoBulkhead{
    "why.no-bulkhead",
    "There is no bulkhead on {0}. With one of {1} calls for each replica, the other workers stay free for everything "
    "else.",
    "", "{0}에 벌크헤드가 없습니다. 복제본마다 {1}건으로 제한하면 나머지 워커는 다른 일을 계속 처리할 수 있습니다.",
    ""};
inline constexpr Message NoBreaker{
    "why.no-breaker",
    "There is no circuit breaker on {0}. With one, and a timeout of {1}, calls are refused at once when half of them "
    "fail, and hold no worker.",
    "",
    "{0}에 서킷 브레이커가 없습니다. 타임아웃 {1}과(와) 함께 두면, 절반이 실패할 때부터 호출을 바로 거절해 워커를 "
    "붙잡지 "
    "않습니다.",
    ""};
inline constexpr Message NoFallback{
    "why.no-fallback",
    "{0} has no fallback. If {1} can do without that answer, a fallback (with a timeout of {2}) lets it answer, "
    "degraded.",
    "",
    "{0}에 대체 응답이 없습니다. {1}이(가) 그 응답 없이도 답할 수 있다면, 타임아웃 {2}과(와) 대체 응답을 두어 일부가 "
    "빠진 "
    "응답이라도 줄 수 있습니다.",
    ""};
inline constexpr Message MoreReplicas{
    "why.more-replicas", "{0} needs about {1} replicas instead of {2} for what is asked of it.", "",
    "{0}이(가) 들어오는 요청을 감당하려면 복제본이 {2}개가 아니라 {1}개쯤 필요합니다.", ""};
inline constexpr Message MoreCores{
    "why.more-cores", "{0} needs about {1} cores for each replica instead of {2} for what is asked of it.", "",
    "{0}이(가) 들어오는 요청을 감당하려면 복제본마다 코어가 {2}개가 아니라 {1}개쯤 필요합니다.", ""};
inline constexpr Message MoreConnections{
    "why.more-connections", "{0} needs about {1} connections for each replica instead of {2} for what is asked of it.",
    "", "{0}이(가) 들어오는 요청을 감당하려면 복제본마다 커넥션이 {2}개가 아니라 {1}개쯤 필요합니다.", ""};
inline constexpr Message NoShedding{"why.no-shedding",
                                    "{0} keeps calls that nobody waits for any more. If it turned away what would wait "
                                    "longer than {1}, it would recover "
                                    "soon after a fault.",
                                    "",
                                    "{0}이(가) 이미 아무도 기다리지 않는 호출까지 처리합니다. {1} 넘게 기다린 호출을 "
                                    "거절하면 장애 뒤에 금방 회복합니다.",
                                    ""};
inline constexpr Message OwnServer{
    "why.own-server", "{0} shares {1} with {2} other components. On a server of its own its load would stay its own.",
    "",
    "{0}은(는) {1}을(를) 다른 컴포넌트 {2}개와 함께 씁니다. 전용 서버를 두면 그 부하가 다른 곳으로 번지지 않습니다.",
    ""};

// The wave.

inline constexpr Message WaveFirst{"why.wave-first", "{0} {1}", "", "{0} {1}", ""};
inline constexpr Message WaveWorkers{"why.wave-workers", "{0} {1}: all {2} workers are busy", "",
                                     "{0} {1}: 워커 {2}개가 모두 사용 중", ""};
inline constexpr Message WaveFrom{"why.wave-from", "{0} {1}: it needs {2}", "", "{0} {1}: {2}이(가) 필요함", ""};
inline constexpr Message WaveInside{"why.wave-inside", "{0} {1}: it runs in {2}", "", "{0} {1}: {2} 안에서 실행됨", ""};

} // namespace topologue::playback::message
