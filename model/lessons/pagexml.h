// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/text.h"
#include "simulation/reportwords.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace topologue::lessons {

/// A text in whatever language is asked for.
using InLanguage = std::function<std::string(Language)>;

/// Of a text that outlives the call, and of a word whose {0}, {1}... are filled in.
[[nodiscard]] InLanguage of(const Text &text);
[[nodiscard]] InLanguage of(simulation::Word word, std::vector<std::string> arguments = {});
[[nodiscard]] std::string filled(const std::string &text, const std::vector<std::string> &arguments);

/// HTML that is also XML, with texts in one language or in two beside each other. Every text is escaped; tags,
/// attributes and XML are taken as they are.
class PageXml
{
public:
    explicit PageXml(std::vector<Language> languages) : m_languages(std::move(languages)) {}

    [[nodiscard]] Language firstLanguage() const { return m_languages.front(); }
    void add(std::string_view xml) { m_out += xml; }
    void addText(std::string_view text);
    /// A block for each language, side by side if there are two.
    void addBlock(std::string_view tag, const InLanguage &text, std::string_view cssClass = {});
    /// One heading or block that holds both, side by side.
    void addHeading(std::string_view tag, const InLanguage &text);
    /// Within a line: what both languages share stands once.
    void addInline(std::string_view tag, const InLanguage &text, std::string_view attributes = {});
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void open(std::string_view tag, Language language, std::string_view cssClass = {});
    void close(std::string_view tag);

    std::vector<Language> m_languages;
    std::string m_out;
};

} // namespace topologue::lessons
