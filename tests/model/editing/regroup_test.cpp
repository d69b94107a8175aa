// SPDX-License-Identifier: Apache-2.0
#include "editing/regroup.h"
#include "formats/topojson.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

#include <numeric>

using namespace topologue;
using namespace topologue::editing;

namespace {

const char *const Services = R"(team pay
box web client 9x9*1 @0,0
box order service team:pay 40x4*2 @280,0
box cart service team:pay 20x2*1 @280,100
box db database 50x4*1
web-order: web -> order
order-cart: order -> cart timeout
order-db: order ~> db
journey buy at web
event storm one down cart)";

const char *const Monolith = R"(unit shop 100x12*2
box web client
box order module in:shop @280,0
box cart module in:shop @280,100
box mail module in:shop
order-cart: order -> cart
event storm one unit shop
event storm two down cart
collapsed shop)";

Architecture sample(const char *name)
{
    const auto read = formats::readTopoJsonFile(std::string(TOPOLOGUE_SOURCE_DIR "/samples/") + name);
    return read.value().architecture;
}

std::vector<ComponentId> membersOf(const Architecture &a, const DeployableId &deployable)
{
    std::vector<ComponentId> members;
    for (const Component &component : a.components) {
        if (component.deployable == deployable)
            members.push_back(component.id);
    }
    return members;
}

std::vector<DependencyStyle> stylesOf(const Architecture &a)
{
    std::vector<DependencyStyle> styles;
    for (const Dependency &dependency : a.dependencies)
        styles.push_back(dependencyStyle(a, dependency));
    return styles;
}

} // namespace

class RegroupTest : public QObject
{
    Q_OBJECT

private slots:
    void makesOneDeployableOfServices()
    {
        // Workers 40 * 2 + 20 = 100 over two replicas; cores 4 * 2 + 2 = 10.
        const Architecture before = sketch::parse(Services);
        QCOMPARE(sketch::changes(before, groupIntoDeployable(before, {ComponentId("order"), ComponentId("cart")})),
                 std::string(R"(- box order service team:pay 40x4*2 @280,0
- box cart service team:pay 20x2*1 @280,100
+ unit order-cart-2 50x5*2 team:pay "order + cart"
+ box order module in:order-cart-2 team:pay @280,0
+ box cart module in:order-cart-2 team:pay @280,100
selects order-cart-2)"));
    }
    void namesADatabaseServerAndTakesAGivenName()
    {
        const Architecture before = sketch::parse("box a database 1x1*1\nbox b database 2x2*1\nbox c service");
        QCOMPARE(sketch::changes(before, groupIntoDeployable(before, {ComponentId("a"), ComponentId("b")})),
                 std::string(R"(- box a database 1x1*1
- box b database 2x2*1
+ unit database-server 3x3*1 "Database server/데이터베이스 서버"
+ box a database in:database-server
+ box b database in:database-server
selects database-server)"));
        const auto named = groupIntoDeployable(before, {ComponentId("a"), ComponentId("b")}, "쇼핑몰 DB");
        QCOMPARE(named->architecture.deployables[0].id, DeployableId("db"));
    }
    void takesADeployableApartIntoWhatAddsUpToIt()
    {
        // 100 workers: one each, of the other 97 a third. 12 cores: 4 each.
        const Architecture before = sketch::parse(Monolith);
        QCOMPARE(sketch::changes(before, takeApart(before, {DeployableId("shop")})), std::string(R"(- unit shop 100x12*2
- box order module in:shop @280,0
- box cart module in:shop @280,100
- box mail module in:shop
- event storm one unit shop
- collapsed shop
+ box order service 34x4*2 @280,0
+ box cart service 33x4*2 @280,100
+ box mail service 33x4*2
+ event storm one down order
+ event storm one-2 down cart
+ event storm one-3 down mail
selects order cart mail)"));
    }
    void givesMoreToWhatTheJourneysAskMoreOf()
    {
        Architecture before = sketch::parse("unit u 102x6*1\nbox a module in:u\nbox b module in:u\n"
                                            "box w client\nw -> a\nw -> b calls:3\njourney j at w");
        before.components.changeEach(
            [](Component &each) { each.serviceTime = Distribution::constant(Duration::milliseconds(10)); });
        const auto apart = takeApart(before, {DeployableId("u")});
        // Of 100 workers besides one each: 25 and 25 evenly, 12.5 and 37.5 by CPU time asked for.
        QCOMPARE(apart->architecture.components[0].capacity->workers
                     + apart->architecture.components[1].capacity->workers,
                 102U);
        QVERIFY(apart->architecture.components[1].capacity->workers == 63U + 1U
                || apart->architecture.components[1].capacity->workers == 62U + 1U);
    }
    void leavesOneCoreToEachOfMoreComponentsThanCores()
    {
        const Architecture before =
            sketch::parse("unit u 2x1*1\nbox a module in:u\nbox b module in:u\nbox c module in:u");
        const auto apart = takeApart(before, {DeployableId("u")});
        for (const Component &component : apart->architecture.components) {
            QCOMPARE(component.capacity->cores, 1U);
            QCOMPARE(component.capacity->workers, 1U);
        }
    }
    void groupsAndTakesApartWithoutLosingAnything()
    {
        const Architecture before = sketch::parse("box a service 30x3*1 @1,2\nbox b service 30x3*1\na -> b timeout");
        const auto grouped = groupIntoDeployable(before, {ComponentId("a"), ComponentId("b")});
        const auto apart = takeApart(grouped->architecture, {grouped->architecture.deployables[0].id});
        QCOMPARE(sketch::print(apart->architecture), sketch::print(before));
    }
    void takesTheMonolithApartAndPutsItTogetherAgain_data()
    {
        QTest::addColumn<QString>("deployable");
        QTest::newRow("application") << "shop";
        QTest::newRow("database server") << "shop-db";
    }
    void takesTheMonolithApartAndPutsItTogetherAgain()
    {
        QFETCH(QString, deployable);
        const DeployableId id(deployable.toStdString());
        const Architecture before = sample("ecommerce-monolith.topo.json");
        const auto members = membersOf(before, id);
        const auto apart = takeApart(before, {id});
        QVERIFY(apart.has_value());
        QVERIFY(!sketch::changes(before, apart).starts_with("BROKEN"));
        std::vector<Capacity> parts;
        for (const ComponentId &member : members)
            parts.push_back(capacityOf(apart->architecture, *apart->architecture.components.find(member)));
        const Capacity whole = before.deployables.find(id)->capacity;
        const auto sum = [&](auto field) {
            return std::accumulate(parts.begin(), parts.end(), 0U,
                                   [&](unsigned total, const Capacity &part) { return total + field(part); });
        };
        QCOMPARE(sum([](const Capacity &part) { return part.workers; }), whole.workers);
        QCOMPARE(sum([](const Capacity &part) { return part.cores; }), whole.cores);

        const auto again = groupIntoDeployable(apart->architecture, members, before.deployables.find(id)->name);
        QVERIFY(again.has_value());
        const Deployable &group = again->architecture.deployables[again->architecture.deployables.size() - 1];
        QVERIFY(group.capacity == whole);
        QCOMPARE(membersOf(again->architecture, group.id), members);
        QVERIFY(stylesOf(again->architecture) == stylesOf(before));
        QVERIFY(again->architecture.dependencies == before.dependencies);
        QVERIFY(again->architecture.drawn.placements == before.drawn.placements);
        if (deployable == "shop")
            QVERIFY(stylesOf(apart->architecture) != stylesOf(before));
    }
    void movesAComponentIntoAnotherDeployableWithItsShare()
    {
        const Architecture before = sketch::parse("unit u 10x4*1\nunit v 5x1*1\nbox a module in:u\nbox b module in:u\n"
                                                  "box c module in:v\nbox d service 7x2*1");
        QCOMPARE(
            sketch::changes(before, moveToDeployable(before, {ComponentId("b"), ComponentId("d")}, DeployableId("v"))),
            std::string(R"(- unit u 10x4*1
- unit v 5x1*1
- box b module in:u
- box d service 7x2*1
+ unit u 5x2*1
+ unit v 17x5*1
+ box b module in:v
+ box d module in:v
selects b d)"));
        const std::string last =
            sketch::changes(before, moveToDeployable(before, {ComponentId("c")}, DeployableId("u")));
        QVERIFY2(last.find("- unit v") != std::string::npos, last.c_str()); // Nobody is left in it.
    }
    void takesOneComponentOut()
    {
        const Architecture before = sketch::parse(Monolith);
        QCOMPARE(sketch::changes(before, extractComponents(before, {ComponentId("cart")})),
                 std::string(R"(- unit shop 100x12*2
- box cart module in:shop @280,100
+ unit shop 67x8*2
+ box cart service 33x4*2 @280,100
selects cart)"));
    }
    void refusesWhatWouldChangeNothing()
    {
        const Architecture before = sketch::parse(Monolith);
        const ComponentId order("order");
        const ComponentId web("web");
        const auto refusal = [&](const Result<Edited> &result) { return sketch::changes(before, result); };
        QCOMPARE(refusal(groupIntoDeployable(before, {order})), std::string("refused edit.needs-two"));
        QCOMPARE(refusal(groupIntoDeployable(before, {ComponentId("gone")})),
                 std::string("refused edit.no-components"));
        QCOMPARE(refusal(groupIntoDeployable(before, {order, ComponentId("cart"), ComponentId("mail")})),
                 std::string("refused edit.already-together"));
        QCOMPARE(refusal(takeApart(before, {DeployableId("gone")})), std::string("refused edit.nothing-to-take-apart"));
        QCOMPARE(refusal(extractComponents(before, {web})), std::string("refused edit.nothing-to-take-apart"));
        QCOMPARE(refusal(moveToDeployable(before, {order}, DeployableId("shop"))),
                 std::string("refused edit.already-together"));
        QCOMPARE(refusal(moveToDeployable(before, {order}, DeployableId("gone"))), std::string("refused edit.is-gone"));
        QCOMPARE(refusal(mergeComponents(before, {order, order})), std::string("refused edit.needs-two"));
        const Architecture mixed = sketch::parse("box a service\nbox b database");
        QCOMPARE(sketch::changes(mixed, mergeComponents(mixed, {ComponentId("a"), ComponentId("b")})),
                 std::string("refused edit.merges-different-kinds"));
    }

    void mergesComponentsAndTheirArrows()
    {
        const Architecture before = sketch::parse(R"(box web client
box a service 10x1*1 @1,1
box b service 5x1*2 @2,2
box c service
web -> a
web -> b for:j
a -> b
a -> c
b -> c
journey j at b
event s one down b
event s two part a|b
event s three cut b-c
bend b-c 1,1)");
        QCOMPARE(sketch::changes(before, mergeComponents(before, {ComponentId("a"), ComponentId("b")})),
                 std::string(R"(- box a service 10x1*1 @1,1
- box b service 5x1*2 @2,2
- web-b: web -> b for:j
- a-b: a -> b
- b-c: b -> c
- journey j at b
- event s one down b
- event s two part a|b
- event s three cut b-c
- bend b-c 1,1
+ box a service 10x2*2 @1,1
+ web-b: web -> a for:j
+ journey j at a
+ event s one down a
+ event s three cut a-c
selects a
notes edit.events-went-along 1)"));
    }
    void asksOfTheOthersAsMuchAsBefore()
    {
        // Each request of the client asks a and b once, and both ask c twice: four calls a request, before and after.
        Architecture before = sketch::parse("box web client\nbox a service\nbox b service\nbox c service\n"
                                            "web -> a\nweb -> b\na -> c calls:2\nb -> c calls:2\njourney j at web");
        before.components.change(ComponentId("a"), [](Component &each) {
            each.serviceTime = Distribution::exponential(Duration::milliseconds(10));
        });
        before.components.change(ComponentId("b"), [](Component &each) {
            each.serviceTime = Distribution::exponential(Duration::milliseconds(30));
        });
        const auto merged = mergeComponents(before, {ComponentId("a"), ComponentId("b")});
        QCOMPARE(sketch::changes(before, merged), std::string(R"(- box a service
- box b service
- web-a: web -> a
- web-b: web -> b
- b-c: b -> c calls:2
+ box a service 200x8*1
+ web-a: web -> a calls:2
selects a)"));
        QCOMPARE(merged->architecture.components.find(ComponentId("a"))->serviceTime,
                 Distribution::exponential(Duration::milliseconds(20)));
    }
    void joinsTheCapacityOfOtherDeployables()
    {
        const Architecture before =
            sketch::parse("unit u 10x4*1\nbox a module in:u\nbox b module in:u\nbox c service 6x2*1");
        QCOMPARE(
            sketch::changes(before, mergeComponents(before, {ComponentId("a"), ComponentId("b"), ComponentId("c")})),
            std::string(R"(- unit u 10x4*1
- box b module in:u
- box c service 6x2*1
+ unit u 16x6*1
selects a)"));
    }
    void mergesQueuesAndForgetsDeadLettersToItself()
    {
        const Architecture before = sketch::parse("box q queue dead:d\nbox d queue\nbox s service\ns => q\ns => d");
        QCOMPARE(sketch::changes(before, mergeComponents(before, {ComponentId("q"), ComponentId("d")})),
                 std::string(R"(- box q queue dead:d
- box d queue
- s-q: s => q
- s-d: s => d
+ box q queue 200x8*1
+ s-q: s => q calls:2
selects q)"));
    }
};

QTEST_APPLESS_MAIN(RegroupTest)
#include "regroup_test.moc"
