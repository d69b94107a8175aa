// SPDX-License-Identifier: Apache-2.0
#include "exportlesson.h"

#include "exportfilm.h"
#include "film/stillsvg.h"
#include "lessons/lessonpage.h"
#include "pipeline.h"
#include "render/qttextmeasurer.h"
#include "simulation/simulate.h"

#include <memory>
#include <utility>

namespace topologue::core {

namespace {

/// A run of a lesson with all that its picture is made of.
struct LessonRun {
    Architecture architecture;
    const Scenario *scenario = nullptr; ///< In the architecture.
    simulation::Recording recording;
    Drawing drawing;

    [[nodiscard]] FilmSource source() const { return {architecture, *drawing.list, scenario, recording}; }
};

Result<std::unique_ptr<const LessonRun>> play(const lessons::Lesson &lesson, const lessons::RunChoice &choice,
                                              const LessonExportOptions &options)
{
    auto run = std::make_unique<LessonRun>();
    auto architecture = lessons::documentOf(lesson, choice);
    if (!architecture)
        return tl::unexpected(std::move(architecture.error()));
    run->architecture = std::move(*architecture);
    run->scenario = lessons::scenarioOf(lesson, choice, run->architecture);
    simulation::RunOptions how;
    how.seed = lesson.seed;
    auto recording = simulation::simulate(run->architecture, run->scenario, how);
    if (!recording)
        return tl::unexpected(std::move(recording.error()));
    run->recording = std::move(*recording);
    const render::QtTextMeasurer measurer;
    DrawingOptions drawing;
    drawing.language = options.languages.front();
    auto drawn = drawDocument(run->architecture, drawing, measurer, options.layoutProgram);
    if (!drawn)
        return tl::unexpected(std::move(drawn.error()));
    run->drawing = std::move(drawn->drawing);
    return std::unique_ptr<const LessonRun>(std::move(run));
}

FilmExportOptions filmOptions(const LessonExportOptions &options)
{
    FilmExportOptions film;
    film.picture.theme = options.theme;
    film.picture.language = options.languages.front();
    film.film.language = options.languages.front();
    return film;
}

/// The picture of a run, moving if it is no larger than `mostBytes`.
Result<void> addPicture(lessons::PageRun &page, const LessonRun &run, const LessonExportOptions &options,
                        std::size_t mostBytes)
{
    FilmExportOptions film = filmOptions(options);
    film.picture.theme = ExportTheme::Automatic;
    film.picture.embedSource = false;
    film.wantedSvgBytes = mostBytes;
    const render::QtTextMeasurer measurer;
    const film::FilmSubject subject{*run.drawing.list, run.architecture, run.scenario, run.recording, measurer};
    const auto made = film::Film::make(subject, film.film);
    if (!made)
        return tl::unexpected(made.error());
    auto moving = encodeAnimatedSvg(run.source(), film);
    if (!moving)
        return tl::unexpected(std::move(moving.error()));
    const simulation::Nanos still = (*made)->stillTime();
    page.at = Duration::nanoseconds(still);
    if (moving->size() <= mostBytes) {
        page.picture = std::move(*moving);
        page.speed = (*made)->speed();
        return {};
    }
    return svgOptions(run.architecture, film.picture).map([&](const drawing::SvgOptions &svg) {
        page.picture = film::stillSvg(**made, still, svg);
    });
}

} // namespace

std::optional<LessonFormat> lessonFormatFromPath(const std::filesystem::path &path)
{
    const QString ending = QString::fromStdString(path.extension().string()).toLower();
    if (ending == QLatin1String(".html") || ending == QLatin1String(".htm"))
        return LessonFormat::Page;
    if (ending == QLatin1String(".svg"))
        return LessonFormat::AnimatedSvg;
    return std::nullopt;
}

Result<std::optional<std::string>> encodeLessonPage(const lessons::Lesson &lesson, const LessonExportOptions &options,
                                                    const lessons::Cancelled &isCancelled)
{
    const auto isStopped = [&isCancelled] { return isCancelled && isCancelled(); };
    const std::vector<lessons::RunChoice> choices = lessons::pageRuns(lesson);
    const std::vector<lessons::PageMeasure> measures = lessons::pageMeasures(lesson);
    std::vector<lessons::PageRun> runs;
    for (const lessons::RunChoice &choice : choices) {
        if (isStopped())
            return std::nullopt;
        const auto run = play(lesson, choice, options);
        if (!run)
            return tl::unexpected(run.error());
        lessons::PageRun &page = runs.emplace_back();
        page.run = choice;
        for (const lessons::PageMeasure &each : measures)
            page.figures.push_back(lessons::measure((*run)->architecture, (*run)->recording, each.measure));
        if (auto drawn = addPicture(page, **run, options, MostFilmBytes / choices.size()); !drawn)
            return tl::unexpected(std::move(drawn.error()));
    }
    const auto check = lessons::checkLesson(lesson, {}, isCancelled);
    if (!check)
        return tl::unexpected(check.error());
    if (isStopped())
        return std::nullopt;
    return lessons::lessonPage({lesson, runs, *check, options.languages});
}

Result<std::string> encodeLessonFilm(const lessons::Lesson &lesson, const lessons::RunChoice &run,
                                     const LessonExportOptions &options)
{
    return play(lesson, run, options).and_then([&options](const std::unique_ptr<const LessonRun> &played) {
        return encodeAnimatedSvg(played->source(), filmOptions(options));
    });
}

lessons::RunChoice usualRun(const lessons::Lesson &lesson)
{
    const bool hasCure = lesson.cure.has_value();
    return {hasCure                   ? lesson.cure->variant
            : lesson.variants.empty() ? std::string()
                                      : lesson.variants.front().id,
            std::nullopt, false};
}

} // namespace topologue::core
