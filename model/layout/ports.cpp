// SPDX-License-Identifier: Apache-2.0
#include "ports.h"

namespace topologue::layout {

namespace {

/// Distance from a side, outward, and position along it.
Point besideSide(const Rect &rect, Side side, Point p)
{
    switch (side) {
    case Side::Left:
        return {rect.x - p.x, p.y};
    case Side::Right:
        return {p.x - rect.right(), p.y};
    case Side::Top:
        return {rect.y - p.y, p.x};
    case Side::Bottom:
        break;
    }
    return {p.y - rect.bottom(), p.x};
}

/// The places nearest to the wishes (least squares) that keep their order and are `gap` apart: pools of places that are
/// in each other's way share the mean of their wishes.
template<class Wish>
std::vector<double> spreadAround(std::size_t count, double gap, const Wish &wish)
{
    struct Pool {
        double sum;
        double size;
        [[nodiscard]] double mean() const { return sum / size; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < count; ++i) {
        pools.push_back({wish(i) - gap * static_cast<double>(i), 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().size += last.size;
        }
    }
    std::vector<double> places;
    for (const Pool &pool : pools) {
        for (double k = 0; k < pool.size; ++k)
            places.push_back(pool.mean() + gap * static_cast<double>(places.size()));
    }
    return places;
}

} // namespace

Ports::Ports(const Graph &graph, const std::vector<Rect> &boxes, std::vector<LinkPlan> &plans,
             const std::vector<std::size_t> &linkRank, LayoutStyle style)
    : m_graph(graph), m_boxes(boxes), m_plans(plans), m_linkRank(linkRank), m_organic(style == LayoutStyle::Organic),
      m_ends(graph.boxes.size() * 4), m_keys(graph.links.size() * 2)
{
}

double Ports::wish(const PortEnd &end) const
{
    const Rect &box = m_boxes[boxOf(end)];
    const Side side = m_plans[end.link].side(end.isTo);
    if (end.isTo && m_plans[end.link].toWish)
        return *m_plans[end.link].toWish;
    if (!m_organic || m_plans[end.link].shape != Shape::Direct)
        return middleOf(box, side);
    return towards(box, side, m_boxes[boxOf({end.link, !end.isTo})].center());
}

double &Ports::along(const PortEnd &end)
{
    return end.isTo ? m_plans[end.link].toAlong : m_plans[end.link].fromAlong;
}

std::size_t Ports::boxOf(const PortEnd &end) const
{
    const Link &link = m_graph.links[end.link];
    return static_cast<std::size_t>(end.isTo ? link.to : link.from);
}

std::size_t Ports::sideOf(const PortEnd &end) const
{
    return sideIndex(boxOf(end), m_plans[end.link].side(end.isTo));
}

void Ports::insert(std::size_t link)
{
    if (m_plans[link].shape == Shape::Loop)
        return;
    for (const bool isTo : {false, true})
        m_ends[sideOf({link, isTo})].push_back({link, isTo});
    resetKeys(link);
}

void Ports::remove(std::size_t link)
{
    if (m_plans[link].shape == Shape::Loop)
        return;
    for (const bool isTo : {false, true})
        std::erase(m_ends[sideOf({link, isTo})], PortEnd{link, isTo});
}

void Ports::resetKeys(std::size_t link)
{
    const LinkPlan &plan = m_plans[link];
    for (const bool isTo : {false, true}) {
        const PortEnd end{link, isTo};
        const Side side = plan.side(isTo);
        const std::vector<Point> &bends = m_graph.links[link].bends;
        const Point other =
            bends.empty() ? m_boxes[boxOf({link, !isTo})].center() : (isTo ? bends.back() : bends.front());
        const double where = isHorizontal(side) ? other.y : other.x;
        if (plan.shape == Shape::Bulge) {
            // Of those that turn back the same way, the nearest is the innermost.
            key(end) = {where < middleOf(m_boxes[boxOf(end)], side) ? -1 : 1, -where};
        } else {
            key(end) = {0, where};
        }
    }
}

void Ports::takeKeysFromRoutes(std::size_t side, const std::vector<Route> &routes)
{
    const std::vector<PortEnd> &ends = m_ends[side];
    if (ends.size() < 2)
        return;
    const auto sideOfBox = static_cast<Side>(side % 4);
    const Rect &box = m_boxes[side / 4];
    const auto first = [&](const PortEnd &end) -> Cubic {
        const Route &r = routes[end.link];
        const std::size_t n = r.size();
        return end.isTo ? Cubic{r[n - 1], r[n - 2], r[n - 3], r[n - 4]} : Cubic{r[0], r[1], r[2], r[3]};
    };
    // Compared where the first of them ends: there it shows who is above whom.
    double nearest = 1e300;
    for (const PortEnd &end : ends) {
        if (m_plans[end.link].shape != Shape::Bulge)
            nearest = std::min(nearest, besideSide(box, sideOfBox, first(end).end).x);
    }
    for (const PortEnd &end : ends) {
        if (m_plans[end.link].shape == Shape::Bulge)
            continue;
        const Cubic curve = first(end);
        double low = 0;
        double high = 1;
        for (int i = 0; i < 24; ++i) {
            const double t = (low + high) / 2;
            (besideSide(box, sideOfBox, curve.at(t)).x < nearest ? low : high) = t;
        }
        key(end).along = besideSide(box, sideOfBox, curve.at(high)).y;
    }
}

void Ports::spread(std::size_t side)
{
    std::vector<PortEnd> &ends = m_ends[side];
    std::sort(ends.begin(), ends.end(), [&](const PortEnd &a, const PortEnd &b) {
        const Key &keyA = key(a);
        const Key &keyB = key(b);
        if (keyA.group != keyB.group)
            return keyA.group < keyB.group;
        if (std::abs(keyA.along - keyB.along) > 0)
            return keyA.along < keyB.along;
        if (a.link != b.link)
            return m_linkRank[a.link] < m_linkRank[b.link];
        return !a.isTo && b.isTo;
    });
    const auto sideOfBox = static_cast<Side>(side % 4);
    const Rect &box = m_boxes[side / 4];
    const double room = std::max((isHorizontal(sideOfBox) ? box.height : box.width) - 2 * CornerDistance, 0.0);
    const double low = middleOf(box, sideOfBox) - room / 2;
    const auto count = static_cast<double>(ends.size());
    const double gap = ends.size() < 2 ? 0 : std::min(PreferredGap, room / (count - 1));
    const std::vector<double> places = spreadAround(ends.size(), gap, [&](std::size_t i) { return wish(ends[i]); });
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const double before = gap * static_cast<double>(i);
        along(ends[i]) =
            std::clamp(places[i], low + before, std::max(low + before, low + room - gap * (count - 1) + before));
    }
}

bool Ports::canMove(const PortEnd &end, double to)
{
    const std::size_t side = sideOf(end);
    const auto sideOfBox = static_cast<Side>(side % 4);
    const Rect &box = m_boxes[side / 4];
    const double low = isHorizontal(sideOfBox) ? box.y : box.x;
    const double high = isHorizontal(sideOfBox) ? box.bottom() : box.right();
    if (to < low + CornerDistance || to > high - CornerDistance)
        return false;
    const std::vector<PortEnd> &ends = m_ends[side];
    const auto at = std::find(ends.begin(), ends.end(), end);
    if (at != ends.begin() && to < along(*std::prev(at)) + LeastGap)
        return false;
    return std::next(at) == ends.end() || to <= along(*std::next(at)) - LeastGap;
}

void Ports::straighten(std::size_t link)
{
    LinkPlan &plan = m_plans[link];
    constexpr double AlmostStraight = 20;
    const double offset = plan.toAlong - plan.fromAlong;
    if (plan.shape != Shape::Direct || offset == 0 || std::abs(offset) > AlmostStraight)
        return;
    // The end with fewer neighbours moves; both meet in the middle if that is the only way.
    const PortEnd from{link, false};
    const PortEnd to{link, true};
    const bool fromFirst = m_ends[sideOf(from)].size() < m_ends[sideOf(to)].size();
    for (const bool movesFrom : {fromFirst, !fromFirst}) {
        const double target = movesFrom ? plan.toAlong : plan.fromAlong;
        if (canMove(movesFrom ? from : to, target)) {
            (movesFrom ? plan.fromAlong : plan.toAlong) = target;
            return;
        }
    }
    const double middle = plan.fromAlong + offset / 2;
    if (canMove(from, middle) && canMove(to, middle))
        plan.fromAlong = plan.toAlong = middle;
}

bool Ports::isSteep(std::size_t link) const
{
    const LinkPlan &plan = m_plans[link];
    if (m_organic || plan.shape != Shape::Direct)
        return false;
    const Rect &from = m_boxes[boxOf({link, false})];
    const Rect &to = m_boxes[boxOf({link, true})];
    const Point start = portPoint(from, plan.fromSide, plan.fromAlong);
    const Point way = portPoint(to, plan.toSide, plan.toAlong) - start;
    const bool horizontal = isHorizontal(plan.fromSide);
    return std::abs(horizontal ? way.y : way.x) > std::abs(horizontal ? way.x : way.y);
}

/// Counted from the middle of the fan: negative for the outermost.
double Ports::stepsFromOutermost(const PortEnd &end) const
{
    const auto turn = [&](const PortEnd &e) {
        const double offset = m_plans[e.link].along(!e.isTo) - m_plans[e.link].along(e.isTo);
        return offset < 0 ? -1 : 1;
    };
    const int own = turn(end);
    int outside = 0;
    int all = 0;
    for (const PortEnd &other : m_ends[sideOf(end)]) {
        if (other.isTo != end.isTo || turn(other) != own || !isSteep(other.link))
            continue;
        ++all;
        const double beyond = m_plans[other.link].along(other.isTo) - m_plans[end.link].along(end.isTo);
        outside += beyond * own > 0 ? 1 : 0;
    }
    return outside - (all - 1) / 2.0;
}

void Ports::fanOut(std::size_t link)
{
    constexpr double Step = 9;
    const bool steep = isSteep(link);
    m_plans[link].fromLater = steep ? Step * stepsFromOutermost({link, false}) : 0;
    m_plans[link].toLater = steep ? -Step * stepsFromOutermost({link, true}) : 0;
}

} // namespace topologue::layout
