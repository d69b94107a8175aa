// SPDX-License-Identifier: Apache-2.0
#include "support/imagedifference.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace topologue;
using test::differenceOf;
using test::run;
using test::RunOptions;

namespace {

// Rasterizers never agree on the pixels at the edge of a line or a glyph. Measured for these documents: Qt SVG a mean
// of at most 0.23 and 0.04 % of far pixels, Chromium 0.92 and 0.23 % (its Hangul stands on other shares of a pixel).
// Before Qt SVG was told its font in a way that it understands, it was 1.65 and 0.74 %.
constexpr double MaxMeanOfQt = 0.3;
constexpr double MaxFarPixelsOfQt = 0.0006;
constexpr double MaxMeanOfChromium = 1.1;
constexpr double MaxFarPixelsOfChromium = 0.004;

} // namespace

/// Whoever opens an exported SVG sees the same: Qt SVG and Chromium beside librsvg, of which none shares code with
/// another. (What librsvg draws is what the program itself paints: see app/picture_test.)
class SvgReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void qtSvgDrawsTheSame_data() { addPictures(); }
    void qtSvgDrawsTheSame();
    void chromiumDrawsTheSame_data() { addPictures(); }
    void chromiumDrawsTheSame();
    void anotherFontIsTooDifferent();

private:
    static void addPictures();
    /// Exports the document of the data row; the file, and what librsvg makes of it.
    void exportPicture(const QString &document, const QStringList &options);
    [[nodiscard]] static QImage drawnByQt(const QByteArray &svg);
    /// Leaves both pictures to look at if they differ too much.
    void keep(const QImage &picture, const char *reader) const;

    QTemporaryDir m_folder;
    QString m_svg;
    QImage m_librsvg;
};

void SvgReadersTest::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable("rsvg-convert").isEmpty(),
             "rsvg-convert is missing: apt-get install librsvg2-bin");
}

void SvgReadersTest::addPictures()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("options");
    const QDir samples(TOPOLOGUE_SOURCE_DIR "/samples");
    for (const QString &name : samples.entryList({"*.topo.json"})) {
        for (const char *theme : {"light", "dark", "auto"}) {
            for (const char *language : {"en", "ko"}) {
                QTest::addRow("%s, %s, %s", qPrintable(name.section('.', 0, 0)), theme, language)
                    << samples.filePath(name) << QStringList{"--theme", theme, "--lang", language};
            }
        }
    }
}

void SvgReadersTest::exportPicture(const QString &document, const QStringList &options)
{
    m_svg = m_folder.filePath("picture.svg");
    const QString png = m_folder.filePath("librsvg.png");
    QCOMPARE(run(QStringList{"export", document, "-o", m_svg} + options).exitCode, 0);
    RunOptions rsvg;
    rsvg.program = "rsvg-convert";
    QCOMPARE(run({m_svg, "-o", png}, rsvg).exitCode, 0);
    m_librsvg = QImage(png);
}

QImage SvgReadersTest::drawnByQt(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    QImage image(renderer.defaultSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    // To scale: the default size is rounded, and stretching to it would blur everything.
    renderer.render(&painter, QRectF(QPointF(), renderer.viewBoxF().size()));
    return image;
}

void SvgReadersTest::keep(const QImage &picture, const char *reader) const
{
    const QString place = QStringLiteral(TOPOLOGUE_BINARY_DIR "/svg_readers_%1.png");
    picture.save(place.arg(reader));
    m_librsvg.save(place.arg("librsvg"));
}

void SvgReadersTest::qtSvgDrawsTheSame()
{
    QFETCH(QString, document);
    QFETCH(QStringList, options);
    exportPicture(document, options);
    QFile file(m_svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QImage picture = drawnByQt(file.readAll());
    QVERIFY(test::sameSize(picture, m_librsvg));
    const auto difference = differenceOf(picture, m_librsvg);
    qInfo("%s", qPrintable(difference.text()));
    if (difference.mean > MaxMeanOfQt || difference.farPixels > MaxFarPixelsOfQt) {
        keep(picture, "qt");
        QFAIL(qPrintable("the pictures are in " TOPOLOGUE_BINARY_DIR ": " + difference.text()));
    }
}

void SvgReadersTest::chromiumDrawsTheSame()
{
    QFETCH(QString, document);
    QFETCH(QStringList, options);
    RunOptions browser;
    browser.program = test::chromiumPath();
    if (browser.program.isEmpty())
        QSKIP("NOT CHECKED in Chromium, which is not installed: apt-get install chromium");
    exportPicture(document, options);
    const QString png = m_folder.filePath("chromium.png");
    const auto finished = run({"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                               "--force-device-scale-factor=1", "--user-data-dir=" + m_folder.filePath("browser"),
                               QString("--window-size=%1,%2").arg(m_librsvg.width()).arg(m_librsvg.height()),
                               "--screenshot=" + png, "file://" + m_svg},
                              browser);
    QVERIFY2(finished.exitCode == 0, finished.errors.constData());
    const QImage picture(png);
    QVERIFY(test::sameSize(picture, m_librsvg));
    const auto difference = differenceOf(picture, m_librsvg);
    qInfo("%s", qPrintable(difference.text()));
    if (difference.mean > MaxMeanOfChromium || difference.farPixels > MaxFarPixelsOfChromium) {
        keep(picture, "chromium");
        QFAIL(qPrintable("the pictures are in " TOPOLOGUE_BINARY_DIR ": " + difference.text()));
    }
}

void SvgReadersTest::anotherFontIsTooDifferent()
{
    // The bounds above mean something: a reader that does not find the font is noticed.
    exportPicture(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-microservices.topo.json", {});
    QFile file(m_svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    const auto difference = differenceOf(drawnByQt(QByteArray(svg).replace("Inter", "No such font")), m_librsvg);
    QVERIFY2(difference.mean > MaxMeanOfChromium && difference.farPixels > MaxFarPixelsOfChromium,
             qPrintable(difference.text()));
}

QTEST_MAIN(SvgReadersTest)
#include "svg_readers_test.moc"
