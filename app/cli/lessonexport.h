// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/exportlesson.h"
#include "options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace topologue::cli {

/// `topologue lesson export`: a lesson as a page, or one of its runs as an animated SVG.
struct LessonExportCall {
    const lessons::Lesson *lesson = nullptr;
    std::optional<std::uint64_t> seed; ///< None: the lesson's.
    core::LessonFormat format = core::LessonFormat::Page;
    core::LessonExportOptions options;
    lessons::RunChoice run; ///< Of an animated SVG.
    std::string output;     ///< "-": standard output.
};

/// The declarations of the options that only this task has.
[[nodiscard]] std::vector<Options::Declaration> lessonExportDeclarations();
/// Problems are added to the options; a null lesson is one already.
[[nodiscard]] LessonExportCall parseLessonExport(const Call &call, Options &options, const lessons::Lesson *lesson,
                                                 std::optional<std::uint64_t> seed);
/// A problem for each of these options that is given.
void refuseLessonExport(Options &options);

/// Writes the file; tells why not, and returns the exit code.
[[nodiscard]] int exportLesson(const Call &call, const LessonExportCall &wanted);

} // namespace topologue::cli
