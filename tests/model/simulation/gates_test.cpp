// SPDX-License-Identifier: Apache-2.0
#include "simulation/state.h"
#include "spans.h"

#include <QTest>

#include <random>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Adjust = std::function<void(Dependency &)>;

Net pair(const Adjust &adjust, double service, std::uint32_t callers = 1)
{
    Net net;
    net.station("A", Distribution(), 10'000, [&](Capacity &c) { c.replicas = callers; });
    net.station("B", constant(service), 100).call("A", "B", adjust).journey("J", "A");
    return net;
}
/// Opens after two calls of which one failed, for 10 s; two calls while half open.
CircuitBreaker smallBreaker()
{
    CircuitBreaker breaker;
    breaker.windowCalls = 2;
    breaker.minimumCalls = 2;
    breaker.openTime = seconds(10);
    breaker.halfOpenCalls = 2;
    return breaker;
}

} // namespace

/// What a caller's replica remembers: breaker, rate limit, bulkhead, connections.
class GatesTest : public QObject
{
    Q_OBJECT

private slots:
    void eachReplicaOfTheCallerHasItsOwnBreaker();
    void aHalfOpenBreakerLetsExactlySoManyThrough();
    void aHalfOpenBreakerOpensAgainIfTheyFail();
    void aHedgeThatComesSecondGivesItsPlaceInTheHalfOpenBreakerBack();
    void aBreakerSwitchedOffWhileHalfOpenDoesNotStick();
    void theRateLimitRefillsUpToItsBurst();
    void theBulkheadRefusesAfterTheWait_data();
    void theBulkheadRefusesAfterTheWait();
    void eachReplicaOfTheCallerHasItsOwnBulkhead();
    void connectionsAreWaitedForAsLongAsItTakes();
    void connectionsAreWaitedForUpToALimit();
    void theBulkheadsWaitIsNotTheConnections();
    void aTimeoutGivesTheConnectionBack();
    void whoGivesUpLeavesTheLineAtOnce();
    void whoHasLeftIsNotServed();
    void whoIsLeftKeepsItsPlaceInLine();
};

void GatesTest::eachReplicaOfTheCallerHasItsOwnBreaker()
{
    const Net net = pair(
        [](Dependency &d) {
            d.errorShare = 1;
            d.policies.circuitBreaker = smallBreaker();
        },
        0, 2);
    // The requests go to the caller's replicas in turn (1, 0, 1, 0, ...): each needs two failures of its own.
    const Recording recording = net.run(replay(9, {0, 1, 2, 3, 4, 5}));
    QCOMPARE(attempts(recording, "A-B"), QStringList({"0 -> 0 error", "1 -> 1 error", "2 -> 2 error", "3 -> 3 error",
                                                      "4 -> 4 breakerOpen", "5 -> 5 breakerOpen"}));
    QCOMPARE(events(recording, RecordedEvent::Kind::BreakerOpened),
             QStringList({"2 replica 1 value 0", "3 replica 0 value 0"}));
}

void GatesTest::aHalfOpenBreakerLetsExactlySoManyThrough()
{
    Net net = pair([](Dependency &d) { d.policies.circuitBreaker = smallBreaker(); }, 1);
    net.fault(0, 5, fault::Errors{ComponentId("B"), 1});
    // Two failures open it at 1.1, until after 11.1. Of those that come at 11.2 two pass, and as both succeed at 12.2
    // it closes.
    const Recording recording = net.run(replay(30, {0, 0.1, 2, 11.1, 11.2, 11.2, 11.2, 12.1, 12.3}));
    QCOMPARE(attempts(recording, "A-B"),
             QStringList({"0 -> 1 error", "0.1 -> 1.1 error", "2 -> 2 breakerOpen", "11.1 -> 11.1 breakerOpen",
                          "11.2 -> 12.2 success", "11.2 -> 12.2 success", "11.2 -> 11.2 breakerOpen",
                          "12.1 -> 12.1 breakerOpen", "12.3 -> 13.3 success"}));
    QCOMPARE(events(recording, RecordedEvent::Kind::BreakerHalfOpened), QStringList({"11.2 replica 0 value 0"}));
    QCOMPARE(events(recording, RecordedEvent::Kind::BreakerClosed), QStringList({"12.2 replica 0 value 0"}));
}

void GatesTest::aHalfOpenBreakerOpensAgainIfTheyFail()
{
    Net net = pair([](Dependency &d) { d.policies.circuitBreaker = smallBreaker(); }, 1);
    net.fault(0, 20, fault::Errors{ComponentId("B"), 1});
    const Recording recording = net.run(replay(40, {0, 0, 11.2, 11.2, 13, 22, 22.3}));
    // Open at 1, half open at 11.2, open again from 12.2 to 22.2.
    QCOMPARE(attempts(recording, "A-B"),
             QStringList({"0 -> 1 error", "0 -> 1 error", "11.2 -> 12.2 error", "11.2 -> 12.2 error",
                          "13 -> 13 breakerOpen", "22 -> 22 breakerOpen", "22.3 -> 23.3 success"}));
}

void GatesTest::aHedgeThatComesSecondGivesItsPlaceInTheHalfOpenBreakerBack()
{
    Net net = pair(
        [](Dependency &d) {
            d.policies.circuitBreaker = smallBreaker();
            d.policies.hedging = Hedging{};
            d.policies.hedging->delay = seconds(0.5);
        },
        1);
    net.fault(0, 5, fault::Errors{ComponentId("B"), 1});
    // The first call and its hedge fail: open at 1.5. At 12 a call and at 12.5 its hedge pass the half-open breaker;
    // the hedge's outcome will never be known. The call at 14 is the second that is, and closes it at 15.
    const Recording recording = net.run(replay(40, {0, 12, 14}));
    QCOMPARE(answers(recording), QStringList({"0 -> 1.5 error", "12 -> 13 success", "14 -> 15 success"}));
    QCOMPARE(events(recording, RecordedEvent::Kind::BreakerClosed), QStringList({"15 replica 0 value 0"}));
}

void GatesTest::aBreakerSwitchedOffWhileHalfOpenDoesNotStick()
{
    Net net = pair([](Dependency &d) { d.policies.circuitBreaker = smallBreaker(); }, 1);
    net.fault(0, 5, fault::Errors{ComponentId("B"), 1});
    net.fault(12.5, 20, fault::PolicySwitch{DependencyId("A-B"), "circuitBreaker", false});
    // The two that pass at 12 end while the breaker is off, so it does not see how. It lets two others through.
    const Recording recording = net.run(replay(40, {0, 0, 12, 12, 21, 21, 23}));
    QCOMPARE(answers(recording).mid(2), QStringList({"12 -> 13 success", "12 -> 13 success", "21 -> 22 success",
                                                     "21 -> 22 success", "23 -> 24 success"}));
}

void GatesTest::theRateLimitRefillsUpToItsBurst()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.rateLimit = RateLimit{};
            d.policies.rateLimit->callsPerSecond = 1;
            d.policies.rateLimit->burst = 2;
        },
        0);
    // Tokens: 2, 1, 0 at 0; 0.5 at 0.5; 1.25 at 1.25; at 20 not 19 but 2.
    QCOMPARE(answers(net.run(replay(30, {0, 0, 0, 0.5, 1.25, 20, 20, 20}))),
             QStringList({"0 -> 0 success", "0 -> 0 success", "0 -> 0 rateLimited", "0.5 -> 0.5 rateLimited",
                          "1.25 -> 1.25 success", "20 -> 20 success", "20 -> 20 success", "20 -> 20 rateLimited"}));
}

void GatesTest::theBulkheadRefusesAfterTheWait_data()
{
    QTest::addColumn<double>("wait");
    QTest::addColumn<QStringList>("expected");
    // One at a time, 1 s each.
    QTest::newRow("at once") << 0.0
                             << QStringList{"0 -> 1 success", "0.1 -> 0.1 bulkheadFull", "0.7 -> 0.7 bulkheadFull"};
    QTest::newRow("after half a second") << 0.5
                                         << QStringList{"0 -> 1 success", "0.1 -> 0.6 bulkheadFull",
                                                        "0.7 -> 2 success"};
}

void GatesTest::theBulkheadRefusesAfterTheWait()
{
    QFETCH(double, wait);
    const Net net = pair(
        [&](Dependency &d) {
            d.policies.bulkhead = Bulkhead{};
            d.policies.bulkhead->maxConcurrent = 1;
            d.policies.bulkhead->maxWait = seconds(wait);
        },
        1);
    QTEST(answers(net.run(replay(30, {0, 0.1, 0.7}))), "expected");
}

void GatesTest::eachReplicaOfTheCallerHasItsOwnBulkhead()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.bulkhead = Bulkhead{};
            d.policies.bulkhead->maxConcurrent = 1;
        },
        1, 2);
    QCOMPARE(answers(net.run(replay(30, {0, 0, 0}))),
             QStringList({"0 -> 1 success", "0 -> 1 success", "0 -> 0 bulkheadFull"}));
}

void GatesTest::connectionsAreWaitedForAsLongAsItTakes()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.connectionPool = ConnectionPool{};
            d.policies.connectionPool->size = 2;
        },
        100);
    const Recording recording = net.run(replay(1'000, {0, 0, 0, 1, 2}));
    // Two at a time at the callee, the others in order.
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 100", "0 0 100", "100 100 200", "100 100 200", "200 200 300"}));
    QCOMPARE(answers(recording).last(), QStringLiteral("2 -> 300 success"));
}

void GatesTest::connectionsAreWaitedForUpToALimit()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.connectionPool = ConnectionPool{};
            d.policies.connectionPool->size = 1;
            d.policies.connectionPool->maxWait = seconds(1.5);
        },
        1);
    QCOMPARE(answers(net.run(replay(30, {0, 0, 0}))),
             QStringList({"0 -> 1 success", "0 -> 2 success", "0 -> 1.5 bulkheadFull"}));
}

void GatesTest::theBulkheadsWaitIsNotTheConnections()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.bulkhead = Bulkhead{};
            d.policies.bulkhead->maxConcurrent = 2;
            d.policies.bulkhead->maxWait = seconds(1.5);
            d.policies.connectionPool = ConnectionPool{};
            d.policies.connectionPool->size = 1;
        },
        1);
    // The third waits for the bulkhead until 1, then for a connection, for which there is no limit.
    QCOMPARE(answers(net.run(replay(30, {0, 0, 0}))),
             QStringList({"0 -> 1 success", "0 -> 2 success", "0 -> 3 success"}));
}

void GatesTest::aTimeoutGivesTheConnectionBack()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.timeout = Timeout{};
            d.policies.timeout->limit = seconds(1);
            d.policies.connectionPool = ConnectionPool{};
            d.policies.connectionPool->size = 1;
        },
        3);
    // The third waits for the connection from 0.6 on and gives up at 1.6, a tenth after it is free.
    const Recording recording = net.run(replay(30, {0, 0.5, 0.6}));
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 3", "1 1 4", "1.5 1.5 4.5"}));
}

void GatesTest::whoGivesUpLeavesTheLineAtOnce()
{
    const Net net = pair(
        [](Dependency &d) {
            d.lossShare = 1;
            d.policies.connectionPool = ConnectionPool{1, seconds(0.25), {}};
        },
        0);
    // One connection, on which nothing is ever answered, and ten calls a second, which give up after a quarter. Were
    // they still in line, there would be a thousand after 100 s, and nothing more could come in.
    RunOptions options = replay(200, every(0.1, 1'900));
    options.mostInFlight = 100;
    const Recording recording = net.run(options);
    QCOMPARE(failedBy(journey(recording).ends, Cause::Limit), 0U);
    QCOMPARE(failedBy(dependency(recording, "A-B").ends, Cause::BulkheadFull), 1'899U);
}

void GatesTest::whoHasLeftIsNotServed()
{
    const Net net = pair([](Dependency &d) { d.policies.bulkhead = Bulkhead{1, seconds(0.5), {}}; }, 2);
    QCOMPARE(answers(net.run(replay(30, {0, 0.1, 0.2, 1.8}))),
             QStringList({"0 -> 2 success", "0.1 -> 0.6 bulkheadFull", "0.2 -> 0.7 bulkheadFull", "1.8 -> 4 success"}));
}

void GatesTest::whoIsLeftKeepsItsPlaceInLine()
{
    std::mt19937 random(3);
    const auto below = [&](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most - 1)(random);
    };
    Pool<Attempt> pool;
    Line queue;
    std::vector<std::uint32_t> all;
    for (int step = 0; step < 10'000; ++step) {
        if (all.empty() || below(100) < 50) {
            all.push_back(pool.take());
            queue.push(pool, all.back());
        } else {
            const auto leaving = all.begin() + static_cast<std::ptrdiff_t>(below(all.size()));
            queue.remove(pool, *leaving);
            pool.giveBack(*leaving);
            all.erase(leaving);
        }
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = queue.head; i != NoIndex; i = pool[i].next)
            found.push_back(i);
        QCOMPARE(found, all);
        QCOMPARE(queue.isEmpty(), all.empty());
        QCOMPARE(queue.tail, all.empty() ? NoIndex : all.back());
    }
}

QTEST_GUILESS_MAIN(GatesTest)
#include "gates_test.moc"
