// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"

#include "teststrings.h"

#include <QTest>

using namespace topologue;

class IdsTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsAValidId_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::addColumn<bool>("valid");
        QTest::newRow("letters") << std::string("order") << true;
        QTest::newRow("every character") << std::string("0aZ-_.9") << true;
        QTest::newRow("longest") << std::string(128, 'a') << true;
        QTest::newRow("too long") << std::string(129, 'a') << false;
        QTest::newRow("empty") << std::string() << false;
        QTest::newRow("dash first") << std::string("-a") << false;
        QTest::newRow("dot first") << std::string(".a") << false;
        QTest::newRow("space") << std::string("a b") << false;
        QTest::newRow("slash") << std::string("a/b") << false;
        QTest::newRow("Korean") << std::string("주문") << false;
        QTest::newRow("accent") << std::string("caf\xc3\xa9") << false;
        QTest::newRow("broken UTF-8") << std::string("a\xff") << false;
        QTest::newRow("zero byte") << std::string("a\0b", 3) << false;
        QTest::newRow("newline last") << std::string("a\n") << false;
    }
    void knowsAValidId()
    {
        QFETCH(std::string, id);
        QFETCH(bool, valid);
        QCOMPARE(isValidId(id), valid);
    }

    void makesAnIdFromText_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("id");
        QTest::newRow("words") << std::string("Order Service") << std::string("order-service");
        QTest::newRow("runs") << std::string("a  &  b") << std::string("a-b");
        QTest::newRow("dashes among runs") << std::string("a - b") << std::string("a-b");
        QTest::newRow("ends") << std::string(" (Pay!) ") << std::string("pay");
        QTest::newRow("allowed marks") << std::string("v1.2_x") << std::string("v1.2_x");
        QTest::newRow("marks at the ends") << std::string("_a.") << std::string("a");
        QTest::newRow("mixed scripts") << std::string("결제 API") << std::string("api");
        QTest::newRow("accent") << std::string("Caf\xc3\xa9 1") << std::string("caf-1");
        QTest::newRow("nothing usable") << std::string("결제") << std::string("component");
        QTest::newRow("empty") << std::string() << std::string("component");
        QTest::newRow("long") << std::string(500, 'A') << std::string(128, 'a');
        QTest::newRow("cut at a dash") << std::string(127, 'a') + " b" << std::string(127, 'a');
    }
    void makesAnIdFromText()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, id);
        QCOMPARE(idFromText(text), id);
        QVERIFY(isValidId(idFromText(text)));
    }
    void usesTheGivenFallback() { QCOMPARE(idFromText("!", "team"), "team"); }

    void findsTheNearestId_data()
    {
        QTest::addColumn<std::string>("wanted");
        QTest::addColumn<std::string>("nearest");
        QTest::newRow("one letter left out") << std::string("paymnt") << std::string("payment");
        QTest::newRow("one letter too many") << std::string("oorder") << std::string("order");
        QTest::newRow("two letters swapped") << std::string("paymetn") << std::string("payment");
        QTest::newRow("another case") << std::string("Order") << std::string("order");
        QTest::newRow("the same") << std::string("order") << std::string("order");
        QTest::newRow("the first of equally near ones") << std::string("cart-c") << std::string("cart-a");
        QTest::newRow("more than a third away") << std::string("ordxxx") << std::string();
        QTest::newRow("just a third away") << std::string("pxyment-1") << std::string("payment");
        QTest::newRow("nothing alike") << std::string("inventory") << std::string();
        QTest::newRow("too short to guess") << std::string("or") << std::string();
        QTest::newRow("empty") << std::string() << std::string();
    }
    void findsTheNearestId()
    {
        QFETCH(std::string, wanted);
        QFETCH(std::string, nearest);
        QCOMPARE(nearestId(wanted, {"order", "payment", "cart-a", "cart-b"}), nearest);
    }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "ids_test.moc"
