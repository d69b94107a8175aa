// SPDX-License-Identifier: Apache-2.0
#include "layout/narrow.h"

#include <QTest>

using namespace topologue;
using namespace topologue::layout;

namespace {

Graph columns(int count)
{
    Graph graph;
    for (int i = 0; i < count; ++i) {
        Box box;
        box.id = std::to_string(i);
        box.size = {100, 50};
        graph.boxes.push_back(box);
    }
    return graph;
}

} // namespace

/// Columns closer together, for diagrams side by side.
class NarrowTest : public QObject
{
    Q_OBJECT

private slots:
    void emptyStretchesBecomeNarrow()
    {
        const auto places = narrowed(columns(4), {{0, 0}, {400, 10}, {1'000, 20}, {1'020, 90}}, 60);
        // 100 wide each: 160 apart; what stands over each other in x stays so.
        QCOMPARE(places, (std::vector<Point>{{0, 0}, {160, 10}, {320, 20}, {340, 90}}));
    }
    void whatIsNarrowAlreadyStays()
    {
        const std::vector<Point> places{{0, 0}, {150, 10}, {10, 200}};
        QCOMPARE(narrowed(columns(3), places, 60), places);
        QCOMPARE(narrowed(columns(0), {}, 60).size(), std::size_t{0});
    }
    void aWideRowKeepsWhatIsBelowItApart()
    {
        Graph graph = columns(3);
        graph.boxes[2].size.width = 700;
        const std::vector<Point> places{{0, 0}, {600, 0}, {300, 200}};
        QCOMPARE(narrowed(graph, places, 60), places);
    }
    void framesKeepTheirPadding()
    {
        Graph graph = columns(2);
        Frame frame;
        frame.padding = 16;
        graph.frames.push_back(frame);
        graph.boxes[1].frame = 0;
        QCOMPARE(narrowed(graph, {{0, 0}, {500, 0}}, 60)[1].x, 176.0);
    }
    void whatIsBentByHandIsNotTorn()
    {
        Graph graph = columns(2);
        Link link;
        link.to = 1;
        link.bends.push_back({250, 0});
        graph.links.push_back(link);
        const std::vector<Point> places{{0, 0}, {500, 0}};
        QCOMPARE(narrowed(graph, places, 60), places);
    }
};

QTEST_APPLESS_MAIN(NarrowTest)
#include "narrow_test.moc"
