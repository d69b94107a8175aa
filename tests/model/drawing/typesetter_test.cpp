// SPDX-License-Identifier: Apache-2.0
#include "architecture/utf8.h"
#include "drawing/typesetter.h"

#include "fixedmeasurer.h"

#include <QTest>

using namespace topologue::drawing;

namespace {

constexpr Font Ten{FontFamily::Interface, 10, 400}; ///< 5.5 per Latin letter, 10 per Hangul syllable.
const FixedMeasurer Measurer;

} // namespace

class TypesetterTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsATextThatFits();
    void cutsAtTheWidth_data();
    void cutsAtTheWidth();
    void neverCutsInsideACluster();
    void makesOneLineOfAnything_data();
    void makesOneLineOfAnything();
    void cutsTenThousandCharactersWithFewMeasurements();
    void wrapsAtSpacesAndInsideLongWords();
    void endsTooManyLinesInAnEllipsis();
};

void TypesetterTest::keepsATextThatFits()
{
    const MeasuredText line = Typesetter(Measurer).line("payment", Ten, 38.5);
    QCOMPARE(line.text, std::string("payment"));
    QCOMPARE(line.width, 38.5);
    QCOMPARE(line.metrics.ascent, 9.7);
}

void TypesetterTest::cutsAtTheWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("expected");
    // The ellipsis takes 5.5.
    QTest::newRow("Latin") << "payment" << 33.0 << "payme…";
    QTest::newRow("just too wide") << "payment" << 38.4 << "payme…";
    QTest::newRow("no space before the ellipsis") << "pay ment" << 27.5 << "pay…";
    QTest::newRow("Hangul") << "결제서비스" << 40.0 << "결제서…";
    QTest::newRow("a mark stays with its letter")
        << QStringLiteral("aae\u0301aaa") << 22.0 << QStringLiteral("aae\u0301…");
    QTest::newRow("a family stays together")
        << QStringLiteral("👨‍👩‍👧xxxx") << 21.0 << QStringLiteral("👨‍👩‍👧x…");
    QTest::newRow("nothing fits") << "payment" << 1.0 << "…";
}

void TypesetterTest::cutsAtTheWidth()
{
    QFETCH(const QString, text);
    QFETCH(const double, width);
    QFETCH(const QString, expected);
    const MeasuredText line = Typesetter(Measurer).line(text.toStdString(), Ten, width);
    QCOMPARE(QString::fromStdString(line.text), expected);
    QCOMPARE(line.width, Measurer.width(line.text, Ten));
}

void TypesetterTest::neverCutsInsideACluster()
{
    // Here what joins is as wide as anything, so that it alone may be what does not fit.
    struct Counting : FixedMeasurer {
        double width(std::string_view text, const Font &) const override
        {
            double count = 0;
            for (std::size_t position = 0; position < text.size(); ++count)
                static_cast<void>(topologue::nextCodePoint(text, position));
            return count;
        }
    } counting;
    const Typesetter typesetter(counting);
    QCOMPARE(typesetter.line("aae\u0301aaa", Ten, 4).text, std::string("aa…"));
    QCOMPARE(typesetter.line("aae\u0301aaa", Ten, 5).text, std::string("aae\u0301…"));
    QCOMPARE(typesetter.line("x👨‍👩‍👧xxxx", Ten, 6).text, std::string("x…"));
}

void TypesetterTest::makesOneLineOfAnything_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("newlines and tabs") << QByteArray(" a\n\t b \r\n") << QByteArray("a b");
    QTest::newRow("controls") << QByteArray("a\x01\x7f"
                                            "b\0c",
                                            6)
                              << QByteArray("a b c");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("a\xFF\xC3(\xED\xA0\x80z") << QByteArray("a(z");
    QTest::newRow("overlong slash") << QByteArray("a\xC0\xAFz") << QByteArray("az");
    QTest::newRow("Hangul") << QByteArray("주문  서비스") << QByteArray("주문 서비스");
    QTest::newRow("ideographic space") << QByteArray("a\xE3\x80\x80z") << QByteArray("a z");
}

void TypesetterTest::makesOneLineOfAnything()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(onOneLine(text.toStdString())), expected);
}

void TypesetterTest::cutsTenThousandCharactersWithFewMeasurements()
{
    struct Counting : FixedMeasurer {
        double width(std::string_view text, const Font &font) const override
        {
            ++calls;
            longest = std::max(longest, text.size());
            return FixedMeasurer::width(text, font);
        }
        mutable int calls = 0;
        mutable std::size_t longest = 0;
    } counting;
    const MeasuredText line = Typesetter(counting).line(std::string(10'000, 'x'), Ten, 100);
    QCOMPARE(line.text, std::string(17, 'x') + "…");
    QVERIFY(counting.calls <= 12);
    QVERIFY(counting.longest < 1000);
}

void TypesetterTest::wrapsAtSpacesAndInsideLongWords()
{
    // 40 wide holds seven letters.
    const auto lines = Typesetter(Measurer).wrap("one two three\n\nincomprehensible 가나다라마", Ten, 40, 20);
    QStringList texts;
    for (const MeasuredText &line : lines) {
        texts << QString::fromStdString(line.text);
        QVERIFY(line.width <= 40);
    }
    QCOMPARE(texts, QStringList({"one two", "three", "", "incompr", "ehensib", "le", "가나다라", "마"}));
}

void TypesetterTest::endsTooManyLinesInAnEllipsis()
{
    const auto lines = Typesetter(Measurer).wrap("a\nb\nc\nd", Ten, 40, 2);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[1].text, std::string("b…"));
}

QTEST_APPLESS_MAIN(TypesetterTest)
#include "typesetter_test.moc"
