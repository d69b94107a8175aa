// SPDX-License-Identifier: Apache-2.0
#include "architecture/distribution.h"

#include <QTest>

using namespace topologue;

namespace {

constexpr double Exact = 1e-6; // Milliseconds: one nanosecond, to which durations are rounded.

Duration ms(double value)
{
    return Duration::milliseconds(value);
}

Distribution empirical(std::vector<Distribution::Quantile> quantiles)
{
    Distribution result;
    result.shape = Distribution::Shape::Empirical;
    result.quantiles = std::move(quantiles);
    return result;
}

} // namespace

class DistributionTest : public QObject
{
    Q_OBJECT

private slots:
    void aStatedMeanIsTheExpectedValue()
    {
        QVERIFY(Distribution::constant(ms(3)).expected() == ms(3));
        QVERIFY(Distribution::exponential(ms(4)).expected() == ms(4));
        QVERIFY(Distribution::logNormal(ms(5), ms(50)).expected() == ms(5));
        Distribution erlang = Distribution::constant(ms(6));
        erlang.shape = Distribution::Shape::Erlang;
        erlang.stages = 3;
        QVERIFY(erlang.expected() == ms(6));
    }
    void uniformIsExpectedInTheMiddle()
    {
        Distribution uniform;
        uniform.shape = Distribution::Shape::Uniform;
        uniform.low = ms(10);
        uniform.high = ms(25);
        QVERIFY(uniform.expected() == ms(17.5));
        uniform.high = Duration::nanoseconds(INT64_MAX); // The sum of both would overflow.
        QVERIFY(uniform.expected() > ms(10));
    }
    void paretoIsExpectedByItsFormula()
    {
        // minimum * a / (a - 1) = 10 ms * 2.5 / 1.5 = 16.666667 ms.
        Distribution pareto;
        pareto.shape = Distribution::Shape::Pareto;
        pareto.low = ms(10);
        pareto.tailIndex = 2.5;
        QVERIFY(qAbs(pareto.expected().inMilliseconds() - 16.666667) <= Exact);
    }
    void aParetoWithoutMeanSaturates()
    {
        Distribution pareto;
        pareto.shape = Distribution::Shape::Pareto;
        pareto.low = ms(10);
        pareto.tailIndex = 1;
        QVERIFY(pareto.expected() == Duration::nanoseconds(INT64_MAX));
        pareto.tailIndex = 0.5; // The formula would give -10 ms.
        QVERIFY(pareto.expected() == Duration::nanoseconds(INT64_MAX));
        pareto.low = ms(0);
        QVERIFY(pareto.expected() == ms(0));
    }
    void empiricalIsTheAreaUnderItsQuantiles()
    {
        // From share 0 to 0.5 between 10 and 20 ms: 0.5 * 15 = 7.5.
        // From 0.5 to 1 between 20 and 100 ms: 0.5 * 60 = 30. Together 37.5 ms.
        QVERIFY(empirical({{0, ms(10)}, {0.5, ms(20)}, {1, ms(100)}}).expected() == ms(37.5));
    }
    void empiricalHoldsItsEndsBeyondThePoints()
    {
        // Below 0.2: 0.2 * 10 = 2. From 0.2 to 0.6: 0.4 * 15 = 6. Past 0.6: 0.4 * 20 = 8. Together 16 ms.
        QVERIFY(empirical({{0.2, ms(10)}, {0.6, ms(20)}}).expected() == ms(16));
        QVERIFY(empirical({{0.5, ms(7)}}).expected() == ms(7));
    }
    void empiricalWithoutPointsIsZero() { QVERIFY(empirical({}).expected() == ms(0)); }
};

QTEST_APPLESS_MAIN(DistributionTest)
#include "distribution_test.moc"
