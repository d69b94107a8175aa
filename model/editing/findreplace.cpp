// SPDX-License-Identifier: Apache-2.0
#include "findreplace.h"

#include "draft.h"
#include "messages.h"
#include "utf8text.h"

#include <algorithm>
#include <set>

namespace topologue::editing {

namespace {

struct Letter {
    char32_t compared;
    std::size_t begin;
    std::size_t end;
};

std::vector<Letter> lettersOf(std::string_view text, bool matchCase)
{
    std::vector<Letter> letters;
    letters.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t c = nextLetter(text, position);
        letters.push_back({matchCase ? c : foldedCase(c), begin, position});
    }
    return letters;
}

/// Replaces all occurrences, from the left, without looking into what was put in.
class Replacer
{
public:
    Replacer(const TextSearch &search, std::string_view replacement)
        : m_needle(lettersOf(search.text, search.matchCase)), m_matchCase(search.matchCase), m_replacement(replacement)
    {
    }

    [[nodiscard]] std::string replaced(const std::string &text, std::size_t &count) const
    {
        const std::vector<Letter> letters = lettersOf(text, m_matchCase);
        std::string result;
        std::size_t copied = 0;
        auto at = letters.begin();
        for (;;) {
            at = std::search(at, letters.end(), m_needle.begin(), m_needle.end(),
                             [](const Letter &one, const Letter &other) { return one.compared == other.compared; });
            if (at == letters.end())
                break;
            result.append(text, copied, at->begin - copied);
            result += m_replacement;
            at += static_cast<std::ptrdiff_t>(m_needle.size());
            copied = std::prev(at)->end;
            ++count;
        }
        return result.append(text, copied);
    }

private:
    std::vector<Letter> m_needle;
    bool m_matchCase;
    std::string m_replacement;
};

/// Goes through all texts of a draft and replaces.
class Replacement
{
public:
    Replacement(Draft &draft, const TextSearch &search, std::string_view replacement)
        : m_draft(draft), m_search(search), m_within(search.within.begin(), search.within.end()),
          m_replacer(search, replacement)
    {
    }

    void run()
    {
        Architecture &a = m_draft.architecture();
        if (m_within.empty()) {
            text(std::nullopt, "name", a.name, m_search.fields.names);
            text(std::nullopt, "description", a.description, m_search.fields.descriptions);
        }
        each(a.teams, [this](Team &team) { text(team.id, "mission", team.mission, m_search.fields.descriptions); });
        each(a.deployables, [this](Deployable &deployable) { described(deployable); });
        each(a.components, [this](Component &component) { described(component); });
        a.dependencies.changeEach([this](Dependency &dependency) {
            if (!isWithin(dependency.id))
                return;
            text(dependency.id, "label", dependency.label, m_search.fields.names);
            string(dependency.id, "protocol", dependency.protocol, m_search.fields.technologies);
        });
        each(a.journeys, [](Journey &) {});
        each(a.scenarios, [this](Scenario &scenario) {
            text(scenario.id, "description", scenario.description, m_search.fields.descriptions);
        });
        if (m_within.empty()) {
            a.drawn.notes.changeEach(
                [this](Note &note) { text(std::nullopt, "note", note.text, m_search.fields.descriptions); });
        }
    }
    std::vector<Occurrence> takeOccurrences() { return std::move(m_found); }
    [[nodiscard]] const std::vector<Occurrence> &occurrences() const { return m_found; }

private:
    [[nodiscard]] bool isWithin(const ElementId &element) const
    {
        return m_within.empty() || m_within.contains(element);
    }
    template<class T, class Further>
    void each(IdTable<T> &table, Further further)
    {
        table.changeEach([&](T &element) {
            if (!isWithin(element.id))
                return;
            text(element.id, "name", element.name, m_search.fields.names);
            further(element);
        });
    }
    void described(auto &element)
    {
        string(element.id, "technology", element.technology, m_search.fields.technologies);
        text(element.id, "description", element.description, m_search.fields.descriptions);
    }
    void text(const std::optional<ElementId> &element, const char *field, Text &value, bool isSearched)
    {
        if (!isSearched || value.isEmpty())
            return;
        std::map<std::string, std::string> changed = value.byLanguage();
        bool any = false;
        for (auto &[language, each] : changed)
            any |= replaceIn(element, field, language, each);
        if (any)
            value = Text(std::move(changed));
    }
    void string(const std::optional<ElementId> &element, const char *field, std::string &value, bool isSearched)
    {
        if (isSearched)
            replaceIn(element, field, {}, value);
    }
    bool replaceIn(const std::optional<ElementId> &element, const char *field, const std::string &language,
                   std::string &value)
    {
        std::size_t count = 0;
        std::string after = m_replacer.replaced(value, count);
        if (count == 0 || m_search.except.contains(m_index++))
            return false;
        if (std::string_view(field) == "name")
            after = cleanName(after);
        m_found.push_back({element, field, language, value, after, count});
        if (element && (m_found.size() < 2 || m_found[m_found.size() - 2].element != element))
            m_draft.touch(*element);
        value = std::move(after);
        return true;
    }

    Draft &m_draft;
    const TextSearch &m_search;
    std::set<ElementId> m_within;
    Replacer m_replacer;
    std::size_t m_index = 0; ///< Of the next text that holds it.
    std::vector<Occurrence> m_found;
};

} // namespace

Result<std::vector<Occurrence>> findText(const Architecture &architecture, const TextSearch &search,
                                         std::string_view replacement)
{
    if (search.text.empty())
        return failure(messages::SearchIsEmpty);
    TextSearch all = search;
    all.except.clear();
    Draft draft(architecture);
    Replacement run(draft, all, replacement);
    run.run();
    return run.takeOccurrences();
}

Result<Edited> replaceText(const Architecture &architecture, const TextSearch &search, std::string_view replacement)
{
    if (search.text.empty())
        return failure(messages::SearchIsEmpty);
    Draft draft(architecture);
    Replacement run(draft, search, replacement);
    run.run();
    if (run.occurrences().empty())
        return failure(messages::NothingFound, {shownName(search.text, "")});
    for (const Occurrence &each : run.occurrences()) {
        if (each.after.size() > MaxNameBytes)
            return failure(messages::NameTooLong, {std::to_string(each.after.size()), std::to_string(MaxNameBytes)});
        if (each.field == "name" && each.element && each.after.empty())
            return failure(messages::EmptyName);
    }
    return std::move(draft).finish();
}

} // namespace topologue::editing
