// SPDX-License-Identifier: Apache-2.0
#include "generate_graph.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace topologue::generating {

namespace {

std::size_t pairs(std::size_t count)
{
    return count < 2 ? 0 : count * (count - 1) / 2;
}

/// How many edges there can be: none between two entries and none between two leaves.
std::size_t room(const Graph &graph)
{
    return pairs(graph.size) - pairs(graph.entries) - pairs(graph.leaves);
}

/// 13 % entries and 39 % leaves (Luo et al., SoCC 2021), fewer where so many edges do not fit between them.
Graph withShares(std::size_t size, std::size_t edgeCount)
{
    Graph graph;
    graph.size = size;
    graph.entries = std::max<std::size_t>(1, size * 13 / 100);
    graph.leaves = size == 1 ? 0 : std::max<std::size_t>(1, size * 39 / 100);
    while (room(graph) < edgeCount) {
        std::size_t &larger = graph.leaves > graph.entries ? graph.leaves : graph.entries;
        assert(larger > 1); // One entry and one leaf leave room for every pair.
        larger -= std::max<std::size_t>(1, larger / 8);
    }
    return graph;
}

class Builder
{
public:
    Builder(std::size_t size, std::size_t edgeCount, Random &random)
        : m_graph(withShares(size, edgeCount)), m_edgeCount(edgeCount), m_random(random)
    {
        m_graph.edges.reserve(edgeCount);
        m_taken.reserve(edgeCount);
    }

    Graph build()
    {
        addTree();
        if (m_edgeCount > room(m_graph) / 3)
            addFromAllPairs();
        else
            addPreferentially();
        const auto order = [](const Edge &edge) { return std::tuple(edge.from, edge.to); };
        std::sort(m_graph.edges.begin(), m_graph.edges.end(),
                  [order](const Edge &one, const Edge &other) { return order(one) < order(other); });
        return std::move(m_graph);
    }

private:
    [[nodiscard]] bool isFull() const { return m_graph.edges.size() == m_edgeCount; }

    bool add(std::size_t from, std::size_t to, bool isTree)
    {
        if (isFull() || !m_taken.insert(from * m_graph.size + to).second)
            return false;
        m_graph.edges.push_back({from, to, isTree});
        return true;
    }

    /// As far as the edges go: all but entries are reached from one of the first entries, and all but leaves call.
    void addTree()
    {
        constexpr std::size_t MainEntries = 5;
        constexpr std::size_t OwnCallees = 6;
        const std::size_t mainEntries = std::min(m_graph.entries, MainEntries);
        std::vector<bool> calls(m_graph.firstLeaf());
        for (std::size_t rank = m_graph.entries; rank < m_graph.firstLeaf(); ++rank) {
            const std::size_t turn = rank - m_graph.entries;
            const std::size_t from = turn < mainEntries * OwnCallees ? turn % mainEntries : anyMiddle(rank);
            add(from, rank, true);
            calls[from] = true;
        }
        std::vector<std::size_t> waiting;
        for (std::size_t rank = m_graph.firstLeaf(); rank-- > m_graph.entries;) {
            if (!calls[rank])
                waiting.push_back(rank);
        }
        for (std::size_t rank = m_graph.firstLeaf(); rank < m_graph.size; ++rank) {
            std::size_t from = anyMiddle(m_graph.firstLeaf());
            if (!waiting.empty()) {
                from = waiting.back();
                waiting.pop_back();
            }
            add(from, rank, true);
        }
        for (; !waiting.empty(); waiting.pop_back())
            add(waiting.back(), m_graph.firstLeaf() + m_random.below(m_graph.leaves), false);
        for (std::size_t rank = mainEntries; rank < m_graph.entries && hasMiddle(); ++rank)
            add(rank, anyMiddle(m_graph.firstLeaf()), false);
    }

    [[nodiscard]] bool hasMiddle() const { return m_graph.entries < m_graph.firstLeaf(); }

    /// A component between entries and leaves whose rank is less than `end`; an entry if there is none.
    std::size_t anyMiddle(std::size_t end)
    {
        if (end <= m_graph.entries)
            return m_random.below(end);
        return m_graph.entries + m_random.below(end - m_graph.entries);
    }

    /// Most further callees are drawn by popularity after Zipf's law: the in-degrees get their heavy tail.
    void addPreferentially()
    {
        std::vector<std::size_t> byPopularity(m_graph.size - m_graph.entries);
        std::iota(byPopularity.begin(), byPopularity.end(), m_graph.entries);
        for (std::size_t i = byPopularity.size(); i > 1; --i)
            std::swap(byPopularity[i - 1], byPopularity[m_random.below(i)]);
        while (!isFull()) {
            const std::size_t place =
                m_random.percent(60) ? zipf(byPopularity.size()) : m_random.below(byPopularity.size());
            const std::size_t to = byPopularity[place];
            // Who is at the door calls services and leaves the data to them.
            const std::size_t first = m_graph.isLeaf(to) && hasMiddle() ? m_graph.entries : 0;
            const std::size_t end = std::min(to, m_graph.firstLeaf());
            add(first + m_random.below(end - first), to, false);
        }
    }

    /// 0 to `bound` - 1, about as often as 1 / (value + 1): an octave by lot, then a value in it. `bound` > 0.
    std::size_t zipf(std::size_t bound)
    {
        const auto octaves = static_cast<std::size_t>(std::bit_width(bound));
        while (true) {
            const std::size_t octave = std::size_t{1} << m_random.below(octaves);
            const std::size_t value = octave + m_random.below(octave);
            if (value <= bound)
                return value - 1;
        }
    }

    /// Where most pairs are taken, guessing free ones would take for ever.
    void addFromAllPairs()
    {
        std::vector<Edge> free;
        for (std::size_t from = 0; from < m_graph.firstLeaf(); ++from) {
            for (std::size_t to = std::max(from + 1, m_graph.entries); to < m_graph.size; ++to) {
                if (!m_taken.contains(from * m_graph.size + to))
                    free.push_back({from, to, false});
            }
        }
        while (!isFull()) {
            std::swap(free[m_random.below(free.size())], free.back());
            m_graph.edges.push_back(free.back());
            free.pop_back();
        }
    }

    Graph m_graph;
    std::size_t m_edgeCount;
    Random &m_random;
    std::unordered_set<std::size_t> m_taken; ///< from * size + to.
};

} // namespace

Graph randomGraph(std::size_t size, std::size_t edgeCount, Random &random)
{
    return Builder(size, edgeCount, random).build();
}

} // namespace topologue::generating
