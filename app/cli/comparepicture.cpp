// SPDX-License-Identifier: Apache-2.0
#include "comparepicture.h"

#include "commandline.h"
#include "core/output.h"
#include "core/pipeline.h"
#include "film/film.h"
#include "messages.h"
#include "offscreenapplication.h"
#include "playback/felt.h"
#include "playback/snapshot.h"
#include "render/png.h"
#include "render/qttextmeasurer.h"
#include "simulation/contrast.h"
#include "simulation/reportwords.h"
#include "terminal.h"

#include <array>
#include <chrono>
#include <deque>
#include <limits>

namespace topologue::cli {

namespace {

constexpr double LongestSeconds = 1e9;
constexpr std::array PictureOptionNames{"at", "theme", "scale", "transparent", "no-source"};

const Choices<core::ExportTheme> &themeChoices()
{
    static const Choices<core::ExportTheme> Values{
        {"light", core::ExportTheme::Light}, {"dark", core::ExportTheme::Dark}, {"auto", core::ExportTheme::Automatic}};
    return Values;
}

/// What a sheet is made of, with what has to outlive it.
struct Material {
    std::vector<core::Drawing> drawings;
    std::vector<simulation::Recording> recordings;
    std::deque<playback::Snapshots> snapshots;
    std::deque<playback::Felt> felt;
    simulation::Contrast contrast;
};

Result<void> draw(Material &material, const std::vector<Subject> &subjects, Language language)
{
    const render::QtTextMeasurer measurer;
    for (const Subject &subject : subjects) {
        auto drawn = core::drawDocument(*subject.architecture, {std::nullopt, language, std::nullopt, true}, measurer);
        if (!drawn)
            return tl::unexpected(std::move(drawn.error()));
        printDiagnostics(drawn->notes, language);
        material.drawings.push_back(std::move(drawn->drawing));
    }
    return {};
}

Result<void> simulate(Material &material, const std::vector<Subject> &subjects, const SimulationCall &call)
{
    ProgressBar bar(isProgressWanted(call.output == core::StandardStream));
    auto recordings = simulateAll(subjects, call.run, bar);
    std::vector<simulation::RunOutcome> first;
    for (auto &recording : recordings) {
        if (!recording)
            return tl::unexpected(std::move(recording.error()));
        material.recordings.push_back(std::move(*recording));
        first.push_back(simulation::outcomeOf(material.recordings.back()));
    }
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        material.snapshots.emplace_back(*subjects[i].architecture, material.recordings[i]);
        material.felt.emplace_back(*subjects[i].architecture, material.recordings[i]);
    }
    material.contrast.add(std::move(first));
    if (call.replications < 2 || Interruption::isWanted())
        return {};
    std::vector<simulation::Subject> each;
    for (const Subject &subject : subjects)
        each.push_back({*subject.architecture, subject.scenario});
    simulation::ContrastOptions options;
    options.run = call.run;
    options.least = options.most = static_cast<std::uint32_t>(call.replications);
    options.patience = std::chrono::hours(24 * 365);
    auto known = simulation::contrast(each, options, std::move(material.contrast), {}, [&bar](double done) {
        bar.show(done);
        return !Interruption::isWanted();
    });
    if (!known)
        return tl::unexpected(std::move(known.error()));
    material.contrast = std::move(*known);
    return {};
}

} // namespace

std::vector<Options::Declaration> comparisonPictureDeclarations()
{
    return {{{"at"}}, {{"theme"}}, {{"scale"}}, {{"transparent"}, false}, {{"no-source"}, false}};
}

std::optional<ComparisonPicture> parseComparisonPicture(Options &options, const SimulationCall &call)
{
    const auto format = core::exportFormatFromPath(call.output);
    if (!format || *format == core::ExportFormat::Dot) {
        for (const char *name : PictureOptionNames) {
            if (options.isSet(name))
                options.addProblem(message::OptionWithoutEffect, {std::string("--") + name, "text"});
        }
        return std::nullopt;
    }
    const std::string name(core::exportFormatName(*format));
    ComparisonPicture picture;
    picture.options.format = *format;
    picture.options.theme = options.choice("theme", themeChoices()).value_or(core::ExportTheme::Light);
    picture.options.language = call.language;
    picture.options.scale = options.number("scale", 1, render::MinScale, render::MaxScale);
    picture.options.transparent = options.isSet("transparent");
    picture.options.embedSource = !options.isSet("no-source");
    if (options.isSet("at"))
        picture.at = Duration::seconds(options.number("at", 0, 0, LongestSeconds)).inNanoseconds();
    for (const char *option : {"json", "window"}) {
        if (options.isSet(option))
            options.addProblem(message::OptionWithoutEffect, {std::string("--") + option, name});
    }
    if (*format != core::ExportFormat::Svg) {
        if (picture.options.theme == core::ExportTheme::Automatic)
            options.addProblem(message::OptionWithoutEffect, {"--theme auto", name});
        if (!picture.options.embedSource)
            options.addProblem(message::OptionWithoutEffect, {"--no-source", name});
    }
    return picture;
}

int writeComparisonPicture(const Call &call, const ComparisonPicture &picture, const SimulationCall &wanted,
                           const std::vector<Subject> &subjects, const std::vector<std::string> &titles)
{
    const Language language = wanted.language;
    const OffscreenApplication application(call.program);
    Material material;
    if (const auto drawn = draw(material, subjects, language); !drawn) {
        printDiagnostics(drawn.error(), language);
        return InputOrOutputFailed;
    }
    if (const auto simulated = simulate(material, subjects, wanted); !simulated) {
        printDiagnostics(simulated.error(), language);
        return exitCodeFor(simulated.error());
    }
    if (Interruption::isWanted())
        return reportInterruption(language);
    const Subject &first = subjects.front();
    const simulation::Nanos duration = material.recordings.front().duration;
    film::SheetFacts facts{{}, {}, 0, duration, material.contrast, language};
    for (std::size_t i = 0; i < subjects.size(); ++i)
        facts.sides.push_back({titles[i], *material.drawings[i].list, *subjects[i].architecture, material.snapshots[i],
                               material.felt[i]});
    if (first.scenario != nullptr)
        facts.scenario = simulation::scenarioName(*first.architecture, first.scenario->id.value(), language);
    facts.at = std::min(picture.at.value_or(film::tellingMoment(first.scenario, 0, duration)), duration);
    const auto bytes = core::encodeComparison(facts, picture.options);
    if (!bytes) {
        printDiagnostics(bytes.error(), language);
        return InputOrOutputFailed;
    }
    return writeResult(wanted.output, *bytes, language);
}

} // namespace topologue::cli
