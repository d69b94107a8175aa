// SPDX-License-Identifier: Apache-2.0
#include "simulationcall.h"

#include "commandline.h"
#include "core/output.h"
#include "messages.h"
#include "terminal.h"

#include <QLocale>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <sys/resource.h>
#include <thread>

namespace topologue::cli {

namespace {

using simulation::Nanos;
using simulation::Recording;

constexpr std::uint64_t MostReplications = 10'000;
constexpr double LongestSeconds = 1e9; ///< 31 years; in nanoseconds still far below the end of the clock.

/// Seconds of one end of a window.
std::optional<Nanos> timeOf(const QString &text)
{
    bool isNumber = false;
    const double seconds = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !(seconds >= 0) || seconds > LongestSeconds)
        return std::nullopt;
    return Duration::seconds(seconds).inNanoseconds();
}

SimulatedWindow windowOf(Options &options)
{
    SimulatedWindow window;
    if (!options.isSet("window"))
        return window;
    const QStringList ends = options.value("window").split(QStringLiteral(".."));
    const bool hasFrom = ends.size() == 2 && !ends[0].isEmpty();
    const bool hasTo = ends.size() == 2 && !ends[1].isEmpty();
    const auto from = hasFrom ? timeOf(ends[0]) : std::optional<Nanos>(0);
    const auto to = hasTo ? timeOf(ends[1]) : std::optional(simulation::Never);
    if ((!hasFrom && !hasTo) || !from || !to || *from >= *to)
        options.addProblem(message::WrongWindow, {options.value("window").toStdString()});
    else
        window = {*from, *to};
    return window;
}

std::string scenarioList(const Architecture &architecture)
{
    std::string list;
    for (const Scenario &scenario : architecture.scenarios)
        list += (list.empty() ? "" : ", ") + scenario.id.value();
    return list;
}

} // namespace

std::vector<Options::Declaration> simulationDeclarations()
{
    return {{{"scenario"}},     {{"no-scenario"}, false}, {{"seed"}},        {{"duration"}},    {{"window"}},
            {{"replications"}}, {{"arrivals"}},           {{"json"}, false}, {{"o", "output"}}, {{"lang"}}};
}

SimulationCall parseSimulation(const Call &call, Options &options)
{
    SimulationCall result;
    result.language = options.choice("lang", languageChoices()).value_or(call.language);
    result.run.seed = options.wholeNumber("seed", result.run.seed, 0, std::numeric_limits<std::uint64_t>::max());
    if (options.isSet("duration"))
        result.run.duration = Duration::seconds(options.number("duration", 0, 0, LongestSeconds));
    result.window = windowOf(options);
    if (options.isSet("replications")) // Of a difference nothing is known from a single pair.
        result.replications =
            options.wholeNumber("replications", 2, call.command == QLatin1String("compare") ? 2 : 1, MostReplications);
    result.output = options.isSet("output") ? options.value("output").toStdString() : std::string(core::StandardStream);
    if (options.isSet("scenario") && options.isSet("no-scenario"))
        options.addProblem(message::OptionsTogether, {"--scenario", "--no-scenario"});
    return result;
}

const Scenario *chooseScenario(Options &options, const Architecture &architecture, const std::string &file)
{
    if (options.isSet("no-scenario"))
        return nullptr;
    if (options.isSet("scenario")) {
        const std::string wanted = options.value("scenario").toStdString();
        const Scenario *scenario = architecture.scenarios.find(ScenarioId(wanted));
        if (scenario == nullptr)
            addUnknownScenario(options, architecture, file);
        return scenario;
    }
    if (architecture.scenarios.size() > 1)
        options.addProblem(message::ScenarioMissing, {file, scenarioList(architecture)});
    return architecture.scenarios.size() == 1 ? &architecture.scenarios[0] : nullptr;
}

void addUnknownScenario(Options &options, const Architecture &architecture, const std::string &file)
{
    const std::string wanted = options.value("scenario").toStdString();
    if (architecture.scenarios.isEmpty())
        options.addProblem(message::ScenarioUnknownNone, {file, wanted});
    else
        options.addProblem(message::ScenarioUnknown, {file, wanted, scenarioList(architecture)});
}

Duration durationOf(const SimulationCall &call, const Scenario *scenario)
{
    return call.run.duration.value_or(scenario != nullptr ? scenario->duration : Duration::seconds(120));
}

void checkWindow(Options &options, const SimulationCall &call, const Scenario *scenario)
{
    const Duration duration = durationOf(call, scenario);
    if (call.window.from > 0 && call.window.from >= duration.inNanoseconds())
        options.addProblem(message::WindowTooLate, {options.value("window").toStdString(),
                                                    QString::number(duration.inSeconds()).toStdString()});
}

std::vector<Result<Recording>> simulateAll(const std::vector<Subject> &subjects, const simulation::RunOptions &options,
                                           ProgressBar &bar)
{
    std::vector<std::optional<Result<Recording>>> results(subjects.size());
    std::vector<std::atomic<double>> done(subjects.size());
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t finished = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < subjects.size(); i = next++) {
            results[i] = simulation::simulate(*subjects[i].architecture, subjects[i].scenario, options,
                                              [&done, i](double share) {
                                                  done[i] = share;
                                                  return !Interruption::isWanted();
                                              });
            done[i] = 1;
            const std::lock_guard lock(mutex);
            ++finished;
            changed.notify_one();
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::min(cores, subjects.size()); ++i)
        threads.emplace_back(work);
    std::unique_lock lock(mutex);
    while (!changed.wait_for(lock, std::chrono::milliseconds(50), [&] { return finished == subjects.size(); })) {
        double sum = 0;
        for (const std::atomic<double> &share : done)
            sum += share;
        bar.show(sum / static_cast<double>(subjects.size()));
    }
    lock.unlock();
    for (std::thread &thread : threads)
        thread.join();
    std::vector<Result<Recording>> recordings;
    for (auto &result : results)
        recordings.push_back(std::move(*result));
    return recordings;
}

double peakMemoryMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6; // Linux counts in kibibytes.
}

int reportInterruption(Language language)
{
    printDiagnostics({diagnose(message::StoppedByUser, {}, {}, Severity::Warning)}, language);
    return Interrupted;
}

int writeResult(const std::string &output, const std::string &bytes, Language language)
{
    if (const auto written = core::writeOutput(output, bytes); !written) {
        printDiagnostics(written.error(), language);
        return InputOrOutputFailed;
    }
    return Success;
}

} // namespace topologue::cli
