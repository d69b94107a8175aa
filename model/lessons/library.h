// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "challenge.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::lessons {

/// The text of a sample ("ecommerce-monolith"), or why there is none.
using SampleText = std::function<Result<std::string>(const std::string &name)>;

/// Reads `*.lesson.json`. Fails with all that is wrong: syntax, unknown words, a missing translation, a variant that
/// does not validate, a reference that leads nowhere. Every diagnostic has its place in the text.
[[nodiscard]] Result<Lesson> readLesson(std::string_view text, const std::string &fileName, const SampleText &samples);
/// Reads `*.challenge.json`.
[[nodiscard]] Result<Challenge> readChallenge(std::string_view text, const std::string &fileName,
                                              const SampleText &samples);
/// A list of edits by itself, as cures and settings have them.
[[nodiscard]] Result<std::vector<Edit>> readEdits(std::string_view text, const std::string &fileName);

struct LessonFile {
    std::string name; ///< "circuit-breaker.lesson.json": the end says what it is.
    std::string text;
};
/// All there is to learn by playing, in the order in which it is shown: by chapter, then by order.
struct Library {
    std::vector<Lesson> lessons;
    std::vector<Challenge> challenges;
    Diagnostics diagnostics; ///< Of the files that are left out, and of ids that are taken.

    [[nodiscard]] const Lesson *lesson(std::string_view id) const;
    [[nodiscard]] const Challenge *challenge(std::string_view id) const;
};
/// Whatever is wrong with a file is said, and the others are there all the same.
[[nodiscard]] Library readLibrary(const std::vector<LessonFile> &files, const SampleText &samples);
/// The files of two folders. A folder that cannot be read is a diagnostic.
[[nodiscard]] Library readLibrary(const std::filesystem::path &lessons, const std::filesystem::path &samples);

} // namespace topologue::lessons
