// SPDX-License-Identifier: Apache-2.0
#include "assessmenttext.h"
#include "markdown.h"
#include "reportwords.h"

#include <algorithm>
#include <initializer_list>

namespace topologue::knowledge {

namespace {

using words::Word;

std::string say(const Word &word, Language language, std::initializer_list<std::string> arguments = {})
{
    return markdown::filled(word.in(language), arguments);
}

std::string stepValue(int value, bool isRemedy, Language language)
{
    return isRemedy ? say(value == 1 ? words::Tried : words::Untried, language) : std::to_string(value);
}

} // namespace

std::string verdictText(const Questionnaire &questionnaire, const std::string &verdict, Language language)
{
    const Verdict *found = findById(questionnaire.verdicts, verdict);
    return found ? found->text.in(language) : verdict;
}

std::string firmnessText(const Assessment &assessment, Language language)
{
    if (!assessment.verdict)
        return say(words::Anything, language);
    if (assessment.isFirm())
        return say(words::Firm, language);
    return say(assessment.unanswered.empty() ? words::Close : words::Wide, language);
}

std::string subjectText(const Questionnaire &questionnaire, const std::string &id, bool isRemedy, Language language)
{
    if (isRemedy) {
        const Remedy *remedy = findById(questionnaire.remedies.items, id);
        return remedy ? remedy->name.in(language) : id;
    }
    const Question *question = findById(questionnaire.questions, id);
    return question ? question->text.in(language) : id;
}

std::string answerText(const Question &question, const Answers &answers, Language language)
{
    if (!countedAnswer(question, answers))
        return say(words::Unanswered, language);
    const int given = answers.find(question.id)->second;
    const std::string value = std::to_string(given) + " / 4";
    const std::string &low = question.low.in(language);
    const std::string &high = question.high.in(language);
    if (given == 0)
        return value + ": " + low;
    if (given == 4)
        return value + ": " + high;
    return value + " (0: " + low + ", 4: " + high + ")";
}

std::string answerText(const Remedy &remedy, const Answers &answers, Language language)
{
    const std::optional<bool> tried = isTried(remedy, answers);
    return say(!tried ? words::Unanswered : *tried ? words::Tried : words::Untried, language);
}

std::string loweredText(const Questionnaire &questionnaire, const Assessment &assessment, Language language)
{
    if (assessment.remedyPoints <= 0)
        return {};
    std::vector<std::string> names;
    for (const std::string &id : assessment.untried)
        names.push_back(subjectText(questionnaire, id, true, language));
    return say(words::Lowered, language, {std::to_string(assessment.remedyPoints), markdown::joined(names)});
}

std::string gatesText(const Questionnaire &questionnaire, const Assessment &assessment, Language language)
{
    const bool allPassed = std::all_of(assessment.gates.begin(), assessment.gates.end(),
                                       [](const Gate &gate) { return gate.state == GateState::Passed; });
    if (allPassed)
        return say(words::GatesPassed, language);
    if (assessment.verdictWithoutGates && assessment.verdictWithoutGates != assessment.verdict) {
        return say(words::GatesChange, language,
                   {verdictText(questionnaire, *assessment.verdictWithoutGates, language)});
    }
    return assessment.verdict ? say(words::GatesChangeNothing, language) : std::string();
}

std::string weightText(const Reason &reason, Language language)
{
    std::string text = say(words::Points, language, {markdown::signedPoints(reason.points)});
    if (reason.isGate)
        text += ", " + say(words::Gate, language);
    return text;
}

std::string stepText(const Questionnaire &questionnaire, const Step &step, Language language)
{
    const std::string what = subjectText(questionnaire, step.id, step.isRemedy, language);
    const std::string to = stepValue(step.to, step.isRemedy, language);
    const std::string then = verdictText(questionnaire, step.verdict, language);
    if (!step.from)
        return say(words::Answering, language, {what, to, then});
    return say(words::Step, language, {what, to, stepValue(*step.from, step.isRemedy, language), then});
}

std::vector<std::string> distanceTexts(const Questionnaire &questionnaire, const Assessment &assessment,
                                       Language language)
{
    const Thresholds &at = questionnaire.thresholds;
    std::vector<std::string> texts;
    if (const std::optional<int> need = assessment.need.points; need && *need < at.needStrong) {
        const int next = *need < at.needSome ? at.needSome : at.needStrong;
        texts.push_back(say(words::ToNeed, language, {std::to_string(next - *need), std::to_string(next)}));
    }
    if (const std::optional<int> ready = assessment.readiness.points; ready && *ready < at.readiness) {
        texts.push_back(
            say(words::ToReadiness, language, {std::to_string(at.readiness - *ready), std::to_string(at.readiness)}));
    }
    return texts;
}

} // namespace topologue::knowledge
