// SPDX-License-Identifier: Apache-2.0
#include "filmcommand.h"

#include "commandline.h"
#include "core/output.h"
#include "messages.h"
#include "progressbar.h"
#include "terminal.h"

#include <algorithm>
#include <array>
#include <limits>

namespace topologue::cli {

namespace {

constexpr double LongestSeconds = 1e9;
constexpr double LeastSpeed = 0.01;
constexpr double MostSpeed = 1e6;
constexpr double GifFramesPerSecond = 10; ///< A GIF of more is larger than what it would replace.
constexpr std::array FilmOptionNames{"scenario", "no-scenario", "seed", "from", "to", "speed", "fps"};

simulation::Nanos nanos(double seconds)
{
    return Duration::seconds(seconds).inNanoseconds();
}

/// Tells why there is no film: what was asked for is not possible, or something could not be written.
int reportFailure(const Diagnostics &diagnostics, Language language)
{
    printDiagnostics(diagnostics, language);
    const bool isUsage = std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.code() == "film.range" || diagnostic.code() == "film.too-long";
    });
    return isUsage ? WrongUsage : InputOrOutputFailed;
}

/// What `made` says: whether all is done, or why not.
int report(const Result<bool> &made, Language language)
{
    if (!made)
        return reportFailure(made.error(), language);
    return *made ? int(Success) : reportInterruption(language);
}

int writeSvg(const FilmCall &call, const core::FilmSource &source)
{
    const Language language = call.simulation.language;
    const auto bytes = core::encodeAnimatedSvg(source, call.options);
    if (!bytes)
        return reportFailure(bytes.error(), language);
    return writeResult(call.output.string(), *bytes, language);
}

} // namespace

std::vector<Options::Declaration> filmDeclarations()
{
    return {{{"animate"}, false}, {{"scenario"}}, {{"no-scenario"}, false},
            {{"seed"}},           {{"from"}},     {{"to"}},
            {{"speed"}},          {{"frames"}},   {{"fps"}}};
}

std::optional<FilmCall> parseFilm(const Call &call, Options &options)
{
    FilmCall result;
    result.output = options.value("output").toStdString();
    result.frames = options.value("frames").toStdString();
    if (!options.isSet("format"))
        result.video = core::videoFormatFromPath(result.output);
    if (!options.isSet("animate") && result.frames.empty() && !result.video) {
        for (const char *name : FilmOptionNames) {
            if (options.isSet(name))
                options.addProblem(message::NeedsAnimate, {std::string("--") + name});
        }
        return std::nullopt;
    }
    if (options.isSet("scenario") && options.isSet("no-scenario"))
        options.addProblem(message::OptionsTogether, {"--scenario", "--no-scenario"});
    result.simulation.language = options.choice("lang", languageChoices()).value_or(call.language);
    result.simulation.output = result.output.string();
    result.simulation.run.seed =
        options.wholeNumber("seed", result.simulation.run.seed, 0, std::numeric_limits<std::uint64_t>::max());
    film::FilmOptions &film = result.options.film;
    film.language = result.simulation.language;
    film.from = nanos(options.number("from", 0, 0, LongestSeconds));
    if (options.isSet("to"))
        film.to = nanos(options.number("to", LongestSeconds, 0, LongestSeconds));
    if (film.from >= film.to)
        options.addProblem(message::FilmRange, {options.isSet("from") ? options.value("from").toStdString() : "0",
                                                options.value("to").toStdString()});
    film.speed = options.number("speed", 0, LeastSpeed, MostSpeed);
    const bool isMadeOfFrames = !result.frames.empty() || result.video;
    if (options.isSet("fps") && !isMadeOfFrames)
        options.addProblem(message::OptionWithoutEffect, {"--fps", "svg"});
    const bool isGif = result.video == core::VideoFormat::Gif;
    result.options.framesPerSecond =
        options.number("fps", isGif ? GifFramesPerSecond : result.options.framesPerSecond, 1, 60);
    return result;
}

int exportFilm(const FilmCall &call, const Architecture &architecture, const Scenario *scenario,
               const core::Drawing &drawing)
{
    const Language language = call.simulation.language;
    const Interruption interruption;
    ProgressBar bar(isProgressWanted(call.output == core::StandardStream));
    auto recordings = simulateAll({{&architecture, scenario}}, call.simulation.run, bar);
    if (Interruption::isWanted())
        return reportInterruption(language);
    if (!recordings[0]) {
        printDiagnostics(recordings[0].error(), language);
        return exitCodeFor(recordings[0].error());
    }
    const core::FilmSource source{architecture, *drawing.list, scenario, *recordings[0]};
    const auto progress = [&bar](double done) {
        bar.show(done);
        return !Interruption::isWanted();
    };
    int exitCode = Success;
    if (!call.frames.empty())
        exitCode = report(core::exportFrames(call.frames, source, call.options, progress), language);
    if (exitCode == Success && call.video)
        exitCode = report(core::exportVideo(call.output, *call.video, source, call.options, progress), language);
    else if (exitCode == Success && !call.output.empty())
        exitCode = writeSvg(call, source);
    return exitCode;
}

} // namespace topologue::cli
