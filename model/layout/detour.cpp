// SPDX-License-Identifier: Apache-2.0
#include "detour.h"

#include "framecosts.h"

#include <array>
#include <limits>

namespace topologue::layout {

namespace {

constexpr std::size_t MostStops = 64;
constexpr int MostRounds = 80;
constexpr std::int64_t MostWork = 15'000; ///< Samples for one search; a way that is found takes a tenth of it.
constexpr double PassageEnds = 6;         ///< How far a passage runs on beyond its obstacle.
constexpr double NarrowestGap =
    2 * Obstacles::BoxClearance + 1;   ///< Between two obstacles that a route squeezes through.
constexpr double PassageDistance = 18; ///< From the obstacle, where there is room.
constexpr double LookAround = 48;      ///< How far beside an obstacle its neighbour is looked for.

Cubic toWorld(const Axes &axes, const Cubic &c)
{
    return {axes.world(c.start), axes.world(c.control1), axes.world(c.control2), axes.world(c.end)};
}

/// A graph of stops that grows while it is searched: the start, the end, and passages beside obstacles that were hit.
class Search
{
public:
    Search(CollisionTest &test, const Axes &axes, Point start, Point end, const Minding &minding)
        : m_test(test), m_axes(axes), m_minding(minding), m_start(axes.local(start)), m_end(axes.local(end)),
          m_frameCosts(test.obstacles(), axes, minding)
    {
        m_stops.push_back({m_start.x, m_start.x, m_start.y, m_start.y, m_start.y, 0});
        m_stops.push_back({m_end.x, m_end.x, m_end.y, m_end.y, m_end.y, 0});
    }

    std::optional<std::vector<Passage>> run()
    {
        const std::int64_t before = m_test.budget();
        for (int round = 0; round < MostRounds && m_test.hasBudget() && before - m_test.budget() < MostWork; ++round) {
            if (!shortestPath())
                return std::nullopt;
            if (followPath()) {
                std::vector<Passage> passages;
                for (std::size_t i = 1; i + 1 < m_path.size(); ++i)
                    passages.push_back(m_stops[m_path[i]]);
                relax(passages);
                return passages;
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] static double cost(const Passage &from, const Passage &to)
    {
        const double dx = to.x0 - from.x1;
        const double dy = std::abs(to.y - from.y);
        if (dx < 0 || (dx < 20 && dy > dx / 2))
            return std::numeric_limits<double>::infinity();
        constexpr double MostForSteepness = 150; // All the same how far a flat line runs beside a row.
        const double steepness = std::clamp(dy - 3 * dx, 0.0, MostForSteepness);
        return length(Point{dx, dy}) + 0.3 * dy + steepness;
    }

    /// Dijkstra would do; since all stops lie in order along x, one pass over them is enough.
    bool shortestPath()
    {
        constexpr double CostOfPassage = 16;
        const std::size_t count = m_stops.size();
        const auto isBefore = [&](std::size_t a, std::size_t b) {
            return m_stops[a].x0 < m_stops[b].x0 || (m_stops[a].x0 == m_stops[b].x0 && m_stops[a].x1 < m_stops[b].x1);
        };
        for (std::size_t next = m_order.size(); next < count; ++next)
            m_order.insert(std::upper_bound(m_order.begin(), m_order.end(), next, isBefore), next);
        m_test.spend(static_cast<std::int64_t>(count * count / 8));
        std::array<double, MostStops> best{};
        best.fill(std::numeric_limits<double>::infinity());
        std::array<std::size_t, MostStops> previous{};
        best[0] = 0;
        for (std::size_t i = m_costs.size(); i < count; ++i)
            m_costs.push_back(i < 2 ? 0 : m_stops[i].x1 - m_stops[i].x0 + CostOfPassage + m_frameCosts.of(m_stops[i]));
        for (std::size_t a = 0; a < count; ++a) {
            const std::size_t from = m_order[a];
            if (best[from] == std::numeric_limits<double>::infinity() || from == 1)
                continue;
            for (std::size_t b = a + 1; b < count; ++b) {
                const std::size_t to = m_order[b];
                if (m_blocked[from][to] || m_blocked[to][to])
                    continue;
                double length = best[from] + cost(m_stops[from], m_stops[to]) + m_costs[to];
                if (length >= best[to])
                    continue;
                length += between(from, to);
                if (length < best[to]) {
                    best[to] = length;
                    previous[to] = from;
                }
            }
        }
        if (best[1] == std::numeric_limits<double>::infinity())
            return false;
        m_path.assign(1, 1);
        while (m_path.back() != 0)
            m_path.push_back(previous[m_path.back()]);
        std::reverse(m_path.begin(), m_path.end());
        return true;
    }

    double between(std::size_t from, std::size_t to)
    {
        double &known = m_between[from][to];
        if (known == 0)
            known = 1 + m_frameCosts.between(m_stops[from], m_stops[to]);
        return known - 1;
    }

    /// Tests the path that looks best; what is in its way becomes part of the graph.
    bool followPath()
    {
        bool free = true;
        for (std::size_t i = 0; i + 1 < m_path.size(); ++i) {
            const std::size_t from = m_path[i];
            const std::size_t to = m_path[i + 1];
            const Passage a = m_stops[from];
            const Passage b = m_stops[to];
            free = passes(from, to, sCurve({a.x1, a.y}, {b.x0, b.y})) && free;
            if (to != 1)
                free = passes(to, to, straightCubic({b.x0, b.y}, {b.x1, b.y})) && free;
        }
        return free;
    }

    bool passes(std::size_t from, std::size_t to, const Cubic &curve)
    {
        if (m_free[from][to])
            return true;
        std::vector<std::size_t> hits;
        if (!m_test.collect(toWorld(m_axes, curve), m_minding, hits)) {
            m_free[from][to] = true;
            return true;
        }
        m_blocked[from][to] = true;
        for (const std::size_t hit : hits)
            addPassages(hit);
        return false;
    }

    void addPassages(std::size_t obstacle)
    {
        if (std::find(m_known.begin(), m_known.end(), obstacle) != m_known.end())
            return;
        m_known.push_back(obstacle);
        for (const bool below : {false, true}) {
            if (m_stops.size() == MostStops)
                return;
            addPassage(obstacle, below);
        }
        if (const int frame = m_test.obstacles().frameOf(obstacle); m_frameCosts.isForeign(frame))
            addPassagesAroundFrame(obstacle, frame);
    }

    /// Above and below a frame that the link has no business in, as far as the obstacle in it reaches.
    void addPassagesAroundFrame(std::size_t obstacle, int frame)
    {
        const Rect rect = m_axes.local(m_test.obstacles().grid().rect(obstacle));
        const double x0 = rect.x - PassageEnds;
        const double x1 = rect.right() + PassageEnds;
        if (x0 <= m_start.x || x1 >= m_end.x)
            return;
        const Rect around = m_axes.local(m_test.obstacles().frames()[static_cast<std::size_t>(frame)]);
        for (const bool below : {false, true}) {
            const double edge = below ? around.bottom() : around.y;
            double gap = LookAround;
            for (const Rect &frameRect : m_test.obstacles().frames()) {
                const Rect other = m_axes.local(frameRect);
                const double distance = below ? other.y - edge : edge - other.bottom();
                if (distance >= 0 && other.x < x1 && other.right() > x0)
                    gap = std::min(gap, distance);
            }
            const double distance = gap < LookAround ? std::min(gap / 2, PassageDistance) : PassageDistance;
            if (distance < 4 || m_stops.size() == MostStops)
                continue;
            m_stops.push_back({x0, x1, below ? edge + distance : edge - distance, below ? edge : edge - gap,
                               below ? edge + gap : edge, obstacle});
        }
    }

    void addPassage(std::size_t obstacle, bool below)
    {
        const BoxGrid &grid = m_test.obstacles().grid();
        const Rect rect = m_axes.local(grid.rect(obstacle));
        const double x0 = rect.x - PassageEnds;
        const double x1 = rect.right() + PassageEnds;
        if (x0 <= m_start.x || x1 >= m_end.x)
            return;
        const double edge = below ? rect.bottom() : rect.y;
        const Rect beside{x0, below ? edge : edge - LookAround, x1 - x0, LookAround};
        double gap = LookAround;
        std::size_t neighbour = obstacle;
        grid.visit(m_axes.world(beside), [&](std::size_t index) {
            const Obstacles &obstacles = m_test.obstacles();
            if (index == obstacle || (!obstacles.isBox(index) && !obstacles.stops(index, m_minding)))
                return;
            const Rect other = m_axes.local(grid.rect(index));
            const double distance = below ? other.y - edge : edge - other.bottom();
            if (distance < gap || (distance == gap && index < neighbour)) {
                gap = std::max(distance, 0.0);
                neighbour = index;
            }
        });
        if (gap < NarrowestGap) { // No room between the two: go around both.
            addPassages(neighbour);
            return;
        }
        const double distance = gap < LookAround ? std::min(gap / 2, PassageDistance) : PassageDistance;
        Passage passage{x0, x1, below ? edge + distance : edge - distance, 0, 0, obstacle};
        passage.low = below ? edge : edge - gap;
        passage.high = below ? edge + gap : edge;
        m_stops.push_back(passage);
    }

    /// A passage lies close to its obstacle; where there is free space the route need not bend that far.
    void relax(std::vector<Passage> &passages)
    {
        for (int pass = 0; pass < 3; ++pass) {
            for (std::size_t i = 0; i < passages.size(); ++i) {
                if (!m_test.obstacles().isBox(passages[i].obstacle))
                    continue; // Beside a title routes come and go straight, not somewhere on their way.
                const Point before = i == 0 ? m_start : Point{passages[i - 1].x1, passages[i - 1].y};
                const Point after = i + 1 == passages.size() ? m_end : Point{passages[i + 1].x0, passages[i + 1].y};
                const double middle = (passages[i].x0 + passages[i].x1) / 2;
                const double along = (middle - before.x) / std::max(after.x - before.x, 1.0);
                const double wish = before.y + (after.y - before.y) * along;
                if (std::abs(wish - passages[i].y) < 0.5)
                    continue;
                for (const double share : {1.0, 0.5}) {
                    std::vector<Passage> moved = passages;
                    moved[i].y = passages[i].y + (wish - passages[i].y) * share;
                    if (m_frameCosts.of(moved[i]) <= m_frameCosts.of(passages[i])
                        && isFree(m_test, m_axes, m_axes.world(m_start), moved, m_axes.world(m_end), m_minding)) {
                        passages = std::move(moved);
                        break;
                    }
                }
            }
        }
    }

    CollisionTest &m_test;
    const Axes &m_axes;
    const Minding &m_minding;
    Point m_start;
    Point m_end;
    FrameCosts m_frameCosts;
    std::vector<Passage> m_stops;     ///< 0 is the start, 1 the end.
    std::vector<double> m_costs;      ///< Of passing through each stop.
    std::vector<std::size_t> m_order; ///< The stops as they lie along x.
    std::vector<std::size_t> m_known; ///< Obstacles that have their passages.
    std::vector<std::size_t> m_path;
    std::array<std::array<bool, MostStops>, MostStops> m_blocked{}; ///< [i][i]: the straight of passage i.
    std::array<std::array<bool, MostStops>, MostStops> m_free{};
    std::array<std::array<double, MostStops>, MostStops> m_between{}; ///< One more than the cost; 0 = not known.
};

} // namespace

std::optional<std::vector<Passage>> findDetour(CollisionTest &test, const Axes &axes, Point start, Point end,
                                               const Minding &minding)
{
    return Search(test, axes, start, end, minding).run();
}

bool isFree(CollisionTest &test, const Axes &axes, Point start, const std::vector<Passage> &passages, Point end,
            const Minding &minding)
{
    Point from = axes.local(start);
    for (const Passage &passage : passages) {
        const Point entry{passage.x0, passage.y};
        const Point exit{passage.x1, passage.y};
        if (test.touches(toWorld(axes, sCurve(from, entry)), minding)
            || test.touches(toWorld(axes, straightCubic(entry, exit)), minding))
            return false;
        from = exit;
    }
    return !test.touches(toWorld(axes, sCurve(from, axes.local(end))), minding);
}

} // namespace topologue::layout
