// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pool.h"

#include <array>
#include <cassert>

namespace topologue::simulation {

/// The calls that wait for a worker of one replica, threaded through their `next`: the most important level first, and
/// inside a level the first, or the last, that came. O(levels) for everything.
class WaitingLine
{
public:
    static constexpr std::size_t MostLevels = 21; ///< Priorities are -10..10.

    explicit WaitingLine(bool lastInFirstOut = false) : m_lastInFirstOut(lastInFirstOut) { m_tails.fill(NoIndex); }

    [[nodiscard]] std::uint32_t size() const { return m_size; }

    /// Level 0 is the most important.
    template<class T>
    void push(Pool<T> &pool, std::uint32_t index, std::uint32_t level)
    {
        assert(level < MostLevels);
        // Behind its own level, or in front of it, which is behind the level before.
        std::uint32_t before = NoIndex;
        for (std::uint32_t l = m_lastInFirstOut ? level : level + 1; l > 0 && before == NoIndex; --l)
            before = m_tails[l - 1];
        std::uint32_t &link = before == NoIndex ? m_head : pool[before].next;
        pool[index].next = link;
        link = index;
        if (!m_lastInFirstOut || m_tails[level] == NoIndex)
            m_tails[level] = index;
        ++m_size;
    }
    /// The one whose turn it is. There has to be one.
    template<class T>
    std::uint32_t pop(Pool<T> &pool)
    {
        const std::uint32_t index = m_head;
        m_head = pool[index].next;
        --m_size;
        std::size_t level = 0;
        while (m_tails[level] == NoIndex)
            ++level;
        if (m_tails[level] == index)
            m_tails[level] = NoIndex;
        return index;
    }
    /// Of those of `level` and more important ones, the one that came first; NoIndex if there is none.
    template<class T>
    [[nodiscard]] std::uint32_t oldest(const Pool<T> &pool, std::uint32_t level) const
    {
        std::uint32_t result = NoIndex;
        std::uint32_t first = m_head;
        for (std::uint32_t l = 0; l <= level; ++l) {
            if (m_tails[l] == NoIndex)
                continue;
            const std::uint32_t candidate = m_lastInFirstOut ? m_tails[l] : first;
            if (result == NoIndex || pool[candidate].entered < pool[result].entered)
                result = candidate;
            first = pool[m_tails[l]].next;
        }
        return result;
    }
    /// Forgets all that wait.
    void clear() { *this = WaitingLine(m_lastInFirstOut); }

private:
    std::uint32_t m_head = NoIndex;
    std::uint32_t m_size = 0;
    bool m_lastInFirstOut = false;
    std::array<std::uint32_t, MostLevels> m_tails{}; ///< The last of each level in the line.
};

} // namespace topologue::simulation
