// SPDX-License-Identifier: Apache-2.0
#include "answerwords.h"
#include "messages.h"

#include <algorithm>

namespace topologue::analysis {

namespace {

using Tone = Answer::Tone;

constexpr double WorthSaying = 0.05; ///< Of shares and factors that are said to keep it down.
constexpr std::array AftermathNames{"unmoved", "recovered", "draining", "stuck"};

struct AftermathWord {
    Word word;
    Tone tone{};
};
AftermathWord aftermathWord(Aftermath aftermath)
{
    switch (aftermath) {
    case Aftermath::Unmoved:
        return {{"not felt", "영향 없음"}, Tone::Good};
    case Aftermath::Recovered:
        return {{"recovered", "회복"}, Tone::Good};
    case Aftermath::Draining:
        return {{"still draining", "밀린 일 처리 중"}, Tone::Warning};
    case Aftermath::Stuck:
        return {{"stays down", "무너진 채"}, Tone::Bad};
    }
    return {{"", ""}, Tone::Plain};
}

double meanGoodput(const Metastable &metastable, Aftermath aftermath)
{
    double sum = 0;
    for (const Metastable::Run &run : metastable.runs)
        sum += run.aftermath == aftermath ? run.goodput : 0;
    return sum / static_cast<double>(std::max<std::size_t>(1, metastable.count(aftermath)));
}

void addVerdict(Answer &answer, const Metastable &metastable, const AnswerWords &words)
{
    const auto count = [&](Aftermath aftermath) { return metastable.count(aftermath); };
    const auto text = [](std::size_t number) { return std::to_string(number); };
    const std::size_t all = metastable.runs.size();
    const std::string within = words.duration(metastable.options.within.inSeconds());
    const std::size_t well = count(Aftermath::Recovered) + count(Aftermath::Unmoved);
    answer.tone = metastable.isMetastable() ? Tone::Bad : well == all ? Tone::Good : Tone::Warning;
    if (metastable.isMetastable())
        answer.sentences.push_back(words.say(
            message::StaysDown, {text(well), text(all), AnswerWords::percent(meanGoodput(metastable, Aftermath::Stuck)),
                                 text(count(Aftermath::Stuck))}));
    else if (well == all && count(Aftermath::Unmoved) < all)
        answer.sentences.push_back(words.say(message::AlwaysRecovers, {text(all), within}));
    if (count(Aftermath::Draining) > 0) {
        double longest = 0;
        for (const Metastable::Run &run : metastable.runs)
            longest = std::max(longest, run.drainedInSeconds.value_or(0));
        answer.sentences.push_back(words.say(
            message::StillDraining, {text(count(Aftermath::Draining)), text(all), within, words.duration(longest)}));
    }
    if (count(Aftermath::Unmoved) > 0)
        answer.sentences.push_back(words.say(message::NotFelt, {text(count(Aftermath::Unmoved)), text(all)}));
}

void addReasons(Answer &answer, const Metastable &metastable, const AnswerWords &words)
{
    if (!metastable.stuckJourneys.empty())
        answer.sentences.push_back(words.say(message::StayingDown, {words.journeys(metastable.stuckJourneys)}));
    if (!metastable.sustained)
        return;
    const Metastable::Sustained &by = *metastable.sustained;
    if (by.retrying && by.retryShare >= WorthSaying)
        answer.sentences.push_back(
            words.say(message::KeptByRetries, {AnswerWords::percent(by.retryShare), words.name(*by.retrying)}));
    if (by.arrivalFactor >= 1 + WorthSaying)
        answer.sentences.push_back(words.say(message::KeptByUsers, {AnswerWords::factor(by.arrivalFactor)}));
    if (by.wastedShare >= WorthSaying)
        answer.sentences.push_back(words.say(message::KeptByWaste, {AnswerWords::percent(by.wastedShare)}));
    if (by.queue && by.queueWaitSeconds > 0)
        answer.sentences.push_back(
            words.say(message::KeptByQueue, {AnswerWords::count(by.queueLength), words.name(*by.queue),
                                             words.duration(by.queueWaitSeconds)}));
    else if (by.queue)
        answer.sentences.push_back(
            words.say(message::KeptByFullQueue, {AnswerWords::count(by.queueLength), words.name(*by.queue)}));
}

/// Goodput over time of the worst run.
Answer::Curve courseOf(const Metastable &metastable, const AnswerWords &words)
{
    const auto worst =
        std::max_element(metastable.runs.begin(), metastable.runs.end(),
                         [](const Metastable::Run &a, const Metastable::Run &b) { return a.aftermath < b.aftermath; });
    Answer::Curve curve{
        words.word({"answers, % of those before", "처리량(전의 %)"}), words.word({"seconds", "초"}), {}, 100};
    constexpr double Good = 0.95;
    for (std::size_t i = 0; i < worst->course.size(); ++i)
        curve.points.push_back({(static_cast<double>(i) + 0.5) * Metastable::CourseStep, worst->course[i] * 100,
                                worst->course[i] < Good ? Tone::Bad : Tone::Good});
    return curve;
}

} // namespace

Answer answerOf(const Metastable &metastable, const Architecture &architecture, Language language)
{
    const AnswerWords words(architecture, language);
    Answer answer;
    if (!metastable.hasTraffic) {
        answer.sentences.push_back(words.say(message::NoTraffic, {}));
        return answer;
    }
    addVerdict(answer, metastable, words);
    addReasons(answer, metastable, words);
    const MetastableOptions &options = metastable.options;
    answer.sentences.push_back(
        words.say(message::TheSpike, {AnswerWords::factor(metastable.factor), words.duration(options.spike.inSeconds()),
                                      playback::Words::clock(options.from.inNanoseconds())}));
    if (metastable.headroom)
        answer.sentences.push_back(words.say(message::EstimateSays, {AnswerWords::factor(*metastable.headroom)}));
    answer.columns = {words.word({"Run", "실행"}), words.word({"Afterwards", "그 뒤"}),
                      words.word({"Goodput at the end", "마지막 처리량"}),
                      words.word({"Waiting at the end", "마지막 대기"})};
    for (std::size_t i = 0; i < metastable.runs.size(); ++i) {
        const Metastable::Run &run = metastable.runs[i];
        const AftermathWord aftermath = aftermathWord(run.aftermath);
        Answer::Row row;
        row.cells = {{std::to_string(i + 1)},
                     {words.word(aftermath.word), aftermath.tone},
                     {words.share(run.goodput)},
                     {AnswerWords::count(run.waiting)}};
        row.isMarked = run.aftermath == Aftermath::Stuck;
        if (i == 0)
            row.shown = metastable.shown; // The window plays this seed.
        answer.rows.push_back(std::move(row));
    }
    answer.curves.push_back(courseOf(metastable, words));
    return answer;
}

std::string answerJson(const Metastable &metastable, const Architecture &architecture, Language language)
{
    Json json = headJson("metastable", metastable.options.stress, answerOf(metastable, architecture, language));
    json["isMetastable"] = metastable.isMetastable();
    json["factor"] = metastable.hasTraffic ? Json(metastable.factor) : Json();
    json["headroom"] = metastable.headroom ? Json(*metastable.headroom) : Json();
    json["recovered"] = metastable.count(Aftermath::Recovered) + metastable.count(Aftermath::Unmoved);
    json["runs"] = Json::array();
    for (const Metastable::Run &run : metastable.runs)
        json["runs"].push_back({{"seed", run.seed},
                                {"aftermath", AftermathNames[static_cast<std::size_t>(run.aftermath)]},
                                {"goodput", run.goodput},
                                {"waiting", run.waiting},
                                {"drainedInS", run.drainedInSeconds ? Json(*run.drainedInSeconds) : Json()}});
    json["sustained"] = Json();
    if (const auto &by = metastable.sustained) {
        json["sustained"] = {{"retrying", by->retrying ? Json(by->retrying->value()) : Json()},
                             {"retryShare", by->retryShare},
                             {"wastedShare", by->wastedShare},
                             {"arrivalFactor", by->arrivalFactor},
                             {"queue", by->queue ? elementJson(*by->queue) : Json()},
                             {"queueLength", by->queueLength},
                             {"queueWaitS", by->queueWaitSeconds}};
    }
    json["journeys"] = Json::array();
    for (const std::size_t j : metastable.stuckJourneys)
        json["journeys"].push_back(architecture.journeys[j].id.value());
    return textOf(json);
}

} // namespace topologue::analysis
