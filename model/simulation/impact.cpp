// SPDX-License-Identifier: Apache-2.0
#include "impact.h"

#include "reportwords.h"

#include <algorithm>
#include <array>

namespace topologue::simulation {

namespace {

using Kind = RecordedEvent::Kind;

/// Intervals in a row that missed an objective. Both events stand at the end of the interval that made the difference.
struct Breach {
    Nanos begin = 0; ///< Of the first one.
    Nanos known = 0; ///< Its end.
    Nanos end = 0;   ///< Of the last one.
    bool isOver = false;
};

void add(JourneyImpact &journey, const Breach &breach, Nanos faultStart)
{
    if (breach.end - breach.begin < LastingBreach || breach.end <= faultStart)
        return;
    if (!journey.brokenAt)
        journey.brokenAt = std::max(breach.known, faultStart);
    journey.brokenFor += breach.end - breach.begin;
    journey.recoveredAt = breach.isOver ? std::optional(breach.end) : std::nullopt;
}

std::string numberWord(std::size_t count)
{
    constexpr std::array<const char *, 10> Words{"no",   "one", "two",   "three", "four",
                                                 "five", "six", "seven", "eight", "nine"};
    return count < Words.size() ? Words[count] : std::to_string(count);
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string listed(const std::vector<std::string> &names, const char *lastSeparator)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? lastSeparator : ", ") + names[i];
    return text;
}

constexpr std::size_t MostNamed = 3;

std::string fallen(const std::vector<std::string> &names, std::size_t all, bool korean)
{
    const std::size_t count = names.size();
    const std::string number = std::to_string(count);
    if (count == all && count > 1)
        return korean       ? "여정 " + number + "개가 모두 무너졌습니다"
               : count == 2 ? std::string("Both journeys fell")
                            : "All " + numberWord(count) + " journeys fell";
    if (count == 1 && all > 1)
        return korean ? "무너진 여정은 하나뿐입니다: " + names[0] : "Only " + names[0] + " fell";
    if (count <= MostNamed)
        return (korean ? "무너진 여정: " : "") + listed(names, korean ? ", " : " and ") + (korean ? "" : " fell");
    return korean ? "여정 " + std::to_string(all) + "개 가운데 " + number + "개가 무너졌습니다"
                  : capitalised(numberWord(count)) + " of " + numberWord(all) + " journeys fell";
}

std::string recovered(const Impact &impact, Nanos last, bool several, bool korean)
{
    const char *const who = several ? "the last recovered" : "it recovered";
    if (!impact.faultEnd)
        return korean    ? std::string(several ? "그 뒤 모두 회복했습니다" : "그 뒤 회복했습니다")
               : several ? "all recovered"
                         : "it recovered";
    const Nanos after = last - *impact.faultEnd;
    if (after <= 0)
        return korean ? "장애가 끝나기 전에 회복했습니다" : std::string(who) + " before the fault ended";
    const std::string seconds = secondsText(after, korean ? Language::Korean : Language::English);
    return korean ? "장애가 끝나고 " + seconds + " 뒤에 " + (several ? "마지막 여정이 " : "") + "회복했습니다"
                  : std::string(who) + ' ' + seconds + " after the fault ended";
}

std::string stillDown(std::size_t count, std::size_t fell, bool korean)
{
    if (korean)
        return fell == 1       ? "끝까지 회복하지 못했습니다"
               : count == fell ? std::string("하나도 끝까지 회복하지 못했습니다")
                               : "그중 " + std::to_string(count) + "개는 끝까지 회복하지 못했습니다";
    if (fell == 1)
        return "it had not recovered at the end";
    return (count == fell ? std::string("none") : numberWord(count)) + " of them had "
           + (count == fell ? "recovered" : "not recovered") + " at the end";
}

} // namespace

std::optional<Nanos> Impact::timeToBreak(std::size_t journey) const
{
    const auto &at = journeys[journey].brokenAt;
    return at ? std::optional(*at - faultStart.value_or(0)) : std::nullopt;
}

std::optional<Nanos> Impact::timeToRecover(std::size_t journey) const
{
    const JourneyImpact &of = journeys[journey];
    if (!of.recoveredAt || (faultStart && !faultEnd))
        return std::nullopt;
    return *of.recoveredAt - (faultEnd ? *faultEnd : *of.brokenAt);
}

Impact impactOf(const Recording &recording)
{
    Impact impact;
    impact.journeys.resize(recording.names.journeys.size());
    std::size_t lasting = 0;
    for (const RecordedEvent &event : recording.events) {
        if (event.kind == Kind::FaultStarted) {
            impact.faultStart = std::min(event.at, impact.faultStart.value_or(Never));
            ++lasting;
        } else if (event.kind == Kind::FaultEnded) {
            impact.faultEnd = event.at;
            lasting -= lasting > 0 ? 1 : 0;
        }
    }
    if (lasting > 0)
        impact.faultEnd.reset();

    const Nanos faultStart = impact.faultStart.value_or(0);
    std::vector<std::optional<Breach>> breaches(impact.journeys.size());
    for (const RecordedEvent &event : recording.events) {
        if (event.kind == Kind::ObjectiveBroken) {
            breaches[event.element] = {std::max<Nanos>(0, event.at - recording.interval), event.at, 0, false};
        } else if (event.kind == Kind::ObjectiveMet && breaches[event.element]) {
            Breach breach = *breaches[event.element];
            breach.end = std::max(breach.known, event.at - recording.interval);
            breach.isOver = true;
            add(impact.journeys[event.element], breach, faultStart);
            breaches[event.element].reset();
        }
    }
    for (std::size_t j = 0; j < breaches.size(); ++j) {
        if (breaches[j]) {
            breaches[j]->end = recording.duration;
            add(impact.journeys[j], *breaches[j], faultStart);
        }
    }
    return impact;
}

std::string impactSentence(const Impact &impact, const Architecture &architecture, Language language)
{
    const bool korean = language == Language::Korean;
    std::vector<std::string> names;
    std::size_t down = 0;
    Nanos last = 0;
    for (std::size_t j = 0; j < impact.journeys.size(); ++j) {
        const JourneyImpact &journey = impact.journeys[j];
        if (!journey.fell())
            continue;
        names.push_back(journeyName(architecture, j, language));
        down += journey.recoveredAt ? 0U : 1U;
        last = std::max(last, journey.recoveredAt.value_or(0));
    }
    if (names.empty())
        return korean ? "무너진 여정이 없습니다." : "No journey fell.";
    const std::string end =
        down > 0 ? stillDown(down, names.size(), korean) : recovered(impact, last, names.size() > 1, korean);
    return fallen(names, impact.journeys.size(), korean) + (korean ? ". " : "; ") + end + '.';
}

} // namespace topologue::simulation
