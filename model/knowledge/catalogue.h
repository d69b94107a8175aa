// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge.h"
#include "search.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// How technologies, cases, and pros and cons are browsed: in groups, narrowed down by facets and by what is typed.
namespace topologue::knowledge {

enum class Shelf : std::uint8_t { Technologies, Cases, Sides };

/// What someone wants to see of a shelf.
struct Wanted {
    std::string typed;                                      ///< As SearchIndex takes it; empty: everything.
    std::map<std::string, std::string, std::less<>> chosen; ///< Id of a facet, id of its choice; not there: all.
};

/// One way to narrow a shelf down: by category, by country...
struct Facet {
    struct Choice {
        std::string id;
        LocalText name;
        std::size_t count = 0; ///< Entries that fit it and everything else that is wanted.
    };

    std::string id;
    LocalText name;
    LocalText all; ///< What it says when nothing is chosen.
    std::vector<Choice> choices;
};

struct ShelfEntry {
    EntryKind kind = EntryKind::Technology;
    std::string id;
    bool operator==(const ShelfEntry &) const = default;
};

/// Entries under one heading.
struct ShelfGroup {
    std::string id;
    LocalText name;
    std::vector<ShelfEntry> entries; ///< Never empty.
};

/// In the order of the files; where something is typed, what fits best comes first. `index` is of the same knowledge.
/// O(entries), and a search.
[[nodiscard]] std::vector<ShelfGroup> browse(const Knowledge &knowledge, const SearchIndex &index, Shelf shelf,
                                             const Wanted &wanted);

/// The facets of a shelf; pros and cons have none. O(entries x choices), and a search.
[[nodiscard]] std::vector<Facet> facetsOf(const Knowledge &knowledge, const SearchIndex &index, Shelf shelf,
                                          const Wanted &wanted);

/// The years of which a case tells, from its period: "2008-08 – 2016-01", "~2018", "2015 –" (which has not ended).
struct Years {
    static constexpr int Open = 9999;

    int first = 0; ///< 0: the period names none.
    int last = 0;  ///< Or Open.
    bool operator==(const Years &) const = default;
};
[[nodiscard]] Years yearsOf(const Case &about);

/// What the licence is like, in words.
[[nodiscard]] const LocalText &wordFor(Technology::LicenceKind kind);
/// Which way the case went, in words.
[[nodiscard]] const LocalText &wordFor(Case::Way way);

/// Of an ISO 3166 code (and "UK"); of an unknown one the code itself.
[[nodiscard]] LocalText countryName(std::string_view code);

/// The technology that someone means who writes "Kafka", "Apache Kafka 3.7" or "apache kafka": the one with the longest
/// name (as records have it, or as diagrams do) among those that stand in the text as whole words. Null: none does.
[[nodiscard]] const Technology *technologyNamed(const Knowledge &knowledge, std::string_view written);

/// What a diagram calls it.
[[nodiscard]] inline const std::string &drawnName(const Technology &technology)
{
    return technology.drawnAs.empty() ? technology.name : technology.drawnAs;
}

} // namespace topologue::knowledge
