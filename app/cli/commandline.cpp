// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "architecture/invariants.h"
#include "commands.h"
#include "help.h"
#include "messages.h"
#include "options.h"
#include "terminal.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace topologue::cli {

namespace {

using Run = int (*)(const Call &);
struct Command {
    std::string_view name;
    Run run;
};
constexpr std::array<Command, 10> Commands{{
    {"export", runExport},
    {"validate", runValidate},
    {"layout", runLayout},
    {"generate", runGenerate},
    {"simulate", runSimulate},
    {"compare", runCompare},
    {"stress", runStress},
    {"actions", runActions},
    {"lesson", runLesson},
    {"learn", runLearn},
}};
constexpr std::string_view InternalLayout = "internal-layout";

bool isCommand(std::string_view word)
{
    return std::any_of(Commands.begin(), Commands.end(), [word](const Command &each) { return each.name == word; });
}

bool asksForHelp(std::string_view word)
{
    return word == "--help" || word == "-h" || word == "help";
}

bool asksForVersion(std::string_view word)
{
    return word == "--version" || word == "-v" || word == "version";
}

bool exists(std::string_view path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

/// Something like "exprot": letters and hyphens only, with no path and no ending of a file.
bool isPlainWord(std::string_view word)
{
    return !word.empty() && word.front() != '-'
           && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// Qt warns of things that a user of the command line neither knows nor can change, such as a missing
/// XDG_RUNTIME_DIR. What matters to them comes as a diagnostic.
void handleQtMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    const bool matters = type == QtCriticalMsg || type == QtFatalMsg || qEnvironmentVariableIsSet("TOPOLOGUE_QT_LOG");
    if (matters)
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

/// --lang wherever it stands, so that even a complaint about the other options is in the right language.
Language languageOf(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString value;
        if (arguments[i] == QLatin1String("--lang"))
            value = arguments.value(i + 1);
        else if (arguments[i].startsWith(QLatin1String("--lang=")))
            value = arguments[i].mid(7);
        if (const auto language = languageFromTag(value.toStdString()))
            return *language;
    }
    return environmentLanguage();
}

int runUnknown(const std::string &word, Language language)
{
    std::vector<std::string_view> names;
    for (const Command &command : Commands)
        names.push_back(command.name);
    const std::string nearest = nearestId(word, names);
    printDiagnostics({nearest.empty() ? diagnose(message::UnknownCommand, {word})
                                      : diagnose(message::UnknownCommandNear, {word, nearest})},
                     language);
    printHint({}, language);
    return WrongUsage;
}

} // namespace

bool isCommandLineCall(int argc, char **argv)
{
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    return isCommand(first) || first == InternalLayout || asksForHelp(first) || asksForVersion(first)
           || (isPlainWord(first) && !exists(first));
}

int runCommandLine(int argc, char **argv)
{
    const std::string first = argc > 1 ? argv[1] : "--help";
    if (first == InternalLayout)
        return runInternalLayout();

    // Qt's PDF writer lists fonts in the order of a hash: the same document shall give the same file in every run.
    QHashSeed::setDeterministicGlobalSeed();
    qInstallMessageHandler(handleQtMessage);
    // A limit on file sizes (ulimit -f) shall give an error that can be read, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const Language language = languageOf(arguments);

    if (asksForVersion(first))
        return printOutput("topologue " TOPOLOGUE_VERSION "\n", language);
    if (asksForHelp(first))
        return printOutput(helpText(arguments.value(0)), language);
    const auto command =
        std::find_if(Commands.begin(), Commands.end(), [&first](const Command &each) { return each.name == first; });
    if (command == Commands.end())
        return runUnknown(first, language);

    const QString name = QString::fromStdString(first);
    // After "--" everything is a file.
    const auto end = std::find(arguments.cbegin(), arguments.cend(), QLatin1String("--"));
    const bool wantsHelp = std::any_of(arguments.cbegin(), end, [](const QString &argument) {
        return argument == QLatin1String("--help") || argument == QLatin1String("-h");
    });
    if (wantsHelp)
        return printOutput(helpText(name), language);
    return command->run({name, arguments, language, argv[0]});
}

} // namespace topologue::cli
