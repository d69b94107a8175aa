// SPDX-License-Identifier: Apache-2.0
#include "shop.h"

#include <string>
#include <utility>

namespace topologue::test {

namespace {

Component component(const char *id, Text name, ComponentKind kind, const char *deployable = nullptr)
{
    Component result;
    result.id = ComponentId(id);
    result.name = std::move(name);
    result.kind = kind;
    if (deployable)
        result.deployable = DeployableId(deployable);
    else if (kind == ComponentKind::Service)
        result.team = TeamId("payments");
    return result;
}

Dependency dependency(const char *from, const char *to, DependencyKind kind, const char *protocol)
{
    Dependency result;
    result.id = DependencyId(std::string(from) + '-' + to);
    result.from = ComponentId(from);
    result.to = ComponentId(to);
    result.kind = kind;
    result.protocol = protocol;
    return result;
}

} // namespace

Architecture shop()
{
    Architecture result;
    result.name = Text::bilingual("Small shop", "작은 가게");
    result.description = Text::bilingual("A shop for tests: \"quotes\" & <angles>", "테스트용 가게");
    for (const char *id : {"payments", "shop"}) {
        Team team;
        team.id = TeamId(id);
        team.name = id;
        result.teams.add(std::move(team));
    }
    Deployable core;
    core.id = DeployableId("core");
    core.name = Text::bilingual("Shop core", "가게 본체");
    core.team = TeamId("shop");
    result.deployables.add(std::move(core));

    result.components.add(component("web", Text::bilingual("Web client", "웹 클라이언트"), ComponentKind::Client));
    result.components.add(component("gateway", Text::bilingual("Gateway", "게이트웨이"), ComponentKind::Gateway));
    result.components.add(
        component("catalogue", Text::bilingual("Catalogue", "상품 목록"), ComponentKind::Module, "core"));
    result.components.add(component("cart", Text::bilingual("Cart", "장바구니"), ComponentKind::Module, "core"));
    result.components.add(component("order", Text::bilingual("Order", "주문"), ComponentKind::Module, "core"));
    result.components.add(component("payment", Text::bilingual("Payment", "결제"), ComponentKind::Service));
    result.components.add(component("orders-db", Text::bilingual("Orders", "주문 저장소"), ComponentKind::Database));
    result.components.add(component("events", Text::bilingual("Events", "이벤트"), ComponentKind::Queue));

    using enum DependencyKind;
    result.dependencies.add(dependency("web", "gateway", Call, "HTTPS"));
    result.dependencies.add(dependency("gateway", "catalogue", Call, "REST"));
    result.dependencies.add(dependency("gateway", "order", Call, "REST"));
    result.dependencies.add(dependency("order", "cart", Call, ""));
    result.dependencies.add(dependency("order", "orders-db", DataAccess, "SQL"));
    result.dependencies.add(dependency("order", "events", Message, "AMQP"));
    auto consumes = dependency("payment", "events", Message, "AMQP");
    consumes.consumes = true;
    result.dependencies.add(std::move(consumes));

    Journey buy;
    buy.id = JourneyId("buy");
    buy.name = Text::bilingual("Buy", "구매");
    buy.entry = ComponentId("web");
    result.journeys.add(std::move(buy));
    return result;
}

Architecture placedShop()
{
    Architecture result = shop();
    double x = 0;
    for (const Component &each : result.components)
        result.drawn.placements[each.id].center = {x += 300, 200};
    return result;
}

} // namespace topologue::test
