// SPDX-License-Identifier: Apache-2.0
#include "architecture/units.h"

#include <QTest>

#include <cstdint>
#include <limits>

using namespace topologue;

class UnitsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDurationIsTheSameInEveryUnit()
    {
        QCOMPARE(Duration::seconds(1.5).inNanoseconds(), std::int64_t{1'500'000'000});
        QCOMPARE(Duration::milliseconds(1.5).inNanoseconds(), std::int64_t{1'500'000});
        QCOMPARE(Duration::nanoseconds(2'500'000).inMilliseconds(), 2.5);
        QCOMPARE(Duration::nanoseconds(2'500'000'000).inSeconds(), 2.5);
    }
    void aDurationIsRoundedToTheNearestNanosecond()
    {
        QCOMPARE(Duration::milliseconds(0.0000016).inNanoseconds(), std::int64_t{2});
        QCOMPARE(Duration::milliseconds(-0.0000016).inNanoseconds(), std::int64_t{-2});
        QCOMPARE(Duration::seconds(0.1).inNanoseconds(), std::int64_t{100'000'000});
    }
    void aDurationPastTheRangeSaturates_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("300 years") << 300 * 365.25 * 86'400 << std::numeric_limits<qint64>::max();
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << std::numeric_limits<qint64>::max();
        QTest::newRow("300 years back") << -300 * 365.25 * 86'400 << std::numeric_limits<qint64>::min();
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << qint64{0};
    }
    void aDurationPastTheRangeSaturates()
    {
        QFETCH(double, seconds);
        QFETCH(qint64, nanoseconds);
        QCOMPARE(Duration::seconds(seconds).inNanoseconds(), std::int64_t{nanoseconds});
        QCOMPARE(Duration::milliseconds(seconds * 1000).inNanoseconds(), std::int64_t{nanoseconds});
    }

    void rectanglesThatOnlyTouchDoNotIntersect()
    {
        const Rect one{0, 0, 10, 10};
        QVERIFY(one.intersects({9, 9, 10, 10}));
        QVERIFY(one.intersects(one));
        for (const Rect &beside :
             {Rect{10, 0, 10, 10}, Rect{-10, 0, 10, 10}, Rect{0, 10, 10, 10}, Rect{0, -10, 10, 10}})
            QVERIFY(!one.intersects(beside) && !beside.intersects(one));
    }
    void aRectangleContainsItsEdges()
    {
        const Rect rect{1, 2, 3, 4};
        QVERIFY(rect.contains({1, 2}));
        QVERIFY(rect.contains({4, 6}));
        for (const Point outside : {Point{0.9, 3}, Point{4.1, 3}, Point{2, 1.9}, Point{2, 6.1}})
            QVERIFY(!rect.contains(outside));
        QVERIFY(rect.center() == (Point{2.5, 4}));
        QVERIFY(rect.grown(1) == (Rect{0, 1, 5, 6}));
    }
    void aUnionIsTheSmallestRectangleAroundBoth()
    {
        QVERIFY((Rect{0, 0, 1, 1}.united({5, -3, 2, 1})) == (Rect{0, -3, 7, 4}));
        QVERIFY((Rect{5, -3, 2, 1}.united({0, 0, 1, 1})) == (Rect{0, -3, 7, 4}));
        QVERIFY((Rect{0, 0, 9, 9}.united({2, 2, 1, 1})) == (Rect{0, 0, 9, 9}));
    }
    void anEmptyRectangleDoesNotCountInAUnion()
    {
        const Rect rect{5, 5, 2, 2};
        for (const Rect &empty : {Rect{}, Rect{-9, 0, 0, 4}, Rect{-9, 0, 4, -1}}) {
            QVERIFY(empty.isEmpty());
            QVERIFY(empty.united(rect) == rect);
            QVERIFY(rect.united(empty) == rect);
        }
    }
};

QTEST_APPLESS_MAIN(UnitsTest)
#include "units_test.moc"
