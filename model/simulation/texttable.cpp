// SPDX-License-Identifier: Apache-2.0
#include "texttable.h"

#include <algorithm>
#include <array>

namespace topologue::simulation {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};
/// In rising order. Unassigned places inside of a block of wide characters count as the block does.
constexpr std::array<Range, 18> Wide{{{0x1100, 0x115F},
                                      {0x231A, 0x231B},
                                      {0x2329, 0x232A},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF},
                                      {0x4E00, 0x9FFF},
                                      {0xA000, 0xA4CF},
                                      {0xA960, 0xA97F},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF00, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1F64F},
                                      {0x1F680, 0x1F6FF},
                                      {0x1F900, 0x1F9FF},
                                      {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 8> WithoutWidth{{{0x0300, 0x036F},
                                             {0x1160, 0x11FF},
                                             {0x1AB0, 0x1AFF},
                                             {0x1DC0, 0x1DFF},
                                             {0x200B, 0x200F},
                                             {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F},
                                             {0xFE20, 0xFE2F}}};

template<std::size_t Count>
bool contains(const std::array<Range, Count> &ranges, char32_t point)
{
    const auto next = std::upper_bound(ranges.begin(), ranges.end(), point,
                                       [](char32_t value, const Range &range) { return value < range.first; });
    return next != ranges.begin() && point <= std::prev(next)->last;
}

/// The character at the beginning of `text`, which is not empty, and how many bytes it has.
std::pair<char32_t, std::size_t> firstCharacter(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (length == 1 || length > text.size())
        return {lead, 1};
    auto point = static_cast<char32_t>(lead & (0x7FU >> length));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {lead, 1};
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    return {point, length};
}

} // namespace

std::size_t terminalWidth(std::string_view utf8)
{
    std::size_t width = 0;
    while (!utf8.empty()) {
        const auto [point, length] = firstCharacter(utf8);
        width += contains(Wide, point) ? 2U : contains(WithoutWidth, point) ? 0U : 1U;
        utf8.remove_prefix(length);
    }
    return width;
}

std::string terminalText(std::string_view utf8)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string result;
    while (!utf8.empty()) {
        const auto [point, length] = firstCharacter(utf8);
        if (point < 0x20 || (point >= 0x7F && point < 0xA0)) {
            result += "\\x";
            result += Digits[point >> 4U];
            result += Digits[point & 0xFU];
        } else {
            result += utf8.substr(0, length);
        }
        utf8.remove_prefix(length);
    }
    return result;
}

void TextTable::addRow(std::vector<std::string> cells)
{
    cells.resize(m_columns.size());
    m_rows.push_back({std::move(cells), false});
}

void TextTable::addLine(std::string text)
{
    m_rows.push_back({{std::move(text)}, true});
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths(m_columns.size(), 0);
    for (const Row &row : m_rows) {
        for (std::size_t i = 0; !row.isLine && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], terminalWidth(row.cells[i]));
    }
    std::string result;
    for (const Row &row : m_rows) {
        std::string line = row.isLine ? row.cells.front() : std::string();
        for (std::size_t i = 0; !row.isLine && i < widths.size(); ++i) {
            const std::string padding(widths[i] - terminalWidth(row.cells[i]), ' ');
            line += i == 0 ? "" : "  ";
            line += m_columns[i] == Align::Left ? row.cells[i] + padding : padding + row.cells[i];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + '\n';
    }
    return result;
}

} // namespace topologue::simulation
