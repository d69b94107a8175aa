// SPDX-License-Identifier: Apache-2.0
#include "typesetter.h"

#include "architecture/utf8.h"
#include "codepoints.h"

#include <algorithm>

namespace topologue::drawing {

namespace {

constexpr std::string_view Ellipsis = "\u2026";
// Nothing we draw is wider than this many characters, so longer texts need not be measured whole.
constexpr std::size_t MostClusters = 400;

bool isSpace(char32_t codePoint)
{
    return codePoint <= 0x20 || (codePoint >= 0x7F && codePoint <= 0xA0) || codePoint == 0x2028 || codePoint == 0x2029
           || codePoint == 0x3000;
}

/// The ends of the first clusters of `text`, in bytes.
std::vector<std::size_t> clusterEnds(std::string_view text)
{
    std::vector<std::size_t> ends;
    char32_t previous = 0;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t next = nextCodePoint(text, position);
        if (start > 0 && !isJoined(previous, next)) {
            ends.push_back(start);
            if (ends.size() == MostClusters)
                return ends;
        }
        previous = next;
    }
    ends.push_back(text.size());
    return ends;
}

} // namespace

std::string onOneLine(std::string_view text)
{
    std::string result;
    bool spaceDue = false;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t codePoint = nextCodePoint(text, position);
        if (isSpace(codePoint)) {
            spaceDue = !result.empty();
        } else if (isPrintable(codePoint)) {
            if (spaceDue)
                result += ' ';
            spaceDue = false;
            result += text.substr(start, position - start);
        }
    }
    return result;
}

MeasuredText Typesetter::line(std::string_view text, const Font &font, double maxWidth) const
{
    std::string whole = onOneLine(text);
    // A pathological text is not worth measuring whole: ten bytes per character and one pixel each is past any box.
    if (whole.size() <= MostClusters * 10) {
        const double width = m_measurer.width(whole, font);
        if (width <= maxWidth)
            return {std::move(whole), width, font, metricsOf(font)};
    }
    std::string start = longestStart(whole, font, maxWidth, Ellipsis);
    while (!start.empty() && start.back() == ' ')
        start.pop_back();
    return measured(start + std::string(Ellipsis), font);
}

std::vector<MeasuredText> Typesetter::wrap(std::string_view text, const Font &font, double maxWidth,
                                           std::size_t maxLines) const
{
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() <= maxLines) {
        const std::size_t newline = text.find('\n');
        std::string rest = onOneLine(text.substr(0, newline));
        text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
        do {
            std::string line = longestStart(rest, font, maxWidth, {});
            if (line.empty()) // Not even one character fits: it must go somewhere.
                line = rest.substr(0, clusterEnds(rest).front());
            if (line.size() < rest.size() && rest[line.size()] != ' ') {
                const std::size_t space = line.rfind(' ');
                if (space != std::string::npos && space > 0)
                    line.resize(space);
            }
            rest.erase(0, line.size());
            rest.erase(0, rest.find_first_not_of(' '));
            lines.push_back(std::move(line));
        } while (!rest.empty() && lines.size() <= maxLines);
    }
    if (lines.size() > maxLines) {
        lines.resize(maxLines);
        if (!lines.empty())
            lines.back() = longestStart(lines.back(), font, maxWidth, Ellipsis) + std::string(Ellipsis);
    }
    std::vector<MeasuredText> result;
    result.reserve(lines.size());
    for (std::string &line : lines)
        result.push_back(measured(std::move(line), font));
    return result;
}

/// The longest start of `text`, in whole clusters, that is at most `maxWidth` wide together with `tail`.
std::string Typesetter::longestStart(std::string_view text, const Font &font, double maxWidth,
                                     std::string_view tail) const
{
    if (text.empty())
        return {};
    const std::vector<std::size_t> ends = clusterEnds(text);
    const auto fits = [&](std::size_t end) {
        return m_measurer.width(std::string(text.substr(0, end)) + std::string(tail), font) <= maxWidth;
    };
    const auto firstTooLong = std::ranges::partition_point(ends, fits);
    return firstTooLong == ends.begin() ? std::string() : std::string(text.substr(0, *(firstTooLong - 1)));
}

MeasuredText Typesetter::measured(std::string text, const Font &font) const
{
    const double width = m_measurer.width(text, font);
    return {std::move(text), width, font, metricsOf(font)};
}

FontMetrics Typesetter::metricsOf(const Font &font) const
{
    const auto known = std::ranges::find(m_metrics, font, &std::pair<Font, FontMetrics>::first);
    if (known != m_metrics.end())
        return known->second;
    return m_metrics.emplace_back(font, m_measurer.metrics(font)).second;
}

} // namespace topologue::drawing
