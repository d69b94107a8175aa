// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/drawn.h"
#include "architecture/language.h"
#include "architecture/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace topologue::cli {

/// A command as it was called.
struct Call {
    QString command;                       ///< "export".
    QStringList arguments;                 ///< After the command.
    Language language = Language::English; ///< --lang, or else the environment's.
    char *program = nullptr;               ///< argv[0], for the Qt application.
};

/// The language of LC_ALL, LC_MESSAGES or LANG, the first that is set; English unless that is Korean.
[[nodiscard]] Language environmentLanguage();

/// A word that an option accepts, and what it stands for.
template<class Value>
using Choices = std::vector<std::pair<const char *, Value>>;

/// The arguments of one command. Problems are collected, so that a user sees all of them at once.
class Options
{
public:
    /// An option with a value ("--scale N"), or a flag if `hasValue` is false.
    struct Declaration {
        QStringList names;
        bool hasValue = true;
    };
    Options(const Call &call, const std::vector<Declaration> &declarations);

    [[nodiscard]] bool isSet(const char *name) const { return m_parser.isSet(QLatin1String(name)); }
    [[nodiscard]] QString value(const char *name) const { return m_parser.value(QLatin1String(name)); }
    /// Of an option that may be given several times.
    [[nodiscard]] QStringList values(const char *name) const { return m_parser.values(QLatin1String(name)); }
    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments(); }

    /// The chosen value; none if the option is not given, or given wrongly (which is then a problem).
    template<class Value>
    [[nodiscard]] std::optional<Value> choice(const char *name, const Choices<Value> &choices)
    {
        if (!isSet(name))
            return std::nullopt;
        QStringList words;
        for (const auto &[word, meaning] : choices) {
            if (value(name) == QLatin1String(word))
                return meaning;
            words += QLatin1String(word);
        }
        refuseChoice(name, words);
        return std::nullopt;
    }
    /// A decimal number within bounds, or `fallback`.
    [[nodiscard]] double number(const char *name, double fallback, double min, double max);
    /// A whole number within bounds, or `fallback`.
    [[nodiscard]] std::uint64_t wholeNumber(const char *name, std::uint64_t fallback, std::uint64_t min,
                                            std::uint64_t max);
    /// The only file; a problem if there is none or more than one.
    [[nodiscard]] QString onlyFile();
    void addProblem(const Message &message, std::vector<std::string> arguments);

    [[nodiscard]] bool isWrong() const { return !m_problems.empty(); }
    /// Tells the problems and where help is, and returns ExitCode::WrongUsage.
    [[nodiscard]] int reportWrongUsage() const;

private:
    void refuseChoice(const char *name, const QStringList &words);

    const Call &m_call;
    QCommandLineParser m_parser;
    Diagnostics m_problems;
};

/// The values of --lang, --view and --layout or --style.
[[nodiscard]] const Choices<Language> &languageChoices();
[[nodiscard]] const Choices<ViewKind> &viewChoices();
[[nodiscard]] const Choices<LayoutStyle> &layoutChoices();

} // namespace topologue::cli
