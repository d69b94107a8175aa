// SPDX-License-Identifier: Apache-2.0
#include "simulation/sampler.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace topologue;
using namespace topologue::simulation;

namespace {

using Shape = Distribution::Shape;

constexpr int Draws = 100'000;

Distribution shaped(Shape shape, double mean = 0)
{
    Distribution distribution = Distribution::constant(Duration::seconds(mean));
    distribution.shape = shape;
    return distribution;
}
/// In seconds, sorted.
std::vector<double> draws(const Distribution &distribution)
{
    const Sampler sampler(distribution);
    Stream stream(1, "id", "test");
    std::vector<double> values;
    for (int i = 0; i < Draws; ++i)
        values.push_back(static_cast<double>(sampler.draw(stream)) / 1e9);
    std::sort(values.begin(), values.end());
    return values;
}
/// The share of sorted values that are at most `value`.
double shareAtMost(const std::vector<double> &values, double value)
{
    return static_cast<double>(std::upper_bound(values.begin(), values.end(), value) - values.begin()) / Draws;
}
/// Whether a share of draws agrees with a probability: 4 sqrt(p (1 - p) / n).
bool agree(double share, double p)
{
    return std::abs(share - p) <= 4 * std::sqrt(p * (1 - p) / Draws);
}

} // namespace

/// Random durations have the distribution that the document names.
class SamplerTest : public QObject
{
    Q_OBJECT

private slots:
    void meanAndDeviationAreRight_data();
    void meanAndDeviationAreRight();
    void theDistributionFunctionIsRight_data();
    void theDistributionFunctionIsRight();
    void oneInAHundredIsPastTheP99OfALogNormal_data();
    void oneInAHundredIsPastTheP99OfALogNormal();
    void nothingLiesOutsideOfAnEmpiricalTable();
    void whatIsConstantDrawsNoChance();
    void streamsOfOtherIdsPurposesAndSeedsAreOthers();
};

void SamplerTest::meanAndDeviationAreRight_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::newRow("constant") << shaped(Shape::Constant, 2) << 2.0 << 0.0;
    QTest::newRow("exponential: deviation = mean") << shaped(Shape::Exponential, 2) << 2.0 << 2.0;
    Distribution d = shaped(Shape::Uniform);
    d.low = Duration::seconds(1);
    d.high = Duration::seconds(4);
    QTest::newRow("uniform: 3 / sqrt(12)") << d << 2.5 << 0.866025;
    d = shaped(Shape::Erlang, 2);
    d.stages = 4;
    QTest::newRow("Erlang-4: mean / sqrt(4)") << d << 2.0 << 1.0;
    d = shaped(Shape::LogNormal, 2);
    d.variation = 0.5;
    QTest::newRow("log-normal: mean x variation") << d << 2.0 << 1.0;
    d = shaped(Shape::Pareto);
    d.low = Duration::seconds(1);
    d.tailIndex = 5;
    // a / (a - 1) = 1.25; variance a / ((a - 1)^2 (a - 2)) = 5 / 48.
    QTest::newRow("Pareto") << d << 1.25 << 0.322749;
    d = shaped(Shape::Empirical);
    d.quantiles = {{0, Duration::seconds(0)}, {0.5, Duration::seconds(1)}, {1, Duration::seconds(3)}};
    // Half uniform on 0..1, half on 1..3: mean (0.5 + 2) / 2; second moment (1/3 + 13/3) / 2 = 7/3; variance
    // 7/3 - 1.5625 = 0.770833.
    QTest::newRow("empirical") << d << 1.25 << 0.877971;
}

void SamplerTest::meanAndDeviationAreRight()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    for (const double x : draws(distribution)) {
        sum += x;
        squares += (x - mean) * (x - mean);
        fourth += std::pow(x - mean, 4);
    }
    QVERIFY(std::abs(sum / Draws - mean) <= 4 * deviation / std::sqrt(Draws) + 1e-9);
    // The standard error of a variance, from the fourth moment.
    const double variance = squares / Draws;
    const double error = std::sqrt(std::max(0.0, fourth / Draws - variance * variance) / Draws);
    QVERIFY(std::abs(variance - deviation * deviation) <= 4 * error + 1e-5);
    QVERIFY(std::abs(distribution.expected().inSeconds() - mean) < 1e-6); // The estimate says the same.
}

void SamplerTest::theDistributionFunctionIsRight_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("share");
    QTest::newRow("exponential: 1 - exp(-1)") << shaped(Shape::Exponential, 2) << 2.0 << 0.632121;
    QTest::newRow("exponential, tail: 1 - exp(-5)") << shaped(Shape::Exponential, 2) << 10.0 << 0.993262;
    Distribution d = shaped(Shape::Erlang, 2);
    d.stages = 2;
    QTest::newRow("Erlang-2 at its mean: 1 - 3 exp(-2)") << d << 2.0 << 0.593994;
    d = shaped(Shape::Pareto);
    d.low = Duration::seconds(1);
    d.tailIndex = 2;
    QTest::newRow("Pareto: 1 - 1 / 3^2") << d << 3.0 << 0.888889;
    QTest::newRow("Pareto below its minimum") << d << 0.999 << 0.0;
    d = shaped(Shape::Empirical);
    d.quantiles = {{0.2, Duration::seconds(1)}, {0.6, Duration::seconds(2)}, {0.9, Duration::seconds(5)}};
    QTest::newRow("empirical: all below the first point is its value") << d << 1.0 << 0.2;
    QTest::newRow("empirical: half of the way to 2") << d << 1.5 << 0.4;
    QTest::newRow("empirical: a third of the way to 5") << d << 3.0 << 0.7;
    QTest::newRow("empirical: past the last point is its value") << d << 4.9999 << 0.9;
    d = shaped(Shape::LogNormal, 1);
    d.variation = 1;
    // ln(1 + 1) = 0.693147 = s^2; the median is exp(-s^2 / 2) = 0.707107.
    QTest::newRow("log-normal at its median") << d << 0.707107 << 0.5;
}

void SamplerTest::theDistributionFunctionIsRight()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, value);
    QFETCH(double, share);
    const double seen = shareAtMost(draws(distribution), value);
    // The last row but one lies a hair below the last value: 0.00003 of all are between.
    QVERIFY2(agree(seen, share), qPrintable(QString::number(seen)));
}

void SamplerTest::oneInAHundredIsPastTheP99OfALogNormal_data()
{
    QTest::addColumn<double>("p99");
    QTest::addColumn<double>("median");
    // p99 / mean = exp(2.32635 s - s^2 / 2), median / mean = exp(-s^2 / 2). s = 0.5: 2.82384 and 0.882497;
    // s = 1: 6.21009 and 0.606531; s = 2: 14.1989 and 0.135335.
    QTest::newRow("s = 0.5") << 2.82384 << 0.882497;
    QTest::newRow("s = 1") << 6.21009 << 0.606531;
    QTest::newRow("s = 2") << 14.1989 << 0.135335;
}

void SamplerTest::oneInAHundredIsPastTheP99OfALogNormal()
{
    QFETCH(double, p99);
    QFETCH(double, median);
    const std::vector<double> values = draws(Distribution::logNormal(Duration::seconds(1), Duration::seconds(p99)));
    QVERIFY(agree(shareAtMost(values, p99), 0.99));
    QVERIFY(agree(shareAtMost(values, median), 0.5));
}

void SamplerTest::nothingLiesOutsideOfAnEmpiricalTable()
{
    Distribution d = shaped(Shape::Empirical);
    d.quantiles = {{0.2, Duration::seconds(1)}, {0.6, Duration::seconds(2)}, {0.9, Duration::seconds(5)}};
    const std::vector<double> values = draws(d);
    QCOMPARE(values.front(), 1.0);
    QCOMPARE(values.back(), 5.0);
    d.quantiles = {{0.5, Duration::seconds(3)}};
    QCOMPARE(draws(d).front(), 3.0);
    QCOMPARE(draws(d).back(), 3.0);
}

void SamplerTest::whatIsConstantDrawsNoChance()
{
    Stream used(1, "id", "test");
    Stream untouched(1, "id", "test");
    const Sampler sampler(shaped(Shape::Constant, 2));
    QCOMPARE(sampler.draw(used), Nanos{2'000'000'000});
    QVERIFY(!used.chance(0) && used.chance(1));
    QCOMPARE(used.uniform(), untouched.uniform());
    QVERIFY(Sampler(Distribution()).isZero() && !sampler.isZero());
}

void SamplerTest::streamsOfOtherIdsPurposesAndSeedsAreOthers()
{
    Stream one(1, "a", "service");
    const double first = one.uniform();
    QCOMPARE(Stream(1, "a", "service").uniform(), first);
    QVERIFY(Stream(2, "a", "service").uniform() != first);
    QVERIFY(Stream(1, "b", "service").uniform() != first);
    QVERIFY(Stream(1, "a", "calls").uniform() != first);
    // And unrelated: the correlation of 10,000 pairs of neighbours is within 4 / sqrt(10,000).
    for (const auto &other : {Stream(2, "a", "service"), Stream(1, "b", "service"), Stream(1, "a", "calls")}) {
        Stream x(1, "a", "service");
        Stream y = other;
        double sum = 0;
        for (int i = 0; i < 10'000; ++i)
            sum += (x.uniform() - 0.5) * (y.uniform() - 0.5) * 12;
        QVERIFY(std::abs(sum / 10'000) < 0.04);
    }
}

QTEST_GUILESS_MAIN(SamplerTest)
#include "sampler_test.moc"
