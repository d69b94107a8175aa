// SPDX-License-Identifier: Apache-2.0
#include "linesyntax.h"

#include "messages.h"
#include "textlines.h"

#include <array>
#include <optional>

namespace topologue::editing {

namespace {

struct Token {
    std::string_view text;
    bool backwards;
};
/// Longer ones first, so that "-->" is not read as "-" and "->".
constexpr std::array Arrows{
    Token{"-->>", false}, Token{"<<--", true}, Token{"->>", false}, Token{"<<-", true},
    Token{"-->", false},  Token{"<--", true},  Token{"->", false},  Token{"<-", true},
    Token{"=>", false},   Token{"→", false},   Token{"←", true},    Token{"⇒", false},
};

std::optional<Token> arrowAt(std::string_view rest)
{
    for (const Token &arrow : Arrows) {
        if (rest.starts_with(arrow.text))
            return arrow;
    }
    return std::nullopt;
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The line without "- ", "* ", "• ", "1. " or "2) " and spaces before it.
std::string_view withoutBullet(std::string_view line)
{
    const auto skipSpaces = [&line] {
        const std::size_t first = line.find_first_not_of(" \t\r");
        line.remove_prefix(first == std::string_view::npos ? line.size() : first);
    };
    skipSpaces();
    for (const std::string_view bullet : {"- ", "* ", "• ", "· ", "+ "}) {
        if (line.starts_with(bullet)) {
            line.remove_prefix(bullet.size());
            skipSpaces();
            return line;
        }
    }
    std::size_t digits = 0;
    while (digits < line.size() && isDigit(line[digits]))
        ++digits;
    if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')')
        && line[digits + 1] == ' ') {
        line.remove_prefix(digits + 1);
        skipSpaces();
    }
    return line;
}

/// Takes " : protocol" off the end of a line with arrows.
std::string protocolOf(std::string_view &line)
{
    const std::size_t colon = line.rfind(" : ");
    const std::size_t other = colon == std::string_view::npos ? line.rfind(": ") : colon;
    if (other == std::string_view::npos)
        return {};
    const std::string_view tail = line.substr(line.find(':', other) + 1);
    if (tail.size() > 200 || tail.find("->") != std::string_view::npos)
        return {};
    std::string protocol = cleanName(tail);
    line = line.substr(0, other);
    return protocol;
}

class LineParser
{
public:
    void line(std::string_view raw, std::uint32_t number)
    {
        std::string_view rest = withoutBullet(raw);
        if (rest.empty() || rest.front() == '#')
            return;
        ParsedLine line;
        const bool hasArrows = findArrow(rest) != std::string_view::npos;
        if (hasArrows)
            line.protocol = protocolOf(rest);
        for (;;) {
            const std::size_t end = findArrow(rest);
            if (!name(line, rest.substr(0, end), raw, number, hasArrows))
                return;
            if (end == std::string_view::npos)
                break;
            const Token arrow = *arrowAt(rest.substr(end));
            line.arrows.push_back({arrow.backwards});
            rest.remove_prefix(end + arrow.text.size());
        }
        if (!line.names.empty())
            m_lines.push_back(std::move(line));
    }
    Result<std::vector<ParsedLine>> take()
    {
        if (!m_errors.empty())
            return tl::unexpected(std::move(m_errors));
        if (m_lines.empty())
            return failure(messages::NothingInText);
        return std::move(m_lines);
    }
    [[nodiscard]] bool isEnough() const { return m_errors.size() >= 20; }

private:
    static std::size_t findArrow(std::string_view text)
    {
        // All arrows have one of these bytes first; most names have none.
        for (std::size_t i = text.find_first_of("-<=\xE2"); i != std::string_view::npos;
             i = text.find_first_of("-<=\xE2", i + 1)) {
            if (arrowAt(text.substr(i)))
                return i;
        }
        return std::string_view::npos;
    }
    bool name(ParsedLine &line, std::string_view text, std::string_view raw, std::uint32_t number, bool hasArrows)
    {
        Place place;
        place.line = number;
        place.column = static_cast<std::uint32_t>(text.data() - raw.data()) + 1;
        std::string clean = text.size() > 4 * textlimits::NameBytes ? std::string(text) : cleanName(text);
        if (clean.size() > textlimits::NameBytes) {
            m_errors.push_back(diagnose(messages::NameTooLong,
                                        {std::to_string(clean.size()), std::to_string(textlimits::NameBytes)}, place));
            return false;
        }
        if (clean.empty()) {
            if (hasArrows)
                m_errors.push_back(diagnose(messages::ArrowWithoutEnd, {std::to_string(number)}, place));
            return false;
        }
        line.names.push_back(std::move(clean));
        return true;
    }

    std::vector<ParsedLine> m_lines;
    Diagnostics m_errors;
};

} // namespace

Result<std::vector<ParsedLine>> parseLines(std::string_view text)
{
    if (text.size() > textlimits::Bytes)
        return failure(messages::TextTooLarge, {std::to_string(text.size()), std::to_string(textlimits::Bytes)});
    if (text.find('\0') != std::string_view::npos)
        return failure(messages::NotAText);
    LineParser parser;
    std::uint32_t number = 0;
    for (std::size_t position = 0; position < text.size() && !parser.isEnough();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", position), text.size());
        if (++number > textlimits::Lines)
            return failure(messages::TooManyLines, {std::to_string(textlimits::Lines)});
        parser.line(text.substr(position, end - position), number);
        position = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return parser.take();
}

} // namespace topologue::editing
