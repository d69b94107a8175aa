// SPDX-License-Identifier: Apache-2.0
#include "core/documentfile.h"

#include "formats/svgsource.h"
#include "formats/topojson.h"
#include "support/shop.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace topologue;
using core::DocumentForm;

namespace {

std::string svgAround(const std::string &metadata)
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>" + metadata
           + "</metadata></svg>\n";
}

} // namespace

class DocumentFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItSaved();
    void readsTheDocumentInsideAnSvg_data();
    void readsTheDocumentInsideAnSvg();
    void toldApartByContentNotByName();
    void everyDiagnosticNamesTheFile_data();
    void everyDiagnosticNamesTheFile();
    void anErrorInsideAnSvgHasNoLine();
    void refusesAnSvgWithoutItsDocument();
    void savesThroughASymbolicLink();
    void neverReplacesADevice();

private:
    [[nodiscard]] std::string path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }
    void put(const char *name, const std::string &bytes) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(bytes));
    }
    QTemporaryDir m_folder;
};

void DocumentFileTest::readsBackWhatItSaved()
{
    QVERIFY(core::saveDocument(path("shop.topo.json"), test::placedShop()));
    const auto loaded = core::loadDocument(path("shop.topo.json"));
    QVERIFY(loaded);
    QVERIFY(loaded->architecture == test::placedShop());
    QCOMPARE(loaded->form, DocumentForm::TopoJson);
}

void DocumentFileTest::readsTheDocumentInsideAnSvg_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("plain") << QByteArray();
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF");
}

void DocumentFileTest::readsTheDocumentInsideAnSvg()
{
    QFETCH(QByteArray, before);
    const auto source = formats::svgSourceElement(formats::writeTopoJson(test::shop()));
    put("shop.svg", before.toStdString() + svgAround(source));
    const auto loaded = core::loadDocument(path("shop.svg"));
    QVERIFY(loaded);
    QVERIFY(loaded->architecture == test::shop());
    QCOMPARE(loaded->form, DocumentForm::Svg);
}

void DocumentFileTest::toldApartByContentNotByName()
{
    put("shop.txt", svgAround(formats::svgSourceElement(formats::writeTopoJson(test::shop()))));
    QVERIFY(core::loadDocument(path("shop.txt")));
    put("other.svg", formats::writeTopoJson(test::shop()));
    const auto loaded = core::loadDocument(path("other.svg"));
    QVERIFY(loaded);
    QCOMPARE(loaded->form, DocumentForm::TopoJson);
}

void DocumentFileTest::everyDiagnosticNamesTheFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("no document") << QByteArray("{}");
    QTest::newRow("no XML") << QByteArray("<svg");
    QTest::newRow("no source") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("bad document in an SVG") << QByteArray::fromStdString(svgAround(formats::svgSourceElement("{}")));
}

void DocumentFileTest::everyDiagnosticNamesTheFile()
{
    QFETCH(QByteArray, content);
    put("bad", content.toStdString());
    const auto loaded = core::loadDocument(path("bad"));
    QVERIFY(!loaded);
    QVERIFY(!loaded.error().empty());
    for (const Diagnostic &diagnostic : loaded.error()) {
        QCOMPARE(diagnostic.place.file, path("bad"));
        QVERIFY(!diagnostic.sentence(Language::Korean).empty());
    }
}

void DocumentFileTest::anErrorInsideAnSvgHasNoLine()
{
    put("bad.svg", svgAround(formats::svgSourceElement("{\n\"format\": \"topologue\",\n\"version\": 1\n}")));
    const auto loaded = core::loadDocument(path("bad.svg"));
    QVERIFY(!loaded);
    for (const Diagnostic &diagnostic : loaded.error())
        QCOMPARE(diagnostic.place.line, 0U);
}

void DocumentFileTest::refusesAnSvgWithoutItsDocument()
{
    put("plain.svg", svgAround({}));
    const auto loaded = core::loadDocument(path("plain.svg"));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().front().code(), std::string_view("svg.no-source"));
}

void DocumentFileTest::savesThroughASymbolicLink()
{
    put("real.topo.json", "old");
    QVERIFY(QFile::link(m_folder.filePath("real.topo.json"), m_folder.filePath("link.topo.json")));
    QVERIFY(core::saveDocument(path("link.topo.json"), test::shop()));
    QVERIFY(QFileInfo(m_folder.filePath("link.topo.json")).isSymLink());
    QVERIFY(core::loadDocument(path("real.topo.json")));
}

void DocumentFileTest::neverReplacesADevice()
{
    QVERIFY(core::saveDocument("/dev/null", test::shop()));
    QVERIFY(std::filesystem::is_character_file("/dev/null"));
    const auto full = core::saveDocument("/dev/full", test::shop());
    QVERIFY(!full);
    QCOMPARE(full.error().front().code(), std::string_view("write.stream"));
    QCOMPARE(full.error().front().place.file, std::string("/dev/full"));
}

QTEST_GUILESS_MAIN(DocumentFileTest)
#include "documentfile_test.moc"
