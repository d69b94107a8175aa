// SPDX-License-Identifier: Apache-2.0
#include "router_p.h"

#include "frames.h"

namespace topologue::layout {

namespace {

/// Samples of curves against boxes: a few milliseconds.
constexpr std::int64_t MoveBudget = 100'000;

Rect around(Point a, Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

/// Rectangles that moved boxes left, or stand in now.
struct Stirred {
    BoxGrid rects;
    Rect bounds;

    explicit Stirred(const std::vector<Rect> &all) : rects(all)
    {
        for (const Rect &rect : all)
            bounds = bounds.united(rect);
    }
    [[nodiscard]] bool touch(const Rect &area) const
    {
        return bounds.intersects(area) && rects.any(area, [](std::size_t) { return true; });
    }
    /// Of a curve that comes into one of them, or within some units of it: halved until the pieces are short.
    [[nodiscard]] bool touch(const Cubic &curve) const
    {
        constexpr double Short = 8;
        constexpr double Handy = 200; // Larger ones are in too many cells of the grid.
        const Rect ends = around(curve.start, curve.end);
        const Rect controls = around(curve.control1, curve.control2);
        const Rect hull = around({std::min(ends.x, controls.x), std::min(ends.y, controls.y)},
                                 {std::max(ends.right(), controls.right()), std::max(ends.bottom(), controls.bottom())})
                              .grown(0.5); // Straight curves have no area, and an empty rectangle touches nothing.
        const double size = std::max(hull.width, hull.height);
        if (size > Handy ? !bounds.intersects(hull) : !touch(hull))
            return false;
        if (size <= Short)
            return true;
        const auto middle = [](Point a, Point b) { return (a + b) * 0.5; };
        const Point first = middle(curve.start, curve.control1);
        const Point top = middle(curve.control1, curve.control2);
        const Point last = middle(curve.control2, curve.end);
        const Point left = middle(first, top);
        const Point right = middle(top, last);
        const Point center = middle(left, right);
        return touch(Cubic{curve.start, first, left, center}) || touch(Cubic{center, right, last, curve.end});
    }
    [[nodiscard]] bool touch(const Route &route) const
    {
        for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
            if (touch(Cubic{route[i], route[i + 1], route[i + 2], route[i + 3]}))
                return true;
        }
        return false;
    }
    /// Of a detour that runs between one of them and something else.
    [[nodiscard]] bool touch(const DetourRoute &detour) const
    {
        return std::any_of(detour.passages.begin(), detour.passages.end(), [&](const Passage &passage) {
            const Rect free{passage.x0, passage.low, passage.x1 - passage.x0, passage.high - passage.low};
            return touch(detour.axes.world(free).grown(1));
        });
    }
};

} // namespace

/// Links of moved boxes, links whose routes run into them now, and links that went around them.
std::vector<bool> Router::Private::touchedBy(const std::vector<std::size_t> &moved,
                                             const std::vector<Rect> &oldRects) const
{
    std::vector<bool> touched(graph.links.size());
    for (const std::size_t box : moved) {
        for (const std::size_t link : linksOfBox[box])
            touched[link] = true;
    }
    std::vector<Rect> newRects;
    for (const std::size_t box : moved)
        newRects.push_back(boxes[box].grown(Obstacles::BoxClearance));
    const Stirred left(oldRects);
    const Stirred entered(newRects);
    for (std::size_t link = 0; link < graph.links.size(); ++link) {
        touched[link] =
            touched[link] || entered.touch(placed.routes[link]) || (detours[link] && left.touch(*detours[link]));
    }
    return touched;
}

/// Bends between two boxes that move alike move along, as they will when the document is changed.
void Router::Private::moveBends(const std::vector<std::size_t> &moved, const std::vector<Point> &centers)
{
    constexpr double Alike = 1e-6;
    const auto awayOf = [&](std::size_t i) { return centers[i] - placed.centers[moved[i]]; };
    for (std::size_t i = 0; i < moved.size(); ++i) {
        for (const std::size_t link : linksOfBox[moved[i]]) {
            std::vector<Point> &bends = graph.links[link].bends;
            if (bends.empty() || from(link) != moved[i])
                continue;
            const auto other = std::find(moved.begin(), moved.end(), to(link));
            if (other == moved.end())
                continue;
            const Point by = awayOf(i);
            if (length(awayOf(static_cast<std::size_t>(other - moved.begin())) - by) > Alike)
                continue;
            for (Point &bend : bends)
                bend = bend + by;
        }
    }
}

std::vector<std::size_t> Router::Private::moveBoxes(const std::vector<std::size_t> &moved,
                                                    const std::vector<Point> &centers)
{
    moveBends(moved, centers);
    std::vector<Rect> oldRects;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const std::size_t box = moved[i];
        oldRects.push_back(boxes[box]);
        boxes[box] = rectAround(centers[i], graph.boxes[box].size);
        obstacles.moveBox(box, boxes[box]);
        placed.centers[box] = centers[i];
    }
    frames = frameRects(graph, placed.centers);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames[i] != placed.frames[i])
            obstacles.moveTitle(i, titleWords(graph.frames[i], frames[i]));
    }
    placed.frames = frames;
    obstacles.setFrames(frames);

    CollisionTest test(obstacles, MoveBudget);
    const std::vector<LinkPlan> before = plans;
    const std::vector<bool> touched = touchedBy(moved, oldRects);
    std::vector<std::size_t> sides;
    const auto addSides = [&](std::size_t link) {
        if (plans[link].shape == Shape::Loop)
            return;
        sides.push_back(Ports::sideIndex(from(link), plans[link].fromSide));
        sides.push_back(Ports::sideIndex(to(link), plans[link].toSide));
    };
    std::vector<std::size_t> changed;
    for (std::size_t link = 0; link < graph.links.size(); ++link) {
        if (!touched[link])
            continue;
        changed.push_back(link);
        addSides(link);
        ports.remove(link);
        plan(link, test);
        ports.insert(link);
        addSides(link);
    }
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    std::vector<bool> isNeighbour(graph.links.size());
    for (const std::size_t side : sides) {
        for (const PortEnd &end : ports.ends(side)) {
            if (!touched[end.link] && !isNeighbour[end.link]) {
                isNeighbour[end.link] = true;
                changed.push_back(end.link);
            }
        }
    }
    std::sort(changed.begin(), changed.end());
    const auto settle = [&] {
        for (const std::size_t side : sides)
            ports.spread(side);
        for (const std::size_t link : changed)
            ports.straighten(link);
        for (const std::size_t link : changed)
            ports.fanOut(link);
    };
    settle();
    for (const std::size_t link : changed)
        draw(link, test);
    const std::vector<LinkPlan> drawn = plans;
    for (const std::size_t side : sides)
        ports.takeKeysFromRoutes(side, placed.routes);
    settle();
    for (const std::size_t link : changed) {
        if (plans[link] != drawn[link])
            draw(link, test);
    }
    std::erase_if(changed, [&](std::size_t link) { return !touched[link] && plans[link] == before[link]; });
    for (const std::size_t link : changed)
        placeLabel(link);
    updateBounds();
    return changed;
}

} // namespace topologue::layout
