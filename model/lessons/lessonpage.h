// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check.h"

#include <optional>
#include <string>
#include <vector>

namespace topologue::lessons {

/// One run of a lesson as its page shows it.
struct PageRun {
    RunChoice run;
    std::string picture; ///< An SVG of this program; it may be animated.
    double speed = 0;    ///< Of an animated one: simulated seconds in a second; 0: it stands still,
    Duration at;         ///< at this moment.
    std::vector<std::optional<Measured>> figures; ///< Of pageMeasures, in their order.
};

/// What a page is made of. All of it has to outlive the call.
struct PageFacts {
    const Lesson &lesson;
    const std::vector<PageRun> &runs; ///< Of pageRuns, in their order.
    const LessonCheck &check;         ///< Empty expectations: they are left out.
    std::vector<Language> languages;  ///< One, or both: beside each other, in this order.
};

/// The runs that a page shows: every variant as it comes, then the one with the cure.
[[nodiscard]] std::vector<RunChoice> pageRuns(const Lesson &lesson);

/// What is measured in every run of the page: each measure of the expectations once, and a run whose document has what
/// it is of.
struct PageMeasure {
    Measure measure;
    RunChoice run;
};
[[nodiscard]] std::vector<PageMeasure> pageMeasures(const Lesson &lesson);

/// The lesson as one page of HTML that is also well-formed XML: claim, question, steps, pictures, what was measured,
/// the answer, sources. It holds no script and refers to nothing outside but by links to its sources; every text is
/// inert. Light and dark as the viewer prefers, light on paper. The speaker's notes are left out: it is for those who
/// listen. Equal facts give equal bytes.
[[nodiscard]] std::string lessonPage(const PageFacts &facts);

} // namespace topologue::lessons
