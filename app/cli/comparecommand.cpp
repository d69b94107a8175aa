// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "core/output.h"
#include "messages.h"
#include "simulation/comparison.h"
#include "simulationcall.h"
#include "terminal.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

namespace topologue::cli {

namespace {

using simulation::ComparedRun;

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
void addTitles(std::vector<ComparedRun> &runs, Language language)
{
    std::set<std::string> names;
    for (const ComparedRun &run : runs)
        names.insert(run.architecture->name.in(language));
    const bool areNames = names.size() == runs.size() && !names.contains({});
    for (ComparedRun &run : runs) {
        run.title = areNames ? run.architecture->name.in(language)
                             : std::filesystem::path(run.head.document).filename().string();
    }
}

} // namespace

int runCompare(const Call &call)
{
    Options options(call, simulationDeclarations());
    const CompareCall wanted = parse(call, options);
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

    const Interruption interruption;
    std::vector<ComparedRun> runs;
    {
        ProgressBar bar(isProgressWanted(wanted.common.output == core::StandardStream));
        const auto start = std::chrono::steady_clock::now();
        auto recordings = simulateAll(subjects, wanted.common.run, bar);
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
        for (std::size_t i = 0; i < recordings.size() && !Interruption::isWanted(); ++i) {
            if (!recordings[i]) {
                printDiagnostics(recordings[i].error(), language);
                return exitCodeFor(recordings[i].error());
            }
            ComparedRun run;
            run.architecture = subjects[i].architecture;
            run.totals = simulation::totalsOf(*recordings[i], wanted.common.window.from, wanted.common.window.to);
            run.head = simulation::headOf(*recordings[i], run.totals, wanted.files[i]);
            run.head.wallSeconds = wall.count();
            run.head.peakMemoryMb = peakMemoryMb();
            run.impact = simulation::impactOf(*recordings[i]);
            run.names = std::move(recordings[i]->names);
            runs.push_back(std::move(run));
        }
    }
    if (Interruption::isWanted())
        return reportInterruption(language);
    addTitles(runs, language);
    return writeResult(wanted.common.output,
                       options.isSet("json") ? simulation::comparisonJson(runs, language)
                                             : simulation::comparisonTable(runs, language),
                       language);
}

} // namespace topologue::cli
