// SPDX-License-Identifier: Apache-2.0
#include "listreading.h"

#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::drawing;

class ArrowsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsStylesOfArrowsApart();
    void drawsWiderWhatIsBusier();
    void marksPoliciesWithoutOverlap();
    void startsAndEndsArrowsOnOutlines();
};

void ArrowsTest::tellsStylesOfArrowsApart()
{
    const DisplayList list = draw(smallShop());
    const auto line = [&](const char *id) { return std::get<Shape>(list.primitivesOf(*find(list, id))[0]); };
    const auto head = [&](const char *id) { return std::get<Shape>(list.primitivesOf(*find(list, id))[1]); };
    QCOMPARE(line("web-edge").dash, Dash::Solid);
    QCOMPARE(line("web-edge").stroke, Ink::Arrow);
    QCOMPARE(line("order-events").dash, Dash::Dashed);
    QCOMPARE(line("order-events").stroke, Ink::Message);
    QCOMPARE(line("login-members").dash, Dash::Dotted);
    // Thin and double: two figures, each of two halves.
    const Shape inProcess = line("order-login");
    QVERIFY(inProcess.strokeWidth < 1.4F);
    QCOMPARE(std::count(list.verbs.begin() + inProcess.firstVerb,
                        list.verbs.begin() + inProcess.firstVerb + inProcess.verbCount, PathVerb::Move),
             std::ptrdiff_t{2});
    QCOMPARE(head("web-edge").fill, Ink::Arrow);
    QCOMPARE(head("payment-cards").fill, Ink::Surface); // Optional: hollow.
    QCOMPARE(find(list, "payment-cards")->svgClass, std::string("dependency synchronous optional"));
}

void ArrowsTest::drawsWiderWhatIsBusier()
{
    Architecture shop = smallShop();
    Dependency rare = *shop.dependencies.find(DependencyId("edge-search"));
    rare.callsPerRequest = 0.1;
    shop.dependencies.replace(rare.id, rare);
    const auto width = [](const DisplayList &list, const char *id) {
        return static_cast<double>(std::get<Shape>(list.primitivesOf(*find(list, id))[0]).strokeWidth);
    };
    const DisplayList list = draw(shop);
    // login-members carries 240 calls per second, the most; edge-search 12. 1.4 + 2.6 * (1 - log10(20) / 2)
    QVERIFY(std::abs(width(list, "login-members") - 4) < 1e-5);
    QVERIFY(std::abs(width(list, "edge-search") - 2.30866) < 1e-5);
    shop.journeys.remove(JourneyId("buy"));
    QVERIFY(std::abs(width(draw(shop), "edge-login") - 1.4) < 1e-6);
}

void ArrowsTest::marksPoliciesWithoutOverlap()
{
    Architecture shop = smallShop();
    Policies policies;
    policies.timeout = Timeout{};
    policies.retry = Retry{};
    policies.circuitBreaker = CircuitBreaker{};
    std::vector<Dependency> all(shop.dependencies.begin(), shop.dependencies.end());
    for (Dependency dependency : all) {
        dependency.policies = policies;
        shop.dependencies.replace(dependency.id, dependency);
    }
    const DisplayList list = draw(shop);
    std::vector<Rect> marks;
    std::vector<Rect> boxes;
    for (const Element &element : list.elements) {
        if (element.role == ElementRole::Component)
            boxes.push_back(element.outline);
        if (element.role != ElementRole::Dependency)
            continue;
        for (const Primitive &primitive : list.primitivesOf(element)) {
            const auto &shape = std::get<Shape>(primitive);
            if (shape.fill != Ink::Surface || shape.details != Full)
                continue;
            Rect rect{list.points[shape.firstPoint].x, list.points[shape.firstPoint].y, 0, 0};
            for (const Point point : sampled(list, shape)) {
                const double left = std::min(rect.x, point.x);
                const double top = std::min(rect.y, point.y);
                rect = {left, top, std::max(rect.right(), point.x) - left, std::max(rect.bottom(), point.y) - top};
            }
            marks.push_back(rect);
        }
    }
    QVERIFY(marks.size() >= 15); // Three on each of most arrows; a few find no room on this grid.
    QCOMPARE(marks.size() % 3, std::size_t{0});
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) // They are circles.
            QVERIFY(length(marks[i].center() - marks[j].center()) >= marks[i].width);
        for (const Rect &box : boxes)
            QVERIFY(!marks[i].intersects(box));
    }
}

void ArrowsTest::startsAndEndsArrowsOnOutlines()
{
    // The hexagon of a gateway touches its rectangle only in the middle of its left and right side.
    Architecture shop = smallShop();
    const Diagram diagram(shop, {}, Measurer);
    layout::Placed placed = placeOnGrid(diagram.graph());
    const double off = diagram.graph().boxes[1].size.height / 4;
    placed.routes[0].back().y += off;
    const DisplayList list = diagram.draw(placed);
    const auto route = list.routeOf(*find(list, "web-edge"));
    QVERIFY(std::abs(route.back().x - (placed.routes[0].back().x + 8)) < 1e-9); // Half of the inset of 16.
    QCOMPARE(route.back().y, placed.routes[0].back().y);
    // The tip of the head is where the route ends.
    const Element &arrow = *find(list, "web-edge");
    const auto &head = std::get<Shape>(list.primitivesOf(arrow)[1]);
    QCOMPARE(list.points[head.firstPoint], route.back());
    // The line ends under the head: before the tip, and not before the head's back.
    const auto &line = std::get<Shape>(list.primitivesOf(arrow)[0]);
    const Point lineEnd = list.points[line.firstPoint + line.pointCount - 1];
    const double gap = length(route.back() - lineEnd);
    QVERIFY(gap > 3);
    QVERIFY(gap < 12);
}

QTEST_APPLESS_MAIN(ArrowsTest)
#include "arrows_test.moc"
