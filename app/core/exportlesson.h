// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exportdocument.h"
#include "lessons/check.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace topologue::core {

enum class LessonFormat { Page, AnimatedSvg };
/// By the ending of the name, whatever its case: .html or .htm, and .svg; none for any other ending.
[[nodiscard]] std::optional<LessonFormat> lessonFormatFromPath(const std::filesystem::path &path);

struct LessonExportOptions {
    std::vector<Language> languages{Language::English}; ///< Of a page one or both; the pictures are in the first.
    ExportTheme theme = ExportTheme::Automatic; ///< Of the animated SVG; a page is always as the viewer prefers.
    QString layoutProgram;                      ///< As in layoutAndWait.
};

/// So large may the animated pictures of a page be together; where they would be larger, they stand still.
inline constexpr std::size_t MostFilmBytes = 3'000'000;

/// The lesson as a page of HTML, see lessons::lessonPage: every run of it is simulated, drawn and measured. Equal input
/// gives equal bytes. None if it was cancelled. Any thread, while a QGuiApplication lives; a few seconds.
[[nodiscard]] Result<std::optional<std::string>> encodeLessonPage(const lessons::Lesson &lesson,
                                                                  const LessonExportOptions &options,
                                                                  const lessons::Cancelled &isCancelled = {});

/// One run of the lesson as an animated SVG, see encodeAnimatedSvg.
[[nodiscard]] Result<std::string> encodeLessonFilm(const lessons::Lesson &lesson, const lessons::RunChoice &run,
                                                   const LessonExportOptions &options);

/// The run that an animated SVG shows if nothing else is asked for: of the variant that the cure is for, or of the
/// first, as it comes.
[[nodiscard]] lessons::RunChoice usualRun(const lessons::Lesson &lesson);

} // namespace topologue::core
