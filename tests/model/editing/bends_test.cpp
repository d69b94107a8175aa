// SPDX-License-Identifier: Apache-2.0
#include "editing/bends.h"
#include "editing/move.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

#include <cmath>

using namespace topologue;
using namespace topologue::editing;

namespace {

const Architecture Line =
    sketch::parse("box a service pinned@0,0\nbox b service pinned@400,0\na-b: a -> b\nbend a-b 100,50 300,50");
const DependencyId Arrow("a-b");

} // namespace

class BendsTest : public QObject
{
    Q_OBJECT

private slots:
    void putsABendBetweenOthers()
    {
        QCOMPARE(sketch::changes(Line, addBend(Line, Arrow, 1, {200.4, 90})),
                 std::string("- bend a-b 100,50 300,50\n+ bend a-b 100,50 200,90 300,50\nselects a-b"));
        QCOMPARE(sketch::changes(Line, addBend(Line, Arrow, 99, {350, 0})),
                 std::string("- bend a-b 100,50 300,50\n+ bend a-b 100,50 300,50 350,0\nselects a-b"));
    }
    void movesAndRemovesOne()
    {
        QCOMPARE(sketch::changes(Line, moveBend(Line, Arrow, 0, {1, 2})),
                 std::string("- bend a-b 100,50 300,50\n+ bend a-b 1,2 300,50\nselects a-b"));
        const auto one = removeBend(Line, Arrow, 0);
        QCOMPARE(sketch::changes(Line, one), std::string("- bend a-b 100,50 300,50\n+ bend a-b 300,50\nselects a-b"));
        // With the last one goes the entry.
        QVERIFY(removeBend(one->architecture, Arrow, 0)->architecture.drawn.bends.empty());
    }
    void straightensAndSaysWhereThereIsNothingToDo()
    {
        QCOMPARE(sketch::changes(Line, straighten(Line, {Arrow, DependencyId("gone")})),
                 std::string("- bend a-b 100,50 300,50\nselects a-b"));
        const Architecture straight = straighten(Line, {Arrow})->architecture;
        QCOMPARE(sketch::changes(straight, straighten(straight, {Arrow})), std::string("refused edit.no-bends"));
        QCOMPARE(sketch::changes(Line, moveBend(Line, Arrow, 2, {})), std::string("refused edit.no-bends"));
        QCOMPARE(sketch::changes(Line, removeBend(Line, DependencyId("gone"), 0)), std::string("refused edit.is-gone"));
        QCOMPARE(sketch::changes(Line, addBend(Line, Arrow, 0, {NAN, 0})),
                 std::string("refused edit.outside-the-plane"));
    }
    void movesAlongWithBothOfItsBoxes()
    {
        const std::vector<ComponentId> both{ComponentId("a"), ComponentId("b")};
        const auto moved = moveComponents(Line, both, 10, 20);
        QCOMPARE(moved->architecture.drawn.bends.at(Arrow), (std::vector<Point>{{110, 70}, {310, 70}}));
        const auto one = moveComponents(Line, {ComponentId("a")}, 10, 20);
        QCOMPARE(one->architecture.drawn.bends, Line.drawn.bends);
    }
    void seesWhichBendAddsNothing()
    {
        const std::vector<Point> bends{{100, 2}, {200, 60}};
        QVERIFY(!isNearlyStraight({0, 0}, bends, 1, {400, 0}, 6));
        QVERIFY(!isNearlyStraight({0, 0}, bends, 0, {400, 0}, 6));
        QVERIFY(isNearlyStraight({0, 0}, bends, 0, {400, 0}, 60));
        QVERIFY(isNearlyStraight({0, 0}, std::vector<Point>{{100, 2}}, 0, {400, 0}, 6));
        QVERIFY(!isNearlyStraight({0, 0}, bends, 2, {400, 0}, 6));
        // Past its neighbour is not between its neighbours.
        QVERIFY(!isNearlyStraight({0, 0}, std::vector<Point>{{-50, 0}}, 0, {400, 0}, 6));
    }
};

QTEST_APPLESS_MAIN(BendsTest)
#include "bends_test.moc"
