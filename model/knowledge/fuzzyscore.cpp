// SPDX-License-Identifier: Apache-2.0
#include "fuzzyscore.h"

#include <algorithm>
#include <array>
#include <vector>

namespace topologue::knowledge {

namespace {

constexpr int Match = 16;         // Each character that is found.
constexpr int AtWordStart = 12;   // It begins a word.
constexpr int AtTextStart = 8;    // That word is the first.
constexpr int AfterPrevious = 14; // It follows the one found before.
constexpr int Exact = 2;          // The character itself, not only what it may become.
constexpr int Never = -1'000'000;

constexpr char16_t FirstSyllable = 0xAC00;
constexpr char16_t LastSyllable = 0xD7A3;
constexpr int VowelsTimesFinals = 588;
constexpr int Finals = 28;
// The initial consonants as keyboards send them, in the order in which Unicode arranges syllables.
constexpr std::u16string_view Initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
// The final consonants, 1 to 27, as what is left of them when the next syllable takes the consonant behind.
struct Final {
    int rest;
    char16_t taken;
};
constexpr std::array<Final, Finals> FinalParts{{{0, 0},      {0, u'ㄱ'}, {0, u'ㄲ'}, {1, u'ㅅ'}, {0, u'ㄴ'}, {4, u'ㅈ'},
                                                {4, u'ㅎ'},  {0, u'ㄷ'}, {0, u'ㄹ'}, {8, u'ㄱ'}, {8, u'ㅁ'}, {8, u'ㅂ'},
                                                {8, u'ㅅ'},  {8, u'ㅌ'}, {8, u'ㅍ'}, {8, u'ㅎ'}, {0, u'ㅁ'}, {0, u'ㅂ'},
                                                {17, u'ㅅ'}, {0, u'ㅅ'}, {0, u'ㅆ'}, {0, u'ㅇ'}, {0, u'ㅈ'}, {0, u'ㅊ'},
                                                {0, u'ㅋ'},  {0, u'ㅌ'}, {0, u'ㅍ'}, {0, u'ㅎ'}}};

bool isSyllable(char16_t c)
{
    return c >= FirstSyllable && c <= LastSyllable;
}

bool isSpace(char16_t c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == 0xA0 || c == 0x3000;
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

/// Everything but what separates words: good enough for the scripts that occur.
bool isLetterOrNumber(char16_t c)
{
    if (c < 0x80)
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    const bool isPunctuation = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2E80)
                               || (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFF10);
    return !isPunctuation;
}

std::optional<int> scoreOf(std::u16string_view typed, std::u16string_view text)
{
    std::array<char16_t, MaxMatchedText> wanted{};
    std::size_t count = 0;
    for (const char16_t c : typed) {
        if (!isSpace(c) && count < wanted.size())
            wanted[count++] = c;
    }
    if (count == 0)
        return 0;
    // Most texts do not match: that is seen at once.
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size() && next < count; ++i)
        next += likeness(wanted[next], text[i]) > 0;
    if (next < count)
        return std::nullopt;

    // best[i]: of the characters so far, with the last one found at i.
    const std::size_t size = text.size();
    std::vector<int> best(size, Never);
    std::vector<int> before(size, Never);
    for (std::size_t k = 0; k < count; ++k) {
        std::swap(best, before);
        int anyBefore = k == 0 ? 0 : Never; // The best that ended further to the left than the previous character.
        for (std::size_t i = 0; i < size; ++i) {
            const int like = likeness(wanted[k], text[i]);
            const int adjacent = k > 0 && i > 0 ? before[i - 1] + AfterPrevious : Never;
            int score = std::max(anyBefore, adjacent);
            if (like == 0 || score < 0) {
                best[i] = Never;
            } else {
                score += Match + (like == 2 ? Exact : 0);
                if (isWordStart(text, i))
                    score += AtWordStart + (i == 0 ? AtTextStart : 0);
                best[i] = score;
            }
            if (k > 0)
                anyBefore = std::max(anyBefore, before[i]);
        }
    }
    const int score = *std::max_element(best.begin(), best.end());
    return score * 4 - static_cast<int>(std::min<std::size_t>(size, 100)) / 2;
}

} // namespace

bool isHangul(char16_t c)
{
    return isSyllable(c) || (c >= 0x3131 && c <= 0x318E);
}

int likeness(char16_t typed, char16_t found)
{
    if (typed == found)
        return 2;
    if (!isSyllable(found))
        return 0;
    const int syllable = found - FirstSyllable;
    if (isSyllable(typed)) {
        const int beginning = typed - FirstSyllable;
        return beginning % Finals == 0 && syllable / Finals == beginning / Finals ? 1 : 0;
    }
    return Initials[static_cast<std::size_t>(syllable / VowelsTimesFinals)] == typed ? 1 : 0;
}

bool isWordStart(std::u16string_view text, std::size_t i)
{
    if (i == 0)
        return true;
    const char16_t before = text[i - 1];
    return !isLetterOrNumber(before) || (isDigit(before) != isDigit(text[i]));
}

std::u16string withNextSyllable(std::u16string_view typed)
{
    const char16_t last = typed.empty() ? u'\0' : typed.back();
    const int final = isSyllable(last) ? (last - FirstSyllable) % Finals : 0;
    if (final == 0)
        return {};
    const Final &parts = FinalParts[static_cast<std::size_t>(final)];
    std::u16string longer(typed.substr(0, typed.size() - 1));
    longer += static_cast<char16_t>(last - final + parts.rest);
    longer += parts.taken;
    return longer;
}

std::optional<int> fuzzyScore(std::u16string_view typed, std::u16string_view text)
{
    const auto score = scoreOf(typed, text);
    const std::u16string longer = withNextSyllable(typed);
    return longer.empty() ? score : std::max(score, scoreOf(longer, text));
}

} // namespace topologue::knowledge
