// SPDX-License-Identifier: Apache-2.0
#include "assessment.h"
#include "standing.h"

#include <algorithm>
#include <set>

namespace topologue::knowledge {

namespace {

using standing::Open;
using standing::Standing;
using Axis = Question::Axis;

/// The same answers with one changed.
struct Variant {
    Answers answers;
    std::string id;
    bool isRemedy = false;
    std::optional<int> from;
    int to = 0;
};

std::vector<Variant> variants(const Questionnaire &questionnaire, const Answers &answers)
{
    std::vector<Variant> result;
    const auto add = [&](const std::string &id, bool isRemedy, std::optional<int> from, int to) {
        Variant variant{answers, id, isRemedy, from, to};
        variant.answers.insert_or_assign(id, to);
        result.push_back(std::move(variant));
    };
    for (const Question &question : questionnaire.questions) {
        if (!countedAnswer(question, answers)) {
            add(question.id, false, std::nullopt, 0);
            add(question.id, false, std::nullopt, standing::MostAnswer);
            continue;
        }
        const int given = answers.find(question.id)->second;
        if (given > 0)
            add(question.id, false, given, given - 1);
        if (given < standing::MostAnswer)
            add(question.id, false, given, given + 1);
    }
    for (const Remedy &remedy : questionnaire.remedies.items) {
        const std::optional<bool> tried = isTried(remedy, answers);
        if (tried)
            add(remedy.id, true, static_cast<int>(*tried), static_cast<int>(!*tried));
        else
            add(remedy.id, true, std::nullopt, 0);
    }
    return result;
}

/// Widens the bands, and gathers the advice that lies within them.
class Band
{
public:
    explicit Band(const Questionnaire &questionnaire) : m_questionnaire(questionnaire) {}

    void include(const Answers &answers)
    {
        const Standing worst = standing::of(m_questionnaire, answers, Open::Worst);
        const Standing best = standing::of(m_questionnaire, answers, Open::Best);
        // An axis of which nothing is asked may be anywhere.
        const int needLow = worst.need.value_or(0);
        const int needHigh = best.need.value_or(100);
        m_needLow = std::min(m_needLow, needLow);
        m_needHigh = std::max(m_needHigh, needHigh);
        m_readinessLow = std::min(m_readinessLow, worst.readiness.value_or(0));
        m_readinessHigh = std::max(m_readinessHigh, best.readiness.value_or(100));
        const Thresholds &thresholds = m_questionnaire.thresholds;
        const bool isReadyAtWorst = worst.passes && worst.readiness.value_or(0) >= thresholds.readiness;
        const bool isReadyAtBest = best.passes && best.readiness.value_or(100) >= thresholds.readiness;
        for (int need = standing::needClass(thresholds, needLow); need <= standing::needClass(thresholds, needHigh);
             ++need) {
            m_verdicts.insert(standing::verdict(need, isReadyAtWorst));
            m_verdicts.insert(standing::verdict(need, isReadyAtBest));
        }
    }
    void writeTo(Assessment &assessment) const
    {
        assessment.need.low = m_needLow;
        assessment.need.high = m_needHigh;
        assessment.readiness.low = m_readinessLow;
        assessment.readiness.high = m_readinessHigh;
        for (const Verdict &verdict : m_questionnaire.verdicts) {
            if (m_verdicts.contains(verdict.id))
                assessment.within.push_back(verdict.id);
        }
    }

private:
    const Questionnaire &m_questionnaire;
    int m_needLow = 100;
    int m_needHigh = -1;
    int m_readinessLow = 100;
    int m_readinessHigh = -1;
    std::set<std::string, std::less<>> m_verdicts;
};

void addOnce(std::vector<std::string> &to, const std::vector<std::string> &ids)
{
    for (const std::string &id : ids) {
        if (std::find(to.begin(), to.end(), id) == to.end())
            to.push_back(id);
    }
}

void gatherReasons(const Questionnaire &questionnaire, const Answers &answers, Assessment &into)
{
    std::map<Axis, int> weights;
    for (const Question &question : questionnaire.questions)
        weights[question.axis] += question.weight;
    for (const Question &question : questionnaire.questions) {
        const std::optional<int> answer = countedAnswer(question, answers);
        if (!answer || weights[question.axis] <= 0)
            continue;
        const double points = 100.0 * question.weight * (*answer - standing::MiddleAnswer)
                              / (standing::MostAnswer * weights[question.axis]);
        const bool fails = question.gateMin && *answer < *question.gateMin;
        if (fails || points < 0)
            into.reasonsAgainst.push_back({question.id, false, fails, points});
        else if (points > 0)
            into.reasonsFor.push_back({question.id, false, false, points});
    }
    for (const std::string &id : into.untried) {
        const double each = into.remedyPoints / static_cast<double>(into.untried.size());
        into.reasonsAgainst.push_back({id, true, false, -each});
    }
    std::stable_sort(into.reasonsFor.begin(), into.reasonsFor.end(),
                     [](const Reason &a, const Reason &b) { return a.points > b.points; });
    std::stable_sort(into.reasonsAgainst.begin(), into.reasonsAgainst.end(), [](const Reason &a, const Reason &b) {
        return a.isGate != b.isGate ? a.isGate : a.points < b.points;
    });
}

void gatherArguments(const Questionnaire &questionnaire, Assessment &into)
{
    for (const Reason &reason : into.reasonsFor) {
        const Arguments &arguments = findById(questionnaire.questions, reason.id)->forSplit;
        addOnce(into.argumentsFor.concepts, arguments.concepts);
        addOnce(into.argumentsFor.lessons, arguments.lessons);
    }
    for (const Reason &reason : into.reasonsAgainst) {
        if (reason.isRemedy) {
            const Remedy *remedy = findById(questionnaire.remedies.items, reason.id);
            addOnce(into.argumentsAgainst.concepts, {remedy->topic});
            addOnce(into.argumentsAgainst.lessons, remedy->lessons);
            continue;
        }
        const Arguments &arguments = findById(questionnaire.questions, reason.id)->againstSplit;
        addOnce(into.argumentsAgainst.concepts, arguments.concepts);
        addOnce(into.argumentsAgainst.lessons, arguments.lessons);
    }
}

/// What was answered of what is asked, and what not.
void takeStock(const Questionnaire &questionnaire, const Answers &answers, Assessment &into)
{
    std::set<std::string, std::less<>> used;
    const auto note = [&](const std::string &id, bool isAnswered) {
        if (isAnswered)
            used.insert(id);
        else
            into.unanswered.push_back(id);
    };
    for (const Question &question : questionnaire.questions) {
        const std::optional<int> answer = countedAnswer(question, answers);
        AxisResult &axis = question.axis == Axis::Need ? into.need : into.readiness;
        ++axis.asked;
        axis.answered += static_cast<int>(answer.has_value());
        note(question.id, answer.has_value());
        if (question.gateMin) {
            const GateState state = !answer                       ? GateState::Open
                                    : *answer < *question.gateMin ? GateState::Failed
                                                                  : GateState::Passed;
            into.gates.push_back({question.id, answer, *question.gateMin, state});
        }
    }
    for (const Remedy &remedy : questionnaire.remedies.items) {
        const std::optional<bool> tried = isTried(remedy, answers);
        note(remedy.id, tried.has_value());
        if (tried && !*tried)
            into.untried.push_back(remedy.id);
    }
    for (const auto &[id, value] : answers) {
        if (!used.contains(id))
            into.ignored.push_back(id);
    }
}

} // namespace

Assessment assess(const Questionnaire &questionnaire, const Answers &answers)
{
    Assessment result;
    takeStock(questionnaire, answers, result);
    Standing now = standing::of(questionnaire, answers);
    result.need.points = now.need;
    result.readiness.points = now.readiness;
    result.remedyPoints = standing::remedyPoints(questionnaire.remedies, answers, Open::LeftOut);
    result.verdict = standing::verdict(questionnaire.thresholds, now);
    now.passes = true;
    result.verdictWithoutGates = standing::verdict(questionnaire.thresholds, now);

    Band band(questionnaire);
    band.include(answers);
    for (const Variant &variant : variants(questionnaire, answers)) {
        band.include(variant.answers);
        const Standing then = standing::of(questionnaire, variant.answers);
        const std::optional<std::string> verdict = standing::verdict(questionnaire.thresholds, then);
        if (verdict && result.verdict && verdict != result.verdict) {
            result.steps.push_back(
                {variant.id, variant.isRemedy, variant.from, variant.to, then.need, then.readiness, *verdict});
        }
    }
    band.writeTo(result);
    gatherReasons(questionnaire, answers, result);
    gatherArguments(questionnaire, result);
    return result;
}

Answers answersOf(const WorkedExample &example, const Questionnaire &questionnaire)
{
    Answers answers;
    for (const Answer &answer : example.answers)
        answers.insert_or_assign(answer.question, answer.value);
    int untried = example.untried;
    for (const Remedy &remedy : questionnaire.remedies.items)
        answers.insert_or_assign(remedy.id, untried-- > 0 ? 0 : 1);
    return answers;
}

} // namespace topologue::knowledge
