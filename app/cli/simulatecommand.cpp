// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "core/output.h"
#include "messages.h"
#include "policyoptions.h"
#include "replicatedreport.h"
#include "simulation/recordingfile.h"
#include "simulation/report.h"
#include "simulation/traces.h"
#include "simulationcall.h"
#include "terminal.h"

#include <chrono>
#include <unistd.h>

namespace topologue::cli {

namespace {

enum class Form { Table, Json, Csv, Jaeger, Otlp, Recording };

constexpr double MostTracesPerSecond = 1000;

struct SimulateCall {
    std::string input;
    SimulationCall common;
    Form form = Form::Table;
};

Form parseForm(Options &options)
{
    const Choices<Form> traces{{"jaeger", Form::Jaeger}, {"otlp", Form::Otlp}};
    std::vector<std::string> given;
    Form form = Form::Table;
    for (const auto &[name, meaning] : Choices<Form>{
             {"json", Form::Json}, {"csv", Form::Csv}, {"traces", Form::Table}, {"recording", Form::Recording}}) {
        if (!options.isSet(name))
            continue;
        given.push_back(std::string("--") + name);
        form = given.back() == "--traces" ? options.choice(name, traces).value_or(Form::Table) : meaning;
    }
    if (given.size() > 1)
        options.addProblem(message::OptionsTogether, {given[0], given[1]});
    return form;
}

/// What is asked for that the form cannot do: better said than silently ignored.
void refuseWithoutEffect(Options &options, Form form)
{
    const bool areTraces = form == Form::Jaeger || form == Form::Otlp;
    const auto refuse = [&options](const char *option, const char *formName) {
        if (options.isSet(option))
            options.addProblem(message::OptionWithoutEffect, {std::string("--") + option, formName});
    };
    if (areTraces || form == Form::Recording) {
        refuse("window", areTraces ? "--traces" : "--recording");
        refuse("replications", areTraces ? "--traces" : "--recording");
    } else {
        refuse("traces-per-second", form == Form::Csv ? "--csv" : form == Form::Json ? "--json" : "tables");
    }
    if (form == Form::Csv)
        refuse("replications", "--csv");
}

SimulateCall parse(const Call &call, Options &options)
{
    SimulateCall result;
    result.input = options.onlyFile().toStdString();
    result.common = parseSimulation(call, options);
    result.form = parseForm(options);
    // As many as a user can look at; a recording, as many as the window plays; else none, which is faster. They have
    // no influence on the figures.
    const bool areTraces = result.form == Form::Jaeger || result.form == Form::Otlp;
    const double usual = areTraces ? 1 : result.form == Form::Recording ? result.common.run.tracesPerSecond : 0;
    result.common.run.tracesPerSecond = options.number("traces-per-second", usual, 0, MostTracesPerSecond);
    refuseWithoutEffect(options, result.form);
    if (result.form == Form::Recording && result.common.output == core::StandardStream && ::isatty(STDOUT_FILENO) == 1)
        options.addProblem(message::BinaryToTerminal, {});
    return result;
}

std::string bytesOf(const SimulateCall &call, const simulation::Recording &recording, const Architecture &architecture,
                    double wallSeconds)
{
    const SimulatedWindow &window = call.common.window;
    switch (call.form) {
    case Form::Csv:
        return simulation::reportCsv(recording, window.from, window.to);
    case Form::Jaeger:
        return simulation::jaegerTraces(recording, architecture);
    case Form::Otlp:
        return simulation::otlpTraces(recording, architecture);
    case Form::Recording:
        return simulation::writeRecording(recording);
    case Form::Table:
    case Form::Json:
        break;
    }
    const simulation::Totals totals = simulation::totalsOf(recording, window.from, window.to);
    if (call.form == Form::Table)
        return simulation::reportTable(recording, totals, architecture, call.common.language);
    simulation::ReportHead head = simulation::headOf(recording, totals, call.input);
    head.wallSeconds = wallSeconds;
    head.peakMemoryMb = peakMemoryMb();
    return simulation::reportJson(head, recording.names, simulation::figuresOf(totals));
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The bytes to write, or why there are none; nothing of both if the user stopped it.
Result<std::string> simulated(const SimulateCall &call, const Architecture &architecture, const Scenario *scenario)
{
    ProgressBar bar(isProgressWanted(call.common.output == core::StandardStream));
    const auto start = std::chrono::steady_clock::now();
    if (call.common.replications > 0) {
        const ReplicatedCall replicated{call.common.run, call.common.window, call.common.replications};
        auto report = replicate(architecture, scenario, replicated, [&bar](double done) { bar.show(done); });
        if (!report)
            return tl::unexpected(std::move(report.error()));
        report->head.document = call.input;
        report->head.wallSeconds = secondsSince(start);
        report->head.peakMemoryMb = peakMemoryMb();
        return call.form == Form::Json
                   ? simulation::reportJson(report->head, report->names, report->figures,
                                            simulation::FigureForm::Interval)
                   : simulation::replicationsTable(report->head, report->figures, architecture, call.common.language);
    }
    auto recordings = simulateAll({{&architecture, scenario}}, call.common.run, bar);
    if (!recordings[0])
        return tl::unexpected(std::move(recordings[0].error()));
    return bytesOf(call, *recordings[0], architecture, secondsSince(start));
}

} // namespace

int runSimulate(const Call &call)
{
    std::vector<Options::Declaration> declarations = simulationDeclarations();
    declarations.insert(
        declarations.end(),
        {{{"csv"}, false}, {{"traces"}}, {{"traces-per-second"}}, {{"recording"}, false}, {{"policy"}}});
    Options options(call, declarations);
    SimulateCall wanted = parse(call, options);
    const Language language = wanted.common.language;
    if (options.isWrong())
        return options.reportWrongUsage();

    auto document = core::loadDocument(wanted.input);
    printDiagnostics(document ? document->warnings : document.error(), language);
    if (!document)
        return exitCodeFor(document.error());
    applyPolicies(options, document->architecture, wanted.input);
    const Scenario *scenario = chooseScenario(options, document->architecture, wanted.input);
    checkWindow(options, wanted.common, scenario);
    if (options.isWrong())
        return options.reportWrongUsage();
    if (const int exitCode = readArrivals(options, {{&document->architecture, scenario}}, wanted.common);
        exitCode != Success)
        return exitCode;

    const Interruption interruption;
    const Result<std::string> bytes = simulated(wanted, document->architecture, scenario);
    if (Interruption::isWanted())
        return reportInterruption(language);
    if (!bytes) {
        printDiagnostics(bytes.error(), language);
        return exitCodeFor(bytes.error());
    }
    return writeResult(wanted.common.output, *bytes, language);
}

} // namespace topologue::cli
