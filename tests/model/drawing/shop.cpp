// SPDX-License-Identifier: Apache-2.0
#include "shop.h"

#include <algorithm>

namespace topologue::drawing {

namespace {

Component component(const char *id, ComponentKind kind, Text name, std::string technology = {})
{
    Component result;
    result.id = ComponentId(id);
    result.kind = kind;
    result.name = std::move(name);
    result.technology = std::move(technology);
    return result;
}

Dependency dependency(const char *id, const char *from, const char *to, DependencyKind kind = DependencyKind::Call)
{
    Dependency result;
    result.id = DependencyId(id);
    result.from = ComponentId(from);
    result.to = ComponentId(to);
    result.kind = kind;
    return result;
}

} // namespace

Architecture smallShop()
{
    using Kind = ComponentKind;
    Architecture shop;
    shop.name = Text::bilingual("Small shop", "작은 상점");

    Team front;
    front.id = TeamId("front");
    front.name = Text::bilingual("Storefront", "상점 앞");
    Team money;
    money.id = TeamId("money");
    money.name = Text::bilingual("Money", "돈");
    shop.teams.add(front);
    shop.teams.add(money);

    Deployable core;
    core.id = DeployableId("core");
    core.name = Text::bilingual("Core", "핵심");
    core.team = TeamId("front");
    core.capacity.replicas = 2;
    core.capacity.workers = 200;
    shop.deployables.add(core);

    shop.components.add(component("web", Kind::Client, Text::bilingual("Web", "웹"), "browser"));
    shop.components.add(component("edge", Kind::Gateway, Text::bilingual("Edge", "관문"), "Envoy"));
    for (const auto &[id, english, korean] :
         {std::tuple{"login", "Login", "로그인"}, {"search", "Search", "검색"}, {"order", "Order", "주문"}}) {
        Component part = component(id, Kind::Module, Text::bilingual(english, korean));
        part.deployable = DeployableId("core");
        shop.components.add(std::move(part));
    }
    Component payment = component("payment", Kind::Service, Text::bilingual("Payment", "결제"), "Spring Boot");
    payment.team = TeamId("money");
    payment.capacity = Capacity{};
    payment.capacity->replicas = 3;
    shop.components.add(payment);
    shop.components.add(component("settle", Kind::Job, Text::bilingual("Settle accounts", "정산"), "cron"));
    shop.components.add(component("members", Kind::Database, Text::bilingual("members", "회원"), "PostgreSQL"));
    shop.components.add(component("payments", Kind::Database, Text::bilingual("payments", "결제 DB"), "PostgreSQL"));
    shop.components.add(component("sessions", Kind::Cache, Text::bilingual("sessions", "세션"), "Redis"));
    shop.components.add(component("events", Kind::Queue, Text::bilingual("order events", "주문 이벤트"), "Kafka"));
    shop.components.add(component("index", Kind::SearchIndex, Text::bilingual("index", "색인"), "OpenSearch"));
    shop.components.add(component("pictures", Kind::ObjectStore, Text::bilingual("pictures", "사진"), "S3"));
    shop.components.add(component("cards", Kind::External, Text::bilingual("Card provider", "카드사")));

    shop.dependencies.add(dependency("web-edge", "web", "edge"));
    shop.dependencies.add(dependency("edge-login", "edge", "login"));
    shop.dependencies.add(dependency("edge-search", "edge", "search"));
    shop.dependencies.add(dependency("edge-order", "edge", "order"));
    shop.dependencies.add(dependency("order-login", "order", "login"));
    Dependency pay = dependency("edge-payment", "edge", "payment");
    pay.label = Text::bilingual("pay", "결제하기");
    pay.protocol = "gRPC";
    pay.policies.timeout = Timeout{};
    pay.policies.retry = Retry{};
    pay.policies.circuitBreaker = CircuitBreaker{};
    shop.dependencies.add(pay);
    Dependency card = dependency("payment-cards", "payment", "cards");
    card.optional = true;
    shop.dependencies.add(card);
    shop.dependencies.add(dependency("login-members", "login", "members", DependencyKind::DataAccess));
    shop.dependencies.add(dependency("order-members", "order", "members", DependencyKind::DataAccess));
    shop.dependencies.add(dependency("login-sessions", "login", "sessions", DependencyKind::DataAccess));
    shop.dependencies.add(dependency("search-index", "search", "index", DependencyKind::DataAccess));
    shop.dependencies.add(dependency("search-pictures", "search", "pictures", DependencyKind::DataAccess));
    shop.dependencies.add(dependency("payment-payments", "payment", "payments", DependencyKind::DataAccess));
    shop.dependencies.add(dependency("order-events", "order", "events", DependencyKind::Message));
    Dependency settle = dependency("settle-events", "settle", "events", DependencyKind::Message);
    settle.consumes = true;
    shop.dependencies.add(settle);

    Journey journey;
    journey.id = JourneyId("buy");
    journey.entry = ComponentId("web");
    journey.load.requestsPerSecond = 120;
    shop.journeys.add(journey);

    Note note;
    note.id = NoteId("why");
    note.text = Text::bilingual("Payment lives alone,\nso that it may fail alone.", "결제는 혼자 삽니다.");
    note.topLeft = {40, -120};
    shop.drawn.notes.add(note);
    return shop;
}

Architecture shopOfText(const std::string &text)
{
    Architecture shop;
    shop.name = text;
    Team team;
    team.id = TeamId("team");
    team.name = text;
    team.mission = text;
    shop.teams.add(team);
    Deployable whole;
    whole.id = DeployableId("whole");
    whole.name = text;
    whole.technology = text;
    whole.description = text;
    shop.deployables.add(whole);
    for (const char *id : {"first", "second"}) {
        Component part = component(id, ComponentKind::Module, text, text);
        part.description = text;
        part.deployable = DeployableId("whole");
        part.team = TeamId("team");
        shop.components.add(part);
    }
    Component store = component("store", ComponentKind::Database, text, text);
    store.team = TeamId("team");
    shop.components.add(store);
    Dependency access = dependency("access", "first", "store", DependencyKind::DataAccess);
    access.label = text;
    access.protocol = text;
    shop.dependencies.add(access);
    Note note;
    note.id = NoteId("note");
    note.text = text;
    shop.drawn.notes.add(note);
    return shop;
}

layout::Placed placeOnGrid(const layout::Graph &graph)
{
    layout::Placed placed;
    // Boxes of one frame follow each other, so that frames do not cross.
    std::vector<std::size_t> order(graph.boxes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return graph.boxes[i].frame; });
    placed.centers.resize(graph.boxes.size());
    placed.frames.resize(graph.frames.size());
    int row = 0;
    int column = 0;
    int lastFrame = -1;
    for (const std::size_t i : order) {
        const layout::Box &box = graph.boxes[i];
        if (column == 4 || box.frame != lastFrame) {
            ++row;
            column = 0;
        }
        lastFrame = box.frame;
        placed.centers[i] = {320.0 * column++, 180.0 * row};
        const Rect rect{placed.centers[i].x - box.size.width / 2, placed.centers[i].y - box.size.height / 2,
                        box.size.width, box.size.height};
        placed.bounds = placed.bounds.united(rect);
        if (box.frame < 0)
            continue;
        const auto f = static_cast<std::size_t>(box.frame);
        const layout::Frame &frame = graph.frames[f];
        Rect around = rect.grown(frame.padding);
        around.y -= frame.titleHeight;
        around.height += frame.titleHeight;
        around.width = std::max(around.width, frame.minWidth);
        placed.frames[f] = placed.frames[f].united(around);
    }
    for (const layout::Link &link : graph.links) {
        const auto from = static_cast<std::size_t>(link.from);
        const auto to = static_cast<std::size_t>(link.to);
        const bool right = placed.centers[from].x <= placed.centers[to].x;
        const double fromHalf = graph.boxes[from].size.width / 2;
        const double toHalf = graph.boxes[to].size.width / 2;
        const Point start{placed.centers[from].x + (right ? fromHalf : -fromHalf), placed.centers[from].y};
        const Point end{placed.centers[to].x + (right ? -toHalf : toHalf), placed.centers[to].y};
        const double reach = right ? 60 : -60;
        placed.routes.push_back({start, {start.x + reach, start.y}, {end.x - reach, end.y}, end});
        placed.labels.push_back({(start.x + end.x) / 2, (start.y + end.y) / 2});
    }
    return placed;
}

} // namespace topologue::drawing
