// SPDX-License-Identifier: Apache-2.0
#include "core/documentfile.h"
#include "support/program.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QFileInfo>
#include <QImage>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace topologue;
using test::Finished;
using test::run;
using test::WorkFolder;

/// `topologue export` when all is well, or well enough.
class CommandLineExportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
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
    void aPdfOfManyFontsIsTheSameInEveryRun();
    void tellsTheDocumentsWarnings();
    void failsWhenTheLayoutCannotStart();

private:
    WorkFolder m_work;
    QString m_shop;   ///< Without places.
    QString m_placed; ///< With places.
};

void CommandLineExportTest::initTestCase()
{
    m_shop = m_work.path("shop.topo.json");
    m_placed = m_work.path("placed.topo.json");
    QVERIFY(core::saveDocument(m_shop.toStdString(), test::shop()));
    QVERIFY(core::saveDocument(m_placed.toStdString(), test::placedShop()));
}

void CommandLineExportTest::exportsEveryFormatWithoutADisplay_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"svg", "png", "pdf", "dot"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void CommandLineExportTest::exportsEveryFormatWithoutADisplay()
{
    QFETCH(QString, ending);
    const QString out = m_work.path("out." + ending);
    const Finished finished = run({"export", m_shop, "-o", out});
    QCOMPARE(finished.errors, QByteArray());
    QCOMPARE(finished.output, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(QFileInfo(out).size() > 500);
}

void CommandLineExportTest::exportsTheSameBytesTwice_data()
{
    exportsEveryFormatWithoutADisplay_data();
}

void CommandLineExportTest::exportsTheSameBytesTwice()
{
    QFETCH(QString, ending);
    const QStringList arguments{"export", m_shop, "--format", ending, "-o", "-"};
    const Finished first = run(arguments);
    const Finished second = run(arguments);
    QCOMPARE(first.exitCode, 0);
    QVERIFY(first.output.size() > 500);
    QCOMPARE(first.output, second.output);
}

void CommandLineExportTest::anExportedSvgOpensAsTheSameDocument()
{
    QCOMPARE(run({"export", m_shop, "-o", m_work.path("again.svg")}).exitCode, 0);
    const auto loaded = core::loadDocument(m_work.path("again.svg").toStdString());
    QVERIFY(loaded);
    QVERIFY(loaded->architecture == test::shop());
    QCOMPARE(run({"validate", m_work.path("again.svg")}).exitCode, 0);
}

void CommandLineExportTest::anExportedSvgExportsToTheSameSvg()
{
    QCOMPARE(run({"export", m_shop, "-o", m_work.path("first.svg")}).exitCode, 0);
    QCOMPARE(run({"export", m_work.path("first.svg"), "-o", m_work.path("second.svg")}).exitCode, 0);
    QCOMPARE(m_work.content("second.svg"), m_work.content("first.svg"));
}

void CommandLineExportTest::exportsToAndFromStreams()
{
    test::RunOptions options;
    options.input = m_work.content("shop.topo.json");
    const Finished piped = run({"export", "-", "-o", "-", "--format", "svg"}, options);
    QCOMPARE(piped.errors, QByteArray());
    QCOMPARE(piped.exitCode, 0);
    QCOMPARE(run({"export", m_shop, "-o", m_work.path("file.svg")}).exitCode, 0);
    QCOMPARE(piped.output, m_work.content("file.svg"));
}

void CommandLineExportTest::theLanguageOfThePictureCanBeChosen_data()
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

void CommandLineExportTest::theLanguageOfThePictureCanBeChosen()
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

void CommandLineExportTest::scaleDoublesThePixels()
{
    QCOMPARE(run({"export", m_placed, "-o", m_work.path("one.png")}).exitCode, 0);
    QCOMPARE(run({"export", m_placed, "-o", m_work.path("two.png"), "--scale", "2"}).exitCode, 0);
    const QSize one = QImage(m_work.path("one.png")).size();
    const QSize two = QImage(m_work.path("two.png")).size();
    QVERIFY(std::abs(two.width() - 2 * one.width()) <= 1);
    QVERIFY(std::abs(two.height() - 2 * one.height()) <= 1);
}

void CommandLineExportTest::aViewIsDrawnInsteadOfTheDocuments()
{
    const auto framed = [this](const char *view) {
        return run({"export", m_shop, "-o", "-", "--format", "svg", "--no-source", "--view", view}).output;
    };
    QVERIFY(framed("deployables").contains("Shop core"));
    QVERIFY(!framed("plain").contains(">Shop core<"));
    QVERIFY(framed("teams").contains(">payments<"));
    QVERIFY(!framed("stores").isEmpty());
}

void CommandLineExportTest::warnsWhenTheLayoutFellBack()
{
    test::RunOptions options;
    options.environment = {"TOPOLOGUE_LAYOUT_FAULT=crash"};
    const Finished finished = run({"export", m_shop, "-o", m_work.path("grid.svg")}, options);
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(finished.errors.contains("[layout.crashed]"));
    QVERIFY(finished.errors.contains("[layout.without-graphviz]"));
    QVERIFY(m_work.content("grid.svg").contains(">Payment<"));
}

void CommandLineExportTest::aPdfOfManyFontsIsTheSameInEveryRun()
{
    // Qt lists fonts in the order of a hash, and hashes are different in every run. With the five fonts of this
    // document, six runs would hardly ever be equal by chance.
    const QString sample = QStringLiteral(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-monolith.topo.json");
    const QStringList arguments{"export", sample, "--format", "pdf", "-o", "-", "--lang", "ko"};
    const Finished first = run(arguments);
    QCOMPARE(first.exitCode, 0);
    QVERIFY(first.output.count("/FontFile") >= 4);
    for (int i = 0; i < 5; ++i)
        QVERIFY(run(arguments).output == first.output);
}

void CommandLineExportTest::tellsTheDocumentsWarnings()
{
    Architecture shop = test::placedShop();
    shop.currency = "shells";
    QVERIFY(core::saveDocument(m_work.path("shells.topo.json").toStdString(), shop));
    const Finished finished = run({"export", m_work.path("shells.topo.json"), "-o", m_work.path("shells.svg")});
    QCOMPARE(finished.exitCode, 0);
    QVERIFY2(finished.errors.contains("warning[currency.unusual]"), finished.errors.constData());
    QVERIFY(m_work.content("shells.svg").contains(">Payment<"));
}

void CommandLineExportTest::failsWhenTheLayoutCannotStart()
{
    // The program runs from a file that closes as it starts, so that its child has nothing to run from.
    constexpr int Number = 100;
    const QByteArray copy = m_work.path("program").toLocal8Bit();
    QVERIFY(QFile::copy(test::programPath(), m_work.path("program")));
    test::RunOptions options;
    options.program = QStringLiteral("/proc/self/fd/%1").arg(Number);
    options.inChild = [copy] {
        ::dup3(::open(copy.constData(), O_RDONLY), Number, O_CLOEXEC);
        ::unlink(copy.constData());
    };
    const Finished finished = run({"export", m_shop, "-o", m_work.path("none.svg")}, options);
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains("error[layout.not-started]"), finished.errors.constData());
    QVERIFY(!QFileInfo::exists(m_work.path("none.svg")));
}

QTEST_GUILESS_MAIN(CommandLineExportTest)
#include "commandline_export_test.moc"
