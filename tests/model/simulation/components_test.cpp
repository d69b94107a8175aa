// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

/// What a component does with a request, and where it waits.
class ComponentsTest : public QObject
{
    Q_OBJECT

private slots:
    void aWorkerIsHeldWhileTheCalleeWorksIfItBlocks_data();
    void aWorkerIsHeldWhileTheCalleeWorksIfItBlocks();
    void callsWaitInTheOrderOfTheirArrival();
    void aFullQueueRefusesAtOnce_data();
    void aFullQueueRefusesAtOnce();
    void aCallInOneProcessTakesNoWorkerNoQueueAndNoNetwork();
    void aCallToAnotherProcessTakesTheNetworkBothWays();
    void stagesRunInOrderAndTheirCallsInParallel_data();
    void stagesRunInOrderAndTheirCallsInParallel();
    void callsPerRequestIsAMean_data();
    void callsPerRequestIsAMean();
    void coresServeInOrderOfArrival();
    void sharedCoresServeAllAtOnce_data();
    void sharedCoresServeAllAtOnce();
    void sharedCoresDoNotMindTheDistribution_data();
    void sharedCoresDoNotMindTheDistribution();
    void aClientsTimeIncludesTheWait();
    void aReplicaOutOfMemoryDiesWithAllItHoldsAndStartsAnew();
    void loadIsShedAtTheDoor_data();
    void loadIsShedAtTheDoor();
    void aFailedCallFailsTheCallerOnceTheStageIsDone();
};

void ComponentsTest::aWorkerIsHeldWhileTheCalleeWorksIfItBlocks_data()
{
    QTest::addColumn<WorkerModel>("model");
    QTest::addColumn<QStringList>("expected");
    // A computes 1 s, then waits 2 s for B. The second request gets A's only worker at 3 and ends at 3 + 1 + 2.
    QTest::newRow("blocking") << WorkerModel::Blocking << QStringList{"0 -> 3 success", "0 -> 6 success"};
    // It gets the worker at 1, when the first one has computed: 1 + 1 + 2.
    QTest::newRow("asynchronous") << WorkerModel::Asynchronous << QStringList{"0 -> 3 success", "0 -> 4 success"};
}

void ComponentsTest::aWorkerIsHeldWhileTheCalleeWorksIfItBlocks()
{
    QFETCH(WorkerModel, model);
    Net net;
    net.station("A", constant(1), 1, [&](Capacity &c) { c.workerModel = model; });
    net.station("B", constant(2), 10).call("A", "B").journey("J", "A");
    QTEST(answers(net.run(replay(20, {0, 0}))), "expected");
}

void ComponentsTest::callsWaitInTheOrderOfTheirArrival()
{
    Net net;
    net.station("A", constant(1)).journey("J", "A");
    const Recording recording = net.run(replay(20, {0, 0.1, 0.2, 0.3}));
    QCOMPARE(visits(recording, "A"), QStringList({"0 0 1", "0.1 1 2", "0.2 2 3", "0.3 3 4"}));
    // Three of four had to wait: 0.9, 1.8 and 2.7 s; the mean of all is 5.4 / 4.
    QCOMPARE(deployable(recording, "A").waited, 3U);
    QVERIFY(std::abs(deployable(recording, "A").meanWaitMs - 1350) < 0.01);
}

void ComponentsTest::aFullQueueRefusesAtOnce_data()
{
    QTest::addColumn<unsigned>("limit");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one may wait") << 1U << QStringList{"0 -> 1 success", "0.1 -> 2 success", "0.2 -> 0.2 queueFull"};
    QTest::newRow("none may wait") << 0U
                                   << QStringList{"0 -> 1 success", "0.1 -> 0.1 queueFull", "0.2 -> 0.2 queueFull"};
}

void ComponentsTest::aFullQueueRefusesAtOnce()
{
    QFETCH(unsigned, limit);
    Net net;
    net.station("A", constant(1), 1, [&](Capacity &c) { c.queueLimit = limit; }).journey("J", "A");
    QTEST(answers(net.run(replay(20, {0, 0.1, 0.2}))), "expected");
}

void ComponentsTest::aCallInOneProcessTakesNoWorkerNoQueueAndNoNetwork()
{
    Net net;
    net.deployable("D").module("A", "D", constant(1)).module("B", "D", constant(2));
    net.call("A", "B", [](Dependency &d) { d.latency = std::nullopt; }).journey("J", "A");
    const Recording recording = net.run(replay(20, {0, 0}));
    // 1 + 2 on one worker, without a deadlock on a second one; the next request waits for all of it.
    QCOMPARE(answers(recording), QStringList({"0 -> 3 success", "0 -> 6 success"}));
    QCOMPARE(deployable(recording, "D").arrivals, 2U); // B's visits do not come to the door,
    QCOMPARE(deployable(recording, "D").started, 2U);
    QCOMPARE(component(recording, "B").ends.successes, 2U); // but are B's.
}

void ComponentsTest::aCallToAnotherProcessTakesTheNetworkBothWays()
{
    Net net;
    net.station("A", constant(1)).station("B", constant(2)).station("C", constant(0));
    net.call("A", "B", [](Dependency &d) { d.latency = constant(0.5); });
    net.call("B", "C", [](Dependency &d) { d.latency = std::nullopt; }).journey("J", "A");
    // 1 + 0.5 + 2 + 0.00025 + 0 + 0.00025 + 0.5: where nothing is said, a quarter of a millisecond each way.
    QCOMPARE(answers(net.run(replay(20, {0}))), QStringList({"0 -> 4.0005 success"}));
}

void ComponentsTest::stagesRunInOrderAndTheirCallsInParallel_data()
{
    QTest::addColumn<QList<unsigned>>("stages");
    QTest::addColumn<QString>("expected");
    // B takes 1 s, C 2 s, D 3 s.
    QTest::newRow("all at once") << QList<unsigned>{0, 0, 0} << QStringLiteral("0 -> 3 success");
    QTest::newRow("two, then one") << QList<unsigned>{0, 0, 1} << QStringLiteral("0 -> 5 success");
    QTest::newRow("one, then two") << QList<unsigned>{0, 7, 7} << QStringLiteral("0 -> 4 success");
    QTest::newRow("one by one") << QList<unsigned>{2, 1, 0} << QStringLiteral("0 -> 6 success");
}

void ComponentsTest::stagesRunInOrderAndTheirCallsInParallel()
{
    QFETCH(QList<unsigned>, stages);
    QFETCH(QString, expected);
    Net net;
    net.caller("A").station("B", constant(1)).station("C", constant(2)).station("D", constant(3)).journey("J", "A");
    for (int i = 0; i < 3; ++i)
        net.call("A", std::string(1, "BCD"[i]), [&](Dependency &d) { d.stage = stages[i]; });
    QCOMPARE(answers(net.run(replay(20, {0}))), QStringList(expected));
}

void ComponentsTest::callsPerRequestIsAMean_data()
{
    QTest::addColumn<double>("calls");
    QTest::addColumn<int>("expected");
    QTest::addColumn<double>("tolerance");
    // Of 10,000 requests. Four standard deviations of a binomial number: 4 sqrt(10,000 p (1 - p)).
    QTest::newRow("0.3") << 0.3 << 3'000 << 183.3;
    QTest::newRow("2") << 2.0 << 20'000 << 0.0;
    QTest::newRow("2.5") << 2.5 << 25'000 << 200.0;
    QTest::newRow("0") << 0.0 << 0 << 0.0;
}

void ComponentsTest::callsPerRequestIsAMean()
{
    QFETCH(double, calls);
    QFETCH(int, expected);
    QFETCH(double, tolerance);
    Net net;
    net.caller("A").station("B", constant(0), 100).journey("J", "A");
    net.call("A", "B", [&](Dependency &d) { d.callsPerRequest = calls; });
    const Recording recording = net.run(replay(101, every(0.01, 10'000)));
    QCOMPARE(journey(recording).ends.successes, 10'000U);
    QVERIFY(std::abs(static_cast<double>(component(recording, "B").ends.arrivals) - expected) <= tolerance);
}

void ComponentsTest::coresServeInOrderOfArrival()
{
    Net net;
    net.station("A", constant(1), 4, [](Capacity &c) { c.cores = 2; }).journey("J", "A");
    // Four have a worker at once, two of them a core.
    const Recording recording = net.run(replay(20, {0, 0, 0, 0}));
    QCOMPARE(visits(recording, "A"), QStringList({"0 0 1", "0 0 1", "0 0 2", "0 0 2"}));
    QCOMPARE(deployable(recording, "A").waited, 0U);
}

void ComponentsTest::sharedCoresServeAllAtOnce_data()
{
    QTest::addColumn<unsigned>("cores");
    QTest::addColumn<QList<double>>("arrivals");
    QTest::addColumn<QStringList>("expected");
    // Each needs 1 s. Two on one core run at half speed.
    QTest::newRow("two together") << 1U << QList<double>{0, 0} << QStringList{"0 -> 2 success", "0 -> 2 success"};
    // The first has half of its work left when the second comes, which takes 1 s now; then the second one has half
    // left and runs alone.
    QTest::newRow("one after the other") << 1U << QList<double>{0, 0.5}
                                         << QStringList{"0 -> 1.5 success", "0.5 -> 2 success"};
    // Three on two cores: each at two thirds.
    QTest::newRow("three on two cores") << 2U << QList<double>{0, 0, 0}
                                        << QStringList{"0 -> 1.5 success", "0 -> 1.5 success", "0 -> 1.5 success"};
    // No burst is faster than one core, nor was it before the other one came.
    QTest::newRow("more cores than work, one later")
        << 3U << QList<double>{0, 0.5} << QStringList{"0 -> 1 success", "0.5 -> 1.5 success"};
    QTest::newRow("more cores than work")
        << 3U << QList<double>{0, 0} << QStringList{"0 -> 1 success", "0 -> 1 success"};
}

void ComponentsTest::sharedCoresServeAllAtOnce()
{
    QFETCH(unsigned, cores);
    QFETCH(QList<double>, arrivals);
    Net net;
    net.station("A", constant(1), 10, [&](Capacity &c) {
        c.cores = cores;
        c.scheduling = CpuScheduling::ProcessorSharing;
    });
    net.journey("J", "A");
    QTEST(answers(net.run(replay(20, {arrivals.begin(), arrivals.end()}))), "expected");
}

void ComponentsTest::sharedCoresDoNotMindTheDistribution_data()
{
    QTest::addColumn<Distribution>("service");
    QTest::newRow("constant") << constant(1);
    QTest::newRow("exponential") << exponential(1);
    Distribution wide = exponential(1);
    wide.shape = Distribution::Shape::LogNormal;
    wide.variation = 2;
    QTest::newRow("log-normal, variation 2") << wide;
}

/// M/G/1 with processor sharing: the mean response is mean / (1 - rho) whatever the distribution (Kleinrock, "Queueing
/// Systems" II, 4.4): 1 / (1 - 0.5) = 2.
void ComponentsTest::sharedCoresDoNotMindTheDistribution()
{
    QFETCH(Distribution, service);
    Net net;
    net.station("A", service, 10'000, [](Capacity &c) {
        c.cores = 1;
        c.scheduling = CpuScheduling::ProcessorSharing;
    });
    net.journey("J", "A", 0.5);
    const Mean mean([&](std::uint64_t seed) { return journey(net.run(20'000, seed, 100)).ends.meanMs / 1000; });
    QVERIFY2(mean.holds(2), qPrintable(QString::number(mean.value)));
    QVERIFY(mean.halfWidth < 0.3);
}

void ComponentsTest::aClientsTimeIncludesTheWait()
{
    Net net;
    net.caller("A").station("B", constant(1)).call("A", "B").journey("J", "A");
    const Recording recording = net.run(replay(20, {0, 0, 0}));
    // Answered after 1, 2 and 3 s, the callee's own figures too: its latency is not its service time.
    QVERIFY(std::abs(journey(recording).ends.meanMs - 2000) < 0.01);
    QVERIFY(std::abs(dependency(recording, "A-B").ends.meanMs - 2000) < 0.01);
    QVERIFY(std::abs(component(recording, "B").ends.meanMs - 2000) < 0.01);
}

void ComponentsTest::aReplicaOutOfMemoryDiesWithAllItHoldsAndStartsAnew()
{
    Net net;
    net.station("A", constant(1), 1, [](Capacity &c) {
        c.memoryLimit = 2;
        c.restartTime = seconds(5);
    });
    net.journey("J", "A");
    const Recording recording = net.run(replay(20, {0, 0.1, 0.2, 5.1, 5.3, 5.4}));
    // The third is one too many: all three fail at 0.2. Nobody listens until 5.2.
    QCOMPARE(answers(recording), QStringList({"0 -> 0.2 crash", "0.1 -> 0.2 crash", "0.2 -> 0.2 crash",
                                              "5.1 -> 5.1 refused", "5.3 -> 6.3 success", "5.4 -> 7.3 success"}));
    QCOMPARE(events(recording, RecordedEvent::Kind::ReplicaCrashed), QStringList({"0.2 replica 0 value 0"}));
    QCOMPARE(events(recording, RecordedEvent::Kind::ReplicaReady), QStringList({"5.2 replica 0 value 0"}));
}

void ComponentsTest::loadIsShedAtTheDoor_data()
{
    QTest::addColumn<unsigned>("maxInFlight");
    QTest::addColumn<double>("maxQueueWait");
    QTest::addColumn<QStringList>("expected");
    // One worker, 1 s each.
    QTest::newRow("two inside") << 2U << -1.0
                                << QStringList{"0 -> 1 success", "0.1 -> 2 success", "0.55 -> 0.55 shed",
                                               "0.7 -> 0.7 shed", "1.2 -> 3 success"};
    // The oldest of those who wait has waited for 0.45 s at 0.55, for 0.6 s at 0.7, and (now the third) for 0.65 s
    // at 1.2.
    QTest::newRow("half a second in the queue")
        << 0U << 0.5
        << QStringList{"0 -> 1 success", "0.1 -> 2 success", "0.55 -> 3 success", "0.7 -> 0.7 shed", "1.2 -> 1.2 shed"};
}

void ComponentsTest::loadIsShedAtTheDoor()
{
    QFETCH(unsigned, maxInFlight);
    QFETCH(double, maxQueueWait);
    Net net;
    net.station("A", constant(1), 1, [&](Capacity &c) {
        c.loadShedding = LoadShedding{};
        c.loadShedding->maxInFlight = maxInFlight;
        if (maxQueueWait >= 0)
            c.loadShedding->maxQueueWait = seconds(maxQueueWait);
    });
    net.journey("J", "A");
    QTEST(answers(net.run(replay(20, {0, 0.1, 0.55, 0.7, 1.2}))), "expected");
}

void ComponentsTest::aFailedCallFailsTheCallerOnceTheStageIsDone()
{
    Net net;
    net.caller("A").station("B", constant(1)).station("C", constant(2)).station("D", constant(3)).journey("J", "A");
    net.call("A", "B", [](Dependency &d) { d.errorShare = 1; }).call("A", "C");
    net.call("A", "D", [](Dependency &d) { d.stage = 1; });
    const Recording recording = net.run(replay(20, {0}));
    // B's error is there at 1, but C of the same stage is waited for; D's stage is not begun.
    QCOMPARE(answers(recording), QStringList({"0 -> 2 error"}));
    QCOMPARE(component(recording, "D").ends.arrivals, 0U);
    QCOMPARE(failedBy(component(recording, "A").ends, Cause::Downstream), 1U);
}

QTEST_GUILESS_MAIN(ComponentsTest)
#include "components_test.moc"
