// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessment.h"

/// What an assessment says, sentence by sentence, as plain UTF-8 text on one line: the window shows them, and
/// assessmentreport.cpp makes a page of them. Pure functions; any thread.
namespace topologue::knowledge {

/// The advice of this id; the id itself where there is none.
[[nodiscard]] std::string verdictText(const Questionnaire &questionnaire, const std::string &verdict,
                                      Language language);

/// How firm the advice is, or that there is none yet.
[[nodiscard]] std::string firmnessText(const Assessment &assessment, Language language);

/// What a question asks, or what a remedy is called; its id where there is none.
[[nodiscard]] std::string subjectText(const Questionnaire &questionnaire, const std::string &id, bool isRemedy,
                                      Language language);

/// "3 / 4 (0: never, 4: weekly)"; at an end only what that means.
[[nodiscard]] std::string answerText(const Question &question, const Answers &answers, Language language);

/// Of a remedy: tried, not tried, not answered.
[[nodiscard]] std::string answerText(const Remedy &remedy, const Answers &answers, Language language);

/// By how much need is lowered, and for what was not tried; empty if it is not.
[[nodiscard]] std::string loweredText(const Questionnaire &questionnaire, const Assessment &assessment,
                                      Language language);

/// What the gates do to the advice; empty where there is no advice and not all are passed.
[[nodiscard]] std::string gatesText(const Questionnaire &questionnaire, const Assessment &assessment,
                                    Language language);

/// "+5.7 points", and whether it is a gate that failed.
[[nodiscard]] std::string weightText(const Reason &reason, Language language);

/// "Can you provision...? — 2 instead of 1 → Migrate".
[[nodiscard]] std::string stepText(const Questionnaire &questionnaire, const Step &step, Language language);

/// How far each axis is below its next line; nothing where it is above the last.
[[nodiscard]] std::vector<std::string> distanceTexts(const Questionnaire &questionnaire, const Assessment &assessment,
                                                     Language language);

} // namespace topologue::knowledge
