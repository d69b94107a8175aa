// SPDX-License-Identifier: Apache-2.0
#include "standing.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace topologue::knowledge {

std::optional<int> countedAnswer(const Question &question, const Answers &answers)
{
    const auto found = answers.find(question.id);
    if (found == answers.end() || found->second < 0 || found->second > standing::MostAnswer)
        return std::nullopt;
    return question.reverse ? standing::MostAnswer - found->second : found->second;
}

std::optional<bool> isTried(const Remedy &remedy, const Answers &answers)
{
    const auto found = answers.find(remedy.id);
    if (found == answers.end() || found->second < 0 || found->second > 1)
        return std::nullopt;
    return found->second == 1;
}

namespace standing {

namespace {

using Axis = Question::Axis;

/// 100 * part / (4 * weight), rounded, halves up. Whole numbers: the same everywhere.
int share(std::int64_t part, std::int64_t weight)
{
    const std::int64_t whole = MostAnswer * weight;
    return static_cast<int>((200 * part + whole) / (2 * whole));
}

std::optional<int> axisPoints(const Questionnaire &questionnaire, const Answers &answers, Axis axis, Open open)
{
    std::int64_t sum = 0;
    std::int64_t weight = 0;
    for (const Question &question : questionnaire.questions) {
        if (question.axis != axis)
            continue;
        const std::optional<int> answer = countedAnswer(question, answers);
        if (!answer && open == Open::LeftOut)
            continue;
        sum += std::int64_t{question.weight} * answer.value_or(open == Open::Best ? MostAnswer : 0);
        weight += question.weight;
    }
    if (weight <= 0)
        return std::nullopt;
    return share(sum, weight);
}

bool passesGates(const Questionnaire &questionnaire, const Answers &answers, Open open)
{
    return std::all_of(questionnaire.questions.begin(), questionnaire.questions.end(), [&](const Question &question) {
        if (!question.gateMin)
            return true;
        const std::optional<int> answer = countedAnswer(question, answers);
        return answer ? *answer >= *question.gateMin : open == Open::Best;
    });
}

} // namespace

int remedyPoints(const Remedies &remedies, const Answers &answers, Open open)
{
    const auto untried = std::count_if(remedies.items.begin(), remedies.items.end(), [&](const Remedy &remedy) {
        return !isTried(remedy, answers).value_or(open != Open::Worst);
    });
    return std::min(remedies.pointsMost, remedies.pointsEach * static_cast<int>(untried));
}

Standing of(const Questionnaire &questionnaire, const Answers &answers, Open open)
{
    Standing result;
    result.need = axisPoints(questionnaire, answers, Axis::Need, open);
    if (result.need)
        result.need = std::clamp(*result.need - remedyPoints(questionnaire.remedies, answers, open), 0, 100);
    result.readiness = axisPoints(questionnaire, answers, Axis::Readiness, open);
    result.passes = passesGates(questionnaire, answers, open);
    return result;
}

int needClass(const Thresholds &thresholds, int need)
{
    return static_cast<int>(need >= thresholds.needSome) + static_cast<int>(need >= thresholds.needStrong);
}

const char *verdict(int level, bool isReady)
{
    constexpr auto Ids = std::to_array<const char *>({"stay", "stay", "modular", "hotspots", "prepare", "migrate"});
    return Ids[2 * static_cast<std::size_t>(level) + static_cast<std::size_t>(isReady)];
}

std::optional<std::string> verdict(const Thresholds &thresholds, const Standing &at)
{
    if (!at.need)
        return std::nullopt;
    const int need = needClass(thresholds, *at.need);
    if (need > 0 && !at.readiness)
        return std::nullopt;
    return verdict(need, at.readiness.value_or(0) >= thresholds.readiness && at.passes);
}

} // namespace standing

} // namespace topologue::knowledge
