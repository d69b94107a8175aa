// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace topologue::generating {

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). Our own, and with whole
/// numbers only, because the standard's distributions differ from one library to the next.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 to `bound` - 1; `bound` > 0. The bias is below 2^-40 for what is drawn here.
    [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    /// `low` to `high`, both included.
    [[nodiscard]] std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
    [[nodiscard]] bool percent(std::size_t chance) { return below(100) < chance; }

private:
    std::uint64_t m_state;
};

/// From a lower rank to a higher one.
struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    bool isTree = false; ///< The first way by which `to` is reached.

    bool operator==(const Edge &) const = default;
};

/// A graph without cycles: ranks 0 to entries - 1 are entries, the last `leaves` ranks are leaves.
struct Graph {
    std::size_t size = 0;
    std::size_t entries = 0;
    std::size_t leaves = 0;
    std::vector<Edge> edges; ///< By `from`, then `to`; no pair twice.

    [[nodiscard]] std::size_t firstLeaf() const { return size - leaves; }
    [[nodiscard]] bool isEntry(std::size_t rank) const { return rank < entries; }
    [[nodiscard]] bool isLeaf(std::size_t rank) const { return rank >= firstLeaf(); }
};

/// `edgeCount` is at most size * (size - 1) / 2. O(size + edges), expected.
[[nodiscard]] Graph randomGraph(std::size_t size, std::size_t edgeCount, Random &random);

} // namespace topologue::generating
