// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Kind = RecordedEvent::Kind;

const FaultTarget B = ComponentId("B");
const FaultTarget D = DeployableId("D");

/// J: A calls B, which needs 1 s and starts in 3 s.
Net own(std::uint32_t replicas)
{
    Net net;
    net.caller("A").journey("J", "A").call("A", "B");
    net.station("B", constant(1), 10, [=](Capacity &c) {
        c.replicas = replicas;
        c.restartTime = seconds(3);
    });
    return net;
}

} // namespace

/// Faults that do not hit all replicas alike.
class ReplicaFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void someReplicasMayBeDown_data();
    void someReplicasMayBeDown();
    void whatIsDownIsAlsoWhatTheAutoscalerAdds_data();
    void whatIsDownIsAlsoWhatTheAutoscalerAdds();
    void aRollingRestartKeepsTheOthersServing();
    void aCanaryIsAShareOfTheReplicas();
    void aBadVersionIsAlsoWhatTheAutoscalerStarts();
};

void ReplicaFaultsTest::someReplicasMayBeDown_data()
{
    QTest::addColumn<bool>("silent");
    QTest::addColumn<std::vector<int>>("expected");
    // Four requests a second in turn to three replicas, of which the first is out from 5 to 10: of 60 requests in 15 s
    // the 20 of 5 s go to the two others if it refuses. If it hangs, the balancer does not know.
    QTest::newRow("refuses") << false << std::vector<int>{14, 23, 23};
    QTest::newRow("hangs") << true << std::vector<int>{20, 20, 20};
}

void ReplicaFaultsTest::someReplicasMayBeDown()
{
    QFETCH(bool, silent);
    QFETCH(std::vector<int>, expected);
    Net net = own(3);
    net.fault(5, 10, fault::Down{B, silent, 1});
    const Recording recording = net.run(replay(30, every(0.25, 60, 0.125)));
    std::vector<int> counts = visitsByReplica(recording, "B", 3);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(std::abs(counts[i] - expected[i]) <= 1);
    // Of the replica that dies, those of the last second are lost; one that hangs answers them late.
    QCOMPARE(failedBy(journey(recording).ends, Cause::Refused), 0U);
    const auto crashed = failedBy(journey(recording).ends, Cause::Crash);
    QVERIFY(silent ? crashed == 0 : crashed >= 1 && crashed <= 2);
    QCOMPARE(recording.unfinished, 0U);
}

void ReplicaFaultsTest::whatIsDownIsAlsoWhatTheAutoscalerAdds_data()
{
    QTest::addColumn<bool>("silent");
    QTest::addColumn<bool>("all");
    QTest::addColumn<QStringList>("ready");
    QTest::addColumn<QStringList>("visits");
    // The fault lasts from 9 to 20; the second replica is ordered at 10 and would be ready at 15. Calls at 16 and 17
    // go to replica 1 and 0 in turn.
    QTest::newRow("all refuse") << false << true << QStringList{"20 replica 0 value 0", "20 replica 1 value 0"}
                                << QStringList{};
    QTest::newRow("one refuses") << false << false << QStringList{"15 replica 1 value 0", "20 replica 0 value 0"}
                                 << QStringList{"16 16 17", "17 17 18"};
    QTest::newRow("all hang") << true << true
                              << QStringList{"15 replica 1 value 0", "20 replica 0 value 0", "20 replica 1 value 0"}
                              << QStringList{"16 20 21", "17 20 21"};
    QTest::newRow("one hangs") << true << false << QStringList{"15 replica 1 value 0", "20 replica 0 value 0"}
                               << QStringList{"16 16 17", "17 20 21"};
}

void ReplicaFaultsTest::whatIsDownIsAlsoWhatTheAutoscalerAdds()
{
    QFETCH(bool, silent);
    QFETCH(bool, all);
    Net net;
    net.caller("A").journey("J", "A").journey("busy", "A").call("A", "B");
    net.station("B", constant(1), 2,
                [](Capacity &c) { c.autoscaling = Autoscaling{0.5, seconds(10), seconds(5), 1, 2, {}}; });
    net.fault(9, 20, fault::Down{B, silent, all ? std::nullopt : std::optional(1U)});
    // Both workers are busy until 8.
    const Recording recording =
        net.run(replayOf(28, {{"busy", {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7}}, {"J", {16, 17}}}));
    QCOMPARE(events(recording, Kind::ScaledOut), QStringList({"10 replica 0 value 2"}));
    QTEST(events(recording, Kind::ReplicaReady), "ready");
    QTEST(visits(recording, "B").mid(16), "visits");
}

void ReplicaFaultsTest::aRollingRestartKeepsTheOthersServing()
{
    Net net = own(3);
    net.fault(5, 6, fault::Restart{B, true});
    const Recording recording = net.run(replay(30, every(0.5, 40, 0.25)));
    // 3 s each, one after the other, whenever the fault ends; only work that dies with its replica is lost.
    QCOMPARE(events(recording, Kind::ReplicaReady),
             QStringList({"8 replica 0 value 0", "11 replica 1 value 0", "14 replica 2 value 0"}));
    for (std::size_t second = 5; second < 14; ++second)
        QCOMPARE(recording.deployables.at(second, 1).readyReplicas, 2.0F);
    QCOMPARE(failedBy(journey(recording).ends, Cause::Refused), 0U);
    QCOMPARE(journey(recording).ends.successes + failedBy(journey(recording).ends, Cause::Crash), 40U);
    QVERIFY(failedBy(journey(recording).ends, Cause::Crash) <= 3);
}

void ReplicaFaultsTest::aCanaryIsAShareOfTheReplicas()
{
    Net net = own(4);
    net.fault(5, 25, fault::BadVersion{B, 2, 1, 0.5});
    const Recording recording = net.run(replay(50, every(1, 40, 0.5)));
    int late = 0;
    for (const Span &span : recording.spans) {
        if (span.component != 1)
            continue;
        const bool bad = span.replica < 2 && span.sent > 5 * Second && span.sent < 25 * Second;
        QCOMPARE(span.finished - span.started, bad ? 2 * Second : Second);
        late += bad ? 1 : 0;
        if (span.sent > 5 * Second && span.sent < 24 * Second)
            QCOMPARE(span.outcome == Outcome::Failed, bad && span.finished < 25 * Second);
    }
    QCOMPARE(late, 10); // Half of twenty.
}

void ReplicaFaultsTest::aBadVersionIsAlsoWhatTheAutoscalerStarts()
{
    for (const Fault &what : {Fault(fault::BadVersion{D, 1, 1, 1}), Fault(fault::Errors{D, 1})}) {
        Net net;
        net.deployable("D", 1, [](Capacity &c) {
            c.autoscaling = Autoscaling{};
            c.autoscaling->interval = seconds(10);
            c.autoscaling->startUpDelay = seconds(5);
            c.autoscaling->maxReplicas = 2;
        });
        net.module("B", "D", constant(1)).journey("J", "B").fault(2, 60, what);
        const Recording recording = net.run(replay(50, every(0.5, 100)));
        QCOMPARE(events(recording, Kind::ReplicaReady), QStringList({"15 replica 1 value 0"}));
        QCOMPARE(journey(recording).ends.successes, 1U); // Only what was done before 2.
    }
}

QTEST_GUILESS_MAIN(ReplicaFaultsTest)
#include "replicafaults_test.moc"
