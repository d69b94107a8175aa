// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include "architecture/maxima.h"
#include "messages.h"

#include <algorithm>
#include <utility>

namespace topologue::editing {

namespace {

constexpr auto MostAnswer = static_cast<std::int32_t>(limits::Answer);

} // namespace

Result<Edited> setAnswer(const Architecture &architecture, const std::string &id, std::optional<int> answer)
{
    std::map<std::string, std::int32_t> answers = architecture.assessment;
    if (answer)
        answers.insert_or_assign(id, *answer);
    else
        answers.erase(id);
    return setAnswers(architecture, std::move(answers));
}

Result<Edited> setAnswers(const Architecture &architecture, std::map<std::string, std::int32_t> answers)
{
    if (answers.size() > limits::ListEntries)
        return failure(messages::TooManyAnswers, {std::to_string(limits::ListEntries)});
    const auto isWrong = [](const auto &each) { return each.second < 0 || each.second > MostAnswer; };
    if (std::any_of(answers.begin(), answers.end(), isWrong))
        return failure(messages::AnswerOutOfRange, {std::to_string(MostAnswer)});
    Edited edited{architecture, {}, {}, {}};
    edited.architecture.assessment = std::move(answers);
    return edited;
}

} // namespace topologue::editing
