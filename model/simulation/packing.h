// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sampler.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace topologue::simulation {

/// Values as bytes. Packer and Unpacker have the same members, so that one template describes a format in both
/// directions: whole numbers are LEB128, differences zigzag, reals IEEE 754 in little-endian.
class Packer
{
public:
    static constexpr bool IsReading = false;

    template<class T>
    void number(T &value, std::uint64_t = std::numeric_limits<std::uint64_t>::max())
    {
        put(static_cast<std::uint64_t>(value));
    }
    void real(double &value) { fixed(std::bit_cast<std::uint64_t>(value), 8); }
    void byte(std::uint8_t &value) { m_bytes += static_cast<char>(value); }
    void text(std::string &value)
    {
        put(value.size());
        m_bytes += value;
    }
    /// How many there are of something of which each takes at least `leastBytes`.
    std::size_t count(std::size_t value, std::size_t /*leastBytes*/, std::size_t /*most*/)
    {
        put(value);
        return value;
    }
    /// A time >= 0 that is probably near another one; Never is short.
    void time(Nanos &value, Nanos near)
    {
        const std::uint64_t difference = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(near);
        put(value == Never ? 0 : ((difference << 1U) ^ (0 - (difference >> 63U))) + 1);
    }
    [[nodiscard]] bool isFine() const { return true; }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }

private:
    void put(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_bytes += static_cast<char>(value | 0x80);
            value >>= 7U;
        }
        m_bytes += static_cast<char>(value);
    }
    void fixed(std::uint64_t value, int size)
    {
        for (int i = 0; i < size; ++i)
            m_bytes += static_cast<char>(value >> (8 * i));
    }

    std::string m_bytes;
};

/// Reads what a Packer wrote, or anything else: once something does not fit, `isFine` is false for good, and all that
/// is read from then on is zero and empty.
class Unpacker
{
public:
    static constexpr bool IsReading = true;

    explicit Unpacker(std::string_view bytes) : m_rest(bytes) {}

    template<class T>
    void number(T &value, std::uint64_t most = highest<T>())
    {
        const std::uint64_t got = take();
        if (got > most)
            m_isFine = false;
        value = m_isFine ? static_cast<T>(got) : T{};
    }
    void real(double &value) { value = std::bit_cast<double>(fixed(8)); }
    void byte(std::uint8_t &value) { value = static_cast<std::uint8_t>(fixed(1)); }
    void text(std::string &value)
    {
        const std::size_t size = count(0, 1, std::numeric_limits<std::size_t>::max());
        value = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
    }
    std::size_t count(std::size_t, std::size_t leastBytes, std::size_t most)
    {
        const std::uint64_t got = take();
        if (got > most || got > m_rest.size() / leastBytes)
            m_isFine = false;
        return m_isFine ? static_cast<std::size_t>(got) : 0;
    }
    void time(Nanos &value, Nanos near)
    {
        const std::uint64_t got = take();
        const std::uint64_t folded = got - 1;
        const std::uint64_t difference = (folded >> 1U) ^ (0 - (folded & 1U));
        value = got == 0 ? Never : static_cast<Nanos>(static_cast<std::uint64_t>(near) + difference);
        if (value < 0)
            m_isFine = false;
        value = m_isFine ? value : 0;
    }
    void refuse() { m_isFine = false; }
    [[nodiscard]] bool isFine() const { return m_isFine; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    template<class T>
    static constexpr std::uint64_t highest()
    {
        if constexpr (std::is_enum_v<T>)
            return static_cast<std::uint64_t>(std::numeric_limits<std::underlying_type_t<T>>::max());
        else
            return static_cast<std::uint64_t>(std::numeric_limits<T>::max());
    }
    std::uint64_t take()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_rest.empty())
                break;
            const auto next = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
            if (next < 0x80)
                return m_isFine ? value : 0;
        }
        m_isFine = false;
        return 0;
    }
    std::uint64_t fixed(std::size_t size)
    {
        if (m_rest.size() < size)
            m_isFine = false;
        if (!m_isFine)
            return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_rest[i])) << (8 * i);
        m_rest.remove_prefix(size);
        return value;
    }

    std::string_view m_rest;
    bool m_isFine = true;
};

/// One member of all rows, one after the other: neighbours are alike, which packs well.
template<class Archive, class Row, class Member>
void numberColumn(Archive &archive, std::vector<Row> &rows, Member member)
{
    for (Row &row : rows)
        archive.number(member(row));
}
/// The first bytes of all reals, then the second ones and so on: the exponents are alike, the rest is noise.
template<class Archive, class Row, class Member>
void realColumn(Archive &archive, std::vector<Row> &rows, Member member)
{
    using Real = std::remove_reference_t<decltype(member(rows.front()))>;
    using Bytes = std::array<std::uint8_t, sizeof(Real)>;
    static_assert(std::endian::native == std::endian::little, "the file is little-endian");
    for (std::size_t i = sizeof(Real); i-- > 0;) {
        for (Row &row : rows) {
            auto bytes = std::bit_cast<Bytes>(member(row));
            archive.byte(bytes[i]);
            if constexpr (Archive::IsReading)
                member(row) = std::bit_cast<Real>(bytes);
        }
    }
}

} // namespace topologue::simulation
