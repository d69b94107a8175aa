// SPDX-License-Identifier: Apache-2.0
#include "answerwords.h"

#include "playback/standing.h"

namespace topologue::analysis {

std::string AnswerWords::journeys(const std::vector<std::size_t> &indices) const
{
    std::string list;
    for (const std::size_t index : indices)
        list += (list.empty() ? "" : ", ") + journey(index);
    return list;
}

std::string AnswerWords::money(double value) const
{
    return playback::moneyText(value, m_architecture.currency, language());
}

std::string AnswerWords::factor(double value)
{
    return value >= 10 ? number(value) : simulation::realText(value, 2);
}

std::string AnswerWords::share(double value) const
{
    return percent(value) + (language() == Language::Korean ? "%" : " %");
}

std::string AnswerWords::objective(const Journey &journey) const
{
    std::string text;
    if (journey.objective.successShare)
        text = share(*journey.objective.successShare);
    if (journey.objective.p99)
        text += (text.empty() ? "p99 " : ", p99 ") + milliseconds(journey.objective.p99->inMilliseconds());
    return text.empty() ? "–" : text;
}

Json fareJson(const Fare &fare)
{
    const bool isAnswered = fare.answeredShare > 0 && fare.arrivals > 0;
    return {{"arrivals", fare.arrivals},
            {"successShare", fare.successShare},
            {"degradedShare", fare.degradedShare},
            {"answeredShare", fare.answeredShare},
            {"p99Ms", isAnswered ? Json(fare.p99Ms) : Json()}};
}

Json secondsJson(const std::optional<Nanos> &time)
{
    return time ? Json(static_cast<double>(*time) / 1e9) : Json();
}

Json elementJson(const ElementId &element)
{
    static constexpr const char *Kinds[] = {"component", "deployable", "dependency", "team", "journey", "scenario"};
    return {{"kind", Kinds[element.index()]}, {"id", std::visit([](const auto &id) { return id.value(); }, element)}};
}

Json headJson(const char *question, const StressOptions &options, const Answer &answer)
{
    return {{"question", question},
            {"scenario", options.scenario != nullptr ? Json(options.scenario->id.value()) : Json()},
            {"seed", options.seed},
            {"seeds", options.seeds},
            {"answer", answer.sentences}};
}

std::string textOf(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace topologue::analysis
