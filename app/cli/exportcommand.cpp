// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "core/exportdocument.h"
#include "core/output.h"
#include "core/pipeline.h"
#include "filmcommand.h"
#include "messages.h"
#include "offscreenapplication.h"
#include "options.h"
#include "render/png.h"
#include "render/qttextmeasurer.h"
#include "terminal.h"

#include <filesystem>
#include <optional>

namespace topologue::cli {

namespace {

using core::ExportFormat;
using core::ExportTheme;

const Choices<ExportFormat> &formatChoices()
{
    static const Choices<ExportFormat> Values{
        {"svg", ExportFormat::Svg}, {"png", ExportFormat::Png}, {"pdf", ExportFormat::Pdf}, {"dot", ExportFormat::Dot}};
    return Values;
}

const Choices<ExportTheme> &themeChoices()
{
    static const Choices<ExportTheme> Values{
        {"light", ExportTheme::Light}, {"dark", ExportTheme::Dark}, {"auto", ExportTheme::Automatic}};
    return Values;
}

struct ExportCall {
    std::filesystem::path input;
    std::filesystem::path output;
    core::ExportOptions options;
    core::DrawingOptions drawing;
    std::optional<FilmCall> film; ///< None: a picture that does not move.
};

/// What is asked for that the format cannot do: better said than silently ignored.
void refuseWithoutEffect(Options &options, const ExportCall &call)
{
    const ExportFormat format = call.options.format;
    if (call.film && (call.film->video || call.output.empty())) {
        if (call.options.theme == ExportTheme::Automatic)
            options.addProblem(message::OptionWithoutEffect, {"--theme auto", "--frames"});
        return;
    }
    if (call.film && format != ExportFormat::Svg)
        options.addProblem(message::OptionWithoutEffect, {"--animate", std::string(core::exportFormatName(format))});
    const auto refuse = [&](const char *option) {
        options.addProblem(message::OptionWithoutEffect, {option, std::string(core::exportFormatName(format))});
    };
    if (call.options.theme == ExportTheme::Automatic && format != ExportFormat::Svg)
        refuse("--theme auto");
    if (!call.options.embedSource && format != ExportFormat::Svg)
        refuse("--no-source");
    if (format == ExportFormat::Dot) {
        for (const char *option : {"theme", "layout", "view", "scale", "transparent"}) {
            if (options.isSet(option) && !(call.options.theme == ExportTheme::Automatic && option[1] == 'h'))
                refuse((std::string("--") + option).c_str());
        }
    }
}

ExportCall parse(const Call &call, Options &options)
{
    ExportCall result;
    result.input = options.onlyFile().toStdString();
    result.output = options.value("output").toStdString();
    const auto format = options.choice("format", formatChoices());
    const auto fromPath = core::exportFormatFromPath(result.output);
    result.film = parseFilm(call, options);
    const bool hasOtherForm = result.film && (result.film->video || !result.film->frames.empty());
    if (result.output.empty() && !hasOtherForm)
        options.addProblem(message::OutputMissing, {});
    else if (!result.output.empty() && !options.isSet("format") && !fromPath && !(result.film && result.film->video))
        options.addProblem(message::FormatMissing, {result.output.string()});
    result.options.format = format ? *format : fromPath.value_or(ExportFormat::Svg);
    result.options.theme = options.choice("theme", themeChoices()).value_or(ExportTheme::Light);
    result.options.language = options.choice("lang", languageChoices()).value_or(call.language);
    result.options.scale = options.number("scale", 1, render::MinScale, render::MaxScale);
    result.options.transparent = options.isSet("transparent");
    result.options.embedSource = !options.isSet("no-source");
    result.drawing.language = result.options.language;
    result.drawing.layout = options.choice("layout", layoutChoices());
    result.drawing.view = options.choice("view", viewChoices());
    refuseWithoutEffect(options, result);
    if (result.film)
        result.film->options.picture = result.options;
    return result;
}

/// The document as it is drawn; tells why not otherwise.
std::optional<core::Drawing> draw(const Call &call, const ExportCall &wanted, const Architecture &architecture)
{
    const render::QtTextMeasurer measurer;
    auto drawn = core::drawDocument(architecture, wanted.drawing, measurer);
    printDiagnostics(drawn ? drawn->notes : drawn.error(), call.language);
    return drawn ? std::optional(std::move(drawn->drawing)) : std::nullopt;
}

} // namespace

int runExport(const Call &call)
{
    std::vector<Options::Declaration> declarations = filmDeclarations();
    declarations.insert(declarations.end(), {{{"o", "output"}},
                                             {{"format"}},
                                             {{"theme"}},
                                             {{"lang"}},
                                             {{"layout"}},
                                             {{"view"}},
                                             {{"scale"}},
                                             {{"transparent"}, false},
                                             {{"no-source"}, false}});
    Options options(call, declarations);
    const ExportCall wanted = parse(call, options);
    if (options.isWrong())
        return options.reportWrongUsage();

    const auto document = core::loadDocument(wanted.input);
    printDiagnostics(document ? document->warnings : document.error(), call.language);
    if (!document)
        return exitCodeFor(document.error());
    const Scenario *scenario =
        wanted.film ? chooseScenario(options, document->architecture, wanted.input.string()) : nullptr;
    if (options.isWrong())
        return options.reportWrongUsage();

    std::optional<OffscreenApplication> application;
    std::optional<core::Drawing> drawing;
    if (wanted.film || wanted.options.format != ExportFormat::Dot) {
        application.emplace(call.program);
        drawing = draw(call, wanted, document->architecture);
        if (!drawing)
            return InputOrOutputFailed;
    }
    if (wanted.film)
        return exportFilm(*wanted.film, document->architecture, scenario, *drawing);
    const auto written = core::exportDocument(wanted.output, document->architecture,
                                              drawing ? drawing->list.get() : nullptr, wanted.options);
    if (!written) {
        printDiagnostics(written.error(), call.language);
        return InputOrOutputFailed;
    }
    return Success;
}

} // namespace topologue::cli
