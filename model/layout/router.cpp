// SPDX-License-Identifier: Apache-2.0
#include "router.h"

#include "detour.h"
#include "frames.h"
#include "router_p.h"

#include <numeric>

namespace topologue::layout {

namespace {

/// Samples of curves against boxes. Enough for every detour of graphs that a person can read; in larger ones the
/// longest links are drawn straight through when it is used up.
constexpr std::int64_t FullBudget = 25'000'000;
/// Above this many links the routes are not looked at a second time.
constexpr std::size_t MostRefined = 4000;

std::vector<TitleWords> titlesOf(const Graph &graph, const std::vector<Rect> &frames)
{
    std::vector<TitleWords> titles(frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i)
        titles[i] = titleWords(graph.frames[i], frames[i]);
    return titles;
}

std::vector<int> framesOfBoxes(const Graph &graph)
{
    std::vector<int> frames;
    for (const Box &box : graph.boxes)
        frames.push_back(box.frame);
    return frames;
}

Rect boundsOf(const Route &route)
{
    Point low = route.front();
    Point high = low;
    for (const Point p : route) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    // Straight routes have no area, and an empty rectangle touches nothing.
    return Rect{low.x, low.y, high.x - low.x, high.y - low.y}.grown(0.5);
}

Rect boundsOf(const std::vector<Rect> &rects)
{
    Rect bounds;
    for (const Rect &rect : rects)
        bounds = bounds.united(rect);
    return bounds;
}

/// Ranks of the links by id, ties by their ends' ids, so that equal graphs in different order are routed alike.
std::vector<std::size_t> ranksById(const Graph &graph)
{
    std::vector<std::size_t> order(graph.links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Link &linkA = graph.links[a];
        const Link &linkB = graph.links[b];
        if (const int byId = linkA.id.compare(linkB.id); byId != 0)
            return byId < 0;
        const auto id = [&](int box) -> const std::string & { return graph.boxes[static_cast<std::size_t>(box)].id; };
        if (const int byFrom = id(linkA.from).compare(id(linkB.from)); byFrom != 0)
            return byFrom < 0;
        return id(linkA.to) < id(linkB.to);
    });
    std::vector<std::size_t> ranks(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = i;
    return ranks;
}

} // namespace

Router::Private::Private(Graph g, const std::vector<Point> &centers, LayoutStyle s)
    : graph(withRoomForArrows(std::move(g), s)), style(s), boxes(boxRects(graph, centers)),
      frames(frameRects(graph, centers)), obstacles(boxes, titlesOf(graph, frames), framesOfBoxes(graph), frames),
      plans(graph.links.size()), linkRank(ranksById(graph)), ports(graph, boxes, plans, linkRank, s),
      labels(std::vector<Rect>(graph.links.size()), boundsOf(boxes), 0), routeBounds(graph.links.size()),
      detours(graph.links.size()), linksOfBox(graph.boxes.size())
{
    placed.centers = centers;
    placed.frames = frames;
    placed.routes.resize(graph.links.size());
    placed.labels.resize(graph.links.size());
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        linksOfBox[static_cast<std::size_t>(graph.links[i].from)].push_back(i);
        if (graph.links[i].to != graph.links[i].from)
            linksOfBox[static_cast<std::size_t>(graph.links[i].to)].push_back(i);
    }
}

void Router::Private::routeAll()
{
    CollisionTest test(obstacles, FullBudget);
    std::vector<std::size_t> links(graph.links.size());
    std::iota(links.begin(), links.end(), std::size_t{0});
    // Short links are the ones that people see: they come first, should the budget run out.
    std::vector<double> lengths(links.size());
    for (const std::size_t i : links) {
        const Point way = placed.centers[to(i)] - placed.centers[from(i)];
        lengths[i] = length(way);
    }
    std::sort(links.begin(), links.end(), [&](std::size_t a, std::size_t b) {
        return lengths[a] != lengths[b] ? lengths[a] < lengths[b] : linkRank[a] < linkRank[b];
    });

    for (const std::size_t link : links)
        plan(link, test);
    for (const std::size_t link : links)
        ports.insert(link);
    for (std::size_t side = 0; side < ports.sideCount(); ++side)
        ports.spread(side);
    for (const std::size_t link : links)
        ports.straighten(link);
    for (const std::size_t link : links)
        ports.fanOut(link);
    for (const std::size_t link : links)
        draw(link, test);

    if (links.size() <= MostRefined) {
        refine(links, test);
        constexpr int Passes = 2; // Ports that move may lead another link over something.
        for (int pass = 0; pass < Passes && replan(links, test); ++pass)
            refine(links, test);
    }
    drawLanes(test);
    for (const std::size_t link : links)
        placeLabel(link);
    updateBounds();
}

/// Ports in the order in which the routes really leave; what that changes is drawn again.
void Router::Private::refine(const std::vector<std::size_t> &links, CollisionTest &test)
{
    constexpr int Rounds = 3;
    for (int round = 0; round < Rounds; ++round) {
        const std::vector<LinkPlan> before = plans;
        for (std::size_t side = 0; side < ports.sideCount(); ++side)
            ports.takeKeysFromRoutes(side, placed.routes);
        for (std::size_t side = 0; side < ports.sideCount(); ++side)
            ports.spread(side);
        for (const std::size_t link : links)
            ports.straighten(link);
        for (const std::size_t link : links)
            ports.fanOut(link);
        bool changed = false;
        for (const std::size_t link : links) {
            if (plans[link] != before[link]) {
                draw(link, test);
                changed = true;
            }
        }
        if (!changed)
            break;
    }
}

void Router::Private::plan(std::size_t link, CollisionTest &test)
{
    plans[link] = planLink(graph.links[link], boxes, style, test);
    if (plans[link].shape != Shape::Loop)
        return;
    for (const std::size_t other : linksOfBox[from(link)]) {
        if (other != link && graph.links[other].from == graph.links[other].to && graph.links[other].bends.empty()
            && linkRank[other] < linkRank[link])
            ++plans[link].turn;
    }
}

void Router::Private::draw(std::size_t link, CollisionTest &test)
{
    const LinkPlan &plan = plans[link];
    const Rect &fromBox = boxes[from(link)];
    const Point start = portPoint(fromBox, plan.fromSide, plan.fromAlong);
    const Point end = portPoint(boxes[to(link)], plan.toSide, plan.toAlong);
    detours[link].reset();
    Route &route = placed.routes[link];
    switch (plan.shape) {
    case Shape::Loop:
        route = loopRoute(fromBox, plan.turn);
        break;
    case Shape::Bulge:
        route = bulgeRoute(start, end, plan.fromSide, plan.reach);
        break;
    case Shape::Corner:
        route = cornerRoute(start, plan.fromSide, end, plan.toSide);
        break;
    case Shape::Bent:
        route = bentRoute(start, plan.fromSide, graph.links[link].bends, end, plan.toSide);
        break;
    case Shape::Direct:
        route = directRoute(link, axesOf(plan.fromSide), start, end, test);
        break;
    }
}

/// The curves through `passages`, those of a fan one after the other if that keeps them clear of obstacles.
Route Router::Private::chained(const DetourRoute &detour, CollisionTest &test) const
{
    const LinkPlan &plan = plans[detour.link];
    const auto chain = [&](double fromLater, double toLater) {
        return chainRoute(detour.axes, detour.start, detour.passages, detour.end, fromLater, toLater);
    };
    if (plan.fromLater == 0 && plan.toLater == 0)
        return chain(0, 0);
    Route fanned = chain(plan.fromLater, plan.toLater);
    return touches(fanned, detour.minding, test) ? chain(0, 0) : fanned;
}

Route Router::Private::directRoute(std::size_t link, const Axes &axes, Point start, Point end, CollisionTest &test)
{
    DetourRoute detour{link, axes, start, end, {from(link), to(link), true, start, end}, {}};
    Route plain = style == LayoutStyle::Organic ? leaningRoute(start, plans[link].fromSide, end, plans[link].toSide)
                                                : chained(detour, test);
    if (!test.hasBudget() || !touches(plain, detour.minding, test))
        return plain;
    // Around boxes and titles; if that is impossible, around boxes only.
    std::optional<std::vector<Passage>> passages = findDetour(test, axes, start, end, detour.minding);
    if (!passages) {
        detour.minding.titles = false;
        if (!touches(plain, detour.minding, test))
            return plain;
        passages = findDetour(test, axes, start, end, detour.minding);
    }
    if (!passages || passages->empty())
        return plain;
    detour.passages = std::move(*passages);
    Route route = chained(detour, test);
    detours[link] = std::move(detour);
    return route;
}

void Router::Private::drawLanes(CollisionTest &test)
{
    std::vector<DetourRoute> all;
    std::vector<std::size_t> byRank(linkRank.size());
    for (std::size_t i = 0; i < linkRank.size(); ++i)
        byRank[linkRank[i]] = i;
    for (const std::size_t link : byRank) {
        if (detours[link])
            all.push_back(*detours[link]);
    }
    spreadLanes(all, test);
    for (DetourRoute &detour : all) {
        placed.routes[detour.link] = chained(detour, test);
        detours[detour.link] = std::move(detour);
    }
}

void Router::Private::placeLabel(std::size_t link)
{
    routeBounds[link] = boundsOf(placed.routes[link]);
    const Size size = graph.links[link].label;
    if (size.width <= 0 || size.height <= 0) {
        placed.labels[link] = middleOf(placed.routes[link]);
        return;
    }
    placed.labels[link] = labelPlace(placed.routes[link], size, obstacles, labels, link);
    labels.move(link, rectAround(placed.labels[link], size));
}

void Router::Private::updateBounds()
{
    Rect bounds;
    for (const Rect &box : boxes)
        bounds = bounds.united(box);
    for (const Rect &frame : frames)
        bounds = bounds.united(frame);
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        bounds = bounds.united(routeBounds[i]).united(labels.rect(i));
    placed.bounds = bounds;
}

Router::Router(Graph graph, const std::vector<Point> &centers, LayoutStyle style)
    : d(std::make_unique<Private>(std::move(graph), centers, style))
{
    d->routeAll();
}

Router::~Router() = default;
Router::Router(Router &&) noexcept = default;
Router &Router::operator=(Router &&) noexcept = default;

const Placed &Router::placed() const
{
    return d->placed;
}

std::vector<std::size_t> Router::moveBoxes(const std::vector<std::size_t> &boxes, const std::vector<Point> &centers)
{
    return d->moveBoxes(boxes, centers);
}

} // namespace topologue::layout
