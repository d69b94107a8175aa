// SPDX-License-Identifier: Apache-2.0
#include "figure.h"
#include "playback/whywords.h"
#include "words.h"

#include <algorithm>
#include <cmath>

namespace topologue::lessons {

namespace {

using playback::Words;

enum class Unit { Share, Milliseconds, PerSecond, Seconds, Money, Count };
Unit unitOf(Figure figure)
{
    switch (figure) {
    case Figure::SuccessShare:
    case Figure::DegradedShare:
    case Figure::FailedShare:
    case Figure::Utilisation:
    case Figure::CoreUtilisation:
    case Figure::RefusedShare:
    case Figure::HedgeShare:
    case Figure::CacheHitShare:
    case Figure::WastedShare:
        return Unit::Share;
    case Figure::MeanMs:
    case Figure::P50Ms:
    case Figure::P95Ms:
    case Figure::P99Ms:
        return Unit::Milliseconds;
    case Figure::ArrivalsPerSecond:
    case Figure::AnswersPerSecond:
    case Figure::RetriesPerSecond:
        return Unit::PerSecond;
    case Figure::SecondsToBreak:
    case Figure::SecondsToRecover:
        return Unit::Seconds;
    case Figure::LostValue:
        return Unit::Money;
    default:
        return Unit::Count;
    }
}

/// Two digits that count: "0.25", "3.4", "1,240".
std::string plain(double value)
{
    if (value != 0 && std::abs(value) < 1) {
        const double hundredths = std::round(value * 100);
        if (hundredths != 0 && hundredths < 100) {
            const auto whole = static_cast<int>(hundredths);
            std::string digits = whole < 10 ? "0.0" + std::to_string(whole) : "0." + std::to_string(whole);
            while (digits.back() == '0')
                digits.pop_back();
            return digits;
        }
    }
    return Words::number(value);
}

std::string wordFor(Figure figure, const std::string &value, Language language)
{
    const auto find = [&](const auto &keys, const auto &words) {
        const auto it = std::find(keys.begin(), keys.end(), value);
        return it == keys.end() ? value : words[static_cast<std::size_t>(it - keys.begin())].in(language);
    };
    return figure == Figure::Breaker ? find(BreakerWords, word::Breakers) : find(HealthWords, word::Healths);
}

std::string numberText(Unit unit, double value, std::string_view currency, Language language)
{
    const bool korean = language == Language::Korean;
    if (std::isinf(value))
        return word::Never.in(language);
    switch (unit) {
    case Unit::Share:
        return Words::percent(value) + (korean ? "%" : " %");
    case Unit::Milliseconds:
        if (value >= 1000)
            return Words::number(value / 1000) + (korean ? "초" : " s");
        return (value < 1 ? plain(value) : Words::number(value)) + " ms";
    case Unit::PerSecond:
        return Words::number(value) + (korean ? "건/초" : " /s");
    case Unit::Seconds:
        return Words::number(value) + (korean ? "초" : " s");
    case Unit::Money:
        return Words::count(value) + (currency.empty() ? std::string() : ' ' + std::string(currency));
    case Unit::Count:
        break;
    }
    return plain(value);
}

std::string filled(const simulation::Word &text, const std::vector<std::string> &arguments, Language language)
{
    std::string result = text.in(language);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string placeholder = '{' + std::to_string(i) + '}';
        if (const auto at = result.find(placeholder); at != std::string::npos)
            result.replace(at, placeholder.size(), arguments[i]);
    }
    return result;
}

} // namespace

std::string figureName(Figure figure, Language language)
{
    return word::Figures[static_cast<std::size_t>(figure)].in(language);
}

std::string measuredText(Figure figure, const Measured &value, std::string_view currency, Language language)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return wordFor(figure, *text, language);
    return numberText(unitOf(figure), std::get<double>(value), currency, language);
}

std::string boundsText(Figure figure, const Bounds &bounds, bool isRatio, std::string_view currency, Language language)
{
    if (!bounds.word.empty())
        return wordFor(figure, bounds.word, language);
    const auto number = [&](double value) {
        return isRatio ? plain(value) : numberText(unitOf(figure), value, currency, language);
    };
    std::string text;
    if (bounds.above && bounds.below)
        text = filled(word::Between, {number(*bounds.above), number(*bounds.below)}, language);
    else if (isRatio)
        text = number(bounds.above ? *bounds.above : bounds.below.value_or(0));
    else
        return filled(bounds.above ? word::Over : word::Under,
                      {number(bounds.above ? *bounds.above : bounds.below.value_or(0))}, language);
    if (!isRatio)
        return text;
    text = filled(word::Times, {text}, language);
    if (bounds.above && bounds.below)
        return text;
    return filled(bounds.above ? word::Over : word::Under, {text}, language);
}

} // namespace topologue::lessons
