// SPDX-License-Identifier: Apache-2.0
#include "openfiles.h"

#include "architecture/invariants.h"

#include <algorithm>
#include <cctype>

namespace topologue::knowledge {

namespace {

/// All ids of one kind of entry, with what a sentence calls it.
struct Target {
    const char *english;
    const char *korean;
    std::vector<std::string_view> ids;

    [[nodiscard]] bool has(std::string_view id) const { return std::find(ids.begin(), ids.end(), id) != ids.end(); }
};

template<class T>
Target target(const char *english, const char *korean, const std::vector<T> &records)
{
    Target made{english, korean, {}};
    for (const T &record : records)
        made.ids.emplace_back(record.id);
    return made;
}

/// Where a relation stands.
struct At {
    OpenFile *file = nullptr; ///< Null: the file was not read, and so neither its records.
    std::string_view list;
    std::size_t record = 0;
};

class Checker
{
public:
    Checker(const Knowledge &knowledge, std::span<const std::string> lessons)
        : m_events(target("event", "사건", knowledge.events)),
          m_concepts(target("concept", "개념", knowledge.concepts)),
          m_technologies(target("technology", "기술", knowledge.technologies)),
          m_cases(target("case", "사례", knowledge.cases)),
          m_questions(target("question", "질문", knowledge.questionnaire.questions)),
          m_pros(target("pro", "장점", knowledge.pros)), m_cons(target("con", "단점", knowledge.cons)),
          m_corrections(target("correction", "바로잡음", knowledge.corrections)),
          m_verdicts(target("verdict", "판정", knowledge.questionnaire.verdicts)), m_lessons{"lesson", "레슨", {}}
    {
        m_lessons.ids.assign(lessons.begin(), lessons.end());
    }

    void events(const Knowledge &knowledge, OpenFile *file)
    {
        const Target categories = target("category", "분류", knowledge.eventCategories);
        for (std::size_t i = 0; i < knowledge.events.size(); ++i) {
            const Event &event = knowledge.events[i];
            const At at{file, "events", i};
            one(at, "/category", event.category, categories);
            many(at, "/influences", event.influences, m_events);
            many(at, "/concepts", event.concepts, m_concepts);
            sources(at, "/sources", event.sources);
            if (!isDate(event))
                complain(at, "/date", message::DateWrong, {event.date});
        }
        for (std::size_t i = 0; i < knowledge.corrections.size(); ++i)
            sources({file, "corrections", i}, "/sources", knowledge.corrections[i].sources);
    }
    void concepts(const Knowledge &knowledge, OpenFile *file)
    {
        const Target categories = target("category", "분류", knowledge.conceptCategories);
        for (std::size_t i = 0; i < knowledge.concepts.size(); ++i) {
            const Concept &each = knowledge.concepts[i];
            const At at{file, "concepts", i};
            one(at, "/category", each.category, categories);
            many(at, "/relations/needs", each.relations.needs, m_concepts);
            many(at, "/relations/causes", each.relations.causes, m_concepts);
            many(at, "/relations/cures", each.relations.cures, m_concepts);
            many(at, "/relations/alternatives", each.relations.alternatives, m_concepts);
            many(at, "/technologies", each.technologies, m_technologies);
            many(at, "/cases", each.cases, m_cases);
            sources(at, "/sources", each.sources);
        }
    }
    void places(const std::vector<ConceptPlace> &places, OpenFile *file)
    {
        for (std::size_t i = 0; i < places.size(); ++i)
            one({file, "places", i}, "/id", places[i].id, m_concepts);
    }
    void technologies(const Knowledge &knowledge, OpenFile *file)
    {
        const Target categories = target("category", "분류", knowledge.technologyCategories);
        for (std::size_t i = 0; i < knowledge.technologies.size(); ++i) {
            const Technology &each = knowledge.technologies[i];
            const At at{file, "technologies", i};
            one(at, "/category", each.category, categories);
            sources(at, "/sources", each.sources);
            figures(at, each.figures);
        }
    }
    void cases(const Knowledge &knowledge, OpenFile *file)
    {
        for (std::size_t i = 0; i < knowledge.cases.size(); ++i) {
            const At at{file, "cases", i};
            many(at, "/timeline", knowledge.cases[i].timeline, m_events);
            sources(at, "/sources", knowledge.cases[i].sources);
            figures(at, knowledge.cases[i].figures);
        }
    }
    void sides(std::string_view list, const std::vector<Side> &sides, OpenFile *file)
    {
        for (std::size_t i = 0; i < sides.size(); ++i) {
            many({file, list, i}, "/concepts", sides[i].concepts, m_concepts);
            if (!m_lessons.ids.empty())
                one({file, list, i}, "/lesson", sides[i].lesson, m_lessons);
        }
    }
    void questionnaire(const Questionnaire &questionnaire, OpenFile *file)
    {
        for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
            const Question &each = questionnaire.questions[i];
            const At at{file, "questions", i};
            many(at, "/concepts", each.concepts, m_concepts);
            arguments(at, "/for", each.forSplit);
            arguments(at, "/against", each.againstSplit);
            sources(at, "/sources", each.sources);
        }
        for (std::size_t i = 0; i < questionnaire.remedies.items.size(); ++i) {
            const At at{file, "remedies", 0};
            const std::string item = "/items/" + std::to_string(i);
            one(at, item + "/concept", questionnaire.remedies.items[i].topic, m_concepts);
            lessons(at, item + "/lessons", questionnaire.remedies.items[i].lessons);
        }
        for (std::size_t i = 0; i < questionnaire.examples.size(); ++i) {
            const WorkedExample &each = questionnaire.examples[i];
            const At at{file, "examples", i};
            one(at, "/verdict", each.verdict, m_verdicts);
            many(at, "/gatesFailed", each.gatesFailed, m_questions);
            for (std::size_t k = 0; k < each.answers.size(); ++k)
                one(at, "/answers/" + std::to_string(k) + "/question", each.answers[k].question, m_questions);
        }
    }
    void checklist(const std::vector<ChecklistEntry> &entries, OpenFile *file)
    {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const At at{file, "entries", i};
            if (entries[i].shown.empty())
                complain(at, "/shown", message::NowhereShown, {});
            for (std::size_t k = 0; k < entries[i].shown.size(); ++k)
                reference(at, "/shown/" + std::to_string(k), entries[i].shown[k]);
            lessons(at, "/lessons", entries[i].lessons);
        }
    }

private:
    static void complain(const At &at, const std::string &below, const Message &message,
                         std::vector<std::string> arguments)
    {
        if (at.file)
            at.file->complain(at.list, at.record, below, message, std::move(arguments));
    }
    static void one(const At &at, const std::string &below, const std::string &id, const Target &target)
    {
        if (id.empty() || target.has(id)) // An empty one was of the wrong type, which has been said.
            return;
        const std::string near = nearestId(id, target.ids);
        if (near.empty())
            complain(at, below, message::RelationDead, {id, target.english, target.korean});
        else
            complain(at, below, message::RelationDeadNear, {id, target.english, target.korean, near});
    }
    static void many(const At &at, const std::string &below, const std::vector<std::string> &ids, const Target &target)
    {
        for (std::size_t i = 0; i < ids.size(); ++i)
            one(at, below + "/" + std::to_string(i), ids[i], target);
    }
    /// Where no lessons are known, none are looked at.
    void lessons(const At &at, const std::string &below, const std::vector<std::string> &ids) const
    {
        if (!m_lessons.ids.empty())
            many(at, below, ids, m_lessons);
    }
    void arguments(const At &at, const std::string &below, const Arguments &arguments) const
    {
        many(at, below + "/concepts", arguments.concepts, m_concepts);
        lessons(at, below + "/lessons", arguments.lessons);
    }
    static void sources(const At &at, const std::string &below, const std::vector<Source> &sources)
    {
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const std::string &url = sources[i].url;
            if (!url.empty() && !url.starts_with("http://") && !url.starts_with("https://"))
                complain(at, below + "/" + std::to_string(i) + "/url", message::UrlWrong, {url});
        }
    }
    static void figures(const At &at, const std::vector<Figure> &figures)
    {
        for (std::size_t i = 0; i < figures.size(); ++i)
            sources(at, "/figures/" + std::to_string(i) + "/sources", figures[i].sources);
    }
    void reference(const At &at, const std::string &below, const std::string &reference) const
    {
        const std::pair<std::string_view, const Target *> kinds[]{
            {"timeline", &m_events}, {"concept", &m_concepts},      {"technology", &m_technologies},
            {"case", &m_cases},      {"question", &m_questions},    {"pro", &m_pros},
            {"con", &m_cons},        {"correction", &m_corrections}};
        const std::size_t colon = reference.find(':');
        for (const auto &kind : kinds) {
            if (colon != std::string::npos && std::string_view(reference).substr(0, colon) == kind.first) {
                one(at, below, reference.substr(colon + 1), *kind.second);
                return;
            }
        }
        if (!reference.empty())
            complain(at, below, message::ReferenceUnknown, {reference});
    }
    static bool isDate(const Event &event)
    {
        constexpr std::string_view Form = "0000-00-00";
        const std::size_t size = event.precision == Event::Precision::Day     ? 10
                                 : event.precision == Event::Precision::Month ? 7
                                                                              : 4;
        if (event.date.size() != size)
            return false;
        for (std::size_t i = 0; i < size; ++i) {
            const bool isDigit = std::isdigit(static_cast<unsigned char>(event.date[i])) != 0;
            if (isDigit != (Form[i] == '0'))
                return false;
        }
        const auto number = [&event](std::size_t from) {
            return (event.date[from] - '0') * 10 + event.date[from + 1] - '0';
        };
        return (size < 7 || (number(5) >= 1 && number(5) <= 12)) && (size < 10 || (number(8) >= 1 && number(8) <= 31));
    }

    Target m_events;
    Target m_concepts;
    Target m_technologies;
    Target m_cases;
    Target m_questions;
    Target m_pros;
    Target m_cons;
    Target m_corrections;
    Target m_verdicts;
    Target m_lessons;
};

} // namespace

void checkLinks(const Knowledge &knowledge, std::span<const std::string> lessons,
                std::map<std::string, std::unique_ptr<OpenFile>, std::less<>> &files)
{
    const auto file = [&files](std::string_view name) {
        const auto found = files.find(name);
        return found == files.end() ? nullptr : found->second.get();
    };
    Checker checker(knowledge, lessons);
    checker.events(knowledge, file("timeline.json"));
    checker.concepts(knowledge, file("concepts.json"));
    checker.places(knowledge.conceptPlaces, file("concept-places.json"));
    checker.technologies(knowledge, file("technologies.json"));
    checker.cases(knowledge, file("cases.json"));
    checker.sides("pros", knowledge.pros, file("pros-cons.json"));
    checker.sides("cons", knowledge.cons, file("pros-cons.json"));
    checker.questionnaire(knowledge.questionnaire, file("questionnaire.json"));
    checker.checklist(knowledge.checklist, file("notes-checklist.json"));
}

} // namespace topologue::knowledge
