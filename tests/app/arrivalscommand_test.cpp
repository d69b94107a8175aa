// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/workfolder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace topologue;
using test::Finished;
using test::run;
using test::RunOptions;
using test::WorkFolder;

namespace {

QStringList shortRun(const QStringList &more)
{
    return QStringList{"simulate",   TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-microservices.topo.json",
                       "--scenario", "payment-database-down",
                       "--duration", "20"}
           + more;
}

QJsonObject jsonOf(const Finished &finished)
{
    return QJsonDocument::fromJson(finished.output).object();
}

} // namespace

/// `topologue simulate --arrivals`. What the file may hold: see arrivalsfile_test.
class ArrivalsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void arrivalsReplaceTheLoad_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("argument");
        QTest::newRow("with journeys") << QByteArray("1,login\n2,login\n3,pay\n") << "%1";
        QTest::newRow("of one journey") << QByteArray("1\n2\n") << "login=%1";
    }
    void arrivalsReplaceTheLoad()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, argument);
        WorkFolder work;
        work.put("a=b.csv", file);
        const Finished finished =
            run(shortRun({"--json", "--duration", "5", "--arrivals", argument.arg(work.path("a=b.csv"))}));
        QCOMPARE(finished.errors, QByteArray());
        const QJsonObject journeys = jsonOf(finished)["journeys"].toObject();
        QCOMPARE(journeys["login"].toObject()["requests"].toInt(), 2);
        QVERIFY(journeys["browse"].toObject()["requests"].toInt() > 1000);
    }
    void arrivalsOfSeveralFilesAddUp()
    {
        WorkFolder work;
        work.put("a.csv", "1,login\n3,login\n");
        RunOptions options;
        options.input = "2\n";
        const Finished finished =
            run(shortRun({"--json", "--duration", "5", "--arrivals", work.path("a.csv"), "--arrivals", "login=-"}),
                options);
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(jsonOf(finished)["journeys"].toObject()["login"].toObject()["requests"].toInt(), 3);
    }
    void wrongArrivalsStopItWithTheirLines_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a wrong line") << QByteArray("1,login\nsoon,login\n") << 1
                                      << QByteArray("a.csv:2: error[arrivals.time]: The time `soon`");
        QTest::newRow("nobody's") << QByteArray("1,nobody\n") << 1
                                  << QByteArray("The document has: login, search, browse, order, pay.");
        QTest::newRow("a journey that is none")
            << QByteArray("nobody=x.csv") << 3 << QByteArray("nobody=x.csv: error[file.not-found]");
    }
    void wrongArrivalsStopItWithTheirLines()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, expected);
        WorkFolder work;
        work.put("a.csv", file);
        const Finished finished =
            run(shortRun({"--arrivals", file.endsWith("csv") ? QString::fromLatin1(file) : work.path("a.csv"), "-o",
                          work.path("out")}));
        QCOMPARE(finished.exitCode, exitCode);
        QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
        QCOMPARE(work.entries(), QStringList("a.csv"));
    }
    void lateArrivalsAreAWarning()
    {
        WorkFolder work;
        work.put("a.csv", "1,login\n300,login\n");
        const Finished finished = run(shortRun({"--duration", "5", "--arrivals", work.path("a.csv")}));
        QCOMPARE(finished.exitCode, 0);
        QVERIFY2(finished.errors.contains("warning[arrivals.after-the-end]: 1 of 2 arrivals"),
                 finished.errors.constData());
    }
};

QTEST_GUILESS_MAIN(ArrivalsCommandTest)
#include "arrivalscommand_test.moc"
