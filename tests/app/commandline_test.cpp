// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "core/documentfile.h"
#include "formats/topojson.h"
#include "support/program.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace topologue;
using test::Finished;
using test::run;
using test::WorkFolder;

/// What the commands do when all is well. The rest: commandline_{export,failure,output,fulldisk}_test.cpp.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstArgumentDecides_data();
    void theFirstArgumentDecides();
    void aFileMayBeNamedLikeAWord();
    void helpNamesTheExitCodes_data();
    void helpNamesTheExitCodes();
    void tellsItsVersion();
    void validates();
    void countsTheWarnings_data();
    void countsTheWarnings();
    void validatesAsJson();
    void jsonSpeaksTheChosenLanguage();
    void layoutPlacesEveryComponent();
    void layoutKeepsWhatIsPinned();
    void layoutPlacesWhatACollapsedDeployableHolds();
    void layoutChangesNothingButPlaces();
    void generatesTheSameTwice();
    void generatesWhatWasAskedFor();
    void aGeneratedDocumentIsValid();

private:
    WorkFolder m_work;
    QString m_shop;   ///< Without places.
    QString m_placed; ///< With places.
};

void CommandLineTest::initTestCase()
{
    m_shop = m_work.path("shop.topo.json");
    m_placed = m_work.path("placed.topo.json");
    QVERIFY(core::saveDocument(m_shop.toStdString(), test::shop()));
    QVERIFY(core::saveDocument(m_placed.toStdString(), test::placedShop()));
}

void CommandLineTest::theFirstArgumentDecides_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<bool>("isCommandLine");
    QTest::newRow("nothing") << QByteArrayList{} << false;
    QTest::newRow("a file") << QByteArrayList{"shop.topo.json"} << false;
    QTest::newRow("a path") << QByteArrayList{"./export"} << false;
    QTest::newRow("an existing folder") << QByteArrayList{"/tmp"} << false;
    QTest::newRow("a Qt option") << QByteArrayList{"-platform", "xcb"} << false;
    QTest::newRow("a command") << QByteArrayList{"export", "x"} << true;
    QTest::newRow("the child") << QByteArrayList{"internal-layout"} << true;
    QTest::newRow("help") << QByteArrayList{"--help"} << true;
    QTest::newRow("short help") << QByteArrayList{"-h"} << true;
    QTest::newRow("version") << QByteArrayList{"--version"} << true;
    QTest::newRow("a misspelt command") << QByteArrayList{"exprot", "x"} << true;
}

void CommandLineTest::theFirstArgumentDecides()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(bool, isCommandLine);
    arguments.prepend("topologue");
    std::vector<char *> argv;
    for (QByteArray &argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    QCOMPARE(cli::isCommandLineCall(int(argv.size()) - 1, argv.data()), isCommandLine);
}

void CommandLineTest::aFileMayBeNamedLikeAWord()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_work.path()));
    char program[] = "topologue";
    char word[] = "shop";
    char *argv[] = {program, word, nullptr};
    const bool withoutFile = cli::isCommandLineCall(2, argv);
    m_work.put("shop", "{}");
    const bool withFile = cli::isCommandLineCall(2, argv);
    QDir::setCurrent(before);
    QVERIFY(withoutFile);
    QVERIFY(!withFile);
}

void CommandLineTest::helpNamesTheExitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("general") << QStringList{"--help"} << QByteArray("topologue [FILE]");
    QTest::newRow("export") << QStringList{"export", "--help"} << QByteArray("topologue export FILE -o OUT");
    QTest::newRow("validate") << QStringList{"validate", "-h"} << QByteArray("topologue validate FILE...");
    QTest::newRow("layout") << QStringList{"layout", "x", "--help"} << QByteArray("topologue layout FILE");
    QTest::newRow("generate") << QStringList{"help", "generate"} << QByteArray("topologue generate [options]");
    QTest::newRow("simulate") << QStringList{"simulate", "--help"} << QByteArray("topologue simulate FILE");
    QTest::newRow("compare") << QStringList{"compare", "-h"} << QByteArray("topologue compare FILE FILE...");
    QTest::newRow("stress") << QStringList{"stress", "--help"} << QByteArray("topologue stress FILE QUESTION");
    QTest::newRow("actions") << QStringList{"actions", "-h"} << QByteArray("topologue actions [options]");
}

void CommandLineTest::helpNamesTheExitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, usage);
    const Finished help = run(arguments);
    QCOMPARE(help.exitCode, 0);
    QCOMPARE(help.errors, QByteArray());
    QVERIFY(help.output.contains(usage));
    QVERIFY(help.output.contains("Exit codes"));
    for (const QByteArray &line : help.output.split('\n'))
        QVERIFY2(line.size() <= 80, line.constData());
}

void CommandLineTest::tellsItsVersion()
{
    const Finished version = run({"--version"});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith("topologue 0."));
    QCOMPARE(version.output.count('\n'), 1);
}

void CommandLineTest::validates()
{
    const Finished finished = run({"validate", m_shop, m_placed});
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.output, (m_shop + ": valid\n" + m_placed + ": valid\n").toUtf8());
}

void CommandLineTest::countsTheWarnings_data()
{
    QTest::addColumn<int>("warnings");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");
    QTest::newRow("one") << 1 << "valid, 1 warning"
                         << "올바릅니다, 경고 1개";
    QTest::newRow("two") << 2 << "valid, 2 warnings"
                         << "올바릅니다, 경고 2개";
}

void CommandLineTest::countsTheWarnings()
{
    QFETCH(int, warnings);
    QFETCH(QString, english);
    QFETCH(QString, korean);
    auto shop = test::shop();
    shop.currency = "shells";
    if (warnings > 1)
        shop.drawn.placements[ComponentId("gone")] = {};
    const QString file = m_work.path("warned.topo.json");
    QVERIFY(core::saveDocument(file.toStdString(), shop));
    const Finished finished = run({"validate", file});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(QString::fromUtf8(finished.output), file + ": " + english + '\n');
    QCOMPARE(finished.errors.count(": warning["), warnings);
    QCOMPARE(QString::fromUtf8(run({"validate", file, "--lang", "ko"}).output), file + ": " + korean + '\n');
}

void CommandLineTest::jsonSpeaksTheChosenLanguage()
{
    m_work.put("empty.topo.json", "{}");
    const auto told = [this](const char *language) {
        const Finished finished = run({"validate", "--json", "--lang", language, m_work.path("empty.topo.json")});
        const auto file = QJsonDocument::fromJson(finished.output).object()["files"].toArray().at(0).toObject();
        const auto first = file["diagnostics"].toArray().at(0).toObject();
        return QStringList{first["message"].toString(), first["remedy"].toString()};
    };
    static const QRegularExpression Hangul("[가-힣]");
    for (const QString &text : told("en"))
        QVERIFY2(!text.isEmpty() && !text.contains(Hangul), qPrintable(text));
    for (const QString &text : told("ko"))
        QVERIFY2(text.contains(Hangul), qPrintable(text));
}

void CommandLineTest::validatesAsJson()
{
    const QString bad = m_work.path("bad.topo.json");
    m_work.put("bad.topo.json", m_work.content("shop.topo.json").replace("\"to\": \"events\"", "\"to\": \"event\""));
    const Finished finished = run({"validate", "--json", m_shop, bad});
    QCOMPARE(finished.exitCode, 1);
    QCOMPARE(finished.errors, QByteArray());
    const auto files = QJsonDocument::fromJson(finished.output).object()["files"].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0].toObject()["file"].toString(), m_shop);
    QCOMPARE(files[0].toObject()["valid"].toBool(), true);
    QCOMPARE(files[0].toObject()["diagnostics"].toArray().size(), 0);
    QCOMPARE(files[1].toObject()["valid"].toBool(), false);
    const auto diagnostics = files[1].toObject()["diagnostics"].toArray();
    QCOMPARE(diagnostics.size(), 2); // The one that publishes and the one that consumes.
    const QJsonObject first = diagnostics[0].toObject();
    QStringList keys = first.keys();
    QCOMPARE(keys, (QStringList{"code", "column", "line", "message", "pointer", "remedy", "severity"}));
    QCOMPARE(first["severity"].toString(), QString("error"));
    QCOMPARE(first["pointer"].toString(), QString("/dependencies/5/to"));
    QVERIFY(first["line"].toInt() > 1);
    QVERIFY(first["column"].toInt() > 1);
    QVERIFY(first["message"].toString().contains("event"));
}

void CommandLineTest::layoutPlacesEveryComponent()
{
    const Finished finished = run({"layout", m_shop, "-o", m_work.path("laid.topo.json"), "--style", "top-down"});
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    const auto laid = core::loadDocument(m_work.path("laid.topo.json").toStdString());
    QVERIFY(laid);
    QCOMPARE(laid->architecture.drawn.placements.size(), test::shop().components.size());
    QCOMPARE(laid->architecture.drawn.layout, LayoutStyle::TopDown);
    // To standard output, it is the same.
    QCOMPARE(run({"layout", m_shop, "--style", "top-down"}).output, m_work.content("laid.topo.json"));
}

void CommandLineTest::layoutKeepsWhatIsPinned()
{
    auto shop = test::shop();
    shop.drawn.placements[ComponentId("payment")] = {{1234, 567}, true};
    QVERIFY(core::saveDocument(m_work.path("pinned.topo.json").toStdString(), shop));
    const Finished finished = run({"layout", m_work.path("pinned.topo.json")});
    QCOMPARE(finished.exitCode, 0);
    const auto laid = core::loadDocumentText(finished.output.toStdString(), "laid");
    QVERIFY(laid);
    QCOMPARE(laid->architecture.drawn.placements.at(ComponentId("payment")), (Placement{{1234, 567}, true}));
}

void CommandLineTest::layoutPlacesWhatACollapsedDeployableHolds()
{
    auto shop = test::shop();
    shop.drawn.collapsed.insert(DeployableId("core"));
    QVERIFY(core::saveDocument(m_work.path("folded.topo.json").toStdString(), shop));
    const auto laid =
        core::loadDocumentText(run({"layout", m_work.path("folded.topo.json")}).output.toStdString(), "laid");
    QVERIFY(laid);
    QCOMPARE(laid->architecture.drawn.placements.size(), shop.components.size());
    QVERIFY(laid->architecture.drawn.collapsed == shop.drawn.collapsed);
}

void CommandLineTest::layoutChangesNothingButPlaces()
{
    auto shop = test::placedShop();
    shop.drawn.collapsed.insert(DeployableId("core"));
    QVERIFY(core::saveDocument(m_work.path("collapsed.topo.json").toStdString(), shop));
    const Finished finished = run({"layout", m_work.path("collapsed.topo.json")});
    auto laid = core::loadDocumentText(finished.output.toStdString(), "laid");
    QVERIFY(laid);
    QVERIFY(laid->architecture.drawn.placements != shop.drawn.placements);
    laid->architecture.drawn.placements = shop.drawn.placements;
    QVERIFY(laid->architecture == shop);
}

void CommandLineTest::generatesTheSameTwice()
{
    const QStringList arguments{"generate", "--components", "50", "--dependencies", "120", "--seed", "7"};
    const QByteArray first = run(arguments).output;
    QVERIFY(first.size() > 1000);
    QCOMPARE(run(arguments).output, first);
    QStringList other = arguments;
    other.last() = "8";
    QVERIFY(run(other).output != first);
}

void CommandLineTest::generatesWhatWasAskedFor()
{
    QCOMPARE(run({"generate", "--components", "40", "--dependencies", "90", "-o", m_work.path("g.topo.json")}).exitCode,
             0);
    const auto loaded = core::loadDocument(m_work.path("g.topo.json").toStdString());
    QVERIFY(loaded);
    QCOMPARE(loaded->architecture.components.size(), std::size_t(40));
    QCOMPARE(loaded->architecture.dependencies.size(), std::size_t(90));
}

void CommandLineTest::aGeneratedDocumentIsValid()
{
    test::RunOptions options;
    options.input = run({"generate"}).output;
    const Finished finished = run({"validate", "-"}, options);
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.exitCode, 0);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandline_test.moc"
