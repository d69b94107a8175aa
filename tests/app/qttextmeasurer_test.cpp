// SPDX-License-Identifier: Apache-2.0
#include "render/qttextmeasurer.h"

#include <QFontInfo>
#include <QTest>

#include <memory>
#include <thread>

using namespace topologue;
using drawing::FontFamily;
using render::QtTextMeasurer;

class QtTextMeasurerTest : public QObject
{
    Q_OBJECT

private slots:
    void usesTheInstalledFonts_data();
    void usesTheInstalledFonts();
    void widthGrowsInProportionToTheSize_data();
    void widthGrowsInProportionToTheSize();
    void measuresHangul();
    void aBolderWeightIsWider();
    void theSecondAnswerIsTheFirst();
    void differentFontsDoNotShareWidths();
    void emptyTextHasNoWidth();
    void metricsSurroundTheBaseline();
    void measuresInAnotherThread();
};

void QtTextMeasurerTest::usesTheInstalledFonts_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("name");
    QTest::newRow("interface") << int(FontFamily::Interface) << "Inter";
    QTest::newRow("mono") << int(FontFamily::Mono) << "JetBrains Mono";
}

void QtTextMeasurerTest::usesTheInstalledFonts()
{
    QFETCH(int, family);
    QFETCH(QString, name);
    for (const int weight : {400, 500, 600}) {
        const QFontInfo info(render::qtFont({static_cast<FontFamily>(family), 13, weight}));
        QCOMPARE(info.family(), name);
        QCOMPARE(info.weight(), weight);
        QCOMPARE(info.pixelSize(), 13);
    }
    // Hinting moves letters to whole pixels, and a text would change its width with the zoom.
    QCOMPARE(render::qtFont({static_cast<FontFamily>(family), 13, 400}).hintingPreference(), QFont::PreferNoHinting);
}

void QtTextMeasurerTest::widthGrowsInProportionToTheSize_data()
{
    QTest::addColumn<double>("size");
    for (const double size : {11.0, 12.0, 13.5, 15.0, 18.25, 24.0, 130.0})
        QTest::addRow("%g px", size) << size;
}

void QtTextMeasurerTest::widthGrowsInProportionToTheSize()
{
    QFETCH(double, size);
    const QtTextMeasurer measurer;
    constexpr std::string_view Text = "Order service, Tokyo AV 주문";
    const double reference = measurer.width(Text, {FontFamily::Interface, 100, 600}) / 100;
    const double width = measurer.width(Text, {FontFamily::Interface, size, 600}) / size;
    // Advances are kept in 1/64 pixel, so small sizes differ by a little.
    QVERIFY2(std::abs(width / reference - 1) < 0.004, qPrintable(QString::number(width / reference)));
}

void QtTextMeasurerTest::measuresHangul()
{
    const QtTextMeasurer measurer;
    // Noto Sans CJK: a syllable is 0.92 em wide. A missing font gives boxes of another width.
    const double width = measurer.width("결제서비스", {FontFamily::Interface, 100, 400});
    QVERIFY2(std::abs(width - 5 * 92) < 10, qPrintable(QString::number(width)));
}

void QtTextMeasurerTest::aBolderWeightIsWider()
{
    const QtTextMeasurer measurer;
    const double regular = measurer.width("Payment", {FontFamily::Interface, 13, 400});
    const double medium = measurer.width("Payment", {FontFamily::Interface, 13, 500});
    const double semibold = measurer.width("Payment", {FontFamily::Interface, 13, 600});
    QVERIFY(regular < medium);
    QVERIFY(medium < semibold);
}

void QtTextMeasurerTest::theSecondAnswerIsTheFirst()
{
    const QtTextMeasurer measurer;
    const drawing::Font font{FontFamily::Interface, 13, 400};
    const double first = measurer.width("Payment", font);
    QCOMPARE(measurer.width("Payment", font), first);
    QCOMPARE(QtTextMeasurer().width("Payment", font), first);
}

void QtTextMeasurerTest::differentFontsDoNotShareWidths()
{
    const QtTextMeasurer measurer;
    const double proportional = measurer.width("illi", {FontFamily::Interface, 13, 400});
    const double mono = measurer.width("illi", {FontFamily::Mono, 13, 400});
    QVERIFY(mono > proportional * 1.3);
    QCOMPARE(measurer.width("illi", {FontFamily::Interface, 13, 400}), proportional);
}

void QtTextMeasurerTest::emptyTextHasNoWidth()
{
    QCOMPARE(QtTextMeasurer().width("", {}), 0.0);
}

void QtTextMeasurerTest::metricsSurroundTheBaseline()
{
    const QtTextMeasurer measurer;
    const auto metrics = measurer.metrics({FontFamily::Interface, 20, 400});
    QVERIFY(metrics.ascent > 14 && metrics.ascent < 24);
    QVERIFY(metrics.descent > 3 && metrics.descent < 8);
    const auto larger = measurer.metrics({FontFamily::Interface, 40, 400});
    QVERIFY(std::abs(larger.ascent / metrics.ascent - 2) < 0.02);
}

void QtTextMeasurerTest::measuresInAnotherThread()
{
    const drawing::Font font{FontFamily::Interface, 13, 600};
    const double here = QtTextMeasurer().width("Payment 결제", font);
    double there = 0;
    std::thread([&there, &font] { there = QtTextMeasurer().width("Payment 결제", font); }).join();
    QCOMPARE(there, here);
}

QTEST_MAIN(QtTextMeasurerTest)
#include "qttextmeasurer_test.moc"
