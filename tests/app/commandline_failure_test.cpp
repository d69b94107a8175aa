// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "support/program.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fcntl.h>
#include <optional>
#include <unistd.h>

using namespace topologue;
using test::Finished;
using test::run;
using test::RunOptions;
using test::WorkFolder;

/// What the commands do when a call or a document is wrong: exit codes, messages, and nothing left behind.
class CommandLineFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void tellsAllThatIsWrongWithACall();
    void aDocumentWithErrorsExitsWithOne_data();
    void aDocumentWithErrorsExitsWithOne();
    void anUnreadableFileExitsWithThree_data();
    void anUnreadableFileExitsWithThree();
    void behindTwoHyphensEverythingIsAFile();
    void standardInputPastTheLimitIsRefused();
    void errorsAreOneReadableBlock();
    void errorsAreInTheChosenLanguage_data();
    void errorsAreInTheChosenLanguage();
    void theWorstFileDecidesTheExitCode();
    void jsonTellsOfUnreadableFiles();
    void controlCharactersDoNotReachTheTerminal();

private:
    std::optional<WorkFolder> m_work; ///< A new one for each row, with shop.topo.json in it.
};

void CommandLineFailureTest::init()
{
    m_work.emplace();
    m_work->put("shop.topo.json", QByteArray::fromStdString(formats::writeTopoJson(test::placedShop())));
}

void CommandLineFailureTest::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    const QString shop = "shop.topo.json";
    QTest::newRow("unknown command") << QStringList{"frobnicate"} << QByteArray("[usage.command]");
    QTest::newRow("misspelt command") << QStringList{"exprot", shop} << QByteArray("did you mean `export`?");
    QTest::newRow("unknown option") << QStringList{"export", shop, "-o", "x.svg", "--colour"} << QByteArray("--colour");
    QTest::newRow("no file") << QStringList{"export", "-o", "x.svg"} << QByteArray("[usage.file-missing]");
    QTest::newRow("two files") << QStringList{"export", shop, "b", "-o", "x.svg"}
                               << QByteArray("[usage.too-many-files]");
    QTest::newRow("no output") << QStringList{"export", shop} << QByteArray("[usage.output-missing]");
    QTest::newRow("output without value") << QStringList{"export", shop, "-o"} << QByteArray("[usage.");
    QTest::newRow("unknown ending") << QStringList{"export", shop, "-o", "x.tiff"}
                                    << QByteArray("[usage.format-missing]");
    QTest::newRow("stream without format")
        << QStringList{"export", shop, "-o", "-"} << QByteArray("[usage.format-missing]");
    QTest::newRow("unknown theme") << QStringList{"export", shop, "-o", "x.svg", "--theme", "pink"}
                                   << QByteArray("light, dark, auto");
    QTest::newRow("unknown language") << QStringList{"export", shop, "-o", "x.svg", "--lang", "de"}
                                      << QByteArray("en, ko");
    QTest::newRow("unknown view") << QStringList{"export", shop, "-o", "x.svg", "--view", "all"} << QByteArray("teams");
    QTest::newRow("unknown layout") << QStringList{"export", shop, "-o", "x.svg", "--layout", "dot"}
                                    << QByteArray("organic");
    QTest::newRow("no number") << QStringList{"export", shop, "-o", "x.png", "--scale", "big"}
                               << QByteArray("[usage.number]");
    QTest::newRow("zero scale") << QStringList{"export", shop, "-o", "x.png", "--scale", "0"}
                                << QByteArray("[usage.number]");
    QTest::newRow("scale nan") << QStringList{"export", shop, "-o", "x.png", "--scale", "nan"}
                               << QByteArray("[usage.number]");
    QTest::newRow("theme auto for PNG") << QStringList{"export", shop, "-o", "x.png", "--theme", "auto"}
                                        << QByteArray("[usage.without-effect]");
    QTest::newRow("no source for PDF") << QStringList{"export", shop, "-o", "x.pdf", "--no-source"}
                                       << QByteArray("[usage.without-effect]");
    QTest::newRow("scale for DOT") << QStringList{"export", shop, "-o", "x.dot", "--scale", "2"}
                                   << QByteArray("[usage.without-effect]");
    QTest::newRow("validate nothing") << QStringList{"validate"} << QByteArray("[usage.file-missing]");
    QTest::newRow("manual layout") << QStringList{"layout", shop, "--style", "manual"}
                                   << QByteArray("flow, top-down, organic");
    QTest::newRow("too many dependencies")
        << QStringList{"generate", "--components", "3", "--dependencies", "4"} << QByteArray("At most 3");
    QTest::newRow("no components") << QStringList{"generate", "--components", "0"}
                                   << QByteArray("between 1 and 100000");
    QTest::newRow("negative seed") << QStringList{"generate", "--seed", "-1"} << QByteArray("[usage.number]");
    QTest::newRow("generate from a file") << QStringList{"generate", shop} << QByteArray("[usage.unexpected-file]");
}

void CommandLineFailureTest::refusesAWrongCall()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    RunOptions options;
    options.workingDirectory = m_work->path();
    const Finished finished = run(arguments, options);
    QCOMPARE(finished.exitCode, 2);
    QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
    QVERIFY2(finished.errors.contains("--help"), finished.errors.constData());
    QCOMPARE(finished.output, QByteArray());
    QCOMPARE(m_work->entries(), QStringList{"shop.topo.json"});
}

void CommandLineFailureTest::tellsAllThatIsWrongWithACall()
{
    const Finished finished = run({"export", "--theme", "pink", "--scale", "x"});
    QCOMPARE(finished.exitCode, 2);
    for (const char *code : {"[usage.choice]", "[usage.number]", "[usage.file-missing]", "[usage.output-missing]"})
        QVERIFY2(finished.errors.contains(code), finished.errors.constData());
}

void CommandLineFailureTest::aDocumentWithErrorsExitsWithOne_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("shop");
    QTest::newRow("cut off") << QByteArray("{\"format\": \"topologue\", \"vers");
    QTest::newRow("another JSON") << QByteArray("{}");
    QTest::newRow("not UTF-8") << QByteArray(
        "{\"format\": \"topologue\", \"version\": 1, \"name\": \"\xFF\", \"components\": []}");
    QTest::newRow("newer version") << QByteArray("{\"format\": \"topologue\", \"version\": 99, \"components\": []}");
    QTest::newRow("SVG without source") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

void CommandLineFailureTest::aDocumentWithErrorsExitsWithOne()
{
    QFETCH(QByteArray, document);
    m_work->put("bad", document);
    const QList<QStringList> calls{{"validate", m_work->path("bad")},
                                   {"export", m_work->path("bad"), "-o", m_work->path("out.svg")},
                                   {"layout", m_work->path("bad"), "-o", m_work->path("out.topo.json")}};
    for (const QStringList &call : calls) {
        const Finished finished = run(call);
        QCOMPARE(finished.exitCode, 1);
        QVERIFY2(finished.errors.contains("error["), finished.errors.constData());
        QCOMPARE(m_work->entries(), (QStringList{"bad", "shop.topo.json"}));
    }
}

void CommandLineFailureTest::anUnreadableFileExitsWithThree_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << "/nonexistent/shop.topo.json";
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("a device") << "/dev/zero";
}

void CommandLineFailureTest::anUnreadableFileExitsWithThree()
{
    QFETCH(QString, path);
    const QList<QStringList> calls{
        {"validate", path}, {"export", path, "-o", m_work->path("out.svg")}, {"layout", path}};
    for (const QStringList &call : calls) {
        const Finished finished = run(call);
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.errors.contains("error[file."), finished.errors.constData());
        QVERIFY2(finished.errors.contains(path.toUtf8()), finished.errors.constData());
    }
    QCOMPARE(m_work->entries(), QStringList{"shop.topo.json"});
}

void CommandLineFailureTest::behindTwoHyphensEverythingIsAFile()
{
    RunOptions options;
    options.workingDirectory = m_work->path();
    const Finished missing = run({"validate", "--", "--help"}, options);
    QCOMPARE(missing.exitCode, 3);
    QVERIFY2(missing.errors.contains("error[file.not-found]"), missing.errors.constData());
    QVERIFY(QFile::copy(m_work->path("shop.topo.json"), m_work->path("--help")));
    QCOMPARE(run({"validate", "--", "--help"}, options).output, QByteArray("--help: valid\n"));
}

void CommandLineFailureTest::standardInputPastTheLimitIsRefused()
{
    m_work->put("endless", {});
    QVERIFY(QFile::resize(m_work->path("endless"),
                          qint64(formats::ReadLimits().maxBytes) + 1)); // Takes no room on the disk.
    RunOptions options;
    const QByteArray endless = m_work->path("endless").toLocal8Bit();
    options.inChild = [endless] { ::dup2(::open(endless.constData(), O_RDONLY), STDIN_FILENO); };
    const Finished finished = run({"validate", "-"}, options);
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains("error[file.too-large]"), finished.errors.constData());
}

void CommandLineFailureTest::errorsAreOneReadableBlock()
{
    m_work->put("bad.topo.json", m_work->content("shop.topo.json").replace("\"to\": \"cart\"", "\"to\": \"carrt\""));
    const Finished finished = run({"export", m_work->path("bad.topo.json"), "-o", m_work->path("x.svg")});
    const QList<QByteArray> lines = finished.errors.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(m_work->path("bad.topo.json").toUtf8() + ':'), lines[0].constData());
    QVERIFY2(lines[0].contains(": error["), lines[0].constData());
    QVERIFY2(lines[0].endsWith("(/dependencies/3/to)"), lines[0].constData());
    QVERIFY2(lines[1].startsWith("    "), lines[1].constData());
}

void CommandLineFailureTest::errorsAreInTheChosenLanguage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<bool>("korean");
    QTest::newRow("default") << QStringList{} << QStringList{} << false;
    QTest::newRow("--lang") << QStringList{"--lang", "ko"} << QStringList{} << true;
    QTest::newRow("--lang=") << QStringList{"--lang=ko"} << QStringList{} << true;
    QTest::newRow("LANG") << QStringList{} << QStringList{"LANG=ko_KR.UTF-8"} << true;
    QTest::newRow("LC_ALL over LANG") << QStringList{} << QStringList{"LC_ALL=C", "LANG=ko_KR.UTF-8"} << false;
    QTest::newRow("LC_MESSAGES over LANG") << QStringList{} << QStringList{"LC_MESSAGES=ko_KR", "LANG=en_US"} << true;
}

void CommandLineFailureTest::errorsAreInTheChosenLanguage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    QFETCH(bool, korean);
    RunOptions options;
    options.environment = environment;
    const Finished unreadable = run(QStringList{"validate", "/nonexistent"} + arguments, options);
    QCOMPARE(unreadable.errors.contains("파일이 없습니다"), korean);
    const Finished wrong = run(QStringList{"export", "--colour"} + arguments, options);
    QCOMPARE(wrong.errors.contains("옵션이 없습니다"), korean);
}

void CommandLineFailureTest::theWorstFileDecidesTheExitCode()
{
    m_work->put("bad", "{}");
    QCOMPARE(run({"validate", m_work->path("bad"), m_work->path("shop.topo.json")}).exitCode, 1);
    QCOMPARE(run({"validate", "/nonexistent", m_work->path("bad"), m_work->path("shop.topo.json")}).exitCode, 3);
}

void CommandLineFailureTest::jsonTellsOfUnreadableFiles()
{
    const Finished finished = run({"validate", "--json", "/nonexistent"});
    QCOMPARE(finished.exitCode, 3);
    const auto file = QJsonDocument::fromJson(finished.output).object()["files"].toArray().at(0).toObject();
    QCOMPARE(file["valid"].toBool(true), false);
    const auto diagnostic = file["diagnostics"].toArray().at(0).toObject();
    QCOMPARE(diagnostic["code"].toString(), QString("file.not-found"));
    QVERIFY(diagnostic["line"].isNull());
    QVERIFY(diagnostic["column"].isNull());
}

void CommandLineFailureTest::controlCharactersDoNotReachTheTerminal()
{
    m_work->put("bad.topo.json",
                m_work->content("shop.topo.json").replace("\"to\": \"cart\"", "\"to\": \"\\u001b[31mcart\\u0007\""));
    const Finished finished = run({"validate", m_work->path("bad.topo.json")});
    QCOMPARE(finished.exitCode, 1);
    QVERIFY(!finished.errors.contains('\x1b'));
    QVERIFY(!finished.errors.contains('\x07'));
    const Finished wrong = run({"export", "--theme", "\x1b[31m"});
    QVERIFY(!wrong.errors.contains('\x1b'));
}

QTEST_GUILESS_MAIN(CommandLineFailureTest)
#include "commandline_failure_test.moc"
