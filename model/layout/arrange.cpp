// SPDX-License-Identifier: Apache-2.0
#include "arrange.h"

#include "boxgrid.h"
#include "frames.h"
#include "freespace.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace topologue::layout {

namespace {

constexpr double LeastDistance = 6; ///< Closer than this counts as an overlap.
constexpr double NewDistance = 24;  ///< Kept when something has to move.

/// A frame with its boxes, or a box without a frame.
struct Unit {
    std::vector<std::size_t> boxes;
    int frame = -1;
    bool fixed = false;
};

std::vector<Unit> unitsOf(const Graph &graph)
{
    std::vector<Unit> units;
    std::map<int, std::size_t> unitOfFrame;
    for (const std::size_t box : boxesById(graph)) {
        const int frame = graph.boxes[box].frame;
        std::size_t at = units.size();
        if (frame >= 0) {
            const auto [it, isNew] = unitOfFrame.emplace(frame, at);
            at = it->second;
        }
        if (at == units.size())
            units.push_back({{}, frame, false});
        units[at].boxes.push_back(box);
        units[at].fixed = units[at].fixed || (graph.boxes[box].pinned && graph.boxes[box].center);
    }
    return units;
}

Rect rectOf(const Graph &graph, const Unit &unit, const std::vector<Point> &centers)
{
    Rect content;
    for (const std::size_t box : unit.boxes)
        content = content.united(rectAround(centers[box], graph.boxes[box].size));
    return unit.frame < 0 ? content : frameAround(graph.frames[static_cast<std::size_t>(unit.frame)], content);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Places rectangles one after the other: each where it wishes to be if that is free, otherwise nearby.
class Placer
{
public:
    /// For about `count` rectangles in `area`.
    Placer(const Rect &area, std::size_t count) : m_taken({}, area, count) {}

    [[nodiscard]] bool isFree(const Rect &rect, double distance) const
    {
        return !m_taken.any(rect.grown(distance), [](std::size_t) { return true; });
    }
    void take(const Rect &rect)
    {
        m_taken.add(rect);
        m_bounds = m_bounds.united(rect);
    }
    /// By how much `rect` has to move.
    [[nodiscard]] Point moveToFreePlace(const Rect &rect) const
    {
        const Point wish{rect.x, rect.y};
        const auto place = nearestFree(wish, [&](Point p) {
            return isFree({p.x, p.y, rect.width, rect.height}, NewDistance);
        });
        return place.value_or(Point{m_bounds.x, m_bounds.bottom() + NewDistance + 1}) - wish;
    }

private:
    BoxGrid m_taken;
    Rect m_bounds;
};

void moveBy(const std::vector<std::size_t> &boxes, Point by, std::vector<Point> &centers)
{
    for (const std::size_t box : boxes)
        centers[box] = centers[box] + by;
}

/// The same for boxes inside a frame as for units: first what is fixed, then what fits, then what has to move.
template<class Items, class RectOf, class IsFixed, class Move>
void settle(const Items &items, const RectOf &rectOfItem, const IsFixed &isFixed, const Move &move)
{
    Rect area;
    for (const auto &item : items)
        area = area.united(rectOfItem(item));
    Placer placer(area, items.size());
    for (const auto &item : items) {
        if (isFixed(item))
            placer.take(rectOfItem(item));
    }
    std::vector<const std::decay_t<decltype(*items.begin())> *> late;
    for (const auto &item : items) {
        if (isFixed(item))
            continue;
        const Rect rect = rectOfItem(item);
        if (placer.isFree(rect, LeastDistance))
            placer.take(rect);
        else
            late.push_back(&item);
    }
    for (const auto *item : late) {
        move(*item, placer.moveToFreePlace(rectOfItem(*item)));
        placer.take(rectOfItem(*item));
    }
}

} // namespace

std::vector<std::size_t> boxesById(const Graph &graph)
{
    std::vector<std::size_t> order(graph.boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Box &boxA = graph.boxes[a];
        const Box &boxB = graph.boxes[b];
        return std::tie(boxA.id, boxA.size.width, boxA.size.height)
               < std::tie(boxB.id, boxB.size.width, boxB.size.height);
    });
    return order;
}

void fitToPinned(const Graph &graph, std::vector<Point> &centers)
{
    std::map<int, std::pair<std::vector<double>, std::vector<double>>> shifts; // By frame; -2 for all.
    constexpr int All = -2;
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const Box &box = graph.boxes[i];
        if (!box.pinned || !box.center)
            continue;
        const Point by = *box.center - centers[i];
        for (const int group : {box.frame, All}) {
            shifts[group].first.push_back(by.x);
            shifts[group].second.push_back(by.y);
        }
    }
    if (shifts.empty())
        return;
    std::map<int, Point> medians;
    for (const auto &[group, values] : shifts)
        medians[group] = {median(values.first), median(values.second)};
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const Box &box = graph.boxes[i];
        if (box.pinned && box.center) {
            centers[i] = *box.center;
            continue;
        }
        const bool ownGroup = box.frame >= 0 && medians.contains(box.frame);
        centers[i] = centers[i] + medians[ownGroup ? box.frame : All];
    }
}

void removeOverlaps(const Graph &graph, std::vector<Point> &centers)
{
    const std::vector<Unit> units = unitsOf(graph);
    for (const Unit &unit : units) {
        if (unit.boxes.size() < 2)
            continue;
        settle(
            unit.boxes, [&](std::size_t box) { return rectAround(centers[box], graph.boxes[box].size); },
            [&](std::size_t box) { return graph.boxes[box].pinned && graph.boxes[box].center.has_value(); },
            [&](std::size_t box, Point by) { centers[box] = centers[box] + by; });
    }
    settle(
        units, [&](const Unit &unit) { return rectOf(graph, unit, centers); },
        [](const Unit &unit) { return unit.fixed; },
        [&](const Unit &unit, Point by) { moveBy(unit.boxes, by, centers); });
}

void normalise(const Graph &graph, std::vector<Point> &centers)
{
    const auto rounded = [](double value) { return std::round(value * 2) / 2; };
    const auto isPinned = [](const Box &box) { return box.pinned && box.center; };
    Point origin;
    if (std::none_of(graph.boxes.begin(), graph.boxes.end(), isPinned)) {
        Rect bounds;
        for (const Rect &rect : boxRects(graph, centers))
            bounds = bounds.united(rect);
        for (const Rect &rect : frameRects(graph, centers))
            bounds = bounds.united(rect);
        origin = {bounds.x, bounds.y};
    }
    for (std::size_t i = 0; i < centers.size(); ++i) {
        if (!isPinned(graph.boxes[i]))
            centers[i] = {rounded(centers[i].x - origin.x), rounded(centers[i].y - origin.y)};
    }
}

} // namespace topologue::layout
