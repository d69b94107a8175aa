// SPDX-License-Identifier: Apache-2.0
#include "matchform.h"

#include <cstdint>

namespace topologue::knowledge {

namespace {

char32_t next(std::string_view text, std::size_t &at)
{
    const auto byte = [&text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || at + length > text.size()) {
        ++at;
        return U' ';
    }
    char32_t point = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) {
            ++at;
            return U' ';
        }
        point = (point << 6U) | (byte(at + i) & 0x3FU);
    }
    at += length;
    return point;
}

/// The letter under a mark, of U+00C0 to U+017F; what is none of those letters stays.
char16_t plain(char16_t c)
{
    constexpr std::u16string_view Latin1 = u"aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy";
    constexpr std::u16string_view ExtendedA =
        u"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuu"
        u"uuuuuuuwwyyyzzzzzzs";
    if (c >= 0xC0 && c <= 0xFF)
        return Latin1[c - 0xC0U];
    const std::size_t extended = c - 0x100U;
    return c >= 0x100 && extended < ExtendedA.size() ? ExtendedA[extended] : c;
}

/// Puts a conjoining vowel or final onto the syllable before it. False if it does not fit.
bool compose(std::u16string &form, char16_t c)
{
    if (form.empty())
        return false;
    char16_t &last = form.back();
    if (c >= 0x1161 && c <= 0x1175 && last >= 0x1100 && last <= 0x1112) {
        last = static_cast<char16_t>(0xAC00 + ((last - 0x1100) * 21 + (c - 0x1161)) * 28);
        return true;
    }
    if (c >= 0x11A8 && c <= 0x11C2 && last >= 0xAC00 && last <= 0xD7A3 && (last - 0xAC00) % 28 == 0) {
        last = static_cast<char16_t>(last + (c - 0x11A7));
        return true;
    }
    return false;
}

} // namespace

std::u16string matchForm(std::string_view utf8)
{
    std::u16string form;
    form.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t point = next(utf8, at);
        if (point > 0xFFFF) {
            form += u' '; // Emoji and the like, which nobody types to find something.
            continue;
        }
        auto c = static_cast<char16_t>(point);
        if (c >= 0x300 && c <= 0x36F) // Combining marks.
            continue;
        if (compose(form, c))
            continue;
        if (c >= u'A' && c <= u'Z')
            c = static_cast<char16_t>(c - u'A' + u'a');
        form += plain(c);
    }
    return form;
}

} // namespace topologue::knowledge
