// SPDX-License-Identifier: Apache-2.0
#include "playback/standing.h"

#include "samples.h"

#include <QTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;

namespace {

constexpr const char *Down = "payment-database-down";

Standing standing(const char *sample, double second)
{
    const Played &shown = played(sample, Down);
    return standingOf(Felt(shown.architecture, shown.recording), static_cast<simulation::Nanos>(second * 1e9));
}

} // namespace

/// The figures of the table of a comparison.
class StandingTest : public QObject
{
    Q_OBJECT

private slots:
    /// In the middle of the fault more has failed in value in microservices, which fail fast; what hangs in the
    /// monolith is not forgotten.
    void whatHangsIsAtRisk()
    {
        const Standing monolith = standing("monolith", 60);
        const Standing services = standing("microservices", 60);
        QVERIFY(monolith.waiting > 1'000);
        QVERIFY(monolith.atRisk > 1e6);
        QVERIFY(monolith.waiting > 10 * services.waiting);
        QVERIFY(monolith.lostValue + monolith.atRisk > services.lostValue + services.atRisk);
        QCOMPARE(monolith.broken, std::size_t{5});
        QCOMPARE(services.broken, std::size_t{1});
    }
    void whereAllIsWellNobodyIsAtRisk()
    {
        const Standing before = standing("monolith", 15);
        QCOMPARE(before.waiting, 0.0);
        QCOMPARE(before.atRisk, 0.0);
        QCOMPARE(before.failed, 0.0);
        QVERIFY(before.lostInAll > 1e6); // It is known already how it ends.
        QCOMPARE(before.lostInAll, standing("monolith", 180).lostValue);
        QCOMPARE(before.failedInAll, standing("monolith", 180).failed);
    }
    void cellsSayWhatIsStillOpen()
    {
        const Standing at{.failed = 12'496,
                          .lostValue = 50.8e6,
                          .waiting = 4'210,
                          .atRisk = 12e6,
                          .broken = 5,
                          .journeys = 5,
                          .lostInAll = 64e6,
                          .firstBroken = 11'000'000'000,
                          .recovered = 14'000'000'000};
        const auto english = standingCells(at, {64.1e6, 63.9e6, 64.3e6, 12}, "KRW", Language::English);
        QCOMPARE(english[0], (StandingCell{"12,496", "+4,210 waiting"}));
        QCOMPARE(english[1], (StandingCell{"₩50.8\u00a0M", "+₩12\u00a0M at risk"}));
        QCOMPARE(english[2], (StandingCell{"₩64.1\u00a0M", "± ₩200\u00a0k"}));
        QCOMPARE(english[3], (StandingCell{"11 s"}));
        QCOMPARE(english[4], (StandingCell{"14 s"}));
        QCOMPARE(english[5], (StandingCell{"5 of 5"}));
        const auto korean = standingCells(at, {}, "KRW", Language::Korean);
        QCOMPARE(korean[0], (StandingCell{"12,496", "+4,210 대기 중"}));
        QCOMPARE(korean[1].text, std::string("₩5,080만"));
        QCOMPARE(korean[2], (StandingCell{"₩6,400만"})); // Of one run nothing is known of chance.
        QCOMPARE(korean[5].text, std::string("5개 중 5개"));
    }
    void moneyIsShort()
    {
        const auto text = [](double value, const char *currency = "") {
            return moneyText(value, currency, Language::English);
        };
        QCOMPARE(text(0), std::string("0"));
        QCOMPARE(text(950), std::string("950"));
        QCOMPARE(text(999'600), std::string("1\u00a0M"));
        QCOMPARE(text(63'940'000, "USD"), std::string("$63.9\u00a0M"));
        QCOMPARE(text(-1'500, "CHF"), std::string("−CHF\u00a01.5\u00a0k"));
        QCOMPARE(moneyText(123'456'789, "KRW", Language::Korean), std::string("₩1.23억"));
    }
};

QTEST_APPLESS_MAIN(StandingTest)
#include "standing_test.moc"
