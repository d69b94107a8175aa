// SPDX-License-Identifier: Apache-2.0
#include "knowledge/knowledge.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

/// The files as they are, of which some are then spoilt.
class Spoilt
{
public:
    Spoilt()
    {
        for (const KnowledgeFile &file : builtInFiles())
            m_texts.emplace(file.name, file.text);
    }
    /// Replaces the first occurrence after `anchor`.
    Spoilt &replace(const std::string &file, const std::string &anchor, const std::string &what,
                    const std::string &with)
    {
        std::string &text = m_texts.at(file);
        const std::size_t at = text.find(what, text.find(anchor));
        if (at == std::string::npos)
            qFatal("%s has no %s after %s", file.c_str(), what.c_str(), anchor.c_str());
        text.replace(at, what.size(), with);
        return *this;
    }
    std::string &text(const std::string &file) { return m_texts.at(file); }
    Spoilt &without(const std::string &file)
    {
        m_texts.erase(file);
        return *this;
    }
    [[nodiscard]] Loaded load(std::span<const std::string> lessons = {}) const
    {
        std::vector<KnowledgeFile> files;
        for (const auto &[name, text] : m_texts)
            files.push_back({name, text});
        return loadKnowledge(files, lessons);
    }

private:
    std::map<std::string, std::string> m_texts;
};

/// "code file pointer" of each.
QStringList lines(const Loaded &loaded)
{
    QStringList lines;
    for (const Diagnostic &each : loaded.diagnostics) {
        lines += QString::fromUtf8(each.code().data(), static_cast<qsizetype>(each.code().size())) + u' '
                 + QString::fromStdString(each.place.file) + u' ' + QString::fromStdString(each.place.pointer);
        if (each.sentence(Language::Korean).empty() || each.sentence().empty())
            lines += QStringLiteral("without words");
    }
    return lines;
}

QString line(const Loaded &loaded)
{
    return lines(loaded).join(u'\n');
}

} // namespace

/// Whatever is wrong with a file is said, and the rest is there.
class BadKnowledgeTest : public QObject
{
    Q_OBJECT

private slots:
    void aMissingTranslation()
    {
        Spoilt spoilt;
        const Loaded loaded = spoilt.replace("timeline.json", "conway-1968", "\"ko\": \"멜빈", "\"kr\": \"멜빈").load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.translation-missing timeline.json /events/0/summary\n"
                                              "field.refused timeline.json /events/0/summary/kr"));
        QVERIFY(loaded.diagnostics[0].place.line > 0);
        QCOMPARE(loaded.knowledge.events.size(), 81U);
        // It is shown in the language that it has.
        QVERIFY(loaded.knowledge.events[0].summary.in(Language::Korean).starts_with("Melvin"));
    }
    void anEmptyTranslation()
    {
        Spoilt spoilt;
        const Loaded loaded =
            spoilt.replace("concepts.json", "\"id\": \"msa\"", "\"en\": \"Microservice architecture\"", "\"en\": \"\"")
                .load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.translation-missing concepts.json /concepts/0/name"));
        QCOMPARE(loaded.knowledge.concepts.size(), 72U);
    }
    void aDeadRelation()
    {
        Spoilt spoilt;
        const Loaded loaded =
            spoilt.replace("concepts.json", "\"id\": \"circuit-breaker\"", "\"cascading\"", "\"cascadin\"")
                .replace("timeline.json", "conway-1968", "\"teamtop-2019\"", "\"moon-1969\"")
                .replace("timeline.json", "sagas-1987", "\"saga-orch\"", "\"zzzzzzzz\"")
                .load();
        QStringList found = lines(loaded);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0], QStringLiteral("knowledge.relation-dead timeline.json /events/0/influences/1"));
        QCOMPARE(found[1], QStringLiteral("knowledge.relation-dead timeline.json /events/1/concepts/1"));
        QVERIFY(found[2].startsWith(QStringLiteral("knowledge.relation-dead concepts.json /concepts/")));
        QVERIFY(loaded.diagnostics[2].sentence().find("`cascading`") != std::string::npos); // Did you mean...
        QVERIFY(loaded.diagnostics[2].place.line > 100);
        QCOMPARE(loaded.knowledge.concepts.size(), 72U);
    }
    void anIdTwice()
    {
        Spoilt spoilt;
        const Loaded loaded = spoilt.replace("glossary.json", "terms", "\"id\": \"service\"", "\"id\": \"msa\"").load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.id-twice glossary.json /terms/1"));
        QVERIFY(findById(loaded.knowledge.terms, "monolith"));
        QCOMPARE(loaded.knowledge.terms.front().term.english, std::string("microservice architecture (MSA)"));
    }
    void aWrongType()
    {
        Spoilt spoilt;
        const Loaded loaded = spoilt.replace("technologies.json", "\"podman\"", "\"year\": 2018", "\"year\": \"2018\"")
                                  .replace("cases.json", "cases", "\"countries\": [", "\"countries\": [[],")
                                  .load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.relation-dead concepts.json /concepts/26/technologies/5\n"
                                              "value.type technologies.json /technologies/21/year\n"
                                              "value.type cases.json /cases/0/countries/0"));
        QCOMPARE(loaded.knowledge.technologies.size(), 63U); // What cannot be without it is left out.
        QCOMPARE(loaded.knowledge.cases.size(), 20U);
    }
    void relationsToWhatWasLeftOutAreReportedToo()
    {
        Spoilt spoilt;
        const Loaded loaded =
            spoilt.replace("technologies.json", "\"hystrix\"", "\"purpose\": {", "\"purposes\": {").load();
        QVERIFY(lines(loaded).contains(QStringLiteral("field.missing technologies.json /technologies/38")));
        QVERIFY(lines(loaded).filter(QStringLiteral("knowledge.relation-dead concepts.json")).size() > 1);
    }
    void aWrongWord()
    {
        Spoilt spoilt;
        const Loaded loaded =
            spoilt.replace("timeline.json", "conway-1968", "\"status\": \"verified\"", "\"status\": \"sure\"").load();
        QCOMPARE(lines(loaded).first(), QStringLiteral("value.choice timeline.json /events/0/status"));
        QCOMPARE(loaded.knowledge.events.size(), 80U);
    }
    void aWrongDate()
    {
        Spoilt spoilt;
        const Loaded loaded = spoilt.replace("timeline.json", "conway-1968", "\"1968-04\"", "\"1968-14\"").load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.date-wrong timeline.json /events/0/date"));
    }
    void aWrongAddress()
    {
        Spoilt spoilt;
        const Loaded loaded = spoilt.replace("timeline.json", "conway-1968", "\"http://www", "\"file:///www").load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.url-wrong timeline.json /events/0/sources/0/url"));
    }
    void aReferenceToNothingInTheChecklist()
    {
        Spoilt spoilt;
        const Loaded loaded =
            spoilt.replace("notes-checklist.json", "entries", "\"concept:msa\"", "\"idea:msa\"").load();
        QCOMPARE(line(loaded), QStringLiteral("knowledge.reference-unknown notes-checklist.json /entries/0/shown/0"));
    }
    void aLessonThatIsNone()
    {
        Spoilt spoilt;
        spoilt.replace("notes-checklist.json", "entries", "\"lessons\": [", "\"lessons\": [\"x\",");
        QCOMPARE(line(spoilt.load()), QString()); // Nobody said which lessons there are.
        // Only the spoilt entry is of interest, not what the others name.
        const std::string lessons[]{"payment-dies"};
        QVERIFY(lines(spoilt.load(lessons))
                    .contains(QStringLiteral("knowledge.relation-dead notes-checklist.json /entries/0/lessons/0")));
    }
    void anArgumentOfAQuestionThatIsNone()
    {
        Spoilt spoilt;
        spoilt.replace("questionnaire.json", "\"for\"", "\"scalability\"", "\"x\"");
        spoilt.replace("questionnaire.json", "\"against\"", "\"when-small\"", "\"x\"");
        spoilt.replace("questionnaire.json", "\"id\": \"replicas\"", "\"lessons\": [", "\"lessons\": [\"x\",");
        const QString dead = QStringLiteral("knowledge.relation-dead questionnaire.json /questions/0/for/concepts/0");
        QCOMPARE(line(spoilt.load()), dead); // Nobody said which lessons there are.
        const std::string lessons[]{"when-small", "cqrs"};
        const QStringList found = lines(spoilt.load(lessons));
        for (const char *pointer : {"/questions/0/against/lessons/0", "/remedies/items/1/lessons/0"}) {
            QVERIFY2(found.contains(QStringLiteral("knowledge.relation-dead questionnaire.json ")
                                    + QString::fromLatin1(pointer)),
                     pointer);
        }
        QVERIFY(
            !found.contains(QStringLiteral("knowledge.relation-dead questionnaire.json /remedies/items/1/lessons/1")));
    }
    void aMissingFile()
    {
        Spoilt spoilt;
        const Loaded loaded = spoilt.without("cases.json").load();
        QCOMPARE(lines(loaded).first(), QStringLiteral("knowledge.file-missing cases.json "));
        QCOMPARE(loaded.knowledge.cases.size(), 0U);
        QCOMPARE(loaded.knowledge.events.size(), 81U);
    }
    void aHugeFile()
    {
        Spoilt spoilt;
        spoilt.text("cases.json").append(11UL * 1024 * 1024, ' ');
        const Loaded loaded = spoilt.load();
        QCOMPARE(lines(loaded).first(), QStringLiteral("knowledge.file-too-large cases.json "));
        QCOMPARE(loaded.knowledge.events.size(), 81U);
    }
    void brokenSyntax()
    {
        Spoilt spoilt;
        spoilt.text("concepts.json").resize(1000);
        const Loaded loaded = spoilt.load();
        QVERIFY(line(loaded).contains(QStringLiteral("json.truncated concepts.json")));
        QCOMPARE(loaded.knowledge.concepts.size(), 0U);
        QCOMPARE(loaded.knowledge.events.size(), 81U);
    }
    void somethingElseThanAnObject()
    {
        Spoilt spoilt;
        spoilt.text("pros-cons.json") = "[]";
        const Loaded loaded = spoilt.load();
        QCOMPARE(lines(loaded).first(), QStringLiteral("value.type pros-cons.json "));
        QCOMPARE(loaded.knowledge.pros.size(), 0U);
    }
    void allThatIsWrongAtOnce()
    {
        Spoilt spoilt;
        spoilt.replace("timeline.json", "conway-1968", "\"1968-04\"", "\"April\"")
            .replace("timeline.json", "sagas-1987", "\"en\":", "\"english\":")
            .replace("cases.json", "cases", "\"id\": \"amazon\"", "\"id\": \"netflix\"");
        QVERIFY(lines(spoilt.load()).size() >= 4);
    }
    void filesInAFolder()
    {
        QTemporaryDir folder;
        const auto write = [&folder](std::string_view name, std::string_view text) {
            std::ofstream(
                folder.filePath(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))).toStdString())
                << text;
        };
        for (const KnowledgeFile &file : builtInFiles())
            write(file.name, file.text);
        QCOMPARE(line(loadKnowledgeFolder(folder.path().toStdString())), QString());
        write("glossary.json", std::string(11UL * 1024 * 1024, ' '));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("cases.json"))));
        const Loaded loaded = loadKnowledgeFolder(folder.path().toStdString());
        QVERIFY2(line(loaded).startsWith(QStringLiteral("file.not-found")), qPrintable(line(loaded)));
        QVERIFY(line(loaded).contains(QStringLiteral("file.too-large")));
        QCOMPARE(loaded.knowledge.events.size(), 81U);
    }
};

QTEST_APPLESS_MAIN(BadKnowledgeTest)
#include "badknowledge_test.moc"
