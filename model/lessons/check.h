// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "challenge.h"

#include <functional>

namespace topologue::lessons {

/// How an expectation came out.
struct Checked {
    std::optional<Measured> measured;
    std::optional<Measured> other; ///< What it was divided by.
    std::optional<double> ratio;
    bool holds = false;
};
struct LessonCheck {
    std::vector<Checked> expectations; ///< In the lesson's order.
    std::uint64_t events = 0;          ///< That the engine went through: a measure of work.

    [[nodiscard]] bool holds() const;
};

/// Asked between the runs; true stops.
using Cancelled = std::function<bool()>;

/// Runs whatever the expectations speak of, each document once, and says what came out. Deterministic in the lesson
/// and the seed (none: the lesson's own). Fails if a document cannot be made or run. Well under a second per lesson.
[[nodiscard]] Result<LessonCheck> checkLesson(const Lesson &lesson, std::optional<std::uint64_t> seed = {},
                                              const Cancelled &isCancelled = {});
/// The same of a recording that is there already, for what the window shows anyway; `other` for those that compare.
[[nodiscard]] Checked checkExpectation(const Expectation &expectation, const Architecture &architecture,
                                       const simulation::Recording &recording,
                                       const Architecture *otherArchitecture = nullptr,
                                       const simulation::Recording *otherRecording = nullptr);

/// "Order · p99 · Monolith · from 0:30": what is expected, without the number.
[[nodiscard]] std::string expectationTitle(const Lesson &lesson, const Expectation &expectation, Language language);
/// "under 200 ms", "3 to 5 times".
[[nodiscard]] std::string expectedText(const Lesson &lesson, const Expectation &expectation, Language language);
/// What came out, "124 ms"; "-" if nothing could be measured.
[[nodiscard]] std::string checkedText(const Lesson &lesson, const Expectation &expectation, const Checked &checked,
                                      Language language);

struct JudgedGoal {
    std::optional<Measured> measured;
    bool isMet = false;
};
/// What a design is worth as a solution.
struct Judgement {
    std::vector<JudgedGoal> goals; ///< In the challenge's order; empty if the design was not run.
    Spending spent;
    Diagnostics violations; ///< Changes that are not allowed, or more than the budget has; places name the element.

    [[nodiscard]] bool isSolved() const;
};

/// Compares the design with the start, adds up what it uses, runs it and measures. Names, descriptions and places may
/// be changed at will. A design with errors is a failure with them. Under a second. Cancelled (asked often while it
/// runs), it has no goals.
[[nodiscard]] Result<Judgement> judgeChallenge(const Challenge &challenge, const Architecture &design,
                                               std::optional<std::uint64_t> seed = {},
                                               const Cancelled &isCancelled = {});
/// "under 300 ms"
[[nodiscard]] std::string goalText(const Challenge &challenge, const Goal &goal, Language language);
[[nodiscard]] std::string judgedText(const Challenge &challenge, const Goal &goal, const JudgedGoal &judged,
                                     Language language);
/// Of clients and external systems nothing is counted; `start` is what changes are counted against.
[[nodiscard]] Spending spendingOf(const Architecture &start, const Architecture &design);

} // namespace topologue::lessons
