// SPDX-License-Identifier: Apache-2.0
#include "simulation/texttable.h"

#include <QTest>

using namespace topologue::simulation;
using Align = TextTable::Align;

class TextTableTest : public QObject
{
    Q_OBJECT

private slots:
    void aWideCharacterTakesTwoColumns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("ASCII") << QByteArray("Login") << 5;
        QTest::newRow("accents") << QByteArray("Müller") << 6;
        QTest::newRow("Hangul") << QByteArray("상품 조회") << 9;
        QTest::newRow("the last syllable") << QByteArray("\xED\x9E\xA3") << 2;
        QTest::newRow("behind the last syllable") << QByteArray("\xED\x9E\xA4") << 1;
        QTest::newRow("Han") << QByteArray("配送") << 4;
        QTest::newRow("full width") << QByteArray("Ａ") << 2;
        QTest::newRow("a face") << QByteArray("\xF0\x9F\x98\x80") << 2;
        QTest::newRow("combining") << QByteArray("e\xCC\x81") << 1;
        QTest::newRow("middle dot and plus-minus") << QByteArray("·±") << 2;
        QTest::newRow("broken UTF-8") << QByteArray("\xED\x95") << 2;
    }
    void aWideCharacterTakesTwoColumns()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, width);
        QCOMPARE(static_cast<int>(terminalWidth(text.toStdString())), width);
    }
    void controlCharactersBecomeVisible()
    {
        QCOMPARE(terminalText("a\x1b[31mb\x7f\n"), std::string("a\\x1b[31mb\\x7f\\x0a"));
        QCOMPARE(terminalText("\xC2\x9B" // CSI as one character, U+009B.
                              "31m"),
                 std::string("\\x9b31m"));
        QCOMPARE(terminalText("상품 · Müller"), std::string("상품 · Müller"));
    }
    void columnsAreAlignedByTheirWidthOnTheScreen()
    {
        TextTable table({Align::Left, Align::Right});
        table.addRow({"여정", "n"});
        table.addRow({"Login", "12"});
        table.addLine({});
        table.addLine("a line that is longer than all columns together");
        table.addRow({"검색"});
        QCOMPARE(table.text(), std::string("여정    n\n"
                                           "Login  12\n"
                                           "\n"
                                           "a line that is longer than all columns together\n"
                                           "검색\n"));
    }
};

QTEST_GUILESS_MAIN(TextTableTest)
#include "texttable_test.moc"
