// SPDX-License-Identifier: Apache-2.0
#include "analysis/metastable.h"
#include "nets.h"

#include <QTest>

using namespace topologue;
using namespace topologue::analysis;
using namespace topologue::analysis::tests;

namespace {

Metastable tried(const Net &net, const MetastableOptions &options = {})
{
    return answered(tryMetastable(net.architecture(), options));
}

} // namespace

class MetastableTest : public QObject
{
    Q_OBJECT

private slots:
    void aRetryStormStaysDown();
    void withoutRetriesItDrains();
    void withRoomItRecovers();
    void tellsWhatKeepsItDown();
    void aSpikeThatFitsIsNotFelt();
    void theSpikeIsChosenFromTheHeadroom();
    void aChosenSpikeIsOneThatIsFelt();
    void theShownScenarioIsThatOfTheFirstRun();
    void saysThatThereIsNoTraffic();
    void isTheSameOnAnyNumberOfThreads();
    void stopsSoonWhenAsked();
};

void MetastableTest::aRetryStormStaysDown()
{
    const Metastable storm = tried(retryStorm(2));
    QCOMPARE(storm.runs.size(), 5U);
    QCOMPARE(storm.count(Aftermath::Stuck), 5U);
    QVERIFY(storm.isMetastable());
    for (const Metastable::Run &run : storm.runs)
        QVERIFY(run.goodput < 0.2);
    QCOMPARE(storm.stuckJourneys, std::vector<std::size_t>{0});
}

void MetastableTest::withoutRetriesItDrains()
{
    // 1.6 times 280 for 20 s, 300 are served: some 3,000 are left over, and 20 a second are caught up.
    const Metastable calm = tried(retryStorm(1));
    QVERIFY(!calm.isMetastable());
    QCOMPARE(calm.count(Aftermath::Draining), 5U);
    for (const Metastable::Run &run : calm.runs)
        QVERIFY(run.drainedInSeconds && *run.drainedInSeconds > 10 && *run.drainedInSeconds < 300);
    MetastableOptions patient;
    patient.within = seconds(300);
    QCOMPARE(tried(retryStorm(1), patient).count(Aftermath::Recovered), 5U);
    QCOMPARE(tried(retryStorm(2), patient).count(Aftermath::Stuck), 5U);
}

void MetastableTest::withRoomItRecovers()
{
    Net net = retryStorm(2);
    Journey journey = net.architecture().journeys[0];
    journey.load.requestsPerSecond = 120; // The published case: recovers.
    net.edit().journeys.replace(journey.id, journey);
    // All are tried twice: 240 a second, 300 are served. What a spike of 3.75 times leaves over takes a while.
    MetastableOptions patient;
    patient.within = seconds(300);
    QCOMPARE(tried(net, patient).count(Aftermath::Recovered), 5U);
}

void MetastableTest::tellsWhatKeepsItDown()
{
    const Metastable storm = tried(retryStorm(2));
    QVERIFY(storm.sustained);
    QCOMPARE(storm.sustained->retrying, std::optional(DependencyId("client-database")));
    QVERIFY(std::abs(storm.sustained->retryShare - 0.5) < 0.05); // Each is tried twice.
    QVERIFY(storm.sustained->wastedShare > 0.3);
    QVERIFY(storm.sustained->queue == ElementId(ComponentId("database")));
    QVERIFY(storm.sustained->queueLength > 1000);
    QVERIFY(!tried(retryStorm(1)).sustained);
}

void MetastableTest::aSpikeThatFitsIsNotFelt()
{
    MetastableOptions options;
    options.factor = 1.01;
    Net net = retryStorm(1);
    Journey journey = net.architecture().journeys[0];
    journey.load.requestsPerSecond = 50;
    net.edit().journeys.replace(journey.id, journey);
    QCOMPARE(tried(net, options).count(Aftermath::Unmoved), 5U);
}

void MetastableTest::theSpikeIsChosenFromTheHeadroom()
{
    const Metastable storm = tried(retryStorm(1));
    // 300 servers a second for 280 requests: 1.07 times; half more.
    QVERIFY(storm.headroom && std::abs(*storm.headroom - 300.0 / 280) < 0.02);
    QVERIFY(std::abs(storm.factor - 1.5 * *storm.headroom) < 1e-9);
}

void MetastableTest::aChosenSpikeIsOneThatIsFelt()
{
    // By the estimate the mailer is too slow already; users feel it at 6.7 times, when 400 a second come.
    Net net;
    net.station("front", exponential(0.005), 2).queue("events").station("mailer", exponential(0.02), 1);
    net.publish("front", "events").consume("mailer", "events");
    net.journey("buy", "front", 60, [](Journey &j) { j.objective.p99 = seconds(1); });
    const Metastable felt = tried(net);
    QVERIFY2(felt.factor > 6, std::to_string(felt.factor).c_str());
    QCOMPARE(felt.count(Aftermath::Unmoved), 0U);
}

void MetastableTest::theShownScenarioIsThatOfTheFirstRun()
{
    const Net net = retryStorm(2);
    const Metastable storm = tried(net);
    const auto recording = simulation::simulate(net.architecture(), &storm.shown->scenario);
    QVERIFY(recording);
    QCOMPARE(storm.shown->moment, seconds(40));
    const auto end = recording->duration;
    const auto last = simulation::totalsOf(*recording, end - 20'000'000'000, end);
    QVERIFY(last.journeys[0].ends.successShare() < 0.2);
    QCOMPARE(storm.runs[0].seed, recording->seed);
    QCOMPARE(storm.runs[0].course.size(), static_cast<std::size_t>(recording->duration / 5'000'000'000));
}

void MetastableTest::saysThatThereIsNoTraffic()
{
    QVERIFY(!tried(Net()).hasTraffic);
}

void MetastableTest::isTheSameOnAnyNumberOfThreads()
{
    MetastableOptions options;
    options.stress.threads = 1;
    const Metastable one = tried(retryStorm(2), options);
    options.stress.threads = 5;
    const Metastable five = tried(retryStorm(2), options);
    for (std::size_t i = 0; i < one.runs.size(); ++i) {
        QCOMPARE(one.runs[i].seed, five.runs[i].seed);
        QCOMPARE(one.runs[i].goodput, five.runs[i].goodput);
        QCOMPARE(one.runs[i].waiting, five.runs[i].waiting);
    }
}

void MetastableTest::stopsSoonWhenAsked()
{
    const Net net = retryStorm(2);
    const qint64 elapsed =
        stopsAfter([&](const Progress &progress) { return tryMetastable(net.architecture(), {}, progress); });
    QVERIFY(elapsed >= 0);
    QVERIFY(elapsed < 500); // 50 ms on a machine that is not busy.
}

QTEST_GUILESS_MAIN(MetastableTest)
#include "metastable_test.moc"
