// SPDX-License-Identifier: Apache-2.0
#include "snap.h"

#include "spacing.h"

#include <algorithm>
#include <cmath>

namespace topologue::editing {

namespace {

/// Lines nearer than this are one: positions in documents are rounded to a hundredth.
constexpr double Same = 0.02;

} // namespace

SnapIndex::SnapIndex(const std::vector<Rect> &boxes) : m_boxes(sortedForRows(boxes))
{
    for (const Rect &box : boxes) {
        const Point middle = box.center();
        m_vertical.edges.push_back({box.x, box.y, box.bottom()});
        m_vertical.edges.push_back({box.right(), box.y, box.bottom()});
        m_vertical.middles.push_back({middle.x, box.y, box.bottom()});
        m_horizontal.edges.push_back({box.y, box.x, box.right()});
        m_horizontal.edges.push_back({box.bottom(), box.x, box.right()});
        m_horizontal.middles.push_back({middle.y, box.x, box.right()});
    }
    for (auto *const lines : {&m_vertical.edges, &m_vertical.middles, &m_horizontal.edges, &m_horizontal.middles})
        join(*lines);
}

void SnapIndex::join(std::vector<Line> &lines)
{
    std::sort(lines.begin(), lines.end(), [](const Line &one, const Line &other) { return one.at < other.at; });
    std::vector<Line> joined;
    for (const Line &line : lines) {
        if (joined.empty() || line.at - joined.back().at > Same) {
            joined.push_back(line);
            continue;
        }
        joined.back().from = std::min(joined.back().from, line.from);
        joined.back().to = std::max(joined.back().to, line.to);
    }
    lines = std::move(joined);
}

const SnapIndex::Line *SnapIndex::nearest(const std::vector<Line> &lines, double at)
{
    const auto above = std::lower_bound(lines.begin(), lines.end(), at,
                                        [](const Line &line, double value) { return line.at < value; });
    const Line *best = above == lines.end() ? nullptr : &*above;
    if (above != lines.begin()) {
        const Line *const below = &*std::prev(above);
        if (!best || at - below->at <= best->at - at)
            best = below;
    }
    return best;
}

std::optional<double> SnapIndex::correction(const Lines &lines, double start, double length, double tolerance)
{
    std::optional<double> best;
    double distance = tolerance;
    const auto consider = [&](const std::vector<Line> &candidates, double at) {
        const Line *const line = nearest(candidates, at);
        if (!line || std::abs(line->at - at) > distance || (best && std::abs(line->at - at) >= distance))
            return;
        best = line->at - at;
        distance = std::abs(*best);
    };
    consider(lines.middles, start + length / 2);
    consider(lines.edges, start);
    consider(lines.edges, start + length);
    return best;
}

void SnapIndex::addGuides(Snapped &snapped, const Lines &lines, const Rect &moving, bool isVertical)
{
    const double start = isVertical ? moving.x : moving.y;
    const double length = isVertical ? moving.width : moving.height;
    const double from = isVertical ? moving.y : moving.x;
    const double to = isVertical ? moving.bottom() : moving.right();
    const auto add = [&](const std::vector<Line> &candidates, double at) {
        const Line *const line = nearest(candidates, at);
        if (line && std::abs(line->at - at) <= Same)
            snapped.guides.push_back({isVertical, line->at, std::min(from, line->from), std::max(to, line->to)});
    };
    add(lines.edges, start);
    add(lines.middles, start + length / 2);
    add(lines.edges, start + length);
}

Snapped SnapIndex::snap(const Rect &moving, double tolerance) const
{
    Snapped snapped;
    const Row across(m_boxes, moving, true);
    const Row down(m_boxes, moving, false);
    const auto nearer = [](std::optional<double> line, std::optional<double> gap) {
        if (line && gap)
            return std::abs(*gap) < std::abs(*line) ? *gap : *line;
        return line ? *line : gap.value_or(0);
    };
    snapped.offset = {nearer(correction(m_vertical, moving.x, moving.width, tolerance), across.correction(tolerance)),
                      nearer(correction(m_horizontal, moving.y, moving.height, tolerance), down.correction(tolerance))};
    Rect there = moving;
    there.x += snapped.offset.x;
    there.y += snapped.offset.y;
    addGuides(snapped, m_vertical, there, true);
    addGuides(snapped, m_horizontal, there, false);
    Row(m_boxes, there, true).addEqualGaps(snapped.gaps, Same);
    Row(m_boxes, there, false).addEqualGaps(snapped.gaps, Same);
    return snapped;
}

} // namespace topologue::editing
