// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaire.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the answers to "When MSA?" come to. Pure functions of the questionnaire and the answers; any thread.
namespace topologue::knowledge {

/// What was answered: of a question 0..4, of a remedy 0 (not tried) or 1 (tried), each by its id. What was not answered
/// is not there.
using Answers = std::map<std::string, int, std::less<>>;

/// Points of one axis, 0..100.
struct AxisResult {
    /// The weighted mean of what was answered, less the remedies that were not tried; rounded, halves up. None if
    /// nothing was answered.
    std::optional<int> points;
    int low = 0;    ///< With what is not answered at its worst, and one answer a step lower than given.
    int high = 100; ///< At its best, and a step higher.
    int answered = 0;
    int asked = 0;

    bool operator==(const AxisResult &) const = default;
};

enum class GateState {
    Passed,
    Failed,
    Open, ///< Not answered, which holds up as much as a failed one.
};

struct Gate {
    std::string question;
    std::optional<int> answer; ///< As it counts: 0..4.
    int least = 0;             ///< With which one may go on: 0..4.
    GateState state = GateState::Open;

    bool operator==(const Gate &) const = default;
};

/// An answer that speaks for splitting or against it.
struct Reason {
    std::string id; ///< Of a question or a remedy.
    bool isRemedy = false;
    bool isGate = false; ///< A gate that failed.
    /// By how many points of its axis it moves away from the middle answer (2), or, of a remedy, lowers need: above 0
    /// for splitting, below 0 against, -100..100.
    double points = 0;

    bool operator==(const Reason &) const = default;
};

/// One answer changed, everything else as it is.
struct Step {
    std::string id;
    bool isRemedy = false;
    std::optional<int> from; ///< None: it was not answered.
    int to = 0;
    std::optional<int> need; ///< Points of the axes then.
    std::optional<int> readiness;
    std::string verdict; ///< Then; never the one there is now.

    bool operator==(const Step &) const = default;
};

struct Assessment {
    AxisResult need;
    AxisResult readiness;
    int remedyPoints = 0;             ///< By which untried remedies lower need: 0..`pointsMost`.
    std::vector<std::string> untried; ///< Remedies that are said not to have been tried, in their order.
    std::vector<Gate> gates;          ///< All, in the order of the questions.

    /// Id of the advice. None if the answers do not suffice: no need, or a need to act and no readiness.
    std::optional<std::string> verdict;
    /// What it would be if every gate were passed: another one if it is the gates that hold up.
    std::optional<std::string> verdictWithoutGates;
    /// All advice that can come out with one answer a step off (a remedy: tried or not) and what is not answered
    /// anything at all, in the order of the verdicts. Holds `verdict` if there is one. With everything answered exactly
    /// those; else none is missing.
    std::vector<std::string> within;
    /// Single steps, and answers to what is open (0 or 4), with which the advice is another one. In the order of the
    /// questions, then of the remedies.
    std::vector<Step> steps;

    std::vector<Reason> reasonsFor;     ///< The strongest first; equal ones in the order of the questions.
    std::vector<Reason> reasonsAgainst; ///< Failed gates first, then likewise.
    /// What shows those reasons, each once, in their order.
    Arguments argumentsFor;
    Arguments argumentsAgainst;

    std::vector<std::string> unanswered; ///< Questions, then remedies.
    std::vector<std::string> ignored;    ///< Answers to what is not asked, or out of range. They count for nothing.

    /// One answer more or less would change nothing.
    [[nodiscard]] bool isFirm() const { return verdict && within.size() == 1; }

    bool operator==(const Assessment &) const = default;
};

/// An axis is 100 * sum(weight * answer) / (4 * sum(weight)), and need is less by the untried remedies. Advice follows
/// from the rounded points, so that what is shown and what is compared are the same: need below `needSome`: "stay";
/// below `needStrong`: "hotspots" if ready, else "modular"; from there on: "migrate" if ready, else "prepare". Ready is
/// who has `readiness` points and passes all gates. O(questions^2).
[[nodiscard]] Assessment assess(const Questionnaire &questionnaire, const Answers &answers);

/// The answers of an example. It says only how many remedies were not tried: the first ones.
[[nodiscard]] Answers answersOf(const WorkedExample &example, const Questionnaire &questionnaire);

/// The answer as it counts, 0..4; none if it was not given or is out of range.
[[nodiscard]] std::optional<int> countedAnswer(const Question &question, const Answers &answers);

/// Whether the remedy was tried; none if that was not said.
[[nodiscard]] std::optional<bool> isTried(const Remedy &remedy, const Answers &answers);

} // namespace topologue::knowledge
