// SPDX-License-Identifier: Apache-2.0
#include "playback/why.h"
#include "samples.h"
#include "simulation/totals.h"

#include <QtTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;

namespace {

/// The share of the journey's requests that failed, of those that ended while the fault lasted and shortly after.
double failedShare(const Architecture &architecture, const simulation::Recording &recording, const JourneyId &journey)
{
    const auto index = indexIn(architecture.journeys, journey);
    return 1 - simulation::totalsOf(recording, 20 * Second, 130 * Second).journeys[index].ends.successShare();
}

} // namespace

/// A remedy is advice to spend work on: each one that is a single edit is made here, and simulated.
class WhyRemedyTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRemedyHelps_data();
    void everyRemedyHelps();
    void aTimeoutLetsTheMonolithStand();
    void aServerOfItsOwnKeepsTheBulkUpdateAway();
    void sheddingEndsTheAftermath();
    void aRemedyForWhatIsGoneIsRefused();
};

void WhyRemedyTest::everyRemedyHelps_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("scenario");
    for (const char *name : {"monolith", "distributed-monolith", "microservices"}) {
        for (const char *scenario :
             {"payment-database-down", "bulk-product-update", "traffic-spike", "slow-payment-provider"})
            QTest::addRow("%s %s", name, scenario) << name << scenario;
    }
}

void WhyRemedyTest::everyRemedyHelps()
{
    QFETCH(QString, name);
    QFETCH(QString, scenario);
    const Played &sample = played(name.toStdString(), scenario.toStdString());
    const Reasons reasons(sample.architecture, sample.recording);
    std::map<std::string, simulation::Recording> tried; // By the remedy's sentence: journeys share remedies.
    for (const Journey &journey : sample.architecture.journeys) {
        const double before = failedShare(sample.architecture, sample.recording, journey.id);
        if (before < 0.02)
            continue; // Slow or degraded: then failures say nothing.
        for (const Remedy &remedy : reasons.at(journey.id, 40 * Second, Language::English).remedies) {
            Architecture edited = sample.architecture;
            if (!applyRemedy(edited, remedy))
                continue; // Said, but no single edit.
            auto found = tried.find(remedy.sentence);
            if (found == tried.end())
                found = tried.emplace(remedy.sentence, play(edited, scenario.toStdString())).first;
            const double after = failedShare(edited, found->second, journey.id);
            QVERIFY2(after < 0.7 * before, qPrintable(QString("%1: %2 -> %3: %4")
                                                          .arg(QString::fromStdString(journey.id.value()))
                                                          .arg(before)
                                                          .arg(after)
                                                          .arg(QString::fromStdString(remedy.sentence))));
        }
    }
}

void WhyRemedyTest::aTimeoutLetsTheMonolithStand()
{
    const Played &sample = played("monolith", "payment-database-down");
    const Why why = whyAt(sample.architecture, sample.recording, JourneyId("login"), 40 * Second, Language::English);
    QCOMPARE(why.remedies.front().policy, std::string("timeout"));
    QCOMPARE(QString::fromStdString(why.remedies.front().sentence).section(". ", 0, 0),
             QString("The timeout of 60 s on Payment → Payments DB lets a call hold a worker for 60 s"));
    Architecture edited = sample.architecture;
    QVERIFY(applyRemedy(edited, why.remedies.front()));
    QVERIFY(!(edited == sample.architecture));
    const simulation::Recording again = play(edited, "payment-database-down");
    QVERIFY(failedShare(sample.architecture, sample.recording, JourneyId("login")) > 0.5);
    QCOMPARE(failedShare(edited, again, JourneyId("login")), 0.0);
    QVERIFY(whyAt(edited, again, JourneyId("login"), 40 * Second, Language::English).isEmpty());
}

void WhyRemedyTest::aServerOfItsOwnKeepsTheBulkUpdateAway()
{
    const Played &sample = played("monolith", "bulk-product-update");
    const Why why = whyAt(sample.architecture, sample.recording, JourneyId("login"), 40 * Second, Language::English);
    const auto own =
        std::find_if(why.remedies.begin(), why.remedies.end(), [](const Remedy &each) { return each.policy.empty(); });
    QVERIFY(own != why.remedies.end());
    Architecture edited = sample.architecture;
    QVERIFY(!applyRemedy(edited, *own)); // More than one edit: it needs a capacity of its own as well.
    Component moved = *edited.components.find(std::get<ComponentId>(own->place));
    moved.capacity = edited.deployables.find(*moved.deployable)->capacity;
    moved.deployable.reset();
    edited.components.replace(moved.id, moved);
    const simulation::Recording again = play(edited, "bulk-product-update");
    QVERIFY(failedShare(sample.architecture, sample.recording, JourneyId("login")) > 0.3);
    QVERIFY(failedShare(edited, again, JourneyId("login")) < 0.001);
}

/// A minute after the fault the search still works for users who have gone.
void WhyRemedyTest::sheddingEndsTheAftermath()
{
    const Played &sample = played("distributed-monolith", "payment-database-down");
    const Why why = whyAt(sample.architecture, sample.recording, JourneyId("search"), 140 * Second, Language::English);
    const auto shedding = std::find_if(why.remedies.begin(), why.remedies.end(),
                                       [](const Remedy &each) { return each.policy == "loadShedding"; });
    QVERIFY(shedding != why.remedies.end());
    Architecture edited = sample.architecture;
    QVERIFY(applyRemedy(edited, *shedding));
    const auto later = [&](const simulation::Recording &recording) {
        const auto search = indexIn(sample.architecture.journeys, JourneyId("search"));
        return simulation::totalsOf(recording, 110 * Second, 180 * Second).journeys[search].ends.successShare();
    };
    const double before = later(sample.recording);
    const double after = later(play(edited, "payment-database-down"));
    QVERIFY2(before < 0.2 && after > 0.9, qPrintable(QString("%1 -> %2").arg(before).arg(after)));
}

void WhyRemedyTest::aRemedyForWhatIsGoneIsRefused()
{
    const Played &sample = played("monolith", "payment-database-down");
    const Why why = whyAt(sample.architecture, sample.recording, JourneyId("login"), 40 * Second, Language::English);
    Architecture edited = sample.architecture;
    edited.dependencies.remove(DependencyId("payment-payment-db"));
    const Architecture before = edited;
    QVERIFY(!why.remedies.empty());
    for (const Remedy &remedy : why.remedies)
        QVERIFY(!applyRemedy(edited, remedy));
    QVERIFY(edited == before);
}

QTEST_GUILESS_MAIN(WhyRemedyTest)
#include "whyremedy_test.moc"
