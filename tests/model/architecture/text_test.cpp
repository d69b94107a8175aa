// SPDX-License-Identifier: Apache-2.0
#include "architecture/text.h"

#include "teststrings.h"

#include <QTest>

using namespace topologue;

namespace {

using Map = std::map<std::string, std::string>;

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyTextIsEmptyInEveryLanguage()
    {
        const Text text;
        QVERIFY(text.isEmpty());
        QVERIFY(text.isPlain());
        QCOMPARE(text.in(Language::Korean), "");
        QVERIFY(Text("") == text);
    }
    void aPlainTextIsTheSameInEveryLanguage()
    {
        const Text text("Order");
        QVERIFY(text.isPlain());
        QVERIFY(!text.isEmpty());
        QCOMPARE(text.in(Language::English), "Order");
        QCOMPARE(text.in(Language::Korean), "Order");
    }
    void aBilingualTextSpeaksBoth()
    {
        const Text text = Text::bilingual("Order", "주문");
        QVERIFY(!text.isPlain());
        QCOMPARE(text.in(Language::English), "Order");
        QCOMPARE(text.in(Language::Korean), "주문");
    }
    void emptyLanguagesAreNotKept() { QVERIFY(Text::bilingual("Order", "") == Text(Map{{"en", "Order"}})); }

    void fallsBack_data()
    {
        QTest::addColumn<Map>("texts");
        QTest::addColumn<std::string>("korean");
        QTest::newRow("to the region") << Map{{"ko-KR", "k"}, {"", "p"}, {"en", "e"}} << std::string("k");
        QTest::newRow("but not from the tag itself") << Map{{"ko-KR", "k"}, {"ko", "own"}} << std::string("own");
        QTest::newRow("to the plain text") << Map{{"", "p"}, {"en", "e"}} << std::string("p");
        QTest::newRow("to English") << Map{{"de", "d"}, {"en", "e"}} << std::string("e");
        QTest::newRow("to any") << Map{{"de", "d"}, {"fr", "f"}} << std::string("d");
    }
    void fallsBack()
    {
        QFETCH(Map, texts);
        QFETCH(std::string, korean);
        QCOMPARE(Text(texts).in(Language::Korean), korean);
    }

    void settingAPlainTextKeepsItPlain()
    {
        Text text("Order");
        text.set(Language::Korean, "주문");
        QVERIFY(text == Text("주문"));
    }
    void settingAnEmptyTextMakesItPlain()
    {
        Text text;
        text.set(Language::English, "Order");
        QVERIFY(text == Text("Order"));
    }
    void settingOneLanguageLeavesTheOther()
    {
        Text text = Text::bilingual("Order", "주문");
        text.set(Language::Korean, "주문서");
        QVERIFY(text == Text::bilingual("Order", "주문서"));
    }
    void settingReplacesTheRegionalTextThatIsShown()
    {
        Text text(Map{{"ko-KR", "주문"}, {"en", "Order"}});
        text.set(Language::Korean, "주문서");
        QVERIFY(text == Text(Map{{"ko-KR", "주문서"}, {"en", "Order"}}));
    }
    void settingNothingRemovesTheLanguage()
    {
        Text text = Text::bilingual("Order", "주문");
        text.set(Language::Korean, "");
        QVERIFY(text == Text(Map{{"en", "Order"}}));
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
