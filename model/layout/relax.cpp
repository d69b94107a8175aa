// SPDX-License-Identifier: Apache-2.0
#include "relax.h"

#include "arrange.h"
#include "frames.h"
#include "geometry.h"

#include <numeric>

namespace topologue::layout {

namespace {

constexpr double FrameGap = 28; ///< Between a frame and what does not belong to it.

/// In local coordinates y runs across the layers.
class Relaxation
{
public:
    Relaxation(const Graph &graph, bool topDown, double boxGap, std::vector<Point> &centers)
        : m_graph(graph), m_axes{topDown, false}, m_boxGap(boxGap), m_centers(centers), m_links(graph.boxes.size())
    {
        for (const Link &link : graph.links) {
            if (link.from == link.to)
                continue;
            m_links[static_cast<std::size_t>(link.from)].push_back({static_cast<std::size_t>(link.to), link.weight});
            m_links[static_cast<std::size_t>(link.to)].push_back({static_cast<std::size_t>(link.from), link.weight});
        }
        m_boxes = boxRects(graph, centers);
        m_frames = frameRects(graph, centers);
        findGroups();
    }

    void run()
    {
        constexpr int Sweeps = 12;
        for (int sweep = 0; sweep < Sweeps; ++sweep) {
            bool moved = false;
            for (const auto &group : m_groups)
                moved = moveGroup(group) || moved;
            if (!moved)
                return;
        }
    }

private:
    struct Neighbour {
        std::size_t box;
        double weight;
    };

    void findGroups()
    {
        const std::vector<std::size_t> order = boxesById(m_graph);
        std::vector<std::vector<std::size_t>> byFrame(m_graph.frames.size());
        for (const std::size_t box : order) {
            if (m_graph.boxes[box].frame >= 0)
                byFrame[static_cast<std::size_t>(m_graph.boxes[box].frame)].push_back(box);
        }
        for (auto &boxes : byFrame) {
            if (boxes.size() > 1)
                m_groups.push_back(std::move(boxes));
        }
        // A box with the leaves that hang on it alone.
        for (const std::size_t box : order) {
            std::vector<std::size_t> group{box};
            for (const Neighbour &n : m_links[box]) {
                const bool isLeaf = std::all_of(m_links[n.box].begin(), m_links[n.box].end(),
                                                [&](const Neighbour &other) { return other.box == box; });
                if (isLeaf && m_links[box].size() > 1 && m_graph.boxes[n.box].frame == m_graph.boxes[box].frame
                    && std::find(group.begin(), group.end(), n.box) == group.end())
                    group.push_back(n.box);
            }
            if (group.size() > 1)
                m_groups.push_back(std::move(group));
        }
        for (const std::size_t box : order)
            m_groups.push_back({box});
    }

    [[nodiscard]] double acrossOf(std::size_t box) const { return m_axes.local(m_centers[box]).y; }

    /// The shift that makes the links of the group to others shortest across the layers: the weighted median.
    [[nodiscard]] double wishedShift(const std::vector<std::size_t> &group) const
    {
        std::vector<std::pair<double, double>> offsets; // Offset, weight.
        double total = 0;
        for (const std::size_t box : group) {
            for (const Neighbour &n : m_links[box]) {
                if (m_inGroup[n.box])
                    continue;
                offsets.emplace_back(acrossOf(n.box) - acrossOf(box), n.weight);
                total += n.weight;
            }
        }
        if (offsets.empty())
            return 0;
        std::sort(offsets.begin(), offsets.end());
        double sum = 0;
        for (std::size_t i = 0; i < offsets.size(); ++i) {
            sum += offsets[i].second;
            if (sum > total / 2)
                return offsets[i].first;
            if (sum == total / 2 && i + 1 < offsets.size())
                return (offsets[i].first + offsets[i + 1].first) / 2;
        }
        return offsets.back().first;
    }

    /// How far `rect` can move towards `shift` before it is closer than `gap` to `other`.
    [[nodiscard]] double limited(const Rect &rect, const Rect &other, double gap, double shift) const
    {
        const Rect a = m_axes.local(rect);
        const Rect b = m_axes.local(other);
        constexpr double Aside = 8;
        if (a.x >= b.right() + Aside || a.right() + Aside <= b.x)
            return shift;
        if (shift > 0 && b.y >= a.y)
            return std::clamp(b.y - gap - a.bottom(), 0.0, shift);
        if (shift < 0 && b.bottom() <= a.bottom())
            return std::clamp(b.bottom() + gap - a.y, shift, 0.0);
        return shift;
    }

    [[nodiscard]] double possibleShift(const std::vector<std::size_t> &group, double shift) const
    {
        const int frame = m_graph.boxes[group.front()].frame;
        for (const std::size_t box : group) {
            for (std::size_t other = 0; other < m_boxes.size() && shift != 0; ++other) {
                if (!m_inGroup[other])
                    shift = limited(m_boxes[box], m_boxes[other], m_boxGap, shift);
            }
            for (std::size_t f = 0; f < m_frames.size() && shift != 0; ++f) {
                if (static_cast<int>(f) != frame && !m_frames[f].isEmpty())
                    shift = limited(m_boxes[box], m_frames[f], FrameGap, shift);
            }
        }
        if (frame < 0 || shift == 0)
            return shift;
        // The frame comes along or grows: either way it stays clear of others.
        const Rect own = m_frames[static_cast<std::size_t>(frame)];
        const Rect grown = grownFrame(static_cast<std::size_t>(frame), shift);
        const Rect whole = own.united(grown);
        for (std::size_t other = 0; other < m_boxes.size(); ++other) {
            if (m_graph.boxes[other].frame != frame && whole.grown(FrameGap - 0.5).intersects(m_boxes[other])
                && !own.grown(FrameGap - 0.5).intersects(m_boxes[other]))
                return 0;
        }
        for (std::size_t f = 0; f < m_frames.size(); ++f) {
            if (static_cast<int>(f) != frame && whole.grown(FrameGap - 0.5).intersects(m_frames[f])
                && !own.grown(FrameGap - 0.5).intersects(m_frames[f]))
                return 0;
        }
        return shift;
    }

    [[nodiscard]] Rect grownFrame(std::size_t frame, double shift) const
    {
        Rect content;
        for (std::size_t box = 0; box < m_boxes.size(); ++box) {
            if (m_graph.boxes[box].frame == static_cast<int>(frame))
                content = content.united(m_inGroup[box] ? moved(m_boxes[box], shift) : m_boxes[box]);
        }
        return frameAround(m_graph.frames[frame], content);
    }

    [[nodiscard]] Rect moved(Rect rect, double shift) const
    {
        const Point by = m_axes.world(Point{0, shift});
        rect.x += by.x;
        rect.y += by.y;
        return rect;
    }

    bool moveGroup(const std::vector<std::size_t> &group)
    {
        m_inGroup.assign(m_boxes.size(), false);
        for (const std::size_t box : group)
            m_inGroup[box] = true;
        double shift = wishedShift(group);
        if (std::abs(shift) >= 1)
            shift = possibleShift(group, shift);
        if (std::abs(shift) < 1)
            return false;
        for (const std::size_t box : group) {
            m_centers[box] = m_centers[box] + m_axes.world(Point{0, shift});
            m_boxes[box] = moved(m_boxes[box], shift);
        }
        if (const int frame = m_graph.boxes[group.front()].frame; frame >= 0)
            m_frames[static_cast<std::size_t>(frame)] = grownFrame(static_cast<std::size_t>(frame), 0);
        return true;
    }

    const Graph &m_graph;
    Axes m_axes;
    double m_boxGap;
    std::vector<Point> &m_centers;
    std::vector<std::vector<Neighbour>> m_links;
    std::vector<Rect> m_boxes;
    std::vector<Rect> m_frames;
    std::vector<std::vector<std::size_t>> m_groups;
    std::vector<bool> m_inGroup;
};

} // namespace

void relaxAcrossLayers(const Graph &graph, bool topDown, double boxGap, std::vector<Point> &centers)
{
    Relaxation(graph, topDown, boxGap, centers).run();
}

} // namespace topologue::layout
