// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytebuffer.h"

#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace topologue::simulation {

/// How values are sorted into buckets: below 2^(precision + 1) each whole number has its own; above, each octave is cut
/// into 2^precision buckets of equal width. So a value is known to 1 part in 2^precision (10: three significant
/// digits). Source: HdrHistogram, whose buckets these are.
namespace buckets {

[[nodiscard]] constexpr std::uint32_t indexOf(std::uint64_t value, int precision)
{
    const int shift = 63 - std::countl_zero(value | 1) - precision;
    if (shift <= 0)
        return static_cast<std::uint32_t>(value);
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(shift) << precision) + (value >> shift));
}
/// The middle of a bucket.
[[nodiscard]] constexpr double valueOf(std::uint32_t index, int precision)
{
    const std::uint32_t octave = index >> precision;
    if (octave <= 1)
        return index;
    const std::uint32_t shift = octave - 1;
    const std::uint64_t low = static_cast<std::uint64_t>(index - (shift << precision)) << shift;
    return static_cast<double>(low) + static_cast<double>((std::uint64_t{1} << shift) - 1) / 2;
}

} // namespace buckets

/// One non-empty bucket.
struct BucketCount {
    std::uint32_t bucket = 0;
    std::uint32_t count = 0;
    bool operator==(const BucketCount &) const = default;
};

/// How often which value >= 0 was seen. Mergeable: histograms of the same precision add up exactly.
/// Memory: 2^precision counters per octave that holds a value.
class Histogram
{
public:
    explicit Histogram(int precision = 10) : m_precision(precision) {}

    void add(std::uint64_t value, std::uint64_t count = 1) { addBucket(buckets::indexOf(value, m_precision), count); }
    void addBucket(std::uint32_t bucket, std::uint64_t count);
    /// The other one must have the same precision.
    void add(const Histogram &other);

    [[nodiscard]] int precision() const { return m_precision; }
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// The smallest value that a share 0..1 of all values does not exceed; 0 without values. Linear in the buckets.
    [[nodiscard]] double quantile(double share) const;
    /// The share 0..1 of the values that are at most `value`, to within the bucket that holds it; 0 without values.
    [[nodiscard]] double shareAtMost(std::uint64_t value) const;
    /// The non-empty buckets in rising order.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint64_t>> nonEmpty() const;

    bool operator==(const Histogram &other) const
    {
        return m_precision == other.m_precision && nonEmpty() == other.nonEmpty();
    }

private:
    std::vector<std::vector<std::uint64_t>> m_pages; ///< By octave; empty where nothing was seen.
    std::uint64_t m_count = 0;
    int m_precision;
};

/// A counter for every bucket: for adding fast and emptying fast.
class BucketCounters
{
public:
    /// `precision` is at most 11.
    explicit BucketCounters(int precision)
        : m_pages(static_cast<std::size_t>(64 - precision + 1)), m_precision(precision)
    {
        assert(precision <= 11);
    }

    [[nodiscard]] int precision() const { return m_precision; }
    void add(std::uint32_t bucket)
    {
        Page &page = m_pages[bucket >> m_precision];
        if (page.counts == nullptr)
            allocate(page);
        const std::uint32_t at = bucket & ((1U << m_precision) - 1);
        ++page.counts[at];
        page.touched[at / 64] |= std::uint64_t{1} << (at % 64);
        page.isTouched = true;
    }
    /// The non-empty buckets in rising order, into `out`; all are empty afterwards.
    void takeInto(std::vector<BucketCount> &out);

    [[nodiscard]] std::size_t bytes() const;

private:
    /// The counters of one octave, and a bit for each that is not zero.
    struct Page {
        std::unique_ptr<std::uint32_t[]> counts;
        std::array<std::uint64_t, 32> touched{};
        bool isTouched = false;
    };
    void allocate(Page &page) const;

    std::vector<Page> m_pages;
    int m_precision;
};

/// The histogram of the interval that is being recorded. It only writes down which bucket comes next; they are counted
/// when the interval ends, by counters that all histograms share and that therefore are in the cache. One that gets
/// more values than there is room for has counters of its own.
class IntervalHistogram
{
public:
    explicit IntervalHistogram(int precision) : m_precision(precision) {}

    void add(std::uint64_t value)
    {
        if (m_size == m_room)
            makeRoom();
        m_log[m_size++] = buckets::indexOf(value, m_precision);
    }
    /// The non-empty buckets in rising order, into `out`; the histogram is empty afterwards. `shared` has to be empty
    /// and of the same precision, and is empty again afterwards.
    void takeInto(BucketCounters &shared, std::vector<BucketCount> &out);

    [[nodiscard]] std::size_t bytes() const;

private:
    static constexpr std::uint16_t LongestLog = 4'096;

    void makeRoom();
    void countInto(BucketCounters &counters);

    std::unique_ptr<std::uint32_t[]> m_log; ///< Buckets.
    std::unique_ptr<BucketCounters> m_own;  ///< What did not fit into the log.
    std::uint16_t m_size = 0;               ///< Of the log,
    std::uint16_t m_room = 0;               ///< and how large it may become.
    int m_precision;
};

/// The values that each of the rising shares 0..1 of the values in sorted buckets does not exceed; 0 without values.
template<std::size_t N>
[[nodiscard]] std::array<double, N> quantilesOf(std::span<const BucketCount> sorted, int precision,
                                                const std::array<double, N> &shares)
{
    std::array<double, N> result{};
    std::uint64_t all = 0;
    for (const BucketCount &entry : sorted)
        all += entry.count;
    std::uint64_t below = 0;
    std::size_t i = 0;
    for (const BucketCount &entry : sorted) {
        below += entry.count;
        for (; i < N && static_cast<double>(below) >= shares[i] * static_cast<double>(all); ++i)
            result[i] = buckets::valueOf(entry.bucket, precision);
    }
    return result;
}

/// Many small histograms, one after the other, as differences in variable-length numbers.
class PackedHistograms
{
public:
    /// Adds one at the end; buckets in rising order.
    void append(std::span<const BucketCount> sorted);
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    /// Adds the histogram at `index` to `into`.
    void addTo(std::size_t index, Histogram &into) const;
    [[nodiscard]] std::size_t bytes() const { return m_bytes.capacity() + m_ends.capacity() * sizeof(std::uint64_t); }

    [[nodiscard]] std::span<const std::uint8_t> packed() const { return m_bytes.all(); }
    [[nodiscard]] const std::vector<std::uint64_t> &ends() const { return m_ends; }
    /// From what `packed` and `ends` gave; false (and empty) if they do not fit together.
    [[nodiscard]] bool assign(std::span<const std::uint8_t> packed, std::vector<std::uint64_t> ends);

    bool operator==(const PackedHistograms &) const = default;

private:
    ByteBuffer m_bytes;
    std::vector<std::uint64_t> m_ends;
};

} // namespace topologue::simulation
