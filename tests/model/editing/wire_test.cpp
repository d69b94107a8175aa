// SPDX-License-Identifier: Apache-2.0
#include "editing/assign.h"
#include "editing/wire.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const char *const Shop = R"(team pay
unit shop 10x2*1
box web client @0,0
box order module in:shop team:pay @300,0 "Order"
box cart module in:shop @300,200
box events queue @600,0
box db database @600,200
web-order: web -> order stage:1 timeout via:REST
order-cart: order -> cart
order-events: order => events for:buy
cart-events: cart <= events at-once:4
order-db: order ~> db calls:2 via:SQL
journey buy at web
journey look at web
bend web-order 1,2 3,4)";

const Architecture Before = sketch::parse(Shop);

std::string after(const Result<Edited> &result)
{
    return sketch::changes(Before, result);
}

NewComponent added(ComponentKind kind, const char *name)
{
    return {kind, "", name};
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void turnsArrowsRound()
    {
        QCOMPARE(after(reverse(Before, {DependencyId("web-order")})),
                 std::string(R"(- web-order: web -> order stage:1 timeout via:REST
- bend web-order 1,2 3,4
+ web-order: order -> web stage:1 timeout via:REST
+ bend web-order 3,4 1,2
selects web-order)"));
        QCOMPARE(after(reverse(Before, {DependencyId("cart-events")})),
                 std::string(R"(- cart-events: cart <= events at-once:4
+ cart-events: cart => events
selects cart-events)"));
    }
    void turnsAnArrowRoundTwiceIntoItself()
    {
        for (const char *id : {"web-order", "order-events", "order-cart"}) {
            const auto once = reverse(Before, {DependencyId(id)});
            QVERIFY(once.has_value());
            QCOMPARE(reverse(once->architecture, {DependencyId(id)})->architecture, Before);
        }
    }
    void refusesToTurnAnArrowIntoATwinOrAnImpossibleOne()
    {
        const Architecture both = sketch::parse("box a service\nbox b service\na -> b\nb -> a");
        QCOMPARE(sketch::changes(both, reverse(both, {DependencyId("a-b")})),
                 std::string("refused edit.already-connected"));
        QCOMPARE(sketch::changes(both, reverse(both, {DependencyId("a-b"), DependencyId("b-a")})),
                 std::string("- a-b: a -> b\n- b-a: b -> a\n+ a-b: b -> a\n+ b-a: a -> b\nselects a-b b-a"));
        QCOMPARE(after(reverse(Before, {DependencyId("gone")})), std::string("refused edit.nothing-selected"));
        const Architecture queue = sketch::parse("box a database\nbox q queue\na => q");
        QCOMPARE(sketch::changes(queue, reverse(queue, {DependencyId("a-q")})),
                 std::string("refused edit.queue-to-store"));
    }
    void letsAnArrowEndElsewhere()
    {
        QCOMPARE(after(reattach(Before, DependencyId("web-order"), End::Target, ComponentId("db"))),
                 std::string(R"(- web-order: web -> order stage:1 timeout via:REST
- bend web-order 1,2 3,4
+ web-order: web ~> db stage:1 timeout
selects web-order)"));
        QCOMPARE(after(reattach(Before, DependencyId("cart-events"), End::Target, ComponentId("web"))),
                 std::string(R"(- cart-events: cart <= events at-once:4
+ cart-events: web <= events at-once:4
selects cart-events)"));
    }
    void refusesAnArrowEndThatCannotBe()
    {
        QCOMPARE(after(reattach(Before, DependencyId("web-order"), End::Target, ComponentId("web"))),
                 std::string("refused edit.connects-to-itself"));
        QCOMPARE(after(reattach(Before, DependencyId("web-order"), End::Target, ComponentId("gone"))),
                 std::string("refused edit.is-gone"));
        QCOMPARE(after(reattach(Before, DependencyId("gone"), End::Target, ComponentId("web"))),
                 std::string("refused edit.is-gone"));
        QCOMPARE(after(reattach(Before, DependencyId("web-order"), End::Source, ComponentId("events"))),
                 std::string("- web-order: web -> order stage:1 timeout via:REST\n- bend web-order 1,2 3,4\n"
                             "+ web-order: order <= events stage:1 timeout\nselects web-order"));
        const Architecture twin = sketch::parse("box a service\nbox b service\nbox c service\na -> b\na -> c");
        QCOMPARE(sketch::changes(twin, reattach(twin, DependencyId("a-b"), End::Target, ComponentId("c"))),
                 std::string("refused edit.already-connected"));
    }
    void putsAGatewayIntoACall()
    {
        QCOMPARE(after(splitWith(Before, DependencyId("web-order"), added(ComponentKind::Gateway, "door"))),
                 std::string(R"(- web-order: web -> order stage:1 timeout via:REST
- bend web-order 1,2 3,4
+ box door gateway pinned@3,101
+ web-order: web -> door stage:1 timeout via:REST
+ door-order: door -> order via:REST
selects door)"));
    }
    void putsAQueueIntoACall()
    {
        QCOMPARE(after(splitWith(Before, DependencyId("web-order"), added(ComponentKind::Queue, "orders"))),
                 std::string(R"(- web-order: web -> order stage:1 timeout via:REST
- bend web-order 1,2 3,4
+ box orders queue pinned@3,101
+ web-order: web => orders stage:1 timeout
+ orders-order: order <= orders
selects orders)"));
    }
    void putsACacheBeforeADatabase()
    {
        QCOMPARE(after(splitWith(Before, DependencyId("order-db"), added(ComponentKind::Cache, "cache"))),
                 std::string(R"(- order-db: order ~> db calls:2 via:SQL
+ box cache cache team:pay pinned@450,301
+ order-db: order ~> cache calls:2 via:SQL
+ cache-db: cache ~> db via:SQL
selects cache)"));
    }
    void keepsTheConsumerInFrontOfWhatIsPutBehindAQueue()
    {
        QCOMPARE(after(splitWith(Before, DependencyId("cart-events"), added(ComponentKind::Service, "relay"))),
                 std::string(R"(- cart-events: cart <= events at-once:4
+ box relay service pinned@450,301
+ cart-events: relay <= events at-once:4
+ relay-cart: relay -> cart
selects relay)"));
    }
    void refusesToSplitWhatIsGoneOrWithWhatCannotBeThere()
    {
        QCOMPARE(after(splitWith(Before, DependencyId("gone"), {})), std::string("refused edit.is-gone"));
        QCOMPARE(after(splitWith(Before, DependencyId("order-events"), added(ComponentKind::Queue, "q"))),
                 std::string("refused edit.queue-to-queue"));
        QCOMPARE(after(splitWith(Before, DependencyId("order-db"), added(ComponentKind::Queue, "q"))),
                 std::string("refused edit.queue-to-store"));
    }

    void copiesComponentsWithTheArrowsBetweenThem()
    {
        QCOMPARE(after(duplicateElements(Before, {ComponentId("order"), ComponentId("web"), DependencyId("order-db")},
                                         {10, 20})),
                 std::string(R"(+ box web-copy client pinned@10,20 "web copy"
+ box order-copy module in:shop team:pay pinned@310,20 "Order copy"
+ web-copy-order-copy: web-copy -> order-copy stage:1 timeout via:REST
+ bend web-copy-order-copy 11,22 13,24
selects web-copy order-copy)"));
    }
    void copiesADeployableWithWhatIsInIt()
    {
        QCOMPARE(after(duplicateElements(Before, {DeployableId("shop")}, {0, 500})),
                 std::string(R"(+ unit shop-copy 10x2*1 "shop copy"
+ box order-copy module in:shop-copy team:pay pinned@300,500 "Order copy"
+ box cart-copy module in:shop-copy pinned@300,700 "cart copy"
+ order-copy-cart-copy: order-copy -> cart-copy
selects shop-copy order-copy cart-copy)"));
    }
    void copiesTheArrowsToNeighboursWhereTheyAreWanted()
    {
        QCOMPARE(after(duplicateElements(Before, {ComponentId("cart")}, {0, 100}, {}, CopiedArrows::All)),
                 std::string(R"(+ box cart-copy module in:shop pinned@300,300 "cart copy"
+ order-cart-copy: order -> cart-copy
+ events-cart-copy: cart-copy <= events at-once:4
selects cart-copy)"));
        // Between two copies an arrow is copied once, and its bends with it; to others it goes straight.
        QCOMPARE(after(duplicateElements(Before, {ComponentId("web"), ComponentId("order")}, {0, 100}, {},
                                         CopiedArrows::All)),
                 std::string(R"(+ box web-copy client pinned@0,100 "web copy"
+ box order-copy module in:shop team:pay pinned@300,100 "Order copy"
+ web-copy-order-copy: web-copy -> order-copy stage:1 timeout via:REST
+ order-copy-cart: order-copy -> cart
+ order-copy-events: order-copy => events for:buy
+ order-copy-db: order-copy ~> db calls:2 via:SQL
+ bend web-copy-order-copy 1,102 3,104
selects web-copy order-copy)"));
        QCOMPARE(after(duplicateElements(Before, {ComponentId("order")}, {0, 100}, {}, CopiedArrows::All)),
                 std::string(R"(+ box order-copy module in:shop team:pay pinned@300,100 "Order copy"
+ web-order-copy: web -> order-copy stage:1 timeout via:REST
+ order-copy-cart: order-copy -> cart
+ order-copy-events: order-copy => events for:buy
+ order-copy-db: order-copy ~> db calls:2 via:SQL
selects order-copy)"));
    }
    void numbersCopiesOfCopies()
    {
        Architecture document = sketch::parse("box a service");
        document.components.change(ComponentId("a"),
                                   [](Component &each) { each.name = Text::bilingual("Order", "주문"); });
        std::vector<Text> names;
        ElementId last = ComponentId("a");
        for (int i = 0; i < 3; ++i) {
            auto edited = duplicateElements(document, {last}, {});
            last = edited->touched.front();
            names.push_back(edited->architecture.components.find(std::get<ComponentId>(last))->name);
            document = std::move(edited->architecture);
        }
        QVERIFY((names
                 == std::vector<Text>{Text::bilingual("Order copy", "주문 복사본"),
                                      Text::bilingual("Order copy 2", "주문 복사본 2"),
                                      Text::bilingual("Order copy 3", "주문 복사본 3")}));
        document = sketch::parse("box a service \"주문\"\nbox b service \"Web 2\"");
        const auto edited = duplicateElements(document, {ComponentId("a"), ComponentId("b")}, {});
        QCOMPARE(edited->architecture.components[2].name, Text("주문 복사본"));
        QCOMPARE(edited->architecture.components[3].name, Text("Web 2 copy"));
    }
    void copiesTeamsAndJourneys()
    {
        QCOMPARE(after(duplicateElements(Before, {TeamId("pay"), JourneyId("buy")}, {})),
                 std::string(R"(+ team pay-copy "pay copy"
+ journey buy-copy at web "buy copy"
selects pay-copy buy-copy)"));
        QCOMPARE(after(duplicateElements(Before, {DependencyId("web-order")}, {})),
                 std::string("refused edit.nothing-selected"));
    }
    void pointsACopiedQueueAtTheCopyOfItsDeadLetters()
    {
        const Architecture before = sketch::parse("box q queue dead:d\nbox d queue");
        QCOMPARE(sketch::changes(before, duplicateElements(before, {ComponentId("q"), ComponentId("d")}, {})),
                 std::string("+ box q-copy queue dead:d-copy \"q copy\"\n+ box d-copy queue \"d copy\"\n"
                             "selects q-copy d-copy"));
    }

    void givesElementsToATeam()
    {
        QCOMPARE(after(setTeam(Before, {DeployableId("shop"), ComponentId("web")}, TeamId("pay"))),
                 std::string(R"(- unit shop 10x2*1
- box web client @0,0
- box cart module in:shop @300,200
+ unit shop 10x2*1 team:pay
+ box web client team:pay @0,0
+ box cart module in:shop team:pay @300,200
selects shop web)"));
        QCOMPARE(after(setTeam(Before, {ComponentId("order")}, std::nullopt)),
                 std::string("- box order module in:shop team:pay @300,0 \"Order\"\n"
                             "+ box order module in:shop @300,0 \"Order\"\nselects order"));
        QCOMPARE(after(setTeam(Before, {ComponentId("order")}, TeamId("gone"))), std::string("refused edit.is-gone"));
        QCOMPARE(after(setTeam(Before, {JourneyId("buy")}, TeamId("pay"))),
                 std::string("refused edit.nothing-selected"));
    }
    void makesATeamOfElements()
    {
        QCOMPARE(after(addTeam(Before, {}, {ComponentId("web")})),
                 std::string("- box web client @0,0\n+ team team \"Team/팀\"\n+ box web client team:team @0,0\n"
                             "selects team"));
        const auto one = addTeam(Before, {});
        QCOMPARE(addTeam(one->architecture, {})->architecture.teams[2].name, Text::bilingual("Team 2", "팀 2"));
    }
    void drawsAJourneyAlongAPath()
    {
        QCOMPARE(after(addJourney(Before, "return", ComponentId("web"),
                                  {DependencyId("order-events"), DependencyId("web-order")})),
                 std::string(R"(- order-cart: order -> cart
- order-events: order => events for:buy
- cart-events: cart <= events at-once:4
- order-db: order ~> db calls:2 via:SQL
+ order-cart: order -> cart for:buy,look
+ order-events: order => events for:buy,return
+ cart-events: cart <= events at-once:4 for:buy,look
+ order-db: order ~> db calls:2 for:buy,look via:SQL
+ journey return at web
selects return)"));
    }
    void saysWhatTheFirstJourneyFollowsBesideItsPath()
    {
        const Architecture before = sketch::parse("box a client\nbox b service\nbox c service\na -> b\na -> c");
        QCOMPARE(sketch::changes(before, addJourney(before, {}, ComponentId("a"), {DependencyId("a-b")})),
                 std::string("+ journey journey at a \"Journey/여정\"\nselects journey\n"
                             "notes edit.journey-follows-more 1"));
    }
    void refusesAPathThatDoesNotBeginAtTheEntry()
    {
        QCOMPARE(after(addJourney(Before, {}, ComponentId("web"), {DependencyId("order-db")})),
                 std::string("refused edit.path-not-connected"));
        QCOMPARE(after(addJourney(Before, {}, ComponentId("web"), {DependencyId("gone")})),
                 std::string("refused edit.is-gone"));
        QCOMPARE(after(addJourney(Before, {}, ComponentId("gone"), {})), std::string("refused edit.is-gone"));
    }
    void putsArrowsOnAJourneyAndTakesThemOff()
    {
        QCOMPARE(after(setOnJourney(Before, JourneyId("look"), {DependencyId("order-events")}, true)),
                 std::string("- order-events: order => events for:buy\n+ order-events: order => events for:buy,look\n"
                             "selects order-events"));
        QCOMPARE(after(setOnJourney(Before, JourneyId("look"), {DependencyId("order-cart")}, false)),
                 std::string("- order-cart: order -> cart\n+ order-cart: order -> cart for:buy\nselects order-cart"));
        QCOMPARE(after(setOnJourney(Before, JourneyId("buy"), {DependencyId("order-events")}, false)),
                 std::string("- order-events: order => events for:buy\n+ order-events: order => events calls:0\n"
                             "selects order-events"));
        QCOMPARE(after(setOnJourney(Before, JourneyId("gone"), {DependencyId("order-cart")}, true)),
                 std::string("refused edit.is-gone"));
    }
    void setsStages()
    {
        QCOMPARE(after(setStage(Before, {DependencyId("order-cart")}, 2)),
                 std::string("- order-cart: order -> cart\n+ order-cart: order -> cart stage:2\nselects order-cart"));
        QCOMPARE(after(setStage(Before, {DependencyId("order-cart")}, 1001)),
                 std::string("refused edit.stage-too-late"));
        QCOMPARE(after(setStage(Before, {DependencyId("gone")}, 1)), std::string("refused edit.nothing-selected"));
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "wire_test.moc"
