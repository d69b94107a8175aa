// SPDX-License-Identifier: Apache-2.0
#include "knowledge/knowledge.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace topologue;
using namespace topologue::knowledge;

/// Everything in the lecture notes is found in the program. That no link of the checklist is dead is part of loading.
class NotesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyLineIsShownSomewhere()
    {
        const auto &entries = builtInKnowledge().knowledge.checklist;
        QCOMPARE(entries.size(), 113U); // Headings and bullets of the notes.
        for (const ChecklistEntry &entry : entries)
            QVERIFY2(!entry.shown.empty(), (entry.heading + ": " + entry.bullet).c_str());
    }
    void everyEventAndConceptOfTheNotesIsOnTheList()
    {
        const Knowledge &all = builtInKnowledge().knowledge;
        std::set<std::string> shown;
        for (const ChecklistEntry &entry : all.checklist)
            shown.insert(entry.shown.begin(), entry.shown.end());
        for (const Event &event : all.events)
            QVERIFY2(!event.notes || shown.contains("timeline:" + event.id), event.id.c_str());
        for (const Concept &each : all.concepts)
            QVERIFY2(each.notes.empty() || shown.contains("concept:" + each.id), each.id.c_str());
        for (const Technology &each : all.technologies)
            QVERIFY2(!each.inNotes || shown.contains("technology:" + each.id), each.id.c_str());
        for (const Question &each : all.questionnaire.questions)
            QVERIFY2(!each.inNotes || shown.contains("question:" + each.id), each.id.c_str());
        for (const NotedCorrection &each : all.corrections)
            QVERIFY2(shown.contains("correction:" + each.id), each.id.c_str());
    }
    void everyLineIsPlayedByALesson()
    {
        for (const ChecklistEntry &entry : builtInKnowledge().knowledge.checklist)
            QVERIFY2(!entry.lessons.empty(), (entry.heading + ": " + entry.bullet).c_str());
    }
    void theEmptyHeadingsAreFilled()
    {
        const auto &entries = builtInKnowledge().knowledge.checklist;
        for (const char *heading : {"MSA 도구 및 기술", "MSA 주요 적용 사례", "MSA 장단점"}) {
            QVERIFY2(std::any_of(entries.begin(), entries.end(),
                                 [heading](const ChecklistEntry &entry) { return entry.heading == heading; }),
                     heading);
        }
    }
};

QTEST_APPLESS_MAIN(NotesTest)
#include "notes_test.moc"
