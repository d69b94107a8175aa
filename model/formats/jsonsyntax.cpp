// SPDX-License-Identifier: Apache-2.0
#include "jsonsyntax.h"

#include "jsontext.h"
#include "messages.h"

#include <array>

namespace topologue::formats {

namespace {

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.'
           || c == '+' || c == '-';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The token that `at` lies in: a word, a number, a string up to `at`, or one character.
std::pair<std::size_t, std::size_t> tokenAround(std::string_view text, std::size_t at)
{
    if (isWordCharacter(text[at])) {
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && isWordCharacter(text[begin - 1]))
            --begin;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        return {begin, end};
    }
    const std::size_t length = utf8Length(text.substr(at));
    return {at, at + (length > 0 ? length : 1)};
}

std::size_t stringStart(std::string_view text, std::size_t closingQuote)
{
    std::size_t begin = closingQuote;
    while (begin > 0) {
        --begin;
        if (text[begin] == '"' && (begin == 0 || text[begin - 1] != '\\'))
            break;
    }
    return begin;
}

std::string shortened(std::string_view token)
{
    constexpr std::size_t MaxBytes = 40;
    if (token.size() <= MaxBytes)
        return std::string(token);
    std::size_t end = 0;
    while (end < MaxBytes) {
        const std::size_t length = utf8Length(token.substr(end));
        end += length > 0 ? length : 1;
    }
    return std::string(token.substr(0, end)) + "...";
}

struct Expected {
    std::string_view said; ///< By nlohmann's parser.
    const char *english;
    const char *korean;
};
constexpr std::array Expectations{
    Expected{"while parsing object key", "a field name in double quotes", "큰따옴표로 감싼 항목 이름"},
    Expected{"while parsing object separator", "a colon after the field name", "항목 이름 뒤의 쌍점"},
    Expected{"while parsing array", "a comma or `]`", "쉼표 또는 `]`"},
    Expected{"while parsing object", "a comma or `}`", "쉼표 또는 `}`"},
    Expected{"expected end of input", "the end of the text", "글의 끝"},
    Expected{"", "a value", "값"},
};

bool isNotANumber(std::string_view word)
{
    std::string lower;
    for (const char c : word)
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    while (!lower.empty() && (lower.front() == '-' || lower.front() == '+'))
        lower.erase(0, 1);
    return lower.empty() || lower == "nan" || lower == "inf" || lower == "infinity" || lower.front() == '.'
           || (lower.front() >= '0' && lower.front() <= '9');
}

/// "007" is two numbers for the parser.
bool hasLeadingZero(std::string_view word)
{
    if (word.starts_with('-'))
        word.remove_prefix(1);
    return word.size() > 1 && word[0] == '0' && word[1] >= '0' && word[1] <= '9';
}

} // namespace

void reportSyntaxError(std::string_view text, std::size_t position, std::string_view lastToken, std::string_view what,
                       bool overflow, Report &report)
{
    const auto say = [&report](const Message &message, std::size_t at, std::vector<std::string> arguments = {}) {
        report.error(message, std::move(arguments), {}, static_cast<Offset>(at));
    };
    // Behind these words stands text of the user, which may hold any other words.
    const std::string_view said = what.substr(0, what.find("; last read:"));
    const auto mentions = [said](std::string_view words) { return said.find(words) != std::string_view::npos; };

    if (overflow) {
        const std::size_t begin = position - lastToken.size();
        return say(message::JsonNumberTooLarge, begin, {shortened(lastToken)});
    }
    if (position == 0 || position > text.size())
        return say(message::JsonTruncated, text.size());
    const std::size_t at = position - 1;
    if (mentions("ill-formed UTF-8") || utf8Length(text.substr(at)) == 0)
        return say(message::JsonEncoding, firstIllFormed(text));
    if (mentions("control character"))
        return say(message::JsonControlCharacter, at);
    if (mentions("invalid string: '\\u'") || mentions("surrogate") || mentions("forbidden character after backslash"))
        return say(message::JsonEscape, at);

    auto [begin, end] = tokenAround(text, at);
    if (text[at] == '"' && mentions("unexpected string literal")) {
        begin = stringStart(text, at);
        end = at + 1;
    }
    const std::string_view token = text.substr(begin, end - begin);
    if (token == "/" || token == "#")
        return say(message::JsonComment, begin);
    const bool isBadNumber = mentions("invalid literal") || mentions("invalid number")
                             || (mentions("unexpected number literal") && hasLeadingZero(token));
    if (isBadNumber && isNotANumber(token))
        return say(message::JsonNotANumber, begin, {shortened(token)});
    if (token == "]" || token == "}") {
        std::size_t before = begin;
        while (before > 0 && isSpace(text[before - 1]))
            --before;
        if (before > 0 && text[before - 1] == ',')
            return say(message::JsonTrailingComma, begin, {std::string(token)});
    }
    for (const Expected &expected : Expectations) {
        if (mentions(expected.said))
            return say(message::JsonSyntax, begin, {shortened(token), expected.english, expected.korean});
    }
}

} // namespace topologue::formats
