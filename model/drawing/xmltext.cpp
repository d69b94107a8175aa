// SPDX-License-Identifier: Apache-2.0
#include "xmltext.h"

#include "architecture/utf8.h"
#include "codepoints.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace topologue::drawing {

std::string xmlText(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t codePoint = nextCodePoint(text, position);
        switch (codePoint) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        case '\n': // As references: a parser would make plain ones into spaces in attributes.
            result += "&#10;";
            break;
        case '\t':
            result += "&#9;";
            break;
        default:
            if (isPrintable(codePoint))
                result += text.substr(start, position - start);
        }
    }
    return result;
}

void appendXmlNumber(std::string &to, double value)
{
    constexpr double Limit = 1e9;
    // In hundredths first, so that "-0" and "0.0" cannot arise.
    const double hundredths = std::isfinite(value) ? std::round(std::clamp(value, -Limit, Limit) * 100) : 0;
    const auto whole = static_cast<long long>(hundredths);
    if (whole < 0)
        to += '-';
    const long long size = whole < 0 ? -whole : whole;
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size / 100).ptr;
    to.append(digits.data(), end);
    if (size % 100 == 0)
        return;
    to += '.';
    to += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0)
        to += static_cast<char>('0' + size % 10);
}

std::string xmlNumber(double value)
{
    std::string result;
    appendXmlNumber(result, value);
    return result;
}

} // namespace topologue::drawing
