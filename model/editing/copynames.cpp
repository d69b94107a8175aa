// SPDX-License-Identifier: Apache-2.0
#include "copynames.h"

#include "utf8text.h"

#include <algorithm>

namespace topologue::editing {

namespace {

bool hasHangul(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = nextLetter(text, position);
        if (c >= 0xAC00 && c <= 0xD7A3)
            return true;
    }
    return false;
}

std::string_view wordFor(std::string_view language, std::string_view text)
{
    const bool korean = language.empty() ? hasHangul(text) : languageFromTag(language) == Language::Korean;
    return korean ? " 복사본" : " copy";
}

/// The name without " copy" or " copy 3" at its end.
std::string_view withoutWord(std::string_view text, std::string_view word)
{
    std::string_view base = text;
    while (!base.empty() && base.back() >= '0' && base.back() <= '9')
        base.remove_suffix(1);
    if (base.size() < text.size() && base.ends_with(' '))
        base.remove_suffix(1);
    else
        base = text;
    if (!base.ends_with(word))
        return text;
    base.remove_suffix(word.size());
    return base.empty() ? text : base;
}

} // namespace

CopyNames::CopyNames(const Architecture &architecture)
{
    const auto take = [this](const auto &table) {
        for (const auto &element : table) {
            for (const auto &[language, text] : element.name.byLanguage())
                m_taken.insert(text);
        }
    };
    take(architecture.components);
    take(architecture.deployables);
    take(architecture.teams);
    take(architecture.journeys);
    take(architecture.scenarios);
}

Text CopyNames::copyOf(const Text &name)
{
    if (name.isEmpty())
        return name;
    std::map<std::string, std::string> bases;
    for (const auto &[language, text] : name.byLanguage()) {
        const std::string_view word = wordFor(language, text);
        bases[language] = std::string(withoutWord(text, word)) + std::string(word);
    }
    int &number = m_next[bases.begin()->second];
    for (;;) {
        ++number;
        std::map<std::string, std::string> candidate = bases;
        if (number > 1) {
            for (auto &[language, text] : candidate)
                text += ' ' + std::to_string(number);
        }
        const bool taken = std::any_of(candidate.begin(), candidate.end(),
                                       [this](const auto &entry) { return m_taken.contains(entry.second); });
        if (taken)
            continue;
        for (const auto &[language, text] : candidate)
            m_taken.insert(text);
        return Text(std::move(candidate));
    }
}

} // namespace topologue::editing
