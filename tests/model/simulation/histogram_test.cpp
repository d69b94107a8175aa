// SPDX-License-Identifier: Apache-2.0
#include "simulation/histogram.h"
#include "simulation/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace topologue::simulation;

namespace {

/// Values of all sizes: 2^x for x uniform on 0..40.
std::vector<std::uint64_t> values(int count, std::uint64_t seed = 1)
{
    Stream stream(seed, "id", "test");
    std::vector<std::uint64_t> result;
    for (int i = 0; i < count; ++i)
        result.push_back(static_cast<std::uint64_t>(std::exp2(40 * stream.uniform())));
    return result;
}
Histogram histogramOf(const std::vector<std::uint64_t> &all, int precision = 10)
{
    Histogram histogram(precision);
    for (const std::uint64_t value : all)
        histogram.add(value);
    return histogram;
}

} // namespace

/// Buckets, quantiles, merging, packing.
class HistogramTest : public QObject
{
    Q_OBJECT

private slots:
    void eachBucketIsNarrow_data();
    void eachBucketIsNarrow();
    void bucketsFollowEachOtherWithoutAGap();
    void quantilesAreThoseOfTheSortedValues_data();
    void quantilesAreThoseOfTheSortedValues();
    void anEmptyHistogramSaysZero();
    void mergingIsAddingAll();
    void theShareBelowAValueIsCounted();
    void anIntervalIsEmptyAfterItIsTaken_data();
    void anIntervalIsEmptyAfterItIsTaken();
    void packedHistogramsComeOutAsTheyWentIn();
    void packedBytesThatDoNotFitAreRefused();
};

void HistogramTest::eachBucketIsNarrow_data()
{
    QTest::addColumn<int>("precision");
    QTest::newRow("7 bits") << 7;
    QTest::newRow("10 bits: three digits") << 10;
}

void HistogramTest::eachBucketIsNarrow()
{
    QFETCH(int, precision);
    // Exact below 2^(precision + 1); above, the middle is within half of 1 part in 2^precision.
    for (std::uint64_t v = 0; v < std::uint64_t{2} << precision; ++v)
        QCOMPARE(buckets::valueOf(buckets::indexOf(v, precision), precision), static_cast<double>(v));
    for (const std::uint64_t v : values(10'000)) {
        const double middle = buckets::valueOf(buckets::indexOf(v, precision), precision);
        QVERIFY(std::abs(middle - static_cast<double>(v)) <= std::ldexp(static_cast<double>(v), -precision - 1));
    }
    const std::uint64_t largest = UINT64_MAX;
    QVERIFY(std::abs(buckets::valueOf(buckets::indexOf(largest, precision), precision) / 0x1p64 - 1)
            < std::ldexp(1.0, -precision));
}

void HistogramTest::bucketsFollowEachOtherWithoutAGap()
{
    for (const int precision : {7, 10}) {
        std::uint32_t before = 0;
        for (std::uint64_t v = 1; v < 1'000'000; ++v) {
            const std::uint32_t bucket = buckets::indexOf(v, precision);
            QVERIFY(bucket == before || bucket == before + 1);
            before = bucket;
        }
    }
}

void HistogramTest::quantilesAreThoseOfTheSortedValues_data()
{
    QTest::addColumn<double>("share");
    for (const double share : {0.0, 0.001, 0.25, 0.5, 0.95, 0.99, 0.999, 1.0})
        QTest::addRow("%g", share) << share;
}

void HistogramTest::quantilesAreThoseOfTheSortedValues()
{
    QFETCH(double, share);
    std::vector<std::uint64_t> all = values(1'001);
    const Histogram histogram = histogramOf(all);
    std::sort(all.begin(), all.end());
    // The smallest value that so large a share does not exceed: the ceil(share x n)-th, at least the first.
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(share * 1'001)));
    const auto expected = static_cast<double>(all[rank - 1]);
    QVERIFY(std::abs(histogram.quantile(share) / expected - 1) <= 1.0 / 2048);
    // The same from a list of buckets.
    IntervalHistogram interval(10);
    BucketCounters counters(10);
    for (const std::uint64_t value : all)
        interval.add(value);
    std::vector<BucketCount> sorted;
    interval.takeInto(counters, sorted);
    QCOMPARE(quantilesOf<1>(sorted, 10, {share})[0], histogram.quantile(share));
}

void HistogramTest::anEmptyHistogramSaysZero()
{
    QCOMPARE(Histogram().quantile(0.5), 0.0);
    QCOMPARE(Histogram().shareAtMost(5), 0.0);
    QCOMPARE(Histogram().count(), std::uint64_t{0});
    QCOMPARE(quantilesOf<1>({}, 10, {0.5})[0], 0.0);
}

void HistogramTest::mergingIsAddingAll()
{
    const std::vector<std::uint64_t> one = values(1'000, 1);
    const std::vector<std::uint64_t> two = values(500, 2);
    std::vector<std::uint64_t> both = one;
    both.insert(both.end(), two.begin(), two.end());
    Histogram merged = histogramOf(one);
    merged.add(histogramOf(two));
    QVERIFY(merged == histogramOf(both));
    QVERIFY(!(merged == histogramOf(one)));
    QCOMPARE(merged.count(), std::uint64_t{1'500});
}

void HistogramTest::theShareBelowAValueIsCounted()
{
    const Histogram histogram = histogramOf({1, 2, 3, 4, 5, 6, 7, 8, 9, 1'000'000});
    QCOMPARE(histogram.shareAtMost(0), 0.0);
    QCOMPARE(histogram.shareAtMost(5), 0.5);
    QCOMPARE(histogram.shareAtMost(999'000), 0.9);
    QCOMPARE(histogram.shareAtMost(1'000'000), 1.0);
}

void HistogramTest::anIntervalIsEmptyAfterItIsTaken_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("a few") << 3;
    QTest::newRow("many") << 1'000;
    QTest::newRow("just all that are written down") << 4'096;
    QTest::newRow("one more") << 4'097;
    QTest::newRow("several times as many") << 20'000;
}

void HistogramTest::anIntervalIsEmptyAfterItIsTaken()
{
    QFETCH(int, count);
    const std::vector<std::uint64_t> all = values(count);
    IntervalHistogram interval(10);
    BucketCounters counters(10);
    std::vector<BucketCount> taken;
    for (int round = 0; round < 2; ++round) {
        for (const std::uint64_t value : all)
            interval.add(value);
        interval.takeInto(counters, taken);
        Histogram copy;
        for (std::size_t i = 0; i < taken.size(); ++i) {
            copy.addBucket(taken[i].bucket, taken[i].count);
            QVERIFY(i == 0 || taken[i - 1].bucket < taken[i].bucket);
        }
        QVERIFY(copy == histogramOf(all));
    }
    interval.takeInto(counters, taken);
    QVERIFY(taken.empty());
}

void HistogramTest::packedHistogramsComeOutAsTheyWentIn()
{
    PackedHistograms packed;
    std::vector<Histogram> originals;
    for (int i = 0; i < 20; ++i) {
        const std::vector<std::uint64_t> all = values(i * 37, static_cast<std::uint64_t>(i + 1)); // The first is empty.
        IntervalHistogram interval(10);
        BucketCounters counters(10);
        for (const std::uint64_t value : all)
            interval.add(value);
        std::vector<BucketCount> sorted;
        interval.takeInto(counters, sorted);
        packed.append(sorted);
        originals.push_back(histogramOf(all));
    }
    PackedHistograms copy;
    QVERIFY(copy.assign(packed.packed(), packed.ends()));
    QCOMPARE(copy.size(), std::size_t{20});
    for (std::size_t i = 0; i < 20; ++i) {
        Histogram histogram;
        copy.addTo(i, histogram);
        QVERIFY(histogram == originals[i]);
    }
}

void HistogramTest::packedBytesThatDoNotFitAreRefused()
{
    constexpr std::array<std::uint8_t, 4> Bytes{1, 1, 1, 1};
    PackedHistograms packed;
    QVERIFY(!packed.assign(Bytes, {2, 9}));
    QVERIFY(!packed.assign(Bytes, {4, 2}));
    QCOMPARE(packed.size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(HistogramTest)
#include "histogram_test.moc"
