// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessment.h"
#include "knowledge.h"

namespace topologue::knowledge {

/// Titles of lessons, by id.
using LessonTitles = std::map<std::string, LocalText, std::less<>>;

/// The assessment as a page in Markdown (CommonMark with tables), UTF-8, with a newline at the end: the advice and how
/// firm it is, the axes, gates, reasons, what would change it, concepts and lessons, every answer, and how it is
/// counted. No date: the same answers make the same page. `assessment` is that of `answers` to the questionnaire in
/// `knowledge`. Lessons without a title are left out, since they cannot be opened by their name. `document` is what was
/// assessed; empty: it is not named.
[[nodiscard]] std::string assessmentReport(const Knowledge &knowledge, const Assessment &assessment,
                                           const Answers &answers, Language language,
                                           const LessonTitles &lessonTitles = {}, std::string_view document = {});

} // namespace topologue::knowledge
