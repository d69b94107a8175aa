// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>

namespace topologue::simulation {

/// Bytes that only ever get more. Unlike a vector it grows by realloc, which moves the pages of a large block instead
/// of copying it: a recording's histograms are its largest part, and copying them took a thirtieth of a run.
class ByteBuffer
{
public:
    ByteBuffer() = default;
    explicit ByteBuffer(std::span<const std::uint8_t> bytes) { append(bytes); }
    ByteBuffer(const ByteBuffer &other) : ByteBuffer(other.all()) {}
    ByteBuffer(ByteBuffer &&other) noexcept { swap(other); }
    ByteBuffer &operator=(ByteBuffer other) noexcept
    {
        swap(other);
        return *this;
    }
    ~ByteBuffer() = default;

    [[nodiscard]] std::span<const std::uint8_t> all() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }

    /// O(bytes), on average. Throws std::bad_alloc.
    void append(std::span<const std::uint8_t> bytes)
    {
        if (m_capacity - m_size < bytes.size())
            grow(std::max(m_size + bytes.size(), m_capacity + m_capacity / 2));
        std::copy(bytes.begin(), bytes.end(), m_bytes.get() + m_size);
        m_size += bytes.size();
    }
    bool operator==(const ByteBuffer &other) const
    {
        return std::equal(all().begin(), all().end(), other.all().begin(), other.all().end());
    }

private:
    struct Free {
        // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): of realloc.
        void operator()(std::uint8_t *bytes) const { std::free(bytes); }
    };
    void grow(std::size_t capacity)
    {
        // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): nothing else moves pages.
        auto *const larger = static_cast<std::uint8_t *>(std::realloc(m_bytes.get(), capacity));
        if (larger == nullptr)
            throw std::bad_alloc(); // What there was stays.
        static_cast<void>(m_bytes.release());
        m_bytes.reset(larger);
        m_capacity = capacity;
    }
    void swap(ByteBuffer &other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
    }

    std::unique_ptr<std::uint8_t, Free> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace topologue::simulation
