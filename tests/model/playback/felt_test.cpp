// SPDX-License-Identifier: Apache-2.0
#include "playback/felt.h"
#include "samples.h"
#include "simulation/totals.h"

#include <QtTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;

namespace {

constexpr const char *Down = "payment-database-down";

JourneyFelt felt(const Played &sample, const char *journey, double second)
{
    return Felt(sample.architecture, sample.recording)
        .at(static_cast<simulation::Nanos>(second * 1e9))[indexIn(sample.architecture.journeys, JourneyId(journey))];
}

} // namespace

class FeltTest : public QObject
{
    Q_OBJECT

private slots:
    void sumsAreThoseOfTheWholeRecording();
    void countsRunWithThePlayhead();
    void losesNothingBeforeTheFault();
    void saysHowLongItTook();
    void timesAreKnownOnlyOnceTheyHaveCome();
    void whoseObjectiveHoldsNeverBreaks();
    void saysWhenUsersWaitAndNothingEnds();
    void matchesById();
    void aRecordingOfNothingIsFeltByNobody();
};

void FeltTest::sumsAreThoseOfTheWholeRecording()
{
    const Played &sample = played("monolith", Down);
    const simulation::Totals totals = simulation::totalsOf(sample.recording);
    const Felt strip(sample.architecture, sample.recording);
    const auto end = strip.at(sample.recording.duration);
    double lost = 0;
    for (std::size_t j = 0; j < end.size(); ++j) {
        QCOMPARE(end[j].failed, totals.journeys[j].ends.failed());
        QCOMPARE(end[j].lostValue, totals.journeys[j].lostValue);
        QCOMPARE(end[j].successSinceStart, totals.journeys[j].ends.successShare());
        lost += end[j].lostValue;
    }
    QVERIFY(lost > 0);
    QCOMPARE(strip.lostInAll(), lost);
}

void FeltTest::countsRunWithThePlayhead()
{
    const Played &sample = played("monolith", Down);
    const Felt strip(sample.architecture, sample.recording);
    std::uint64_t before = 0;
    for (int tenth = 0; tenth <= 1'800; ++tenth) {
        const std::uint64_t now = strip.at(tenth * Second / 10)[0].failed;
        QVERIFY(now >= before);
        before = now;
    }
    // In the middle of an interval, half of what fails in it.
    const auto failed = sample.recording.journeys.at(50, 0).counts.failed();
    QVERIFY(failed > 10);
    const double part =
        static_cast<double>(strip.at(50 * Second + Second / 2)[0].failed - strip.at(50 * Second)[0].failed);
    QVERIFY(std::abs(part - failed / 2.0) <= 1);
}

void FeltTest::losesNothingBeforeTheFault()
{
    const JourneyFelt before = felt(played("monolith", Down), "login", 19);
    QCOMPARE(before.failed, 0U);
    QCOMPARE(before.successSinceStart, 1.0);
    QVERIFY(before.hasObjective);
    QVERIFY(before.isObjectiveMet);
    QVERIFY(before.p99Ms > 0);
    QVERIFY(before.ratePerSecond > 20);
    QVERIFY(!before.timeToFirstFailure);
}

void FeltTest::saysHowLongItTook()
{
    const Played &sample = played("monolith", Down);
    const JourneyFelt during = felt(sample, "login", 60);
    QCOMPARE(during.health, Health::Failed);
    QVERIFY(!during.isObjectiveMet);
    QCOMPARE(during.successShare, 0.0);
    QVERIFY(during.lostValue == 400.0 * static_cast<double>(during.failed));
    // The workers last 8.9 s, and users wait for 5 s before they leave.
    QVERIFY(during.timeToFirstFailure && *during.timeToFirstFailure >= 13 * Second
            && *during.timeToFirstFailure <= 17 * Second);
    const JourneyFelt after = felt(sample, "login", 180);
    const auto impact = simulation::impactOf(sample.recording);
    QVERIFY(after.timeToRecover.has_value());
    QCOMPARE(*after.timeToRecover, *impact.timeToRecover(0));
    QCOMPARE(*after.timeToBreak, *impact.timeToBreak(0));
    QVERIFY(after.isObjectiveMet);
}

void FeltTest::timesAreKnownOnlyOnceTheyHaveCome()
{
    const Played &sample = played("monolith", Down);
    const JourneyFelt end = felt(sample, "login", 180);
    const double firstFailure = 20 + static_cast<double>(*end.timeToFirstFailure) / 1e9;
    QVERIFY(!felt(sample, "login", firstFailure - 0.1).timeToFirstFailure);
    QVERIFY(felt(sample, "login", firstFailure).timeToFirstFailure);
    const double recovery = 80 + static_cast<double>(*end.timeToRecover) / 1e9;
    QVERIFY(!felt(sample, "login", recovery - 0.1).timeToRecover);
    QVERIFY(felt(sample, "login", recovery).timeToRecover);
}

void FeltTest::whoseObjectiveHoldsNeverBreaks()
{
    const Played &sample = played("microservices", Down);
    for (int second = 0; second <= 180; second += 10) {
        const JourneyFelt login = felt(sample, "login", second);
        QVERIFY(login.isObjectiveMet);
        QVERIFY(!login.timeToBreak);
    }
}

void FeltTest::saysWhenUsersWaitAndNothingEnds()
{
    const Played &sample = played("monolith", Down);
    // The database answers no more, and its callers have no timeout.
    QVERIFY(felt(sample, "pay", 30).isSilent);
    QVERIFY(felt(sample, "pay", 30).inFlight > 1);
    QVERIFY(!felt(sample, "pay", 10).isSilent);
    QVERIFY(!felt(sample, "pay", 170).isSilent);
}

void FeltTest::matchesById()
{
    const Played &sample = played("monolith", Down);
    Architecture edited = sample.architecture;
    Journey added = edited.journeys[0];
    added.id = JourneyId("returns");
    edited.journeys.insert(0, added);
    const auto strip = Felt(edited, sample.recording).at(60 * Second);
    QCOMPARE(strip[0].health, Health::Idle);
    QCOMPARE(strip[0].failed, 0U);
    QCOMPARE(strip[1].failed, felt(sample, "login", 60).failed);
}

void FeltTest::aRecordingOfNothingIsFeltByNobody()
{
    const Architecture architecture = sample("monolith");
    const simulation::Recording nothing;
    const auto strip = Felt(architecture, nothing).at(Second);
    QCOMPARE(strip.size(), architecture.journeys.size());
    QCOMPARE(strip[0].successShare, 1.0);
}

QTEST_GUILESS_MAIN(FeltTest)
#include "felt_test.moc"
