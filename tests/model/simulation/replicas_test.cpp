// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Kind = RecordedEvent::Kind;

Net replicas(std::uint32_t count, double service, std::uint32_t workers,
             const std::function<void(Capacity &)> &adjust = {})
{
    Net net;
    net.caller("A").call("A", "B").journey("J", "A");
    net.station("B", constant(service), workers, [&](Capacity &c) {
        c.replicas = count;
        if (adjust)
            adjust(c);
    });
    return net;
}
Autoscaling scaling(double target, double interval, double startUp, std::uint32_t least, std::uint32_t most)
{
    Autoscaling rule;
    rule.targetUtilisation = target;
    rule.interval = seconds(interval);
    rule.startUpDelay = seconds(startUp);
    rule.minReplicas = least;
    rule.maxReplicas = most;
    return rule;
}
/// So many arrivals at 0.
std::vector<double> atOnce(int count)
{
    return every(0, count);
}

} // namespace

/// Which replica gets a call, and how replicas come and go.
class ReplicasTest : public QObject
{
    Q_OBJECT

private slots:
    void roundRobinTakesThemInTurn();
    void randomTakesAnyOfThem();
    void leastRequestsTakesTheIdlest();
    void theBetterOfTwoIsTaken();
    void twoChoicesAreFarBetterThanOne();
    void theAutoscalerAddsReplicasAfterTheirStartUp();
    void theAutoscalerDoesNotAddWhatIsAlreadyStarting();
    void theAutoscalerLeavesADistanceOfATenthAlone_data();
    void theAutoscalerLeavesADistanceOfATenthAlone();
    void aReplicaThatGoesFinishesItsWork();
    void aReplicaThatWasGivenUpDoesNotComeBackFromAFault();
    void aReplicaThatGoesDoesNotComeBackFromARestart();
    void aHealthCheckTakesAHangingReplicaOut();
    void failuresInARowEjectAReplica();
    void onlyAShareIsEjected_data();
    void onlyAShareIsEjected();
};

void ReplicasTest::roundRobinTakesThemInTurn()
{
    const Net net = replicas(3, 1, 10, [](Capacity &c) { c.loadBalancing = LoadBalancing::RoundRobin; });
    QCOMPARE(visitsByReplica(net.run(replay(100, every(0.1, 300))), "B", 3), std::vector<int>({100, 100, 100}));
}

void ReplicasTest::randomTakesAnyOfThem()
{
    const Net net = replicas(4, 0, 10, [](Capacity &c) { c.loadBalancing = LoadBalancing::Random; });
    // Each gets 1,000 of 4,000 on average; chi-square with 3 degrees of freedom is over 16.27 once in a thousand.
    double chi = 0;
    for (const int n : visitsByReplica(net.run(replay(50, every(0.01, 4'000))), "B", 4))
        chi += (n - 1'000.0) * (n - 1'000.0) / 1'000;
    QVERIFY(chi < 16.27 && chi > 0);
}

void ReplicasTest::leastRequestsTakesTheIdlest()
{
    Net net = replicas(2, 1, 10, [](Capacity &c) { c.loadBalancing = LoadBalancing::LeastRequests; });
    net.fault(0, std::nullopt, fault::BadVersion{ComponentId("B"), 100, 0, 0.5});
    // Replica 0 takes 100 s. It gets one call while both are idle; after that replica 1, idle again at each arrival,
    // gets all: 1.5 s apart, 1 s each.
    QCOMPARE(visitsByReplica(net.run(replay(60, every(1.5, 30))), "B", 2), std::vector<int>({1, 29}));
    // Idle ones take turns.
    const Net idle = replicas(3, 0.1, 10, [](Capacity &c) { c.loadBalancing = LoadBalancing::LeastRequests; });
    QCOMPARE(visitsByReplica(idle.run(replay(60, every(1, 30))), "B", 3), std::vector<int>({10, 10, 10}));
}

void ReplicasTest::theBetterOfTwoIsTaken()
{
    // Of two replicas both are always looked at, so no two of a pair of calls go to the same one.
    const Net net = replicas(2, 1, 10, [](Capacity &c) { c.loadBalancing = LoadBalancing::PowerOfTwoChoices; });
    std::vector<double> pairs;
    for (int i = 0; i < 100; ++i) {
        pairs.push_back(2 * i);
        pairs.push_back(2 * i + 0.5);
    }
    QCOMPARE(visitsByReplica(net.run(replay(250, pairs)), "B", 2), std::vector<int>({100, 100}));
}

/// Mitzenmacher, "The Power of Two Choices in Randomized Load Balancing" (1996): with many servers at load 0.9 the mean
/// time is the sum of 0.9^(2^i - 2) for i = 1, 2, ...: 1 + 0.81 + 0.531 + 0.229 + 0.042 + 0.0015 = 2.614; a random
/// choice leaves M/M/1 queues: 1 / (1 - 0.9) = 10. Ten servers are not yet many: between 2.614 and half of ten.
void ReplicasTest::twoChoicesAreFarBetterThanOne()
{
    const auto meanOf = [](LoadBalancing balancing) {
        Net net;
        net.journey("J", "B", 9).station("B", exponential(1), 1, [=](Capacity &c) {
            c.replicas = 10;
            c.loadBalancing = balancing;
        });
        return Mean([&](std::uint64_t seed) { return journey(net.run(4'000, seed, 100)).ends.meanMs / 1000; });
    };
    const Mean random = meanOf(LoadBalancing::Random);
    const Mean two = meanOf(LoadBalancing::PowerOfTwoChoices);
    QVERIFY2(random.holds(10), qPrintable(QString::number(random.value)));
    QVERIFY2(two.value > 2.614 - two.halfWidth && two.value < 5, qPrintable(QString::number(two.value)));
}

void ReplicasTest::theAutoscalerAddsReplicasAfterTheirStartUp()
{
    const Net net = replicas(1, 1, 1, [](Capacity &c) { c.autoscaling = scaling(0.5, 10, 5, 1, 3); });
    const Recording recording = net.run(replay(45, every(0.25, 180)));
    // Four calls of 1 s a second: all are busy all the time. At 10 ceil(1 x 1 / 0.5) = 2 replicas are wanted, the
    // second one ready at 15; at 20 four, of which three are allowed.
    QCOMPARE(events(recording, Kind::ScaledOut), QStringList({"10 replica 0 value 2", "20 replica 0 value 3"}));
    QCOMPARE(events(recording, Kind::ReplicaReady), QStringList({"15 replica 1 value 0", "25 replica 2 value 0"}));
    QCOMPARE(events(recording, Kind::ScaledIn), QStringList());
    QVERIFY(visitsByReplica(recording, "B", 3)[2] > 20);
}

/// Kubernetes takes pods that are not ready yet for idle when it thinks of adding more ("Horizontal Pod Autoscaling",
/// Algorithm details).
void ReplicasTest::theAutoscalerDoesNotAddWhatIsAlreadyStarting()
{
    const Net net = replicas(1, 100, 10, [](Capacity &c) { c.autoscaling = scaling(0.5, 10, 35, 1, 100); });
    const Recording recording = net.run(replay(50, atOnce(10)));
    // All ten workers are busy: two replicas are wanted at 10, the second one ready at 45. Until then (10 + 0) / 20 of
    // the workers are busy, which is the target.
    QCOMPARE(events(recording, Kind::ScaledOut), QStringList({"10 replica 0 value 2"}));
    QCOMPARE(events(recording, Kind::ScaledIn), QStringList());
}

void ReplicasTest::theAutoscalerLeavesADistanceOfATenthAlone_data()
{
    QTest::addColumn<int>("busy");
    QTest::addColumn<QString>("event");
    // Of 100 workers in ten replicas, for a target of one half.
    QTest::newRow("0.54 / 0.5 = 1.08") << 54 << QString();
    QTest::newRow("0.46 / 0.5 = 0.92") << 46 << QString();
    QTest::newRow("ceil(10 x 1.12) = 12") << 56 << QStringLiteral("10 replica 0 value 12");
    QTest::newRow("ceil(10 x 0.88) = 9") << 44 << QStringLiteral("10 replica 0 value 9");
    QTest::newRow("ceil(10 x 0.2) = 2, but at least 4") << 10 << QStringLiteral("10 replica 0 value 4");
    QTest::newRow("ceil(10 x 2) = 20, but at most 15") << 100 << QStringLiteral("10 replica 0 value 15");
}

void ReplicasTest::theAutoscalerLeavesADistanceOfATenthAlone()
{
    QFETCH(int, busy);
    QFETCH(QString, event);
    const Net net = replicas(10, 100, 10, [](Capacity &c) { c.autoscaling = scaling(0.5, 10, 5, 4, 15); });
    const Recording recording = net.run(replay(11, atOnce(busy)));
    QCOMPARE((events(recording, Kind::ScaledOut) + events(recording, Kind::ScaledIn)).join(','), event);
}

void ReplicasTest::aReplicaThatGoesFinishesItsWork()
{
    const Net net = replicas(2, 20, 10, [](Capacity &c) { c.autoscaling = scaling(0.5, 10, 5, 1, 2); });
    // Replica 1 gets the first request at 9, and at 10 is one too many: busy for 1 of 2 x 10 x 10 worker seconds. It
    // ends what it has and gets no more.
    const Recording recording = net.run(replay(60, {9, 15, 16}));
    QCOMPARE(events(recording, Kind::ScaledIn), QStringList({"10 replica 0 value 1"}));
    QCOMPARE(answers(recording), QStringList({"9 -> 29 success", "15 -> 35 success", "16 -> 36 success"}));
    QCOMPARE(visitsByReplica(recording, "B", 2), std::vector<int>({2, 1}));
    QCOMPARE(recording.deployables.at(28, 1).readyReplicas, 2.0F);
    QCOMPARE(recording.deployables.at(29, 1).readyReplicas, 1.0F);
}

void ReplicasTest::aReplicaThatWasGivenUpDoesNotComeBackFromAFault()
{
    Net net = replicas(3, 1, 10, [](Capacity &c) { c.autoscaling = scaling(0.5, 10, 5, 1, 3); });
    net.fault(5, 25, fault::Down{ComponentId("B")}).fault(5, 26, fault::Down{ComponentId("B"), false, 1});
    const Recording recording = net.run(40);
    // Nobody was busy before 5, so at 10 one replica is wanted, while all three are down. Replica 0 is held down until
    // 26 by the second fault.
    QCOMPARE(events(recording, Kind::ScaledIn), QStringList({"10 replica 0 value 1"}));
    QCOMPARE(recording.deployables.at(30, 1).readyReplicas, 1.0F);
    QCOMPARE(events(recording, Kind::ReplicaReady), QStringList({"26 replica 0 value 0"}));
}

void ReplicasTest::aReplicaThatGoesDoesNotComeBackFromARestart()
{
    Net net = replicas(2, 20, 10, [](Capacity &c) {
        c.autoscaling = scaling(0.5, 10, 5, 1, 2);
        c.restartTime = seconds(3);
    });
    net.fault(12, std::nullopt, fault::Restart{ComponentId("B")});
    // Replica 1 is given up at 10 and still works when both restart at 12.
    const Recording recording = net.run(replay(19, {9}));
    QCOMPARE(events(recording, Kind::ScaledIn), QStringList({"10 replica 0 value 1"}));
    QCOMPARE(answers(recording), QStringList({"9 -> 12 crash"}));
    QCOMPARE(events(recording, Kind::ReplicaReady), QStringList({"15 replica 0 value 0"}));
}

void ReplicasTest::aHealthCheckTakesAHangingReplicaOut()
{
    Net net = replicas(2, 1, 10, [](Capacity &c) {
        c.healthCheck = HealthCheck{};
        c.healthCheck->unhealthyThreshold = 3;
        c.healthCheck->healthyThreshold = 2;
    });
    net.fault(5, 61, fault::Down{ComponentId("B"), true, 1});
    const Recording recording = net.run(replay(100, every(1, 100, 0.5)));
    // Every 10 s: the third failure is at 30, the second success after 61 at 80.
    QCOMPARE(events(recording, Kind::ReplicaEjected), QStringList({"30 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::ReplicaReturned), QStringList({"80 replica 0 value 0"}));
    for (const Span &span : recording.spans) {
        if (span.component == 1 && span.sent > 30 * Second && span.sent < 80 * Second)
            QCOMPARE(span.replica, 1U);
    }
}

void ReplicasTest::failuresInARowEjectAReplica()
{
    Net net = replicas(2, 0, 10, [](Capacity &c) {
        c.outlierEjection = OutlierEjection{};
        c.outlierEjection->baseEjectionTime = seconds(32);
    });
    net.fault(0, std::nullopt, fault::BadVersion{ComponentId("B"), 1, 1, 0.5}); // Replica 0 always errs.
    const Recording recording = net.run(replay(200, every(1, 200, 0.5)));
    // Replica 0 gets the calls at 1.5, 3.5, ... 9.5 and fails the fifth time. Out for 32 s, until 41.5, and back at the
    // sweep at 50. In again every second call: out at 58.5 or 59.5 for twice as long, until 122.5 or 123.5, back at
    // 130; out at 138.5 or 139.5 for 96 s.
    QCOMPARE(events(recording, Kind::ReplicaReturned), QStringList({"50 replica 0 value 0", "130 replica 0 value 0"}));
    const QStringList ejected = events(recording, Kind::ReplicaEjected);
    QCOMPARE(ejected.size(), 3);
    QCOMPARE(ejected[0], QStringLiteral("9.5 replica 0 value 0"));
    QVERIFY(ejected[1].startsWith("58.5 ") || ejected[1].startsWith("59.5 "));
    QVERIFY(ejected[2].startsWith("138.5 ") || ejected[2].startsWith("139.5 "));
    // 5 failures each time and no others.
    QCOMPARE(failedBy(component(recording, "B").ends, Cause::Error), 15U);
}

void ReplicasTest::onlyAShareIsEjected_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("expected");
    // Of four replicas which all err.
    QTest::newRow("at least one") << 0.1 << 1;
    QTest::newRow("half") << 0.5 << 2;
    QTest::newRow("not a part of one") << 0.7 << 2;
    QTest::newRow("all") << 1.0 << 4;
}

void ReplicasTest::onlyAShareIsEjected()
{
    QFETCH(double, share);
    QFETCH(int, expected);
    Net net = replicas(4, 0, 10, [&](Capacity &c) {
        c.outlierEjection = OutlierEjection{};
        c.outlierEjection->maxEjectedShare = share;
        c.outlierEjection->baseEjectionTime = seconds(1'000);
    });
    net.fault(0, std::nullopt, fault::Errors{ComponentId("B"), 1});
    QCOMPARE(events(net.run(replay(100, every(0.1, 500))), Kind::ReplicaEjected).size(), expected);
}

QTEST_GUILESS_MAIN(ReplicasTest)
#include "replicas_test.moc"
