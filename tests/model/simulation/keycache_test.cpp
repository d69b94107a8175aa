// SPDX-License-Identifier: Apache-2.0
#include "simulation/keycache.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace topologue::simulation;

/// Keys by popularity, and which of them a cache holds.
class KeyCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void keysAreDrawnByZipfsLaw_data();
    void keysAreDrawnByZipfsLaw();
    void veryManyKeysAreDrawnByZipfsLaw();
    void itHoldsWhatWasUsedLast_data();
    void itHoldsWhatWasUsedLast();
    void itHoldsNothingAfterClear();
};

void KeyCacheTest::keysAreDrawnByZipfsLaw_data()
{
    QTest::addColumn<double>("exponent");
    QTest::newRow("all alike") << 0.0;
    QTest::newRow("0.5") << 0.5;
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("3") << 3.0;
}

void KeyCacheTest::keysAreDrawnByZipfsLaw()
{
    QFETCH(double, exponent);
    constexpr int Keys = 20;
    constexpr int Draws = 200'000;
    const KeyCache cache(Keys, exponent, 1);
    Stream stream(1, "id", "test");
    std::vector<int> counts(Keys + 1);
    for (int i = 0; i < Draws; ++i)
        ++counts.at(cache.draw(stream));
    QCOMPARE(counts[0], 0);
    double all = 0;
    for (int k = 1; k <= Keys; ++k)
        all += std::pow(k, -exponent);
    // Chi-square with 19 degrees of freedom is over 43.82 once in a thousand.
    double chi = 0;
    for (int k = 1; k <= Keys; ++k) {
        const double expected = Draws * std::pow(k, -exponent) / all;
        chi += (counts[static_cast<std::size_t>(k)] - expected) * (counts[static_cast<std::size_t>(k)] - expected)
               / expected;
    }
    QVERIFY2(chi < 43.82, qPrintable(QString::number(chi)));
}

void KeyCacheTest::veryManyKeysAreDrawnByZipfsLaw()
{
    // A thousand million keys: H(10^9) = ln 10^9 + 0.5772157 = 21.3005; a share of 1 / 21.3005 asks for the first, and
    // one of (ln 10^4 + 0.5772157) / 21.3005 = 0.459498 for the first ten thousand.
    constexpr int Draws = 100'000;
    const KeyCache cache(1'000'000'000, 1, 1);
    Stream stream(1, "id", "test");
    int first = 0;
    int popular = 0;
    for (int i = 0; i < Draws; ++i) {
        const std::uint64_t key = cache.draw(stream);
        QVERIFY(key >= 1 && key <= 1'000'000'000);
        first += key == 1 ? 1 : 0;
        popular += key <= 10'000 ? 1 : 0;
    }
    // 4 sqrt(n p (1 - p)).
    QVERIFY(std::abs(first - Draws * 0.046947) < 4 * std::sqrt(Draws * 0.046947 * 0.953));
    QVERIFY(std::abs(popular - Draws * 0.459498) < 4 * std::sqrt(Draws * 0.459498 * 0.5405));
}

void KeyCacheTest::itHoldsWhatWasUsedLast_data()
{
    QTest::addColumn<unsigned>("keys");
    QTest::addColumn<unsigned>("entries");
    QTest::newRow("one entry") << 10U << 1U;
    QTest::newRow("ten of a hundred") << 100U << 10U;
    QTest::newRow("1,000 of 3,000") << 3'000U << 1'000U;
    QTest::newRow("more entries than keys") << 50U << 1'000U;
}

/// Step by step the same as a list that is searched and moved as simply as can be.
void KeyCacheTest::itHoldsWhatWasUsedLast()
{
    QFETCH(unsigned, keys);
    QFETCH(unsigned, entries);
    KeyCache cache(keys, 0.8, entries);
    Stream stream(1, "id", "test");
    std::vector<std::uint64_t> newestLast;
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t key = cache.draw(stream);
        const auto found = std::find(newestLast.begin(), newestLast.end(), key);
        const bool held = found != newestLast.end();
        QCOMPARE(cache.touch(key), held);
        if (held)
            newestLast.erase(found);
        else if (i % 7 == 0)
            continue; // Its call failed: it is not put.
        newestLast.push_back(key);
        if (newestLast.size() > entries)
            newestLast.erase(newestLast.begin());
        cache.put(key);
    }
}

void KeyCacheTest::itHoldsNothingAfterClear()
{
    KeyCache cache(100, 1, 10);
    for (std::uint64_t key = 1; key <= 10; ++key)
        cache.put(key);
    QVERIFY(cache.touch(1) && cache.touch(10));
    cache.clear();
    for (std::uint64_t key = 1; key <= 10; ++key)
        QVERIFY(!cache.touch(key));
    cache.put(3);
    QVERIFY(cache.touch(3));
}

QTEST_GUILESS_MAIN(KeyCacheTest)
#include "keycache_test.moc"
