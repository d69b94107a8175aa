// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "messages.h"
#include "options.h"
#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string>

namespace topologue::cli {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonValue numberOrNull(std::uint32_t value)
{
    return value == 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(value));
}

QJsonObject toJson(const Diagnostic &diagnostic, Language language)
{
    return {{QStringLiteral("code"), toQString(diagnostic.code())},
            {QStringLiteral("severity"),
             diagnostic.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
            {QStringLiteral("message"), toQString(diagnostic.sentence(language))},
            {QStringLiteral("remedy"), toQString(diagnostic.remedy(language))},
            {QStringLiteral("pointer"), toQString(diagnostic.place.pointer)},
            {QStringLiteral("line"), numberOrNull(diagnostic.place.line)},
            {QStringLiteral("column"), numberOrNull(diagnostic.place.column)}};
}

QJsonObject toJson(const QString &file, bool valid, const Diagnostics &diagnostics, Language language)
{
    QJsonArray list;
    for (const Diagnostic &diagnostic : diagnostics)
        list.append(toJson(diagnostic, language));
    return {{QStringLiteral("file"), file}, {QStringLiteral("valid"), valid}, {QStringLiteral("diagnostics"), list}};
}

/// "shop.topo.json: valid, 1 warning" on standard output, or what is wrong on standard error.
int tell(const QString &file, bool valid, const Diagnostics &diagnostics, Language language)
{
    printDiagnostics(diagnostics, language);
    const bool korean = language == Language::Korean;
    const std::string counts = countText(diagnostics, language);
    std::string line = file.toStdString() + ": ";
    if (valid)
        line += (korean ? "올바릅니다" : "valid") + (counts.empty() ? "" : ", " + counts);
    else
        line += counts;
    return printOutput(line + '\n', language);
}

} // namespace

int runValidate(const Call &call)
{
    Options options(call, {{{"json"}, false}, {{"lang"}}});
    const Language language = options.choice("lang", languageChoices()).value_or(call.language);
    const QStringList files = options.files();
    if (files.isEmpty())
        options.addProblem(message::FileMissing, {call.command.toStdString()});
    if (options.isWrong())
        return options.reportWrongUsage();

    // The worst of all files: reading failed (3) over errors (1) over fine (0).
    int exitCode = Success;
    QJsonArray reports;
    for (const QString &file : files) {
        const auto document = core::loadDocument(file.toStdString());
        const Diagnostics &diagnostics = document ? document->warnings : document.error();
        if (!document)
            exitCode = std::max(exitCode, exitCodeFor(diagnostics));
        if (options.isSet("json"))
            reports.append(toJson(file, document.has_value(), diagnostics, language));
        else
            exitCode = std::max(exitCode, tell(file, document.has_value(), diagnostics, language));
    }
    if (options.isSet("json")) {
        const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("files"), reports}}).toJson();
        exitCode = std::max(exitCode, printOutput(text.toStdString(), language));
    }
    return exitCode;
}

} // namespace topologue::cli
