// SPDX-License-Identifier: Apache-2.0
#include "editing/clip.h"
#include "editing/remove.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const char *const Shop = R"(team pay
unit shop 10x2*1
box web client @0,0
box order module in:shop team:pay @300,0
box cart module in:shop @300,200
box db database @600,200
web-order: web -> order timeout for:buy
order-cart: order -> cart
order-db: order ~> db for:buy
journey buy at web
event s one down order
bend order-cart 1,2
note n @1,2)";

const Architecture Before = sketch::parse(Shop);

std::string cut(const std::vector<ElementId> &elements, const std::vector<NoteId> &notes = {})
{
    const auto clip = cutOut(Before, elements, notes);
    return clip ? sketch::print(*clip) : "refused " + std::string(clip.error()[0].code());
}

} // namespace

class ClipTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsOutADocumentOfItsOwn()
    {
        QCOMPARE(cut({ComponentId("order"), ComponentId("db")}), std::string(R"(team pay
unit shop 10x2*1
box order module in:shop team:pay pinned@300,0
box db database pinned@600,200
order-db: order ~> db)"));
        QCOMPARE(cut({DeployableId("shop"), ComponentId("web")}, {NoteId("n")}), std::string(R"(team pay
unit shop 10x2*1
box web client pinned@0,0
box order module in:shop team:pay pinned@300,0
box cart module in:shop pinned@300,200
web-order: web -> order for:buy timeout
order-cart: order -> cart
journey buy at web
bend order-cart 1,2
note n @1,2)"));
    }
    void refusesToCutOutNothing()
    {
        QCOMPARE(cut({ComponentId("gone"), DependencyId("web-order")}), std::string("refused edit.nothing-selected"));
    }
    void pastesIntoTheSameDocumentUnderFreshIds()
    {
        const auto clip = cutOut(Before, {ComponentId("order"), ComponentId("db")});
        QCOMPARE(sketch::changes(Before, paste(Before, *clip, {10, 20})),
                 std::string(R"(+ box order-2 module in:shop team:pay pinned@310,20 "order"
+ box db-2 database pinned@610,220 "db"
+ order-db-2: order-2 ~> db-2
selects order-2 db-2)"));
    }
    void bringsAWholeDeployableAlong()
    {
        const auto clip = cutOut(Before, {DeployableId("shop")});
        QCOMPARE(sketch::changes(Before, paste(Before, *clip, {})), std::string(R"(+ unit shop-2 10x2*1 "shop"
+ box order-2 module in:shop-2 team:pay pinned@300,0 "order"
+ box cart-2 module in:shop-2 pinned@300,200 "cart"
+ order-cart-2: order-2 -> cart-2
+ bend order-cart-2 1,2
selects shop-2 order-2 cart-2)"));
    }
    void pastesIntoAnotherDocumentUnderTheSameIds()
    {
        const auto clip = cutOut(Before, {DeployableId("shop"), ComponentId("web"), ComponentId("db")}, {NoteId("n")});
        const auto other = paste({}, *clip, {});
        QVERIFY(other->architecture.teams == Before.teams);
        QVERIFY(other->architecture.components == Before.components);
        QVERIFY(other->architecture.dependencies == Before.dependencies);
        QVERIFY(other->architecture.journeys == Before.journeys);
        QVERIFY(other->architecture.drawn.notes == Before.drawn.notes);
    }
    void cutsAndPastesBackWhatWasThere()
    {
        const Architecture before = sketch::parse("team t\nunit u 1x1*1\nbox a module in:u team:t pinned@1,2\n"
                                                  "box b module in:u pinned@3,4\nbox c service\na -> b timeout");
        const std::vector<ElementId> unit{DeployableId("u")};
        const auto clip = cutOut(before, unit);
        const auto cutAway = removeElements(before, unit);
        const auto back = paste(cutAway->architecture, *clip, {});
        QVERIFY(back.has_value());
        QVERIFY(sketch::changes(before, back).starts_with("selects")); // The same but for the order.
    }
    void knowsTeamsByIdAndLeavesScenariosBehind()
    {
        const Architecture other = sketch::parse("team pay\nbox order service");
        const auto clip = cutOut(Before, {ComponentId("order")});
        const auto pasted = paste(other, *clip, {});
        QCOMPARE(pasted->architecture.teams.size(), std::size_t(1));
        QCOMPARE(pasted->architecture.scenarios.size(), std::size_t(0));
        QVERIFY(pasted->architecture.components.contains(ComponentId("order-2")));
    }
    void keepsPastedPlacesInThePlane()
    {
        const auto clip = cutOut(Before, {ComponentId("order")});
        const auto pasted = paste(Before, *clip, {1e12, NAN});
        QVERIFY(!sketch::changes(Before, pasted).starts_with("BROKEN"));
    }
    void refusesWhatIsEmptyOrContradictsItself()
    {
        QCOMPARE(sketch::changes(Before, paste(Before, {}, {})), std::string("refused paste.nothing-to-paste"));
        Architecture broken;
        Component component;
        component.id = ComponentId("a b");
        broken.components.add(component);
        QCOMPARE(sketch::changes(Before, paste(Before, broken, {})), std::string("refused paste.broken"));
    }
};

QTEST_APPLESS_MAIN(ClipTest)
#include "clip_test.moc"
