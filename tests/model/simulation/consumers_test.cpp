// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Kind = RecordedEvent::Kind;

} // namespace

/// What takes messages out of a queue works on its deployable's workers.
class ConsumersTest : public QObject
{
    Q_OBJECT

private slots:
    void messagesTakeWorkers();
    void messagesAndCallsWaitInOneLine();
    void aFullLineOfCallsDoesNotRefuseMessages();
    void tooManyMessagesCrashWhoHasNoMemoryForThem();
    void theAutoscalerSeesMessages();
    void aReplicaThatGoesFinishesItsMessages();
    void aReplicaThatGoesWaitsForMessagesOnTheirWay();
};

void ConsumersTest::messagesTakeWorkers()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q").station("C", constant(1), 2);
    net.consume("C", "Q", [](Dependency &d) { d.concurrency = 3; });
    const Recording recording = net.run(replay(10, every(0, 5)));
    // Three are taken, two of them have a worker; the fourth is taken when the first is done.
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 1", "0 0 1", "0 1 2", "1 1 2", "1 2 3"}));
    const DeployableTotals totals = deployable(recording, "C");
    QCOMPARE(totals.arrivals, 5U);
    QVERIFY(std::abs(totals.utilisation - 5.0 / 20) < 1e-6); // Five seconds of two workers in ten.
    QVERIFY(std::abs(totals.meanWaitMs - 2'000.0 / 5) < 1e-3);
}

void ConsumersTest::messagesAndCallsWaitInOneLine()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q").station("C", constant(1)).journey("K", "C");
    net.consume("C", "Q");
    const Recording recording = net.run(replayOf(10, {{"J", {0, 0.2}}, {"K", {0.1, 0.3}}}));
    // The call of 0.1 comes before the message of 0.2, which is taken when the first one is done.
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 1", "0.1 1 2", "0.3 2 3", "1 3 4"}));
}

void ConsumersTest::aFullLineOfCallsDoesNotRefuseMessages()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q").journey("K", "C");
    net.station("C", constant(1), 1, [](Capacity &c) {
        c.queueLimit = 0;
        c.loadShedding = LoadShedding{};
        c.loadShedding->maxInFlight = 1;
    });
    net.consume("C", "Q", [](Dependency &d) { d.concurrency = 2; });
    const Recording recording = net.run(replayOf(10, {{"J", {0, 0.1}}, {"K", {0.2}}}));
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 1", "0.1 1 2", "0.2 never 0.2"}));
    QCOMPARE(dependency(recording, "C-Q").retries, 0U);
    QCOMPARE(failedBy(journey(recording, "K").ends, Cause::Shed), 1U);
}

void ConsumersTest::tooManyMessagesCrashWhoHasNoMemoryForThem()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q");
    net.station("C", constant(1), 1, [](Capacity &c) {
        c.memoryLimit = 2;
        c.restartTime = seconds(5);
    });
    net.consume("C", "Q", [](Dependency &d) { d.concurrency = 3; });
    const Recording recording = net.run(replay(30, {0, 0.1, 0.2}));
    QCOMPARE(events(recording, Kind::ReplicaCrashed).first(), QStringLiteral("0.2 replica 0 value 0"));
    QVERIFY(failedBy(component(recording, "C").ends, Cause::Crash) >= 3);
}

void ConsumersTest::theAutoscalerSeesMessages()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q");
    net.station("C", constant(1), 2,
                [](Capacity &c) { c.autoscaling = Autoscaling{0.5, seconds(10), seconds(1), 1, 10, {}}; });
    net.consume("C", "Q", [](Dependency &d) { d.concurrency = 2; });
    // More than one replica can do: at 10 s both of its workers have been busy all the time.
    const Recording recording = net.run(replay(12, every(0, 100)));
    QCOMPARE(events(recording, Kind::ScaledOut), QStringList({"10 replica 0 value 2"}));
    QCOMPARE(visitsByReplica(recording, "C", 2)[1], 2); // From 11 s on.
}

void ConsumersTest::aReplicaThatGoesFinishesItsMessages()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q");
    net.station("C", constant(8), 10, [](Capacity &c) {
        c.replicas = 2;
        c.autoscaling = Autoscaling{0.5, seconds(10), seconds(1), 1, 2, {}};
    });
    net.consume("C", "Q");
    const Recording recording = net.run(replay(40, {3, 3, 4, 4}));
    // At 10 s a tenth of the workers has been busy: one replica is enough. The other one is at work until 11 s and
    // takes nothing more; what it has is not lost.
    QCOMPARE(events(recording, Kind::ScaledIn).first(), QStringLiteral("10 replica 0 value 1"));
    QCOMPARE(visits(recording, "C"), QStringList({"3 3 11", "3 3 11", "11 11 19", "19 19 27"}));
    QCOMPARE(visitsByReplica(recording, "C", 2), std::vector<int>({3, 1}));
    QCOMPARE(failedBy(component(recording, "C").ends, Cause::Crash), 0U);
}

void ConsumersTest::aReplicaThatGoesWaitsForMessagesOnTheirWay()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").publish("A", "Q");
    net.station("C", constant(1), 10, [](Capacity &c) {
        c.replicas = 2;
        c.autoscaling = Autoscaling{0.5, seconds(10), seconds(1), 1, 2, {}};
    });
    net.consume("C", "Q", [](Dependency &d) { d.latency = constant(2); });
    const Recording recording = net.run(replay(40, {9, 9}));
    QCOMPARE(visits(recording, "C"), QStringList({"11 11 12", "11 11 12"}));
    QCOMPARE(dependency(recording, "C-Q").retries, 0U);
}

QTEST_GUILESS_MAIN(ConsumersTest)
#include "consumers_test.moc"
