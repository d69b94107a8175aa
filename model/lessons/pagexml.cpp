// SPDX-License-Identifier: Apache-2.0
#include "pagexml.h"

#include "drawing/xmltext.h"

#include <algorithm>
#include <utility>

namespace topologue::lessons {

InLanguage of(const Text &text)
{
    return [&text](Language language) { return text.in(language); };
}

InLanguage of(simulation::Word word, std::vector<std::string> arguments)
{
    return [word, arguments = std::move(arguments)](Language language) { return filled(word.in(language), arguments); };
}

std::string filled(const std::string &text, const std::vector<std::string> &arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0';
        const std::size_t index = isPlace ? static_cast<std::size_t>(text[i + 1] - '0') : arguments.size();
        if (index < arguments.size()) {
            result += arguments[index];
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

void PageXml::addText(std::string_view text)
{
    m_out += drawing::xmlText(text);
}

void PageXml::open(std::string_view tag, Language language, std::string_view cssClass)
{
    (((m_out += '<') += tag) += " lang=\"") += languageTag(language);
    if (!cssClass.empty())
        (m_out += "\" class=\"") += cssClass;
    m_out += "\">";
}

void PageXml::close(std::string_view tag)
{
    ((m_out += "</") += tag) += '>';
}

void PageXml::addBlock(std::string_view tag, const InLanguage &text, std::string_view cssClass)
{
    const bool isPair = m_languages.size() > 1;
    if (isPair)
        add("<div class=\"pair\">");
    for (const Language language : m_languages) {
        open(tag, language, cssClass);
        addText(text(language));
        close(tag);
    }
    add(isPair ? "</div>\n" : "\n");
}

void PageXml::addHeading(std::string_view tag, const InLanguage &text)
{
    ((m_out += '<') += tag) += m_languages.size() > 1 ? " class=\"pair\">" : ">";
    for (const Language language : m_languages) {
        open("span", language);
        addText(text(language));
        close("span");
    }
    close(tag);
    m_out += '\n';
}

void PageXml::addInline(std::string_view tag, const InLanguage &text, std::string_view attributes)
{
    (((m_out += '<') += tag) += attributes) += '>';
    std::vector<std::string> before;
    for (const Language language : m_languages) {
        std::string shown = text(language);
        if (std::ranges::find(before, shown) != before.end())
            continue;
        open("span", language);
        addText(shown);
        close("span");
        before.push_back(std::move(shown));
    }
    close(tag);
    m_out += '\n';
}

} // namespace topologue::lessons
