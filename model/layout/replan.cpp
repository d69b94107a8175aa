// SPDX-License-Identifier: Apache-2.0
#include "router_p.h"

#include <utility>

namespace topologue::layout {

namespace {

double lengthOf(const Route &route)
{
    double sum = 0;
    for (std::size_t i = 0; i + 3 < route.size(); i += 3)
        sum += Cubic{route[i], route[i + 1], route[i + 2], route[i + 3]}.roughLength();
    return sum;
}

} // namespace

/// How wrong a route is: 0 if it is free, 1 if it runs over words, 2 if over a box.
int Router::Private::faults(std::size_t link, CollisionTest &test) const
{
    const Route &route = placed.routes[link];
    Minding minding{from(link), to(link), false, route.front(), route.back()};
    if (touches(route, minding, test))
        return 2;
    minding.titles = true;
    return touches(route, minding, test) ? 1 : 0;
}

/// Looks for other sides for links that lead over boxes or words; takes those that are less wrong, the shortest first.
bool Router::Private::replan(const std::vector<std::size_t> &links, CollisionTest &test)
{
    bool changed = false;
    for (const std::size_t link : links) {
        const int wrong = test.hasBudget() ? faults(link, test) : 0;
        if (wrong == 0)
            continue;
        const LinkPlan old = plans[link];
        LinkPlan best = old;
        std::pair bestBadness{wrong, 0.0};
        ports.remove(link);
        for (const LinkPlan &other : otherPlans(graph.links[link], boxes, style, test)) {
            plans[link] = other;
            draw(link, test);
            constexpr double OffTheMiddle = 60;
            const std::pair badness{faults(link, test),
                                    lengthOf(placed.routes[link]) + (other.toWish ? OffTheMiddle : 0)};
            if (badness < bestBadness) {
                bestBadness = badness;
                best = other;
            }
        }
        plans[link] = best;
        ports.insert(link);
        draw(link, test);
        changed = changed || best != old;
    }
    return changed;
}

} // namespace topologue::layout
