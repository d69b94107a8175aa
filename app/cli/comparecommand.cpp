// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"
#include "commandline.h"
#include "commands.h"
#include "comparepicture.h"
#include "core/documentfile.h"
#include "core/output.h"
#include "messages.h"
#include "replicatedreport.h"
#include "simulation/comparison.h"
#include "simulation/pairedreport.h"
#include "simulationcall.h"
#include "terminal.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <set>

namespace topologue::cli {

namespace {

using simulation::ComparedRun;
using simulation::ReplicatedRun;

constexpr std::size_t MostDocuments = 8; ///< Columns of a table that can still be read.

struct CompareCall {
    std::vector<std::string> files; ///< One for each document, once they are loaded.
    SimulationCall common;
    std::optional<ComparisonPicture> picture; ///< None: text.
};

void refuseCount(Options &options, const Call &call, std::size_t count)
{
    options.addProblem(message::WrongNumberOfFiles,
                       {call.command.toStdString(), std::to_string(count), std::to_string(MostDocuments)});
}

CompareCall parse(const Call &call, Options &options)
{
    CompareCall result;
    result.common = parseSimulation(call, options);
    result.common.run.tracesPerSecond = 0; // Nobody sees them here.
    for (const QString &file : options.files())
        result.files.push_back(file.toStdString());
    result.picture = parseComparisonPicture(options, result.common);
    // The picture of a comparison alone may hold several documents.
    const bool mayHoldSeveral =
        result.files.size() == 1 && core::exportFormatFromPath(result.files.front()) == core::ExportFormat::Svg;
    if ((result.files.size() < 2 && !mayHoldSeveral) || result.files.size() > MostDocuments)
        refuseCount(options, call, result.files.size());
    return result;
}

/// What the documents call themselves, or the files where that does not tell them apart.
std::vector<std::string> titlesOf(const std::vector<std::string> &files, const std::vector<Subject> &subjects,
                                  Language language)
{
    std::set<std::string> names;
    for (const Subject &subject : subjects)
        names.insert(subject.architecture->name.in(language));
    const bool areNames = names.size() == subjects.size() && !names.contains({});
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < subjects.size(); ++i)
        titles.push_back(areNames ? subjects[i].architecture->name.in(language)
                                  : std::filesystem::path(files[i]).filename().string());
    return titles;
}

template<class Run>
void addTitles(std::vector<Run> &runs, const CompareCall &call, const std::vector<Subject> &subjects)
{
    const std::vector<std::string> titles = titlesOf(call.files, subjects, call.common.language);
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].title = titles[i];
}

using Clock = std::chrono::steady_clock;

void addCosts(simulation::ReportHead &head, Clock::time_point start)
{
    head.wallSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    head.peakMemoryMb = peakMemoryMb();
}

/// Each document once. What is written; nothing of use if the user stopped it.
Result<std::string> comparedOnce(const CompareCall &call, const std::vector<Subject> &subjects, bool asJson)
{
    std::vector<ComparedRun> runs;
    ProgressBar bar(isProgressWanted(call.common.output == core::StandardStream));
    const auto start = Clock::now();
    auto recordings = simulateAll(subjects, call.common.run, bar);
    for (std::size_t i = 0; i < recordings.size() && !Interruption::isWanted(); ++i) {
        if (!recordings[i])
            return tl::unexpected(std::move(recordings[i].error()));
        ComparedRun run;
        run.architecture = subjects[i].architecture;
        run.totals = simulation::totalsOf(*recordings[i], call.common.window.from, call.common.window.to);
        run.head = simulation::headOf(*recordings[i], run.totals, call.files[i]);
        addCosts(run.head, start);
        run.impact = simulation::impactOf(*recordings[i]);
        run.names = std::move(recordings[i]->names);
        runs.push_back(std::move(run));
    }
    addTitles(runs, call, subjects);
    return asJson ? simulation::comparisonJson(runs, call.common.language)
                  : simulation::comparisonTable(runs, call.common.language);
}

/// Each document many times.
Result<std::string> comparedOften(const CompareCall &call, const std::vector<Subject> &subjects, bool asJson)
{
    std::vector<ReplicatedRun> runs;
    ProgressBar bar(isProgressWanted(call.common.output == core::StandardStream));
    const ReplicatedCall replicated{call.common.run, call.common.window, call.common.replications};
    for (std::size_t i = 0; i < subjects.size() && !Interruption::isWanted(); ++i) {
        const auto start = Clock::now();
        const auto show = [&](double done) {
            bar.show((static_cast<double>(i) + done) / static_cast<double>(subjects.size()));
        };
        auto report = replicate(*subjects[i].architecture, subjects[i].scenario, replicated, show);
        if (!report)
            return tl::unexpected(std::move(report.error()));
        ReplicatedRun run;
        run.architecture = subjects[i].architecture;
        run.head = std::move(report->head);
        run.head.document = call.files[i];
        addCosts(run.head, start);
        run.names = std::move(report->names);
        run.figures = std::move(report->figures);
        run.journeySamples = std::move(report->journeySamples);
        runs.push_back(std::move(run));
    }
    addTitles(runs, call, subjects);
    return asJson ? simulation::pairedJson(runs) : simulation::pairedTable(runs, call.common.language);
}

} // namespace

int runCompare(const Call &call)
{
    std::vector<Options::Declaration> declarations = simulationDeclarations();
    for (Options::Declaration &declaration : comparisonPictureDeclarations())
        declarations.push_back(std::move(declaration));
    Options options(call, declarations);
    CompareCall wanted = parse(call, options);
    const Language language = wanted.common.language;
    if (options.isWrong())
        return options.reportWrongUsage();

    std::vector<core::LoadedDocument> documents;
    std::vector<std::string> files;
    int exitCode = Success;
    for (const std::string &file : wanted.files) {
        auto loaded = core::loadDocuments(file);
        if (!loaded) {
            printDiagnostics(loaded.error(), language);
            exitCode = std::max(exitCode, exitCodeFor(loaded.error()));
            continue;
        }
        for (core::LoadedDocument &document : *loaded) {
            printDiagnostics(document.warnings, language);
            documents.push_back(std::move(document));
            files.push_back(file);
        }
    }
    if (exitCode != Success)
        return exitCode;
    wanted.files = std::move(files);
    if (documents.size() < 2 || documents.size() > MostDocuments)
        refuseCount(options, call, documents.size());
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Architecture &architecture = documents[i].architecture;
        subjects.push_back({&architecture, chooseScenario(options, architecture, wanted.files[i])});
        checkWindow(options, wanted.common, subjects.back().scenario);
    }
    if (options.isWrong())
        return options.reportWrongUsage();
    exitCode = readArrivals(options, subjects, wanted.common);
    if (exitCode != Success)
        return exitCode;

    const Interruption interruption;
    if (wanted.picture)
        return writeComparisonPicture(call, *wanted.picture, wanted.common, subjects,
                                      titlesOf(wanted.files, subjects, language));
    const Result<std::string> text = wanted.common.replications > 0
                                         ? comparedOften(wanted, subjects, options.isSet("json"))
                                         : comparedOnce(wanted, subjects, options.isSet("json"));
    if (Interruption::isWanted())
        return reportInterruption(language);
    if (!text) {
        printDiagnostics(text.error(), language);
        return exitCodeFor(text.error());
    }
    return writeResult(wanted.common.output, *text, language);
}

} // namespace topologue::cli
