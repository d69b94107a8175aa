// SPDX-License-Identifier: Apache-2.0
#include "lanes.h"

#include "detour.h"

#include <tuple>

namespace topologue::layout {

namespace {

struct Lane {
    std::size_t detour;
    std::size_t passage;
    bool vertical;
    double low, high; ///< Range along the direction of travel, not reversed.
    double across;
    double wish; ///< Where it comes from and goes to, on average.
};

Lane laneOf(const std::vector<DetourRoute> &detours, std::size_t detour, std::size_t passage)
{
    const DetourRoute &route = detours[detour];
    const Passage &p = route.passages[passage];
    const double before = passage == 0 ? route.axes.local(route.start).y : route.passages[passage - 1].y;
    const double after =
        passage + 1 == route.passages.size() ? route.axes.local(route.end).y : route.passages[passage + 1].y;
    const double sign = route.axes.reversed ? -1 : 1;
    return {detour,
            passage,
            route.axes.vertical,
            std::min(p.x0 * sign, p.x1 * sign),
            std::max(p.x0 * sign, p.x1 * sign),
            p.y,
            (before + after) / 2};
}

bool share(const Lane &a, const Lane &b)
{
    constexpr double TooClose = 5;
    return a.vertical == b.vertical && a.low < b.high && b.low < a.high && std::abs(a.across - b.across) < TooClose;
}

} // namespace

void spreadLanes(std::vector<DetourRoute> &detours, CollisionTest &test)
{
    constexpr double LaneDistance = 8;
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < detours.size(); ++i) {
        for (std::size_t p = 0; p < detours[i].passages.size(); ++p)
            lanes.push_back(laneOf(detours, i, p));
    }
    std::stable_sort(lanes.begin(), lanes.end(), [](const Lane &a, const Lane &b) {
        return std::tie(a.vertical, a.across, a.low) < std::tie(b.vertical, b.across, b.low);
    });
    for (std::size_t first = 0; first < lanes.size();) {
        std::size_t last = first + 1;
        while (last < lanes.size() && share(lanes[last - 1], lanes[last]))
            ++last;
        if (last - first > 1) {
            std::vector<Lane> group(lanes.begin() + static_cast<std::ptrdiff_t>(first),
                                    lanes.begin() + static_cast<std::ptrdiff_t>(last));
            std::stable_sort(group.begin(), group.end(), [](const Lane &a, const Lane &b) { return a.wish < b.wish; });
            double low = -1e300;
            double high = 1e300;
            double middle = 0;
            for (const Lane &lane : group) {
                const Passage &p = detours[lane.detour].passages[lane.passage];
                low = std::max(low, p.low);
                high = std::min(high, p.high);
                middle += lane.across / static_cast<double>(group.size());
            }
            const double room = std::max(high - low - 2 * Obstacles::BoxClearance, 0.0);
            const auto count = static_cast<double>(group.size());
            const double distance = std::min(LaneDistance, room / (count - 1));
            const double half = distance * (count - 1) / 2;
            middle = std::clamp(middle, std::min(low + Obstacles::BoxClearance + half, (low + high) / 2),
                                std::max(high - Obstacles::BoxClearance - half, (low + high) / 2));
            for (std::size_t i = 0; i < group.size(); ++i) {
                DetourRoute &route = detours[group[i].detour];
                std::vector<Passage> moved = route.passages;
                moved[group[i].passage].y = middle - half + distance * static_cast<double>(i);
                if (isFree(test, route.axes, route.start, moved, route.end, route.minding))
                    route.passages = std::move(moved);
            }
        }
        first = last;
    }
}

} // namespace topologue::layout
