// SPDX-License-Identifier: Apache-2.0
#include "utf8text.h"

#include "architecture/utf8.h"
#include "edited.h"

namespace topologue::editing {

namespace {

constexpr char32_t ReplacementCharacter = 0xFFFD;

} // namespace

char32_t nextLetter(std::string_view text, std::size_t &position)
{
    const char32_t codePoint = nextCodePoint(text, position);
    return codePoint == InvalidCodePoint ? ReplacementCharacter : codePoint;
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0U | (codePoint >> 6U));
        append(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        append(0xE0U | (codePoint >> 12U));
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
        append(0x80U | (codePoint & 0x3FU));
    } else {
        append(0xF0U | (codePoint >> 18U));
        append(0x80U | ((codePoint >> 12U) & 0x3FU));
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
        append(0x80U | (codePoint & 0x3FU));
    }
}

char32_t foldedCase(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) // Full-width forms of '!' to '~'.
        c = c - 0xFF01 + '!';
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9)
        || (c >= 0x410 && c <= 0x42F))
        return c + 0x20;
    return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

std::string foldedCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        // Most letters are ASCII, and a search folds thousands of names.
        if (const auto c = static_cast<unsigned char>(text[position]); c < 0x80) {
            folded += static_cast<char>(foldedCase(char32_t{c}));
            ++position;
        } else {
            appendUtf8(folded, foldedCase(nextLetter(text, position)));
        }
    }
    return folded;
}

namespace {

/// Spaces of all kinds, line ends and control characters.
bool isBlank(char32_t c)
{
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029
           || c == 0x202F || c == 0x3000;
}

/// Marks that order the text around them, too, and the byte order mark. Letters know their direction without them.
bool isDropped(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

} // namespace

std::string cleanName(std::string_view text)
{
    std::string name;
    bool gap = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = nextLetter(text, position);
        if (isDropped(c))
            continue;
        if (isBlank(c)) {
            gap = true;
            continue;
        }
        if (gap && !name.empty())
            name += ' ';
        gap = false;
        appendUtf8(name, c);
    }
    return name;
}

} // namespace topologue::editing
