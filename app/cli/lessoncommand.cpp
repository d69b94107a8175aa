// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "core/shippedlessons.h"
#include "lessonexport.h"
#include "lessons/check.h"
#include "messages.h"
#include "options.h"
#include "progressbar.h"
#include "simulation/texttable.h"
#include "simulationcall.h"
#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace topologue::cli {

namespace {

using simulation::TextTable;

enum class Task { List, Check, Export };

const Choices<Task> &taskChoices()
{
    static const Choices<Task> Values{{"list", Task::List}, {"check", Task::Check}, {"export", Task::Export}};
    return Values;
}

struct LessonCall {
    std::optional<Task> task;
    const lessons::Lesson *lesson = nullptr; ///< None: all.
    std::optional<std::uint64_t> seed;
    bool isJson = false;
    Language language = Language::English;
    LessonExportCall toExport;
};

LessonCall parse(const Call &call, Options &options)
{
    LessonCall result;
    QStringList words;
    const QStringList arguments = options.files();
    for (const auto &[word, task] : taskChoices()) {
        words += QLatin1String(word);
        if (arguments.value(0) == QLatin1String(word))
            result.task = task;
    }
    if (!result.task)
        options.addProblem(message::LessonTaskUnknown, {call.command.toStdString(), arguments.value(0).toStdString(),
                                                        words.join(QStringLiteral(", ")).toStdString()});
    const std::string id = arguments.value(1).toStdString();
    if (!id.empty()) {
        result.lesson = core::shippedLessons().lesson(id);
        if (!result.lesson || result.task == Task::List)
            options.addProblem(message::LessonUnknown, {id});
    } else if (result.task == Task::Export) {
        options.addProblem(message::LessonMissing, {});
    }
    if (arguments.size() > 2)
        options.addProblem(message::TooManyFiles, {call.command.toStdString(), arguments.at(2).toStdString()});
    if (options.isSet("seed"))
        result.seed = options.wholeNumber("seed", 1, 0, std::numeric_limits<std::uint64_t>::max());
    result.isJson = options.isSet("json");
    if (result.task == Task::Export) {
        if (result.isJson)
            options.addProblem(message::OnlyForTask, {"--json", "list|check"});
        result.toExport = parseLessonExport(call, options, result.lesson, result.seed);
        result.language = call.language;
        return result;
    }
    refuseLessonExport(options);
    result.language = options.choice("lang", languageChoices()).value_or(call.language);
    return result;
}

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

QJsonObject toJson(const Text &text)
{
    return {{QStringLiteral("en"), toQString(text.in(Language::English))},
            {QStringLiteral("ko"), toQString(text.in(Language::Korean))}};
}

QJsonArray toJson(const std::vector<std::string> &words)
{
    QJsonArray array;
    for (const std::string &word : words)
        array.append(toQString(word));
    return array;
}

QJsonObject toJson(const lessons::Card &card, const char *kind)
{
    return {{QStringLiteral("id"), toQString(card.id)},
            {QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("title"), toJson(card.title)},
            {QStringLiteral("summary"), toJson(card.summary)},
            {QStringLiteral("minutes"), static_cast<int>(card.minutes)},
            {QStringLiteral("notes"), toJson(card.notes)},
            {QStringLiteral("concepts"), toJson(card.concepts)},
            {QStringLiteral("timeline"), toJson(card.timeline)},
            {QStringLiteral("technologies"), toJson(card.technologies)},
            {QStringLiteral("cases"), toJson(card.cases)}};
}

std::string list(const LessonCall &call)
{
    const lessons::Library &library = core::shippedLessons();
    if (call.isJson) {
        QJsonArray all;
        for (const lessons::Lesson &lesson : library.lessons)
            all.append(toJson(lesson.card, "lesson"));
        for (const lessons::Challenge &challenge : library.challenges)
            all.append(toJson(challenge.card, "challenge"));
        return QJsonDocument(all).toJson().toStdString();
    }
    TextTable table(std::vector(2, TextTable::Align::Left));
    for (const lessons::Lesson &lesson : library.lessons)
        table.addRow({lesson.card.id, lesson.card.title.in(call.language)});
    table.addLine({});
    for (const lessons::Challenge &challenge : library.challenges)
        table.addRow({challenge.card.id, challenge.card.title.in(call.language)});
    return table.text();
}

QJsonValue toJson(const std::optional<lessons::Measured> &measured)
{
    if (!measured)
        return QJsonValue::Null;
    if (const auto *word = std::get_if<std::string>(&*measured))
        return toQString(*word);
    const double number = std::get<double>(*measured);
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue(QStringLiteral("never"));
}

QJsonObject toJson(const lessons::Lesson &lesson, const lessons::LessonCheck &check, Language language)
{
    QJsonArray expectations;
    for (std::size_t i = 0; i < check.expectations.size(); ++i) {
        const lessons::Expectation &expectation = lesson.expectations[i];
        const lessons::Checked &checked = check.expectations[i];
        expectations.append(
            QJsonObject{{QStringLiteral("title"), toQString(expectationTitle(lesson, expectation, language))},
                        {QStringLiteral("expected"), toQString(expectedText(lesson, expectation, language))},
                        {QStringLiteral("measured"), toJson(checked.measured)},
                        {QStringLiteral("ratio"), checked.ratio ? QJsonValue(*checked.ratio) : QJsonValue::Null},
                        {QStringLiteral("holds"), checked.holds}});
    }
    return {{QStringLiteral("id"), toQString(lesson.card.id)},
            {QStringLiteral("holds"), check.holds()},
            {QStringLiteral("expectations"), expectations}};
}

void addRows(TextTable &table, const lessons::Lesson &lesson, const lessons::LessonCheck &check, Language language)
{
    table.addLine(lesson.card.id + ": " + lesson.claim.in(language));
    for (std::size_t i = 0; i < check.expectations.size(); ++i) {
        const lessons::Expectation &expectation = lesson.expectations[i];
        const lessons::Checked &checked = check.expectations[i];
        const bool korean = language == Language::Korean;
        table.addRow({checked.holds ? (korean ? "  맞음" : "  holds") : (korean ? "  틀림" : "  FAILS"),
                      expectationTitle(lesson, expectation, language),
                      checkedText(lesson, expectation, checked, language),
                      expectedText(lesson, expectation, language)});
    }
    table.addLine({});
}

int check(const LessonCall &call)
{
    const Interruption interruption;
    const lessons::Library &library = core::shippedLessons();
    std::vector<const lessons::Lesson *> wanted;
    for (const lessons::Lesson &lesson : library.lessons) {
        if (!call.lesson || call.lesson == &lesson)
            wanted.push_back(&lesson);
    }
    TextTable table(std::vector(4, TextTable::Align::Left));
    QJsonArray array;
    bool hold = true;
    for (const lessons::Lesson *lesson : wanted) {
        const auto result = lessons::checkLesson(*lesson, call.seed, [] { return Interruption::isWanted(); });
        if (!result) {
            printDiagnostics(result.error(), call.language);
            return exitCodeFor(result.error());
        }
        if (Interruption::isWanted())
            return reportInterruption(call.language);
        hold = hold && result->holds();
        array.append(toJson(*lesson, *result, call.language));
        addRows(table, *lesson, *result, call.language);
    }
    const int printed =
        printOutput(call.isJson ? QJsonDocument(array).toJson().toStdString() : table.text(), call.language);
    return printed != Success ? printed : hold ? Success : DocumentHasErrors;
}

} // namespace

int runLesson(const Call &call)
{
    std::vector<Options::Declaration> declarations = lessonExportDeclarations();
    declarations.insert(declarations.end(), {{{"json"}, false}, {{"seed"}}, {{"lang"}}});
    Options options(call, declarations);
    const LessonCall wanted = parse(call, options);
    if (options.isWrong())
        return options.reportWrongUsage();
    // Whatever could not be read is said; the rest is there.
    printDiagnostics(core::shippedLessons().diagnostics, wanted.language);
    if (wanted.task == Task::Export)
        return exportLesson(call, wanted.toExport);
    return wanted.task == Task::List ? printOutput(list(wanted), wanted.language) : check(wanted);
}

} // namespace topologue::cli
