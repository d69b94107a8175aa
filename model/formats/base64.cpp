// SPDX-License-Identifier: Apache-2.0
#include "base64.h"

#include <array>
#include <cstdint>

namespace topologue::formats {

namespace {

constexpr std::string_view Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t Invalid = 255;

constexpr std::array<std::uint8_t, 256> makeValues()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(Invalid);
    for (std::size_t i = 0; i < Alphabet.size(); ++i)
        values[static_cast<unsigned char>(Alphabet[i])] = static_cast<std::uint8_t>(i);
    return values;
}
constexpr std::array<std::uint8_t, 256> Values = makeValues();

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

std::string toBase64(std::string_view bytes, std::size_t lineLength)
{
    std::string result;
    result.reserve(bytes.size() / 3 * 4 + bytes.size() / 50 + 8);
    std::size_t column = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view group = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = (bits << 8U) | (j < group.size() ? static_cast<unsigned char>(group[j]) : 0U);
        for (std::size_t j = 0; j < 4; ++j) {
            if (column++ == lineLength) {
                result += '\n';
                column = 1;
            }
            result += j <= group.size() ? Alphabet[(bits >> (18 - 6 * j)) & 63U] : '=';
        }
    }
    return result;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string result;
    result.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (isSpace(c))
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const std::uint8_t value = Values[static_cast<unsigned char>(c)];
        if (value == Invalid || padding > 0)
            return std::nullopt;
        bits = (bits << 6U) | value;
        if (++digits % 4 == 0) {
            result += static_cast<char>((bits >> 16U) & 255U);
            result += static_cast<char>((bits >> 8U) & 255U);
            result += static_cast<char>(bits & 255U);
            bits = 0;
        }
    }
    const std::size_t rest = digits % 4;
    if (rest == 1 || padding != (rest == 0 ? 0 : 4 - rest))
        return std::nullopt;
    bits <<= 6 * (4 - rest) % 24;
    if (rest >= 2)
        result += static_cast<char>((bits >> 16U) & 255U);
    if (rest == 3)
        result += static_cast<char>((bits >> 8U) & 255U);
    return result;
}

} // namespace topologue::formats
