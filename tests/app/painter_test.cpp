// SPDX-License-Identifier: Apache-2.0
#include "render/painter.h"

#include "render/qttextmeasurer.h"
#include "support/listbuilder.h"
#include "support/painting.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <utility>
#include <vector>

using namespace topologue;
using drawing::Dash;
using drawing::FontFamily;
using drawing::Ink;
using drawing::Palette;
using test::all;
using test::blank;
using test::colorOf;
using test::inked;
using test::ListBuilder;
using test::painted;

class PainterTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsAndStrokesInTheColoursOfThePalette_data();
    void fillsAndStrokesInTheColoursOfThePalette();
    void paintsInTheTransformOfTheCaller();
    void paintsOnlyTheElementsAskedFor();
    void skipsElementsThatAreNotThere();
    void leavesOutWhatTheDetailDoesNotShow_data();
    void leavesOutWhatTheDetailDoesNotShow();
    void opacityLetsTheBackgroundThrough();
    void textStandsWhereItIsAnchored_data();
    void textStandsWhereItIsAnchored();
    void textHasItsInk();
    void textIsAsWideAsItWasMeasured_data();
    void textIsAsWideAsItWasMeasured();
    void aPartOfALongLineLooksAsInTheWhole_data();
    void aPartOfALongLineLooksAsInTheWhole();
    void aPartOfATextLooksAsInTheWhole();
    void aClipHidesNothingInside();
    void aPainterThatRemembersPaintsTheSame();
    void aPainterFollowsAChangedPalette();
};

void PainterTest::fillsAndStrokesInTheColoursOfThePalette_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void PainterTest::fillsAndStrokesInTheColoursOfThePalette()
{
    QFETCH(bool, dark);
    const Palette &palette = dark ? Palette::dark() : Palette::light();
    const auto builder = ListBuilder().rect({20, 20, 60, 40}, Ink::Surface, Ink::Failed, 4);
    const QImage image = painted(builder.list(), 1, drawing::Full, palette);
    QCOMPARE(image.pixel(50, 40), colorOf(palette, Ink::Surface));
    QCOMPARE(image.pixel(20, 40), colorOf(palette, Ink::Failed));
    QCOMPARE(image.pixel(79, 40), colorOf(palette, Ink::Failed));
    QCOMPARE(image.pixel(17, 40), qRgb(255, 255, 255));
    QCOMPARE(image.pixel(83, 40), qRgb(255, 255, 255));
}

void PainterTest::paintsInTheTransformOfTheCaller()
{
    const auto builder = ListBuilder().rect({10, 10, 20, 20}, Ink::Accent);
    QCOMPARE(inked(painted(builder.list(), 2)), QRect(20, 20, 40, 40));
}

void PainterTest::paintsOnlyTheElementsAskedFor()
{
    auto builder = ListBuilder().rect({10, 10, 20, 20}, Ink::Accent).rect({60, 10, 20, 20}, Ink::Accent);
    QImage image = blank();
    QPainter painter(&image);
    const std::vector<std::uint32_t> second{1};
    render::paintDisplayList(painter, builder.list(), Palette::light(), second, drawing::Full);
    QCOMPARE(inked(image), QRect(60, 10, 20, 20));
}

void PainterTest::skipsElementsThatAreNotThere()
{
    auto builder = ListBuilder().rect({10, 10, 20, 20}, Ink::Accent);
    QImage image = blank();
    QPainter painter(&image);
    const std::vector<std::uint32_t> elements{7, 0, 4'000'000'000U};
    render::paintDisplayList(painter, builder.list(), Palette::light(), elements, drawing::Full);
    QCOMPARE(inked(image), QRect(10, 10, 20, 20));
}

void PainterTest::leavesOutWhatTheDetailDoesNotShow_data()
{
    QTest::addColumn<int>("detail");
    QTest::addColumn<QRect>("expected");
    QTest::newRow("overview") << int(drawing::Overview) << QRect(10, 10, 20, 20);
    QTest::newRow("middle") << int(drawing::Middle) << QRect(60, 10, 20, 20);
    QTest::newRow("full") << int(drawing::Full) << QRect(60, 10, 70, 20);
}

void PainterTest::leavesOutWhatTheDetailDoesNotShow()
{
    QFETCH(int, detail);
    QFETCH(QRect, expected);
    auto builder = ListBuilder()
                       .rect({10, 10, 20, 20}, Ink::Accent)
                       .at(drawing::Overview)
                       .rect({60, 10, 20, 20}, Ink::Accent)
                       .at(drawing::Middle | drawing::Full)
                       .rect({110, 10, 20, 20}, Ink::Accent)
                       .at(drawing::Full);
    QCOMPARE(inked(painted(builder.list(), 1, static_cast<drawing::Detail>(detail))), expected);
}

void PainterTest::opacityLetsTheBackgroundThrough()
{
    const auto builder = ListBuilder().rect({20, 20, 60, 40}, Ink::Text).opacity(0.5F);
    const QRgb color = painted(builder.list()).pixel(50, 40);
    const QRgb text = colorOf(Palette::light(), Ink::Text);
    QVERIFY(std::abs(qRed(color) - (qRed(text) + 255) / 2) <= 2);
    QVERIFY(std::abs(qBlue(color) - (qBlue(text) + 255) / 2) <= 2);
}

void PainterTest::textStandsWhereItIsAnchored_data()
{
    QTest::addColumn<int>("anchor");
    QTest::addColumn<double>("left");
    QTest::newRow("start") << int(drawing::TextAnchor::Start) << 100.0;
    QTest::newRow("middle") << int(drawing::TextAnchor::Middle) << 100.0 - 0.5;
    QTest::newRow("end") << int(drawing::TextAnchor::End) << 100.0 - 1;
}

void PainterTest::textStandsWhereItIsAnchored()
{
    QFETCH(int, anchor);
    QFETCH(double, left);
    const drawing::Font font{FontFamily::Interface, 18, 600};
    const double width = render::QtTextMeasurer().width("HHHH", font);
    const auto builder = ListBuilder().text("HHHH", {100, 60}, width, font, static_cast<drawing::TextAnchor>(anchor));
    const QRect ink = inked(painted(builder.list()));
    // `left` is in widths of the text, past 100.
    const double expected = 100 + (left - 100) * width;
    QVERIFY2(std::abs(ink.left() - expected) < 3, qPrintable(QString::number(ink.left() - expected)));
    // Capitals stand on the baseline.
    QVERIFY2(std::abs(ink.bottom() + 1 - 60) <= 1, qPrintable(QString::number(ink.bottom())));
    QVERIFY2(std::abs(ink.height() - 18 * 0.727) <= 1.5, qPrintable(QString::number(ink.height())));
}

void PainterTest::textHasItsInk()
{
    // A full block, so that there are pixels of nothing but ink.
    const drawing::Font large{FontFamily::Mono, 40, 400};
    auto builder = ListBuilder().text("\u2588", {20, 60}, 24, large).ink(Ink::Failed);
    builder.text("\u2588", {100, 60}, 24, large).ink(Ink::Healthy);
    const QImage image = painted(builder.list());
    QCOMPARE(image.pixel(30, 45), colorOf(Palette::light(), Ink::Failed));
    QCOMPARE(image.pixel(110, 45), colorOf(Palette::light(), Ink::Healthy));
}

void PainterTest::textIsAsWideAsItWasMeasured_data()
{
    QTest::addColumn<double>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("13 px") << 13.0 << 1.0;
    QTest::newRow("13 px, zoomed in") << 13.0 << 1.7;
    QTest::newRow("13 px, zoomed out") << 13.0 << 0.6;
    QTest::newRow("13.5 px") << 13.5 << 1.0;
    QTest::newRow("11.4 px, zoomed in") << 11.4 << 2.0;
}

void PainterTest::textIsAsWideAsItWasMeasured()
{
    QFETCH(double, size);
    QFETCH(double, scale);
    const drawing::Font font{FontFamily::Interface, size, 600};
    constexpr auto Text = "HHHHHHHH";
    const double width = render::QtTextMeasurer().width(Text, font);
    const QRect ink = inked(painted(ListBuilder().text(Text, {2, 30}, width, font).list(), scale));
    // The side bearings of H are about 8 % of its height on each side.
    const double expected = (width - 0.16 * size) * scale;
    QVERIFY2(std::abs(ink.width() - expected) < 2, qPrintable(QString::number(ink.width() - expected)));
}

void PainterTest::aPartOfALongLineLooksAsInTheWhole_data()
{
    QTest::addColumn<int>("dash");
    QTest::addColumn<bool>("curved");
    QTest::addColumn<QPoint>("at");
    for (const auto &[name, dash] :
         {std::pair{"solid", Dash::Solid}, {"dashed", Dash::Dashed}, {"dotted", Dash::Dotted}}) {
        QTest::addRow("%s line", name) << int(dash) << false << QPoint(1900, 950);
        QTest::addRow("%s curve, first quarter", name) << int(dash) << true << QPoint(1256, 262);
        QTest::addRow("%s curve, in the middle", name) << int(dash) << true << QPoint(1900, 950);
        QTest::addRow("%s curve, end", name) << int(dash) << true << QPoint(3790, 1905);
    }
}

void PainterTest::aPartOfALongLineLooksAsInTheWhole()
{
    QFETCH(int, dash);
    QFETCH(bool, curved);
    QFETCH(QPoint, at);
    ListBuilder builder;
    if (curved)
        builder.curve({0, 0}, {2600, 0}, {1400, 2000}, {4000, 2000}, Ink::Text, 3, static_cast<Dash>(dash));
    else
        builder.curve({0, 0}, {4000 / 3.0, 2000 / 3.0}, {8000 / 3.0, 4000 / 3.0}, {4000, 2000}, Ink::Text, 3,
                      static_cast<Dash>(dash));
    QImage whole = blank(4000, 2010);
    QPainter wholePainter(&whole);
    render::paintDisplayList(wholePainter, builder.list(), Palette::light(), all(builder.list()), drawing::Full);
    QImage part = blank();
    QPainter partPainter(&part);
    partPainter.translate(-at);
    render::paintDisplayList(partPainter, builder.list(), Palette::light(), all(builder.list()), drawing::Full);

    const QImage expected = whole.copy(QRect(at, part.size()));
    int inkPixels = 0;
    int farPixels = 0;
    for (int y = 0; y < part.height(); ++y) {
        for (int x = 0; x < part.width(); ++x) {
            inkPixels += qGray(expected.pixel(x, y)) < 128 ? 1 : 0;
            farPixels += std::abs(qGray(expected.pixel(x, y)) - qGray(part.pixel(x, y))) > 100 ? 1 : 0;
        }
    }
    QVERIFY2(inkPixels > 80, qPrintable(QString::number(inkPixels)));
    QVERIFY2(farPixels * 50 <= inkPixels, qPrintable(QString("%1 of %2").arg(farPixels).arg(inkPixels)));
}

void PainterTest::aPartOfATextLooksAsInTheWhole()
{
    const drawing::Font font{FontFamily::Interface, 24, 600};
    const double width = render::QtTextMeasurer().width("Payment gateway", font);
    const auto builder = ListBuilder().text("Payment gateway", {100, 50}, width, font, drawing::TextAnchor::Middle);
    const QImage whole = painted(builder.list());
    for (const QPoint at : {QPoint(60, 40), QPoint(100, 55), QPoint(10, 20)}) {
        QImage part(20, 20, QImage::Format_RGB32);
        part.fill(Qt::white);
        QPainter painter(&part);
        painter.translate(-at);
        render::paintDisplayList(painter, builder.list(), Palette::light(), all(builder.list()), drawing::Full);
        painter.end();
        QCOMPARE(part, whole.copy(QRect(at, part.size())));
    }
}

void PainterTest::aClipHidesNothingInside()
{
    const auto builder = ListBuilder().rect({10, 10, 180, 80}, Ink::Accent, Ink::Text, 3);
    const QRect clip(50, 5, 60, 60);
    QImage image = blank();
    QPainter painter(&image);
    painter.setClipRect(clip);
    render::paintDisplayList(painter, builder.list(), Palette::light(), all(builder.list()), drawing::Full);
    painter.end();
    QCOMPARE(image.copy(clip), painted(builder.list()).copy(clip));
    QVERIFY(clip.contains(inked(image)));
}

void PainterTest::aPainterThatRemembersPaintsTheSame()
{
    const drawing::Font font{FontFamily::Interface, 13, 600};
    auto builder = ListBuilder().text("Payment 결제", {10, 30}, 90, font).text("Payment 결제", {10, 60}, 90, font);
    builder.line({10, 70}, 100, Ink::Arrow, 1.4F, Dash::Dashed);
    const QImage fresh = painted(builder.list());

    render::Painter remembering;
    for (int i = 0; i < 3; ++i) {
        QImage image = blank();
        QPainter painter(&image);
        remembering.paint(painter, builder.list(), Palette::light(), all(builder.list()), drawing::Full);
        painter.end();
        QCOMPARE(image, fresh);
    }
    QVERIFY(!inked(fresh).isEmpty());
}

void PainterTest::aPainterFollowsAChangedPalette()
{
    const auto builder = ListBuilder().rect({20, 20, 60, 40}, Ink::Surface, Ink::Text, 4);
    render::Painter remembering;
    for (const Palette *palette : {&Palette::light(), &Palette::dark(), &Palette::light()}) {
        QImage image = blank();
        QPainter painter(&image);
        remembering.paint(painter, builder.list(), *palette, all(builder.list()), drawing::Full);
        QCOMPARE(image.pixel(50, 40), colorOf(*palette, Ink::Surface));
        QCOMPARE(image.pixel(20, 40), colorOf(*palette, Ink::Text));
    }
}

QTEST_MAIN(PainterTest)
#include "painter_test.moc"
