// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"
#include "commandline.h"
#include "commands.h"
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
#include <set>

namespace topologue::cli {

namespace {

using simulation::ComparedRun;
using simulation::ReplicatedRun;

constexpr qsizetype MostDocuments = 8; ///< Columns of a table that can still be read.

struct CompareCall {
    std::vector<std::string> files;
    SimulationCall common;
};

CompareCall parse(const Call &call, Options &options)
{
    CompareCall result;
    result.common = parseSimulation(call, options);
    result.common.run.tracesPerSecond = 0; // Nobody sees them here.
    for (const QString &file : options.files())
        result.files.push_back(file.toStdString());
    const qsizetype count = options.files().size();
    if (count < 2 || count > MostDocuments)
        options.addProblem(message::WrongNumberOfFiles,
                           {call.command.toStdString(), std::to_string(count), std::to_string(MostDocuments)});
    return result;
}

/// What the documents call themselves, or the files where that does not tell them apart.
template<class Run>
void addTitles(std::vector<Run> &runs, Language language)
{
    std::set<std::string> names;
    for (const Run &run : runs)
        names.insert(run.architecture->name.in(language));
    const bool areNames = names.size() == runs.size() && !names.contains({});
    for (Run &run : runs) {
        run.title = areNames ? run.architecture->name.in(language)
                             : std::filesystem::path(run.head.document).filename().string();
    }
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
    addTitles(runs, call.common.language);
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
    addTitles(runs, call.common.language);
    return asJson ? simulation::pairedJson(runs) : simulation::pairedTable(runs, call.common.language);
}

} // namespace

int runCompare(const Call &call)
{
    Options options(call, simulationDeclarations());
    CompareCall wanted = parse(call, options);
    const Language language = wanted.common.language;
    if (options.isWrong())
        return options.reportWrongUsage();

    std::vector<core::LoadedDocument> documents;
    int exitCode = Success;
    for (const std::string &file : wanted.files) {
        auto document = core::loadDocument(file);
        printDiagnostics(document ? document->warnings : document.error(), language);
        if (document)
            documents.push_back(std::move(*document));
        else
            exitCode = std::max(exitCode, exitCodeFor(document.error()));
    }
    if (exitCode != Success)
        return exitCode;
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
