// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "support/imagedifference.h"
#include "support/program.h"
#include "support/shop.h"

#include <QDir>
#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace topologue;
using test::Difference;
using test::differenceOf;
using test::Finished;
using test::run;
using test::RunOptions;

/// The PNG that Qt paints beside the SVG as librsvg, which shares no code with Qt, draws it.
class PictureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thePngIsThePictureOfTheSvg_data();
    void thePngIsThePictureOfTheSvg();
    void aMovedDrawingIsTooDifferent();

private:
    QTemporaryDir m_folder;
    QString m_rsvg;
};

// Two rasterizers never agree on the edge pixels of glyphs and lines. Measured for these documents: a mean of at most
// 0.59 and 0.22 % of far pixels; a picture that is off by one pixel has more than that.
constexpr double MaxMean = 0.9;
constexpr double MaxFarPixels = 0.005;

void PictureTest::initTestCase()
{
    m_rsvg = QStandardPaths::findExecutable("rsvg-convert");
    QVERIFY2(!m_rsvg.isEmpty(), "rsvg-convert is missing: apt-get install librsvg2-bin");
    QFile shop(m_folder.filePath("shop.topo.json"));
    QVERIFY(shop.open(QIODevice::WriteOnly));
    shop.write(QByteArray::fromStdString(formats::writeTopoJson(test::shop())));
}

void PictureTest::thePngIsThePictureOfTheSvg_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("scale");
    const auto addRows = [](const QString &name, const QString &document) {
        for (const char *theme : {"light", "dark"}) {
            for (const char *language : {"en", "ko"}) {
                for (const int scale : {1, 2}) {
                    QTest::addRow("%s, %s, %s, %dx", qPrintable(name), theme, language, scale)
                        << document << QStringList{"--theme", theme, "--lang", language} << scale;
                }
            }
        }
    };
    addRows("shop", m_folder.filePath("shop.topo.json"));
    const QDir samples(TOPOLOGUE_SOURCE_DIR "/samples");
    for (const QString &name : samples.entryList({"*.topo.json"}))
        addRows(name, samples.filePath(name));
}

void PictureTest::thePngIsThePictureOfTheSvg()
{
    QFETCH(QString, document);
    QFETCH(QStringList, options);
    QFETCH(int, scale);
    const QString svg = m_folder.filePath("picture.svg");
    const QString png = m_folder.filePath("picture.png");
    const QString other = m_folder.filePath("other.png");
    const QStringList scaled = options + QStringList{"--scale", QString::number(scale)};
    QCOMPARE(run(QStringList{"export", document, "-o", svg} + scaled).exitCode, 0);
    QCOMPARE(run(QStringList{"export", document, "-o", png} + scaled).exitCode, 0);
    RunOptions rsvg;
    rsvg.program = m_rsvg;
    const Finished converted = run({"--unlimited", svg, "-o", other}, rsvg);
    QVERIFY2(converted.exitCode == 0, converted.errors.constData());

    const QImage ours(png);
    const QImage theirs(other);
    QVERIFY2(
        test::sameSize(ours, theirs),
        qPrintable(
            QString("%1x%2 and %3x%4").arg(ours.width()).arg(ours.height()).arg(theirs.width()).arg(theirs.height())));
    const Difference difference = differenceOf(ours, theirs);
    const QString measured = difference.text();
    qInfo("%s", qPrintable(measured));
    QVERIFY2(difference.mean <= MaxMean, qPrintable(measured));
    QVERIFY2(difference.farPixels <= MaxFarPixels, qPrintable(measured));
}

void PictureTest::aMovedDrawingIsTooDifferent()
{
    // The bounds above mean something: one pixel of displacement is found.
    const QString png = m_folder.filePath("still.png");
    QCOMPARE(run({"export", m_folder.filePath("shop.topo.json"), "-o", png}).exitCode, 0);
    const QImage still = QImage(png).convertToFormat(QImage::Format_RGB32);
    const QImage moved = still.copy(still.rect().translated(1, 0));
    const QRect inner = still.rect().adjusted(1, 1, -1, -1);
    const Difference difference = differenceOf(still.copy(inner), moved.copy(inner));
    QVERIFY2(difference.mean > MaxMean && difference.farPixels > MaxFarPixels, qPrintable(difference.text()));
}

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
