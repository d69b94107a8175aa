// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/workfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace topologue;
using test::Finished;
using test::run;
using test::sample;
using test::WorkFolder;

namespace {

QJsonObject parsed(const Finished &finished)
{
    return QJsonDocument::fromJson(finished.output).object();
}

} // namespace

/// `topologue stress`: the questions, asked on the command line.
class StressCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void failuresTellsWhoTakesDownWhom();
    void trafficTellsTheFactor();
    void coldCacheSaysThatThereIsNone();
    void metastableCountsItsRuns();
    void speaksKorean();
    void theOptionsCount();
    void theScenarioGoesOnBesides();
    void writesToAFile();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void aWrongDocumentDecidesTheExitCode();
};

void StressCommandTest::failuresTellsWhoTakesDownWhom()
{
    const Finished monolith = run({"stress", sample("monolith"), "failures"});
    QCOMPARE(monolith.errors, QByteArray());
    QCOMPARE(monolith.exitCode, 0);
    QVERIFY2(monolith.output.contains(" failures take down every journey: "), monolith.output.constData());
    const QJsonObject json = parsed(run({"stress", sample("microservices"), "failures", "--json"}));
    QCOMPARE(json["question"].toString(), QStringLiteral("failures"));
    QCOMPARE(json["mode"].toString(), QStringLiteral("silent"));
    bool isFound = false;
    for (const QJsonValue &value : json["failures"].toArray()) {
        const QJsonObject row = value.toObject();
        if (row["id"].toString() != QStringLiteral("payment-db"))
            continue;
        isFound = true;
        QVERIFY(!row["isSinglePoint"].toBool());
        const QJsonObject journeys = row["journeys"].toObject();
        for (const QString &journey : journeys.keys())
            QCOMPARE(journeys[journey].toObject()["effect"].toString() == QStringLiteral("hit"),
                     journey == QStringLiteral("pay"));
    }
    QVERIFY(isFound);
}

void StressCommandTest::trafficTellsTheFactor()
{
    const QJsonObject json = parsed(run({"stress", sample("monolith"), "traffic", "--seeds", "1", "--json"}));
    QCOMPARE(json["verdict"].toString(), QStringLiteral("found"));
    QVERIFY(json["factor"].toDouble() > 1);
    QVERIFY(json["points"].toArray().size() >= 3);
    QVERIFY(!json["journey"].toString().isEmpty());
    QCOMPARE(json["seeds"].toInt(), 1);
}

void StressCommandTest::coldCacheSaysThatThereIsNone()
{
    const Finished finished = run({"stress", sample("monolith"), "cold-cache"});
    QCOMPARE(finished.exitCode, 0);
    QVERIFY2(finished.output.startsWith("No dependency has a cache"), finished.output.constData());
}

void StressCommandTest::metastableCountsItsRuns()
{
    const QJsonObject json =
        parsed(run({"stress", sample("microservices"), "metastable", "--seeds", "2", "--factor", "2", "--json"}));
    QCOMPARE(json["runs"].toArray().size(), 2);
    QCOMPARE(json["factor"].toDouble(), 2.0);
}

void StressCommandTest::speaksKorean()
{
    const Finished finished = run({"stress", sample("monolith"), "cold-cache", "--lang", "ko"});
    QVERIFY2(finished.output.contains("캐시가 있는 의존 관계가 없어서"), finished.output.constData());
}

void StressCommandTest::theOptionsCount()
{
    const QJsonObject json =
        parsed(run({"stress", sample("microservices"), "failures", "--mode", "refuses", "--seed", "7", "--json"}));
    QCOMPARE(json["mode"].toString(), QStringLiteral("refuses"));
    QCOMPARE(json["seed"].toInt(), 7);
}

void StressCommandTest::theScenarioGoesOnBesides()
{
    const QJsonObject json = parsed(run({"stress", sample("microservices"), "metastable", "--seeds", "1", "--scenario",
                                         "payment-database-down", "--json"}));
    QCOMPARE(json["scenario"].toString(), QStringLiteral("payment-database-down"));
}

void StressCommandTest::writesToAFile()
{
    WorkFolder work;
    const Finished finished =
        run({"stress", sample("monolith"), "cold-cache", "--json", "-o", work.path("answer.json")});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.output, QByteArray());
    QFile file(work.path("answer.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["question"].toString(), QStringLiteral("cold-cache"));
}

void StressCommandTest::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    const QString a = sample("monolith");
    QTest::newRow("no file") << QStringList{} << QByteArray("[usage.file-missing]");
    QTest::newRow("no question") << QStringList{a} << QByteArray("[usage.question]");
    QTest::newRow("no such question") << QStringList{a, "why"} << QByteArray("has no question `why`");
    QTest::newRow("two questions") << QStringList{a, "traffic", "failures"} << QByteArray("[usage.too-many-files]");
    QTest::newRow("no such scenario") << QStringList{a, "traffic", "--scenario", "flood"}
                                      << QByteArray("has no scenario `flood`");
    QTest::newRow("no seeds") << QStringList{a, "traffic", "--seeds", "0"} << QByteArray("[usage.number]");
    QTest::newRow("no such mode") << QStringList{a, "failures", "--mode", "loud"} << QByteArray("[usage.choice]");
    QTest::newRow("a mode of traffic") << QStringList{a, "traffic", "--mode", "silent"}
                                       << QByteArray("[usage.without-effect]");
    QTest::newRow("a factor of failures")
        << QStringList{a, "failures", "--factor", "2"} << QByteArray("[usage.without-effect]");
    QTest::newRow("an option of simulate") << QStringList{a, "traffic", "--csv"} << QByteArray("[usage.option]");
}

void StressCommandTest::refusesAWrongCall()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    const Finished finished = run(QStringList{"stress"} + arguments);
    QCOMPARE(finished.exitCode, 2);
    QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
    QCOMPARE(finished.output, QByteArray());
}

void StressCommandTest::aWrongDocumentDecidesTheExitCode()
{
    WorkFolder work;
    work.put("bad.topo.json", "{}");
    QCOMPARE(run({"stress", work.path("bad.topo.json"), "traffic"}).exitCode, 1);
    QCOMPARE(run({"stress", "/nonexistent", "traffic"}).exitCode, 3);
}

QTEST_GUILESS_MAIN(StressCommandTest)
#include "stresscommand_test.moc"
