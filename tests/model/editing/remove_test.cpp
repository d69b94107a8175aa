// SPDX-License-Identifier: Apache-2.0
#include "editing/move.h"
#include "editing/remove.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const char *const Shop = R"(team pay
unit shop 100x4*1 team:pay
box web client @0,0
box order module in:shop team:pay @280,0
box cart module in:shop @280,100
box events queue dead:dead @560,0
box dead queue
box db database @560,100
web-order: web -> order for:buy
web-cart: web -> cart for:browse
order-db: order ~> db
order-events: order => events for:buy,browse
journey buy at web
journey browse at cart
event storm one down order
event storm two unit shop
event storm three cut order-db
event storm four part web,order|db,cart
event storm five traffic browse
bend order-db 1,2 3,4
collapsed shop
note n @1,2)";

std::string removed(const std::vector<ElementId> &elements)
{
    const Architecture before = sketch::parse(Shop);
    return sketch::changes(before, removeElements(before, elements));
}

} // namespace

class RemoveTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAlongWhatWouldPointAtNothing()
    {
        QCOMPARE(removed({ComponentId("order")}), std::string(R"(- box order module in:shop team:pay @280,0
- web-order: web -> order for:buy
- order-db: order ~> db
- order-events: order => events for:buy,browse
- event storm one down order
- event storm three cut order-db
- event storm four part web,order|db,cart
- bend order-db 1,2 3,4
+ event storm four part web|db,cart
notes edit.dependencies-went-along 3
notes edit.events-went-along 2)"));
    }
    void takesJourneysAlongWithTheirEntryAndKeepsTheirArrowsSilent()
    {
        QCOMPARE(removed({JourneyId("browse")}), std::string(R"(- web-cart: web -> cart for:browse
- order-events: order => events for:buy,browse
- journey browse at cart
- event storm five traffic browse
+ web-cart: web -> cart calls:0
+ order-events: order => events for:buy
notes edit.events-went-along 1
notes edit.dependencies-carry-nothing 1)"));
    }
    void letsArrowsServeAllOnceNoJourneyIsLeft()
    {
        const Architecture before = sketch::parse("box a client\nbox b service\na -> b for:x\njourney x at a");
        QCOMPARE(sketch::changes(before, removeElements(before, {JourneyId("x")})),
                 std::string("- a-b: a -> b for:x\n- journey x at a\n+ a-b: a -> b"));
    }
    void removesADeployableWithItsComponents()
    {
        const std::string text = removed({DeployableId("shop")});
        QVERIFY2(text.starts_with("- unit shop 100x4*1 team:pay\n- box order"), text.c_str());
        QVERIFY(text.find("- box cart") != std::string::npos);
        QVERIFY(text.find("- collapsed shop") != std::string::npos);
        QVERIFY(text.find("- event storm two unit shop") != std::string::npos);
        QVERIFY(text.find("BROKEN") == std::string::npos);
    }
    void removesADeployableThatLostItsLastComponent()
    {
        const std::string text = removed({ComponentId("order"), ComponentId("cart")});
        QVERIFY2(text.find("- unit shop") != std::string::npos, text.c_str());
        QVERIFY(text.find("notes edit.deployables-went-along 1") != std::string::npos);
    }
    void keepsADeployableThatWasEmptyBefore()
    {
        const Architecture before = sketch::parse("unit u 1x1*1\nbox a service");
        QCOMPARE(sketch::changes(before, removeElements(before, {ComponentId("a")})), std::string("- box a service"));
    }
    void removesATeamButNothingOfIts()
    {
        QCOMPARE(removed({TeamId("pay")}), std::string(R"(- team pay
- unit shop 100x4*1 team:pay
- box order module in:shop team:pay @280,0
+ unit shop 100x4*1
+ box order module in:shop @280,0)"));
    }
    void forgetsADeadLetterQueueThatIsGone()
    {
        QCOMPARE(removed({ComponentId("dead")}),
                 std::string("- box events queue dead:dead @560,0\n- box dead queue\n+ box events queue @560,0"));
    }
    void refusesWhereNothingIsLeftToRemove()
    {
        QCOMPARE(removed({}), std::string("refused edit.nothing-selected"));
        QCOMPARE(removed({ComponentId("gone"), JourneyId("gone")}), std::string("refused edit.nothing-selected"));
    }
    void ignoresWhatIsGoneAmongWhatIsThere()
    {
        QCOMPARE(removed({ScenarioId("gone"), ComponentId("dead")}), removed({ComponentId("dead")}));
    }
    void tellsIdsOfDifferentKindsApart()
    {
        // A team called like a component.
        const Architecture before = sketch::parse("team a\nbox a service");
        QCOMPARE(sketch::changes(before, removeElements(before, {TeamId("a")})), std::string("- team a"));
    }
    void removesEverything()
    {
        const Architecture before = sketch::parse(Shop);
        std::vector<ElementId> all;
        for (const Component &component : before.components)
            all.emplace_back(component.id);
        const auto edited = removeElements(before, all);
        QCOMPARE(sketch::print(edited->architecture), std::string("team pay\nnote n @1,2"));
    }
    void removesNotes()
    {
        const Architecture before = sketch::parse(Shop);
        QCOMPARE(sketch::changes(before, removeNotes(before, {NoteId("n"), NoteId("gone")})),
                 std::string("- note n @1,2"));
        QCOMPARE(sketch::changes(before, removeNotes(before, {NoteId("gone")})),
                 std::string("refused edit.nothing-selected"));
    }

    void movesComponentsAndTheBendsBetweenThem()
    {
        const Architecture before = sketch::parse(Shop);
        QCOMPARE(sketch::changes(before, moveComponents(before, {ComponentId("db"), ComponentId("order")}, 10, -5)),
                 std::string(R"(- box order module in:shop team:pay @280,0
- box db database @560,100
- bend order-db 1,2 3,4
+ box order module in:shop team:pay pinned@290,-5
+ box db database pinned@570,95
+ bend order-db 11,-3 13,-1
selects order db)"));
        QCOMPARE(sketch::changes(before, moveComponents(before, {ComponentId("db")}, 10, 0)),
                 std::string("- box db database @560,100\n+ box db database pinned@570,100\nselects db"));
    }
    void movesFromWhereTheCanvasShowsAComponent()
    {
        const Architecture before = sketch::parse("box a service");
        const std::vector<ComponentId> a{ComponentId("a")};
        QCOMPARE(sketch::changes(before, moveComponents(before, a, 1, 1, {{a[0], {5, 5}}})),
                 std::string("- box a service\n+ box a service pinned@6,6\nselects a"));
        QCOMPARE(sketch::changes(before, moveComponents(before, a, 1, 1)), std::string("refused edit.no-components"));
    }
    void refusesToMoveOutOfThePlaneOrWhatIsGone()
    {
        const Architecture before = sketch::parse(Shop);
        QCOMPARE(sketch::changes(before, moveComponents(before, {ComponentId("db")}, 1e9, 0)),
                 std::string("refused edit.outside-the-plane"));
        QCOMPARE(sketch::changes(before, moveComponents(before, {ComponentId("db")}, NAN, 0)),
                 std::string("refused edit.outside-the-plane"));
        QCOMPARE(sketch::changes(before, moveComponents(before, {ComponentId("gone")}, 1, 0)),
                 std::string("refused edit.no-components"));
        QCOMPARE(sketch::changes(before, placeComponents(before, {{ComponentId("gone"), {}}})),
                 std::string("refused edit.no-components"));
    }
    void placesPinsAndLetsGo()
    {
        const Architecture before = sketch::parse("box a service @1,1");
        QCOMPARE(sketch::changes(before, placeComponents(before, {{ComponentId("a"), {7, 8}}})),
                 std::string("- box a service @1,1\n+ box a service pinned@7,8\nselects a"));
        const auto pinned = setPinned(before, {ComponentId("a")}, true);
        QCOMPARE(sketch::print(pinned->architecture), std::string("box a service pinned@1,1"));
        QCOMPARE(setPinned(pinned->architecture, {ComponentId("a")}, false)->architecture, before);
    }
    void movesNotes()
    {
        const Architecture before = sketch::parse(Shop);
        QCOMPARE(sketch::changes(before, moveNotes(before, {NoteId("n")}, 1, 1)),
                 std::string("- note n @1,2\n+ note n @2,3\nselects note:n"));
        QCOMPARE(sketch::changes(before, moveNotes(before, {NoteId("n")}, 1e9, 1)),
                 std::string("refused edit.outside-the-plane"));
    }
};

QTEST_APPLESS_MAIN(RemoveTest)
#include "remove_test.moc"
