// SPDX-License-Identifier: Apache-2.0
#include "shops.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

namespace topologue::layout::test {

namespace {

constexpr Size Usual{150, 56};

class Builder
{
public:
    Builder &box(const std::string &id, int rankHint = -1, Size size = Usual)
    {
        m_index[id] = static_cast<int>(m_graph.boxes.size());
        m_graph.boxes.push_back({id, size, -1, std::nullopt, false, rankHint});
        return *this;
    }
    Builder &links(const std::string &from, std::initializer_list<const char *> to, double weight = 1)
    {
        for (const char *id : to)
            m_graph.links.push_back({from + ">" + id, m_index.at(from), m_index.at(id), weight, {}, {}});
        return *this;
    }
    Builder &frame(const std::string &id, std::initializer_list<const char *> boxes)
    {
        for (const char *box : boxes)
            m_graph.boxes[static_cast<std::size_t>(m_index.at(box))].frame = static_cast<int>(m_graph.frames.size());
        m_graph.frames.push_back({id, 16, 28, 120});
        return *this;
    }
    Graph build() { return std::move(m_graph); }

private:
    Graph m_graph;
    std::map<std::string, int> m_index;
};

/// SplitMix64: the same numbers on every machine.
class Numbers
{
public:
    explicit Numbers(std::uint64_t seed) : m_state(seed) {}
    int below(int bound)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(bound));
    }

private:
    std::uint64_t m_state;
};

Builder shop()
{
    Builder b;
    b.box("web", 0, {110, 50}).box("mobile", 0, {110, 50}).box("gateway", 1, {150, 60});
    for (const char *service :
         {"login", "members", "catalogue", "search", "display", "cart", "order", "payment", "delivery", "notification"})
        b.box(service);
    for (const char *store : {"members-db", "session-cache", "products-db", "search-index", "display-cache",
                              "cart-cache", "orders-db", "payments-db", "delivery-db"})
        b.box(store, -1, {136, 64});
    b.box("events", -1, {136, 48}).box("card-provider", -1, {150, 56}).box("mail-provider");
    b.links("web", {"gateway"}, 4).links("mobile", {"gateway"}, 4);
    b.links("gateway", {"login", "members", "catalogue", "search", "display", "cart", "order", "payment"}, 2);
    b.links("login", {"members", "session-cache"}).links("members", {"members-db"});
    b.links("catalogue", {"products-db"})
        .links("search", {"search-index"})
        .links("display", {"display-cache", "catalogue"});
    b.links("cart", {"cart-cache", "catalogue"}).links("order", {"orders-db", "events", "cart"});
    b.links("payment", {"payments-db", "card-provider", "events"});
    b.links("delivery", {"delivery-db", "events"}).links("notification", {"events", "mail-provider"});
    return b;
}

} // namespace

Graph microserviceShop()
{
    return shop().build();
}

Graph teamShop()
{
    return shop()
        .frame("Members", {"login", "members", "members-db", "session-cache"})
        .frame("Catalogue", {"catalogue", "search", "display", "products-db", "search-index", "display-cache"})
        .frame("Orders", {"cart", "order", "cart-cache", "orders-db", "events"})
        .frame("Payment", {"payment", "payments-db"})
        .frame("Delivery", {"delivery", "delivery-db", "notification"})
        .build();
}

Graph monolithShop()
{
    Builder b;
    b.box("web", 0, {110, 50}).box("mobile", 0, {110, 50});
    for (const char *module : {"web-tier", "login", "catalogue", "search", "display", "cart", "order", "payment",
                               "delivery", "notification"})
        b.box(module, -1, {140, 44});
    for (const char *store : {"shop-db", "payments-db", "search-index", "display-cache"})
        b.box(store, -1, {136, 64});
    b.box("card-provider");
    b.links("web", {"web-tier"}, 4).links("mobile", {"web-tier"}, 4);
    b.links("web-tier", {"login", "catalogue", "search", "display", "cart", "order", "payment"}, 2);
    b.links("login", {"shop-db"}).links("catalogue", {"shop-db"}).links("search", {"search-index"});
    b.links("display", {"display-cache", "catalogue"})
        .links("cart", {"shop-db"})
        .links("order", {"shop-db", "payment", "delivery"});
    b.links("payment", {"payments-db", "card-provider"}).links("delivery", {"shop-db", "notification"});
    b.frame("Shop", {"web-tier", "login", "catalogue", "search", "display", "cart", "order", "payment", "delivery",
                     "notification"});
    return b.build();
}

Graph randomGraph(std::uint64_t seed, int boxes, int links, int frames)
{
    Numbers numbers(seed);
    Graph graph;
    for (int i = 0; i < frames; ++i) {
        graph.frames.push_back({"frame" + std::to_string(i), 10.0 + numbers.below(10), 20.0 + numbers.below(16),
                                static_cast<double>(numbers.below(240))});
    }
    for (int i = 0; i < boxes; ++i) {
        Box box;
        box.id = "box" + std::to_string(i);
        box.size = {100.0 + numbers.below(100), 40.0 + numbers.below(40)};
        if (frames > 0 && numbers.below(3) == 0)
            box.frame = numbers.below(frames);
        if (numbers.below(6) == 0)
            box.rankHint = numbers.below(4);
        graph.boxes.push_back(box);
    }
    for (int i = 0; i < links; ++i) {
        // Mostly from earlier to later boxes, as calls are, with some cycles and links to oneself.
        const int a = numbers.below(boxes);
        const int b = numbers.below(boxes);
        const bool free = numbers.below(10) == 0;
        graph.links.push_back({"link" + std::to_string(i),
                               free ? a : std::min(a, b),
                               free ? b : std::max(a, b),
                               1.0 + numbers.below(5),
                               numbers.below(2) == 0 ? Size{} : Size{40, 16},
                               {}});
    }
    return graph;
}

} // namespace topologue::layout::test
