// SPDX-License-Identifier: Apache-2.0
#include "answerwords.h"
#include "messages.h"

namespace topologue::analysis {

namespace {

using Tone = Answer::Tone;

void addWithoutCaches(Answer &answer, const Architecture &architecture, const AnswerWords &words)
{
    answer.sentences.push_back(words.say(message::NoCache, {}));
    std::string stores;
    for (const Component &component : architecture.components) {
        if (component.kind == ComponentKind::Cache)
            stores += (stores.empty() ? "" : ", ") + words.name(ElementId(component.id));
    }
    if (!stores.empty())
        answer.sentences.push_back(words.say(message::CacheComponents, {stores}));
}

std::string cacheSentence(const ColdCache::OfCache &cache, const AnswerWords &words)
{
    const std::string name = words.name(cache.dependency);
    if (cache.isAlwaysWarm)
        return words.say(message::CacheIsAlwaysWarm, {name});
    const std::string before = AnswerWords::percent(cache.hitShareBefore);
    const std::string cold = AnswerWords::percent(cache.hitShareCold);
    if (!cache.warmAfter)
        return words.say(message::CacheStaysCold, {name, before, cold});
    return words.say(message::CacheWarms,
                     {name, before, cold, words.duration(static_cast<double>(*cache.warmAfter) / 1e9)});
}

void addVerdict(Answer &answer, const ColdCache &cold, const AnswerWords &words)
{
    std::vector<std::size_t> back;
    std::vector<std::size_t> lost;
    for (std::size_t j = 0; j < cold.journeys.size(); ++j) {
        if (cold.journeys[j].breaks)
            (cold.journeys[j].recovers ? back : lost).push_back(j);
    }
    answer.tone = !lost.empty() ? Tone::Bad : back.empty() ? Tone::Good : Tone::Warning;
    if (!lost.empty())
        answer.sentences.push_back(words.say(message::ColdStays, {words.journeys(lost)}));
    if (!back.empty())
        answer.sentences.push_back(words.say(message::ColdBreaks, {words.journeys(back)}));
    if (lost.empty() && back.empty())
        answer.sentences.push_back(words.say(message::ColdHolds, {}));
}

Answer::Row rowOf(const ColdCache &cold, std::size_t j, const Architecture &architecture, const AnswerWords &words)
{
    const ColdCache::OfJourney &journey = cold.journeys[j];
    const Misses misses = missesOf(architecture.journeys[j].objective, journey.cold);
    const auto p99 = [&](const Fare &fare) {
        return fare.arrivals > 0 && fare.answeredShare > 0 ? words.milliseconds(fare.p99Ms) : std::string("–");
    };
    std::string back = "–";
    if (journey.breaks && !journey.recovers)
        back = words.word({"not by the end", "회복 못함"});
    else if (journey.breaks && journey.backAfter)
        back = words.duration(static_cast<double>(*journey.backAfter) / 1e9);
    Answer::Row row;
    row.cells = {{words.journey(j)},
                 {words.objective(architecture.journeys[j])},
                 {words.share(journey.before.successShare)},
                 {words.share(journey.cold.successShare), misses.successShare ? Tone::Bad : Tone::Plain},
                 {p99(journey.before)},
                 {p99(journey.cold), misses.p99 ? Tone::Bad : Tone::Plain},
                 {back, !journey.breaks    ? Tone::Plain
                        : journey.recovers ? Tone::Warning
                                           : Tone::Bad}};
    row.isMarked = journey.breaks;
    row.place = architecture.journeys[j].id;
    row.shown = cold.shown;
    return row;
}

} // namespace

Answer answerOf(const ColdCache &cold, const Architecture &architecture, Language language)
{
    const AnswerWords words(architecture, language);
    Answer answer;
    if (cold.caches.empty()) {
        addWithoutCaches(answer, architecture, words);
        return answer;
    }
    addVerdict(answer, cold, words);
    for (const ColdCache::OfCache &cache : cold.caches)
        answer.sentences.push_back(cacheSentence(cache, words));
    answer.columns = {words.word({"Journey", "여정"}),
                      words.word({"Promised", "목표"}),
                      words.word({"Success before", "성공(전)"}),
                      words.word({"Success cold", "성공(빈 캐시)"}),
                      words.word({"p99 before", "p99(전)"}),
                      words.word({"p99 cold", "p99(빈 캐시)"}),
                      words.word({"Back after", "회복까지"})};
    for (std::size_t j = 0; j < cold.journeys.size(); ++j)
        answer.rows.push_back(rowOf(cold, j, architecture, words));
    return answer;
}

std::string answerJson(const ColdCache &cold, const Architecture &architecture, Language language)
{
    Json json = headJson("cold-cache", cold.options.stress, answerOf(cold, architecture, language));
    json["caches"] = Json::array();
    for (const ColdCache::OfCache &cache : cold.caches)
        json["caches"].push_back({{"dependency", cache.dependency.value()},
                                  {"isAlwaysWarm", cache.isAlwaysWarm},
                                  {"hitShareBefore", cache.hitShareBefore},
                                  {"hitShareCold", cache.hitShareCold},
                                  {"warmAfterS", secondsJson(cache.warmAfter)}});
    json["journeys"] = Json::object();
    for (std::size_t j = 0; j < cold.journeys.size(); ++j) {
        const ColdCache::OfJourney &journey = cold.journeys[j];
        json["journeys"][architecture.journeys[j].id.value()] = {{"before", fareJson(journey.before)},
                                                                 {"cold", fareJson(journey.cold)},
                                                                 {"breaks", journey.breaks},
                                                                 {"recovers", journey.recovers},
                                                                 {"backAfterS", secondsJson(journey.backAfter)}};
    }
    return textOf(json);
}

} // namespace topologue::analysis
