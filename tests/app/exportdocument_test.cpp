// SPDX-License-Identifier: Apache-2.0
#include "core/exportdocument.h"

#include "core/documentfile.h"
#include "render/qttextmeasurer.h"
#include "support/shop.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace topologue;
using core::ExportFormat;
using core::ExportOptions;
using core::ExportTheme;

namespace {

ExportOptions optionsFor(ExportFormat format)
{
    ExportOptions options;
    options.format = format;
    return options;
}

/// An attribute of the outermost element.
double numberOf(const std::string &svg, const char *attribute)
{
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    reader.readNextStartElement();
    return reader.attributes().value(QLatin1String(attribute)).toDouble();
}

/// The text of each child of the outermost element that has that name.
QStringList childTexts(const std::string &svg, const char *name)
{
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QStringList texts;
    reader.readNextStartElement();
    while (reader.readNextStartElement()) {
        if (reader.name() == QLatin1String(name))
            texts += reader.readElementText(QXmlStreamReader::IncludeChildElements);
        else
            reader.skipCurrentElement();
    }
    return texts;
}

} // namespace

class ExportDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theEndingIsTheFormat_data();
    void theEndingIsTheFormat();
    void everyFormatIsWrittenAsWhatItIs_data();
    void everyFormatIsWrittenAsWhatItIs();
    void theSameExportTwiceGivesTheSameBytes_data();
    void theSameExportTwiceGivesTheSameBytes();
    void anSvgCarriesItsDocument();
    void anSvgWithoutSourceDoesNot();
    void anSvgIsWellFormed();
    void anSvgStatesItsScale();
    void anSvgHasTheMarginAskedFor();
    void anSvgIsTitledInItsLanguage();
    void refusesAnSvgScaleOutOfRange();
    void aDarkThemeIsAnotherPicture_data();
    void aDarkThemeIsAnotherPicture();
    void transparentLeavesTheBackgroundOut();
    void leavesNothingBehindWhenItFails_data();
    void leavesNothingBehindWhenItFails();

private:
    [[nodiscard]] std::string encoded(const ExportOptions &options) const
    {
        return core::encodeExport(m_shop, m_list.get(), options).value();
    }
    Architecture m_shop = test::placedShop();
    std::shared_ptr<const drawing::DisplayList> m_list;
};

void ExportDocumentTest::initTestCase()
{
    const auto drawn = core::drawDocument(m_shop, {}, render::QtTextMeasurer());
    QVERIFY(drawn);
    m_list = drawn->drawing.list;
}

void ExportDocumentTest::theEndingIsTheFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("format");
    QTest::newRow("svg") << "a/b.svg" << int(ExportFormat::Svg);
    QTest::newRow("capitals") << "B.PNG" << int(ExportFormat::Png);
    QTest::newRow("several dots") << "shop.topo.pdf" << int(ExportFormat::Pdf);
    QTest::newRow("dot") << "/tmp/x.dot" << int(ExportFormat::Dot);
    QTest::newRow("another") << "x.jpeg" << -1;
    QTest::newRow("none") << "svg" << -1;
    QTest::newRow("hidden file") << ".svg" << -1;
}

void ExportDocumentTest::theEndingIsTheFormat()
{
    QFETCH(QString, path);
    QFETCH(int, format);
    const auto found = core::exportFormatFromPath(path.toStdString());
    QCOMPARE(found ? int(*found) : -1, format);
}

void ExportDocumentTest::everyFormatIsWrittenAsWhatItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("svg") << "shop.svg" << QByteArray("<");
    QTest::newRow("png") << "shop.png" << QByteArray("\x89PNG\r\n");
    QTest::newRow("pdf") << "shop.pdf" << QByteArray("%PDF-");
    QTest::newRow("dot") << "shop.dot" << QByteArray();
}

void ExportDocumentTest::everyFormatIsWrittenAsWhatItIs()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const QTemporaryDir folder;
    const auto path = folder.filePath(name).toStdString();
    QVERIFY(core::exportDocument(path, m_shop, m_list.get(), optionsFor(*core::exportFormatFromPath(path))));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(start));
    if (name == QLatin1String("shop.dot"))
        QVERIFY(bytes.contains("digraph"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
}

void ExportDocumentTest::theSameExportTwiceGivesTheSameBytes_data()
{
    QTest::addColumn<int>("format");
    for (const auto format : {ExportFormat::Svg, ExportFormat::Png, ExportFormat::Pdf, ExportFormat::Dot})
        QTest::newRow(core::exportFormatName(format).data()) << int(format);
}

void ExportDocumentTest::theSameExportTwiceGivesTheSameBytes()
{
    QFETCH(int, format);
    const auto options = optionsFor(static_cast<ExportFormat>(format));
    QVERIFY(encoded(options) == encoded(options));
}

void ExportDocumentTest::anSvgCarriesItsDocument()
{
    const auto loaded = core::loadDocumentText(encoded(optionsFor(ExportFormat::Svg)), "shop.svg");
    QVERIFY(loaded);
    QVERIFY(loaded->architecture == m_shop);
    QCOMPARE(loaded->form, core::DocumentForm::Svg);
}

void ExportDocumentTest::anSvgWithoutSourceDoesNot()
{
    auto options = optionsFor(ExportFormat::Svg);
    options.embedSource = false;
    const auto loaded = core::loadDocumentText(encoded(options), "shop.svg");
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().front().code(), std::string_view("svg.no-source"));
}

void ExportDocumentTest::anSvgIsWellFormed()
{
    QXmlStreamReader reader(QByteArray::fromStdString(encoded(optionsFor(ExportFormat::Svg))));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void ExportDocumentTest::anSvgStatesItsScale()
{
    const auto widthAt = [this](double scale) {
        auto options = optionsFor(ExportFormat::Svg);
        options.scale = scale;
        return numberOf(encoded(options), "width");
    };
    QVERIFY(widthAt(1) > 2000);
    QVERIFY(std::abs(widthAt(2) / widthAt(1) - 2) < 1e-3);
}

void ExportDocumentTest::anSvgHasTheMarginAskedFor()
{
    auto options = optionsFor(ExportFormat::Svg);
    options.margin = 0;
    const double without = numberOf(encoded(options), "width");
    options.margin = 50;
    QVERIFY(std::abs(numberOf(encoded(options), "width") - without - 100) < 0.01);
}

void ExportDocumentTest::anSvgIsTitledInItsLanguage()
{
    auto options = optionsFor(ExportFormat::Svg);
    QCOMPARE(childTexts(encoded(options), "title"), QStringList{"Small shop"});
    options.language = Language::Korean;
    QCOMPARE(childTexts(encoded(options), "title"), QStringList{"작은 가게"});
    QCOMPARE(childTexts(encoded(options), "desc"), QStringList{"테스트용 가게"});
}

void ExportDocumentTest::refusesAnSvgScaleOutOfRange()
{
    auto options = optionsFor(ExportFormat::Svg);
    for (const double scale : {0.0, 0.05, 11.0, std::nan("")}) {
        options.scale = scale;
        const auto result = core::encodeExport(m_shop, m_list.get(), options);
        QVERIFY(!result);
        QCOMPARE(result.error().front().code(), std::string_view("export.scale"));
    }
}

void ExportDocumentTest::aDarkThemeIsAnotherPicture_data()
{
    QTest::addColumn<int>("format");
    for (const auto format : {ExportFormat::Svg, ExportFormat::Png, ExportFormat::Pdf})
        QTest::newRow(core::exportFormatName(format).data()) << int(format);
}

void ExportDocumentTest::aDarkThemeIsAnotherPicture()
{
    QFETCH(int, format);
    auto options = optionsFor(static_cast<ExportFormat>(format));
    const auto light = encoded(options);
    options.theme = ExportTheme::Dark;
    QVERIFY(encoded(options) != light);
}

void ExportDocumentTest::transparentLeavesTheBackgroundOut()
{
    auto options = optionsFor(ExportFormat::Png);
    options.transparent = true;
    const QImage image = QImage::fromData(QByteArray::fromStdString(encoded(options)));
    QCOMPARE(qAlpha(image.pixel(1, 1)), 0);

    options.format = ExportFormat::Svg;
    QCOMPARE(childTexts(encoded(options), "rect").size(), 0);
    options.transparent = false;
    QCOMPARE(childTexts(encoded(options), "rect").size(), 1);
}

void ExportDocumentTest::leavesNothingBehindWhenItFails_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("code");
    QTest::newRow("a folder in the way") << "folder.png" << 1.0 << "write.is-folder";
    QTest::newRow("no such folder") << "missing/shop.png" << 1.0 << "write.folder-missing";
    QTest::newRow("a picture too large") << "shop.png" << 30.0 << "export.image-too-large";
}

void ExportDocumentTest::leavesNothingBehindWhenItFails()
{
    QFETCH(QString, path);
    QFETCH(double, scale);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("folder.png"));
    auto options = optionsFor(ExportFormat::Png);
    options.scale = scale;
    const auto result = core::exportDocument(folder.filePath(path).toStdString(), m_shop, m_list.get(), options);
    QVERIFY(!result);
    QCOMPARE(QString::fromLatin1(result.error().front().code().data()), code);
    const auto left = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(left, QStringList{"folder.png"});
}

QTEST_MAIN(ExportDocumentTest)
#include "exportdocument_test.moc"
