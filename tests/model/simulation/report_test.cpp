// SPDX-License-Identifier: Apache-2.0
#include "shopnet.h"
#include "simulation/report.h"
#include "simulation/reportwords.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace topologue;
using namespace topologue::simulation;
using Json = nlohmann::ordered_json;

namespace {

Json shopJson(Nanos from = 0, Nanos to = Never)
{
    const Recording &recording = tests::shopRecording();
    const Totals totals = totalsOf(recording, from, to);
    ReportHead head = headOf(recording, totals, "shop.topo.json");
    head.wallSeconds = 0.25;
    head.peakMemoryMb = 12.5;
    return Json::parse(reportJson(head, recording.names, figuresOf(totals)));
}

QStringList keysOf(const Json &object)
{
    QStringList keys;
    for (const auto &[key, value] : object.items())
        keys.append(QString::fromStdString(key));
    return keys;
}

/// The fields of each line; none of the fixture's ids needs quotation marks.
QList<QStringList> cellsOf(const std::string &csv)
{
    QList<QStringList> rows;
    for (const QString &line : QString::fromStdString(csv).split('\n', Qt::SkipEmptyParts))
        rows.append(line.split(','));
    return rows;
}

} // namespace

/// What people, programs and spreadsheets read about a run.
class ReportTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasTheKeysThatAreDocumented()
    {
        const Json json = shopJson();
        QCOMPARE(keysOf(json), (QStringList{"document", "scenario", "seed", "window", "journeys", "deployables",
                                            "components", "dependencies", "events", "wallSeconds", "peakMemoryMb"}));
        QCOMPARE(keysOf(json["journeys"]["buy"]),
                 (QStringList{"requests", "success", "degraded", "failed", "failedBy", "meanMs", "p50Ms", "p95Ms",
                              "p99Ms", "p999Ms", "lostValue", "meanInFlight", "meanCompletionMs"}));
        for (const char *key :
             {"arrivals", "refused", "utilisation", "coreUtilisation", "meanQueue", "meanWaitMs", "meanInSystem"})
            QVERIFY2(json["deployables"]["core"].contains(key), key);
        QCOMPARE(keysOf(json["deployables"]), (QStringList{"core", "web", "db", "mailer", "events"}));
        QCOMPARE(keysOf(json["components"]), (QStringList{"web", "shop", "prices", "db", "mailer", "events"}));
        QCOMPARE(json["dependencies"].size(), std::size_t(5));
    }
    void jsonSaysWhatWasSimulated()
    {
        const Json json = shopJson();
        QCOMPARE(json["document"].get<std::string>(), std::string("shop.topo.json"));
        QCOMPARE(json["scenario"].get<std::string>(), std::string("test"));
        QCOMPARE(json["seed"].get<int>(), 1);
        QCOMPARE(json["window"]["fromS"].get<double>(), 0.0);
        QCOMPARE(json["window"]["toS"].get<double>(), 12.0);
        QCOMPARE(json["events"].get<std::uint64_t>(), tests::shopRecording().processedEvents);
        QCOMPARE(json["wallSeconds"].get<double>(), 0.25);
        QCOMPARE(json["peakMemoryMb"].get<double>(), 12.5);
    }
    void figuresAreThoseOfTheTotals()
    {
        const Json buy = shopJson()["journeys"]["buy"];
        const JourneyTotals totals = totalsOf(tests::shopRecording()).journeys[0];
        QCOMPARE(buy["requests"].get<std::uint64_t>(), totals.ends.arrivals);
        QCOMPARE(buy["success"].get<std::uint64_t>(), totals.ends.successes);
        QCOMPARE(buy["failed"].get<std::uint64_t>(), totals.ends.failed());
        QCOMPARE(buy["p99Ms"].get<double>(), totals.ends.quantileMs(0.99));
        QCOMPARE(buy["lostValue"].get<double>(), 10.0 * static_cast<double>(totals.ends.failed()));
    }
    void onlyCausesThatOccurredAreThere()
    {
        const Json buy = shopJson()["journeys"]["buy"];
        QCOMPARE(keysOf(buy["failedBy"]), QStringList{"timeout"});
        QCOMPARE(buy["failedBy"]["timeout"].get<std::uint64_t>(), buy["failed"].get<std::uint64_t>());
        QCOMPARE(shopJson(0, 2 * tests::Second)["journeys"]["buy"]["failedBy"].dump(), std::string("{}"));
    }
    void aWindowHoldsOnlyItsOwn()
    {
        const Json before = shopJson(0, 3 * tests::Second);
        const Json rest = shopJson(3 * tests::Second);
        QCOMPARE(before["window"]["toS"].get<double>(), 3.0);
        QCOMPARE(rest["window"]["fromS"].get<double>(), 3.0);
        const auto requests = [](const Json &json) { return json["journeys"]["buy"]["requests"].get<int>(); };
        QCOMPARE(requests(before) + requests(rest), requests(shopJson()));
        QCOMPARE(before["journeys"]["buy"]["failed"].get<int>(), 0);
        QVERIFY(rest["journeys"]["buy"]["failed"].get<int>() > 50);
    }
    void whatHasNoValueIsNull()
    {
        Recording silent;
        silent.names.journeys = {"buy"};
        silent.valuePerSuccess = {1};
        const Totals totals = totalsOf(silent);
        const Json json = Json::parse(reportJson(headOf(silent, totals, {}), silent.names, figuresOf(totals)));
        QVERIFY(json["scenario"].is_null());
        QVERIFY(json["journeys"]["buy"]["meanMs"].is_null());
        QVERIFY(json["journeys"]["buy"]["p999Ms"].is_null());
        QCOMPARE(json["journeys"]["buy"]["requests"].dump(), std::string("0"));
    }
    void ofReplicationsEachFigureIsAnInterval()
    {
        const Recording &recording = tests::shopRecording();
        const Totals totals = totalsOf(recording);
        FigureIntervals figures = figuresOf(totals);
        figures.replications = 7;
        figures.journeys[0][0] = {100, 90, 110, 7};
        figures.journeys[0][1] = Interval(); // No run had a value.
        const Json json =
            Json::parse(reportJson(headOf(recording, totals, {}), recording.names, figures, FigureForm::Interval));
        QCOMPARE(json["replications"].get<int>(), 7);
        QCOMPARE(json["journeys"]["buy"]["requests"].dump(), std::string(R"({"mean":100,"low":90,"high":110})"));
        QVERIFY(json["journeys"]["buy"]["success"]["mean"].is_null());
        // Of one run nothing is known of the spread.
        QVERIFY(json["journeys"]["buy"]["meanMs"]["low"].is_null());
        QVERIFY(json["journeys"]["buy"]["failedBy"]["timeout"].contains("mean"));
    }
    void aPathThatIsNotUtf8StillGivesJson()
    {
        const Recording recording;
        const Totals totals = totalsOf(recording);
        const std::string text = reportJson(headOf(recording, totals, "a\xFF"), recording.names, figuresOf(totals));
        QCOMPARE(Json::parse(text)["document"].get<std::string>(), std::string("a\xEF\xBF\xBD"));
    }

    void csvHasALineForEachIntervalAndElement()
    {
        const auto rows = cellsOf(reportCsv(tests::shopRecording()));
        QCOMPARE(rows.size(), 1 + 12 * (1 + 5 + 6 + 5));
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows[0].size());
        QCOMPARE(rows[0].mid(0, 4), (QStringList{"startS", "lengthS", "kind", "id"}));
        QCOMPARE(QSet<QString>(rows[0].begin(), rows[0].end()).size(), rows[0].size());
        QCOMPARE(rows[1].mid(0, 4), (QStringList{"0", "1", "journey", "buy"}));
    }
    void csvHasEveryMeasureInItsColumn()
    {
        const Recording &recording = tests::shopRecording();
        const auto rows = cellsOf(reportCsv(recording, 4 * tests::Second, 5 * tests::Second));
        QCOMPARE(rows.size(), 1 + 17);
        const auto cell = [&rows](const QString &kind, const QString &id, const QString &column) {
            const auto index = rows[0].indexOf(column);
            for (const QStringList &row : rows) {
                if (row[2] == kind && row[3] == id && index >= 0)
                    return row[index];
            }
            return QString("missing");
        };
        const JourneyInterval &buy = recording.journeys.at(4, 0);
        QVERIFY(buy.counts.failed() > 0);
        QCOMPARE(cell("journey", "buy", "arrivals").toUInt(), buy.counts.arrivals);
        QCOMPARE(cell("journey", "buy", "timeout").toUInt(), buy.counts.failed());
        QCOMPARE(cell("journey", "buy", "inFlight").toFloat(), buy.inFlight);
        QCOMPARE(cell("journey", "buy", "completed").toUInt(), buy.completed);
        QCOMPARE(cell("journey", "buy", "meanQueue"), QString("missing"));
        QCOMPARE(cell("journey", "buy", "queue"), QString());
        QCOMPARE(cell("deployable", "core", "workers"), QString("20"));
        QCOMPARE(cell("deployable", "core", "waited"), QString("0"));
        QVERIFY(cell("deployable", "core", "started").toUInt() > 10);
        QCOMPARE(cell("deployable", "core", "busyWorkers").toFloat(), recording.deployables.at(4, 0).busyWorkers);
        QCOMPARE(cell("deployable", "core", "meanWaitMs").toFloat(), recording.deployables.at(4, 0).meanWaitMs);
        QCOMPARE(cell("component", "events", "largestBacklog").toDouble(),
                 recording.components.at(4, 5).largestBacklog);
        QCOMPARE(cell("component", "events", "meanMs").toFloat(), recording.components.at(4, 5).counts.meanMs);
        QCOMPARE(cell("dependency", "shop-db", "sent").toUInt(), recording.dependencies.at(4, 2).sent);
        QCOMPARE(cell("dependency", "shop-db", "wasted").toUInt(), recording.dependencies.at(4, 2).wasted);
        QCOMPARE(cell("dependency", "shop-db", "breaker"), QString("closed"));
    }
    void csvQuotesWhatNeedsIt()
    {
        Recording recording = tests::shopRecording();
        recording.names.journeys = {"a,\"b\""};
        QVERIFY(reportCsv(recording).find("0,1,journey,\"a,\"\"b\"\"\",") != std::string::npos);
    }

    void theTableNamesJourneysCausesAndTheBusiest()
    {
        const Recording &recording = tests::shopRecording();
        const std::string text =
            reportTable(recording, totalsOf(recording), tests::shopNet().architecture(), Language::English);
        QVERIFY2(text.starts_with("Shop: test, 0 s to 12 s, seed 1\n"), text.c_str());
        const QString table = QString::fromStdString(text);
        QVERIFY2(table.contains("Lost value (EUR)"), text.c_str());
        QVERIFY2(table.contains(QRegularExpression("\nBuy +\\d+ +\\d+\\.\\d\\d % .* timeout \\d+\n")), text.c_str());
        QVERIFY2(table.contains(QRegularExpression("\nCore +\\d")), text.c_str());
        QVERIFY2(table.contains(QRegularExpression("Buy fell; it recovered")), text.c_str());
    }
    void theKoreanTableIsKorean()
    {
        const Recording &recording = tests::shopRecording();
        const QString table = QString::fromStdString(
            reportTable(recording, totalsOf(recording), tests::shopNet().architecture(), Language::Korean));
        for (const char *word : {"여정", "구매", "타임아웃", "핵심", "손실액 (EUR)", "무너진 여정: 구매"})
            QVERIFY2(table.contains(word), word);
        QVERIFY(!table.contains(QRegularExpression("[A-Z][a-z]+ (busy|fell)")));
    }
    void theTableTellsOfDeadlocksAndLimits()
    {
        Recording recording = tests::shopRecording();
        const Architecture architecture = tests::shopNet().architecture();
        const auto told = [&](Language language) {
            return reportTable(recording, totalsOf(recording), architecture, language);
        };
        QVERIFY(told(Language::English).find("deadlocked") == std::string::npos);
        recording.events.push_back({7 * tests::Second, RecordedEvent::Kind::Deadlocked, 0, 0, 0});
        recording.events.push_back({8 * tests::Second, RecordedEvent::Kind::LimitReached, 0, 0, 0});
        recording.events.push_back({9 * tests::Second, RecordedEvent::Kind::LimitReached, 0, 0, 0});
        QVERIFY(told(Language::English).find("\nCore is deadlocked from 7 s on") != std::string::npos);
        QVERIFY(told(Language::English).find("From 8 s on some requests were not simulated") != std::string::npos);
        QVERIFY(told(Language::English).find("9 s on") == std::string::npos);
        QVERIFY(told(Language::Korean).find("핵심: 7초부터 교착 상태") != std::string::npos);
    }
    void namesCannotSteerTheTerminal()
    {
        Architecture architecture = tests::shopNet().architecture();
        Journey journey = architecture.journeys[0];
        journey.name = "B\x1b[31muy";
        architecture.journeys.replace(journey.id, journey);
        architecture.name = "S\x1b[31mhop";
        architecture.currency = "\x1b[31m";
        const Recording &recording = tests::shopRecording();
        const std::string text = reportTable(recording, totalsOf(recording), architecture, Language::English);
        QVERIFY(text.find('\x1b') == std::string::npos);
        QVERIFY(text.find("B\\x1b[31muy") != std::string::npos);
    }
    void theTableOfReplicationsHasTheSpread()
    {
        const Recording &recording = tests::shopRecording();
        const Totals totals = totalsOf(recording);
        FigureIntervals figures = figuresOf(totals);
        figures.replications = 3;
        figures.journeys[0][0] = {1200, 1100, 1300, 3};
        const std::string text = replicationsTable(headOf(recording, totals, {}), figures,
                                                   tests::shopNet().architecture(), Language::English);
        QVERIFY2(text.find("Means of 3 replications") != std::string::npos, text.c_str());
        QVERIFY2(text.find("1,200 ± 100") != std::string::npos, text.c_str());
    }

    void numbersAreReadable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const std::string &text, const char *expected) {
            QTest::addRow("%s", expected) << QString::fromStdString(text) << QString(expected);
        };
        row(countText(999), "999");
        row(countText(1000), "1,000");
        row(countText(12'345'678), "12,345,678");
        row(realText(-1234567.25, 1), "-1,234,567.2");
        row(realText(-123, 0), "-123");
        row(realText(std::numeric_limits<double>::infinity(), 1), "-");
        row(millisecondsText(0.844), "0.84");
        row(millisecondsText(12.34), "12.3");
        row(millisecondsText(4318.2), "4,318");
        row(shareText(0.68215), "68.22 %");
        row(shareText(1), "100.00 %");
        row(shareText(0.999999), "99.99 %");
        row(shareText(0.000001), "0.01 %");
        row(shareText(0), "0.00 %");
        row(shareText(std::nan("")), "-");
        row(secondsText(21 * tests::Second, Language::English), "21 s");
        row(secondsText(tests::Second / 2, Language::Korean), "0.5초");
    }
    void numbersAreReadable()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(text, expected);
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "report_test.moc"
