// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Adjust = std::function<void(Dependency &)>;

/// A journey whose entry calls B, which needs `service` seconds.
Net pair(const Adjust &adjust, double service = 0, std::uint32_t workers = 1)
{
    Net net;
    net.caller("A").station("B", constant(service), workers).journey("J", "A");
    net.call("A", "B", adjust);
    return net;
}
Retry retries(std::uint32_t attempts, double backoff, Jitter jitter = Jitter::None)
{
    Retry retry;
    retry.attempts = attempts;
    retry.backoff = seconds(backoff);
    retry.maxBackoff = seconds(1'000);
    retry.jitter = jitter;
    return retry;
}
Timeout timeoutOf(double limit, bool propagate = false)
{
    Timeout timeout;
    timeout.limit = seconds(limit);
    timeout.propagateDeadline = propagate;
    return timeout;
}
CircuitBreaker breakerOf(std::uint32_t calls)
{
    CircuitBreaker breaker;
    breaker.windowCalls = calls;
    breaker.minimumCalls = calls;
    return breaker;
}

} // namespace

/// Timeout and fallback, the order of all policies, and that those which do nothing change nothing.
class PoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsGivenUpIsStillWorkedOnUnlessTheDeadlineIsKnown_data();
    void whatIsGivenUpIsStillWorkedOnUnlessTheDeadlineIsKnown();
    void anAnswerAtTheLimitIsInTime();
    void aDeadlineHoldsForAllBehindIt_data();
    void aDeadlineHoldsForAllBehindIt();
    void nothingIsBegunAfterItsDeadline();
    void theFallbackAnswersInsteadOfTheCallee_data();
    void theFallbackAnswersInsteadOfTheCallee();
    void whatIsOptionalNeedsNoFallback();
    void eachRetryPassesTheBreaker();
    void theTimeoutIsOfOneAttemptAndIncludesTheWaitForThePool();
    void aCacheHitTouchesNothingElse();
    void theBreakerIsAskedBeforeTheRateLimit();
    void aPolicyThatCannotActChangesNothing_data();
    void aPolicyThatCannotActChangesNothing();
    void aPolicySwitchedOffIsAsIfItWereNotThere_data();
    void aPolicySwitchedOffIsAsIfItWereNotThere();
};

void PoliciesTest::whatIsGivenUpIsStillWorkedOnUnlessTheDeadlineIsKnown_data()
{
    QTest::addColumn<bool>("propagate");
    QTest::addColumn<QStringList>("visits");
    // One worker, 2 s each, all given up after 1 s. The second is begun at 2, although nobody waits since 1.1.
    QTest::newRow("not known") << false << QStringList{"0 0 2", "0.1 2 4", "2.5 4 6"};
    // It is thrown away at 2, and the third finds a free worker; what was begun is finished.
    QTest::newRow("known") << true << QStringList{"0 0 2", "0.1 never 2", "2.5 2.5 4.5"};
}

void PoliciesTest::whatIsGivenUpIsStillWorkedOnUnlessTheDeadlineIsKnown()
{
    QFETCH(bool, propagate);
    const Net net = pair([&](Dependency &d) { d.policies.timeout = timeoutOf(1, propagate); }, 2);
    const Recording recording = net.run(replay(20, {0, 0.1, 2.5}));
    QCOMPARE(answers(recording), QStringList({"0 -> 1 timeout", "0.1 -> 1.1 timeout", "2.5 -> 3.5 timeout"}));
    QTEST(visits(recording, "B"), "visits");
    QCOMPARE(dependency(recording, "A-B").wasted, 3U);
}

void PoliciesTest::anAnswerAtTheLimitIsInTime()
{
    const Net net = pair([](Dependency &d) { d.policies.timeout = timeoutOf(1); }, 1);
    const Recording recording = net.run(replay(20, {0}));
    QCOMPARE(answers(recording), QStringList({"0 -> 1 success"}));
    QCOMPARE(dependency(recording, "A-B").wasted, 0U);
}

void PoliciesTest::aDeadlineHoldsForAllBehindIt_data()
{
    QTest::addColumn<double>("ownLimit"); // Of B's call; 0: none.
    QTest::addColumn<QString>("ofB");
    // A's deadline is 1 s; D takes 4 s. B's own limit cuts its own call, but the deadline goes on to C's.
    QTest::newRow("B has no limit") << 0.0 << QStringLiteral("0 -> 1 timeout");
    QTest::newRow("B has more time") << 3.0 << QStringLiteral("0 -> 1 timeout");
    QTest::newRow("B has less time") << 0.5 << QStringLiteral("0 -> 0.5 timeout");
}

void PoliciesTest::aDeadlineHoldsForAllBehindIt()
{
    QFETCH(double, ownLimit);
    QFETCH(QString, ofB);
    Net net;
    net.caller("A").caller("B").caller("C").station("D", constant(4)).journey("J", "A");
    net.call("A", "B", [](Dependency &d) { d.policies.timeout = timeoutOf(1, true); });
    net.call("B", "C", [&](Dependency &d) {
        if (ownLimit > 0)
            d.policies.timeout = timeoutOf(ownLimit);
    });
    net.call("C", "D");
    const Recording recording = net.run(replay(20, {0}));
    QCOMPARE(attempts(recording, "B-C"), QStringList(ofB));
    QCOMPARE(attempts(recording, "C-D"), QStringList({"0 -> 1 timeout"}));
}

void PoliciesTest::nothingIsBegunAfterItsDeadline()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.timeout = timeoutOf(1, true);
            d.latency = constant(2);
        },
        5);
    const Recording recording = net.run(replay(20, {0}));
    // It comes to an idle callee at 2, a second too late.
    QCOMPARE(visits(recording, "B"), QStringList({"2 never 2"}));
}

void PoliciesTest::theFallbackAnswersInsteadOfTheCallee_data()
{
    QTest::addColumn<Fallback>("fallback");
    QTest::addColumn<bool>("optional");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fail") << Fallback::Fail << false << QStringLiteral("0 -> 1 error");
    QTest::newRow("degrade") << Fallback::Degrade << false << QStringLiteral("0 -> 1 degraded");
    QTest::newRow("value") << Fallback::Value << false << QStringLiteral("0 -> 1 success");
    QTest::newRow("optional") << Fallback::Fail << true << QStringLiteral("0 -> 1 degraded");
    QTest::newRow("optional with a value") << Fallback::Value << true << QStringLiteral("0 -> 1 success");
}

void PoliciesTest::theFallbackAnswersInsteadOfTheCallee()
{
    QFETCH(Fallback, fallback);
    QFETCH(bool, optional);
    QFETCH(QString, expected);
    const Net net = pair([&](Dependency &d) {
        d.errorShare = 1;
        d.optional = optional;
        d.policies.fallback = fallback;
        d.policies.retry = retries(2, 1); // The fallback is outside of it.
    });
    QCOMPARE(answers(net.run(replay(20, {0}))), QStringList(expected));
}

void PoliciesTest::whatIsOptionalNeedsNoFallback()
{
    Net net = pair([](Dependency &d) {
        d.errorShare = 1;
        d.optional = true;
        d.policies.fallback = Fallback::Value;
    });
    net.fault(5, 10, fault::PolicySwitch{DependencyId("A-B"), "fallback", false});
    QCOMPARE(answers(net.run(replay(20, {0, 6, 11}))),
             QStringList({"0 -> 0 success", "6 -> 6 degraded", "11 -> 11 success"}));
}

void PoliciesTest::eachRetryPassesTheBreaker()
{
    const Net net = pair([](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry = retries(4, 1);
        d.policies.retry->backoffFactor = 1;
        d.policies.circuitBreaker = breakerOf(2);
    });
    // Two failures of one call open it.
    QCOMPARE(attempts(net.run(replay(20, {0})), "A-B"),
             QStringList({"0 -> 0 error", "1 -> 1 error", "2 -> 2 breakerOpen", "3 -> 3 breakerOpen"}));
}

void PoliciesTest::theTimeoutIsOfOneAttemptAndIncludesTheWaitForThePool()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.timeout = timeoutOf(1);
            d.policies.retry = retries(2, 0.5);
            d.policies.bulkhead = Bulkhead{};
            d.policies.bulkhead->maxConcurrent = 1;
            d.policies.bulkhead->maxWait = seconds(10);
        },
        3, 10);
    // The second request waits from 0.1 on for the place that is free at 1, and still gives up at 1.1. Each attempt
    // has its own second: at 1.5 and 1.6 they come again.
    QCOMPARE(attempts(net.run(replay(20, {0, 0.1})), "A-B"),
             QStringList({"0 -> 1 timeout", "0.1 -> 1.1 timeout", "1.5 -> 2.5 timeout", "1.6 -> 2.6 timeout"}));
}

void PoliciesTest::aCacheHitTouchesNothingElse()
{
    const Net net = pair([](Dependency &d) {
        d.errorShare = 1;
        d.policies.cache = CachePolicy{};
        d.policies.cache->hitShare = 1;
        d.policies.cache->hitTime = seconds(0.5);
        d.policies.circuitBreaker = breakerOf(1);
        d.policies.rateLimit = RateLimit{};
        d.policies.rateLimit->callsPerSecond = 0.001;
    });
    const Recording recording = net.run(replay(20, {0, 0, 1}));
    QCOMPARE(answers(recording), QStringList({"0 -> 0.5 success", "0 -> 0.5 success", "1 -> 1.5 success"}));
    const DependencyTotals totals = dependency(recording, "A-B");
    QCOMPARE(totals.cacheHits, 3U);
    QCOMPARE(totals.attempts, 0U);
    QCOMPARE(totals.ends.successes, 3U);
}

void PoliciesTest::theBreakerIsAskedBeforeTheRateLimit()
{
    const Net net = pair([](Dependency &d) {
        d.policies.circuitBreaker = breakerOf(2);
        d.policies.circuitBreaker->openTime = seconds(5);
        d.policies.circuitBreaker->halfOpenCalls = 1;
        d.policies.rateLimit = RateLimit{};
        d.policies.rateLimit->callsPerSecond = 0.1;
    });
    // The limit refuses the second call, and the breaker (2 calls, half of them failed) takes that for a failure and
    // opens. What it refuses uses no token: at 10.5 there is one, so the call that half-opens it is a success.
    QCOMPARE(attempts(net.run(replay(20, {0, 1, 2, 3, 10.5})), "A-B"),
             QStringList({"0 -> 0 success", "1 -> 1 rateLimited", "2 -> 2 breakerOpen", "3 -> 3 breakerOpen",
                          "10.5 -> 10.5 success"}));
}

namespace {

/// Every policy by name, so that it acts (`acts`) or never has a reason to.
Adjust policyOf(const QString &name, bool acts)
{
    return [=](Dependency &d) {
        Policies &p = d.policies;
        if (name == "timeout") {
            p.timeout = timeoutOf(acts ? 0.5 : 1e6);
        } else if (name == "retry") {
            p.retry = retries(acts ? 3 : 1, 0.1);
        } else if (name == "circuitBreaker") {
            p.circuitBreaker = breakerOf(acts ? 5 : 1'000'000);
            p.circuitBreaker->failureRateThreshold = acts ? 0.1 : 1;
            p.circuitBreaker->openTime = seconds(5);
        } else if (name == "bulkhead") {
            p.bulkhead = Bulkhead{};
            p.bulkhead->maxConcurrent = acts ? 1 : 100'000;
        } else if (name == "rateLimit") {
            p.rateLimit = RateLimit{};
            p.rateLimit->callsPerSecond = acts ? 0.5 : 1e6;
            p.rateLimit->burst = acts ? 1 : 1'000'000;
        } else if (name == "hedging") {
            p.hedging = Hedging{};
            p.hedging->delay = seconds(acts ? 0.5 : 1e6);
        } else if (name == "fallback") {
            p.fallback = acts ? Fallback::Degrade : Fallback::Fail;
        } else if (name == "cache") {
            p.cache = CachePolicy{};
            p.cache->hitShare = acts ? 0.5 : 0;
        } else if (name == "connectionPool") {
            p.connectionPool = ConnectionPool{};
            p.connectionPool->size = acts ? 1 : 10'000;
        }
    };
}
/// Random traffic at 80 % of two workers, a tenth of the answers errors.
Net randomPair(const Adjust &adjust)
{
    Net net;
    net.caller("A").station("B", exponential(1), 2).journey("J", "A", 1.6);
    net.call("A", "B", [&](Dependency &d) {
        d.errorShare = 0.1;
        adjust(d);
    });
    return net;
}
void addPolicies()
{
    QTest::addColumn<QString>("policy");
    for (const std::string_view name : PolicyNames)
        QTest::newRow(name.data()) << QString::fromUtf8(name.data());
}

} // namespace

void PoliciesTest::aPolicyThatCannotActChangesNothing_data()
{
    addPolicies();
}

void PoliciesTest::aPolicyThatCannotActChangesNothing()
{
    QFETCH(QString, policy);
    const Recording without = randomPair([](Dependency &) {}).run(500);
    const Recording idle = randomPair(policyOf(policy, false)).run(500);
    const Recording acting = randomPair(policyOf(policy, true)).run(500);
    QVERIFY(idle.journeys == without.journeys && idle.journeyTimes == without.journeyTimes);
    QVERIFY(!(acting.journeys == without.journeys));
}

void PoliciesTest::aPolicySwitchedOffIsAsIfItWereNotThere_data()
{
    addPolicies();
}

void PoliciesTest::aPolicySwitchedOffIsAsIfItWereNotThere()
{
    QFETCH(QString, policy);
    const Recording without = randomPair([](Dependency &) {}).run(500);
    Net net = randomPair(policyOf(policy, true));
    net.fault(0, 400, fault::PolicySwitch{DependencyId("A-B"), policy.toStdString(), false});
    const Recording switched = net.run(500);
    bool differsLater = false;
    for (std::size_t i = 0; i < 500; ++i) {
        const bool same = switched.journeys.at(i, 0) == without.journeys.at(i, 0);
        QVERIFY2(same || i >= 400, qPrintable(QString::number(i)));
        differsLater = differsLater || !same;
    }
    QVERIFY(differsLater); // Back on at 400.
}

QTEST_GUILESS_MAIN(PoliciesTest)
#include "policies_test.moc"
