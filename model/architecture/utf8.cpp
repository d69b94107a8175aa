// SPDX-License-Identifier: Apache-2.0
#include "utf8.h"

#include <array>

namespace topologue {

char32_t nextCodePoint(std::string_view text, std::size_t &position)
{
    const auto byteAt = [text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byteAt(position);
    if (lead < 0x80) {
        ++position;
        return lead;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    constexpr std::array<char32_t, 5> Smallest{0, 0, 0x80, 0x800, 0x10000};
    char32_t value = lead & (0xFFU >> (length + 1));
    bool valid = lead >= 0xC2 && lead <= 0xF4 && position + length <= text.size();
    for (std::size_t i = 1; valid && i < length; ++i) {
        valid = (byteAt(position + i) & 0xC0U) == 0x80;
        value = (value << 6U) | (byteAt(position + i) & 0x3FU);
    }
    if (!valid || value < Smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        ++position;
        return InvalidCodePoint;
    }
    position += length;
    return value;
}

} // namespace topologue
