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

QStringList compareThree(const QStringList &more)
{
    return QStringList{"compare", sample("monolith"), sample("distributed-monolith"), sample("microservices")} + more;
}

} // namespace

/// `topologue compare`: above all the story that the three samples tell.
class CompareCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_table = run(compareThree({"--scenario", "payment-database-down"}));
        m_json = run(compareThree({"--scenario", "payment-database-down", "--json"}));
    }
    void theTableTellsTheStory()
    {
        QCOMPARE(m_table.errors, QByteArray());
        QCOMPARE(m_table.exitCode, 0);
        const QList<QByteArray> lines = m_table.output.split('\n');
        QCOMPARE(lines[0], QByteArray("Payment database down, 0 s to 180 s, seed 1"));
        QVERIFY(lines.contains("Success"));
        QVERIFY2(m_table.output.contains("E-commerce: monolith: All five journeys fell; the last recovered "),
                 m_table.output.constData());
        QVERIFY2(m_table.output.contains("E-commerce: distributed monolith: All five journeys fell; "),
                 m_table.output.constData());
        QVERIFY2(m_table.output.contains("E-commerce: microservices: Only Pay fell; it recovered "),
                 m_table.output.constData());
    }
    void jsonTellsWhichJourneysFell_data()
    {
        QTest::addColumn<int>("document");
        QTest::addColumn<QStringList>("fallen");
        const QStringList all{"browse", "login", "order", "pay", "search"};
        QTest::newRow("monolith") << 0 << all;
        QTest::newRow("distributed monolith") << 1 << all;
        QTest::newRow("microservices") << 2 << QStringList{"pay"};
    }
    void jsonTellsWhichJourneysFell()
    {
        QFETCH(int, document);
        QFETCH(QStringList, fallen);
        QCOMPARE(m_json.errors, QByteArray());
        const QJsonObject report =
            QJsonDocument::fromJson(m_json.output).object()["documents"].toArray()[document].toObject();
        const QJsonObject impacts = report["impact"].toObject()["journeys"].toObject();
        QStringList fell;
        for (const QString &journey : impacts.keys()) {
            const QJsonObject impact = impacts[journey].toObject();
            if (impact["fell"].toBool()) {
                fell.append(journey);
                QVERIFY(impact["timeToBreakS"].toDouble(-1) >= 0);
                QVERIFY(impact["timeToRecoverS"].isDouble());
            } else {
                QVERIFY(impact["timeToBreakS"].isNull());
                const QJsonObject figures = report["journeys"].toObject()[journey].toObject();
                QCOMPARE(figures["failed"].toInt(-1), 0);
            }
        }
        QCOMPARE(fell, fallen);
        QCOMPARE(report["impact"].toObject()["firstFaultS"].toDouble(), 20.0);
        QCOMPARE(report["impact"].toObject()["lastFaultEndS"].toDouble(), 80.0);
    }
    /// Whichever run ends first, whatever the number of threads.
    void eachReportIsThatOfSimulate()
    {
        const auto simulated = QJsonDocument::fromJson(run({"simulate", sample("distributed-monolith"), "--scenario",
                                                            "payment-database-down", "--json"})
                                                           .output)
                                   .object();
        const auto compared = QJsonDocument::fromJson(m_json.output).object()["documents"].toArray()[1].toObject();
        for (const char *key : {"document", "scenario", "seed", "window", "journeys", "deployables", "components",
                                "dependencies", "events"})
            QCOMPARE(compared[QLatin1String(key)], simulated[QLatin1String(key)]);
    }
    void theWindowAndTheDurationCount()
    {
        const Finished finished = run({"compare", sample("monolith"), sample("microservices"), "--no-scenario",
                                       "--seed", "3", "--duration", "6", "--window", "2..4", "--json"});
        QCOMPARE(finished.errors, QByteArray());
        const QJsonObject json = QJsonDocument::fromJson(finished.output).object();
        QVERIFY(json["scenario"].isNull());
        QCOMPARE(json["seed"].toInt(), 3);
        QCOMPARE(json["window"].toObject()["toS"].toInt(), 4);
        QCOMPARE(json["documents"].toArray().size(), 2);
    }
    /// The same document twice: its name does not tell which is which.
    void documentsOfOneNameAreCalledByTheirFiles()
    {
        WorkFolder work;
        QVERIFY(QFile::copy(sample("monolith"), work.path("copy.topo.json")));
        const Finished finished =
            run({"compare", sample("monolith"), work.path("copy.topo.json"), "--no-scenario", "--duration", "2"});
        QVERIFY2(finished.output.contains("ecommerce-monolith.topo.json  copy.topo.json"), finished.output.constData());
    }
    void drawsTheComparison_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("SVG") << "out.svg" << QByteArray("<?xml ");
        QTest::newRow("PNG") << "out.png" << QByteArray("\x89PNG\r\n");
        QTest::newRow("PDF") << "out.pdf" << QByteArray("%PDF-");
    }
    void drawsTheComparison()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        WorkFolder work;
        const QStringList call = compareThree({"--scenario", "payment-database-down", "--at", "60", "--lang", "en"});
        const Finished finished = run(call + QStringList{"-o", work.path(file), "--scale", "0.5"});
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
        QVERIFY(work.content(file).startsWith(start));
        QCOMPARE(run(call + QStringList{"-o", work.path("again-" + file), "--scale", "0.5"}).exitCode, 0);
        QVERIFY(work.content(file) == work.content("again-" + file));
    }
    void thePictureTellsTheStoryAndCarriesItsDocuments()
    {
        WorkFolder work;
        const QStringList picture{"-o", work.path("three.svg")};
        QCOMPARE(
            run(compareThree({"--scenario", "payment-database-down", "--at", "60", "--replications", "5"}) + picture)
                .exitCode,
            0);
        const QByteArray svg = work.content("three.svg");
        for (const char *text : {"Payment database down", "at 1:00 of 3:00", "5 of 5", "1 of 5",
                                 "Pay breaks in all of them.", "95 % interval", "5 runs", "waiting", "side3-payment"})
            QVERIFY2(svg.contains(text), text);
        QCOMPARE(svg.count("<topologue:source "), 3);
        for (const char *text : {"<script", "foreignObject", "href", "<image"})
            QVERIFY2(!svg.contains(text), text);

        // The picture is compared like the files it came from.
        const Finished again = run({"compare", work.path("three.svg"), "--scenario", "payment-database-down"});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.output, m_table.output);
        const Finished alone = run({"validate", work.path("three.svg")});
        QCOMPARE(alone.exitCode, 1);
        QVERIFY(alone.errors.contains("svg.several-sources"));

        QCOMPARE(run(compareThree({"--scenario", "payment-database-down", "--no-source"}) + picture).exitCode, 0);
        QVERIFY(!work.content("three.svg").contains("topologue:source"));
    }
    void refusesWhatAPictureCannotDo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("JSON") << QStringList{"-o", "out.svg", "--json"};
        QTest::newRow("window") << QStringList{"-o", "out.svg", "--window", "2..4"};
        QTest::newRow("automatic PNG") << QStringList{"-o", "out.png", "--theme", "auto"};
        QTest::newRow("moment of a table") << QStringList{"--at", "20"};
        QTest::newRow("negative moment") << QStringList{"-o", "out.svg", "--at", "-1"};
    }
    void refusesWhatAPictureCannotDo()
    {
        QFETCH(QStringList, options);
        const Finished finished = run(compareThree(QStringList{"--no-scenario", "--duration", "1"} + options));
        QCOMPARE(finished.exitCode, 2);
        QCOMPARE(finished.output, QByteArray());
    }
    void onePictureOfOneDocumentIsNotEnough()
    {
        WorkFolder work;
        QCOMPARE(run({"export", sample("monolith"), "-o", work.path("one.svg")}).exitCode, 0);
        const Finished finished = run({"compare", work.path("one.svg"), "--no-scenario"});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY(finished.errors.contains("usage.number-of-files"));
    }
    void speaksKorean()
    {
        const Finished finished = run({"compare", sample("monolith"), sample("microservices"), "--no-scenario",
                                       "--duration", "2", "--lang", "ko"});
        QVERIFY2(finished.output.contains("이커머스: 모놀리식: 무너진 여정이 없습니다."), finished.output.constData());
    }
    /// The story again, with what chance does to it.
    void replicationsTellWhatIsReal()
    {
        const QStringList call{"compare",    sample("monolith"),      sample("microservices"),
                               "--scenario", "payment-database-down", "--duration",
                               "40",         "--replications",        "4"};
        const Finished table = run(call);
        QCOMPARE(table.errors, QByteArray());
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.output.contains("Means of 4 replications"), table.output.constData());
        QVERIFY2(table.output.contains("E-commerce: microservices: loses "), table.output.constData());
        const Finished finished = run(call + QStringList{"--json"});
        QCOMPARE(finished.errors, QByteArray());
        const QJsonObject json = QJsonDocument::fromJson(finished.output).object();
        QCOMPARE(json["replications"].toInt(), 4);
        const QJsonObject first = json["documents"].toArray()[0].toObject();
        QVERIFY(first["journeys"].toObject()["login"].toObject()["p99Ms"].toObject()["low"].isDouble());
        const QJsonObject login =
            json["differences"].toArray()[0].toObject()["journeys"].toObject()["login"].toObject();
        QVERIFY(login["successShare"].toObject()["isReal"].toBool());
        QVERIFY(login["successShare"].toObject()["mean"].toDouble() > 0.1);
        // Users come at the same times in both: of their number there is no difference at all.
        QCOMPARE(login["requests"].toObject()["high"].toDouble(-1), 0.0);
    }
    /// The first replication is the run without --replications.
    void replicationsAreThoseOfSimulate()
    {
        const QStringList more{"--no-scenario", "--duration", "5", "--replications", "3", "--json"};
        const auto simulated =
            QJsonDocument::fromJson(run(QStringList{"simulate", sample("monolith")} + more).output).object();
        const auto compared =
            QJsonDocument::fromJson(
                run(QStringList{"compare", sample("monolith"), sample("microservices")} + more).output)
                .object();
        QVERIFY(!simulated["journeys"].toObject().isEmpty());
        QCOMPARE(compared["documents"].toArray()[0].toObject()["journeys"], simulated["journeys"]);
    }
    void arrivalsComeToEveryDocument()
    {
        WorkFolder work;
        work.put("a.csv", "1,login\n2,login\n3,login\n");
        const auto json =
            QJsonDocument::fromJson(run({"compare", sample("monolith"), sample("microservices"), "--no-scenario",
                                         "--duration", "5", "--arrivals", work.path("a.csv"), "--json"})
                                        .output)
                .object();
        for (const QJsonValue &document : json["documents"].toArray())
            QCOMPARE(document.toObject()["journeys"].toObject()["login"].toObject()["requests"].toInt(), 3);
        QCOMPARE(json["documents"].toArray().size(), 2);
    }
    void refusesAWrongCall_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        const QString a = sample("monolith");
        QTest::newRow("one file") << QStringList{a} << QByteArray("[usage.number-of-files]");
        QTest::newRow("nine files") << QStringList(9, a) << QByteArray("[usage.number-of-files]");
        QTest::newRow("several scenarios") << QStringList{a, a} << QByteArray("[usage.scenario]");
        QTest::newRow("no such scenario")
            << QStringList{a, a, "--scenario", "flood"} << QByteArray("has no scenario `flood`");
        QTest::newRow("late window") << QStringList{a, a, "--no-scenario", "--duration", "5", "--window", "6.."}
                                     << QByteArray("[usage.window]");
        QTest::newRow("one replication") << QStringList{a, a, "--no-scenario", "--replications", "1"}
                                         << QByteArray("[usage.number]");
        QTest::newRow("an option of simulate")
            << QStringList{a, a, "--no-scenario", "--csv"} << QByteArray("[usage.option]");
    }
    void refusesAWrongCall()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        const Finished finished = run(QStringList{"compare"} + arguments);
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
        QCOMPARE(finished.output, QByteArray());
    }
    void theWorstFileDecidesTheExitCode()
    {
        WorkFolder work;
        work.put("bad.topo.json", "{}");
        QCOMPARE(run({"compare", sample("monolith"), work.path("bad.topo.json")}).exitCode, 1);
        QCOMPARE(run({"compare", "/nonexistent", work.path("bad.topo.json")}).exitCode, 3);
    }

private:
    Finished m_table;
    Finished m_json;
};

QTEST_GUILESS_MAIN(CompareCommandTest)
#include "comparecommand_test.moc"
