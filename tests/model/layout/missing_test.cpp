// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "shops.h"

#include <QTest>

using namespace topologue;
using namespace topologue::layout;
using namespace topologue::layout::test;

class MissingTest : public QObject
{
    Q_OBJECT

private slots:
    void placesNothingInAnEmptyGraph() { QVERIFY(placeMissing({}).empty()); }

    void movesNothingThatHasAPlace()
    {
        Graph graph = teamShop();
        const auto centers = placeWithGraphviz(graph, LayoutStyle::Flow, Engine::Dot);
        QVERIFY(centers.has_value());
        for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
            if (i % 4 != 1)
                graph.boxes[i].center = Point{(*centers)[i].x + 0.123, (*centers)[i].y};
        }
        const std::vector<Point> completed = placeMissing(graph);
        for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
            if (graph.boxes[i].center)
                QCOMPARE(completed[i], *graph.boxes[i].center);
        }
        QCOMPARE(overlapOfBoxes(graph, completed), std::string());
    }

    void putsANewCalleeRightOfItsCaller()
    {
        Graph graph;
        graph.boxes = {box("a", 50, 20), {"new", {100, 40}, -1, {}, false, -1}};
        graph.links = {{"l", 0, 1, 1, {}, {}}};
        QCOMPARE(placeMissing(graph)[1], (Point{50 + 50 + 110 + 50, 20}));
    }

    void putsANewCallerLeftOfItsCallee()
    {
        Graph graph;
        graph.boxes = {box("a", 50, 20), {"new", {100, 40}, -1, {}, false, -1}};
        graph.links = {{"l", 1, 0, 1, {}, {}}};
        QCOMPARE(placeMissing(graph)[1], (Point{-160, 20}));
    }

    void putsANewCalleeBelowWhereLinksPointDown()
    {
        Graph graph;
        graph.boxes = {box("a", 50, 20), box("b", 50, 200), {"new", {100, 40}, -1, {}, false, -1}};
        graph.links = {{"k", 0, 1, 1, {}, {}}, {"l", 1, 2, 1, {}, {}}};
        const Point place = placeMissing(graph)[2];
        QCOMPARE(place.x, 50.0);
        QVERIFY(place.y > 260);
    }

    void putsANewBoxOfAFrameNextToItsFellows()
    {
        Graph graph;
        graph.frames = {{"f", 16, 28, 0}};
        graph.boxes = {box("a", 50, 20, 0), box("stranger", 50, 140), {"new", {100, 40}, 0, {}, false, -1}};
        const std::vector<Point> centers = placeMissing(graph);
        QCOMPARE(faultOfFrames(graph, route(graph, centers, LayoutStyle::Flow)), std::string());
        QVERIFY(std::abs(centers[2].x - 50) < 300 && std::abs(centers[2].y - 20) < 300);
    }

    void placesAChainOfNewBoxesOneAfterTheOther()
    {
        Graph graph;
        graph.boxes.push_back(box("a", 50, 20));
        for (int i = 0; i < 5; ++i) {
            graph.boxes.push_back({"n" + std::to_string(i), {100, 40}, -1, {}, false, -1});
            graph.links.push_back({"l" + std::to_string(i), i, i + 1, 1, {}, {}});
        }
        const std::vector<Point> centers = placeMissing(graph);
        for (std::size_t i = 1; i < centers.size(); ++i)
            QCOMPARE(centers[i], (Point{centers[i - 1].x + 210, 20}));
    }

    void keepsNewBoxesApart()
    {
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            Graph graph = randomGraph(seed, 120, 200, 5);
            graph.boxes[7].center = Point{0, 0};
            graph.boxes[8].center = Point{400, 100};
            QCOMPARE(overlapOfBoxes(graph, placeMissing(graph)), std::string());
        }
    }

    void drawsAGridInIdOrderIfNothingHasAPlace()
    {
        Graph graph;
        for (const char *id : {"d", "b", "a", "c"})
            graph.boxes.push_back({id, {100, 40}, -1, {}, false, -1});
        const std::vector<Point> centers = placeMissing(graph);
        QCOMPARE(centers[2], (Point{50, 20}));
        const auto before = [](Point a, Point b) { return a.y < b.y || (a.y == b.y && a.x < b.x); };
        QVERIFY(before(centers[2], centers[1]) && before(centers[1], centers[3]) && before(centers[3], centers[0]));
    }

    void keepsFramesApartInTheGrid()
    {
        const Graph graph = randomGraph(4, 80, 0, 6);
        const std::vector<Point> centers = placeMissing(graph);
        QCOMPARE(overlapOfBoxes(graph, centers), std::string());
        QCOMPARE(faultOfFrames(graph, route(graph, centers, LayoutStyle::Flow)), std::string());
    }

    void doesNotDependOnTheOrderOfBoxesAndLinks()
    {
        Graph graph = randomGraph(5, 60, 100, 4);
        graph.boxes[0].center = Point{10, 20};
        graph.boxes[9].center = Point{500, 90};
        const std::vector<Point> centers = placeMissing(graph);
        const Shuffled other = shuffled(graph);
        const std::vector<Point> shuffledCenters = placeMissing(other.graph);
        for (std::size_t i = 0; i < centers.size(); ++i) {
            QVERIFY(std::abs(shuffledCenters[i].x - centers[other.boxOrder[i]].x) < 1e-6);
            QVERIFY(std::abs(shuffledCenters[i].y - centers[other.boxOrder[i]].y) < 1e-6);
        }
    }
};

QTEST_APPLESS_MAIN(MissingTest)
#include "missing_test.moc"
