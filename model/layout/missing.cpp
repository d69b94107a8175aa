// SPDX-License-Identifier: Apache-2.0
#include "arrange.h"
#include "boxgrid.h"
#include "frames.h"
#include "freespace.h"
#include "layout.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace topologue::layout {

namespace {

constexpr double Distance = 24;       ///< Between a new box and what stands already.
constexpr double LayerDistance = 110; ///< From a caller to a new callee.

class MissingPlacer
{
public:
    explicit MissingPlacer(const Graph &graph)
        : m_graph(graph), m_centers(graph.boxes.size()), m_placed(graph.boxes.size()), m_rank(graph.boxes.size()),
          m_links(graph.boxes.size()), m_contents(graph.frames.size()),
          m_grid(placedRects(graph), areaFor(graph), graph.boxes.size())
    {
        const std::vector<std::size_t> order = boxesById(graph);
        for (std::size_t i = 0; i < order.size(); ++i)
            m_rank[order[i]] = i;
        for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
            if (graph.boxes[i].center) {
                m_placed[i] = true;
                m_centers[i] = *graph.boxes[i].center;
                growFrame(i);
            }
        }
        findDirection();
        for (const Link &link : graph.links) {
            if (link.from == link.to)
                continue;
            m_links[static_cast<std::size_t>(link.from)].push_back({static_cast<std::size_t>(link.to), true});
            m_links[static_cast<std::size_t>(link.to)].push_back({static_cast<std::size_t>(link.from), false});
        }
    }

    std::vector<Point> run()
    {
        // Those with the most placed neighbours first, since these know best where they belong; ties by id.
        std::set<std::tuple<int, std::size_t, std::size_t>> waiting; // -placed neighbours, rank, box.
        std::vector<int> known(m_graph.boxes.size());
        for (std::size_t box = 0; box < m_graph.boxes.size(); ++box) {
            for (const Neighbour &n : m_links[box])
                known[box] += m_placed[n.box] ? 1 : 0;
            if (!m_placed[box])
                waiting.emplace(-known[box], m_rank[box], box);
        }
        while (!waiting.empty()) {
            const std::size_t box = std::get<2>(*waiting.begin());
            waiting.erase(waiting.begin());
            place(box);
            for (const Neighbour &n : m_links[box]) {
                if (!m_placed[n.box]) {
                    waiting.erase({-known[n.box], m_rank[n.box], n.box});
                    ++known[n.box];
                    waiting.emplace(-known[n.box], m_rank[n.box], n.box);
                }
            }
        }
        return m_centers;
    }

private:
    struct Neighbour {
        std::size_t box;
        bool isCallee; ///< The link goes to it.
    };

    static std::vector<Rect> placedRects(const Graph &graph)
    {
        std::vector<Rect> rects(graph.boxes.size());
        for (std::size_t i = 0; i < rects.size(); ++i) {
            if (graph.boxes[i].center)
                rects[i] = rectAround(*graph.boxes[i].center, graph.boxes[i].size);
        }
        return rects;
    }

    /// Where new boxes may come to stand, for the grid.
    static Rect areaFor(const Graph &graph)
    {
        Rect bounds;
        double area = 0;
        for (const Rect &rect : placedRects(graph))
            bounds = bounds.united(rect);
        for (const Box &box : graph.boxes)
            area += (box.size.width + LayerDistance) * (box.size.height + 2 * Distance);
        return bounds.grown(std::sqrt(area));
    }

    /// New callees go where callees stand already: to the right, below, or wherever most links point.
    void findDirection()
    {
        Point sum;
        for (const Link &link : m_graph.links) {
            const auto from = static_cast<std::size_t>(link.from);
            const auto to = static_cast<std::size_t>(link.to);
            if (m_placed[from] && m_placed[to])
                sum = sum + (m_centers[to] - m_centers[from]);
        }
        m_downward = sum.y > 1.2 * std::abs(sum.x);
    }

    void growFrame(std::size_t box)
    {
        m_bounds = m_bounds.united(rectAround(m_centers[box], m_graph.boxes[box].size));
        if (const int frame = m_graph.boxes[box].frame; frame >= 0) {
            Rect &content = m_contents[static_cast<std::size_t>(frame)];
            content = content.united(rectAround(m_centers[box], m_graph.boxes[box].size));
        }
    }

    [[nodiscard]] Point wishFor(std::size_t box) const
    {
        const Size size = m_graph.boxes[box].size;
        const int frame = m_graph.boxes[box].frame;
        Point callers;
        Point callees;
        int callerCount = 0;
        int calleeCount = 0;
        const auto ahead = [&](std::size_t other, double sign) {
            const Size otherSize = m_graph.boxes[other].size;
            return m_downward ? Point{0, sign * ((size.height + otherSize.height) / 2 + LayerDistance * 0.8)}
                              : Point{sign * ((size.width + otherSize.width) / 2 + LayerDistance), 0};
        };
        for (const Neighbour &n : m_links[box]) {
            if (!m_placed[n.box])
                continue;
            Point &sum = n.isCallee ? callees : callers;
            ++(n.isCallee ? calleeCount : callerCount);
            sum = sum + m_centers[n.box] + ahead(n.box, n.isCallee ? -1 : 1);
        }
        const Rect content = frame < 0 ? Rect{} : m_contents[static_cast<std::size_t>(frame)];
        if (callerCount + calleeCount > 0) {
            const Point wish = callerCount > 0 && calleeCount > 0
                                   ? (callers * (1.0 / callerCount) + callees * (1.0 / calleeCount)) * 0.5
                                   : (callers + callees) * (1.0 / (callerCount + calleeCount));
            if (content.isEmpty())
                return wish;
            // Beside its neighbours, but no further from its frame than one row or column.
            return {
                std::clamp(wish.x, content.x - Distance - size.width / 2, content.right() + Distance + size.width / 2),
                std::clamp(wish.y, content.y - Distance - size.height / 2,
                           content.bottom() + Distance + size.height / 2)};
        }
        if (!content.isEmpty())
            return {content.center().x, content.bottom() + Distance + size.height / 2};
        return {m_bounds.x + size.width / 2, m_bounds.bottom() + 2 * Distance + size.height / 2};
    }

    void place(std::size_t box)
    {
        const Size size = m_graph.boxes[box].size;
        const int frame = m_graph.boxes[box].frame;
        const auto isClear = [&](Point center) {
            const Rect rect = rectAround(center, size).grown(Distance);
            return !m_grid.any(rect, [](std::size_t) { return true; });
        };
        const auto isClearOfFrames = [&](Point center) {
            if (!isClear(center))
                return false;
            const Rect own = rectAround(center, size);
            Rect grown = own;
            if (frame >= 0) {
                const auto at = static_cast<std::size_t>(frame);
                grown = frameAround(m_graph.frames[at], m_contents[at].united(own));
            }
            for (std::size_t i = 0; i < m_contents.size(); ++i) {
                if (static_cast<int>(i) != frame && !m_contents[i].isEmpty()
                    && frameAround(m_graph.frames[i], m_contents[i]).grown(Distance / 2).intersects(grown))
                    return false;
            }
            // The frame must not grow over boxes of others.
            return frame < 0
                   || !m_grid.any(grown, [&](std::size_t other) { return m_graph.boxes[other].frame != frame; });
        };
        const Point wish = wishFor(box);
        std::optional<Point> found = nearestFree(wish, isClearOfFrames);
        if (!found)
            found = nearestFree(wish, isClear);
        m_centers[box] =
            found.value_or(Point{m_bounds.x + size.width / 2, m_bounds.bottom() + 2 * Distance + size.height / 2});
        m_placed[box] = true;
        m_grid.move(box, rectAround(m_centers[box], size));
        growFrame(box);
    }

    const Graph &m_graph;
    std::vector<Point> m_centers;
    std::vector<bool> m_placed;
    std::vector<std::size_t> m_rank; ///< By id.
    std::vector<std::vector<Neighbour>> m_links;
    std::vector<Rect> m_contents; ///< By frame: its placed boxes.
    BoxGrid m_grid;
    Rect m_bounds;
    bool m_downward = false;
};

} // namespace

std::vector<Point> placeMissing(const Graph &graph)
{
    const bool anyPlaced =
        std::any_of(graph.boxes.begin(), graph.boxes.end(), [](const Box &box) { return box.center.has_value(); });
    if (anyPlaced)
        return MissingPlacer(graph).run();
    std::vector<Point> centers = placeInGrid(graph);
    normalise(graph, centers);
    return centers;
}

} // namespace topologue::layout
