// SPDX-License-Identifier: Apache-2.0
#include "lessonexport.h"

#include "commandline.h"
#include "messages.h"
#include "offscreenapplication.h"
#include "progressbar.h"
#include "simulationcall.h"
#include "terminal.h"

#include <array>
#include <utility>

namespace topologue::cli {

namespace {

using core::LessonFormat;

constexpr std::array ExportOptionNames{"output", "format", "theme", "variant", "cured"};

const Choices<LessonFormat> &formatChoices()
{
    static const Choices<LessonFormat> Values{{"html", LessonFormat::Page}, {"svg", LessonFormat::AnimatedSvg}};
    return Values;
}

const Choices<core::ExportTheme> &themeChoices()
{
    static const Choices<core::ExportTheme> Values{
        {"light", core::ExportTheme::Light}, {"dark", core::ExportTheme::Dark}, {"auto", core::ExportTheme::Automatic}};
    return Values;
}

/// Of a page one or both; the one that messages are in comes first.
std::vector<Language> languagesOf(const Call &call, Options &options)
{
    const Language other = call.language == Language::Korean ? Language::English : Language::Korean;
    const Choices<std::vector<Language>> values{
        {"en", {Language::English}}, {"ko", {Language::Korean}}, {"both", {call.language, other}}};
    return options.choice("lang", values).value_or(std::vector{call.language});
}

/// The run that an animated SVG shows.
lessons::RunChoice runOf(Options &options, const lessons::Lesson &lesson)
{
    lessons::RunChoice run = core::usualRun(lesson);
    if (options.isSet("variant")) {
        run.variant = options.value("variant").toStdString();
        if (!lessons::variantOf(lesson, run.variant)) {
            std::string ids;
            for (const lessons::Variant &variant : lesson.variants)
                (ids += ids.empty() ? "" : ", ") += variant.id;
            options.addProblem(message::VariantUnknown, {lesson.card.id, run.variant, ids});
            return run;
        }
    }
    run.withCure = options.isSet("cured");
    if (run.withCure && (!lesson.cure || lesson.cure->variant != run.variant))
        options.addProblem(message::NoCure, {lesson.card.id});
    return run;
}

} // namespace

std::vector<Options::Declaration> lessonExportDeclarations()
{
    return {{{"o", "output"}}, {{"format"}}, {{"theme"}}, {{"variant"}}, {{"cured"}, false}};
}

LessonExportCall parseLessonExport(const Call &call, Options &options, const lessons::Lesson *lesson,
                                   std::optional<std::uint64_t> seed)
{
    LessonExportCall result;
    result.lesson = lesson;
    result.seed = seed;
    result.output = options.value("output").toStdString();
    const auto format = options.choice("format", formatChoices());
    const auto fromPath = core::lessonFormatFromPath(result.output);
    if (result.output.empty())
        options.addProblem(message::LessonOutputMissing, {});
    else if (!options.isSet("format") && !fromPath)
        options.addProblem(message::LessonFormatMissing, {result.output});
    result.format = format ? *format : fromPath.value_or(LessonFormat::Page);
    result.options.languages = languagesOf(call, options);
    result.options.theme = options.choice("theme", themeChoices()).value_or(core::ExportTheme::Light);
    if (result.format == LessonFormat::Page) {
        for (const char *name : {"theme", "variant", "cured"}) {
            if (options.isSet(name))
                options.addProblem(message::OptionWithoutEffect, {std::string("--") + name, "html"});
        }
    } else {
        if (result.options.languages.size() > 1)
            options.addProblem(message::OptionWithoutEffect, {"--lang both", "svg"});
        if (lesson)
            result.run = runOf(options, *lesson);
    }
    return result;
}

void refuseLessonExport(Options &options)
{
    for (const char *name : ExportOptionNames) {
        if (options.isSet(name))
            options.addProblem(message::OnlyForTask, {std::string("--") + name, "export"});
    }
}

int exportLesson(const Call &call, const LessonExportCall &wanted)
{
    const OffscreenApplication application(call.program);
    const Interruption interruption;
    lessons::Lesson lesson = *wanted.lesson;
    lesson.seed = wanted.seed.value_or(lesson.seed);
    Result<std::optional<std::string>> bytes =
        wanted.format == LessonFormat::Page
            ? core::encodeLessonPage(lesson, wanted.options, [] { return Interruption::isWanted(); })
            : core::encodeLessonFilm(lesson, wanted.run, wanted.options).map([](std::string svg) {
                  return std::optional(std::move(svg));
              });
    if (!bytes) {
        printDiagnostics(bytes.error(), call.language);
        return exitCodeFor(bytes.error());
    }
    if (!*bytes || Interruption::isWanted())
        return reportInterruption(call.language);
    return writeResult(wanted.output, **bytes, call.language);
}

} // namespace topologue::cli
