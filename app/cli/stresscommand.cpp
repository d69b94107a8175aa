// SPDX-License-Identifier: Apache-2.0
#include "analysis/answer.h"
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "core/output.h"
#include "messages.h"
#include "simulationcall.h"
#include "terminal.h"

#include <limits>

namespace topologue::cli {

namespace {

enum class Question { Traffic, Failures, ColdCache, Metastable };

constexpr std::uint64_t MostSeeds = 1000;
constexpr double GreatestFactor = 1000;

const Choices<Question> &questionChoices()
{
    static const Choices<Question> Values{{"traffic", Question::Traffic},
                                          {"failures", Question::Failures},
                                          {"cold-cache", Question::ColdCache},
                                          {"metastable", Question::Metastable}};
    return Values;
}

struct StressCall {
    std::string file;
    std::optional<Question> question;
    std::uint64_t seed = 1;
    std::optional<std::uint32_t> seeds; ///< None: as many as the question needs.
    analysis::FailureMode mode = analysis::FailureMode::Silent;
    std::optional<double> factor;
    bool isJson = false;
    std::string output;
    Language language = Language::English;
};

void parseArguments(const Call &call, Options &options, StressCall &result)
{
    QStringList words;
    for (const auto &[word, question] : questionChoices()) {
        words += QLatin1String(word);
        if (options.files().value(1) == QLatin1String(word))
            result.question = question;
    }
    const std::string command = call.command.toStdString();
    if (options.files().isEmpty())
        options.addProblem(message::FileMissing, {command});
    else if (!result.question)
        options.addProblem(message::QuestionUnknown, {command, options.files().value(1).toStdString(),
                                                      words.join(QStringLiteral(", ")).toStdString()});
    if (options.files().size() > 2)
        options.addProblem(message::TooManyFiles, {command, options.files().at(2).toStdString()});
    result.file = options.files().value(0).toStdString();
}

StressCall parse(const Call &call, Options &options)
{
    StressCall result;
    parseArguments(call, options, result);
    result.language = options.choice("lang", languageChoices()).value_or(call.language);
    result.seed = options.wholeNumber("seed", result.seed, 0, std::numeric_limits<std::uint64_t>::max());
    if (options.isSet("seeds"))
        result.seeds = static_cast<std::uint32_t>(options.wholeNumber("seeds", 1, 1, MostSeeds));
    const Choices<analysis::FailureMode> modes{{"silent", analysis::FailureMode::Silent},
                                               {"refuses", analysis::FailureMode::Refuses}};
    result.mode = options.choice("mode", modes).value_or(result.mode);
    if (options.isSet("factor"))
        result.factor = options.number("factor", 1, 0, GreatestFactor);
    const auto refuse = [&](const char *option, Question question, const char *word) {
        if (options.isSet(option) && result.question && result.question != question)
            options.addProblem(message::OnlyForQuestion, {std::string("--") + option, word});
    };
    refuse("mode", Question::Failures, "failures");
    refuse("factor", Question::Metastable, "metastable");
    result.isJson = options.isSet("json");
    result.output = options.isSet("output") ? options.value("output").toStdString() : std::string(core::StandardStream);
    return result;
}

/// Fills in what is common to all questions.
template<class QuestionOptions>
QuestionOptions optionsOf(const StressCall &call, const Scenario *scenario)
{
    QuestionOptions options;
    options.stress.scenario = scenario;
    options.stress.seed = call.seed;
    options.stress.seeds = call.seeds.value_or(options.stress.seeds);
    return options;
}

template<class Found>
Result<std::string> written(const Result<Found> &found, const StressCall &call, const Architecture &architecture)
{
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isFinished)
        return std::string();
    return call.isJson ? analysis::answerJson(*found, architecture, call.language)
                       : analysis::answerTable(analysis::answerOf(*found, architecture, call.language));
}

Result<std::string> ask(const StressCall &call, const Architecture &architecture, const Scenario *scenario)
{
    ProgressBar bar(isProgressWanted(call.output == core::StandardStream));
    const auto progress = [&bar](double done) {
        bar.show(done);
        return !Interruption::isWanted();
    };
    switch (*call.question) {
    case Question::Traffic: {
        const auto options = optionsOf<analysis::TrafficOptions>(call, scenario);
        return written(analysis::findTrafficLimit(architecture, options, progress), call, architecture);
    }
    case Question::Failures: {
        auto options = optionsOf<analysis::FailuresOptions>(call, scenario);
        options.mode = call.mode;
        return written(analysis::failEverything(architecture, options, progress), call, architecture);
    }
    case Question::ColdCache: {
        const auto options = optionsOf<analysis::ColdCacheOptions>(call, scenario);
        return written(analysis::coldCaches(architecture, options, progress), call, architecture);
    }
    case Question::Metastable: {
        auto options = optionsOf<analysis::MetastableOptions>(call, scenario);
        options.factor = call.factor;
        return written(analysis::tryMetastable(architecture, options, progress), call, architecture);
    }
    }
    return std::string();
}

} // namespace

int runStress(const Call &call)
{
    Options options(call, {{{"scenario"}},
                           {{"seed"}},
                           {{"seeds"}},
                           {{"mode"}},
                           {{"factor"}},
                           {{"json"}, false},
                           {{"o", "output"}},
                           {{"lang"}}});
    const StressCall wanted = parse(call, options);
    if (options.isWrong())
        return options.reportWrongUsage();

    const auto document = core::loadDocument(wanted.file);
    printDiagnostics(document ? document->warnings : document.error(), wanted.language);
    if (!document)
        return exitCodeFor(document.error());
    const Architecture &architecture = document->architecture;
    const Scenario *scenario = nullptr;
    if (options.isSet("scenario")) {
        scenario = architecture.scenarios.find(ScenarioId(options.value("scenario").toStdString()));
        if (scenario == nullptr)
            addUnknownScenario(options, architecture, wanted.file);
    }
    if (options.isWrong())
        return options.reportWrongUsage();

    const Interruption interruption;
    const Result<std::string> text = ask(wanted, architecture, scenario);
    if (Interruption::isWanted())
        return reportInterruption(wanted.language);
    if (!text) {
        printDiagnostics(text.error(), wanted.language);
        return exitCodeFor(text.error());
    }
    return writeResult(wanted.output, *text, wanted.language);
}

} // namespace topologue::cli
