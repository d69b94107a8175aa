// SPDX-License-Identifier: Apache-2.0
#include "net.h"

#include <QTest>
#include <limits>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

class SimulationAbuseTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyArchitectureGivesAnEmptyRecording();
    void noTimeGivesNothing();
    void tenYearsGiveABoundedRecording();
    void refusesWhatBreaksTheRules_data();
    void refusesWhatBreaksTheRules();
    void aJourneyWithoutLoadDoesNothing();
    void aBillionRequestsASecondStayBounded();
    void anHourOfTenfoldOverloadStaysBounded();
    void callsThatGoInACircleFail_data();
    void callsThatGoInACircleFail();
    void whoDiesWithCallsUnderWayLeavesNothingBehind();
    void workersThatWaitForEachOtherAreReported();
    void aCircleOfCallsThatHoldWorkersIsReported();
    void whoOnlyWaitsLongIsNotReported();
    void stopsWithinMoments();
    void theSameSeedGivesTheSameRecording();
    void anotherSeedGivesAnother();
};

void SimulationAbuseTest::anEmptyArchitectureGivesAnEmptyRecording()
{
    const Recording recording = Net().run(10);
    QCOMPARE(recording.duration, 10 * Second);
    QCOMPARE(recording.processedEvents, 9U); // Nine intervals end before the run does.
    QCOMPARE(totalsOf(recording).to, 10 * Second);
    QVERIFY(recording.events.empty());
}

void SimulationAbuseTest::noTimeGivesNothing()
{
    Net net;
    net.station("s", exponential(1)).journey("j", "s", 100);
    const Recording recording = net.run(0);
    QCOMPARE(recording.intervals(), std::size_t{0});
    QCOMPARE(totalsOf(recording).journeys[0].ends.arrivals, 0U);
}

void SimulationAbuseTest::tenYearsGiveABoundedRecording()
{
    Net net;
    net.station("s", exponential(1)).journey("j", "s", 0.001);
    const Recording recording = net.run(10 * 365.25 * 86'400);
    QVERIFY(recording.intervals() <= Recording::IntervalLimit);
    QVERIFY(recording.bytes() < 20'000'000);
    const double arrivals = static_cast<double>(totalsOf(recording).journeys[0].ends.arrivals);
    QVERIFY(std::abs(arrivals - 315'576) < 5 * 562); // Poisson: the deviation is the root of the mean.
}

void SimulationAbuseTest::refusesWhatBreaksTheRules_data()
{
    QTest::addColumn<int>("mistake");
    QTest::addColumn<QString>("code");
    QTest::newRow("no workers") << 0 << "value.out-of-range";
    QTest::newRow("an entry that was deleted") << 1 << "reference.dangling";
    QTest::newRow("a fault on nothing") << 2 << "reference.dangling";
    QTest::newRow("a rate that is no number") << 3 << "value.not-finite";
    QTest::newRow("a negative rate") << 4 << "value.out-of-range";
}

void SimulationAbuseTest::refusesWhatBreaksTheRules()
{
    QFETCH(int, mistake);
    QFETCH(QString, code);
    Net net;
    net.station("s", exponential(1), mistake == 0 ? 0 : 1);
    net.journey("j", mistake == 1 ? "gone" : "s",
                mistake == 3 ? std::numeric_limits<double>::quiet_NaN() : (mistake == 4 ? -1 : 1));
    net.fault(1, 2, fault::Down{ComponentId(mistake == 2 ? "gone" : "s")});
    net.edit().scenarios.add(net.scenario());
    const Result<Recording> recording = simulate(net.architecture(), &net.architecture().scenarios[0]);
    QVERIFY(!recording);
    const bool found = std::any_of(recording.error().begin(), recording.error().end(), [&](const Diagnostic &d) {
        return d.severity == Severity::Error && QString::fromStdString(std::string(d.code())) == code;
    });
    QVERIFY2(found, std::string(recording.error().front().code()).c_str());
}

void SimulationAbuseTest::aJourneyWithoutLoadDoesNothing()
{
    Net net;
    net.station("s", exponential(1)).journey("j", "s", 0);
    QCOMPARE(totalsOf(net.run(100)).journeys[0].ends.arrivals, 0U);
}

void SimulationAbuseTest::aBillionRequestsASecondStayBounded()
{
    Net net;
    net.station("s", exponential(1)).journey("j", "s", 1e9);
    RunOptions options;
    options.duration = seconds(0.0005);
    options.mostInFlight = 1'000;
    const Totals totals = totalsOf(net.run(options));
    QVERIFY(totals.journeys[0].ends.arrivals > 490'000);
    QVERIFY(totals.journeys[0].ends.failedBy[static_cast<std::size_t>(Cause::Limit)] > 480'000);
}

/// Without a queue limit every request would stay: 900 a second for an hour.
void SimulationAbuseTest::anHourOfTenfoldOverloadStaysBounded()
{
    Net net;
    net.station("s", exponential(0.01)).journey("j", "s", 1'000);
    RunOptions options;
    options.duration = seconds(3'600);
    options.mostInFlight = 50'000;
    const Recording recording = net.run(options);
    const Ends ends = totalsOf(recording).journeys[0].ends;
    QVERIFY(ends.failedBy[static_cast<std::size_t>(Cause::Limit)] > 3'000'000);
    QVERIFY(recording.bytes() < 50'000'000);
    QVERIFY(recording.unfinished <= 50'000);
    QCOMPARE(ends.arrivals, ends.answered() + ends.failed() + recording.unfinished);
}

void SimulationAbuseTest::callsThatGoInACircleFail_data()
{
    QTest::addColumn<bool>("inOneProcess");
    QTest::newRow("a component that calls itself") << true;
    QTest::newRow("two that call each other, with workers for all") << false;
}

void SimulationAbuseTest::callsThatGoInACircleFail()
{
    QFETCH(bool, inOneProcess);
    Net net;
    if (inOneProcess) {
        net.station("s", exponential(0.001), 100).call("s", "s").journey("j", "s", 10);
    } else {
        net.station("a", exponential(0.001), 10'000).station("b", exponential(0.001), 10'000);
        net.call("a", "b").call("b", "a").journey("j", "a", 10);
    }
    const Ends ends = totalsOf(net.run(10)).journeys[0].ends;
    QCOMPARE(ends.answered(), 0U);
    QVERIFY(ends.failedBy[static_cast<std::size_t>(Cause::Limit)] > 50); // Each after a hundred calls of 1 ms.
}

/// The caller dies at 5 s with calls under way, and is back at once: their answers must not reach what is new there.
void SimulationAbuseTest::whoDiesWithCallsUnderWayLeavesNothingBehind()
{
    Net net;
    net.station("caller", constant(0.001), 1'000).station("slow", constant(1), 10'000);
    net.call("caller", "slow").journey("j", "caller", 100);
    net.fault(5, 5.001, fault::Down{ComponentId("caller")});
    net.fault(10, {}, fault::Traffic{{}, 0});
    const Recording recording = net.run(20);
    const Totals totals = totalsOf(recording);
    const Ends &calls = totals.dependencies[0].ends;
    QVERIFY(calls.failedBy[static_cast<std::size_t>(Cause::Crash)] > 50); // A second's worth.
    QCOMPARE(calls.arrivals, calls.answered() + calls.failed());
    QCOMPARE(totals.dependencies[0].wasted, calls.failed());
    QVERIFY(std::abs(totals.journeys[0].ends.quantileMs(0.0) - 1001) < 2); // Nobody was answered with another's answer.
}

/// One worker each, which call each other: as soon as both are busy at once, none ever ends.
void SimulationAbuseTest::workersThatWaitForEachOtherAreReported()
{
    Net net;
    net.station("a", exponential(0.01)).station("b", exponential(0.01));
    net.call("a", "b", [](Dependency &d) { d.journeys = {JourneyId("there")}; });
    net.call("b", "a", [](Dependency &d) { d.journeys = {JourneyId("back")}; });
    net.journey("there", "a", 20).journey("back", "b", 20);
    const Recording recording = net.run(60);
    const Totals late = totalsOf(recording, 30 * Second);
    QCOMPARE(late.journeys[0].ends.answered() + late.journeys[1].ends.answered(), 0U);
    const auto deadlocks = std::count_if(recording.events.begin(), recording.events.end(), [](const RecordedEvent &e) {
        return e.kind == RecordedEvent::Kind::Deadlocked;
    });
    QCOMPARE(deadlocks, 2); // Each of the two, once.
}

/// a calls b, which calls a: two requests at once hold both workers of a, and b's calls wait for one of them. Only
/// before a does anybody wait.
void SimulationAbuseTest::aCircleOfCallsThatHoldWorkersIsReported()
{
    Net net;
    net.station("a", exponential(0.01), 2).station("b", exponential(0.01), 2);
    net.call("a", "b").call("b", "a").journey("j", "a", 10);
    const Recording recording = net.run(60);
    QCOMPARE(totalsOf(recording).journeys[0].ends.answered(), 0U);
    std::vector<std::uint32_t> elements;
    for (const RecordedEvent &event : recording.events) {
        if (event.kind == RecordedEvent::Kind::Deadlocked)
            elements.push_back(event.element);
    }
    QCOMPARE(elements, (std::vector<std::uint32_t>{0, 1}));
}

/// Nothing moves for ten seconds at a time, but the worker of b ends its work.
void SimulationAbuseTest::whoOnlyWaitsLongIsNotReported()
{
    Net net;
    net.station("a", constant(0.01), 2).station("b", constant(10));
    net.call("a", "b").journey("j", "a", 1);
    const Recording recording = net.run(60);
    QVERIFY(totalsOf(recording).journeys[0].ends.answered() > 0);
    QVERIFY(std::none_of(recording.events.begin(), recording.events.end(),
                         [](const RecordedEvent &e) { return e.kind == RecordedEvent::Kind::Deadlocked; }));
}

void SimulationAbuseTest::stopsWithinMoments()
{
    Net net;
    net.station("s", exponential(0.001)).journey("j", "s", 900);
    RunOptions options;
    options.duration = seconds(1e6);
    int calls = 0;
    const Result<Recording> recording = simulate(net.architecture(), nullptr, options, [&](double done) {
        ++calls;
        return done < 0; // No.
    });
    QVERIFY(recording);
    QCOMPARE(calls, 1);
    QVERIFY(recording->duration < 10'000 * Second);
    QVERIFY(recording->duration > 0);
}

void SimulationAbuseTest::theSameSeedGivesTheSameRecording()
{
    Net net;
    net.caller("door").station("s", exponential(0.01), 3).call("door", "s").journey("j", "door", 200);
    QVERIFY(net.run(30, 5) == net.run(30, 5));
}

void SimulationAbuseTest::anotherSeedGivesAnother()
{
    Net net;
    net.station("s", exponential(0.01), 3).journey("j", "s", 200);
    QVERIFY(!(net.run(30, 5).journeys == net.run(30, 6).journeys));
}

QTEST_GUILESS_MAIN(SimulationAbuseTest)
#include "simulationabuse_test.moc"
