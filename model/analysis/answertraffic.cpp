// SPDX-License-Identifier: Apache-2.0
#include "answerwords.h"
#include "messages.h"

namespace topologue::analysis {

namespace {

using Tone = Answer::Tone;
using Verdict = TrafficLimit::Verdict;

constexpr std::array VerdictNames{"found", "noTraffic", "noObjective", "alwaysHolds", "neverHolds"};

class TrafficWords : public AnswerWords
{
public:
    TrafficWords(const TrafficLimit &limit, const Architecture &architecture, Language language)
        : AnswerWords(architecture, language), m_limit(limit), m_architecture(architecture)
    {
    }

    [[nodiscard]] Answer answer() const
    {
        Answer answer;
        answer.sentences.push_back(verdict());
        answer.tone = m_limit.verdict == Verdict::AlwaysHolds                     ? Tone::Good
                      : m_limit.verdict == Verdict::Found && m_limit.holdsAt >= 1 ? Tone::Plain
                      : m_limit.points.empty()                                    ? Tone::Plain
                                                                                  : Tone::Bad;
        if (m_limit.points.empty())
            return answer;
        addReasons(answer);
        addTable(answer);
        addCurves(answer);
        return answer;
    }

private:
    [[nodiscard]] const TrafficPoint &broken() const { return m_limit.points[m_limit.brokenPoint]; }
    [[nodiscard]] std::string firstJourney() const { return m_limit.journey ? journey(*m_limit.journey) : ""; }

    [[nodiscard]] std::string verdict() const
    {
        const std::string times = factor(m_limit.factor);
        const std::string rate = number(m_limit.requestsPerSecond);
        switch (m_limit.verdict) {
        case Verdict::NoTraffic:
            return say(message::NoTraffic, {});
        case Verdict::NoObjective:
            return say(message::NoObjective, {});
        case Verdict::AlwaysHolds:
            return say(message::TrafficAlwaysHolds, {times, rate});
        case Verdict::NeverHolds:
            return say(message::TrafficNeverHolds, {times, firstJourney()});
        case Verdict::Found:
            break;
        }
        return say(m_limit.factor < 1 ? message::TrafficTooMuch : message::TrafficFound, {times, rate, firstJourney()});
    }

    void addReasons(Answer &answer) const
    {
        if (m_limit.journey) {
            const auto &point = broken().journeys[*m_limit.journey];
            const Objective &promised = m_architecture.journeys[*m_limit.journey].objective;
            const std::string at = factor(broken().factor);
            if (point.misses.successShare) {
                answer.sentences.push_back(
                    say(message::MissesSuccess,
                        {firstJourney(), percent(point.fare.successShare), percent(*promised.successShare), at}));
                if (m_limit.cause != simulation::Cause::None)
                    answer.sentences.push_back(
                        say(message::MostFailures, {word(simulation::causeWord(m_limit.cause))}));
            }
            if (point.misses.p99)
                answer.sentences.push_back(say(message::MissesP99, {firstJourney(), milliseconds(point.fare.p99Ms),
                                                                    milliseconds(promised.p99->inMilliseconds()), at}));
            if (const auto &busiest = m_limit.busiest)
                answer.sentences.push_back(say(busiest->isCores ? message::BusiestCores : message::BusiestWorkers,
                                               {name(busiest->deployable), percent(busiest->utilisation)}));
        }
        if (m_limit.verdict == Verdict::Found && m_limit.runs > 1 && m_limit.holdsAt > 0)
            answer.sentences.push_back(say(message::TrafficRange, {factor(m_limit.holdsAt), factor(m_limit.breaksAt),
                                                                   std::to_string(m_limit.runs)}));
        if (m_limit.estimate)
            answer.sentences.push_back(say(message::EstimateSays, {factor(*m_limit.estimate)}));
    }
    /// A row for each factor, with what the journey that breaks first feels.
    void addTable(Answer &answer) const
    {
        const std::string who = firstJourney().empty() ? "" : ": " + firstJourney();
        answer.columns = {word({"Traffic", "트래픽"}), word({"Requests/s", "초당 요청"}),
                          word({"Success", "성공"}) + who, "p99" + who, word({"Objectives broken", "깨진 목표"})};
        for (std::size_t i = 0; i < m_limit.points.size(); ++i) {
            const TrafficPoint &point = m_limit.points[i];
            std::vector<std::size_t> missed;
            for (std::size_t j = 0; j < point.journeys.size(); ++j) {
                if (point.journeys[j].misses.any())
                    missed.push_back(j);
            }
            Answer::Row row;
            const auto &felt = point.journeys[m_limit.journey.value_or(0)];
            row.cells = {{"×" + factor(point.factor)},
                         {number(point.requestsPerSecond)},
                         {share(felt.fare.successShare), felt.misses.successShare ? Tone::Bad : Tone::Plain},
                         {felt.fare.answeredShare > 0 ? milliseconds(felt.fare.p99Ms) : "–",
                          felt.misses.p99 ? Tone::Bad : Tone::Plain},
                         {missed.empty() ? "–" : journeys(missed), missed.empty() ? Tone::Good : Tone::Bad}};
            row.isMarked = point.isBroken && i == m_limit.brokenPoint;
            row.shown = shownTraffic(m_limit.options, point.factor);
            if (row.isMarked && m_limit.busiest)
                row.place = m_limit.busiest->deployable;
            answer.rows.push_back(std::move(row));
        }
    }

    void addCurves(Answer &answer) const
    {
        const std::size_t j = m_limit.journey.value_or(0);
        const Objective &promised = m_architecture.journeys[j].objective;
        Answer::Curve success{
            journey(j) + ": " + word({"success (%)", "성공 (%)"}), word({"times the traffic", "트래픽 배수"}), {}, {}};
        Answer::Curve p99{journey(j) + ": p99 (ms)", success.xTitle, {}, {}};
        if (promised.successShare)
            success.limit = *promised.successShare * 100;
        if (promised.p99)
            p99.limit = promised.p99->inMilliseconds();
        for (const TrafficPoint &point : m_limit.points) {
            const auto &felt = point.journeys[j];
            success.points.push_back(
                {point.factor, felt.fare.successShare * 100, felt.misses.successShare ? Tone::Bad : Tone::Good});
            if (felt.fare.answeredShare > 0)
                p99.points.push_back({point.factor, felt.fare.p99Ms, felt.misses.p99 ? Tone::Bad : Tone::Good});
        }
        answer.curves = {std::move(p99), std::move(success)};
    }

    const TrafficLimit &m_limit;
    const Architecture &m_architecture;
};

Json positive(double value)
{
    return value > 0 ? Json(value) : Json();
}

} // namespace

Answer answerOf(const TrafficLimit &limit, const Architecture &architecture, Language language)
{
    return TrafficWords(limit, architecture, language).answer();
}

std::string answerJson(const TrafficLimit &limit, const Architecture &architecture, Language language)
{
    Json json = headJson("traffic", limit.options.stress, answerOf(limit, architecture, language));
    json["verdict"] = VerdictNames[static_cast<std::size_t>(limit.verdict)];
    json["factor"] = positive(limit.factor);
    json["requestsPerSecond"] = positive(limit.requestsPerSecond);
    json["holdsAt"] = positive(limit.holdsAt);
    json["breaksAt"] = positive(limit.breaksAt);
    json["estimate"] = limit.estimate ? Json(*limit.estimate) : Json();
    json["journey"] = limit.journey ? Json(architecture.journeys[*limit.journey].id.value()) : Json();
    json["cause"] = simulation::CauseNames[static_cast<std::size_t>(limit.cause)];
    json["busiest"] = Json();
    if (const auto &busiest = limit.busiest) {
        json["busiest"] = elementJson(busiest->deployable);
        json["busiest"]["what"] = busiest->isCores ? "cores" : "workers";
        json["busiest"]["utilisation"] = busiest->utilisation;
    }
    json["points"] = Json::array();
    for (const TrafficPoint &point : limit.points) {
        Json journeys = Json::object();
        for (std::size_t j = 0; j < point.journeys.size(); ++j) {
            Json &one = journeys[architecture.journeys[j].id.value()] = fareJson(point.journeys[j].fare);
            one["isBroken"] = point.journeys[j].misses.any();
            one["brokenRuns"] = point.journeys[j].brokenRuns;
        }
        json["points"].push_back({{"factor", point.factor},
                                  {"requestsPerSecond", point.requestsPerSecond},
                                  {"isBroken", point.isBroken},
                                  {"brokenRuns", point.brokenRuns},
                                  {"journeys", std::move(journeys)}});
    }
    return textOf(json);
}

} // namespace topologue::analysis
