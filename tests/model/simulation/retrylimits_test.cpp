// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

/// A calls B, which takes `service` seconds; retries without a pause unless the test says otherwise.
Net pair(std::uint32_t attempts, const std::function<void(Dependency &)> &adjust, double service = 0)
{
    Net net;
    net.caller("A").station("B", constant(service), 1'000).journey("J", "A");
    net.call("A", "B", [&](Dependency &d) {
        d.policies.retry = Retry{};
        d.policies.retry->attempts = attempts;
        d.policies.retry->backoff = Duration();
        d.policies.retry->jitter = Jitter::None;
        adjust(d);
    });
    return net;
}
std::function<void(Dependency &)> throttled(std::uint32_t maxTokens, double perSuccess)
{
    return [=](Dependency &d) { d.policies.retry->throttle = RetryThrottle{maxTokens, perSuccess, {}}; };
}
/// Everything that B answers until then is an error.
Net failingUntil(Net net, double end)
{
    return std::move(net.fault(0, end, fault::Errors{ComponentId("B"), 1}));
}

} // namespace

/// What keeps retries from making everything worse: Envoy's limit of retries at once, gRPC's token bucket.
class RetryLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void onlySoManyRetriesAreActiveAtOnce();
    void aRetryIsActiveWhileItWaitsForItsTurn();
    void aRetryIsActiveUntilItHasItsAnswer();
    void withoutAnActiveRetryNothingIsRetried();
    void theThrottleStopsRetriesAtHalfItsTokens();
    void successesFillTheThrottle();
    void theThrottleHoldsNoMoreThanItsTokens();
    void theThrottleIsNeverBelowEmpty();
    void theThrottleCountsOnlyWhatWouldBeRetried();
    void theThrottleStopsHedges();
    void eachReplicaOfTheCallerHasItsOwnThrottle();
    void aReplicaThatDiesForgetsItsRetries();
};

void RetryLimitsTest::onlySoManyRetriesAreActiveAtOnce()
{
    const Net net = pair(
        2,
        [](Dependency &d) {
            d.errorShare = 1;
            d.policies.retry->maxActive = 3;
        },
        1);
    // Ten fail at 1 s, three are tried again; ten more fail at 11 s.
    const Recording recording = net.run(replay(30, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10}));
    QCOMPARE(dependency(recording, "A-B").retries, 6U);
    QCOMPARE(answers(recording).count("0 -> 1 error"), 7);
    QCOMPARE(answers(recording).count("0 -> 2 error"), 3);
}

void RetryLimitsTest::aRetryIsActiveWhileItWaitsForItsTurn()
{
    const Net net = pair(2, [](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry->maxActive = 1;
        d.policies.retry->backoff = seconds(5);
    });
    // The first waits from 0 to 5; the one at 4 may not, the one at 6 may.
    QCOMPARE(answers(net.run(replay(30, {0, 4, 6}))), QStringList({"0 -> 5 error", "4 -> 4 error", "6 -> 11 error"}));
}

void RetryLimitsTest::aRetryIsActiveUntilItHasItsAnswer()
{
    const Net net = failingUntil(pair(
                                     3, [](Dependency &d) { d.policies.retry->maxActive = 1; }, 1),
                                 1.5);
    // The first fails at 1 and is tried again until 2, when it succeeds. The second fails at 1.4; nothing is free.
    // A retry that fails is free for the next attempt of the same call.
    QCOMPARE(answers(net.run(replay(30, {0, 0.4}))), QStringList({"0 -> 2 success", "0.4 -> 1.4 error"}));
    Net again = net;
    again.fault(9, 11.5, fault::Errors{ComponentId("B"), 1}); // One that succeeded has given its place back.
    QCOMPARE(answers(again.run(replay(30, {0, 10}))), QStringList({"0 -> 2 success", "10 -> 12 success"}));
    const Net fails = failingUntil(pair(
                                       3, [](Dependency &d) { d.policies.retry->maxActive = 1; }, 1),
                                   30);
    QCOMPARE(answers(fails.run(replay(30, {0, 2.5}))), QStringList({"0 -> 3 error", "2.5 -> 5.5 error"}));
}

void RetryLimitsTest::withoutAnActiveRetryNothingIsRetried()
{
    const Net net = pair(5, [](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry->maxActive = 0;
    });
    QCOMPARE(dependency(net.run(replay(30, every(1, 10))), "A-B").retries, 0U);
}

void RetryLimitsTest::theThrottleStopsRetriesAtHalfItsTokens()
{
    const Net net = failingUntil(pair(4, throttled(10, 0.1)), 100);
    // gRFC A6: ten tokens; each failure takes one, and a retry needs more than five. The first call's four attempts
    // leave six. The second call fails: five, no retry. So it stays.
    const Recording recording = net.run(replay(30, {0, 1, 2}));
    QCOMPARE(attempts(recording, "A-B"), QStringList({"0 -> 0 error", "0 -> 0 error", "0 -> 0 error", "0 -> 0 error",
                                                      "1 -> 1 error", "2 -> 2 error"}));
}

void RetryLimitsTest::successesFillTheThrottle()
{
    // Two calls leave nine tokens less; then successes, a quarter of a token each.
    Net net = failingUntil(pair(4, throttled(10, 0.25)), 2.5);
    net.fault(9.5, 100, fault::Errors{ComponentId("B"), 1});
    // After 0, 1 and 2: 6, 5, 4. Of 3 to 9 seven successes: 5.75. A failure at 10: 4.75, no retry.
    QCOMPARE(dependency(net.run(replay(30, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})), "A-B").retries, 3U);
    // With two more: 6.25, a failure: 5.25 allows one retry, and its failure leaves 4.25.
    QCOMPARE(dependency(net.run(replay(30, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9.1, 9.2, 10})), "A-B").retries, 4U);
}

void RetryLimitsTest::theThrottleHoldsNoMoreThanItsTokens()
{
    Net net = pair(100, throttled(10, 1));
    net.fault(50.5, 100, fault::Errors{ComponentId("B"), 1});
    // Fifty successes do not make sixty tokens: the attempts that fail leave 9, 8, 7, 6 and 5.
    QCOMPARE(dependency(net.run(replay(90, every(1, 52))), "A-B").retries, 4U);
}

void RetryLimitsTest::theThrottleIsNeverBelowEmpty()
{
    Net net = failingUntil(pair(2, throttled(2, 0.75)), 100.5);
    net.fault(102.5, 200, fault::Errors{ComponentId("B"), 1});
    // A hundred failures leave none, two successes one and a half; a failure leaves half a token: no retry. A third
    // success fills it to two, and the failure leaves one, which is not more than half either. So: never.
    QCOMPARE(dependency(net.run(replay(150, every(1, 104))), "A-B").retries, 0U);
    Net filled = failingUntil(pair(2, throttled(4, 1)), 100.5);
    filled.fault(104.5, 200, fault::Errors{ComponentId("B"), 1});
    // 100 failures: first one leaves 3, retried (2). Then none. Four successes fill it: one more retry.
    QCOMPARE(dependency(filled.run(replay(150, every(1, 106))), "A-B").retries, 2U);
}

void RetryLimitsTest::theThrottleCountsOnlyWhatWouldBeRetried()
{
    const Net net = failingUntil(pair(
                                     2,
                                     [](Dependency &d) {
                                         throttled(10, 0.1)(d);
                                         d.policies.retry->onError = false;
                                         d.policies.timeout = Timeout{seconds(1), false, {}};
                                     },
                                     0.5),
                                 50);
    Net slow = net;
    slow.fault(60, 100, fault::Slow{ComponentId("B"), 10});
    // Fifty errors that nobody retries take no token. Then timeouts: 9, 8, 7, 6 of two calls, 5 of the third.
    QCOMPARE(dependency(slow.run(replay(100, every(1, 50))), "A-B").retries, 0U);
    std::vector<double> times = every(1, 50);
    times.insert(times.end(), {70, 75, 80, 85});
    QCOMPARE(dependency(slow.run(replay(100, times)), "A-B").retries, 2U);
}

void RetryLimitsTest::theThrottleStopsHedges()
{
    const Net net = failingUntil(pair(
                                     1,
                                     [](Dependency &d) {
                                         throttled(2, 0.001)(d);
                                         d.policies.hedging = Hedging{seconds(0.2), 2, {}};
                                     },
                                     1),
                                 2.5);
    // The first call and its hedge fail: no token is left. The call at 3 gets no hedge.
    const Recording recording = net.run(replay(30, {0, 3}));
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 1", "0.2 0.2 1.2", "3 3 4"}));
}

void RetryLimitsTest::eachReplicaOfTheCallerHasItsOwnThrottle()
{
    Net net;
    net.station("A", Distribution(), 100, [](Capacity &c) { c.replicas = 2; }).station("B", Distribution(), 100);
    net.journey("J", "A").call("A", "B", [](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry = Retry{};
        d.policies.retry->backoff = Duration();
        throttled(10, 0.1)(d);
    });
    // Ten calls to each: 9, 8, 7 (two retries), then 6 and 5 (one).
    QCOMPARE(dependency(net.run(replay(30, every(1, 20))), "A-B").retries, 6U);
}

void RetryLimitsTest::aReplicaThatDiesForgetsItsRetries()
{
    Net net = pair(
        2,
        [](Dependency &d) {
            d.errorShare = 1;
            d.policies.retry->maxActive = 1;
            d.policies.retry->backoff = seconds(5);
        },
        0);
    net.fault(2, 3, fault::Down{ComponentId("A")});
    // The first one dies with A while its retry is planned; the one at 4 finds the place free.
    QCOMPARE(answers(net.run(replay(30, {0, 4}))), QStringList({"0 -> 2 crash", "4 -> 9 error"}));
}

QTEST_GUILESS_MAIN(RetryLimitsTest)
#include "retrylimits_test.moc"
