// SPDX-License-Identifier: Apache-2.0
#include "markdown.h"

#include <cmath>

namespace topologue::knowledge::markdown {

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            result += ' ';
            continue;
        }
        if (std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

std::string filled(std::string_view text, std::initializer_list<std::string> arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
            const auto index = static_cast<std::size_t>(text[i + 1] - '0');
            if (index < arguments.size())
                result += arguments.begin()[index];
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string result;
    for (const std::string &part : parts)
        result += (result.empty() ? "" : ", ") + part;
    return result;
}

std::string signedPoints(double points)
{
    // Not printf, whose point is the locale's.
    const long tenths = std::lround(std::abs(points) * 10);
    return std::string(points < 0 ? "−" : "+") + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

} // namespace topologue::knowledge::markdown
