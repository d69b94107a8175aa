// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "commandline.h"
#include "messages.h"
#include "terminal.h"

#include <QByteArray>
#include <QLocale>

#include <utility>

namespace topologue::cli {

namespace {

std::string optionText(const char *name)
{
    return (name[1] == '\0' ? "-" : "--") + std::string(name);
}

} // namespace

Language environmentLanguage()
{
    // The order of POSIX (XBD 8.2); LANGUAGE of GNU gettext is a list for which two languages are too few.
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (!value.isEmpty())
            return languageFromTag(value.toStdString()).value_or(Language::English);
    }
    return Language::English;
}

Options::Options(const Call &call, const std::vector<Declaration> &declarations) : m_call(call)
{
    for (const Declaration &declaration : declarations) {
        QCommandLineOption option(declaration.names);
        if (declaration.hasValue)
            option.setValueName(QStringLiteral("value"));
        m_parser.addOption(option);
    }
    // The parser expects the name of the program first.
    if (m_parser.parse(QStringList{QStringLiteral("topologue")} + call.arguments))
        return;
    const QStringList unknown = m_parser.unknownOptionNames();
    for (const QString &name : unknown)
        addProblem(message::UnknownOption, {call.command.toStdString(), optionText(name.toUtf8().constData())});
    if (unknown.isEmpty())
        addProblem(message::WrongArguments, {m_parser.errorText().toStdString()});
}

void Options::addProblem(const Message &message, std::vector<std::string> arguments)
{
    m_problems.push_back(diagnose(message, std::move(arguments)));
}

void Options::refuseChoice(const char *name, const QStringList &words)
{
    addProblem(message::UnknownChoice,
               {optionText(name), value(name).toStdString(), words.join(QStringLiteral(", ")).toStdString()});
}

double Options::number(const char *name, double fallback, double min, double max)
{
    if (!isSet(name))
        return fallback;
    bool isNumber = false;
    const double result = QLocale::c().toDouble(value(name), &isNumber);
    if (isNumber && result >= min && result <= max)
        return result;
    addProblem(message::NumberOutOfRange, {optionText(name), value(name).toStdString(),
                                           QString::number(min).toStdString(), QString::number(max).toStdString()});
    return fallback;
}

std::uint64_t Options::wholeNumber(const char *name, std::uint64_t fallback, std::uint64_t min, std::uint64_t max)
{
    if (!isSet(name))
        return fallback;
    bool isNumber = false;
    const qulonglong result = value(name).toULongLong(&isNumber);
    if (isNumber && result >= min && result <= max)
        return result;
    addProblem(message::NumberOutOfRange,
               {optionText(name), value(name).toStdString(), std::to_string(min), std::to_string(max)});
    return fallback;
}

QString Options::onlyFile()
{
    const QStringList given = files();
    if (given.isEmpty())
        addProblem(message::FileMissing, {m_call.command.toStdString()});
    else if (given.size() > 1)
        addProblem(message::TooManyFiles, {m_call.command.toStdString(), given.at(1).toStdString()});
    return given.value(0);
}

int Options::reportWrongUsage() const
{
    printDiagnostics(m_problems, m_call.language);
    printHint(m_call.command, m_call.language);
    return WrongUsage;
}

const Choices<Language> &languageChoices()
{
    static const Choices<Language> Values{{"en", Language::English}, {"ko", Language::Korean}};
    return Values;
}

const Choices<ViewKind> &viewChoices()
{
    static const Choices<ViewKind> Values{{"deployables", ViewKind::Deployables},
                                          {"teams", ViewKind::Teams},
                                          {"stores", ViewKind::Stores},
                                          {"plain", ViewKind::Plain}};
    return Values;
}

const Choices<LayoutStyle> &layoutChoices()
{
    static const Choices<LayoutStyle> Values{{"flow", LayoutStyle::Flow},
                                             {"top-down", LayoutStyle::TopDown},
                                             {"organic", LayoutStyle::Organic},
                                             {"manual", LayoutStyle::Manual}};
    return Values;
}

} // namespace topologue::cli
