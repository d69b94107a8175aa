// SPDX-License-Identifier: Apache-2.0
#include "drawing/diagram.h"
#include "drawing/grouping.h"

#include "fixedmeasurer.h"
#include "shop.h"

#include <QTest>

using namespace topologue;
using namespace topologue::drawing;

namespace {

/// "core: login search order; team money: payment": each frame with its boxes.
QString printed(const Grouping &grouping)
{
    const auto id = [](const ElementId &element) {
        return std::visit([](const auto &value) { return QString::fromStdString(value.value()); }, element);
    };
    QStringList frames;
    for (std::size_t i = 0; i < grouping.frames.size(); ++i) {
        QStringList boxes;
        for (const Grouping::Box &box : grouping.boxes) {
            if (box.frame == static_cast<int>(i)) {
                boxes << QString::fromStdString(box.collapsed ? box.collapsed->id.value()
                                                              : box.components.front()->id.value());
            }
        }
        frames << id(grouping.frames[i].id) + ": " + boxes.join(' ');
    }
    return frames.join("; ");
}

const Grouping::Box *boxOf(const Grouping &grouping, const char *component)
{
    for (const Grouping::Box &box : grouping.boxes) {
        if (box.components.front()->id == ComponentId(component))
            return &box;
    }
    return nullptr;
}

} // namespace

class GroupingTest : public QObject
{
    Q_OBJECT

private slots:
    void framesByView_data();
    void framesByView();
    void framesNoDeployableOfOneComponent();
    void marksSharedStores();
    void makesOneBoxOfACollapsedDeployable();
    void mergesArrowsOnlyAtACollapsedDeployable();
    void leavesOutDependenciesWithoutTwoEnds();
    void keepsWhereThingsStand();
    void putsClientsFirst();
    void givesBusierLinksMoreWeight();
};

void GroupingTest::framesByView_data()
{
    QTest::addColumn<ViewKind>("view");
    QTest::addColumn<QString>("expected");
    QTest::newRow("deployables") << ViewKind::Deployables << "core: login search order";
    QTest::newRow("teams") << ViewKind::Teams << "front: login search order; money: payment";
    // members is used by login and order, so it is nobody's own.
    QTest::newRow("stores") << ViewKind::Stores
                            << "payment: payment payments; login: login sessions; search: search index pictures";
    QTest::newRow("plain") << ViewKind::Plain << "";
}

void GroupingTest::framesByView()
{
    QFETCH(const ViewKind, view);
    QFETCH(const QString, expected);
    const Architecture shop = smallShop();
    QCOMPARE(printed(groupForView(shop, view)), expected);
}

void GroupingTest::framesNoDeployableOfOneComponent()
{
    Architecture shop = smallShop();
    for (const char *id : {"search", "order"})
        shop.components.remove(ComponentId(id));
    QVERIFY(groupForView(shop, ViewKind::Deployables).frames.empty());
}

void GroupingTest::marksSharedStores()
{
    const Architecture shop = smallShop();
    const Grouping stores = groupForView(shop, ViewKind::Stores);
    QCOMPARE(boxOf(stores, "members")->sharedBy, std::size_t{2});
    QCOMPARE(boxOf(stores, "payments")->sharedBy, std::size_t{0});
    QCOMPARE(boxOf(groupForView(shop, ViewKind::Plain), "members")->sharedBy, std::size_t{0});
}

void GroupingTest::makesOneBoxOfACollapsedDeployable()
{
    Architecture shop = smallShop();
    shop.drawn.collapsed.insert(DeployableId("core"));
    const FixedMeasurer measurer;
    const Diagram diagram(shop, {}, measurer);
    QCOMPARE(diagram.graph().boxes.size(), shop.components.size() - 2);
    QVERIFY(diagram.graph().frames.empty());
    QCOMPARE(diagram.boxElement(2), ElementId(DeployableId("core")));
    QCOMPARE(diagram.graph().boxes[2].id, std::string("core"));
}

void GroupingTest::mergesArrowsOnlyAtACollapsedDeployable()
{
    Architecture shop = smallShop();
    const FixedMeasurer measurer;
    QCOMPARE(Diagram(shop, {}, measurer).graph().links.size(), shop.dependencies.size());

    shop.drawn.collapsed.insert(DeployableId("core"));
    const Diagram collapsed(shop, {}, measurer);
    // order-login is inside; the three calls from the edge are one arrow, and so are the two accesses to members.
    QCOMPARE(collapsed.graph().links.size(), shop.dependencies.size() - 1 - 2 - 1);
    const auto merged = collapsed.linkDependencies(1);
    QCOMPARE(std::vector(merged.begin(), merged.end()),
             (std::vector{DependencyId("edge-login"), DependencyId("edge-search"), DependencyId("edge-order")}));
}

void GroupingTest::leavesOutDependenciesWithoutTwoEnds()
{
    Architecture shop = smallShop();
    shop.components.remove(ComponentId("cards"));
    const FixedMeasurer measurer;
    QCOMPARE(Diagram(shop, {}, measurer).graph().links.size(), shop.dependencies.size() - 1);
}

void GroupingTest::keepsWhereThingsStand()
{
    Architecture shop = smallShop();
    shop.drawn.placements[ComponentId("web")] = {{10, 20}, true};
    shop.drawn.placements[ComponentId("login")] = {{0, 0}, false};
    shop.drawn.placements[ComponentId("order")] = {{100, 50}, false};
    shop.drawn.bends[DependencyId("web-edge")] = {{5, 6}};
    shop.drawn.collapsed.insert(DeployableId("core"));
    const FixedMeasurer measurer;
    const Diagram diagram(shop, {}, measurer);
    QCOMPARE(diagram.graph().boxes[0].center, std::optional(Point{10, 20}));
    QVERIFY(diagram.graph().boxes[0].pinned);
    QCOMPARE(diagram.graph().boxes[1].center, std::nullopt);
    QCOMPARE(diagram.graph().boxes[2].center, std::optional(Point{50, 25})); // Between its two placed modules.
    QVERIFY(!diagram.graph().boxes[2].pinned);
    QCOMPARE(diagram.graph().links[0].bends, (std::vector<Point>{{5, 6}}));
    // A locked module keeps its collapsed deployable.
    shop.drawn.placements[ComponentId("order")].locked = true;
    QVERIFY(Diagram(shop, {}, measurer).graph().boxes[2].pinned);
    // Teams are arranged anew, whatever is pinned elsewhere.
    const Diagram teams(shop, {ViewKind::Teams, Language::English}, measurer);
    QVERIFY(std::ranges::none_of(teams.graph().boxes, [](const layout::Box &box) { return box.pinned; }));
}

void GroupingTest::putsClientsFirst()
{
    const FixedMeasurer measurer;
    const Diagram diagram(smallShop(), {}, measurer);
    QCOMPARE(diagram.graph().boxes[0].rankHint, 0);
    QCOMPARE(diagram.graph().boxes[1].rankHint, -1);
}

void GroupingTest::givesBusierLinksMoreWeight()
{
    Architecture shop = smallShop();
    Dependency rare = *shop.dependencies.find(DependencyId("edge-search"));
    rare.callsPerRequest = 0.1;
    shop.dependencies.replace(rare.id, rare);
    const FixedMeasurer measurer;
    const Diagram diagram(shop, {}, measurer);
    const auto &links = diagram.graph().links;
    // login-members: twice per request (the edge and the order log in), 240 per second, the most there is.
    QCOMPARE(links[7].weight, 5.0);
    // edge-search: 12 per second, a twentieth of that. 1 + 4 * (1 - log10(20) / 2)
    QVERIFY(std::abs(links[2].weight - 2.39794) < 1e-5);
}

QTEST_APPLESS_MAIN(GroupingTest)
#include "grouping_test.moc"
