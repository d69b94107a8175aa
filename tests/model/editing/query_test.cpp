// SPDX-License-Identifier: Apache-2.0
#include "editing/query.h"
#include "editing/select.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const char *const Shop = R"(team pay "Payments"
unit shop 10x2*1 "Shop app"
box web client
box order module in:shop team:pay tech:Kotlin "주문 Order"
box cart module in:shop tech:Kotlin
box events queue tech:Kafka
box mail service
box db database tech:MySQL
web-order: web -> order timeout
order-cart: order -> cart
order-events: order => events for:buy
mail-events: mail <= events
order-db: order ~> db via:SQL
journey buy at web
journey look at web)";

const Architecture Document = sketch::parse(Shop);

std::string ids(const auto &found)
{
    std::string all;
    for (const auto &id : found)
        all += (all.empty() ? "" : " ") + id.value();
    return all;
}

std::string found(const char *text, const Figures &figures = {})
{
    const auto query = parseQuery(text);
    if (!query) {
        std::string errors;
        for (const Diagnostic &each : query.error())
            errors += std::string(each.code()) + '@' + std::to_string(each.place.column) + ' ';
        return errors;
    }
    std::string all;
    for (const ElementId &element : findAll(Document, *query, figures))
        all += (all.empty() ? "" : " ") + std::visit([](const auto &id) { return id.value(); }, element);
    return all;
}

std::vector<ComponentId> one(const char *id)
{
    return {ComponentId(id)};
}

} // namespace

class QueryTest : public QObject
{
    Q_OBJECT

private slots:
    void looksAmongBoxesOnlyWhereThatIsWanted()
    {
        const auto query = parseQuery("order");
        QVERIFY(query);
        QCOMPARE(found("order"), std::string("order web-order order-cart order-events order-db"));
        const std::vector<ElementId> boxes = findAll(Document, *query, {}, Among::DrawnBoxes);
        QCOMPARE(boxes, std::vector<ElementId>{ComponentId("order")});
    }
    void findsBy_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("ids");
        const std::vector<std::pair<const char *, const char *>> rows{
            {"kind:database", "db"},
            {"kind:DATABASE,queue", "events db"},
            {"kind:데이터베이스", "db"},
            {"종류:큐", "events"},
            {"service", "mail"},
            {"servic", ""},
            {"데이터베이스 -name:orders", "db"},
            {"kind:inProcess", "order-cart"},
            {"kind:message", "order-events mail-events"},
            {"team:payments", "order pay"},
            {"team:pay", "order pay"},
            {"tech:kotlin", "order cart"},
            {"tech:kotlin -team:pay", "cart"},
            {"deployable:\"shop app\"", "shop order cart"},
            {"주문", "order"},
            {"\"주문 ord\"", "order"},
            {"sql", "db order-db"},
            {"id:order", "order"},
            {"name:ORDER", "order"},
            {"has:timeout", "web web-order"},
            {"no:timeout kind:module,call", "order order-cart"},
            {"has:team", "order pay"},
            {"no:technology kind:client,service", "web mail"},
            {"journey:look kind:call,dataAccess,message", "web-order order-cart mail-events order-db"},
            {"kind:database kind:queue", ""},
            {"-kind:call -kind:message -kind:dataAccess -kind:module order", ""},
            {"kind:",
             "shop web order cart events mail db web-order order-cart order-events mail-events order-db pay buy "
             "look"},
        };
        for (const auto &[query, expected] : rows)
            QTest::addRow("%s", query) << query << expected;
    }
    void findsBy()
    {
        QFETCH(QString, query);
        QFETCH(QString, ids);
        QCOMPARE(QString::fromStdString(found(query.toUtf8().constData())), ids);
    }
    void comparesFigures()
    {
        const Figures figures = [](const ElementId &element, Figure figure) -> std::optional<double> {
            if (element == ElementId(ComponentId("order")) && figure == Figure::Errors)
                return 0.06;
            if (element == ElementId(ComponentId("cart")) && figure == Figure::Rate)
                return 1500;
            if (element == ElementId(ComponentId("db")) && figure == Figure::P99)
                return 0.2;
            return std::nullopt;
        };
        QCOMPARE(found("errors>5%", figures), std::string("order"));
        QCOMPARE(found("errors>6%", figures), std::string());
        QCOMPARE(found("오류>=0.06", figures), std::string("order"));
        QCOMPARE(found("rate>1.4k/s", figures), std::string("cart"));
        QCOMPARE(found("rate<100/s", figures), std::string()); // Nothing is known of the others.
        QCOMPARE(found("p99>=200ms", figures), std::string("db"));
        QCOMPARE(found("p99<0.21s", figures), std::string("db"));
        QCOMPARE(found("errors>5%"), std::string()); // Without a run.
    }
    void saysWhereAQueryIsWrong()
    {
        QCOMPARE(found("order colour:red"), std::string("query.unknown-field@7 "));
        QCOMPARE(found("kind:thing x"), std::string("query.unknown-value@6 "));
        QCOMPARE(found("has:wings"), std::string("query.unknown-value@5 "));
        QCOMPARE(found("errors>many size>3"), std::string("query.no-number@8 query.unknown-field@13 "));
        QCOMPARE(found("errors>5ms"), std::string("query.no-number@8 "));
        QCOMPARE(found("\"open"), std::string("query.open-quote@1 "));
        QCOMPARE(found(std::string(3'000, 'a').c_str()), std::string("query.too-long@0 "));
        std::string many;
        for (int i = 0; i < 60; ++i)
            many += "a ";
        QCOMPARE(found(many.c_str()), std::string("query.too-long@1 "));
    }
    void takesAnythingAsAWordThatIsNoCondition()
    {
        for (const char *text : {"-", "--", ":", ":x", ">", "=", "\"\"", "- -", "주문\xFF", "<<>>", "-\"x\""})
            (void)found(text);
        QCOMPARE(parseQuery("")->conditions.size(), std::size_t(0));
        QCOMPARE(parseQuery("  ")->conditions.size(), std::size_t(0));
    }

    void followsRequestsUpAndDown()
    {
        QCOMPARE(ids(downstream(Document, one("order"))), std::string("order cart events mail db"));
        QCOMPARE(ids(upstream(Document, one("mail"))), std::string("web order events mail"));
        QCOMPARE(ids(upstream(Document, one("gone"))), std::string());
    }
    void findsTheNeighbourhood()
    {
        QCOMPARE(ids(neighbourhood(Document, one("mail"), 0)), std::string("mail"));
        QCOMPARE(ids(neighbourhood(Document, one("mail"), 1)), std::string("events mail"));
        QCOMPARE(ids(neighbourhood(Document, one("mail"), 2)), std::string("order events mail"));
        QCOMPARE(ids(neighbourhood(Document, one("mail"), -1)), std::string("mail"));
    }
    void findsWhatIsAlike()
    {
        QCOMPARE(ids(similar(Document, one("order"), Likeness::Kind)), std::string("order cart"));
        QCOMPARE(ids(similar(Document, one("order"), Likeness::Technology)), std::string("order cart"));
        QCOMPARE(ids(similar(Document, one("web"), Likeness::Technology)), std::string("web"));
        QCOMPARE(ids(similar(Document, one("order"), Likeness::Team)), std::string("order"));
        QCOMPARE(ids(similar(Document, one("cart"), Likeness::Deployable)), std::string("order cart"));
    }
    void findsTheArrowsBetween()
    {
        QCOMPARE(ids(arrowsBetween(Document, {ComponentId("web"), ComponentId("order"), ComponentId("cart")})),
                 std::string("web-order order-cart"));
    }
};

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"
