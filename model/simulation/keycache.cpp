// SPDX-License-Identifier: Apache-2.0
#include "keycache.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace topologue::simulation {

namespace {

/// (exp(x) - 1) / x and log(1 + x) / x, right also near 0.
double expm1OverX(double x)
{
    return std::abs(x) > 1e-8 ? std::expm1(x) / x : 1 + x / 2;
}
double log1pOverX(double x)
{
    return std::abs(x) > 1e-8 ? std::log1p(x) / x : 1 - x / 2;
}

} // namespace

KeyCache::KeyCache(std::uint64_t keys, double exponent, std::uint64_t entries)
    : m_keys(static_cast<double>(std::max<std::uint64_t>(1, keys))), m_exponent(exponent),
      m_capacity(static_cast<std::uint32_t>(std::clamp<std::uint64_t>(std::min(entries, keys), 1, MostEntries)))
{
    m_first = integral(1.5) - 1;
    m_last = integral(m_keys + 0.5);
    m_shortcut = 2 - inverseIntegral(integral(2.5) - density(2));
    m_slots.resize(std::bit_ceil(std::size_t{m_capacity} * 2));
    m_entries.reserve(std::size_t{m_capacity} + 1);
    clear();
}

/// Of 1 / x^s, from 1 to x.
double KeyCache::integral(double x) const
{
    const double logX = std::log(x);
    return expm1OverX((1 - m_exponent) * logX) * logX;
}

double KeyCache::inverseIntegral(double y) const
{
    const double t = std::max(-1.0, y * (1 - m_exponent));
    return std::exp(log1pOverX(t) * y);
}

double KeyCache::density(double x) const
{
    return std::exp(-m_exponent * std::log(x));
}

std::uint64_t KeyCache::draw(Stream &stream) const
{
    for (;;) {
        const double u = m_last + stream.uniform() * (m_first - m_last);
        const double x = inverseIntegral(u);
        const double k = std::clamp(std::floor(x + 0.5), 1.0, m_keys);
        if (k - x <= m_shortcut || u >= integral(k + 0.5) - density(k))
            return static_cast<std::uint64_t>(k);
    }
}

std::size_t KeyCache::slotOf(std::uint64_t key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (key * 0x9e3779b97f4a7c15ULL >> 20) & mask;
    while (m_slots[slot] != 0 && m_entries[m_slots[slot]].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

bool KeyCache::touch(std::uint64_t key)
{
    const std::uint32_t entry = m_slots[slotOf(key)];
    if (entry == 0)
        return false;
    unlink(entry);
    linkNewest(entry);
    return true;
}

void KeyCache::put(std::uint64_t key)
{
    if (touch(key))
        return;
    std::uint32_t entry = 0;
    if (m_entries.size() <= m_capacity) {
        entry = static_cast<std::uint32_t>(m_entries.size());
        m_entries.emplace_back();
    } else {
        entry = m_entries[0].newer;
        eraseSlot(slotOf(m_entries[entry].key));
        unlink(entry);
    }
    m_entries[entry].key = key;
    m_slots[slotOf(key)] = entry;
    linkNewest(entry);
}

void KeyCache::clear()
{
    std::fill(m_slots.begin(), m_slots.end(), 0U);
    m_entries.assign(1, Entry());
}

/// Closes the gap, so that no probe stops early: each later entry of the run moves up if it may.
void KeyCache::eraseSlot(std::size_t slot)
{
    const std::size_t mask = m_slots.size() - 1;
    m_slots[slot] = 0;
    for (std::size_t at = (slot + 1) & mask; m_slots[at] != 0; at = (at + 1) & mask) {
        const std::uint32_t entry = m_slots[at];
        m_slots[at] = 0;
        m_slots[slotOf(m_entries[entry].key)] = entry;
    }
}

void KeyCache::unlink(std::uint32_t entry)
{
    const Entry &e = m_entries[entry];
    m_entries[e.older].newer = e.newer;
    m_entries[e.newer].older = e.older;
}

void KeyCache::linkNewest(std::uint32_t entry)
{
    Entry &e = m_entries[entry];
    e.older = m_entries[0].older;
    e.newer = 0;
    m_entries[e.older].newer = entry;
    m_entries[0].older = entry;
}

} // namespace topologue::simulation
