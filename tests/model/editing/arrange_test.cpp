// SPDX-License-Identifier: Apache-2.0
#include "editing/arrange.h"
#include "editing/findreplace.h"
#include "editing/move.h"
#include "editing/snap.h"
#include "printed.h"
#include "sketch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const Architecture Document = sketch::parse("box a service\nbox b service\nbox c service\nbox d service");
const ComponentId A("a");
const ComponentId B("b");
const ComponentId C("c");

std::string placed(const Result<Edited> &edited)
{
    if (!edited)
        return std::string(edited.error()[0].code());
    std::string text;
    for (const auto &[id, placement] : edited->architecture.drawn.placements) {
        text += id.value() + ' ' + std::to_string(std::lround(placement.center.x)) + ','
                + std::to_string(std::lround(placement.center.y)) + (placement.pinned ? " " : "? ");
    }
    return text;
}

std::string order(const Result<Edited> &edited)
{
    std::string text;
    for (const Component &component : edited->architecture.components)
        text += component.id.value();
    return text;
}

} // namespace

class ArrangeTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsPlacesOfTheDocumentAndGivesNoneToWhatIsNew()
    {
        const Architecture before =
            sketch::parse("box a service @1,2\nbox b service pinned@3,4\nbox c service\na-b: a -> b\nbend a-b 5,6");
        Architecture edited =
            sketch::parse("box a service locked@100,200\nbox b service @300,4\nbox c service pinned@7,8\n"
                          "box d service pinned@9,9\na-b: a -> b\na-d: a -> d\nbend a-b 5,6\nbend a-d 1,1");
        keepPlaces(before, edited);
        QCOMPARE(edited, sketch::parse("box a service locked@1,2\nbox b service @3,4\nbox c service\nbox d service\n"
                                       "a-b: a -> b\na-d: a -> d\nbend a-b 5,6"));
    }
    void alignsEdgesAndMiddles()
    {
        const Boxes boxes{{A, {0, 0, 100, 40}}, {B, {50, 100, 200, 60}}, {ComponentId("gone"), {-900, 0, 1, 1}}};
        QCOMPARE(placed(align(Document, boxes, Alignment::Left)), std::string("a 50,20 b 100,130 "));
        QCOMPARE(placed(align(Document, boxes, Alignment::Centre)), std::string("a 125,20 b 125,130 "));
        QCOMPARE(placed(align(Document, boxes, Alignment::Right)), std::string("a 200,20 b 150,130 "));
        QCOMPARE(placed(align(Document, boxes, Alignment::Top)), std::string("a 50,20 b 150,30 "));
        QCOMPARE(placed(align(Document, boxes, Alignment::Middle)), std::string("a 50,80 b 150,80 "));
        QCOMPARE(placed(align(Document, boxes, Alignment::Bottom)), std::string("a 50,140 b 150,130 "));
        QCOMPARE(placed(align(Document, {{A, {0, 0, 1, 1}}}, Alignment::Left)), std::string("edit.needs-two"));
    }
    void makesGapsEqual()
    {
        // Widths 100, 50, 20 from 0 to 400: 230 left, two gaps of 115.
        const Boxes boxes{{A, {0, 0, 100, 40}}, {B, {110, 10, 50, 40}}, {C, {380, 20, 20, 40}}};
        QCOMPARE(placed(distribute(Document, boxes, Axis::Horizontal)), std::string("a 50,20 b 240,30 c 390,40 "));
        QCOMPARE(placed(distribute(Document, boxes, Axis::Vertical)), std::string("a 50,20 b 135,30 c 390,40 "));
        QCOMPARE(placed(distribute(Document, {{A, {}}, {B, {}}}, Axis::Vertical)), std::string("edit.needs-three"));
    }
    void changesWhatLiesOverWhat()
    {
        QCOMPARE(order(restack(Document, {A, C}, Stacking::ToFront)), std::string("bdac"));
        QCOMPARE(order(restack(Document, {B, C}, Stacking::ToBack)), std::string("bcad"));
        QCOMPARE(order(restack(Document, {A, B}, Stacking::Forward)), std::string("cabd"));
        QCOMPARE(order(restack(Document, {B, C}, Stacking::Backward)), std::string("bcad"));
        QVERIFY(!restack(Document, {ComponentId("gone")}, Stacking::ToBack));
    }

    void snapsToTheNearestLine()
    {
        const SnapIndex index({{0, 0, 100, 40}, {0, 200, 100, 40}, {500, 100, 60, 60}});
        const Snapped left = index.snap({3, 80, 100, 40}, 5);
        QCOMPARE(left.offset, (Point{-3, 0}));
        QCOMPARE(left.guides.size(), std::size_t(3)); // Left, middle and right.
        QVERIFY((left.guides[0] == Guide{true, 0, 0, 240}));
        const Snapped nothing = index.snap({300, 60, 30, 30}, 5);
        QCOMPARE(nothing.offset, Point{});
        QVERIFY(nothing.guides.empty());
        // The middle of 320 +- 20 is at y 130, as that of the third box is at 130.
        const Snapped middle = index.snap({300, 112, 30, 40}, 5);
        QCOMPARE(middle.offset, (Point{0, -2}));
        QVERIFY((middle.guides[0] == Guide{false, 130, 300, 560}));
    }
    void snapsWithinTheToleranceOnly()
    {
        const SnapIndex index({{0, 0, 100, 40}});
        QCOMPARE(index.snap({5, 300, 30, 30}, 5).offset.x, -5.0);
        QCOMPARE(index.snap({5.1, 300, 30, 30}, 5).offset.x, 0.0);
        QCOMPARE(SnapIndex().snap({5, 300, 30, 30}, 5).offset, Point{});
    }
    void answersQuicklyAmongTwoThousandBoxes()
    {
        std::vector<Rect> boxes;
        for (int i = 0; i < 2'000; ++i)
            boxes.push_back({(i % 50) * 250.0, (i / 50) * 120.0, 180 + i % 7 * 4.0, 64});
        const SnapIndex index(boxes);
        QElapsedTimer timer;
        timer.start();
        double sum = 0;
        for (int i = 0; i < 1'000; ++i)
            sum += index.snap({i * 3.0, i * 2.0, 180, 64}, 6).offset.x;
        QVERIFY(sum == sum);
        QVERIFY2(timer.elapsed() < 1'000, "one answer took more than a millisecond");
    }

    void makesGapsEqualWhileDragging()
    {
        const auto gaps = [](const Snapped &snapped) {
            std::string text;
            for (const Gap &gap : snapped.gaps)
                text += (gap.isHorizontal ? "x " : "y ") + std::to_string(std::lround(gap.from)) + '-'
                        + std::to_string(std::lround(gap.to)) + ' ';
            return text;
        };
        // Between two boxes of different size.
        const SnapIndex two({{0, 0, 100, 40}, {400, 7, 120, 30}});
        Snapped snapped = two.snap({203, 13, 100, 37}, 6);
        QCOMPARE(snapped.offset.x, -3.0);
        QCOMPARE(gaps(snapped), std::string("x 100-200 x 300-400 "));
        QCOMPARE(two.snap({220, 13, 100, 37}, 6).offset.x, 0.0);
        QVERIFY(two.snap({220, 13, 100, 37}, 6).gaps.empty());
        // After two boxes that stand apart, and before them; downwards too.
        const SnapIndex row({{0, 0, 100, 40}, {180, 3, 110, 40}});
        snapped = row.snap({373, 8, 90, 41}, 6);
        QCOMPARE(snapped.offset.x, -3.0);
        QCOMPARE(gaps(snapped), std::string("x 100-180 x 290-370 "));
        QCOMPARE(gaps(row.snap({-182, 8, 100, 41}, 6)), std::string("x -80-0 x 100-180 "));
        const SnapIndex column({{0, 0, 100, 40}, {7, 100, 110, 40}});
        QCOMPARE(gaps(column.snap({3, 197, 91, 41}, 6)), std::string("y 40-100 y 140-200 "));
        // Another row does not count, and a line that is nearer comes first.
        const SnapIndex other({{0, 0, 100, 40}, {180, 300, 110, 40}});
        QVERIFY(other.snap({373, 8, 90, 41}, 6).gaps.empty());
        const SnapIndex lined({{0, 0, 100, 40}, {400, 0, 120, 40}, {204, 500, 100, 40}});
        QCOMPARE(lined.snap({203, 13, 100, 37}, 6).offset.x, 1.0);
    }
    void findsAndReplacesWithoutCase()
    {
        const Architecture before =
            sketch::parse("box a service tech:Postgres \"Order ORDER\"\nbox b service \"주문 order\"");
        const auto found = findText(before, {"order"}, "Sale");
        QCOMPARE(found->size(), std::size_t(2));
        QCOMPARE((*found)[0].count, std::size_t(2));
        QCOMPARE((*found)[0].after, std::string("Sale Sale"));
        QCOMPARE((*found)[1].before, std::string("주문 order"));
        QCOMPARE(
            sketch::changes(before, replaceText(before, {"order"}, "Sale")),
            std::string("- box a service tech:Postgres \"Order ORDER\"\n- box b service \"주문 order\"\n"
                        "+ box a service tech:Postgres \"Sale Sale\"\n+ box b service \"주문 Sale\"\nselects a b"));
    }
    void replacesInOneLanguageOfATextOnly()
    {
        Architecture before = sketch::parse("box a service");
        before.components.change(A, [](Component &each) {
            each.name = Text::bilingual("Order", "주문");
            each.description = Text::bilingual("Takes an order.", "주문을 받습니다.");
        });
        const auto edited = replaceText(before, {"주문"}, "판매");
        QCOMPARE(edited->architecture.components[0].name, Text::bilingual("Order", "판매"));
        QCOMPARE(edited->architecture.components[0].description,
                 Text::bilingual("Takes an order.", "판매을 받습니다."));
    }
    void leavesTextsAloneThatAreNotMeant()
    {
        const Architecture before = sketch::parse("box a service \"old a\"\nbox b service \"old b\"");
        TextSearch search{"old"};
        search.except = {0};
        QCOMPARE(findText(before, search, "new")->size(), std::size_t(2)); // The preview shows them all the same.
        const auto edited = replaceText(before, search, "new");
        QCOMPARE(edited->architecture.components[0].name, Text("old a"));
        QCOMPARE(edited->architecture.components[1].name, Text("new b"));
        search.except = {0, 1};
        QCOMPARE(placed(replaceText(before, search, "new")), std::string("edit.nothing-found"));
    }
    void looksOnlyWhereItIsToldTo()
    {
        const Architecture before =
            sketch::parse("box a service tech:x \"x\"\nbox b service tech:x \"x\"\na -> b via:x");
        TextSearch search{"x"};
        search.fields.technologies = false;
        QCOMPARE(findText(before, search)->size(), std::size_t(2));
        search.fields = {false, false, true};
        QCOMPARE(findText(before, search)->size(), std::size_t(3));
        search.within = {A};
        QCOMPARE(findText(before, search)->size(), std::size_t(1));
        QCOMPARE(findText(before, {"X", true})->size(), std::size_t(0));
    }
    void replacesDescriptionsMissionsAndNotes()
    {
        Architecture before = sketch::parse("team t\nnote n @1,2");
        before.name = "old shop";
        before.teams.change(TeamId("t"), [](Team &each) { each.mission = "old"; });
        before.drawn.notes.change(NoteId("n"), [](Note &each) { each.text = "old"; });
        const auto edited = replaceText(before, {"old"}, "new");
        QCOMPARE(edited->architecture.name, Text("new shop"));
        QCOMPARE(edited->architecture.teams[0].mission, Text("new"));
        QCOMPARE(edited->architecture.drawn.notes[0].text, Text("new"));
    }
    void refusesEmptySearchesAndEmptyNames()
    {
        const Architecture before = sketch::parse("box a service");
        QCOMPARE(placed(replaceText(before, {""}, "x")), std::string("edit.search-is-empty"));
        QCOMPARE(placed(replaceText(before, {"nothing"}, "x")), std::string("edit.nothing-found"));
        QCOMPARE(placed(replaceText(before, {"a"}, " ")), std::string("edit.empty-name"));
        QCOMPARE(placed(replaceText(before, {"a"}, std::string(50'000, 'x'))), std::string("edit.name-too-long"));
    }
    void doesNotLookIntoWhatItPutIn()
    {
        const Architecture before = sketch::parse("box a service \"aaa\"");
        QCOMPARE(replaceText(before, {"a"}, "aa")->architecture.components[0].name, Text("aaaaaa"));
        QCOMPARE(replaceText(before, {"aa"}, "b")->architecture.components[0].name, Text("ba"));
    }
};

QTEST_APPLESS_MAIN(ArrangeTest)
#include "arrange_test.moc"
