// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "core/actiontable.h"
#include "messages.h"
#include "options.h"
#include "simulation/texttable.h"
#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

namespace topologue::cli {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject toJson(core::Words words)
{
    return {{QStringLiteral("en"), toQString(words.english)}, {QStringLiteral("ko"), toQString(words.korean)}};
}

QJsonObject toJson(const core::ActionInfo &action)
{
    const QString shortcuts = toQString(action.shortcuts);
    return {{QStringLiteral("id"), toQString(action.id)},
            {QStringLiteral("text"), toJson(action.text)},
            {QStringLiteral("shortcuts"),
             QJsonArray::fromStringList(shortcuts.split(QStringLiteral("; "), Qt::SkipEmptyParts))},
            {QStringLiteral("group"), toQString(core::groupId(action.group))},
            {QStringLiteral("enabledWhen"), toJson(core::conditionWords(action.condition))}};
}

std::string table(Language language)
{
    using simulation::TextTable;
    TextTable table(std::vector(4, TextTable::Align::Left));
    for (const core::ActionInfo &action : core::actionTable())
        table.addRow({std::string(action.id), std::string(action.text.in(language)), std::string(action.shortcuts),
                      std::string(core::conditionWords(action.condition).in(language))});
    return table.text();
}

} // namespace

int runActions(const Call &call)
{
    Options options(call, {{{"json"}, false}, {{"lang"}}});
    const Language language = options.choice("lang", languageChoices()).value_or(call.language);
    if (!options.files().isEmpty())
        options.addProblem(message::NoFile, {call.command.toStdString(), options.files().first().toStdString()});
    if (options.isWrong())
        return options.reportWrongUsage();
    if (!options.isSet("json"))
        return printOutput(table(language), language);
    QJsonArray actions;
    for (const core::ActionInfo &action : core::actionTable())
        actions.append(toJson(action));
    return printOutput(QJsonDocument(actions).toJson().toStdString(), language);
}

} // namespace topologue::cli
