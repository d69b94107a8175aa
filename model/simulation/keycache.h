// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random.h"

#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// Which keys a cache of limited size holds when keys are asked for by popularity: the k-th most popular of n keys with
/// a probability proportional to 1 / k^s (Zipf), the least recently used key leaving first.
/// Drawing: rejection-inversion (Hörmann and Derflinger, "Rejection-inversion to generate variates from monotone
/// discrete distributions", ACM TOMACS 6(3), 1996), O(1) whatever n and s.
class KeyCache
{
public:
    /// `keys` >= 1; `exponent` >= 0; `entries` is taken as at most MostEntries and at most `keys`.
    KeyCache(std::uint64_t keys, double exponent, std::uint64_t entries);

    /// A key 1..keys.
    [[nodiscard]] std::uint64_t draw(Stream &stream) const;
    /// Whether the key is held; it is then the most recently used.
    bool touch(std::uint64_t key);
    /// From now on the key is held.
    void put(std::uint64_t key);
    void clear();

    static constexpr std::uint64_t MostEntries = 4'000'000; ///< 100 MB.

private:
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t older = 0;
        std::uint32_t newer = 0;
    };
    [[nodiscard]] double integral(double x) const;
    [[nodiscard]] double inverseIntegral(double y) const;
    [[nodiscard]] double density(double x) const;
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const;
    void eraseSlot(std::size_t slot);
    void unlink(std::uint32_t entry);
    void linkNewest(std::uint32_t entry);

    double m_keys;
    double m_exponent;
    double m_first = 0; ///< integral(1.5) - density(1)
    double m_last = 0;  ///< integral(keys + 0.5)
    double m_shortcut = 0;
    std::uint32_t m_capacity;
    std::vector<Entry> m_entries;       ///< [0] is the ring's anchor: its `newer` is the oldest entry.
    std::vector<std::uint32_t> m_slots; ///< Open addressing; 0 = free.
};

} // namespace topologue::simulation
