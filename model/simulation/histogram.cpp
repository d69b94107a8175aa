// SPDX-License-Identifier: Apache-2.0
#include "histogram.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace topologue::simulation {

namespace {

/// The rank, from 1, of the value that a share of `count` values does not exceed.
std::uint64_t rankOf(double share, std::uint64_t count)
{
    const double rank = std::ceil(share * static_cast<double>(count));
    return std::clamp<std::uint64_t>(static_cast<std::uint64_t>(std::max(1.0, rank)), 1, count);
}

/// LEB128: at most five bytes. The place behind them.
std::uint8_t *putNumber(std::uint8_t *out, std::uint32_t value)
{
    while (value >= 0x80) {
        *out++ = static_cast<std::uint8_t>(value | 0x80);
        value >>= 7;
    }
    *out++ = static_cast<std::uint8_t>(value);
    return out;
}

/// Zero past the end.
std::uint64_t takeNumber(std::span<const std::uint8_t> &in)
{
    std::uint64_t value = 0;
    for (int shift = 0; !in.empty() && shift < 64; shift += 7) {
        const std::uint8_t byte = in.front();
        in = in.subspan(1);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return value;
}

} // namespace

void Histogram::addBucket(std::uint32_t bucket, std::uint64_t count)
{
    const std::size_t page = bucket >> m_precision;
    const std::size_t width = std::size_t{1} << m_precision;
    if (page >= m_pages.size())
        m_pages.resize(page + 1);
    if (m_pages[page].empty())
        m_pages[page].resize(width);
    m_pages[page][bucket & (width - 1)] += count;
    m_count += count;
}

void Histogram::add(const Histogram &other)
{
    assert(m_precision == other.m_precision);
    for (const auto &[bucket, count] : other.nonEmpty())
        addBucket(bucket, count);
}

double Histogram::quantile(double share) const
{
    if (m_count == 0)
        return 0;
    std::uint64_t left = rankOf(share, m_count);
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (std::size_t i = 0; i < m_pages[page].size(); ++i) {
            const std::uint64_t count = m_pages[page][i];
            if (count >= left)
                return buckets::valueOf(static_cast<std::uint32_t>((page << m_precision) + i), m_precision);
            left -= count;
        }
    }
    return 0;
}

double Histogram::shareAtMost(std::uint64_t value) const
{
    if (m_count == 0)
        return 0;
    const std::uint32_t last = buckets::indexOf(value, m_precision);
    std::uint64_t below = 0;
    for (const auto &[bucket, count] : nonEmpty())
        below += bucket <= last ? count : 0;
    return static_cast<double>(below) / static_cast<double>(m_count);
}

std::vector<std::pair<std::uint32_t, std::uint64_t>> Histogram::nonEmpty() const
{
    std::vector<std::pair<std::uint32_t, std::uint64_t>> result;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (std::size_t i = 0; i < m_pages[page].size(); ++i) {
            if (m_pages[page][i] > 0)
                result.emplace_back(static_cast<std::uint32_t>((page << m_precision) + i), m_pages[page][i]);
        }
    }
    return result;
}

void BucketCounters::allocate(Page &page) const
{
    page.counts = std::make_unique<std::uint32_t[]>(std::size_t{1} << m_precision);
}

void BucketCounters::takeInto(std::vector<BucketCount> &out)
{
    out.clear();
    const std::uint32_t words = ((1U << m_precision) + 63) / 64;
    for (std::uint32_t p = 0; p < m_pages.size(); ++p) {
        Page &page = m_pages[p];
        if (!std::exchange(page.isTouched, false))
            continue;
        for (std::uint32_t word = 0; word < words; ++word) {
            for (std::uint64_t bits = page.touched[word]; bits != 0; bits &= bits - 1) {
                const std::uint32_t at = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
                out.push_back({(p << m_precision) + at, page.counts[at]});
                page.counts[at] = 0;
            }
            page.touched[word] = 0;
        }
    }
}

std::size_t BucketCounters::bytes() const
{
    const auto pages = std::count_if(m_pages.begin(), m_pages.end(), [](const Page &p) { return p.counts != nullptr; });
    return m_pages.size() * sizeof(Page) + static_cast<std::size_t>(pages) * (sizeof(std::uint32_t) << m_precision);
}

void IntervalHistogram::makeRoom()
{
    if (m_room < LongestLog) {
        m_room = std::max<std::uint16_t>(16, static_cast<std::uint16_t>(2 * m_room));
        auto larger = std::make_unique<std::uint32_t[]>(m_room);
        std::copy_n(m_log.get(), m_size, larger.get());
        m_log = std::move(larger);
        return;
    }
    if (m_own == nullptr)
        m_own = std::make_unique<BucketCounters>(m_precision);
    countInto(*m_own);
}

void IntervalHistogram::countInto(BucketCounters &counters)
{
    for (std::size_t i = 0; i < m_size; ++i)
        counters.add(m_log[i]);
    m_size = 0;
}

void IntervalHistogram::takeInto(BucketCounters &shared, std::vector<BucketCount> &out)
{
    assert(shared.precision() == m_precision);
    BucketCounters &counters = m_own != nullptr ? *m_own : shared;
    countInto(counters);
    counters.takeInto(out);
}

std::size_t IntervalHistogram::bytes() const
{
    return m_room * sizeof(std::uint32_t) + (m_own != nullptr ? m_own->bytes() : 0);
}

void PackedHistograms::append(std::span<const BucketCount> sorted)
{
    // Through a small buffer: growing the vector byte by byte took a tenth of a run's time.
    std::array<std::uint8_t, 4096> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): it is written first.
    constexpr std::size_t LongestEntry = 10;
    std::uint8_t *end = buffer.data();
    const auto flush = [&] {
        m_bytes.append({buffer.data(), end});
        end = buffer.data();
    };
    std::uint32_t previous = 0;
    for (const BucketCount &entry : sorted) {
        end = putNumber(end, entry.bucket - previous);
        end = putNumber(end, entry.count);
        previous = entry.bucket;
        if (end > buffer.data() + buffer.size() - LongestEntry)
            flush();
    }
    flush();
    m_ends.push_back(m_bytes.size());
}

void PackedHistograms::addTo(std::size_t index, Histogram &into) const
{
    const std::uint64_t begin = index == 0 ? 0 : m_ends[index - 1];
    std::span<const std::uint8_t> rest = m_bytes.all().subspan(begin, m_ends[index] - begin);
    std::uint64_t bucket = 0;
    // A damaged file must not make us allocate without bound: no bucket lies past the largest value's.
    const std::uint32_t last = buckets::indexOf(UINT64_MAX, into.precision());
    while (!rest.empty()) {
        bucket += takeNumber(rest);
        const std::uint64_t count = takeNumber(rest);
        if (bucket > last)
            return;
        into.addBucket(static_cast<std::uint32_t>(bucket), count);
    }
}

bool PackedHistograms::assign(std::span<const std::uint8_t> packed, std::vector<std::uint64_t> ends)
{
    const bool fits = std::is_sorted(ends.begin(), ends.end()) && (ends.empty() ? 0 : ends.back()) == packed.size();
    m_bytes = fits ? ByteBuffer(packed) : ByteBuffer();
    m_ends = fits ? std::move(ends) : std::vector<std::uint64_t>();
    return fits;
}

} // namespace topologue::simulation
