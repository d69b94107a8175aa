// SPDX-License-Identifier: Apache-2.0
#include "checks.h"

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

} // namespace

class TitlesTest : public QObject
{
    Q_OBJECT

private slots:
    void avoidsATitleWhereThatIsCheap()
    {
        // The direct line runs along the title of a frame; there is room above it.
        Graph graph = pair({0, 0}, {900, 0});
        graph.frames = {{"frame", 16, 28, 300}};
        Box inside = box("inside", 450, 62, 0);
        inside.size = {300, 60};
        graph.boxes.push_back(inside);
        const Placed placed = routed(graph);
        const Rect title{placed.frames[0].x, placed.frames[0].y, 300, 28};
        QVERIFY(title.contains({450, 0}));
        const Route &r = placed.routes[0];
        for (std::size_t i = 0; i + 3 < r.size(); i += 3)
            QVERIFY(!title.contains(r[i]) || i == 0);
        QVERIFY(r.size() > 4);
    }

    void goesBesideTheWordsOfATitleIntoItsFrame_data()
    {
        QTest::addColumn<double>("x");
        for (const double x : {0.0, -300.0, 60.0, 500.0})
            QTest::addRow("from %g", x) << x;
    }
    void goesBesideTheWordsOfATitleIntoItsFrame()
    {
        QFETCH(double, x);
        Graph graph = pair({x, 0}, {0, 250});
        graph.frames = {{"frame", 16, 28, 160, 90, 0}};
        graph.boxes[1].frame = 0;
        for (const LayoutStyle style : {LayoutStyle::TopDown, LayoutStyle::Organic}) {
            const Placed placed = routed(graph, style);
            const Rect words{placed.frames[0].x, placed.frames[0].y, 16 + 90, 28};
            QVERIFY(words.right() > 0); // They stand above the middle of the box.
            QCOMPARE(measureQuality(graph, placed).routesOverTitles, 0);
            QCOMPARE(faultOfRoutes(graph, placed), std::string());
        }
    }

    void givesFramesRoomBelowTheirTitleForArrowsFromAbove()
    {
        Graph graph = pair({0, 0}, {0, 250});
        graph.frames = {{"reached", 16, 28, 0}, {"not reached", 16, 28, 0}};
        graph.boxes[1].frame = 0;
        graph.boxes.push_back(box("alone", 400, 250, 1));
        const auto heights = [&](LayoutStyle style) {
            const Placed placed = routed(graph, style);
            return std::pair{placed.frames[0].height, placed.frames[1].height};
        };
        QCOMPARE(heights(LayoutStyle::Flow), (std::pair{100.0, 100.0}));
        QCOMPARE(heights(LayoutStyle::TopDown), (std::pair{122.0, 100.0}));
    }
};

QTEST_APPLESS_MAIN(TitlesTest)
#include "titles_test.moc"
