// SPDX-License-Identifier: Apache-2.0
#include "editing/kinds.h"
#include "editing/textlines.h"
#include "printed.h"
#include "sketch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

std::string pasted(std::string_view text, const Architecture &before = {})
{
    return sketch::changes(before, pasteLines(before, text, {0, 0}));
}

std::string guessed(const char *name)
{
    const Guess guess = guessFromName(name);
    const std::string kind = guess.kind ? std::string(kindName(*guess.kind).word) : "none";
    return guess.technology.empty() ? kind : kind + ' ' + guess.technology;
}

} // namespace

class TextlinesTest : public QObject
{
    Q_OBJECT

private slots:
    void makesComponentsAndArrowsFromLeftToRight()
    {
        QCOMPARE(pasted("web shop -> order -> orders-db\norder -> mail\n"),
                 std::string(R"(+ box web-shop client pinned@-280,0 "web shop"
+ box order service pinned@0,0
+ box orders-db database pinned@280,-60
+ box mail service pinned@280,60
+ web-shop-order: web-shop -> order
+ order-orders-db: order ~> orders-db
+ order-mail: order -> mail
selects web-shop order orders-db mail web-shop-order order-orders-db order-mail)"));
    }
    void readsBulletsCommentsAndAllArrows()
    {
        QCOMPARE(pasted("# services\r\n- a --> b : gRPC\n\n* b => c\n2. d <- c\n• e ->> c\nf → c\n"),
                 pasted("a -> b : gRPC\nb -> c\nc -> d\ne -> c\nf -> c"));
        QVERIFY(pasted("a --> b : gRPC").find("via:gRPC") != std::string::npos);
        QVERIFY(pasted("a <- b").find("+ b-a: b -> a") != std::string::npos);
    }
    void guessesKindsAndTechnologies_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        const std::vector<std::pair<const char *, const char *>> rows{
            {"orders-db", "database"},
            {"ordersDb", "database"},
            {"Payment Database", "database"},
            {"주문 데이터베이스", "database"},
            {"주문DB", "database"},
            {"Redis", "cache Redis"},
            {"session cache", "cache"},
            {"상품캐시", "cache"},
            {"Kafka", "queue Apache Kafka"},
            {"redis queue", "queue Redis"},
            {"주문 큐", "queue"},
            {"api gateway", "gateway"},
            {"게이트웨이", "gateway"},
            {"mobile app", "client"},
            {"웹", "client"},
            {"app server", "service"},
            {"nightly batch", "job"},
            {"Elasticsearch", "searchIndex Elasticsearch"},
            {"payment provider", "external"},
            {"payment", "none"},
            {"dbase", "none"},
            {"", "none"},
        };
        for (const auto &[name, kind] : rows)
            QTest::addRow("%s", name) << name << kind;
    }
    void guessesKindsAndTechnologies()
    {
        QFETCH(QString, name);
        QFETCH(QString, kind);
        QCOMPARE(QString::fromStdString(guessed(name.toUtf8().constData())), kind);
    }
    void knowsComponentsThatAreThereByTheirName()
    {
        const Architecture before = sketch::parse("box order service @0,0 \"Order\"");
        QCOMPARE(pasted("web -> ORDER", before),
                 std::string("+ box web client pinned@0,240\n+ web-order: web -> order\nselects web web-order"));
        QCOMPARE(pasted("order", before), std::string());
    }
    void leavesOutArrowsThatAreThereOrCannotBe()
    {
        QCOMPARE(pasted("a -> a\na -> b\na -> b\nq queue -> r queue"), std::string(R"(+ box a service pinned@-140,-120
+ box b service pinned@140,0
+ box q-queue queue pinned@-140,0 "q queue"
+ box r-queue queue pinned@-140,120 "r queue"
+ a-b: a -> b
selects a b q-queue r-queue a-b
notes paste.arrows-left-out 3)"));
    }
    void refusesWhatIsNoList()
    {
        QCOMPARE(pasted(""), std::string("refused paste.nothing-in-it"));
        QCOMPARE(pasted("\n # only this\n"), std::string("refused paste.nothing-in-it"));
        QCOMPARE(pasted(std::string_view("a\0b", 3)), std::string("refused paste.not-a-text"));
        QCOMPARE(pasted("a -> \n-> b\nc"),
                 std::string("refused paste.arrow-without-end\nrefused paste.arrow-without-end"));
        QCOMPARE(pasted(std::string(50'000, 'x')), std::string("refused edit.name-too-long"));
        QCOMPARE(pasted(std::string(6'000, '\n')), std::string("refused paste.too-many-lines"));
        QVERIFY(!looksLikeLines("  {\"format\": 1}"));
        QVERIFY(!looksLikeLines("<svg>"));
        QVERIFY(!looksLikeLines(std::string_view("\x89PNG\0", 5)));
        QVERIFY(looksLikeLines("web -> order"));
    }
    void saysWhereAnArrowHasNoEnd()
    {
        const auto result = pasteLines({}, "a\n  b -> ", {});
        QCOMPARE(result.error()[0].place.line, 2U);
        QCOMPARE(result.error()[0].place.column, 7U);
    }
    void refusesFiftyMegabytesAtOnce()
    {
        const std::string text(50'000'000, '>');
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(pasted(text), std::string("refused paste.too-large"));
        QVERIFY(!looksLikeLines(text));
        QVERIFY(timer.elapsed() < 1'000);
    }
    void takesStrangeNamesAsTheyAre()
    {
        const auto result =
            pasteLines({}, "👩‍👩‍👧 -> مرحبا\n결제 -> \xFF\xFE bad\n" + std::string(10'000, 'n'), {});
        QVERIFY(result.has_value());
        QCOMPARE(result->architecture.components.size(), std::size_t(5));
        QCOMPARE(result->architecture.components[1].name, Text("مرحبا"));
        QVERIFY(!sketch::changes({}, result).starts_with("BROKEN"));
    }
    void placesCirclesAndFiveThousandLines()
    {
        std::string text = "a -> b -> c -> a\n";
        for (int i = 0; i < 4'900; ++i)
            text += "s" + std::to_string(i) + " -> s" + std::to_string(i / 2) + "\n";
        QElapsedTimer timer;
        timer.start();
        const auto result = pasteLines({}, text, {});
        QVERIFY(result.has_value());
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(result->architecture.drawn.placements.size(), result->architecture.components.size());
    }
};

QTEST_APPLESS_MAIN(TextlinesTest)
#include "textlines_test.moc"
