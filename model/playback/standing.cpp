// SPDX-License-Identifier: Apache-2.0
#include "standing.h"

#include "simulation/reportwords.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::playback {

using simulation::countText;
using simulation::Nanos;
using simulation::Word;

namespace {

constexpr std::string_view Dash = "–";

std::string roundedCount(double value)
{
    return countText(static_cast<std::uint64_t>(std::llround(std::max(0.0, value))));
}

std::string secondsText(Nanos time, Language language)
{
    return simulation::secondsText((time + 500'000'000) / 1'000'000'000 * 1'000'000'000, language);
}

/// Three significant digits, without zeros behind the point.
std::string threeDigits(double value)
{
    const double size = std::abs(value);
    std::string text = simulation::realText(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string compact(double value, Language language)
{
    struct Step {
        double from;
        const char *unit;
    };
    static constexpr std::array<Step, 3> English{{{1e9, "\u00a0bn"}, {1e6, "\u00a0M"}, {1e3, "\u00a0k"}}};
    static constexpr std::array<Step, 3> Korean{{{1e12, "조"}, {1e8, "억"}, {1e4, "만"}}};
    for (const Step &step : language == Language::Korean ? Korean : English) {
        if (std::abs(value) >= step.from * 0.9995)
            return threeDigits(value / step.from) + step.unit;
    }
    return simulation::realText(value, 0);
}

} // namespace

Standing standingOf(const Felt &felt, Nanos time)
{
    Standing standing;
    for (const JourneyFelt &journey : felt.at(time)) {
        standing.failed += static_cast<double>(journey.failed);
        standing.lostValue += journey.lostValue;
        // Where all is well those who wait will have their answer in a moment.
        if (!journey.isObjectiveMet || journey.health >= Health::Degraded) {
            standing.waiting += journey.inFlight;
            standing.atRisk += journey.valueAtRisk;
        }
        standing.broken += journey.isObjectiveMet ? 0 : 1;
        ++standing.journeys;
    }
    standing.failedInAll = felt.failedInAll();
    standing.lostInAll = felt.lostInAll();
    const simulation::Impact &impact = felt.impact();
    for (std::size_t j = 0; j < impact.journeys.size(); ++j) {
        if (!impact.journeys[j].fell())
            continue;
        const auto toBreak = impact.timeToBreak(j);
        const auto toRecover = impact.timeToRecover(j);
        if (toBreak && (!standing.firstBroken || *toBreak < *standing.firstBroken))
            standing.firstBroken = toBreak;
        if (!toRecover)
            standing.isNeverMet = true;
        else
            standing.recovered = std::max({standing.recovered.value_or(0), *toRecover, Nanos{0}});
    }
    if (standing.isNeverMet)
        standing.recovered.reset();
    return standing;
}

std::array<std::string, StandingColumns> standingHead(Language language)
{
    static constexpr std::array<Word, StandingColumns> Words{{
        {"Failed so far", "지금까지 실패한 요청"},
        {"Lost so far", "지금까지 손실"},
        {"Lost in the whole scenario", "시나리오 전체 손실"},
        {"First objective broken", "첫 목표 위반"},
        {"Recovered after", "복구까지"},
        {"Broken now", "지금 위반"},
    }};
    std::array<std::string, StandingColumns> head;
    std::transform(Words.begin(), Words.end(), head.begin(), [=](const Word &word) { return word.in(language); });
    return head;
}

std::array<StandingCell, StandingColumns> standingCells(const Standing &standing, const simulation::Interval &lost,
                                                        const std::string &currency, Language language)
{
    const bool korean = language == Language::Korean;
    const auto money = [&](double value) { return moneyText(value, currency, language); };
    StandingCell failed{roundedCount(standing.failed)};
    if (standing.waiting >= 0.5)
        failed.detail = '+' + roundedCount(standing.waiting) + (korean ? " 대기 중" : " waiting");
    StandingCell lostNow{money(standing.lostValue)};
    if (standing.atRisk >= 0.5)
        lostNow.detail = '+' + money(standing.atRisk) + (korean ? " 위험" : " at risk");
    // The mean of all runs, once there are several; until then that of the recording.
    const bool isKnown = lost.samples > 1;
    StandingCell inAll{money(isKnown ? lost.mean : standing.lostInAll)};
    if (isKnown && lost.halfWidth() >= 0.5)
        inAll.detail = "± " + money(lost.halfWidth());
    const StandingCell first{standing.firstBroken ? secondsText(*standing.firstBroken, language) : std::string(Dash)};
    StandingCell recovered{std::string(Dash)};
    if (standing.isNeverMet)
        recovered.text = Word{"not recovered", "복구 안 됨"}.in(language);
    else if (standing.recovered)
        recovered.text = secondsText(*standing.recovered, language);
    const std::string broken = std::to_string(standing.broken);
    const std::string journeys = std::to_string(standing.journeys);
    return {failed, lostNow,   inAll,
            first,  recovered, {korean ? journeys + "개 중 " + broken + "개" : broken + " of " + journeys}};
}

std::string moneyText(double value, const std::string &currency, Language language)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> Signs{
        {{"KRW", "₩"}, {"USD", "$"}, {"EUR", "€"}, {"JPY", "¥"}, {"GBP", "£"}}};
    const std::string minus = std::round(value) < 0 ? "−" : "";
    const std::string amount = compact(std::abs(value), language);
    const auto *const sign =
        std::find_if(Signs.begin(), Signs.end(), [&](const auto &each) { return each.first == currency; });
    if (sign != Signs.end())
        return minus + std::string(sign->second) + amount;
    return currency.empty() ? minus + amount : minus + currency + "\u00a0" + amount;
}

} // namespace topologue::playback
