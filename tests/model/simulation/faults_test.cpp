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

/// J: A calls B, which is its own deployable and needs 1 s.
Net own(std::uint32_t workers = 10, const std::function<void(Dependency &)> &adjust = {})
{
    Net net;
    net.caller("A").journey("J", "A").call("A", "B", adjust);
    net.station("B", constant(1), workers, [](Capacity &c) { c.restartTime = seconds(3); });
    return net;
}
/// J: A calls B; K: A calls E. Both are modules of D and need 1 s.
Net inside()
{
    Net net;
    net.caller("A").journey("J", "A").journey("K", "A");
    net.deployable("D", 10, [](Capacity &c) { c.restartTime = seconds(3); });
    net.module("B", "D", constant(1)).module("E", "D", constant(1));
    net.call("A", "B", [](Dependency &d) { d.journeys = {JourneyId("J")}; });
    net.call("A", "E", [](Dependency &d) { d.journeys = {JourneyId("K")}; });
    return net;
}
QStringList answersOf(const Recording &recording, std::uint32_t journey)
{
    Recording only = recording;
    std::erase_if(only.traces, [=](const Trace &trace) { return trace.journey != journey; });
    return answers(only);
}

} // namespace

/// Every fault of a scenario: what it does, to whom, and that nothing of it is left when it ends.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aFaultLastsFromItsStartToItsEnd_data();
    void aFaultLastsFromItsStartToItsEnd();
    void aFaultOfAModuleLeavesTheOthersAlone_data();
    void aFaultOfAModuleLeavesTheOthersAlone();
    void reducedCapacityIsGivenBackAtOnce_data();
    void reducedCapacityIsGivenBackAtOnce();
    void extraWorkComesOnTopAndStops();
    void aShareOfCallsIsLostOrFails_data();
    void aShareOfCallsIsLostOrFails();
    void aPartitionCutsBothDirections_data();
    void aPartitionCutsBothDirections();
    void overlappingFaultsCombineAndBothUndo_data();
    void overlappingFaultsCombineAndBothUndo();
    void aModuleThatWakesInAHangingProcessWaits();
    void startAndEndAreRecorded();
};

void FaultsTest::aFaultLastsFromItsStartToItsEnd_data()
{
    QTest::addColumn<Fault>("what");
    QTest::addColumn<QStringList>("expected");
    const DependencyId link("A-B");
    // From 5 to 10. B needs 1 s; requests come at 4.5, 6 and 10.5.
    const QString last = "10.5 -> 11.5 success";
    QTest::newRow("down: dies with its work, then refuses")
        << Fault(fault::Down{B}) << QStringList{"4.5 -> 5 crash", "6 -> 6 refused", last};
    QTest::newRow("silent: half a second is left at 5, and is done at 10.5")
        << Fault(fault::Down{B, true}) << QStringList{"4.5 -> 10.5 success", "6 -> 11 success", last};
    QTest::newRow("slow: what is begun goes on as it was")
        << Fault(fault::Slow{B, 3}) << QStringList{"4.5 -> 5.5 success", "6 -> 9 success", last};
    QTest::newRow("faster") << Fault(fault::Slow{B, 0}) << QStringList{"4.5 -> 5.5 success", "6 -> 6 success", last};
    QTest::newRow("errors, from all that are computed at 5")
        << Fault(fault::Errors{B, 1}) << QStringList{"4.5 -> 5.5 error", "6 -> 7 error", last};
    QTest::newRow("restart: 3 s") << Fault(fault::Restart{B}) << QStringList{"4.5 -> 5 crash", "6 -> 6 refused", last};
    QTest::newRow("cut: no answer, ever")
        << Fault(fault::CutDependency{link}) << QStringList{"4.5 -> 5.5 success", "6 -> never", last};
    QTest::newRow("latency, each way on top")
        << Fault(fault::AddedLatency{link, constant(1)}) << QStringList{"4.5 -> 6.5 success", "6 -> 9 success", last};
    QTest::newRow("loss of all") << Fault(fault::Loss{link, 1})
                                 << QStringList{"4.5 -> 5.5 success", "6 -> never", last};
    QTest::newRow("bad version") << Fault(fault::BadVersion{B, 2, 1, 1})
                                 << QStringList{"4.5 -> 5.5 error", "6 -> 8 error", last};
}

void FaultsTest::aFaultLastsFromItsStartToItsEnd()
{
    QFETCH(Fault, what);
    Net net = own();
    net.fault(5, 10, what);
    QTEST(answers(net.run(replay(30, {4.5, 6, 10.5}))), "expected");
    // Without an end it lasts, except for a restart, which is over after 3 s.
    Net lasting = own();
    lasting.fault(5, std::nullopt, what);
    const QString end = answers(lasting.run(replay(30, {4.5, 6, 10.5}))).last();
    QCOMPARE(end == "10.5 -> 11.5 success", std::holds_alternative<fault::Restart>(what));
}

void FaultsTest::aFaultOfAModuleLeavesTheOthersAlone_data()
{
    QTest::addColumn<Fault>("what");
    QTest::addColumn<QStringList>("ofB");
    QTest::addColumn<QStringList>("ofE");
    const QStringList fine{"4.5 -> 5.5 success", "6 -> 7 success", "10.5 -> 11.5 success"};
    const QString last = fine.last();
    QTest::newRow("module down: the process lives, what B has begun goes on")
        << Fault(fault::Down{B}) << QStringList{fine[0], "6 -> 6 refused", last} << fine;
    QTest::newRow("module silent") << Fault(fault::Down{B, true}) << QStringList{fine[0], "6 -> 11 success", last}
                                   << fine;
    QTest::newRow("module slow") << Fault(fault::Slow{B, 3}) << QStringList{fine[0], "6 -> 9 success", last} << fine;
    QTest::newRow("module errs") << Fault(fault::Errors{B, 1}) << QStringList{"4.5 -> 5.5 error", "6 -> 7 error", last}
                                 << fine;
    const QStringList dead{"4.5 -> 5 crash", "6 -> 6 refused", last};
    QTest::newRow("process down") << Fault(fault::Down{D}) << dead << dead;
    QTest::newRow("process restarts, named by a module") << Fault(fault::Restart{B}) << dead << dead;
    const QStringList slow{fine[0], "6 -> 9 success", last};
    QTest::newRow("process slow") << Fault(fault::Slow{D, 3}) << slow << slow;
    const QStringList wrong{"4.5 -> 5.5 error", "6 -> 7 error", last};
    QTest::newRow("process errs") << Fault(fault::Errors{D, 1}) << wrong << wrong;
}

void FaultsTest::aFaultOfAModuleLeavesTheOthersAlone()
{
    QFETCH(Fault, what);
    Net net = inside();
    net.fault(5, 10, what);
    const std::vector<double> times{4.5, 6, 10.5};
    const Recording recording = net.run(replayOf(30, {{"J", times}, {"K", times}}));
    QTEST(answersOf(recording, 0), "ofB");
    QTEST(answersOf(recording, 1), "ofE");
}

void FaultsTest::reducedCapacityIsGivenBackAtOnce_data()
{
    QTest::addColumn<bool>("ofWorkers");
    QTest::newRow("workers") << true;
    QTest::newRow("cores") << false;
}

void FaultsTest::reducedCapacityIsGivenBackAtOnce()
{
    QFETCH(bool, ofWorkers);
    fault::ReducedCapacity reduced{B};
    (ofWorkers ? reduced.workers : reduced.cores) = 1;
    Net net = own(4);
    net.fault(5, 10, reduced);
    const Recording recording = net.run(replay(30, {4.5, 4.5, 6, 6, 9.5, 9.5, 9.5}));
    // Both of 4.5 are begun and stay. Then one after the other; at 10 all that wait go on.
    QCOMPARE(answers(recording),
             QStringList({"4.5 -> 5.5 success", "4.5 -> 5.5 success", "6 -> 7 success", "6 -> 8 success",
                          "9.5 -> 10.5 success", "9.5 -> 11 success", "9.5 -> 11 success"}));
}

void FaultsTest::extraWorkComesOnTopAndStops()
{
    Net net = own(10);
    net.fault(0, 1'000, fault::ExtraWork{ComponentId("B"), 5, constant(0.4)});
    const Recording recording = net.run(1'010, 1, 10);
    // Poisson with mean 5,000: 4 sqrt(5,000) = 283. Of 10 workers 5 x 0.4 = 2 are busy.
    const auto arrivals = static_cast<double>(component(recording, "B").ends.arrivals);
    QVERIFY(std::abs(arrivals - 5'000 - static_cast<double>(journey(recording).ends.arrivals)) < 283);
    const Totals during = totalsOf(recording, 0, 1'000 * Second);
    QVERIFY(std::abs(during.deployables[1].utilisation - 0.2) < 0.2 * 283 / 5'000 + 0.001);
    QCOMPARE(recording.components.at(100, 1).counts.arrivals, recording.journeys.at(100, 0).counts.arrivals);
}

void FaultsTest::aShareOfCallsIsLostOrFails_data()
{
    QTest::addColumn<Fault>("what");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("lost") << Fault(fault::Loss{DependencyId("A-B"), 0.3}) << Cause::Timeout;
    QTest::newRow("fails") << Fault(fault::Errors{B, 0.3}) << Cause::Error;
}

void FaultsTest::aShareOfCallsIsLostOrFails()
{
    QFETCH(Fault, what);
    QFETCH(Cause, cause);
    Net net = own(1'000, [](Dependency &d) {
        d.policies.timeout = Timeout{};
        d.policies.timeout->limit = seconds(2);
    });
    net.fault(0, std::nullopt, what);
    const Recording recording = net.run(replay(110, every(0.01, 10'000)));
    // 4 sqrt(10,000 x 0.3 x 0.7) = 183.
    QVERIFY(std::abs(static_cast<double>(failedBy(journey(recording).ends, cause)) - 3'000) < 183);
    QCOMPARE(journey(recording).ends.answered() + failedBy(journey(recording).ends, cause), 10'000U);
}

void FaultsTest::aPartitionCutsBothDirections_data()
{
    QTest::addColumn<fault::Partition>("what");
    const ComponentId a("A");
    const ComponentId b("B");
    QTest::newRow("caller in these") << fault::Partition{{a}, {b}};
    QTest::newRow("caller in those") << fault::Partition{{b}, {a}};
}

void FaultsTest::aPartitionCutsBothDirections()
{
    QFETCH(fault::Partition, what);
    Net net = inside();
    net.fault(5, 10, what);
    const Recording recording = net.run(replayOf(30, {{"J", {4, 6, 11}}, {"K", {6}}}));
    QCOMPARE(answersOf(recording, 0), QStringList({"4 -> 5 success", "6 -> never", "11 -> 12 success"}));
    QCOMPARE(answersOf(recording, 1), QStringList({"6 -> 7 success"})); // E is on neither side.
}

void FaultsTest::overlappingFaultsCombineAndBothUndo_data()
{
    QTest::addColumn<Fault>("first");  // From 5 to 15,
    QTest::addColumn<Fault>("second"); // from 10 to 20.
    QTest::addColumn<QStringList>("expected");
    const DependencyId link("A-B");
    const QString last = "21 -> 22 success";
    QTest::newRow("slow: 2, 2 x 3, 3") << Fault(fault::Slow{B, 2}) << Fault(fault::Slow{B, 3})
                                       << QStringList{"6 -> 8 success", "11 -> 17 success", "16 -> 19 success", last};
    QTest::newRow("slow and bad") << Fault(fault::Slow{B, 2}) << Fault(fault::BadVersion{B, 3, 0, 1})
                                  << QStringList{"6 -> 8 success", "11 -> 17 success", "16 -> 19 success", last};
    QTest::newRow("latency: 1, 1 + 0.5, 0.5, each way")
        << Fault(fault::AddedLatency{link, constant(1)}) << Fault(fault::AddedLatency{link, constant(0.5)})
        << QStringList{"6 -> 9 success", "11 -> 15 success", "16 -> 18 success", last};
    QTest::newRow("down twice") << Fault(fault::Down{B}) << Fault(fault::Down{B})
                                << QStringList{"6 -> 6 refused", "11 -> 11 refused", "16 -> 16 refused", last};
    QTest::newRow("silent twice") << Fault(fault::Down{B, true}) << Fault(fault::Down{B, true})
                                  << QStringList{"6 -> 21 success", "11 -> 21 success", "16 -> 21 success", last};
    // What hangs dies when the host goes down.
    QTest::newRow("silent, then down") << Fault(fault::Down{B, true}) << Fault(fault::Down{B})
                                       << QStringList{"6 -> 10 crash", "11 -> 11 refused", "16 -> 16 refused", last};
    // Down until 15; what comes then hangs until 20.
    QTest::newRow("down, then silent") << Fault(fault::Down{B}) << Fault(fault::Down{B, true})
                                       << QStringList{"6 -> 6 refused", "11 -> 11 refused", "16 -> 21 success", last};
    // Ready again at 8, but held down from 10.
    QTest::newRow("restart, then down") << Fault(fault::Restart{B}) << Fault(fault::Down{B})
                                        << QStringList{"6 -> 6 refused", "11 -> 11 refused", "16 -> 16 refused", last};
    // Down; the restart is over at 13, but until 15 nothing comes up.
    QTest::newRow("down, then restart") << Fault(fault::Down{B}) << Fault(fault::Restart{B})
                                        << QStringList{"6 -> 6 refused", "11 -> 11 refused", "16 -> 17 success", last};
    QTest::newRow("cut twice") << Fault(fault::CutDependency{link})
                               << Fault(fault::Partition{{ComponentId("A")}, {ComponentId("B")}})
                               << QStringList{"6 -> never", "11 -> never", "16 -> never", last};
    QTest::newRow("workers and errors") << Fault(fault::ReducedCapacity{B, 1}) << Fault(fault::Errors{B, 1})
                                        << QStringList{"6 -> 7 success", "11 -> 12 error", "16 -> 17 error", last};
}

void FaultsTest::overlappingFaultsCombineAndBothUndo()
{
    QFETCH(Fault, first);
    QFETCH(Fault, second);
    Net net = own();
    net.fault(5, 15, first).fault(10, 20, second);
    QTEST(answers(net.run(replay(40, {6, 11, 16, 21}))), "expected");
}

void FaultsTest::aModuleThatWakesInAHangingProcessWaits()
{
    Net net = inside();
    net.fault(5, 10, fault::Down{B, true}).fault(8, 20, fault::Down{D, true});
    // B hangs from 5 on; when it wakes at 10 the whole process hangs until 20.
    QCOMPARE(answersOf(net.run(replayOf(40, {{"J", {6}}})), 0), QStringList({"6 -> 21 success"}));
}

void FaultsTest::startAndEndAreRecorded()
{
    Net net = own();
    net.fault(5, 10, fault::Slow{B, 2}).fault(7, std::nullopt, fault::Slow{B, 2});
    const Recording recording = net.run(20);
    QCOMPARE(events(recording, Kind::FaultStarted), QStringList({"5 replica 0 value 0", "7 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::FaultEnded), QStringList({"10 replica 0 value 0"}));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
