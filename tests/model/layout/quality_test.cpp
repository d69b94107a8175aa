// SPDX-License-Identifier: Apache-2.0
#include "checks.h"

#include <QTest>

using namespace topologue;
using namespace topologue::layout;
using namespace topologue::layout::test;

namespace {

Route straight(Point a, Point b)
{
    return {a, {a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3}, {b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3}, b};
}

/// Two links between four boxes at the corners of a square.
Graph square()
{
    Graph graph;
    graph.boxes = {box("a", 0, 0), box("b", 400, 400), box("c", 0, 400), box("d", 400, 0)};
    graph.links = {{"a>b", 0, 1, 1, {}, {}}, {"c>d", 2, 3, 1, {}, {}}};
    return graph;
}

Placed placedBy(const Graph &graph, std::vector<Route> routes)
{
    Placed placed;
    placed.centers = ownCenters(graph);
    placed.frames = route(graph, placed.centers, LayoutStyle::Flow).frames;
    placed.labels.resize(graph.links.size(), {-1000, -1000});
    placed.routes = std::move(routes);
    placed.bounds = {0, 0, 10, 20};
    return placed;
}

} // namespace

class QualityTest : public QObject
{
    Q_OBJECT

private slots:
    void countsARouteThatCrossesAnother()
    {
        const Graph graph = square();
        const Quality quality =
            measureQuality(graph, placedBy(graph, {straight({50, 0}, {350, 400}), straight({50, 400}, {350, 0})}));
        QCOMPARE(quality.crossings, 1);
        QCOMPARE(quality.routesOverBoxes, 0);
        QCOMPARE(quality.area, 200.0);
    }

    void countsNoCrossingOfRoutesSideBySide()
    {
        Graph graph = square();
        graph.links = {{"a>d", 0, 3, 1, {}, {}}, {"c>b", 2, 1, 1, {}, {}}};
        QCOMPARE(measureQuality(graph, placedBy(graph, {straight({50, 0}, {350, 0}), straight({50, 400}, {350, 400})}))
                     .crossings,
                 0);
    }

    void doesNotCountRoutesThatMeetAtTheirBox()
    {
        Graph graph = square();
        graph.links[1] = {"a>d", 0, 3, 1, {}, {}};
        const Placed placed = placedBy(graph, {straight({50, -5}, {350, 400}), straight({50, 5}, {350, -10})});
        QCOMPARE(measureQuality(graph, placed).crossings, 0);
    }

    void countsARouteOverAForeignBox()
    {
        Graph graph = square();
        graph.links = {{"a>d", 0, 3, 1, {}, {}}, {"c>b", 2, 1, 1, {}, {}}};
        graph.boxes.push_back(box("in the way", 200, 0));
        const Quality quality =
            measureQuality(graph, placedBy(graph, {straight({50, 0}, {350, 0}), straight({50, 400}, {350, 400})}));
        QCOMPARE(quality.routesOverBoxes, 1);
    }

    void countsARouteOverTheWordsOfATitle()
    {
        Graph graph = square();
        graph.frames = {{"f", 16, 28, 0, 40, 30}};
        graph.boxes[3].frame = 0; // Its frame: 334, -64 to 466, 36.
        graph.links = {{"a>d", 0, 3, 1, {}, {}}, {"c>b", 2, 1, 1, {}, {}}};
        const auto over = [&](const Route &own, const Route &strange) {
            return measureQuality(graph, placedBy(graph, {own, strange})).routesOverTitles;
        };
        const Route away = straight({50, 400}, {350, 400});
        QCOMPARE(over(straight({50, 0}, {350, 0}), away), 0);
        QCOMPARE(over(straight({350, -100}, {350, -20}), away), 1); // The words at the left.
        QCOMPARE(over(straight({440, -100}, {440, -20}), away), 1); // Those at the right.
        QCOMPARE(over(straight({405, -100}, {405, -20}), away), 0); // Between them, on the way to a box inside.
    }

    void countsOverlapsOfBoxesLabelsAndFrames()
    {
        Graph graph = square();
        graph.frames = {{"f", 16, 28, 0}};
        graph.boxes[0].frame = 0;
        graph.boxes.push_back(box("on a", 40, 10));
        for (Link &link : graph.links)
            link.label = {40, 16};
        Placed placed = placedBy(graph, {straight({50, 0}, {350, 400}), straight({50, 400}, {350, 0})});
        placed.labels = {{200, 200}, {210, 205}};
        Quality quality = measureQuality(graph, placed);
        QCOMPARE(quality.boxOverlaps, 1);
        QCOMPARE(quality.labelOverlaps, 1);
        QCOMPARE(quality.foreignBoxesInFrames, 1);
        placed.labels = {{200, 200}, {400, 400}}; // The second on box b.
        QCOMPARE(measureQuality(graph, placed).labelOverlaps, 1);
        placed.labels = {{200, 200}, {200, 300}};
        QCOMPARE(measureQuality(graph, placed).labelOverlaps, 0);
    }
};

QTEST_APPLESS_MAIN(QualityTest)
#include "quality_test.moc"
