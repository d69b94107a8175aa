// SPDX-License-Identifier: Apache-2.0
#include "answerwords.h"
#include "messages.h"

namespace topologue::analysis {

namespace {

using Tone = Answer::Tone;

constexpr std::array EffectNames{"idle", "fine", "degraded", "hit"};
constexpr std::size_t MostNames = 8; ///< In a sentence.

struct EffectWord {
    Word word;
    Tone tone{};
};
EffectWord effectWord(Effect effect)
{
    switch (effect) {
    case Effect::Idle:
        return {{"unused", "미사용"}, Tone::Plain};
    case Effect::Fine:
        return {{"fine", "정상"}, Tone::Good};
    case Effect::Degraded:
        return {{"degraded", "저하"}, Tone::Warning};
    case Effect::Hit:
        return {{"hit", "중단"}, Tone::Bad};
    }
    return {{"", ""}, Tone::Plain};
}

std::string listOf(const std::vector<const Failure *> &rows, const AnswerWords &words)
{
    std::string list;
    for (std::size_t i = 0; i < rows.size() && i < MostNames; ++i)
        list += (i == 0 ? "" : ", ") + words.name(rows[i]->element);
    return rows.size() > MostNames ? list + ", +" + std::to_string(rows.size() - MostNames) : list;
}

bool hasValue(const Failures &failures)
{
    return !failures.rows.empty() && failures.rows.front().lostValuePerMinute > 0;
}

void addSentences(Answer &answer, const Failures &failures, const AnswerWords &words)
{
    std::vector<const Failure *> singlePoints;
    std::vector<const Failure *> notBack;
    for (const Failure &row : failures.rows) {
        if (row.isSinglePoint)
            singlePoints.push_back(&row);
        if (!row.recovers)
            notBack.push_back(&row);
    }
    const std::string count = std::to_string(failures.rows.size());
    if (failures.rows.empty()) {
        answer.sentences.push_back(words.say(message::NothingToFail, {}));
        return;
    }
    answer.tone = singlePoints.empty() ? Tone::Good : Tone::Bad;
    if (singlePoints.empty())
        answer.sentences.push_back(words.say(message::NoSinglePoint, {count}));
    else
        answer.sentences.push_back(words.say(
            message::SinglePoints, {std::to_string(singlePoints.size()), count, listOf(singlePoints, words)}));
    const Failure &worst = failures.rows.front();
    if (hasValue(failures))
        answer.sentences.push_back(
            words.say(message::DearestFailure, {words.name(worst.element), words.money(worst.lostValuePerMinute)}));
    else if (worst.lostRequestsPerMinute > 0)
        answer.sentences.push_back(words.say(
            message::WorstFailure, {words.name(worst.element), AnswerWords::count(worst.lostRequestsPerMinute)}));
    const FailuresOptions &options = failures.options;
    if (!notBack.empty())
        answer.sentences.push_back(
            words.say(message::NotBack,
                      {words.duration(options.length.inSeconds() - options.to.inSeconds()), listOf(notBack, words)}));
    answer.sentences.push_back(words.say(
        options.mode == FailureMode::Silent ? message::FailuresHang : message::FailuresRefuse,
        {playback::Words::clock(options.from.inNanoseconds()), playback::Words::clock(options.to.inNanoseconds())}));
}

} // namespace

Answer answerOf(const Failures &failures, const Architecture &architecture, Language language)
{
    const AnswerWords words(architecture, language);
    Answer answer;
    addSentences(answer, failures, words);
    const bool isValue = hasValue(failures);
    answer.columns = {words.word({"Fails", "고장 난 것"})};
    for (std::size_t j = 0; j < architecture.journeys.size(); ++j)
        answer.columns.push_back(words.journey(j));
    answer.columns.push_back(isValue ? words.word({"Lost a minute", "분당 손실"})
                                     : words.word({"Failed a minute", "분당 실패"}));
    answer.columns.push_back(words.word({"Single point", "단일 장애점"}));
    for (const Failure &failure : failures.rows) {
        Answer::Row row;
        row.cells.push_back({words.name(failure.element)});
        for (const Failure::OfJourney &journey : failure.journeys) {
            const EffectWord effect = effectWord(journey.effect);
            row.cells.push_back({words.word(effect.word), effect.tone});
        }
        const double lost = isValue ? failure.lostValuePerMinute : failure.lostRequestsPerMinute;
        row.cells.push_back({lost == 0 ? "–" : isValue ? words.money(lost) : AnswerWords::count(lost)});
        row.cells.push_back(
            {failure.isSinglePoint ? words.word({"yes", "예"}) : "–", failure.isSinglePoint ? Tone::Bad : Tone::Plain});
        row.isMarked = failure.isSinglePoint;
        row.place = failure.element;
        row.shown = shownFailure(architecture, failures, failure);
        answer.rows.push_back(std::move(row));
    }
    return answer;
}

std::string answerJson(const Failures &failures, const Architecture &architecture, Language language)
{
    Json json = headJson("failures", failures.options.stress, answerOf(failures, architecture, language));
    json["mode"] = failures.options.mode == FailureMode::Silent ? "silent" : "refuses";
    json["fromS"] = failures.options.from.inSeconds();
    json["toS"] = failures.options.to.inSeconds();
    json["failures"] = Json::array();
    for (const Failure &failure : failures.rows) {
        Json row = elementJson(failure.element);
        row["isSinglePoint"] = failure.isSinglePoint;
        row["lostValuePerMinute"] = failure.lostValuePerMinute;
        row["lostRequestsPerMinute"] = failure.lostRequestsPerMinute;
        row["firstBrokenS"] = secondsJson(failure.firstBroken);
        row["recovers"] = failure.recovers;
        row["journeys"] = Json::object();
        for (std::size_t j = 0; j < failure.journeys.size(); ++j) {
            row["journeys"][architecture.journeys[j].id.value()] = {
                {"effect", EffectNames[static_cast<std::size_t>(failure.journeys[j].effect)]},
                {"answeredShare", failure.journeys[j].answeredShare},
                {"degradedShare", failure.journeys[j].degradedShare}};
        }
        json["failures"].push_back(std::move(row));
    }
    return textOf(json);
}

} // namespace topologue::analysis
