// SPDX-License-Identifier: Apache-2.0
#include "core/fuzzymatch.h"

#include <QTest>

using namespace topologue::core;

namespace {

std::optional<int> score(const char *typed, const char *text)
{
    return fuzzyScore(matchForm(QString::fromUtf8(typed)), matchForm(QString::fromUtf8(text)));
}

} // namespace

/// Which texts are found by what has been typed, and which of them first.
class FuzzyMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *typed, const char *text) {
            QTest::addRow("%s in %s", typed, text) << QString::fromUtf8(typed) << QString::fromUtf8(text);
        };
        row("", "Group");
        row("gro", "Group");
        row("GRO", "group");
        row("al lef", "Align left");
        row("ordsvc", "Order service");
        row("cafe", "Café");
        row("ㄱㅈ", "결제");
        row("ㄱㅈ", "주문 결제");
        row("결ㅈ", "결제");
        row("겨", "결제");
        row("줌", "주문");
        row("갑", "가방");
        row("값", "갑순");
        row("ㅂㅍㄷㅇ", "배포 단위");
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QVERIFY(fuzzyScore(matchForm(typed), matchForm(text)).has_value());
    }

    void doesNotFind_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *typed, const char *text) {
            QTest::addRow("%s in %s", typed, text) << QString::fromUtf8(typed) << QString::fromUtf8(text);
        };
        row("groups", "Group");
        row("puorg", "Group");
        row("x", "");
        row("ㅈㄱ", "결제");
        row("결", "겨울"); // A final that is there has to be there.
        row("가", "결제");
        row("ㅏ", "가");
    }
    void doesNotFind()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QVERIFY(!fuzzyScore(matchForm(typed), matchForm(text)).has_value());
    }

    void putsTheBetterFirst_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("better");
        QTest::addColumn<QByteArray>("worse");
        QTest::newRow("the beginning before the middle")
            << QByteArray("gro") << QByteArray("Group") << QByteArray("Segroup");
        QTest::newRow("together before apart") << QByteArray("pin") << QByteArray("Unpin") << QByteArray("Spain");
        QTest::newRow("beginnings of words") << QByteArray("al") << QByteArray("Align left") << QByteArray("Total");
        QTest::newRow("the shorter") << QByteArray("order") << QByteArray("Order") << QByteArray("Order archive");
        QTest::newRow("the syllable before what begins like it")
            << QByteArray("주") << QByteArray("주문") << QByteArray("줄임");
    }
    void putsTheBetterFirst()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, better);
        QFETCH(QByteArray, worse);
        const auto first = score(typed.constData(), better.constData());
        const auto second = score(typed.constData(), worse.constData());
        QVERIFY(first && second);
        QVERIFY2(*first > *second, qPrintable(QStringLiteral("%1 <= %2").arg(*first).arg(*second)));
    }

    void takesNamesOfAnyLength()
    {
        const QString name(1'000'000, u'a');
        QCOMPARE(matchForm(name).size(), MaxMatchedText);
        QVERIFY(fuzzyScore(matchForm(name), matchForm(name)).has_value());
        QVERIFY(!fuzzyScore(matchForm(name + u'b'), QString()).has_value());
    }
};

QTEST_APPLESS_MAIN(FuzzyMatchTest)
#include "fuzzymatch_test.moc"
