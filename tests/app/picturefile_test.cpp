// SPDX-License-Identifier: Apache-2.0
#include "render/pdf.h"
#include "render/png.h"

#include "support/listbuilder.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace topologue;
using drawing::FontFamily;
using drawing::Ink;
using drawing::Palette;
using test::ListBuilder;

namespace {

/// 100 x 50 units, with a stroke, a fill and a text in two scripts.
drawing::DisplayList smallList()
{
    return ListBuilder()
        .rect({10, 20, 100, 50}, Ink::Surface)
        .text("Payment 결제", {15, 50}, 80, {FontFamily::Interface, 13, 600})
        .bounds({10, 20, 100, 50})
        .list();
}

std::string codeOf(const Diagnostics &diagnostics)
{
    return diagnostics.empty() ? std::string() : std::string(diagnostics.front().code());
}

/// The size of the only page, in points; empty if there is not exactly one.
QSizeF pageOf(const QByteArray &pdf)
{
    static const QRegularExpression MediaBox(
        QStringLiteral(R"(/MediaBox \[0(?:\.0+)? 0(?:\.0+)? ([\d.]+) ([\d.]+)\])"));
    auto pages = MediaBox.globalMatch(QString::fromLatin1(pdf));
    if (!pages.hasNext())
        return {};
    const auto page = pages.next();
    return pages.hasNext() ? QSizeF() : QSizeF(page.captured(1).toDouble(), page.captured(2).toDouble());
}

} // namespace

class PictureFileTest : public QObject
{
    Q_OBJECT

private slots:
    void anImageIsTheDrawingWithItsMarginAtItsScale_data();
    void anImageIsTheDrawingWithItsMarginAtItsScale();
    void theBackgroundIsTheCanvasUnlessTransparent();
    void refusesAScaleOutOfRange_data();
    void refusesAScaleOutOfRange();
    void refusesAnImageThatIsTooLargeAndNamesAScaleThatIsNot_data();
    void refusesAnImageThatIsTooLargeAndNamesAScaleThatIsNot();
    void paintsUpToTheFarEndOfTheWidestImage();
    void aPngIsReadBackAsTheSameImage();
    void aPngStatesItsResolution();
    void equalImagesGiveEqualPngFiles();
    void anEmptyDrawingGivesASmallPicture();
    void aPdfHasOnePageThatFits_data();
    void aPdfHasOnePageThatFits();
    void aPdfEmbedsItsFonts();
    void aPdfHoldsNoTime();
    void equalDrawingsGiveEqualPdfFiles();
    void aPdfIsNoLargerThanReadersShow();
    void aPdfHasItsTitle();
    void aTransparentPdfHasNoBackground();
};

void PictureFileTest::anImageIsTheDrawingWithItsMarginAtItsScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("1") << 1.0 << QSize(120, 70);
    QTest::newRow("2") << 2.0 << QSize(240, 140);
    QTest::newRow("0.33") << 0.33 << QSize(40, 24);
}

void PictureFileTest::anImageIsTheDrawingWithItsMarginAtItsScale()
{
    QFETCH(double, scale);
    QFETCH(QSize, size);
    const auto image = render::renderPng(smallList(), Palette::light(), scale, 10, false);
    QVERIFY(image);
    QCOMPARE(image->size(), size);
    const QPoint inside(qRound(15 * scale), qRound(15 * scale));
    QCOMPARE(image->pixel(inside), qRgb(255, 255, 255));
}

void PictureFileTest::theBackgroundIsTheCanvasUnlessTransparent()
{
    const auto opaque = render::renderPng(smallList(), Palette::dark(), 1, 10, false);
    const auto canvas = Palette::dark().color(Ink::Canvas);
    QCOMPARE(opaque->pixel(2, 2), qRgb(canvas.red, canvas.green, canvas.blue));
    const auto transparent = render::renderPng(smallList(), Palette::dark(), 1, 10, true);
    QCOMPARE(transparent->pixel(2, 2), qRgba(0, 0, 0, 0));
    QCOMPARE(qAlpha(transparent->pixel(15, 15)), 255);
}

void PictureFileTest::refusesAScaleOutOfRange_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("zero") << 0.0;
    QTest::newRow("negative") << -1.0;
    QTest::newRow("huge") << 1e9;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
}

void PictureFileTest::refusesAScaleOutOfRange()
{
    QFETCH(double, scale);
    const auto png = render::renderPng(smallList(), Palette::light(), scale, 10, false);
    QVERIFY(!png);
    QCOMPARE(codeOf(png.error()), std::string("export.scale"));
    const auto pdf = render::renderPdf(smallList(), Palette::light(), scale, 10, false);
    QVERIFY(!pdf);
    QCOMPARE(codeOf(pdf.error()), std::string("export.scale"));
}

void PictureFileTest::refusesAnImageThatIsTooLargeAndNamesAScaleThatIsNot_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("one side") << 40'000.0 << 20.0;
    QTest::newRow("the area") << 30'000.0 << 30'000.0;
    QTest::newRow("no number of pixels") << 1e300 << 1e300;
}

void PictureFileTest::refusesAnImageThatIsTooLargeAndNamesAScaleThatIsNot()
{
    QFETCH(double, width);
    QFETCH(double, height);
    const auto list = ListBuilder().rect({0, 0, 10, 10}, Ink::Text).bounds({0, 0, width, height}).list();
    const auto image = render::renderPng(list, Palette::light(), 1, 0, false);
    QVERIFY(!image);
    QCOMPARE(codeOf(image.error()), std::string("export.image-too-large"));
    const QString remedy = QString::fromStdString(image.error().front().remedy());
    static const QRegularExpression Number(QStringLiteral(R"(scale of (\S+) or)"));
    const double scale = Number.match(remedy).captured(1).toDouble();
    QVERIFY2(scale > 0 && scale < 1, qPrintable(remedy));
    QVERIFY(width * scale <= render::MaxImageSide);
    QVERIFY(width * scale * height * scale <= render::MaxImagePixels);
}

void PictureFileTest::paintsUpToTheFarEndOfTheWidestImage()
{
    const double side = render::MaxImageSide;
    const auto list = ListBuilder().rect({side - 10, 0, 10, 10}, Ink::Failed).bounds({0, 0, side, 10}).list();
    const auto image = render::renderPng(list, Palette::light(), 1, 0, false);
    QVERIFY(image);
    QCOMPARE(image->width(), render::MaxImageSide);
    const auto failed = Palette::light().color(Ink::Failed);
    QCOMPARE(image->pixel(render::MaxImageSide - 2, 5), qRgb(failed.red, failed.green, failed.blue));
    QVERIFY(image->pixel(render::MaxImageSide - 12, 5) != qRgb(failed.red, failed.green, failed.blue));
}

void PictureFileTest::aPngIsReadBackAsTheSameImage()
{
    const auto image = render::renderPng(smallList(), Palette::light(), 2, 10, true);
    const auto bytes = render::encodePng(*image, 2);
    QVERIFY(bytes);
    const QImage back = QImage::fromData(*bytes, "png");
    QCOMPARE(back.convertToFormat(image->format()), *image);
}

void PictureFileTest::aPngStatesItsResolution()
{
    const auto image = render::renderPng(smallList(), Palette::light(), 2, 10, false);
    const QImage back = QImage::fromData(*render::encodePng(*image, 2), "png");
    QCOMPARE(qRound(back.dotsPerMeterX() * 0.0254), 192);
}

void PictureFileTest::equalImagesGiveEqualPngFiles()
{
    const auto first = render::encodePng(*render::renderPng(smallList(), Palette::light(), 1, 10, false), 1);
    const auto second = render::encodePng(*render::renderPng(smallList(), Palette::light(), 1, 10, false), 1);
    QCOMPARE(*first, *second);
    QVERIFY(!first->contains("tIME"));
    QVERIFY(!first->contains("tEXt"));
}

void PictureFileTest::anEmptyDrawingGivesASmallPicture()
{
    const auto image = render::renderPng({}, Palette::light(), 1, 24, false);
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(48, 48));
    QVERIFY(render::renderPdf({}, Palette::light(), 1, 24, false));
}

void PictureFileTest::aPdfHasOnePageThatFits_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSizeF>("points");
    // 120 x 70 units of 0.75 points.
    QTest::newRow("1") << 1.0 << QSizeF(90, 52.5);
    QTest::newRow("2") << 2.0 << QSizeF(180, 105);
}

void PictureFileTest::aPdfHasOnePageThatFits()
{
    QFETCH(double, scale);
    QFETCH(QSizeF, points);
    const auto pdf = render::renderPdf(smallList(), Palette::light(), scale, 10, false);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-1."));
    const QSizeF page = pageOf(*pdf);
    // A page is a whole number of points.
    QVERIFY(std::abs(page.width() - points.width()) <= 1);
    QVERIFY(std::abs(page.height() - points.height()) <= 1);
}

void PictureFileTest::aPdfEmbedsItsFonts()
{
    const auto pdf = render::renderPdf(smallList(), Palette::light(), 1, 10, false);
    QVERIFY(pdf->contains("Inter-SemiBold"));
    QVERIFY(pdf->contains("NotoSansCJK"));
    QCOMPARE(pdf->count("/FontFile"), 2);
    QCOMPARE(pdf->count("/ToUnicode"), 2);
}

void PictureFileTest::aPdfHoldsNoTime()
{
    const auto pdf = render::renderPdf(smallList(), Palette::light(), 1, 10, false);
    QVERIFY(!pdf->contains("CreationDate"));
    QVERIFY(pdf->contains("/Creator"));
    QVERIFY(pdf->trimmed().endsWith("%%EOF"));
}

void PictureFileTest::equalDrawingsGiveEqualPdfFiles()
{
    const auto first = render::renderPdf(smallList(), Palette::light(), 1, 10, false, QStringLiteral("Shop 가게"));
    const auto second = render::renderPdf(smallList(), Palette::light(), 1, 10, false, QStringLiteral("Shop 가게"));
    QCOMPARE(*first, *second);
}

void PictureFileTest::aPdfIsNoLargerThanReadersShow()
{
    const auto list = ListBuilder().rect({0, 0, 10, 10}, Ink::Text).bounds({0, 0, 40'000, 400}).list();
    const auto pdf = render::renderPdf(list, Palette::light(), 1, 0, false);
    QVERIFY(pdf);
    const QSizeF page = pageOf(*pdf); // 14,400 x 144 points: as large as it may be, and not distorted.
    QVERIFY2(std::abs(page.width() - 14'400) <= 1 && page.width() <= 14'400, qPrintable(QString::number(page.width())));
    QVERIFY(std::abs(page.height() - 144) <= 1);
}

void PictureFileTest::aPdfHasItsTitle()
{
    const auto pdf = render::renderPdf(smallList(), Palette::light(), 1, 10, false, QStringLiteral("Shop"));
    QVERIFY(pdf->contains(QByteArray("\0S\0h\0o\0p", 8))); // UTF-16, as PDF has it.
}

void PictureFileTest::aTransparentPdfHasNoBackground()
{
    // Without anything to draw, the background is all that could differ between the themes.
    const auto empty = [](const Palette &palette, bool transparent) {
        return *render::renderPdf({}, palette, 1, 24, transparent);
    };
    QVERIFY(empty(Palette::light(), false) != empty(Palette::dark(), false));
    QCOMPARE(empty(Palette::light(), true), empty(Palette::dark(), true));
}

QTEST_MAIN(PictureFileTest)
#include "picturefile_test.moc"
