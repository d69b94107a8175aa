// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include <utility>

namespace topologue {

namespace {

/// The entry in `language`: its own tag first, then any regional one ("ko-KR").
template<class Map>
auto entryIn(Map &byLanguage, Language language)
{
    if (const auto exact = byLanguage.find(std::string(languageTag(language))); exact != byLanguage.end())
        return exact;
    auto it = byLanguage.begin();
    while (it != byLanguage.end() && languageFromTag(it->first) != language)
        ++it;
    return it;
}

} // namespace

Text::Text(std::string plain)
{
    if (!plain.empty())
        m_byLanguage.emplace(std::string(), std::move(plain));
}

Text::Text(const char *plain) : Text(std::string(plain)) {}

Text::Text(std::map<std::string, std::string> byLanguage) : m_byLanguage(std::move(byLanguage))
{
    std::erase_if(m_byLanguage, [](const auto &entry) { return entry.second.empty(); });
}

Text Text::bilingual(std::string english, std::string korean)
{
    return Text({{"en", std::move(english)}, {"ko", std::move(korean)}});
}

const std::string &Text::in(Language language) const
{
    static const std::string Nothing;
    if (m_byLanguage.empty())
        return Nothing;
    if (const auto it = entryIn(m_byLanguage, language); it != m_byLanguage.end())
        return it->second;
    if (const auto plain = m_byLanguage.find(std::string()); plain != m_byLanguage.end())
        return plain->second;
    if (const auto it = entryIn(m_byLanguage, Language::English); it != m_byLanguage.end())
        return it->second;
    return m_byLanguage.begin()->second;
}

bool Text::isEmpty() const
{
    return m_byLanguage.empty();
}

bool Text::isPlain() const
{
    return m_byLanguage.empty() || (m_byLanguage.size() == 1 && m_byLanguage.begin()->first.empty());
}

void Text::set(Language language, std::string value)
{
    std::string key;
    if (!isPlain()) {
        const auto it = entryIn(m_byLanguage, language);
        key = it == m_byLanguage.end() ? std::string(languageTag(language)) : it->first;
    }
    if (value.empty())
        m_byLanguage.erase(key);
    else
        m_byLanguage[key] = std::move(value);
}

} // namespace topologue
