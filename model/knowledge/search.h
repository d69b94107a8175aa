// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::knowledge {

/// What can be found, in the order in which equals are listed.
enum class EntryKind : std::uint8_t { Concept, Lesson, Event, Challenge, Technology, Case, Question, Pro, Con, Term };

struct Hit {
    EntryKind kind = EntryKind::Concept;
    std::string id;
    int score = 0;
    bool isInName = false; ///< Otherwise only in its text.
    bool operator==(const Hit &) const = default;
};

/// Finds entries by what someone types, in both languages at once. Every word has to be found, in a name or in the
/// text; Hangul by its initial consonants as well (ㅅㅋㅂㄹㅇㅋ finds 서킷 브레이커), with or without the particle
/// that a word ends in (결제가 finds 결제), and while a syllable is not finished. Names count before texts, beginnings
/// before middles. Immutable once filled; any thread.
class SearchIndex
{
public:
    SearchIndex() = default;
    explicit SearchIndex(const Knowledge &knowledge);

    /// `names` in every language; `text` is all that can be read of it.
    void add(EntryKind kind, std::string id, const std::vector<std::string_view> &names, std::string_view text);

    /// The best first, at most `most`. Nothing for an empty text. Linear in all texts: about a millisecond.
    [[nodiscard]] std::vector<Hit> find(std::string_view typed, std::size_t most = 60) const;

private:
    struct Entry {
        EntryKind kind = EntryKind::Concept;
        std::string id;
        std::vector<std::u16string> names;
        std::u16string text;
    };

    std::vector<Entry> m_entries;
};

} // namespace topologue::knowledge
