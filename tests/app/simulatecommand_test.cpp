// SPDX-License-Identifier: Apache-2.0
#include "simulation/recordingfile.h"
#include "support/program.h"
#include "support/workfolder.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace topologue;
using test::Finished;
using test::run;
using test::RunOptions;
using test::sample;
using test::WorkFolder;

namespace {

/// `simulate` of the microservices sample, twenty seconds of its story.
QStringList shortRun(const QStringList &more)
{
    return QStringList{"simulate", sample("microservices"), "--scenario", "payment-database-down", "--duration", "20"}
           + more;
}

QJsonObject jsonOf(const Finished &finished)
{
    return QJsonDocument::fromJson(finished.output).object();
}

/// Without what differs from run to run on the same machine.
QJsonObject figuresOf(QJsonObject report)
{
    report.remove("wallSeconds");
    report.remove("peakMemoryMb");
    return report;
}

} // namespace

/// `topologue simulate` as users and scripts call it.
class SimulateCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsATable()
    {
        const Finished finished = run(shortRun({}));
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
        for (const char *text : {"Payment database down, 0 s to 20 s, seed 1", "Login", "Pay ", "p99 ms",
                                 "Lost value (KRW)", "Hottest deployables", "No journey fell."})
            QVERIFY2(finished.output.contains(text), finished.output.constData());
    }
    void speaksKorean()
    {
        const Finished finished = run(shortRun({"--lang", "ko"}));
        for (const char *text : {"결제 DB 장애", "로그인", "손실액 (KRW)", "가장 바쁜 배포 단위"})
            QVERIFY2(finished.output.contains(text), finished.output.constData());
    }
    void jsonIsOneObjectWithTheDocumentedKeys()
    {
        const Finished finished = run(shortRun({"--json", "--seed", "7"}));
        QCOMPARE(finished.errors, QByteArray());
        const QJsonObject json = jsonOf(finished);
        QCOMPARE(json.keys(), (QStringList{"components", "dependencies", "deployables", "document", "events",
                                           "journeys", "peakMemoryMb", "scenario", "seed", "wallSeconds", "window"}));
        QCOMPARE(json["document"].toString(), sample("microservices"));
        QCOMPARE(json["scenario"].toString(), QString("payment-database-down"));
        QCOMPARE(json["seed"].toInt(), 7);
        QCOMPARE(json["window"].toObject()["fromS"].toDouble(-1), 0.0);
        QCOMPARE(json["window"].toObject()["toS"].toDouble(-1), 20.0);
        const QJsonObject journeys = json["journeys"].toObject();
        QCOMPARE(journeys.keys(), (QStringList{"browse", "login", "order", "pay", "search"}));
        for (const char *key : {"requests", "success", "degraded", "failed", "failedBy", "meanMs", "p50Ms", "p95Ms",
                                "p99Ms", "p999Ms", "lostValue"})
            QVERIFY2(journeys["login"].toObject().contains(QLatin1String(key)), key);
        for (const char *key : {"arrivals", "refused", "utilisation", "meanQueue", "meanWaitMs", "meanInSystem"})
            QVERIFY2(json["deployables"].toObject()["login"].toObject().contains(QLatin1String(key)), key);
        QVERIFY(journeys["browse"].toObject()["requests"].toInt() > 4000);
        QVERIFY(json["events"].toInt() > 10'000);
        QVERIFY(json["wallSeconds"].toDouble() > 0);
        QVERIFY(json["peakMemoryMb"].toDouble() > 1);
    }
    void theSameCallGivesTheSameFigures()
    {
        const QJsonObject first = figuresOf(jsonOf(run(shortRun({"--json"}))));
        QVERIFY(!first.isEmpty());
        QCOMPARE(figuresOf(jsonOf(run(shortRun({"--json"})))), first);
        QVERIFY(figuresOf(jsonOf(run(shortRun({"--json", "--seed", "2"})))) != first);
    }
    void theWindowRestrictsTheFigures_data()
    {
        QTest::addColumn<QString>("window");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("both ends") << "5..15" << 5.0 << 15.0;
        QTest::newRow("from") << "12.." << 12.0 << 20.0;
        QTest::newRow("to") << "..4" << 0.0 << 4.0;
        QTest::newRow("widened") << "4.5..5.5" << 4.0 << 6.0;
        QTest::newRow("past the end") << "15..100" << 15.0 << 20.0;
    }
    void theWindowRestrictsTheFigures()
    {
        QFETCH(QString, window);
        QFETCH(double, from);
        QFETCH(double, to);
        const QJsonObject json = jsonOf(run(shortRun({"--json", "--window", window})));
        QCOMPARE(json["window"].toObject()["fromS"].toDouble(-1), from);
        QCOMPARE(json["window"].toObject()["toS"].toDouble(-1), to);
        // 250 a second are asked for; six deviations of their Poisson number are allowed.
        const double expected = 250 * (to - from);
        const double requests = json["journeys"].toObject()["browse"].toObject()["requests"].toDouble();
        QVERIFY2(qAbs(requests - expected) < 6 * std::sqrt(expected), qPrintable(QString::number(requests)));
    }
    void withoutAScenarioNothingFails()
    {
        const Finished finished =
            run({"simulate", sample("microservices"), "--no-scenario", "--json", "--duration", "20"});
        QCOMPARE(finished.exitCode, 0);
        QVERIFY(jsonOf(finished)["scenario"].isNull());
    }
    void theOnlyScenarioIsTaken()
    {
        WorkFolder work;
        QFile file(sample("microservices"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray scenarios = document["scenarios"].toArray();
        document["scenarios"] = QJsonArray{scenarios[2]};
        work.put("one.topo.json", QJsonDocument(document).toJson());
        const Finished one = run({"simulate", work.path("one.topo.json"), "--json", "--duration", "5"});
        QCOMPARE(jsonOf(one)["scenario"].toString(), scenarios[2].toObject()["id"].toString());
        document.remove("scenarios");
        work.put("none.topo.json", QJsonDocument(document).toJson());
        const Finished none = run({"simulate", work.path("none.topo.json"), "--json", "--duration", "5"});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(jsonOf(none)["scenario"].isNull());
    }
    void ofReplicationsEachFigureHasAnInterval()
    {
        const QStringList call{
            "simulate", sample("microservices"), "--no-scenario", "--duration", "3", "--replications", "4", "--json"};
        const Finished finished = run(call);
        QCOMPARE(finished.errors, QByteArray());
        const QJsonObject json = jsonOf(finished);
        QCOMPARE(json["replications"].toInt(), 4);
        const QJsonObject mean = json["journeys"].toObject()["browse"].toObject()["meanMs"].toObject();
        QVERIFY(mean["low"].toDouble() < mean["mean"].toDouble());
        QVERIFY(mean["mean"].toDouble() < mean["high"].toDouble());
        QCOMPARE(figuresOf(jsonOf(run(call))), figuresOf(json));
        QVERIFY(run(call.mid(0, 7)).output.contains("Means of 4 replications"));
    }
    void csvIsASheet()
    {
        const Finished finished = run(shortRun({"--csv", "--window", "5..7"}));
        const QList<QByteArray> lines = finished.output.trimmed().split('\n');
        QVERIFY(lines[0].startsWith("startS,lengthS,kind,id,arrivals,success,"));
        QVERIFY(lines[1].startsWith("5,1,journey,login,"));
        QCOMPARE((lines.size() - 1) % 2, 0);
        for (const QByteArray &line : lines)
            QCOMPARE(line.count(','), lines[0].count(','));
    }
    void tracesAreJson_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("key");
        QTest::newRow("Jaeger") << "jaeger"
                                << "data";
        QTest::newRow("OTLP") << "otlp"
                              << "resourceSpans";
    }
    void tracesAreJson()
    {
        QFETCH(QString, format);
        QFETCH(QString, key);
        const QJsonArray few = jsonOf(run(shortRun({"--traces", format})))[key].toArray();
        QVERIFY(few.size() > 10);
        const Finished many = run(shortRun({"--traces", format, "--traces-per-second", "5"}));
        QVERIFY(many.output.size() > 1'000'000);
    }
    void theRecordingCanBeReadBack()
    {
        WorkFolder work;
        const Finished finished = run(shortRun({"--recording", "-o", work.path("r")}));
        QCOMPARE(finished.exitCode, 0);
        QCOMPARE(finished.output, QByteArray());
        const auto recording = simulation::readRecording(work.content("r").toStdString());
        QVERIFY(recording.has_value());
        QCOMPARE(recording->duration, simulation::Nanos(20'000'000'000));
        QVERIFY(recording->traces.size() > 100);
    }
    void samplingDoesNotChangeTheFigures()
    {
        WorkFolder work;
        QVERIFY(run(shortRun({"--recording", "-o", work.path("r")})).exitCode == 0);
        const auto recording = simulation::readRecording(work.content("r").toStdString());
        QVERIFY(recording.has_value());
        QCOMPARE(jsonOf(run(shortRun({"--json"})))["events"].toInteger(), qint64(recording->processedEvents));
    }
    void writesToAFileAtomically()
    {
        WorkFolder work;
        QCOMPARE(run(shortRun({"--json", "-o", work.path("r.json")})).output, QByteArray());
        QVERIFY(QJsonDocument::fromJson(work.content("r.json")).object().contains("journeys"));
        QCOMPARE(work.entries(), QStringList{"r.json"});
    }
    void aFullStreamIsAnError()
    {
        RunOptions options;
        options.inChild = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
        const Finished finished = run(shortRun({}), options);
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.errors.contains("[write.stream]"), finished.errors.constData());
    }
    void refusesAWrongCall_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QStringList &more, const char *expected) {
            QTest::newRow(name) << more << QByteArray(expected);
        };
        row("several scenarios", {}, "bulk-product-update, traffic-spike");
        row("no such scenario", {"--scenario", "flood"}, "has no scenario `flood`");
        row("scenario and none", {"--scenario", "traffic-spike", "--no-scenario"}, "[usage.together]");
        row("window backwards", {"--no-scenario", "--window", "9..3"}, "[usage.window]");
        row("window of nothing", {"--no-scenario", "--window", ".."}, "[usage.window]");
        row("window of words", {"--no-scenario", "--window", "a..b"}, "[usage.window]");
        row("window of one", {"--no-scenario", "--window", "5"}, "[usage.window]");
        row("negative window", {"--no-scenario", "--window=-3..5"}, "[usage.window]");
        row("window after the end", {"--no-scenario", "--window", "500.."}, "at 120 seconds");
        row("negative duration", {"--no-scenario", "--duration=-1"}, "[usage.number]");
        row("duration nan", {"--no-scenario", "--duration", "nan"}, "[usage.number]");
        row("no replications", {"--no-scenario", "--replications", "0"}, "[usage.number]");
        row("two forms", {"--no-scenario", "--json", "--csv"}, "[usage.together]");
        row("unknown traces", {"--no-scenario", "--traces", "zipkin"}, "jaeger, otlp");
        row("window of traces", {"--no-scenario", "--traces", "otlp", "--window", "1..2"}, "[usage.without-effect]");
        row("replicated sheet", {"--no-scenario", "--csv", "--replications", "2"}, "[usage.without-effect]");
        row("traces of a table", {"--no-scenario", "--traces-per-second", "2"}, "[usage.without-effect]");
        row("a second file", {"--no-scenario", "more"}, "[usage.too-many-files]");
    }
    void refusesAWrongCall()
    {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, expected);
        const Finished finished = run(QStringList{"simulate", sample("monolith")} + more);
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
        QVERIFY2(finished.errors.contains("topologue simulate --help"), finished.errors.constData());
        QCOMPARE(finished.output, QByteArray());
    }
    void badDocumentsHaveTheirExitCodes()
    {
        WorkFolder work;
        work.put("bad.topo.json", "{}");
        QCOMPARE(run({"simulate", work.path("bad.topo.json")}).exitCode, 1);
        QCOMPARE(run({"simulate", "/nonexistent"}).exitCode, 3);
    }
    void anEmptyArchitectureAndNoTimeAreFine()
    {
        RunOptions options;
        options.input = R"({"format": "topologue", "version": 1, "components": []})";
        const Finished empty = run({"simulate", "-", "--json"}, options);
        QCOMPARE(empty.exitCode, 0);
        QVERIFY(jsonOf(empty)["journeys"].toObject().isEmpty());
        QCOMPARE(run({"simulate", "-"}, options).exitCode, 0);
        const QJsonObject none =
            jsonOf(run({"simulate", sample("monolith"), "--no-scenario", "--duration", "0", "--json"}));
        QCOMPARE(none["journeys"].toObject()["login"].toObject()["requests"].toInt(-1), 0);
    }
    /// Ten simulated years take hours: only the interruption can have ended it.
    void ctrlCStopsItCleanly()
    {
        WorkFolder work;
        QProcess process;
        process.start(test::programPath(), {"simulate", sample("monolith"), "--no-scenario", "--duration", "315360000",
                                            "--json", "-o", work.path("out.json")});
        QVERIFY(process.waitForStarted());
        // The program catches the signal only once it simulates: it is asked until it answers.
        QElapsedTimer clock;
        clock.start();
        const auto catches = [&process] {
            QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
            if (!status.open(QIODevice::ReadOnly))
                return false;
            static const QRegularExpression Caught("SigCgt:\\s*([0-9a-f]+)");
            const auto match = Caught.match(QString::fromLatin1(status.readAll()));
            return (match.captured(1).toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(catches(), 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        clock.restart();
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("[run.interrupted]"));
        QCOMPARE(work.entries(), QStringList());
    }
    /// Standard error is no terminal here.
    void withoutATerminalThereIsNoProgressBar() { QCOMPARE(run(shortRun({})).errors, QByteArray()); }
};

QTEST_GUILESS_MAIN(SimulateCommandTest)
#include "simulatecommand_test.moc"
