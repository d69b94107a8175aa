// SPDX-License-Identifier: Apache-2.0
#include "editing/defaults.h"
#include "knowledge/knowledge.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const Knowledge &all()
{
    return builtInKnowledge().knowledge;
}

bool hasHangul(const std::string &text)
{
    const QString string = QString::fromStdString(text);
    return std::any_of(string.begin(), string.end(),
                       [](QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3; });
}

} // namespace

/// What is compiled in.
class KnowledgeTest : public QObject
{
    Q_OBJECT

private slots:
    void hasNothingWrong()
    {
        for (const Diagnostic &each : builtInKnowledge().diagnostics)
            qWarning("%s", formatForTerminal(each, Language::English).c_str());
        QVERIFY(builtInKnowledge().diagnostics.empty());
    }
    void holdsEverything()
    {
        QCOMPARE(all().events.size(), 81U);
        QCOMPARE(all().concepts.size(), 72U);
        QCOMPARE(all().technologies.size(), 64U);
        QCOMPARE(all().cases.size(), 20U);
        QCOMPARE(all().questionnaire.questions.size(), 19U);
        QCOMPARE(all().questionnaire.examples.size(), 5U);
        QCOMPARE(all().pros.size(), 8U);
        QCOMPARE(all().cons.size(), 11U);
        QCOMPARE(all().corrections.size(), 9U);
    }
    void keepsWhatTheNotesSayAndItsCorrection()
    {
        const auto count = std::count_if(all().events.begin(), all().events.end(),
                                         [](const Event &event) { return event.notes.has_value(); });
        QCOMPARE(count, 10);
        const Event *netflix = findById(all().events, "netflix-2010");
        QVERIFY(netflix && netflix->notes);
        QCOMPARE(netflix->notes->verdict, Correction::Verdict::Wrong);
        QVERIFY(netflix->notes->correction.korean.find("2008년 8월") != std::string::npos);
        QVERIFY(!netflix->notes->correction.english.empty());
    }
    void isInTheOrderOfTime()
    {
        QVERIFY(std::is_sorted(all().events.begin(), all().events.end(),
                               [](const Event &a, const Event &b) { return a.year() < b.year(); }));
        QCOMPARE(all().events.front().id, std::string("conway-1968"));
        Event event;
        event.date = "2012";
        QCOMPARE(event.year(), 2012.5);
        event.date = "2012-07";
        QCOMPARE(event.year(), 2012 + 6.5 / 12);
        event.date = "2012-01-01";
        QCOMPARE(event.year(), 2012.0);
    }
    void influencesGoForwardInTime()
    {
        for (const Event &event : all().events) {
            for (const std::string &id : event.influences) {
                const Event *later = findById(all().events, id);
                QVERIFY2(later && later->year() >= event.year(), (event.id + " -> " + id).c_str());
            }
        }
        const auto causes = causesOf(all(), *findById(all().events, "netflix-2010"));
        QCOMPARE(causes.size(), 2U);
        QCOMPARE(causes[0]->id, std::string("ec2-2006"));
        QCOMPARE(causes[1]->id, std::string("netflix-2008"));
    }
    void seesRelationsFromBothEnds()
    {
        using Kind = RelationEnd::Kind;
        const auto has = [](std::string_view about, Kind kind, bool outgoing, std::string_view other) {
            const auto ends = relationsOf(all(), *findById(all().concepts, about));
            return std::count_if(ends.begin(), ends.end(), [&](const RelationEnd &end) {
                return end.kind == kind && end.isOutgoing == outgoing && end.other->id == other;
            });
        };
        QCOMPARE(has("circuit-breaker", Kind::Cures, true, "cascading"), 1);
        QCOMPARE(has("cascading", Kind::Cures, false, "circuit-breaker"), 1);
        QCOMPARE(has("monolith", Kind::Alternative, true, "modular-monolith"), 1);
        QCOMPARE(has("saga-orch", Kind::Alternative, false, "saga-choreo"), 1);
        // Both name the other as an alternative: it is one relation.
        QCOMPARE(has("monolith", Kind::Alternative, false, "msa"), 1);
        for (const Concept &each : all().concepts)
            QVERIFY2(!relationsOf(all(), each).empty(), each.id.c_str());
    }
    void speaksBothLanguages()
    {
        const auto check = [](const std::string &id, const LocalText &text) {
            QVERIFY2(!hasHangul(text.english), (id + ": " + text.english).c_str());
            QVERIFY2(hasHangul(text.korean), (id + ": " + text.korean).c_str());
        };
        for (const Event &each : all().events)
            check(each.id, each.summary);
        for (const Concept &each : all().concepts) {
            for (const LocalText *text : {&each.definition, &each.why, &each.pitfalls, &each.whenNot, &each.experiment})
                check(each.id, *text);
        }
        for (const Technology &each : all().technologies) {
            for (const LocalText *text : {&each.purpose, &each.when, &each.whenNot})
                check(each.id, *text);
        }
        for (const Case &each : all().cases) {
            for (const LocalText *text :
                 {&each.summary, &each.before, &each.why, &each.steps, &each.result, &each.afterwards, &each.lesson})
                check(each.id, *text);
        }
        for (const auto *sides : {&all().pros, &all().cons}) {
            for (const Side &each : *sides) {
                for (const LocalText *text : {&each.name, &each.text, &each.holds, &each.costs, &each.measure})
                    check(each.id, *text);
            }
        }
        for (const Question &each : all().questionnaire.questions) {
            check(each.id, each.text);
            check(each.id, each.weightReason);
        }
    }
    void whatIsVerifiedHasASource()
    {
        for (const Event &each : all().events)
            QVERIFY2(each.status != Status::Verified || !each.sources.empty(), each.id.c_str());
        for (const Case &each : all().cases)
            QVERIFY2(each.status != Status::Verified || !each.sources.empty(), each.id.c_str());
    }
    void usesItsTermsAlike()
    {
        for (const KnowledgeFile &file : builtInFiles()) {
            if (file.name == "glossary.json"
                || file.name == "notes-checklist.json") // Their own words, the notes' words.
                continue;
            for (const Term &term : all().terms) {
                for (const std::string &word : term.avoid) {
                    QVERIFY2(file.text.find(word) == std::string_view::npos,
                             (std::string(file.name) + ": " + word + ", not " + term.term.korean).c_str());
                }
            }
        }
    }
    /// Not only the knowledge: what the editor, the lessons and the samples say as well.
    void theWholeProgramUsesItsTermsAlike()
    {
        namespace fs = std::filesystem;
        const fs::path root = TOPOLOGUE_SOURCE_DIR;
        std::size_t files = 0;
        for (const char *folder : {"model", "app", "samples", "resources/lessons", "resources/translations"}) {
            for (const auto &each : fs::recursive_directory_iterator(root / folder)) {
                const std::string ending = each.path().extension().string();
                if (ending != ".h" && ending != ".cpp" && ending != ".json" && ending != ".ts")
                    continue;
                std::ifstream stream(each.path());
                const std::string text{std::istreambuf_iterator<char>(stream), {}};
                ++files;
                for (const Term &term : all().terms) {
                    for (const std::string &word : term.avoid) {
                        QVERIFY2(text.find(word) == std::string::npos,
                                 (each.path().string() + ": " + word + ", not " + term.term.korean).c_str());
                    }
                }
            }
        }
        QVERIFY(files > 300);
    }
    void everyTechnologyBelongsToAConcept()
    {
        for (const Technology &each : all().technologies) {
            QVERIFY2(std::any_of(all().concepts.begin(), all().concepts.end(),
                                 [&each](const Concept &about) {
                                     const auto &ids = about.technologies;
                                     return std::find(ids.begin(), ids.end(), each.id) != ids.end();
                                 }),
                     each.id.c_str());
        }
    }
    void everyDefaultOfATechnologyExists()
    {
        for (const Technology &each : all().technologies) {
            for (const std::string &parameter : each.defaults)
                QVERIFY2(editing::findDefault(parameter), (each.id + ": " + parameter).c_str());
        }
    }
    void everyExampleAnswersEveryQuestion()
    {
        for (const WorkedExample &example : all().questionnaire.examples) {
            std::set<std::string> answered;
            for (const Answer &answer : example.answers)
                answered.insert(answer.question);
            QCOMPARE(answered.size(), all().questionnaire.questions.size());
        }
    }
    void everyConceptIsOfUse()
    {
        // Someone who comes from an event or a question has somewhere to go.
        for (const Event &each : all().events)
            QVERIFY2(!each.concepts.empty(), each.id.c_str());
        for (const Question &each : all().questionnaire.questions)
            QVERIFY2(!each.concepts.empty(), each.id.c_str());
    }
};

QTEST_APPLESS_MAIN(KnowledgeTest)
#include "knowledge_test.moc"
