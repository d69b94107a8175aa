// SPDX-License-Identifier: Apache-2.0
#include "fuzzymatch.h"

#include <algorithm>
#include <array>
#include <vector>

namespace topologue::core {

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

/// 0: not at all. 1: as the beginning of a syllable. 2: itself.
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

bool isWordStart(QStringView text, qsizetype i)
{
    if (i == 0)
        return true;
    const QChar before = text[i - 1];
    return !before.isLetterOrNumber() || (before.isDigit() != text[i].isDigit());
}

} // namespace

QString matchForm(QStringView text)
{
    const QString decomposed =
        text.left(MaxMatchedText).toString().normalized(QString::NormalizationForm_D).toCaseFolded();
    QString letters;
    letters.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            letters.append(c);
    }
    return letters.normalized(QString::NormalizationForm_C);
}

namespace {

std::optional<int> scoreOf(QStringView typed, QStringView text)
{
    std::array<char16_t, MaxMatchedText> wanted{};
    std::size_t count = 0;
    for (const QChar c : typed) {
        if (!c.isSpace() && count < wanted.size())
            wanted[count++] = c.unicode();
    }
    if (count == 0)
        return 0;
    // Most texts do not match: that is seen at once.
    std::size_t next = 0;
    for (qsizetype i = 0; i < text.size() && next < count; ++i)
        next += likeness(wanted[next], text[i].unicode()) > 0;
    if (next < count)
        return std::nullopt;

    // best[i]: of the characters so far, with the last one found at i.
    const auto size = static_cast<std::size_t>(text.size());
    std::vector<int> best(size, Never);
    std::vector<int> before(size, Never);
    for (std::size_t k = 0; k < count; ++k) {
        std::swap(best, before);
        int anyBefore = k == 0 ? 0 : Never; // The best that ended further to the left than the previous character.
        for (std::size_t i = 0; i < size; ++i) {
            const int like = likeness(wanted[k], text[static_cast<qsizetype>(i)].unicode());
            const int adjacent = k > 0 && i > 0 ? before[i - 1] + AfterPrevious : Never;
            int score = std::max(anyBefore, adjacent);
            if (like == 0 || score < 0) {
                best[i] = Never;
            } else {
                score += Match + (like == 2 ? Exact : 0);
                if (isWordStart(text, static_cast<qsizetype>(i)))
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

/// What has been typed, if the last consonant is to begin another syllable: 줌 on the way to 주문. Empty if it cannot.
QString withNextSyllable(QStringView typed)
{
    const char16_t last = typed.isEmpty() ? u'\0' : typed.back().unicode();
    const int final = isSyllable(last) ? (last - FirstSyllable) % Finals : 0;
    if (final == 0)
        return {};
    const Final &parts = FinalParts[static_cast<std::size_t>(final)];
    QString longer = typed.chopped(1).toString();
    longer += QChar(static_cast<char16_t>(last - final + parts.rest));
    longer += QChar(parts.taken);
    return longer;
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    const auto score = scoreOf(typed, text);
    const QString longer = withNextSyllable(typed);
    return longer.isEmpty() ? score : std::max(score, scoreOf(longer, text));
}

} // namespace topologue::core
