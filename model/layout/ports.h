// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sides.h"

#include <vector>

namespace topologue::layout {

/// One end of a link, at a side of a box.
struct PortEnd {
    std::size_t link = 0;
    bool isTo = false;
    bool operator==(const PortEnd &) const = default;
};

/// The link ends at each side of each box, in order along the side, with room between them.
class Ports
{
public:
    static constexpr double PreferredGap = 12;
    static constexpr double LeastGap = 10; ///< Undercut only where the side is too short for its ports.
    static constexpr double CornerDistance = 8;

    /// Links and plans stay the caller's; `linkRank` orders links by id.
    Ports(const Graph &graph, const std::vector<Rect> &boxes, std::vector<LinkPlan> &plans,
          const std::vector<std::size_t> &linkRank, LayoutStyle style);

    [[nodiscard]] static std::size_t sideIndex(std::size_t box, Side side)
    {
        return box * 4 + static_cast<std::size_t>(side);
    }
    [[nodiscard]] std::size_t sideCount() const { return m_ends.size(); }
    [[nodiscard]] const std::vector<PortEnd> &ends(std::size_t side) const { return m_ends[side]; }
    void insert(std::size_t link);
    void remove(std::size_t link);
    /// Forgets where the link's route went: its ends are sorted by where its other end is.
    void resetKeys(std::size_t link);
    /// Sorts the ends of a side by where their routes really go, so that they do not cross near the box.
    void takeKeysFromRoutes(std::size_t side, const std::vector<Route> &routes);
    /// Orders the ends of a side and spreads them around its middle; in the organic style around the places where
    /// straight lines would leave.
    void spread(std::size_t side);
    /// Turns an almost straight link into a straight one where its neighbours leave room for that.
    void straighten(std::size_t link);
    /// Steep links that leave a side together would lie on each other half way: the outermost turns first, or last
    /// where they arrive together.
    void fanOut(std::size_t link);

private:
    struct Key {
        int group = 0; ///< -1 and +1: links that turn back beside the column.
        double along = 0;
    };
    [[nodiscard]] Key &key(const PortEnd &end) { return m_keys[end.link * 2 + (end.isTo ? 1 : 0)]; }
    [[nodiscard]] double &along(const PortEnd &end);
    [[nodiscard]] std::size_t boxOf(const PortEnd &end) const;
    [[nodiscard]] std::size_t sideOf(const PortEnd &end) const;
    [[nodiscard]] double wish(const PortEnd &end) const;
    [[nodiscard]] double stepsFromOutermost(const PortEnd &end) const;
    [[nodiscard]] bool isSteep(std::size_t link) const;
    [[nodiscard]] bool canMove(const PortEnd &end, double to);

    const Graph &m_graph;
    const std::vector<Rect> &m_boxes;
    std::vector<LinkPlan> &m_plans;
    const std::vector<std::size_t> &m_linkRank;
    bool m_organic;
    std::vector<std::vector<PortEnd>> m_ends; ///< By side.
    std::vector<Key> m_keys;                  ///< Two for each link.
};

} // namespace topologue::layout
