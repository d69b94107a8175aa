// SPDX-License-Identifier: Apache-2.0
#include "net.h"
#include "simulation/figures.h"
#include "simulation/replicate.h"

#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <set>

using namespace topologue;
using namespace topologue::simulation;
using tests::Net;
using tests::Second;

namespace {

/// M/M/1: one request a second comes with rate `rate`, service takes `mean` seconds.
Net queue(double rate, double mean)
{
    Net net;
    net.station("server", tests::exponential(mean)).journey("visit", "server", rate);
    return net;
}

ReplicationOptions optionsFor(std::uint32_t count, double duration, double warmUp = 0)
{
    ReplicationOptions options;
    options.count = count;
    options.run.duration = Duration::seconds(duration);
    options.from = static_cast<Nanos>(warmUp * Second);
    options.run.tracesPerSecond = 0;
    return options;
}

double meanMs(const Totals &totals)
{
    return totals.journeys[0].ends.meanMs;
}

} // namespace

class ReplicateTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstReplicationIsThePlainRun()
    {
        const Net net = queue(0.8, 1);
        const ReplicationOptions options = optionsFor(3, 200);
        std::vector<bool> isPlain(3);
        const auto done = forEachReplication({net.architecture()}, options, [&](std::uint32_t i, const Recording &r) {
            isPlain[i] = r == simulate(net.architecture(), nullptr, options.run);
        });
        QVERIFY(done && *done);
        QCOMPARE(isPlain, (std::vector<bool>{true, false, false}));
    }
    void seedsDiffer()
    {
        std::set<std::uint64_t> seeds;
        for (std::uint64_t base = 0; base < 100; ++base) {
            for (std::uint32_t index = 0; index < 100; ++index)
                seeds.insert(seedOf(base, index));
        }
        QCOMPARE(seeds.size(), 10'000U);
    }
    void doesNotDependOnTheNumberOfThreads()
    {
        const Net net = queue(0.8, 1);
        ReplicationOptions options = optionsFor(7, 200);
        options.threads = 1;
        const auto alone = replicateFigures({net.architecture()}, options);
        const auto aloneTotals = replicate({net.architecture()}, options);
        for (const std::uint32_t threads : {2U, 3U, 100U}) {
            options.threads = threads;
            const auto together = replicateFigures({net.architecture()}, options);
            QCOMPARE(together->replications, 7U);
            QVERIFY(together->journeys == alone->journeys);
            QVERIFY(together->deployables == alone->deployables);
            const auto totals = replicate({net.architecture()}, options);
            QCOMPARE(totals->size(), 7U);
            for (std::size_t i = 0; i < totals->size(); ++i)
                QCOMPARE(meanMs((*totals)[i]), meanMs((*aloneTotals)[i]));
        }
        QVERIFY(alone->journeys[0][0].halfWidth() > 0);
    }

    void stopsSoonWhenAsked()
    {
        // Each run would take minutes.
        const Net net = queue(8e5, 1e-6);
        const ReplicationOptions options = optionsFor(50, 3600);
        QElapsedTimer sinceNo;
        int asked = 0;
        const auto totals = replicate({net.architecture()}, options, [&](double share) {
            if (share > 0 && ++asked == 3)
                sinceNo.start();
            return asked < 3;
        });
        QVERIFY(totals);
        QVERIFY(totals->empty());
        QVERIFY(sinceNo.isValid());
        const qint64 elapsed = sinceNo.elapsed();
        qInfo("stopped after %lld ms", static_cast<long long>(elapsed));
        QVERIFY(elapsed < 500); // 50 ms on a machine that is not busy.
    }
    void progressGrowsToTheEnd()
    {
        const Net net = queue(1000, 1e-4);
        double last = 0;
        bool grows = true;
        const auto done = replicateFigures({net.architecture()}, optionsFor(6, 300), [&](double share) {
            grows = grows && share >= last && share <= 1;
            last = share;
            return true;
        });
        QVERIFY(done);
        QVERIFY(grows);
        QVERIFY(last > 0.3);
    }
    void refusesWhatSimulateRefuses()
    {
        Net net = queue(0.8, 1);
        net.call("server", "nowhere");
        const auto result = replicate({net.architecture()}, optionsFor(4, 10));
        QVERIFY(!result);
        QCOMPARE(result.error().front().code(), std::string_view("reference.dangling"));
        QVERIFY(!sample({net.architecture()}, meanMs, optionsFor(4, 10)));
        QVERIFY(!compare({net.architecture()}, {net.architecture()}, meanMs, optionsFor(4, 10)));
        QVERIFY(!sampleUntil({net.architecture()}, meanMs, {}, optionsFor(4, 10)));
    }

    void figuresHaveNamesOfTheirOwn()
    {
        const auto check = [](const auto &figures) {
            std::set<std::string_view> names;
            for (const auto &figure : figures)
                names.insert(figure.name);
            QCOMPARE(names.size(), figures.size());
        };
        check(journeyFigures());
        check(componentFigures());
        check(deployableFigures());
        check(dependencyFigures());
    }
    void figuresOfFailuresAreNamedByCause()
    {
        JourneyTotals totals;
        for (std::size_t cause = 1; cause < CauseCount; ++cause)
            totals.ends.failedBy[cause] = 100 + cause;
        for (std::size_t cause = 1; cause < CauseCount; ++cause) {
            const std::string name = "failedBy." + std::string(CauseNames[cause]);
            int found = 0;
            for (const auto &figure : journeyFigures()) {
                if (figure.name != name)
                    continue;
                ++found;
                QCOMPARE(figure.of(totals), 100.0 + static_cast<double>(cause));
            }
            QCOMPARE(found, 1);
        }
    }
    void figuresWithoutAnswersAreNoNumbers()
    {
        for (const auto &figure : journeyFigures()) {
            const bool isTime = figure.name == "meanCompletionMs" || figure.name == "meanMs"
                                || (figure.name.front() == 'p' && figure.name.ends_with("Ms"));
            QCOMPARE(std::isnan(figure.of(JourneyTotals())), isTime);
        }
    }

    void intervalsHoldWhatTheorySays()
    {
        // M/M/1 at 0.5: utilisation 0.5, 1 inside, 2 s from arrival to answer, a wait of 1 s.
        const Net net = queue(0.5, 1);
        const auto figures = replicateFigures({net.architecture()}, optionsFor(20, 4000, 200));
        QVERIFY(figures);
        const auto check = [&](const Interval &interval, double expected, double widest) {
            QVERIFY2(interval.contains(expected), qPrintable(QString::number(interval.mean)));
            QVERIFY(interval.halfWidth() < widest * expected);
        };
        for (std::size_t f = 0; f < deployableFigures().size(); ++f) {
            const std::string_view name = deployableFigures()[f].name;
            if (name == "utilisation")
                check(figures->deployables[0][f], 0.5, 0.05);
            else if (name == "meanInSystem")
                check(figures->deployables[0][f], 1, 0.1);
            else if (name == "meanWaitMs")
                check(figures->deployables[0][f], 1000, 0.2);
        }
        for (std::size_t f = 0; f < journeyFigures().size(); ++f) {
            if (journeyFigures()[f].name == "meanMs")
                check(figures->journeys[0][f], 2000, 0.1);
        }
    }

    void addsReplicationsUntilPreciseEnough()
    {
        const Net net = queue(0.5, 1);
        const auto rough = sampleUntil({net.architecture()}, meanMs, {0.2, 5, 400}, optionsFor(0, 1000));
        const auto fine = sampleUntil({net.architecture()}, meanMs, {0.04, 5, 400}, optionsFor(0, 1000));
        QVERIFY(rough && fine);
        QVERIFY(rough->isReached && fine->isReached);
        QVERIFY(fine->interval.halfWidth() <= 0.04 * fine->interval.mean);
        QVERIFY(fine->interval.contains(2000));
        QVERIFY(fine->interval.samples > 2 * rough->interval.samples);
        QVERIFY(fine->interval.samples < 400);
    }
    void stopsAddingAtTheLimit()
    {
        const Net net = queue(0.5, 1);
        const auto result = sampleUntil({net.architecture()}, meanMs, {1e-6, 5, 12}, optionsFor(0, 100));
        QVERIFY(result);
        QVERIFY(!result->isReached);
        QCOMPARE(result->interval.samples, 12U);
    }
    void stopsAddingForAFigureThatNeverChanges()
    {
        const Net net = queue(0.5, 1);
        const auto result = sampleUntil(
            {net.architecture()}, [](const Totals &t) { return double(t.journeys[0].ends.failed()); }, {},
            optionsFor(0, 100));
        QVERIFY(result && result->isReached);
        QCOMPARE(result->interval.samples, 5U);
    }

    void pairsSeeADifferenceThatSingleRunsDoNot()
    {
        // Response of M/M/1: s / (1 - 0.5 s). With s = 1 that is 2, with s = 1.96 / 1.98 it is 1.96: 2 % less.
        const Net before = queue(0.5, 1);
        const Net after = queue(0.5, 1.96 / 1.98);
        const ReplicationOptions options = optionsFor(10, 2000);
        const auto paired = compare({before.architecture()}, {after.architecture()}, meanMs, options);
        QVERIFY(paired);
        QVERIFY(paired->isReal());
        QVERIFY(paired->difference.contains(-40));

        ReplicationOptions others = options;
        others.run.seed = 1000;
        const auto first = sample({before.architecture()}, meanMs, options);
        const auto second = sample({after.architecture()}, meanMs, others);
        const Comparison unpaired = comparePairs(*first, *second);
        qInfo("difference: paired %.1f +- %.1f ms, unpaired %.1f +- %.1f ms", paired->difference.mean,
              paired->difference.halfWidth(), unpaired.difference.mean, unpaired.difference.halfWidth());
        QVERIFY(!unpaired.isReal());
        QVERIFY(unpaired.difference.halfWidth() > 5 * paired->difference.halfWidth());
    }
    void aDocumentDoesNotDifferFromItself()
    {
        const Net net = queue(0.5, 1);
        const auto result = compare({net.architecture()}, {net.architecture()}, meanMs, optionsFor(4, 200));
        QVERIFY(result);
        QVERIFY(!result->isReal());
        QCOMPARE(result->difference.mean, 0.0);
        QCOMPARE(result->first, result->second);
    }
    void oneReplicationProvesNothing()
    {
        const Net before = queue(0.5, 1);
        const Net after = queue(0.5, 0.1);
        QVERIFY(!compare({before.architecture()}, {after.architecture()}, meanMs, optionsFor(1, 200))->isReal());
    }
};

QTEST_APPLESS_MAIN(ReplicateTest)
#include "replicate_test.moc"
