// SPDX-License-Identifier: Apache-2.0
#include "editing/create.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const char *const Shop = R"(team pay
box web client @0,0
box order service team:pay @280,0
box events queue @560,0
box db database @560,100
web-order: web -> order)";

std::string connected(const char *source, const char *target)
{
    const Architecture before = sketch::parse(Shop);
    return sketch::changes(before, connectComponents(before, ComponentId(source), ComponentId(target)));
}

std::string added(const NewComponent &component, Point center = {10, 20})
{
    const Architecture before = sketch::parse(Shop);
    return sketch::changes(before, addComponent(before, component, center));
}

} // namespace

class CreateTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAComponentByAnIdOfItsName()
    {
        QCOMPARE(
            added({ComponentKind::Service, "", "Payment Service"}),
            std::string("+ box payment-service service pinned@10,20 \"Payment Service\"\nselects payment-service"));
    }
    void numbersAnIdThatIsTaken()
    {
        QCOMPARE(added({ComponentKind::Service, "", "Order"}),
                 std::string("+ box order-2 service pinned@10,20 \"Order\"\nselects order-2"));
        QCOMPARE(added({ComponentKind::Service, "", "web order"}), // An arrow has that id.
                 std::string("+ box web-order-2 service pinned@10,20 \"web order\"\nselects web-order-2"));
    }
    void takesTheKindForAnIdWhereTheNameHasNoLatinLetter()
    {
        QCOMPARE(added({ComponentKind::Cache, "", "결제 캐시"}),
                 std::string("+ box cache cache pinned@10,20 \"결제 캐시\"\nselects cache"));
    }
    void namesAComponentWithoutANameByItsKindOrTechnology()
    {
        QCOMPARE(added({ComponentKind::Service, "", {}}),
                 std::string("+ box service service pinned@10,20 \"Service/서비스\"\nselects service"));
        QCOMPARE(added({ComponentKind::Database, "MySQL", {}}),
                 std::string("+ box mysql database tech:MySQL pinned@10,20 \"MySQL\"\nselects mysql"));
        const Architecture one = addComponent({}, {}, {})->architecture;
        QCOMPARE(addComponent(one, {}, {})->architecture.components[1].name, Text::bilingual("Service 2", "서비스 2"));
    }
    void makesAnyNameOneCleanLine()
    {
        QCOMPARE(cleanName(" a\n\tb\xE2\x80\xAE\x01 c\xFF "), std::string("a b c\xEF\xBF\xBD"));
        QCOMPARE(cleanName("\r\n \xEF\xBB\xBF"), std::string());
        QCOMPARE(cleanName("👩‍👩‍👧 مرحبا"), std::string("👩‍👩‍👧 مرحبا"));
    }
    void keepsANameOfTenThousandCharactersAndRefusesALongerOne()
    {
        const NewComponent long10k{ComponentKind::Service, "", std::string(10'000, 'x')};
        const auto edited = addComponent({}, long10k, {});
        QVERIFY(edited.has_value());
        QCOMPARE(edited->architecture.components[0].id.value().size(), MaxIdLength);
        QCOMPARE(addComponent(edited->architecture, long10k, {})->architecture.components[1].id.value().size(),
                 MaxIdLength);
        QCOMPARE(added({ComponentKind::Service, "", std::string(50'000'000, 'x')}),
                 std::string("refused edit.name-too-long"));
    }
    void refusesWhatIsGoneAndPlacesOutsideThePlane()
    {
        QCOMPARE(added({ComponentKind::Service, "", "a", DeployableId("none")}), std::string("refused edit.is-gone"));
        QCOMPARE(added({ComponentKind::Service, "", "a", {}, TeamId("none")}), std::string("refused edit.is-gone"));
        QCOMPARE(added({}, {1e9, 0}), std::string("refused edit.outside-the-plane"));
        QCOMPARE(added({}, {NAN, 0}), std::string("refused edit.outside-the-plane"));
    }

    void derivesTheKindOfAnArrowFromItsEnds()
    {
        QCOMPARE(connected("web", "db"), std::string("+ web-db: web ~> db\nselects web-db"));
        QCOMPARE(connected("order", "events"), std::string("+ order-events: order => events\nselects order-events"));
        QCOMPARE(connected("events", "order"), std::string("+ events-order: order <= events\nselects events-order"));
        QCOMPARE(connected("order", "web"), std::string("+ order-web: order -> web\nselects order-web"));
    }
    void refusesAnArrowThatSaysNothing()
    {
        QCOMPARE(connected("web", "web"), std::string("refused edit.connects-to-itself"));
        QCOMPARE(connected("web", "order"), std::string("refused edit.already-connected"));
        QCOMPARE(connected("web", "none"), std::string("refused edit.is-gone"));
        QCOMPARE(connected("none", "web"), std::string("refused edit.is-gone"));
        const Architecture queues = sketch::parse("box a queue\nbox b queue");
        QCOMPARE(sketch::changes(queues, connectComponents(queues, ComponentId("a"), ComponentId("b"))),
                 std::string("refused edit.queue-to-queue"));
    }
    void connectsSeveralToOneOrNone()
    {
        const Architecture before = sketch::parse(Shop);
        const auto each = [&](std::vector<ComponentId> sources, const char *target) {
            return sketch::changes(before, connectEach(before, sources, ComponentId(target)));
        };
        QCOMPARE(each({ComponentId("order"), ComponentId("web"), ComponentId("order")}, "db"),
                 std::string("+ web-db: web ~> db\n+ order-db: order ~> db\nselects web-db order-db"));
        QCOMPARE(each({ComponentId("web"), ComponentId("events")}, "order"),
                 std::string("refused edit.already-connected"));
        QCOMPARE(each({ComponentId("web"), ComponentId("db")}, "db"), std::string("refused edit.connects-to-itself"));
        QCOMPARE(each({}, "db"), std::string("refused edit.no-components"));
    }
    void letsAServicePublishToAndConsumeFromOneQueue()
    {
        const Architecture before = sketch::parse("box a service\nbox q queue\na => q");
        QCOMPARE(sketch::changes(before, connectComponents(before, ComponentId("q"), ComponentId("a"))),
                 std::string("+ q-a: a <= q\nselects q-a"));
    }

    void addsAConnectedComponentBesideAnother()
    {
        const Architecture before = sketch::parse(Shop);
        const NewComponent mail{ComponentKind::Service, "", "mail"};
        QCOMPARE(sketch::changes(before, addConnected(before, ComponentId("order"), Direction::Down, mail)),
                 std::string("+ box mail service team:pay pinned@280,130\n+ order-mail: order -> mail\nselects mail"));
        QCOMPARE(sketch::changes(before, addConnected(before, ComponentId("order"), Direction::Up, mail)),
                 std::string("+ box mail service team:pay pinned@280,-130\n+ mail-order: mail -> order\nselects mail"));
    }
    void avoidsOtherBoxesWhenItPlacesAComponent()
    {
        const Architecture before = sketch::parse(Shop);
        // To the right of order stand events (y 0) and db (y 100), 101 clear each.
        QCOMPARE(freePlaceBeside(before, ComponentId("order"), Direction::Right), (Point{560, -101}));
        QCOMPARE(freePlaceBeside(before, ComponentId("web"), Direction::Left), (Point{-280, 0}));
        QCOMPARE(freePlaceNear(before, {0, 0}), (Point{0, 101}));
        QCOMPARE(freePlaceNear(before, {5000, 0}), (Point{5000, 0}));
    }
    void takesCentersFromTheCanvasWhereTheDocumentHasNone()
    {
        const Architecture before = sketch::parse("box a service");
        QCOMPARE(freePlaceBeside(before, ComponentId("a"), Direction::Right, {{ComponentId("a"), {1000, 7}}}),
                 (Point{1280, 7}));
    }
    void takesNothingAlongWhenAConnectionIsRefused()
    {
        const Architecture before = sketch::parse("box q queue");
        QCOMPARE(sketch::changes(before,
                                 addConnectedAt(before, ComponentId("q"), true, {ComponentKind::Queue, "", "r"}, {})),
                 std::string("refused edit.queue-to-queue"));
        QCOMPARE(sketch::changes(before, addConnectedAt(before, ComponentId("gone"), true, {}, {})),
                 std::string("refused edit.is-gone"));
    }

    void renamesWithoutChangingTheId()
    {
        const Architecture before = sketch::parse(Shop);
        QCOMPARE(sketch::changes(before, rename(before, ComponentId("order"), " Orders\n", Language::English)),
                 std::string("- box order service team:pay @280,0\n"
                             "+ box order service team:pay @280,0 \"Orders\"\nselects order"));
        QCOMPARE(sketch::changes(before, rename(before, DependencyId("web-order"), "places", Language::Korean)),
                 std::string("- web-order: web -> order\n+ web-order: web -> order \"places\"\nselects web-order"));
        QCOMPARE(sketch::changes(before, rename(before, TeamId("pay"), "Payments", Language::English)),
                 std::string("- team pay\n+ team pay \"Payments\"\nselects pay"));
    }
    void renamesInOneLanguageOnly()
    {
        Architecture before = sketch::parse(Shop);
        before.components.change(ComponentId("order"),
                                 [](Component &order) { order.name = Text::bilingual("Order", "주문"); });
        const auto edited = rename(before, ComponentId("order"), "주문서", Language::Korean);
        QCOMPARE(edited->architecture.components.find(ComponentId("order"))->name, Text::bilingual("Order", "주문서"));
    }
    void refusesAnEmptyNameAndWhatIsGone()
    {
        const Architecture before = sketch::parse(Shop);
        QCOMPARE(sketch::changes(before, rename(before, ComponentId("order"), " \n ", Language::English)),
                 std::string("refused edit.empty-name"));
        QCOMPARE(sketch::changes(before, rename(before, ComponentId("none"), "a", Language::English)),
                 std::string("refused edit.is-gone"));
    }

    void changesArrowsWithTheKindOfTheirEnds()
    {
        const Architecture before =
            sketch::parse("box a service\nbox b service\nbox c service\na -> b\nb -> c timeout");
        QCOMPARE(sketch::changes(before, changeKind(before, {ComponentId("b")}, ComponentKind::Queue)),
                 std::string("- box b service\n- a-b: a -> b\n- b-c: b -> c timeout\n"
                             "+ box b queue\n+ a-b: a => b\n+ b-c: c <= b timeout\nselects b"));
        QCOMPARE(
            sketch::changes(before, changeKind(before, {ComponentId("b"), ComponentId("c")}, ComponentKind::Database)),
            std::string("- box b service\n- box c service\n- a-b: a -> b\n- b-c: b -> c timeout\n"
                        "+ box b database\n+ box c database\n+ a-b: a ~> b\n+ b-c: b ~> c timeout\nselects b c"));
    }
    void changesAKindThereAndBack()
    {
        const Architecture before =
            sketch::parse("box a service\nbox b service\nbox c service\na -> b\nb -> c timeout");
        const auto queue = changeKind(before, {ComponentId("b")}, ComponentKind::Queue);
        QCOMPARE(changeKind(queue->architecture, {ComponentId("b")}, ComponentKind::Service)->architecture, before);
    }
    void forgetsTheBrokerOfWhatIsNoQueueAnyMore()
    {
        const Architecture before = sketch::parse("box q queue dead:d\nbox d queue");
        QCOMPARE(sketch::changes(before, changeKind(before, {ComponentId("d")}, ComponentKind::Service)),
                 std::string("- box q queue dead:d\n- box d queue\n+ box q queue\n+ box d service\nselects d"));
        QCOMPARE(sketch::changes(before, changeKind(before, {ComponentId("q")}, ComponentKind::Service)),
                 std::string("- box q queue dead:d\n+ box q service\nselects q"));
    }
};

QTEST_APPLESS_MAIN(CreateTest)
#include "create_test.moc"
