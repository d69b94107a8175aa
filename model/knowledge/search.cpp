// SPDX-License-Identifier: Apache-2.0
#include "search.h"

#include "fuzzyscore.h"
#include "matchform.h"

#include <algorithm>
#include <array>
#include <optional>

namespace topologue::knowledge {

namespace {

constexpr int InName = 1000;
constexpr int WholeName = 600;
constexpr int AtStartOfWord = 100;
constexpr int InsideWord = 60;

/// Particles and the like that a Korean word may end in, longer ones first.
constexpr auto Particles = std::to_array<std::u16string_view>(
    {u"에서는", u"으로는", u"에게서", u"으로서", u"으로써", u"에서", u"으로", u"에게", u"한테", u"까지",
     u"부터",   u"보다",   u"처럼",   u"마다",   u"조차",   u"이나", u"이란", u"라는", u"에는", u"와의",
     u"과의",   u"이랑",   u"은",     u"는",     u"이",     u"가",   u"을",   u"를",   u"의",   u"에",
     u"로",     u"와",     u"과",     u"도",     u"만",     u"랑",   u"란"});

/// One word that was typed, in the forms in which it may be found.
struct Word {
    std::vector<std::u16string> forms;
    bool isOnlyConsonants = false; ///< Too little to look for in whole texts.
};

Word wordOf(std::u16string_view typed)
{
    Word word;
    word.forms.emplace_back(typed);
    for (const std::u16string_view particle : Particles) {
        if (typed.size() > particle.size() && typed.ends_with(particle)) {
            word.forms.emplace_back(typed.substr(0, typed.size() - particle.size()));
            break;
        }
    }
    std::u16string longer = withNextSyllable(typed);
    if (!longer.empty())
        word.forms.push_back(std::move(longer));
    word.isOnlyConsonants =
        std::all_of(typed.begin(), typed.end(), [](char16_t c) { return c >= 0x3131 && c <= 0x318E; });
    return word;
}

std::vector<Word> wordsOf(std::u16string_view typed)
{
    std::vector<Word> words;
    for (std::size_t from = 0; from < typed.size();) {
        const std::size_t to = std::min(typed.find(u' ', from), typed.size());
        if (to > from)
            words.push_back(wordOf(typed.substr(from, to - from)));
        from = to + 1;
    }
    return words;
}

/// Whether the letters follow each other or begin words: more scattered ones are not what someone means. A single one
/// begins a word.
bool isTight(std::u16string_view word, std::u16string_view name)
{
    if (word.empty())
        return false;
    std::vector<bool> ends(name.size(), false); // The letters so far, the last one here.
    for (std::size_t k = 0; k < word.size(); ++k) {
        std::vector<bool> now(name.size(), false);
        bool isReached = false; // By the letters before, further to the left.
        bool isAny = false;
        for (std::size_t i = 0; i < name.size(); ++i) {
            const bool follows = k == 0 ? word.size() > 1 : i > 0 && ends[i - 1];
            const bool begins = (k == 0 || isReached) && isWordStart(name, i);
            now[i] = (follows || begins) && likeness(word[k], name[i]) > 0;
            isReached = isReached || ends[i];
            isAny = isAny || now[i];
        }
        if (!isAny)
            return false;
        ends = std::move(now);
    }
    return true;
}

/// 0 if it is not in the name.
int inName(std::u16string_view word, std::u16string_view name)
{
    const std::optional<int> score = fuzzyScore(word, name);
    if (!score || (!isTight(word, name) && !isTight(withNextSyllable(word), name)))
        return 0;
    return InName + *score / 4 + (word == name ? WholeName : 0);
}

bool matchesAt(std::u16string_view word, std::u16string_view text, std::size_t at)
{
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (likeness(word[i], text[at + i]) == 0)
            return false;
    }
    return true;
}

/// Latin words at their beginnings, Korean ones anywhere, because they grow together. Shorter words than `least` are
/// too little to look for.
int inText(std::u16string_view word, std::u16string_view text, std::size_t least)
{
    if (word.size() < least || text.size() < word.size())
        return 0;
    int best = 0;
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
        if (!matchesAt(word, text, at))
            continue;
        if (isWordStart(text, at))
            return AtStartOfWord;
        if (isHangul(word.front()))
            best = InsideWord;
    }
    return best;
}

std::string joined(std::initializer_list<const LocalText *> texts)
{
    std::string all;
    for (const LocalText *text : texts)
        all += text->english + "\n" + text->korean + "\n";
    return all;
}

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (const std::string &text : texts)
        all += text + "\n";
    return all;
}

} // namespace

SearchIndex::SearchIndex(const Knowledge &knowledge)
{
    for (const Concept &each : knowledge.concepts) {
        add(EntryKind::Concept, each.id, {each.name.english, each.name.korean},
            joined({&each.definition, &each.why, &each.pitfalls, &each.whenNot, &each.experiment})
                + joined(each.references) + each.notes);
    }
    for (const Event &each : knowledge.events) {
        const LocalText correction = each.notes ? each.notes->correction : LocalText();
        add(EntryKind::Event, each.id, {each.title.english, each.title.korean, each.date},
            joined({&each.summary, &each.why, &each.consequence, &each.place, &correction}) + joined(each.people)
                + joined(each.organisations) + (each.notes ? each.notes->text : std::string()));
    }
    for (const Technology &each : knowledge.technologies)
        add(EntryKind::Technology, each.id, {each.name, each.id},
            joined({&each.purpose, &each.licence, &each.licenceNote}));
    for (const Case &each : knowledge.cases) {
        add(EntryKind::Case, each.id, {each.name.english, each.name.korean, each.id},
            joined({&each.summary, &each.lesson, &each.direction}) + each.period);
    }
    for (const Question &each : knowledge.questionnaire.questions)
        add(EntryKind::Question, each.id, {}, joined({&each.text, &each.low, &each.high}));
    for (const Side &each : knowledge.pros)
        add(EntryKind::Pro, each.id, {each.name.english, each.name.korean}, joined({&each.text, &each.measure}));
    for (const Side &each : knowledge.cons)
        add(EntryKind::Con, each.id, {each.name.english, each.name.korean}, joined({&each.text, &each.measure}));
}

void SearchIndex::add(EntryKind kind, std::string id, const std::vector<std::string_view> &names, std::string_view text)
{
    Entry entry;
    entry.kind = kind;
    entry.id = std::move(id);
    for (const std::string_view name : names)
        entry.names.push_back(matchForm(name).substr(0, MaxMatchedText));
    entry.text = matchForm(text);
    m_entries.push_back(std::move(entry));
}

std::vector<Hit> SearchIndex::find(std::string_view typed, std::size_t most) const
{
    const std::u16string form = matchForm(typed.substr(0, MaxMatchedText * 3)).substr(0, MaxMatchedText);
    const std::vector<Word> words = wordsOf(form);
    std::vector<Hit> hits;
    if (words.empty())
        return hits;
    // A single letter is in every text; beside other words it does no harm, and whole sentences have some.
    const std::size_t least = words.size() > 1 ? 1 : 2;
    for (const Entry &entry : m_entries) {
        Hit hit{entry.kind, entry.id, 0, false};
        bool isFound = true;
        for (const Word &word : words) {
            int best = 0;
            for (std::size_t i = 0; i < word.forms.size(); ++i) {
                for (const std::u16string &name : entry.names)
                    best = std::max(best, inName(word.forms[i], name) - static_cast<int>(i) * 4);
                if (best < InName / 2 && !word.isOnlyConsonants)
                    best = std::max(best, inText(word.forms[i], entry.text, least) - static_cast<int>(i) * 4);
            }
            isFound = isFound && best > 0;
            if (!isFound)
                break;
            hit.isInName = hit.isInName || best >= InName / 2;
            hit.score += best;
        }
        if (isFound)
            hits.push_back(std::move(hit));
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) {
        return a.score != b.score ? a.score > b.score : a.kind < b.kind;
    });
    if (hits.size() > most)
        hits.resize(most);
    return hits;
}

} // namespace topologue::knowledge
