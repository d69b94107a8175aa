// SPDX-License-Identifier: Apache-2.0
#include "codepoints.h"

#include <algorithm>
#include <array>

namespace topologue::drawing {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

bool isIn(char32_t codePoint, const auto &ranges)
{
    return std::ranges::any_of(
        ranges, [codePoint](Range range) { return codePoint >= range.first && codePoint <= range.last; });
}

constexpr std::array Extending{
    Range{0x0300, 0x036F},   Range{0x0483, 0x0489}, Range{0x0591, 0x05BD},   Range{0x0610, 0x061A},
    Range{0x064B, 0x065F},   Range{0x0900, 0x0903}, Range{0x093A, 0x094F},   Range{0x0E31, 0x0E31},
    Range{0x0E34, 0x0E3A},   Range{0x0E47, 0x0E4E}, Range{0x1160, 0x11FF},   Range{0x1AB0, 0x1AFF},
    Range{0x1DC0, 0x1DFF},   Range{0x200D, 0x200D}, Range{0x20D0, 0x20FF},   Range{0x3099, 0x309A},
    Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F}, Range{0x1F3FB, 0x1F3FF}, Range{0xE0020, 0xE007F},
    Range{0xE0100, 0xE01EF},
};
constexpr std::array Flags{Range{0x1F1E6, 0x1F1FF}};

} // namespace

bool isPrintable(char32_t codePoint)
{
    if (codePoint < 0x20)
        return codePoint == '\t' || codePoint == '\n';
    return codePoint <= 0x10FFFF && (codePoint < 0x7F || codePoint > 0x9F) && (codePoint < 0xD800 || codePoint > 0xDFFF)
           && (codePoint & 0xFFFEU) != 0xFFFE;
}

bool isJoined(char32_t previous, char32_t next)
{
    constexpr char32_t ZeroWidthJoiner = 0x200D;
    return previous == ZeroWidthJoiner || isIn(next, Extending) || (isIn(previous, Flags) && isIn(next, Flags));
}

} // namespace topologue::drawing
