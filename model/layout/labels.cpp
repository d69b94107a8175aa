// SPDX-License-Identifier: Apache-2.0
#include "labels.h"

namespace topologue::layout {

namespace {

/// Points along a route at even distances.
class Walk
{
public:
    explicit Walk(const Route &route)
    {
        constexpr int Steps = 16;
        m_points.push_back(route.front());
        m_distances.push_back(0);
        for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
            const Cubic cubic{route[i], route[i + 1], route[i + 2], route[i + 3]};
            for (int step = 1; step <= Steps; ++step) {
                const Point p = cubic.at(static_cast<double>(step) / Steps);
                m_distances.push_back(m_distances.back() + length(p - m_points.back()));
                m_points.push_back(p);
            }
        }
    }

    [[nodiscard]] double total() const { return m_distances.back(); }
    [[nodiscard]] Point at(double share) const
    {
        const double distance = share * total();
        const auto after = std::upper_bound(m_distances.begin(), m_distances.end(), distance);
        if (after == m_distances.end())
            return m_points.back();
        const auto i = static_cast<std::size_t>(after - m_distances.begin());
        const double span = m_distances[i] - m_distances[i - 1];
        return m_points[i - 1] + (m_points[i] - m_points[i - 1]) * ((distance - m_distances[i - 1]) / span);
    }

private:
    std::vector<Point> m_points;
    std::vector<double> m_distances;
};

} // namespace

Point middleOf(const Route &route)
{
    return Walk(route).at(0.5);
}

Point labelPlace(const Route &route, Size size, const Obstacles &obstacles, const BoxGrid &labels, std::size_t link)
{
    constexpr double Gap = 2;
    const Walk walk(route);
    const auto isFree = [&](Point middle) {
        const Rect rect = rectAround(middle, size).grown(Gap);
        return !obstacles.grid().any(rect, [](std::size_t) { return true; })
               && !labels.any(rect, [&](std::size_t other) { return other != link; });
    };
    constexpr int Tries = 20;
    for (const double aside : {0.0, 1.0, 2.0, 3.0}) {
        for (int i = 0; i <= 2 * Tries; ++i) {
            const int steps = (i + 1) / 2;
            const double share = 0.5 + (i % 2 == 0 ? 0.45 : -0.45) * steps / Tries;
            const Point on = walk.at(share);
            if (aside == 0) {
                if (isFree(on))
                    return on;
                continue;
            }
            for (const double sign : {-1.0, 1.0}) {
                for (const Point step : {Point{0, size.height / 2 + 4}, Point{size.width / 2 + 6, 0}}) {
                    const Point beside = on + step * (sign * aside);
                    if (isFree(beside))
                        return beside;
                }
            }
        }
    }
    return walk.at(0.5);
}

} // namespace topologue::layout
