// SPDX-License-Identifier: Apache-2.0
#include "catalogue.h"

#include "cataloguewords.h"
#include "fuzzyscore.h"
#include "matchform.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>

namespace topologue::knowledge {

namespace {

constexpr std::array<std::string_view, 4> LicenceIds{"open", "sourceAvailable", "proprietary", "standard"};
constexpr std::array<std::string_view, 4> WayIds{"toServices", "stay", "back", "incident"};

/// Years that belong together, both inclusive.
struct Era {
    const char *id;
    const char *english;
    const char *korean;
    int first;
    int last;
};
constexpr std::array<Era, 4> Eras{{{"early", "Before 2010", "2010년 이전", 0, 2009},
                                   {"2010", "2010–2014", "2010~2014년", 2010, 2014},
                                   {"2015", "2015–2019", "2015~2019년", 2015, 2019},
                                   {"2020", "Since 2020", "2020년 이후", 2020, Years::Open}}};

/// An entry with all that it can be narrowed down by.
struct Filed {
    ShelfEntry entry;
    std::string group;
    std::map<std::string, std::vector<std::string>, std::less<>> values; ///< Of each facet; may be several.
    int score = 0;
};

std::vector<std::string> erasOf(const Case &about)
{
    const Years years = yearsOf(about);
    std::vector<std::string> ids;
    for (const Era &era : Eras) {
        if (years.first > 0 && years.first <= era.last && years.last >= era.first)
            ids.emplace_back(era.id);
    }
    return ids;
}

std::vector<std::string> countriesOf(const Case &about)
{
    std::vector<std::string> ids;
    const auto isKorea = [](const std::string &country) { return country == "KR"; };
    if (std::any_of(about.countries.begin(), about.countries.end(), isKorea))
        ids.emplace_back("korea");
    if (!std::all_of(about.countries.begin(), about.countries.end(), isKorea))
        ids.emplace_back("elsewhere");
    return ids;
}

Filed &add(std::vector<Filed> &all, EntryKind kind, const std::string &id, std::string_view group)
{
    Filed &added = all.emplace_back();
    added.entry.kind = kind;
    added.entry.id = id;
    added.group = group;
    return added;
}

std::vector<Filed> filed(const Knowledge &knowledge, Shelf shelf)
{
    std::vector<Filed> all;
    switch (shelf) {
    case Shelf::Technologies:
        for (const Technology &each : knowledge.technologies) {
            auto &values = add(all, EntryKind::Technology, each.id, each.category).values;
            values["category"].push_back(each.category);
            values["licence"].emplace_back(LicenceIds[static_cast<std::size_t>(each.licenceKind)]);
        }
        break;
    case Shelf::Cases:
        for (const Case &each : knowledge.cases) {
            const std::string way(WayIds[static_cast<std::size_t>(each.way)]);
            auto &values = add(all, EntryKind::Case, each.id, way).values;
            values["way"].push_back(way);
            values["country"] = countriesOf(each);
            values["years"] = erasOf(each);
        }
        break;
    case Shelf::Sides:
        for (const Side &each : knowledge.pros)
            add(all, EntryKind::Pro, each.id, "pros");
        for (const Side &each : knowledge.cons)
            add(all, EntryKind::Con, each.id, "cons");
        break;
    }
    return all;
}

/// Leaves what the text finds, with how well.
void search(std::vector<Filed> &all, const SearchIndex &index, const std::string &typed)
{
    if (matchForm(typed).find_first_not_of(u' ') == std::u16string::npos)
        return;
    std::map<std::pair<EntryKind, std::string>, int> scores;
    for (Hit &hit : index.find(typed, static_cast<std::size_t>(-1)))
        scores.emplace(std::pair(hit.kind, std::move(hit.id)), hit.score);
    std::erase_if(all, [&scores](Filed &each) {
        const auto found = scores.find({each.entry.kind, each.entry.id});
        each.score = found == scores.end() ? 0 : found->second;
        return found == scores.end();
    });
}

/// Whether it fits what is chosen, `except` for one facet.
bool fits(const Filed &each, const Wanted &wanted, std::string_view except = {})
{
    return std::all_of(wanted.chosen.begin(), wanted.chosen.end(), [&](const auto &chosen) {
        const auto values = each.values.find(chosen.first);
        return chosen.first == except || values == each.values.end()
               || std::find(values->second.begin(), values->second.end(), chosen.second) != values->second.end();
    });
}

std::vector<ShelfGroup> groupsOf(const Knowledge &knowledge, Shelf shelf)
{
    std::vector<ShelfGroup> groups;
    switch (shelf) {
    case Shelf::Technologies:
        for (const Category &each : knowledge.technologyCategories)
            groups.push_back({each.id, each.name, {}});
        break;
    case Shelf::Cases:
        for (std::size_t i = 0; i < WayIds.size(); ++i)
            groups.push_back({std::string(WayIds[i]), word::Ways[i], {}});
        break;
    case Shelf::Sides:
        groups.push_back({"pros", word::Pros, {}});
        groups.push_back({"cons", word::Cons, {}});
        break;
    }
    return groups;
}

std::vector<Facet> emptyFacets(const Knowledge &knowledge, Shelf shelf)
{
    if (shelf == Shelf::Technologies) {
        Facet category{"category", word::Category, word::AllCategories, {}};
        for (const Category &each : knowledge.technologyCategories)
            category.choices.push_back({each.id, each.name});
        Facet licence{"licence", word::Licence, word::AllLicences, {}};
        for (std::size_t i = 0; i < LicenceIds.size(); ++i)
            licence.choices.push_back({std::string(LicenceIds[i]), word::Licences[i]});
        return {category, licence};
    }
    if (shelf == Shelf::Cases) {
        Facet way{"way", word::Direction, word::AllDirections, {}};
        for (std::size_t i = 0; i < WayIds.size(); ++i)
            way.choices.push_back({std::string(WayIds[i]), word::Ways[i]});
        Facet years{"years", word::Period, word::AllYears, {}};
        for (const Era &era : Eras)
            years.choices.push_back({era.id, {era.english, era.korean}});
        return {
            way,
            {"country", word::Country, word::AllCountries, {{"korea", word::Korea}, {"elsewhere", word::Elsewhere}}},
            years};
    }
    return {};
}

/// Whether `name` stands in `text` as whole words.
bool hasWords(std::u16string_view text, std::u16string_view name)
{
    const auto isPartOfWord = [](char16_t c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || isHangul(c);
    };
    for (std::size_t at = text.find(name); at != std::u16string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !isPartOfWord(text[at - 1])) && (end == text.size() || !isPartOfWord(text[end])))
            return true;
    }
    return false;
}

} // namespace

std::vector<ShelfGroup> browse(const Knowledge &knowledge, const SearchIndex &index, Shelf shelf, const Wanted &wanted)
{
    std::vector<Filed> all = filed(knowledge, shelf);
    search(all, index, wanted.typed);
    std::stable_sort(all.begin(), all.end(), [](const Filed &a, const Filed &b) { return a.score > b.score; });
    std::vector<ShelfGroup> groups = groupsOf(knowledge, shelf);
    std::map<std::string, int, std::less<>> best;
    for (Filed &each : all) {
        if (!fits(each, wanted))
            continue;
        const auto group =
            std::find_if(groups.begin(), groups.end(), [&each](const ShelfGroup &one) { return one.id == each.group; });
        if (group == groups.end())
            continue; // A category that is not there, which loading has reported.
        best.emplace(group->id, each.score);
        group->entries.push_back(std::move(each.entry));
    }
    std::erase_if(groups, [](const ShelfGroup &group) { return group.entries.empty(); });
    if (shelf != Shelf::Sides) { // Which stand beside each other, always alike.
        std::stable_sort(groups.begin(), groups.end(),
                         [&best](const ShelfGroup &a, const ShelfGroup &b) { return best[a.id] > best[b.id]; });
    }
    return groups;
}

std::vector<Facet> facetsOf(const Knowledge &knowledge, const SearchIndex &index, Shelf shelf, const Wanted &wanted)
{
    std::vector<Filed> all = filed(knowledge, shelf);
    search(all, index, wanted.typed);
    std::vector<Facet> facets = emptyFacets(knowledge, shelf);
    for (Facet &facet : facets) {
        for (const Filed &each : all) {
            if (!fits(each, wanted, facet.id))
                continue;
            const auto values = each.values.find(facet.id);
            for (Facet::Choice &choice : facet.choices) {
                if (values != each.values.end())
                    choice.count +=
                        static_cast<std::size_t>(std::count(values->second.begin(), values->second.end(), choice.id));
            }
        }
    }
    return facets;
}

Years yearsOf(const Case &about)
{
    const std::string &period = about.period;
    Years years;
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= period.size(); ++i) {
        if (i < period.size() && std::isdigit(static_cast<unsigned char>(period[i])) != 0) {
            ++digits;
            continue;
        }
        if (digits == 4) {
            const int year = std::atoi(period.substr(i - 4, 4).c_str());
            years.first = years.first == 0 ? year : std::min(years.first, year);
            years.last = std::max(years.last, year);
        }
        digits = 0;
    }
    if (years.first > 0 && period.ends_with("–"))
        years.last = Years::Open;
    return years;
}

const LocalText &wordFor(Technology::LicenceKind kind)
{
    return word::Licences[static_cast<std::size_t>(kind)];
}

const LocalText &wordFor(Case::Way way)
{
    return word::Ways[static_cast<std::size_t>(way)];
}

LocalText countryName(std::string_view code)
{
    const auto found = std::find_if(word::Countries.begin(), word::Countries.end(),
                                    [code](const word::CountryWord &each) { return each.code == code; });
    return found == word::Countries.end() ? LocalText{std::string(code), std::string(code)} : found->name;
}

const Technology *technologyNamed(const Knowledge &knowledge, std::string_view written)
{
    const std::u16string text = matchForm(written.substr(0, MaxMatchedText));
    const Technology *best = nullptr;
    std::size_t longest = 0;
    for (const Technology &each : knowledge.technologies) {
        for (const std::string *name : {&each.name, &drawnName(each)}) {
            const std::u16string form = matchForm(*name);
            if (form.size() > longest && hasWords(text, form)) {
                best = &each;
                longest = form.size();
            }
        }
    }
    return best;
}

} // namespace topologue::knowledge
