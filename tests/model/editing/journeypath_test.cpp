// SPDX-License-Identifier: Apache-2.0
#include "editing/assign.h"
#include "editing/journeypath.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const Architecture Shop = sketch::parse(R"(box web client
box gate gateway
box order service
box pay service
box mail service
box events queue
box db database
box lonely service
web-gate: web -> gate
gate-order: gate -> order
gate-pay: gate -> pay
order-pay: order -> pay
order-db: order ~> db
pay-events: pay => events
mail-events: mail <= events)");

/// The path after clicks on elements ("web", or an arrow "order-pay"), as "entry: arrow arrow", or why it is refused.
std::string clicked(std::initializer_list<const char *> elements)
{
    JourneyPath path;
    for (const char *each : elements) {
        const ElementId element =
            Shop.components.contains(ComponentId(each)) ? ElementId(ComponentId(each)) : ElementId(DependencyId(each));
        auto next = clickedOn(Shop, path, element);
        if (!next)
            return std::string(next.error()[0].code());
        path = *std::move(next);
    }
    std::string text = path.entry ? path.entry->value() + ':' : std::string();
    for (const DependencyId &arrow : path.arrows)
        text += ' ' + arrow.value();
    return text;
}

} // namespace

class JourneyPathTest : public QObject
{
    Q_OBJECT

private slots:
    void beginsWhereTheFirstClickIs()
    {
        QCOMPARE(clicked({"web"}), std::string("web:"));
        QCOMPARE(clicked({"gate-order"}), std::string("gate: gate-order"));
        QCOMPARE(clicked({"mail-events"}), std::string("events: mail-events")); // Messages come out of the queue.
    }
    void goesOnAlongTheFewestArrows()
    {
        QCOMPARE(clicked({"web", "gate"}), std::string("web: web-gate"));
        QCOMPARE(clicked({"web", "pay"}), std::string("web: web-gate gate-pay"));
        QCOMPARE(clicked({"web", "order", "pay"}), std::string("web: web-gate gate-order order-pay")); // From the last.
        QCOMPARE(clicked({"web", "order-pay"}), std::string("web: web-gate gate-order order-pay"));
        QCOMPARE(clicked({"web", "order", "db", "pay"}), std::string("web: web-gate gate-order order-db order-pay"));
        QCOMPARE(clicked({"web", "order", "order"}), std::string("web: web-gate gate-order"));
    }
    void goesThroughQueues() { QCOMPARE(clicked({"pay", "mail"}), std::string("pay: pay-events mail-events")); }
    void takesBackAnArrowAndWhatOnlyItLedTo()
    {
        QCOMPARE(clicked({"web", "order", "db", "gate-order"}), std::string("web: web-gate"));
        QCOMPARE(clicked({"web", "order", "pay", "gate-pay", "order-pay"}),
                 std::string("web: web-gate gate-order gate-pay"));
    }
    void refusesWhereNoArrowsLead()
    {
        QCOMPARE(clicked({"web", "lonely"}), std::string("edit.no-way-there"));
        QCOMPARE(clicked({"order", "web-gate"}), std::string("edit.no-way-there"));
        QCOMPARE(clicked({"web", "gone"}), std::string("edit.is-gone"));
        QVERIFY(!clickedOn(Shop, {}, DeployableId("none")));
    }
    void forgetsWhatIsGone()
    {
        const JourneyPath path{ComponentId("gone"), {DependencyId("order-db")}};
        QCOMPARE(clickedOn(Shop, path, ComponentId("web")).value(), (JourneyPath{ComponentId("web"), {}}));
        QVERIFY(componentsOn(Shop, path).empty());
    }
    void makesAJourneyOfExactlyThatWay()
    {
        const auto path = clickedOn(Shop, *clickedOn(Shop, {}, ComponentId("web")), ComponentId("pay"));
        const auto edited = addJourney(Shop, "buy", *path->entry, path->arrows);
        QVERIFY(edited.has_value());
        QCOMPARE(edited->touched, std::vector<ElementId>{JourneyId("buy")});
        QCOMPARE(componentsOn(Shop, *path),
                 (std::vector<ComponentId>{ComponentId("web"), ComponentId("gate"), ComponentId("pay")}));
    }
};

QTEST_APPLESS_MAIN(JourneyPathTest)
#include "journeypath_test.moc"
