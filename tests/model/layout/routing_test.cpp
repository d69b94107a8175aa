// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "layout/router.h"
#include "shops.h"

#include <QElapsedTimer>
#include <QTest>

using namespace topologue;
using namespace topologue::layout;
using namespace topologue::layout::test;

namespace {

Placed routed(const Graph &graph, LayoutStyle style = LayoutStyle::Flow)
{
    return route(graph, ownCenters(graph), style);
}

Graph pair(Point from, Point to)
{
    Graph graph;
    graph.boxes = {box("a", from.x, from.y), box("b", to.x, to.y)};
    graph.links = {{"a>b", 0, 1, 1, {}, {}}};
    return graph;
}

bool isAscending(const std::vector<double> &values, double leastGap)
{
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] < values[i - 1] + leastGap - 1e-6)
            return false;
    }
    return true;
}

} // namespace

class RoutingTest : public QObject
{
    Q_OBJECT

private slots:
    void routesNothingInAnEmptyGraph()
    {
        const Placed placed = route({}, {}, LayoutStyle::Flow);
        QVERIFY(placed.routes.empty());
        QVERIFY(placed.bounds.isEmpty());
    }

    void drawsAnSBetweenFacingSides()
    {
        const Placed placed = routed(pair({50, 20}, {300, 220}));
        QCOMPARE(placed.routes[0], (Route{{100, 20}, {175, 20}, {175, 220}, {250, 220}}));
    }

    void drawsAStraightLineBetweenLevelBoxes()
    {
        const Placed placed = routed(pair({50, 20}, {300, 20}));
        for (const Point p : placed.routes[0])
            QCOMPARE(p.y, 20.0);
    }

    void straightensAnAlmostLevelLink()
    {
        const Route r = routed(pair({50, 20}, {300, 26})).routes[0];
        QCOMPARE(r.front().y, r.back().y);
    }

    void leavesTheBottomInTopDown()
    {
        const Placed placed = routed(pair({50, 20}, {250, 220}), LayoutStyle::TopDown);
        QCOMPARE(placed.routes[0], (Route{{50, 40}, {50, 120}, {250, 120}, {250, 200}}));
    }

    void leavesTheLeftSideForABoxOnTheLeft()
    {
        const Route r = routed(pair({300, 20}, {50, 220})).routes[0];
        QCOMPARE(r.front(), (Point{250, 20}));
        QCOMPARE(r.back(), (Point{100, 220}));
        QVERIFY(r[1].x < r[0].x && r[1].y == r[0].y);
    }

    void joinsNeighboursInAColumnDirectly()
    {
        const Route r = routed(pair({50, 20}, {50, 100})).routes[0];
        QCOMPARE(r.front(), (Point{50, 40}));
        QCOMPARE(r.back(), (Point{50, 80}));
    }

    void bulgesBesideAColumnWhenABoxIsBetween()
    {
        Graph graph = pair({50, 20}, {50, 260});
        graph.boxes.push_back(box("between", 50, 140));
        const Placed placed = routed(graph);
        QCOMPARE(placed.routes[0].front().x, 100.0);
        QCOMPARE(placed.routes[0].back().x, 100.0);
        QCOMPARE(measureQuality(graph, placed).routesOverBoxes, 0);
    }

    void goesAroundABoxInTheWay_data()
    {
        QTest::addColumn<double>("y");
        for (const double y : {20.0, 10.0, 35.0, 45.0, -5.0})
            QTest::addRow("%g", y) << y;
    }
    void goesAroundABoxInTheWay()
    {
        QFETCH(double, y);
        Graph graph = pair({50, 20}, {650, 20});
        graph.boxes.push_back(box("between", 350, y));
        const Placed placed = routed(graph);
        QVERIFY(placed.routes[0].size() > 4);
        QCOMPARE(measureQuality(graph, placed).routesOverBoxes, 0);
        QCOMPARE(faultOfRoutes(graph, placed), std::string());
    }

    void goesThroughTheGapsOfSeveralColumns()
    {
        Graph graph = pair({50, 200}, {1250, 200});
        for (int column = 0; column < 4; ++column) {
            for (int row = 0; row < 6; ++row)
                graph.boxes.push_back(
                    box("c" + std::to_string(column * 6 + row), 290 + 230 * column, 72 * row + 17.0 * column));
        }
        const Placed placed = routed(graph);
        QCOMPARE(measureQuality(graph, placed).routesOverBoxes, 0);
    }

    void fallsBackToTheDirectCurveWhereThereIsNoWay()
    {
        Graph graph = pair({50, 0}, {650, 0});
        int doors = 0;
        for (const Point door : {Point{545, 0}, Point{755, 0}, Point{650, 45}, Point{650, -45}})
            graph.boxes.push_back(box("at the door " + std::to_string(++doors), door.x, door.y));
        const Placed placed = routed(graph);
        QCOMPARE(placed.routes[0].size(), std::size_t{4});
    }

    void entersByAnotherSideWhereThereIsNoWayAhead()
    {
        Graph graph = pair({50, 0}, {650, 300});
        graph.boxes.push_back(box("at the door", 545, 300));
        const Placed placed = routed(graph);
        QCOMPARE(measureQuality(graph, placed).routesOverBoxes, 0);
        QCOMPARE(faultOfRoutes(graph, placed), std::string());
        QCOMPARE(placed.routes[0].size(), std::size_t{4}); // One turn, from above.
        QCOMPARE(placed.routes[0].back(), (Point{650, 280}));
    }

    void smoothsEveryJointOfADetour()
    {
        Graph graph = pair({50, 20}, {650, 20});
        graph.boxes.push_back(box("between", 350, 20));
        const Route r = routed(graph).routes[0];
        for (std::size_t i = 3; i + 3 < r.size(); i += 3) {
            const Point in{r[i].x - r[i - 1].x, r[i].y - r[i - 1].y};
            const Point out{r[i + 1].x - r[i].x, r[i + 1].y - r[i].y};
            const double sine = (in.x * out.y - in.y * out.x) / (std::hypot(in.x, in.y) * std::hypot(out.x, out.y));
            QVERIFY(std::abs(sine) < 1e-6);
            QVERIFY(in.x * out.x + in.y * out.y > 0);
        }
    }

    void spreadsPortsInTheOrderOfTheirTargets()
    {
        Graph graph;
        graph.boxes.push_back(box("hub", 0, 0));
        graph.boxes.front().size = {100, 100};
        for (int i = 0; i < 6; ++i) {
            const int row = (i * 5) % 6; // Not in order.
            graph.boxes.push_back(box("t" + std::to_string(i), 300, -200 + 80.0 * row));
            graph.links.push_back({"l" + std::to_string(i), 0, i + 1, 1, {}, {}});
        }
        const Placed placed = routed(graph);
        std::vector<std::pair<double, double>> ends; // Target, port.
        for (std::size_t i = 0; i < 6; ++i)
            ends.emplace_back(placed.centers[i + 1].y, placed.routes[i].front().y);
        std::sort(ends.begin(), ends.end());
        std::vector<double> ports;
        for (const auto &[target, port] : ends)
            ports.push_back(port);
        QVERIFY(isAscending(ports, 10));
        QVERIFY(ports.front() >= -50 + 8 && ports.back() <= 50 - 8);
        QCOMPARE(measureQuality(graph, placed).crossings, 0);
    }

    void keepsTheLinesOfAFanApartWhereTheyAreSteep()
    {
        // Their ports are 12 apart; so flat beside each other they would touch half way.
        Graph graph = pair({50, 0}, {312, 600});
        for (int i = 0; i < 2; ++i)
            graph.links.push_back({"again " + std::to_string(i), 0, 1, 1, {}, {}});
        const Placed placed = routed(graph);
        std::vector<double> x;
        for (const Route &r : placed.routes) {
            QCOMPARE(r.size(), std::size_t{4});
            double low = 0;
            double high = 1;
            while (high - low > 1e-6) {
                const double t = (low + high) / 2;
                const double u = 1 - t;
                const double y =
                    u * u * u * r[0].y + 3 * u * u * t * r[1].y + 3 * u * t * t * r[2].y + t * t * t * r[3].y;
                (y < 300 ? low : high) = t;
            }
            const double u = 1 - low;
            x.push_back(u * u * u * r[0].x + 3 * u * u * low * r[1].x + 3 * u * low * low * r[2].x
                        + low * low * low * r[3].x);
        }
        std::sort(x.begin(), x.end());
        QVERIFY2(isAscending(x, 5), qPrintable(QStringLiteral("%1 %2 %3").arg(x[0]).arg(x[1]).arg(x[2])));
    }

    void compressesTooManyPortsEvenly()
    {
        Graph graph;
        graph.boxes.push_back(box("hub", 0, 0));
        for (int i = 0; i < 30; ++i) {
            graph.boxes.push_back(box("t" + std::to_string(i), 400, -900 + 60.0 * i));
            graph.links.push_back({"l" + std::to_string(i), 0, i + 1, 1, {}, {}});
        }
        const Placed placed = routed(graph);
        std::vector<double> ports;
        for (const Route &r : placed.routes)
            ports.push_back(r.front().y);
        QVERIFY(isAscending(ports, 24.0 / 29));
        QVERIFY(ports.front() >= -12 - 1e-6 && ports.back() <= 12 + 1e-6);
    }

    void drawsParallelLinksApart()
    {
        Graph graph = pair({50, 20}, {300, 120});
        graph.links.push_back({"again", 0, 1, 1, {}, {}});
        graph.links.push_back({"back", 1, 0, 1, {}, {}});
        const Placed placed = routed(graph);
        QVERIFY(std::abs(placed.routes[0].front().y - placed.routes[1].front().y) >= 10 - 1e-6);
        QVERIFY(std::abs(placed.routes[0].front().y - placed.routes[2].back().y) >= 10 - 1e-6);
        QCOMPARE(measureQuality(graph, placed).crossings, 0);
    }

    void drawsALinkToItselfAsALoopOutsideTheBox()
    {
        Graph graph;
        graph.boxes = {box("a", 50, 20)};
        graph.links = {{"once", 0, 0, 1, {}, {}}, {"twice", 0, 0, 1, {}, {}}};
        const Placed placed = routed(graph);
        QCOMPARE(faultOfRoutes(graph, placed), std::string());
        QVERIFY(placed.routes[0] != placed.routes[1]);
        QVERIFY(placed.bounds.right() > 100 && placed.bounds.y < 0);
    }

    void passesThroughItsBendsExactly()
    {
        Graph graph = pair({50, 20}, {600, 220});
        graph.links[0].bends = {{200, 300}, {333.25, -41.5}};
        const Route r = routed(graph).routes[0];
        QCOMPARE(r.size(), std::size_t{10});
        QCOMPARE(r[3], (Point{200, 300}));
        QCOMPARE(r[6], (Point{333.25, -41.5}));
        QCOMPARE(faultOfRoutes(graph, routed(graph)), std::string());
    }

    void survivesBendsOnTopOfEachOther()
    {
        Graph graph = pair({50, 20}, {600, 220});
        graph.links[0].bends = {{50, 20}, {50, 20}, {600, 220}};
        QCOMPARE(faultOfRoutes(graph, routed(graph)), std::string());
    }

    void survivesBoxesOnTopOfEachOther()
    {
        for (const LayoutStyle style :
             {LayoutStyle::Flow, LayoutStyle::TopDown, LayoutStyle::Organic, LayoutStyle::Manual}) {
            for (const Point other : {Point{50, 20}, Point{60, 30}, Point{150, 20}, Point{50, 60}, Point{151, 61}}) {
                const Graph graph = pair({50, 20}, other);
                QCOMPARE(faultOfRoutes(graph, routed(graph, style)), std::string());
            }
        }
    }

    void survivesAbsurdCoordinates()
    {
        const Graph graph = pair({-1e9, 1e9}, {1e9, -1e9});
        const Placed placed = routed(graph);
        for (const Point p : placed.routes[0])
            QVERIFY(std::isfinite(p.x) && std::isfinite(p.y));
    }

    void framesEncloseTheirBoxesPaddingAndTitle()
    {
        Graph graph;
        graph.frames = {{"narrow", 16, 28, 0}, {"wide title", 16, 28, 400}, {"without boxes", 16, 28, 100}};
        graph.boxes = {box("a", 50, 20, 0), box("b", 250, 120, 0), box("c", 50, 420, 1)};
        const Placed placed = routed(graph);
        QCOMPARE(placed.frames[0], (Rect{-16, -44, 332, 200}));
        QCOMPARE(placed.frames[1], (Rect{-150, 356, 400, 100}));
        QVERIFY(placed.frames[2].isEmpty());
    }

    void putsALabelInTheMiddleOfItsRoute()
    {
        Graph graph = pair({50, 20}, {450, 20});
        graph.links[0].label = {60, 16};
        const Placed placed = routed(graph);
        QVERIFY(std::abs(placed.labels[0].x - 250) < 1 && std::abs(placed.labels[0].y - 20) < 1e-6);
    }

    void movesLabelsOffEachOtherAndOffBoxes()
    {
        Graph graph = pair({50, 20}, {450, 20});
        graph.links.push_back({"second", 0, 1, 1, {}, {}});
        graph.links.push_back({"third", 1, 0, 1, {}, {}});
        for (Link &link : graph.links)
            link.label = {70, 16};
        const Placed placed = routed(graph);
        QCOMPARE(measureQuality(graph, placed).labelOverlaps, 0);
    }

    void boundsHoldEverything()
    {
        Graph graph = pair({50, 20}, {600, 220});
        graph.links[0].bends = {{200, 900}};
        graph.links[0].label = {60, 16};
        const Rect bounds = routed(graph).bounds;
        QVERIFY(bounds.contains({200, 900}));
        QVERIFY(bounds.contains({0, 0}) && bounds.contains({650, 240}));
    }

    void doesNotDependOnTheOrderOfBoxesAndLinks()
    {
        const Graph graph = teamShop();
        const auto centers = placeWithGraphviz(graph, LayoutStyle::Flow, Engine::Dot);
        QVERIFY(centers.has_value());
        const Shuffled other = shuffled(graph);
        std::vector<Point> shuffledCenters;
        for (const std::size_t old : other.boxOrder)
            shuffledCenters.push_back((*centers)[old]);
        const Placed a = route(graph, *centers, LayoutStyle::Flow);
        const Placed b = route(other.graph, shuffledCenters, LayoutStyle::Flow);
        for (std::size_t i = 0; i < b.routes.size(); ++i)
            QCOMPARE(b.routes[i], a.routes[other.linkOrder[i]]);
    }

    void reroutesOnlyWhatAMovedBoxTouches()
    {
        const Graph graph = microserviceShop();
        const auto centers = placeWithGraphviz(graph, LayoutStyle::Flow, Engine::Dot);
        QVERIFY(centers.has_value());
        Router router(graph, *centers, LayoutStyle::Flow);
        const Placed before = router.placed();
        const std::size_t moved = 3; // login
        const Point target{(*centers)[moved].x + 10, (*centers)[moved].y + 15};
        const std::vector<std::size_t> changed = router.moveBoxes({moved}, {target});
        QCOMPARE(router.placed().centers[moved], target);
        QCOMPARE(faultOfRoutes(graph, router.placed()), std::string());
        QVERIFY(changed.size() < graph.links.size());
        for (std::size_t i = 0; i < graph.links.size(); ++i) {
            if (!std::binary_search(changed.begin(), changed.end(), i))
                QCOMPARE(router.placed().routes[i], before.routes[i]);
        }
    }

    void reroutesALinkThatAMovedBoxGotInTheWayOf()
    {
        Graph graph = pair({50, 20}, {650, 20});
        graph.boxes.push_back(box("other", 350, 400));
        Router router(graph, ownCenters(graph), LayoutStyle::Flow);
        QCOMPARE(router.placed().routes[0].size(), std::size_t{4});
        QCOMPARE(router.moveBoxes({2}, {{350, 20}}), std::vector<std::size_t>{0});
        QCOMPARE(measureQuality(graph, router.placed()).routesOverBoxes, 0);
        QCOMPARE(router.moveBoxes({2}, {{350, 400}}), std::vector<std::size_t>{0});
        QCOMPARE(router.placed().routes[0].size(), std::size_t{4});
    }

    void takesBendsAlongBetweenBoxesThatMoveAlike()
    {
        Graph graph = pair({50, 20}, {650, 20});
        graph.links[0].bends = {{300, 200}};
        const auto passes = [](const Placed &placed, Point bend) {
            return std::find(placed.routes[0].begin(), placed.routes[0].end(), bend) != placed.routes[0].end();
        };
        Router router(graph, {{50, 20}, {650, 20}}, LayoutStyle::Flow);
        QVERIFY(passes(router.placed(), {300, 200}));
        router.moveBoxes({0, 1}, {{60, 50}, {660, 50}});
        QVERIFY(passes(router.placed(), {310, 230}));
        router.moveBoxes({1, 0}, {{650, 20}, {50, 20}}); // And back, as a drag goes.
        QVERIFY(passes(router.placed(), {300, 200}));
        router.moveBoxes({0}, {{0, 0}});
        QVERIFY(passes(router.placed(), {300, 200}));
        router.moveBoxes({0, 1}, {{10, 0}, {650, 20}});
        QVERIFY(passes(router.placed(), {300, 200}));
    }

    void routesTenThousandBoxes()
    {
        const Graph graph = randomGraph(11, 10000, 30000, 0);
        // A field of boxes with links between near ones, as a force-directed layout gives.
        Graph field = graph;
        std::vector<Point> centers;
        for (int i = 0; i < 10000; ++i)
            centers.push_back({260.0 * (i % 100), 120.0 * (i / 100)});
        for (std::size_t i = 0; i < field.links.size(); ++i) {
            const int from = static_cast<int>(i) % 10000;
            field.links[i].from = from;
            field.links[i].to = std::min(9999, from + static_cast<int>(i * 7 % 5) + 100 * static_cast<int>(i % 3));
        }
        QElapsedTimer timer;
        timer.start();
        Router router(field, centers, LayoutStyle::Flow);
        const qint64 all = timer.restart();
        for (int step = 1; step <= 10; ++step)
            router.moveBoxes({5050}, {{centers[5050].x + 5.0 * step, centers[5050].y + 3.0 * step}});
        qInfo("10,000 boxes, 30,000 links: routed in %lld ms; a moved box in %lld us", all,
              timer.nsecsElapsed() / 10000);
        QCOMPARE(faultOfRoutes(field, router.placed()), std::string());
    }
};

QTEST_APPLESS_MAIN(RoutingTest)
#include "routing_test.moc"
