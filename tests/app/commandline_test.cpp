// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "core/documentfile.h"
#include "formats/topojson.h"
#include "support/program.h"
#include "support/shop.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace topologue;
using test::Finished;
using test::run;

/// What the commands do when all is well. See commandline_failure_test.cpp for the rest.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstArgumentDecides_data();
    void theFirstArgumentDecides();
    void helpNamesTheExitCodes_data();
    void helpNamesTheExitCodes();
    void tellsItsVersion();
    void exportsEveryFormatWithoutADisplay_data();
    void exportsEveryFormatWithoutADisplay();
    void exportsTheSameBytesTwice_data();
    void exportsTheSameBytesTwice();
    void anExportedSvgOpensAsTheSameDocument();
    void anExportedSvgExportsToTheSameSvg();
    void exportsToAndFromStreams();
    void theLanguageOfThePictureCanBeChosen_data();
    void theLanguageOfThePictureCanBeChosen();
    void scaleDoublesThePixels();
    void aViewIsDrawnInsteadOfTheDocuments();
    void warnsWhenTheLayoutFellBack();
    void validates();
    void validatesAsJson();
    void layoutPlacesEveryComponent();
    void layoutKeepsWhatIsPinned();
    void layoutChangesNothingButPlaces();
    void generatesTheSameTwice();
    void generatesWhatWasAskedFor();
    void aGeneratedDocumentIsValid();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }
    QTemporaryDir m_folder;
    QString m_shop;
    QString m_placed;
};

void CommandLineTest::initTestCase()
{
    m_shop = path("shop.topo.json");
    m_placed = path("placed.topo.json");
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

void CommandLineTest::helpNamesTheExitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("general") << QStringList{"--help"} << QByteArray("topologue [FILE]");
    QTest::newRow("export") << QStringList{"export", "--help"} << QByteArray("topologue export FILE -o OUT");
    QTest::newRow("validate") << QStringList{"validate", "-h"} << QByteArray("topologue validate FILE...");
    QTest::newRow("layout") << QStringList{"layout", "x", "--help"} << QByteArray("topologue layout FILE");
    QTest::newRow("generate") << QStringList{"help", "generate"} << QByteArray("topologue generate [options]");
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

void CommandLineTest::exportsEveryFormatWithoutADisplay_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"svg", "png", "pdf", "dot"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void CommandLineTest::exportsEveryFormatWithoutADisplay()
{
    QFETCH(QString, ending);
    const QString out = m_folder.filePath("out." + ending);
    const Finished finished = run({"export", m_shop, "-o", out});
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.output, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(QFileInfo(out).size() > 500);
}

void CommandLineTest::exportsTheSameBytesTwice_data()
{
    exportsEveryFormatWithoutADisplay_data();
}

void CommandLineTest::exportsTheSameBytesTwice()
{
    QFETCH(QString, ending);
    const QStringList arguments{"export", m_shop, "--format", ending, "-o", "-"};
    const Finished first = run(arguments);
    const Finished second = run(arguments);
    QCOMPARE(first.exitCode, 0);
    QVERIFY(first.output.size() > 500);
    QCOMPARE(first.output, second.output);
}

void CommandLineTest::anExportedSvgOpensAsTheSameDocument()
{
    QCOMPARE(run({"export", m_shop, "-o", path("again.svg")}).exitCode, 0);
    const auto loaded = core::loadDocument(path("again.svg").toStdString());
    QVERIFY(loaded);
    QVERIFY(loaded->architecture == test::shop());
    QCOMPARE(run({"validate", path("again.svg")}).exitCode, 0);
}

void CommandLineTest::anExportedSvgExportsToTheSameSvg()
{
    QCOMPARE(run({"export", m_shop, "-o", path("first.svg")}).exitCode, 0);
    QCOMPARE(run({"export", path("first.svg"), "-o", path("second.svg")}).exitCode, 0);
    QCOMPARE(content("second.svg"), content("first.svg"));
}

void CommandLineTest::exportsToAndFromStreams()
{
    test::RunOptions options;
    options.input = content("shop.topo.json");
    const Finished piped = run({"export", "-", "-o", "-", "--format", "svg"}, options);
    QCOMPARE(piped.errors, QByteArray());
    QCOMPARE(piped.exitCode, 0);
    QCOMPARE(run({"export", m_shop, "-o", path("file.svg")}).exitCode, 0);
    QCOMPARE(piped.output, content("file.svg"));
}

void CommandLineTest::theLanguageOfThePictureCanBeChosen_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("by default") << QStringList{} << QStringList{} << QByteArray(">Payment<");
    QTest::newRow("by option") << QStringList{"--lang", "ko"} << QStringList{} << QByteArray(">결제<");
    QTest::newRow("by environment") << QStringList{} << QStringList{"LC_MESSAGES=ko_KR.UTF-8"} << QByteArray(">결제<");
    QTest::newRow("option over environment")
        << QStringList{"--lang=en"} << QStringList{"LC_ALL=ko_KR.UTF-8"} << QByteArray(">Payment<");
}

void CommandLineTest::theLanguageOfThePictureCanBeChosen()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    QFETCH(QByteArray, name);
    test::RunOptions options;
    options.environment = environment;
    const Finished finished = run(QStringList{"export", m_placed, "-o", "-", "--format", "svg"} + arguments, options);
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(finished.output.contains(name));
}

void CommandLineTest::scaleDoublesThePixels()
{
    QCOMPARE(run({"export", m_placed, "-o", path("one.png")}).exitCode, 0);
    QCOMPARE(run({"export", m_placed, "-o", path("two.png"), "--scale", "2"}).exitCode, 0);
    const QSize one = QImage(path("one.png")).size();
    const QSize two = QImage(path("two.png")).size();
    QVERIFY(std::abs(two.width() - 2 * one.width()) <= 1);
    QVERIFY(std::abs(two.height() - 2 * one.height()) <= 1);
}

void CommandLineTest::aViewIsDrawnInsteadOfTheDocuments()
{
    const auto framed = [this](const char *view) {
        return run({"export", m_shop, "-o", "-", "--format", "svg", "--no-source", "--view", view}).output;
    };
    QVERIFY(framed("deployables").contains("Shop core"));
    QVERIFY(!framed("plain").contains(">Shop core<"));
    QVERIFY(framed("teams").contains(">payments<"));
    QVERIFY(!framed("stores").isEmpty());
}

void CommandLineTest::warnsWhenTheLayoutFellBack()
{
    test::RunOptions options;
    options.environment = {"TOPOLOGUE_LAYOUT_FAULT=crash"};
    const Finished finished = run({"export", m_shop, "-o", path("grid.svg")}, options);
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(finished.errors.contains("[layout.crashed]"));
    QVERIFY(finished.errors.contains("[layout.without-graphviz]"));
    QVERIFY(content("grid.svg").contains(">Payment<"));
}

void CommandLineTest::validates()
{
    const Finished finished = run({"validate", m_shop, m_placed});
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.output, (m_shop + ": valid\n" + m_placed + ": valid\n").toUtf8());
}

void CommandLineTest::validatesAsJson()
{
    QFile bad(path("bad.topo.json"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(content("shop.topo.json").replace("\"to\": \"events\"", "\"to\": \"event\""));
    bad.close();
    const Finished finished = run({"validate", "--json", m_shop, bad.fileName()});
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
    const Finished finished = run({"layout", m_shop, "-o", path("laid.topo.json"), "--style", "top-down"});
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    const auto laid = core::loadDocument(path("laid.topo.json").toStdString());
    QVERIFY(laid);
    QCOMPARE(laid->architecture.drawn.placements.size(), test::shop().components.size());
    QCOMPARE(laid->architecture.drawn.layout, LayoutStyle::TopDown);
    // To standard output, it is the same.
    QCOMPARE(run({"layout", m_shop, "--style", "top-down"}).output, content("laid.topo.json"));
}

void CommandLineTest::layoutKeepsWhatIsPinned()
{
    auto shop = test::shop();
    shop.drawn.placements[ComponentId("payment")] = {{1234, 567}, true};
    QVERIFY(core::saveDocument(path("pinned.topo.json").toStdString(), shop));
    const Finished finished = run({"layout", path("pinned.topo.json")});
    QCOMPARE(finished.exitCode, 0);
    const auto laid = core::loadDocumentText(finished.output.toStdString(), "laid");
    QVERIFY(laid);
    QCOMPARE(laid->architecture.drawn.placements.at(ComponentId("payment")), (Placement{{1234, 567}, true}));
}

void CommandLineTest::layoutChangesNothingButPlaces()
{
    auto shop = test::placedShop();
    shop.drawn.collapsed.insert(DeployableId("core"));
    QVERIFY(core::saveDocument(path("collapsed.topo.json").toStdString(), shop));
    const Finished finished = run({"layout", path("collapsed.topo.json")});
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
    QCOMPARE(run({"generate", "--components", "40", "--dependencies", "90", "-o", path("g.topo.json")}).exitCode, 0);
    const auto loaded = core::loadDocument(path("g.topo.json").toStdString());
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
