// SPDX-License-Identifier: Apache-2.0
// Statistics on numbers whose distribution is known.
#include "simulation/statistics.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace topologue::simulation;

namespace {

/// Each value is `memory` times the one before plus fresh noise of deviation 1; mean 0 in the long run.
std::vector<double> series(std::mt19937_64 &engine, std::size_t length, double memory)
{
    std::normal_distribution<double> normal;
    std::vector<double> values(length);
    double value = normal(engine) / std::sqrt(1 - memory * memory);
    for (double &x : values) {
        x = value;
        value = memory * value + normal(engine);
    }
    return values;
}

} // namespace

class StatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void quantilesAreThoseOfTheTables_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("expected");
        // Abramowitz and Stegun, table 26.10; the last is the normal distribution's.
        QTest::newRow("one degree") << 0.975 << 1.0 << 12.706;
        QTest::newRow("nine degrees") << 0.995 << 9.0 << 3.250;
        QTest::newRow("thirty degrees, below") << 0.005 << 30.0 << -2.750;
        QTest::newRow("middle") << 0.5 << 4.0 << 0.0;
        QTest::newRow("infinitely many") << 0.995 << std::numeric_limits<double>::infinity() << 2.576;
    }
    void quantilesAreThoseOfTheTables()
    {
        QFETCH(double, share);
        QFETCH(double, degrees);
        QFETCH(double, expected);
        QVERIFY(std::abs(studentQuantile(share, degrees) - expected) < 6e-4);
    }

    void intervalIsStudents()
    {
        // Mean 5, squares of deviations 16 + 1 + 25 = 42, variance 42 / 2, error sqrt(21 / 3), t(0.975, 2) = 4.302653.
        const Interval interval = intervalOf(std::vector<double>{1, 4, 10}, 0.95);
        QCOMPARE(interval.mean, 5.0);
        QCOMPARE(interval.samples, 3U);
        QVERIFY(std::abs(interval.halfWidth() - 4.302653 * std::sqrt(7.0)) < 1e-5);
        QVERIFY(std::abs(interval.low + interval.high - 10) < 1e-9);
    }
    void intervalOfOneSampleIsInfinite()
    {
        const Interval interval = intervalOf(std::vector<double>{3});
        QCOMPARE(interval.mean, 3.0);
        QVERIFY(interval.contains(-1e300) && interval.contains(1e300));
        QVERIFY(intervalOf({}).contains(0));
    }
    void intervalLeavesOutWhatARunHasNoValueFor()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        const double endless = std::numeric_limits<double>::infinity();
        QCOMPARE(intervalOf(std::vector<double>{1, none, 2, endless, 3}), intervalOf(std::vector<double>{1, 2, 3}));
    }
    void intervalOfLargeNumbersDoesNotCancel()
    {
        const Interval interval = intervalOf(std::vector<double>{1e9 + 1, 1e9 + 2, 1e9 + 3});
        QVERIFY(std::abs(interval.halfWidth() - intervalOf(std::vector<double>{1, 2, 3}).halfWidth()) < 1e-6);
    }

    void intervalCoversTheTrueMeanAsOftenAsItSays_data()
    {
        QTest::addColumn<double>("confidence");
        QTest::addColumn<std::size_t>("samples");
        QTest::newRow("99 %, 10 samples") << 0.99 << std::size_t{10};
        QTest::newRow("99 %, 3 samples") << 0.99 << std::size_t{3};
        QTest::newRow("90 %, 5 samples") << 0.9 << std::size_t{5};
    }
    void intervalCoversTheTrueMeanAsOftenAsItSays()
    {
        QFETCH(double, confidence);
        QFETCH(std::size_t, samples);
        // Student's interval is exact for normal samples, so the number of hits is binomial; 4 deviations.
        constexpr int Experiments = 20'000;
        std::mt19937_64 engine(20261122);
        std::normal_distribution<double> normal(7, 3);
        int hits = 0;
        for (int i = 0; i < Experiments; ++i) {
            std::vector<double> values(samples);
            for (double &value : values)
                value = normal(engine);
            hits += intervalOf(values, confidence).contains(7) ? 1 : 0;
        }
        const double deviation = std::sqrt(confidence * (1 - confidence) / Experiments);
        const double covered = static_cast<double>(hits) / Experiments;
        qInfo("covered %.4f of %.2f", covered, confidence);
        QVERIFY(std::abs(covered - confidence) < 4 * deviation);
    }

    void findsTheEndOfATransient()
    {
        // The transient has e-folding time 50: after 200 values 2 % of it are left, under a tenth of the noise.
        std::mt19937_64 engine(1);
        for (int run = 0; run < 20; ++run) {
            std::vector<double> values = series(engine, 3000, 0.3);
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] += 10 - 10 * std::exp(-static_cast<double>(i) / 50);
            const std::optional<std::size_t> length = warmUpLength(values);
            QVERIFY(length);
            QVERIFY2(*length >= 80 && *length <= 500, qPrintable(QString::number(*length)));
            QCOMPARE(*length % 5, 0U);
        }
    }
    void leavesASteadySeriesNearlyWhole()
    {
        std::mt19937_64 engine(2);
        std::size_t cut = 0;
        for (int run = 0; run < 20; ++run)
            cut += warmUpLength(series(engine, 3000, 0.3)).value_or(3000);
        QVERIFY2(cut / 20 < 300, qPrintable(QString::number(cut / 20)));
    }
    void doesNotBelieveThatAGrowingSeriesIsSteady()
    {
        std::vector<double> values(1000);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(i);
        QVERIFY(!warmUpLength(values));
        QVERIFY(!warmUpLength(std::vector<double>(19, 1.0)));
        QCOMPARE(warmUpLength(std::vector<double>(20, 1.0)), std::optional<std::size_t>(0));
    }

    void batchMeansKnowThatNeighboursAreAlike()
    {
        // Neighbours correlated 0.95: the values' own interval is sqrt((1 + 0.95) / (1 - 0.95)) = 6 times too narrow
        // and covers 33 %; batches of 500 hardly depend on each other.
        std::mt19937_64 engine(3);
        constexpr int Runs = 500;
        int naive = 0;
        int batched = 0;
        for (int run = 0; run < Runs; ++run) {
            const std::vector<double> values = series(engine, 10'000, 0.95);
            naive += intervalOf(values).contains(0) ? 1 : 0;
            batched += batchMeans(values).contains(0) ? 1 : 0;
        }
        qInfo("batch means cover %.3f, single values %.3f", batched / double(Runs), naive / double(Runs));
        QVERIFY(naive < Runs / 2);
        QVERIFY(batched > 0.97 * Runs);
    }
    void batchMeansLeaveOutTheBeginning()
    {
        std::vector<double> values{1000, 1, 2, 3, 4};
        QCOMPARE(batchMeans(values, 2), intervalOf(std::vector<double>{1.5, 3.5}));
        QCOMPARE(batchMeans(values, 100), intervalOf(values)); // Fewer values than batches: each is its own.
    }
};

QTEST_APPLESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
