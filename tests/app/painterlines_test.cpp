// SPDX-License-Identifier: Apache-2.0
#include "render/painter.h"

#include "support/listbuilder.h"
#include "support/painting.h"

#include <QImage>
#include <QTest>

using namespace topologue;
using drawing::Dash;
using drawing::Ink;
using drawing::Palette;
using test::colorOf;
using test::inked;
using test::ListBuilder;
using test::painted;

/// Strokes: their dashes, ends and widths.
class PainterLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void dashesAreCountedInDocumentUnits_data();
    void dashesAreCountedInDocumentUnits();
    void onlyAWholeLineHasRoundEnds();
    void linesOfOneInkKeepTheirWidths();
    void aStrokeReachesInFromOutside();
};

void PainterLinesTest::dashesAreCountedInDocumentUnits_data()
{
    QTest::addColumn<float>("width");
    QTest::newRow("thin") << 1.0F;
    QTest::newRow("thick") << 4.0F;
}

void PainterLinesTest::dashesAreCountedInDocumentUnits()
{
    QFETCH(float, width);
    const auto isInk = [](const QImage &image, int x) { return qGray(image.pixel(x, 50)) < 200; };
    const QImage dashed = painted(ListBuilder().line({10, 50.5}, 100, Ink::Text, width, Dash::Dashed).list());
    // 7 on, 5 off, from x = 10.
    QVERIFY(isInk(dashed, 11));
    QVERIFY(isInk(dashed, 15));
    QVERIFY(!isInk(dashed, 18));
    QVERIFY(!isInk(dashed, 20));
    QVERIFY(isInk(dashed, 23));
    const QImage dotted = painted(ListBuilder().line({10, 50.5}, 100, Ink::Text, width, Dash::Dotted).list());
    // 2 on, 4 off.
    QVERIFY(isInk(dotted, 10));
    QVERIFY(!isInk(dotted, 13));
    QVERIFY(isInk(dotted, 16));
    QVERIFY(!isInk(dotted, 19));
}

void PainterLinesTest::onlyAWholeLineHasRoundEnds()
{
    // Half a width of 20 beyond both ends; dashes end where they end, or their gaps would close.
    const auto whole = inked(painted(ListBuilder().line({50, 50}, 60, Ink::Text, 20, Dash::Solid).list()));
    QCOMPARE(whole, QRect(40, 40, 80, 20));
    const auto dashed = inked(painted(ListBuilder().line({50, 50}, 60, Ink::Text, 20, Dash::Dashed).list()));
    QCOMPARE(dashed.left(), 50);
    QVERIFY(dashed.right() < 110);
}

void PainterLinesTest::linesOfOneInkKeepTheirWidths()
{
    const auto lines = ListBuilder()
                           .line({20, 20}, 40, Ink::Text, 2, Dash::Solid)
                           .line({100, 50}, 40, Ink::Text, 30, Dash::Solid)
                           .list();
    const QImage image = painted(lines);
    QCOMPARE(inked(image.copy(30, 0, 1, 100)), QRect(0, 19, 1, 2));
    QCOMPARE(inked(image.copy(120, 0, 1, 100)), QRect(0, 35, 1, 30));
}

void PainterLinesTest::aStrokeReachesInFromOutside()
{
    const QImage line = painted(ListBuilder().line({20, -5}, 100, Ink::Failed, 20, Dash::Solid).list());
    QCOMPARE(line.pixel(60, 2), colorOf(Palette::light(), Ink::Failed));
    const QImage frame = painted(ListBuilder().rect({20, -60, 100, 55}, Ink::None, Ink::Failed, 20).list());
    QCOMPARE(frame.pixel(60, 2), colorOf(Palette::light(), Ink::Failed));
}

QTEST_MAIN(PainterLinesTest)
#include "painterlines_test.moc"
