// SPDX-License-Identifier: Apache-2.0
#include "drawing/bezier.h"
#include "drawing/diagram.h"
#include "drawing/spatialindex.h"

#include "fixedmeasurer.h"
#include "shop.h"

#include <QTest>

#include <random>

using namespace topologue;
using namespace topologue::drawing;

namespace {

DisplayList drawnShop()
{
    const FixedMeasurer measurer;
    const Diagram diagram(smallShop(), {}, measurer);
    return diagram.draw(placeOnGrid(diagram.graph()));
}

std::uint32_t indexOf(const DisplayList &list, std::string_view svgId)
{
    for (std::uint32_t i = 0; i < list.elements.size(); ++i) {
        if (list.elements[i].svgId == svgId)
            return i;
    }
    return 0xFFFF'FFFF;
}

bool touch(const Rect &a, const Rect &b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

} // namespace

class SpatialIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatALinearSearchFinds();
    void findsNothingInAnEmptyList();
    void measuresDistancesToCurves();
    void hitsABoxAboveItsFrame();
    void hitsAnArrowWithinTolerance();
    void hitsTheNearerOfTwoArrows();
    void hitsAFrameByItsTitleAndBorderOnly();
    void hitsTheLabelOfAnArrow();
    void hitsANote();
    void hitsASectionOnlyByItsTitleAndItsEdge();
};

void SpatialIndexTest::findsWhatALinearSearchFinds()
{
    DisplayList list;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(-1000, 1000);
    std::uniform_real_distribution<double> size(0, 120);
    for (int i = 0; i < 2000; ++i) {
        Element element;
        element.bounds = {place(random), place(random), size(random), size(random)};
        element.primitiveCount = 1;
        list.elements.push_back(element);
    }
    const SpatialIndex index(list);
    for (int i = 0; i < 500; ++i) {
        const Rect area{place(random), place(random), size(random) * 3, size(random) * 3};
        std::vector<std::uint32_t> expected;
        for (std::uint32_t e = 0; e < list.elements.size(); ++e) {
            if (touch(list.elements[e].bounds, area))
                expected.push_back(e);
        }
        QCOMPARE(index.within(area), expected);
    }
}

void SpatialIndexTest::findsNothingInAnEmptyList()
{
    const DisplayList list;
    const SpatialIndex index(list);
    QVERIFY(index.within({-1e9, -1e9, 2e9, 2e9}).empty());
    QVERIFY(!index.hit(list, {0, 0}, 5));
}

void SpatialIndexTest::measuresDistancesToCurves()
{
    // A straight line as a cubic, then a quarter of a circle of radius 100 around the origin.
    const std::vector<Point> line{{0, 0}, {10, 0}, {20, 0}, {30, 0}};
    QVERIFY(std::abs(distanceTo(line, {15, 4}) - 4) < 1e-9);
    QVERIFY(std::abs(distanceTo(line, {33, 4}) - 5) < 1e-9);
    const std::vector<Point> arc{{100, 0}, {100, 55.23}, {55.23, 100}, {0, 100}};
    QVERIFY(std::abs(distanceTo(arc, {0, 0}) - 100) < 0.2);
    QVERIFY(std::abs(distanceTo(arc, {106, 106}) - (106 * std::sqrt(2.0) - 100)) < 0.2);
}

void SpatialIndexTest::hitsABoxAboveItsFrame()
{
    const DisplayList list = drawnShop();
    const SpatialIndex index(list);
    const std::uint32_t login = indexOf(list, "login");
    QCOMPARE(index.hit(list, list.elements[login].outline.center(), 4), std::optional(login));
}

void SpatialIndexTest::hitsAnArrowWithinTolerance()
{
    const DisplayList list = drawnShop();
    const SpatialIndex index(list);
    const std::uint32_t arrow = indexOf(list, "web-edge");
    const auto route = list.routeOf(list.elements[arrow]);
    const Cubic cubic{route[0], route[1], route[2], route[3]};
    const Point middle = cubic.at(0.5);
    const Point beside = middle + normal(cubic.part(0.5, 1).startDirection()) * 3;
    QCOMPARE(index.hit(list, beside, 4), std::optional(arrow));
    QCOMPARE(index.hit(list, beside, 2), std::nullopt);
}

void SpatialIndexTest::hitsTheNearerOfTwoArrows()
{
    DisplayList list;
    for (const double y : {0.0, 5.0}) {
        Element arrow;
        arrow.role = ElementRole::Dependency;
        arrow.id = DependencyId("a");
        arrow.bounds = {0, y - 1, 90, 2};
        arrow.primitiveCount = 1;
        arrow.firstRoutePoint = static_cast<std::uint32_t>(list.points.size());
        arrow.routePointCount = 4;
        list.points.insert(list.points.end(), {{0, y}, {30, y}, {60, y}, {90, y}});
        list.elements.push_back(arrow);
    }
    const SpatialIndex index(list);
    QCOMPARE(index.hit(list, {45, 1}, 6), std::optional(0U));
    QCOMPARE(index.hit(list, {45, 4}, 6), std::optional(1U));
    QCOMPARE(index.hit(list, {45, 2.5}, 6), std::optional(1U)); // Equally near: the topmost.
}

void SpatialIndexTest::hitsAFrameByItsTitleAndBorderOnly()
{
    const DisplayList list = drawnShop();
    const SpatialIndex index(list);
    const std::uint32_t frame = indexOf(list, "core");
    QCOMPARE(list.elements[frame].role, ElementRole::Frame);
    const Rect outline = list.elements[frame].outline;
    QCOMPARE(index.hit(list, {outline.x + 30, outline.y + 12}, 4), std::optional(frame));
    QCOMPARE(index.hit(list, {outline.x - 2, outline.bottom() - 30}, 4), std::optional(frame));
    QCOMPARE(index.hit(list, {outline.x + 8, outline.bottom() - 8}, 4), std::nullopt);
}

void SpatialIndexTest::hitsTheLabelOfAnArrow()
{
    const DisplayList list = drawnShop();
    const SpatialIndex index(list);
    const std::uint32_t label = indexOf(list, "label-edge-payment");
    QCOMPARE(list.elements[label].id, ElementId(DependencyId("edge-payment")));
    const Rect bounds = list.elements[label].bounds;
    QCOMPARE(index.hit(list, {bounds.x + 2, bounds.center().y}, 0), std::optional(label));
}

void SpatialIndexTest::hitsANote()
{
    const DisplayList list = drawnShop();
    const SpatialIndex index(list);
    const std::uint32_t note = indexOf(list, "note-why");
    QCOMPARE(list.elements[note].note, NoteId("why"));
    QCOMPARE(index.hit(list, list.elements[note].outline.center(), 0), std::optional(note));
}

void SpatialIndexTest::hitsASectionOnlyByItsTitleAndItsEdge()
{
    Architecture shop = smallShop();
    Note section;
    section.id = NoteId("area");
    section.topLeft = {-400, -600};
    section.width = 3000;
    section.height = 3000;
    shop.drawn.notes.add(section);
    const FixedMeasurer measurer;
    const Diagram diagram(shop, {}, measurer);
    const DisplayList list = diagram.draw(placeOnGrid(diagram.graph()));
    const SpatialIndex index(list);
    const std::uint32_t area = indexOf(list, "note-area");
    QCOMPARE(index.hit(list, {-390, -590}, 4), std::optional(area));
    QCOMPARE(index.hit(list, {-400, 1000}, 4), std::optional(area));
    QCOMPARE(index.hit(list, {-300, -400}, 4), std::nullopt);
    const std::uint32_t note = indexOf(list, "note-why");
    QCOMPARE(index.hit(list, list.elements[note].outline.center(), 0), std::optional(note));
}

QTEST_APPLESS_MAIN(SpatialIndexTest)
#include "spatialindex_test.moc"
