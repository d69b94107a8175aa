// SPDX-License-Identifier: Apache-2.0
#include "listreading.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <set>

using namespace topologue;
using namespace topologue::drawing;

class DiagramTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingWithinItsBounds_data();
    void keepsEverythingWithinItsBounds();
    void givesEveryElementItsOwnSvgId();
    void drawsSectionsBehindEverything();
    void leavesOutWhatHasNoPlaceWhereAViewArrangesTheBoxes();
    void drawsEqualInputsEqually();
    void outlivesTheArchitecture();
    void fitsTextsIntoTheirBoxes_data();
    void fitsTextsIntoTheirBoxes();
    void keepsTheWholeNameInTheTitle();
    void showsNamesAtEveryDistanceThatCanBeRead();
    void speaksTheLanguage();
    void callsTheWorkersOfADatabaseServerConnections();
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

void DiagramTest::drawsSectionsBehindEverything()
{
    Architecture shop = smallShop();
    Note section;
    section.id = NoteId("area");
    section.text = "Checkout";
    section.topLeft = {-200, -200};
    section.width = 3000;
    section.height = 2000;
    shop.drawn.notes.add(section);
    const DisplayList list = draw(shop);
    QCOMPARE(list.elements.front().svgId, std::string("note-area"));
    QCOMPARE(list.elements.front().svgClass, std::string("note section"));
    QCOMPARE(list.elements.front().outline, (Rect{-200, -200, 3000, 2000}));
    QVERIFY(list.elements.front().titleHeight > 0);
    QVERIFY(find(list, "note-why") != &list.elements[1]);
    const auto titled = list.primitivesOf(list.elements.front());
    QCOMPARE(std::get<TextRun>(titled.back()).text, std::string("Checkout"));
}

void DiagramTest::leavesOutWhatHasNoPlaceWhereAViewArrangesTheBoxes()
{
    Architecture shop = smallShop();
    shop.drawn.bends[DependencyId("edge-payment")] = {{1, 2}};
    for (const ViewKind view : {ViewKind::Teams, ViewKind::Stores}) {
        const Diagram diagram(shop, {view, Language::English}, Measurer);
        QVERIFY(std::ranges::all_of(diagram.graph().links, [](const auto &link) { return link.bends.empty(); }));
        const DisplayList list = diagram.draw(placeOnGrid(diagram.graph()));
        QVERIFY(std::ranges::none_of(list.elements, [](const Element &e) { return e.role == ElementRole::Note; }));
    }
    const Diagram diagram(shop, {}, Measurer);
    QVERIFY(std::ranges::any_of(diagram.graph().links, [](const auto &link) { return !link.bends.empty(); }));
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
            QVERIFY(run.font.size >= 20); // Seven pixels where the overview ends, at 33 %.
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

void DiagramTest::callsTheWorkersOfADatabaseServerConnections()
{
    Architecture architecture;
    Deployable server;
    server.id = DeployableId("server");
    server.capacity.workers = 800;
    architecture.deployables.add(server);
    for (const char *id : {"orders", "payments"}) {
        Component schema;
        schema.id = ComponentId(id);
        schema.kind = ComponentKind::Database;
        schema.deployable = server.id;
        architecture.components.add(schema);
    }
    const DisplayList list = draw(architecture, {});
    const auto says = [&list](std::string_view text) {
        return std::ranges::any_of(list.primitives, [text](const Primitive &primitive) {
            const auto *run = std::get_if<TextRun>(&primitive);
            return run && run->text == text;
        });
    };
    QVERIFY(says("800 connections"));
    QVERIFY(!says("800 workers"));
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
