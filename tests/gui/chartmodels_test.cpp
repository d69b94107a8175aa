// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "window/appsettings.h"
#include "window/chartmodel.h"
#include "window/playback.h"
#include "window/timewindow.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace topologue;
using namespace topologue::window;

namespace {

constexpr double Gap = std::numeric_limits<double>::quiet_NaN();

/// 100 by 100 pixels; `seconds` across, 0..10 up.
ChartScale scaleOf(double seconds)
{
    return {QRectF(0, 0, 100, 100), 0, seconds, 10};
}

} // namespace

/// What charts show, and how it becomes lines: without a window.
class ChartModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup() { AppSettings::instance().setLanguageCode(QStringLiteral("en")); }

    void aWindowOfTimeShowsEverythingUntilItIsZoomed()
    {
        TimeWindow span;
        span.setDuration(100);
        QCOMPARE(span.to(), 100.0);
        QVERIFY(span.isWhole());
        span.zoom(25, 2); // What is under the pointer stays there.
        QCOMPARE(span.from(), 12.5);
        QCOMPARE(span.to(), 62.5);
        span.pan(1000);
        QCOMPARE(span.from(), 50.0);
        QCOMPARE(span.to(), 100.0);
        span.setDuration(200);
        QCOMPARE(span.to(), 100.0);
        span.setDuration(60); // Less than what it showed.
        QVERIFY(span.isWhole());
        span.zoom(30, 0.01);
        QVERIFY(span.isWhole());
    }

    void aWindowOfTimeComesNoCloserThanItMay()
    {
        TimeWindow span;
        span.setDuration(100);
        span.setShortest(4);
        span.zoom(100, 1e9);
        QCOMPARE(span.to() - span.from(), 4.0);
        QCOMPARE(span.to(), 100.0);
        for (const double factor : {0.0, -1.0, std::nan(""), double(INFINITY)})
            span.zoom(50, factor);
        span.pan(std::nan(""));
        QCOMPARE(span.to(), 100.0);
        TimeWindow empty;
        empty.zoom(1, 2);
        QCOMPARE(empty.to(), 0.0);
    }

    void aWindowOfTimeTurnsThePage()
    {
        TimeWindow span;
        span.setDuration(100);
        span.zoom(0, 5);
        span.follow(19);
        QCOMPARE(span.from(), 0.0);
        span.follow(21);
        QCOMPARE(span.from(), 20.0);
        span.follow(95);
        QCOMPARE(span.from(), 80.0);
        span.follow(0);
        QCOMPARE(span.from(), 0.0);
    }

    void linesBreakAtGaps()
    {
        const std::vector<double> values{1, 2, Gap, 4, Gap, 6, 8, Gap};
        const auto lines = chartLines({values, 1, false}, scaleOf(8), 1);
        QCOMPARE(lines.size(), std::size_t(3));
        QCOMPARE(lines[0], QPolygonF({QPointF(6.25, 90), QPointF(18.75, 80)}));
        QCOMPARE(lines[1], QPolygonF({QPointF(37.5, 60), QPointF(50, 60)})); // As long as its interval.
        QCOMPARE(lines[2], QPolygonF({QPointF(68.75, 40), QPointF(81.25, 20)}));
        QVERIFY(chartLines({std::vector<double>(3, Gap), 1, false}, scaleOf(3), 1).empty());
        QVERIFY(chartLines({values, 1, false}, ChartScale(), 1).empty());
    }

    void stepsHoldForTheirInterval()
    {
        const std::vector<double> values{0, 2};
        const auto lines = chartLines({values, 1, true}, scaleOf(2), 1);
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0], QPolygonF({QPointF(0, 100), QPointF(50, 100), QPointF(50, 80), QPointF(100, 80)}));
    }

    void manyValuesCostNoMoreThanTheirPixels()
    {
        std::vector<double> values(100'000, 1);
        values[54'321] = 9;
        values[77'777] = 0;
        const auto lines = chartLines({values, 1, false}, scaleOf(100'000), 1);
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY2(lines[0].size() <= 4 * 101, qPrintable(QString::number(lines[0].size())));
        const QRectF bounds = lines[0].boundingRect();
        QCOMPARE(bounds.top(), 10.0); // No peak is lost.
        QCOMPARE(bounds.bottom(), 100.0);
        QVERIFY(std::is_sorted(lines[0].begin(), lines[0].end(),
                               [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    }

    void onlyWhatIsInViewCounts()
    {
        std::vector<double> values(100, 1);
        values[50] = 7;
        const ChartValues all{values, 1, false};
        QCOMPARE(greatestInView(all, 0, 40), 1.0);
        QCOMPARE(greatestInView(all, 45, 60), 7.0);
        QCOMPARE(chartLines(all, {QRectF(0, 0, 100, 100), 20, 30, 10}, 1)[0].size(), 12);
    }

    void ticksAreRound()
    {
        QCOMPARE(valueTicks(87, 4), (std::vector<double>{0, 50, 100}));
        QCOMPARE(valueTicks(40, 4), (std::vector<double>{0, 10, 20, 30, 40}));
        QCOMPARE(valueTicks(0.3, 3).size(), std::size_t(4));
        QCOMPARE(valueTicks(0, 2), (std::vector<double>{0, 0.5, 1}));
        QCOMPARE(valueTicks(std::nan(""), 1), (std::vector<double>{0, 1}));
        QCOMPARE(timeTicks(0, 180, 4), (std::vector<double>{0, 60, 120, 180}));
        QCOMPARE(timeTicks(61, 71, 3), (std::vector<double>{65, 70}));
        for (const double to : {0.01, 3.0, 999.0, 7200.0, 1e6}) {
            QVERIFY(timeTicks(0, to, 3).size() <= 3);
            QVERIFY(!timeTicks(0, to, 3).empty());
        }
        QCOMPARE(chartTimeText(84, 60), QStringLiteral("1:24"));
        QCOMPARE(chartTimeText(59.96, 0.1), QStringLiteral("1:00.0"));
        QCOMPARE(chartTimeText(5.25, 0.05), QStringLiteral("0:05.25"));
    }

    void chartsFollowRecordingSelectionAndLanguage()
    {
        auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        Player player;
        Playback playback;
        ChartModel charts;
        QAbstractItemModelTester tester(&charts);
        charts.setPlayback(&playback);
        QCOMPARE(charts.count(), 0);
        QCOMPARE(charts.intervalAt(3), -1);
        QCOMPARE(charts.csv(), QString());
        QVERIFY(charts.valuesAt(0, 0).isEmpty());
        playback.setPlayer(&player);
        playback.setScenario(QStringLiteral("payment-database-down"));
        playback.setDocument(document.get());
        QVERIFY(QTest::qWaitFor([&] { return playback.isReady() && !playback.isBusy(); }, 60'000));

        QCOMPARE(charts.subject(), QStringLiteral("What users feel"));
        QVERIFY(charts.isComparison());
        QCOMPARE(charts.count(), 4);
        QCOMPARE(charts.legend().size(), 5);
        QVERIFY(charts.legend()[0].toMap()[QStringLiteral("key")].toString().startsWith(QLatin1String("journey:")));

        charts.setSelection({QStringLiteral("deployable:shop")});
        QVERIFY(!charts.isComparison());
        QVERIFY(charts.legend().isEmpty());
        QVERIFY(charts.count() >= 4);
        QCOMPARE(charts.data(charts.index(1), ChartModel::TitleRole).toString(), QStringLiteral("Utilisation"));
        const int interval = charts.intervalAt(60);
        const auto &recording = playback.film()->recording;
        const auto &row = recording.deployables.at(static_cast<std::size_t>(interval), 0);
        QCOMPARE(recording.names.deployables[0], std::string("shop"));
        const QVariantMap workers = charts.valuesAt(1, interval)[0].toMap();
        QCOMPARE(workers[QStringLiteral("name")].toString(), QStringLiteral("workers"));
        QCOMPARE(workers[QStringLiteral("level")].toDouble(), double(row.busyWorkers) / double(row.workers));
        QCOMPARE(charts.csv().count(u'\n'), 1 + charts.intervals());

        charts.setSelection({QStringLiteral("journey:login")});
        QVERIFY2(charts.spokenAt(2, charts.intervalAt(60)).startsWith(QLatin1String("At 1:00: p50 no value")),
                 qPrintable(charts.spokenAt(2, charts.intervalAt(60))));
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QCOMPARE(charts.data(charts.index(2), ChartModel::TitleRole).toString(), QStringLiteral("응답 시간"));
        charts.setSelection({QStringLiteral("team:nobody")});
        QCOMPARE(charts.count(), 0);
        playback.setDocument(nullptr);
        QCOMPARE(charts.intervals(), 0);
    }
};

QTEST_MAIN(ChartModelsTest)
#include "chartmodels_test.moc"
