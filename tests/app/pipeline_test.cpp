// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline.h"

#include "render/qttextmeasurer.h"
#include "support/program.h"
#include "support/shop.h"

#include <QTest>

#include <algorithm>

using namespace topologue;
using core::DrawingOptions;

namespace {

std::shared_ptr<const drawing::Diagram> diagramOf(const Architecture &architecture, const DrawingOptions &options = {})
{
    return core::makeDiagram(architecture, options, render::QtTextMeasurer());
}

std::size_t componentsIn(const drawing::DisplayList &list)
{
    return static_cast<std::size_t>(
        std::count_if(list.elements.begin(), list.elements.end(),
                      [](const drawing::Element &element) { return element.role == drawing::ElementRole::Component; }));
}

std::vector<Point> places(const drawing::Diagram &diagram)
{
    std::vector<Point> result;
    for (const auto &box : diagram.graph().boxes)
        result.push_back(box.center.value_or(Point{-1, -1}));
    return result;
}

} // namespace

class PipelineTest : public QObject
{
    Q_OBJECT

private slots:
    void aPlacedDocumentNeedsNoLayout();
    void aDocumentWithoutPlacesNeedsALayout();
    void aNewComponentIsPlacedWithoutMovingTheOthers();
    void anAskedForLayoutPlacesEverythingAnew();
    void manualKeepsEverythingWhereItIs();
    void anEmptyDocumentNeedsNoLayout();
    void drawsEveryComponentWhereItIsPlaced();
    void drawsADocumentWithoutPlaces();
    void drawsTheSameTwice();
    void aViewWithFramesOfItsOwnIsLaidOutByItself();
    void sendsTheLanguageToTheTexts();
    void tellsWhenTheLayoutCannotStart();
    void placementsComeBackRounded();
    void pinnedComponentsStayPinned();
    void aCollapsedDeployableTakesAlongWhatItHolds();
    void bendsTurnWithTheirArrow();
};

void PipelineTest::aPlacedDocumentNeedsNoLayout()
{
    const auto diagram = diagramOf(test::placedShop());
    const auto centers = core::centersWithoutLayout(diagram->graph(), std::nullopt);
    QVERIFY(centers);
    QVERIFY(*centers == places(*diagram));
    QCOMPARE(centers->front(), (Point{300, 200}));
}

void PipelineTest::aDocumentWithoutPlacesNeedsALayout()
{
    const auto diagram = diagramOf(test::shop());
    QVERIFY(!core::centersWithoutLayout(diagram->graph(), std::nullopt));
    // Manual has nothing to keep.
    QVERIFY(!core::centersWithoutLayout(diagram->graph(), LayoutStyle::Manual));
}

void PipelineTest::aNewComponentIsPlacedWithoutMovingTheOthers()
{
    auto architecture = test::placedShop();
    architecture.drawn.placements.erase(ComponentId("payment"));
    const auto diagram = diagramOf(architecture);
    const auto centers = core::centersWithoutLayout(diagram->graph(), std::nullopt);
    QVERIFY(centers);
    for (std::size_t i = 0; i < centers->size(); ++i) {
        if (const auto &place = diagram->graph().boxes[i].center)
            QCOMPARE((*centers)[i], *place);
    }
}

void PipelineTest::anAskedForLayoutPlacesEverythingAnew()
{
    const auto diagram = diagramOf(test::placedShop());
    for (const auto style : {LayoutStyle::Flow, LayoutStyle::TopDown, LayoutStyle::Organic})
        QVERIFY(!core::centersWithoutLayout(diagram->graph(), style));
}

void PipelineTest::manualKeepsEverythingWhereItIs()
{
    const auto diagram = diagramOf(test::placedShop());
    const auto centers = core::centersWithoutLayout(diagram->graph(), LayoutStyle::Manual);
    QVERIFY(centers);
    QVERIFY(*centers == places(*diagram));
}

void PipelineTest::anEmptyDocumentNeedsNoLayout()
{
    const auto drawn = core::drawDocument({}, {}, render::QtTextMeasurer(), QStringLiteral("/nonexistent"));
    QVERIFY(drawn);
    QCOMPARE(componentsIn(*drawn->drawing.list), std::size_t(0));
}

void PipelineTest::drawsEveryComponentWhereItIsPlaced()
{
    const auto architecture = test::placedShop();
    const auto diagram = diagramOf(architecture);
    const auto drawing = core::drawPlaced(architecture, {}, render::QtTextMeasurer(), places(*diagram));
    QCOMPARE(componentsIn(*drawing.list), architecture.components.size());
    for (const auto &element : drawing.list->elements) {
        if (element.role != drawing::ElementRole::Component)
            continue;
        const auto center = architecture.drawn.placements.at(std::get<ComponentId>(element.id)).center;
        QVERIFY(std::abs(element.outline.center().x - center.x) < 1e-6);
        QVERIFY(std::abs(element.outline.center().y - center.y) < 1e-6);
    }
}

void PipelineTest::drawsADocumentWithoutPlaces()
{
    const auto drawn = core::drawDocument(test::shop(), {}, render::QtTextMeasurer(), test::programPath());
    QVERIFY(drawn);
    QVERIFY(drawn->notes.empty());
    QCOMPARE(componentsIn(*drawn->drawing.list), test::shop().components.size());
    QVERIFY(!drawn->drawing.list->bounds.isEmpty());
}

void PipelineTest::drawsTheSameTwice()
{
    const auto first = core::drawDocument(test::shop(), {}, render::QtTextMeasurer(), test::programPath());
    const auto second = core::drawDocument(test::shop(), {}, render::QtTextMeasurer(), test::programPath());
    QVERIFY(first && second);
    QVERIFY(first->drawing.list->points == second->drawing.list->points);
    QCOMPARE(first->drawing.list->bounds, second->drawing.list->bounds);
}

void PipelineTest::aViewWithFramesOfItsOwnIsLaidOutByItself()
{
    QVERIFY(core::hasPlacesOfItsOwn(ViewKind::Teams));
    QVERIFY(core::hasPlacesOfItsOwn(ViewKind::Stores));
    QVERIFY(!core::hasPlacesOfItsOwn(ViewKind::Deployables));
    QVERIFY(!core::hasPlacesOfItsOwn(ViewKind::Plain));
    DrawingOptions teams;
    teams.view = ViewKind::Teams;
    const auto drawn = core::drawDocument(test::placedShop(), teams, render::QtTextMeasurer(), test::programPath());
    QVERIFY(drawn);
    // On the line where the document places them, some 2,400 wide, the teams would be mixed.
    const auto &centers = drawn->drawing.placed->centers;
    QVERIFY(std::any_of(centers.begin(), centers.end(), [](Point center) { return std::abs(center.y - 200) > 1; }));
}

void PipelineTest::sendsTheLanguageToTheTexts()
{
    const auto hasText = [](const drawing::DisplayList &list, std::string_view text) {
        return std::any_of(list.primitives.begin(), list.primitives.end(), [text](const drawing::Primitive &primitive) {
            const auto *run = std::get_if<drawing::TextRun>(&primitive);
            return run && run->text == text;
        });
    };
    DrawingOptions korean;
    korean.language = Language::Korean;
    const auto drawn = core::drawDocument(test::placedShop(), korean, render::QtTextMeasurer(), {});
    QVERIFY(drawn);
    QVERIFY(hasText(*drawn->drawing.list, "결제"));
    QVERIFY(!hasText(*drawn->drawing.list, "Payment"));
}

void PipelineTest::tellsWhenTheLayoutCannotStart()
{
    const auto drawn = core::drawDocument(test::shop(), {}, render::QtTextMeasurer(), QStringLiteral("/nonexistent"));
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().front().code(), std::string_view("layout.not-started"));
}

void PipelineTest::placementsComeBackRounded()
{
    const auto architecture = test::shop();
    const auto diagram = diagramOf(architecture);
    std::vector<Point> centers(diagram->graph().boxes.size(), Point{10.4, -20.6});
    const Drawn drawn = core::withCenters(architecture, *diagram, centers, LayoutStyle::Organic);
    QCOMPARE(drawn.layout, LayoutStyle::Organic);
    QCOMPARE(drawn.placements.size(), architecture.components.size());
    for (const auto &[id, placement] : drawn.placements)
        QCOMPARE(placement.center, (Point{10, -21}));
}

void PipelineTest::pinnedComponentsStayPinned()
{
    auto architecture = test::placedShop();
    architecture.drawn.placements[ComponentId("order")].pinned = true;
    const auto diagram = diagramOf(architecture);
    const Drawn drawn = core::withCenters(architecture, *diagram, places(*diagram), LayoutStyle::Flow);
    QVERIFY(drawn.placements.at(ComponentId("order")).pinned);
    QVERIFY(!drawn.placements.at(ComponentId("cart")).pinned);
    QVERIFY(drawn.placements == architecture.drawn.placements);

    // What is locked stays even where a layout would have it elsewhere.
    architecture.drawn.placements[ComponentId("order")].locked = true;
    const std::vector<Point> elsewhere(diagram->graph().boxes.size(), Point{10, 20});
    const Drawn moved = core::withCenters(architecture, *diagram, elsewhere, LayoutStyle::Flow);
    QCOMPARE(moved.placements.at(ComponentId("order")), architecture.drawn.placements.at(ComponentId("order")));
    QCOMPARE(moved.placements.at(ComponentId("cart")).center, (Point{10, 20}));
}

void PipelineTest::aCollapsedDeployableTakesAlongWhatItHolds()
{
    auto architecture = test::placedShop();
    architecture.drawn.collapsed.insert(DeployableId("core"));
    const auto diagram = diagramOf(architecture);
    auto centers = places(*diagram);
    for (std::size_t i = 0; i < centers.size(); ++i) {
        if (diagram->boxElement(i) == ElementId(DeployableId("core")))
            centers[i] = {centers[i].x + 100, centers[i].y - 40};
    }
    QVERIFY(centers != places(*diagram));
    const Drawn drawn = core::withCenters(architecture, *diagram, centers, LayoutStyle::Flow);
    for (const Component &component : architecture.components) {
        const Point old = architecture.drawn.placements.at(component.id).center;
        const Point moved{old.x + 100, old.y - 40};
        QCOMPARE(drawn.placements.at(component.id).center, component.deployable ? moved : old);
    }
}

void PipelineTest::bendsTurnWithTheirArrow()
{
    Architecture pair;
    for (const char *id : {"a", "b"}) {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        pair.components.add(component);
    }
    Dependency arrow;
    arrow.id = DependencyId("a-b");
    arrow.from = ComponentId("a");
    arrow.to = ComponentId("b");
    pair.dependencies.add(arrow);
    pair.drawn.placements = {{ComponentId("a"), {{0, 0}, false}}, {ComponentId("b"), {{400, 0}, false}}};
    pair.drawn.bends[arrow.id] = {{100, 50}};
    const auto diagram = diagramOf(pair);
    const auto bendAfter = [&](Point a, Point b) {
        return core::withCenters(pair, *diagram, {a, b}, LayoutStyle::Flow).bends.at(arrow.id).front();
    };
    QCOMPARE(bendAfter({0, 0}, {400, 0}), (Point{100, 50}));
    QCOMPARE(bendAfter({10, 20}, {410, 20}), (Point{110, 70}));
    QCOMPARE(bendAfter({0, 0}, {0, 400}), (Point{-50, 100})); // A quarter turn.
    QCOMPARE(bendAfter({0, 0}, {800, 0}), (Point{200, 100}));
    QCOMPARE(bendAfter({0, 0}, {400'000, 0}), (Point{300, 150})); // It does not stretch without an end.
}

QTEST_MAIN(PipelineTest)
#include "pipeline_test.moc"
