// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/language.h"
#include "architecture/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace topologue::knowledge {
struct Knowledge;
} // namespace topologue::knowledge

namespace topologue::core {

/// As what the answers to "When MSA?" are written.
enum class AssessmentFormat { Markdown, Pdf };

/// By the ending of the name, whatever its case: .md, .markdown, .pdf; none for any other ending.
[[nodiscard]] std::optional<AssessmentFormat> assessmentFormatFromPath(const std::filesystem::path &path);

/// The report on what the document says to the questionnaire in `knowledge`: the bytes of the file. Lessons are called
/// by their titles. Equal input gives equal bytes. Any thread; for PDF, while a QGuiApplication lives.
[[nodiscard]] Result<std::string> encodeAssessment(const knowledge::Knowledge &knowledge,
                                                   const Architecture &architecture, AssessmentFormat format,
                                                   Language language);

} // namespace topologue::core
