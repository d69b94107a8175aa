// SPDX-License-Identifier: Apache-2.0
#include "drawing/bezier.h"
#include "drawing/diagram.h"

#include "fixedmeasurer.h"
#include "shop.h"

#include <QTest>

#include <cstring>
#include <set>

using namespace topologue;
using namespace topologue::drawing;

namespace {

const FixedMeasurer Measurer;

DisplayList draw(const Architecture &architecture, DiagramOptions options = {})
{
    const Diagram diagram(architecture, options, Measurer);
    return diagram.draw(placeOnGrid(diagram.graph()));
}

/// Points all along what a shape draws, found without the code under test.
std::vector<Point> sampled(const DisplayList &list, const Shape &shape)
{
    std::vector<Point> result;
    Point current;
    std::uint32_t next = shape.firstPoint;
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        const PathVerb verb = list.verbs[shape.firstVerb + i];
        if (verb == PathVerb::Close)
            continue;
        if (verb == PathVerb::Cubic) {
            const Cubic cubic{current, list.points[next], list.points[next + 1], list.points[next + 2]};
            for (int step = 1; step < 20; ++step)
                result.push_back(cubic.at(step / 20.0));
            next += 2;
        }
        current = list.points[next++];
        result.push_back(current);
    }
    return result;
}

Rect textRect(const TextRun &run)
{
    const double share = run.anchor == TextAnchor::Start ? 0 : run.anchor == TextAnchor::Middle ? 0.5 : 1;
    const FontMetrics metrics = Measurer.metrics(run.font);
    return {run.baseline.x - share * run.width, run.baseline.y - metrics.ascent, run.width,
            metrics.ascent + metrics.descent};
}

bool holds(const Rect &outer, const Rect &inner)
{
    const Rect grown = outer.grown(1e-6);
    return grown.contains({inner.x, inner.y}) && grown.contains({inner.right(), inner.bottom()});
}

const Element *find(const DisplayList &list, std::string_view svgId)
{
    for (const Element &element : list.elements) {
        if (element.svgId == svgId)
            return &element;
    }
    return nullptr;
}

std::vector<TextRun> textsOf(const DisplayList &list, const Element &element, Detail detail)
{
    std::vector<TextRun> result;
    for (const Primitive &primitive : list.primitivesOf(element)) {
        if (const auto *run = std::get_if<TextRun>(&primitive); run && (run->details & detail))
            result.push_back(*run);
    }
    return result;
}

} // namespace

class DiagramTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingWithinItsBounds_data();
    void keepsEverythingWithinItsBounds();
    void givesEveryElementItsOwnSvgId();
    void drawsEqualInputsEqually();
    void outlivesTheArchitecture();
    void fitsTextsIntoTheirBoxes_data();
    void fitsTextsIntoTheirBoxes();
    void keepsTheWholeNameInTheTitle();
    void showsNamesAtEveryDistanceThatCanBeRead();
    void speaksTheLanguage();
    void tellsStylesOfArrowsApart();
    void drawsWiderWhatIsBusier();
    void marksPoliciesWithoutOverlap();
    void startsAndEndsArrowsOnOutlines();
    void makesModulesOfASlabEquallyWide();
    void drawsNothingOfAnEmptyDocument();
};

void DiagramTest::keepsEverythingWithinItsBounds_data()
{
    QTest::addColumn<ViewKind>("view");
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("collapsed");
    QTest::newRow("deployables") << ViewKind::Deployables << Language::English << false;
    QTest::newRow("deployables, Korean") << ViewKind::Deployables << Language::Korean << false;
    QTest::newRow("collapsed") << ViewKind::Deployables << Language::English << true;
    QTest::newRow("teams") << ViewKind::Teams << Language::Korean << false;
    QTest::newRow("stores") << ViewKind::Stores << Language::English << false;
    QTest::newRow("plain") << ViewKind::Plain << Language::English << false;
}

void DiagramTest::keepsEverythingWithinItsBounds()
{
    QFETCH(const ViewKind, view);
    QFETCH(const Language, language);
    QFETCH(const bool, collapsed);
    Architecture shop = smallShop();
    if (collapsed)
        shop.drawn.collapsed.insert(DeployableId("core"));
    const DisplayList list = draw(shop, {view, language});
    QVERIFY(list.elements.size() >= shop.components.size() - 2);
    std::uint32_t nextPrimitive = 0;
    for (const Element &element : list.elements) {
        QCOMPARE(element.firstPrimitive, nextPrimitive);
        nextPrimitive += element.primitiveCount;
        QVERIFY2(holds(list.bounds, element.bounds), element.svgId.c_str());
        if (!element.outline.isEmpty())
            QVERIFY2(holds(element.bounds, element.outline), element.svgId.c_str());
        for (const Primitive &primitive : list.primitivesOf(element)) {
            if (const auto *run = std::get_if<TextRun>(&primitive)) {
                QCOMPARE(run->width, Measurer.width(run->text, run->font));
                QVERIFY2(holds(element.bounds, textRect(*run)), element.svgId.c_str());
                continue;
            }
            const auto &shape = std::get<Shape>(primitive);
            const double half = shape.stroke == Ink::None ? 0 : static_cast<double>(shape.strokeWidth) / 2;
            for (const Point point : sampled(list, shape)) {
                QVERIFY2(holds(element.bounds, Rect{point.x, point.y, 0, 0}.grown(half)), element.svgId.c_str());
            }
        }
    }
    QCOMPARE(std::size_t{nextPrimitive}, list.primitives.size());
}

void DiagramTest::givesEveryElementItsOwnSvgId()
{
    Architecture shop = smallShop();
    // Names that our own prefixes could make.
    for (const char *id : {"label-edge-payment", "team-front", "note-why"}) {
        Component odd;
        odd.id = ComponentId(id);
        odd.name = id;
        shop.components.add(odd);
    }
    for (const ViewKind view : {ViewKind::Deployables, ViewKind::Teams, ViewKind::Stores, ViewKind::Plain}) {
        const DisplayList list = draw(shop, {view, Language::English});
        std::set<std::string> ids;
        for (const Element &element : list.elements)
            QVERIFY2(ids.insert(element.svgId).second, element.svgId.c_str());
        QVERIFY(ids.contains("team-front"));
        QCOMPARE(find(list, "team-front")->role, ElementRole::Component);
    }
}

void DiagramTest::drawsEqualInputsEqually()
{
    const DisplayList a = draw(smallShop());
    const DisplayList b = draw(smallShop());
    QCOMPARE(a.points, b.points);
    QCOMPARE(a.verbs, b.verbs);
    QCOMPARE(a.bounds, b.bounds);
    QCOMPARE(a.elements.size(), b.elements.size());
    for (std::size_t i = 0; i < a.elements.size(); ++i) {
        QCOMPARE(a.elements[i].svgId, b.elements[i].svgId);
        QCOMPARE(a.elements[i].description, b.elements[i].description);
        QCOMPARE(a.elements[i].bounds, b.elements[i].bounds);
    }
}

void DiagramTest::outlivesTheArchitecture()
{
    auto shop = std::make_unique<Architecture>(smallShop());
    auto measurer = std::make_unique<FixedMeasurer>();
    Diagram diagram(*shop, {}, *measurer);
    shop.reset();
    measurer.reset();
    const Diagram moved = std::move(diagram);
    QCOMPARE(moved.draw(placeOnGrid(moved.graph())).points, draw(smallShop()).points);
}

void DiagramTest::fitsTextsIntoTheirBoxes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("short") << "Pay";
    QTest::newRow("usual") << "Notification";
    QTest::newRow("Korean") << QStringLiteral("상품 갱신 배치 처리 서비스");
    QTest::newRow("long English") << "The service that keeps what customers have put into their carts over night";
    QTest::newRow("long Korean") << QStringLiteral(
        "고객이 장바구니에 담아 둔 물건을 다음 날까지 보관하는 아주 긴 이름의 서비스");
    QTest::newRow("no spaces") << QString(300, QLatin1Char('W'));
    QTest::newRow("10,000 characters") << QString(10'000, QChar(0xAC00));
}

void DiagramTest::fitsTextsIntoTheirBoxes()
{
    QFETCH(const QString, text);
    for (int kind = 0; kind < ComponentKindCount; ++kind) {
        for (const std::uint32_t replicas : {1U, 10'000U}) {
            Architecture one;
            Component component;
            component.id = ComponentId("it");
            component.kind = static_cast<ComponentKind>(kind);
            component.name = text.toStdString();
            component.technology = text.toStdString();
            component.capacity = Capacity{};
            component.capacity->replicas = replicas;
            one.components.add(component);
            const DisplayList list = draw(one);
            const Element &element = *find(list, "it");
            QVERIFY(element.outline.width >= 132 && element.outline.width <= 240);
            for (const Detail detail : {Overview, Middle, Full}) {
                for (const TextRun &run : textsOf(list, element, detail)) {
                    Rect inside = element.outline;
                    inside.x += 6;
                    inside.width -= 12;
                    QVERIFY2(holds(inside, textRect(run)), run.text.c_str());
                    QVERIFY(!run.text.empty());
                }
            }
            // The name and the line below it do not touch (but for the line boxes' empty parts).
            const auto full = textsOf(list, element, Full);
            if (full.size() == 2)
                QVERIFY(full[1].baseline.y - full[0].baseline.y >= full[1].font.size + 3);
        }
    }
}

void DiagramTest::keepsTheWholeNameInTheTitle()
{
    const std::string name(1000, 'n');
    const DisplayList list = draw(shopOfText(name));
    const Element &store = *find(list, "store");
    QCOMPARE(store.title, name);
    const std::string shown = textsOf(list, store, Full).front().text;
    QVERIFY(shown.size() < 60);
    QVERIFY(shown.ends_with("…"));
}

void DiagramTest::showsNamesAtEveryDistanceThatCanBeRead()
{
    const DisplayList list = draw(smallShop());
    for (const Element &element : list.elements) {
        if (element.role != ElementRole::Component)
            continue;
        QVERIFY2(!textsOf(list, element, Full).empty(), element.svgId.c_str());
        const auto middle = textsOf(list, element, Middle);
        QCOMPARE(middle.size(), std::size_t{1});
        QVERIFY(middle[0].font.size >= 14);
        for (const TextRun &run : textsOf(list, element, Overview))
            QVERIFY(run.font.size >= 30);
    }
    // The title of a frame is 12 pixels high at 25 %.
    const auto far = textsOf(list, *find(list, "label-core"), Overview);
    QCOMPARE(far.size(), std::size_t{1});
    QCOMPARE(far[0].text, std::string("Core"));
    QCOMPARE(far[0].font.size * 0.25, 12.0);
}

void DiagramTest::speaksTheLanguage()
{
    const DisplayList english = draw(smallShop());
    const DisplayList korean = draw(smallShop(), {ViewKind::Deployables, Language::Korean});
    const auto texts = [](const DisplayList &list, const char *id) {
        QStringList result;
        for (const TextRun &run : textsOf(list, *find(list, id), Full))
            result << QString::fromStdString(run.text);
        return result;
    };
    QCOMPARE(texts(english, "core"), QStringList({"Core", "200 workers × 2"}));
    QCOMPARE(texts(korean, "core"), QStringList({"핵심", "워커 200개 × 2"}));
    QCOMPARE(texts(english, "payment"), QStringList({"Payment", "Spring Boot · 3×"}));
    QCOMPARE(texts(korean, "cards"), QStringList({"카드사", "외부 시스템"}));
    QCOMPARE(find(english, "payment")->description,
             std::string("Service on Spring Boot, replicas: 3, workers in each: 100."));
    QCOMPARE(find(korean, "payment")->description,
             std::string("Spring Boot 기반 서비스이며, 복제본 3개에 각각 워커 100개가 있습니다."));
    QCOMPARE(
        find(english, "order-events")->description,
        std::string("Order publishes messages to order events and does not wait. Expected calls per second: 120."));
    QCOMPARE(find(korean, "order-login")->description,
             std::string("주문이(가) 같은 프로세스 안에서 로그인을(를) 호출합니다. 예상 초당 호출 수: 120."));
    QCOMPARE(find(english, "edge-payment")->description,
             std::string("Edge calls Payment and waits for the answer. Protocol: gRPC. Expected calls per second: 120. "
                         "It gives up after 1,000 ms. It tries up to 3 times. A circuit breaker guards it."));
    QCOMPARE(texts(draw(smallShop(), {ViewKind::Stores, Language::Korean}), "members"),
             QStringList({"회원", "PostgreSQL · 2곳에서 공유"}));
}

void DiagramTest::tellsStylesOfArrowsApart()
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

void DiagramTest::drawsWiderWhatIsBusier()
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

void DiagramTest::marksPoliciesWithoutOverlap()
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

void DiagramTest::startsAndEndsArrowsOnOutlines()
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

void DiagramTest::makesModulesOfASlabEquallyWide()
{
    Architecture shop = smallShop();
    Component order = *shop.components.find(ComponentId("order"));
    order.name = "Orders and everything about them";
    shop.components.replace(order.id, order);
    const DisplayList list = draw(shop);
    QVERIFY(find(list, "order")->outline.width > 200);
    QCOMPARE(find(list, "login")->outline.width, find(list, "order")->outline.width);
    QCOMPARE(find(list, "payment")->outline.width, find(draw(smallShop()), "payment")->outline.width);
}

void DiagramTest::drawsNothingOfAnEmptyDocument()
{
    const DisplayList list = draw({});
    QVERIFY(list.elements.empty());
    QVERIFY(list.primitives.empty());
    QVERIFY(list.bounds.isEmpty());
}

QTEST_APPLESS_MAIN(DiagramTest)
#include "diagram_test.moc"
