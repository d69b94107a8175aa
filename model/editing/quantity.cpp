// SPDX-License-Identifier: Apache-2.0
#include "quantity.h"

#include "quantitymessages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>

namespace topologue::editing {

namespace {

/// A word behind a number, and how much one of it is.
struct Unit {
    std::string_view word;
    double factor;
};

constexpr auto Times = std::to_array<Unit>({
    {"ns", 1},      {"us", 1e3},      {"µs", 1e3},       {"μs", 1e3},     {"ms", 1e6},         {"msec", 1e6},
    {"s", 1e9},     {"sec", 1e9},     {"secs", 1e9},     {"second", 1e9}, {"seconds", 1e9},    {"m", 6e10},
    {"min", 6e10},  {"mins", 6e10},   {"minutes", 6e10}, {"h", 3.6e12},   {"hour", 3.6e12},    {"hours", 3.6e12},
    {"d", 8.64e13}, {"day", 8.64e13}, {"days", 8.64e13}, {"나노초", 1},   {"마이크로초", 1e3}, {"밀리초", 1e6},
    {"초", 1e9},    {"분", 6e10},     {"시간", 3.6e12},  {"일", 8.64e13},
});
constexpr auto Rates = std::to_array<Unit>({
    {"/s", 1},
    {"/sec", 1},
    {"/second", 1},
    {"rps", 1},
    {"tps", 1},
    {"qps", 1},
    {"req/s", 1},
    {"per second", 1},
    {"/초", 1},
    {"/min", 1.0 / 60},
    {"/m", 1.0 / 60},
    {"rpm", 1.0 / 60},
    {"per minute", 1.0 / 60},
    {"/분", 1.0 / 60},
    {"/h", 1.0 / 3600},
    {"/hour", 1.0 / 3600},
    {"per hour", 1.0 / 3600},
    {"/시간", 1.0 / 3600},
    {"/d", 1.0 / 86400},
    {"/day", 1.0 / 86400},
    {"/일", 1.0 / 86400},
});
constexpr auto Shares = std::to_array<Unit>({{"%", 0.01}, {"percent", 0.01}, {"퍼센트", 0.01}, {"‰", 0.001}});
constexpr auto Factors = std::to_array<Unit>(
    {{"k", 1e3}, {"K", 1e3}, {"M", 1e6}, {"G", 1e9}, {"bn", 1e9}, {"천", 1e3}, {"만", 1e4}, {"억", 1e8}, {"조", 1e12}});

constexpr auto Spaces = std::to_array<std::string_view>({" ", "\t", "\u00a0", "\u202f", "\u2009"});

std::string_view trimmed(std::string_view text)
{
    bool again = true;
    while (std::exchange(again, false)) {
        for (const std::string_view space : Spaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                again = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return text;
}

std::string_view exampleOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Count:
        return "200";
    case Quantity::Number:
        return "1.5";
    case Quantity::Share:
        return "99.9 %";
    case Quantity::Rate:
        return "120 /s";
    case Quantity::Time:
        return "200 ms";
    }
    return {};
}

std::span<const Unit> unitsOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Time:
        return Times;
    case Quantity::Rate:
        return Rates;
    case Quantity::Share:
        return Shares;
    case Quantity::Count:
    case Quantity::Number:
        break;
    }
    return {};
}

const Unit *find(std::span<const Unit> units, std::string_view word)
{
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit &u) { return u.word == word; });
    return unit == units.end() ? nullptr : &*unit;
}

/// How much of the text is digits, separators and an exponent.
std::size_t lengthOfNumber(std::string_view text)
{
    std::size_t i = 0;
    const auto isDigit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        ++i;
    while (isDigit(i) || (i < text.size() && (text[i] == '.' || text[i] == ',')))
        ++i;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        std::size_t exponent = i + 1;
        if (exponent < text.size() && (text[exponent] == '-' || text[exponent] == '+'))
            ++exponent;
        if (isDigit(exponent)) {
            i = exponent;
            while (isDigit(i))
                ++i;
        }
    }
    return i;
}

/// "1,200" and "1,200,000.5" have separators of thousands, "1,5" has a decimal comma.
std::optional<std::string> withoutCommas(std::string_view digits)
{
    std::string plain(digits);
    if (digits.find(',') == std::string_view::npos)
        return plain;
    const std::size_t first = digits.find(',');
    const std::size_t point = digits.find('.');
    if (point != std::string_view::npos && point < first)
        return std::nullopt;
    const std::string_view whole = digits.substr(0, std::min(point, digits.size()));
    bool areThousands = first > 0 && first <= 4;
    for (std::size_t comma = first; comma != std::string_view::npos; comma = whole.find(',', comma + 1)) {
        const std::size_t next = std::min(whole.find(',', comma + 1), whole.size());
        areThousands = areThousands && next - comma == 4;
    }
    if (areThousands) {
        std::erase(plain, ',');
        return plain;
    }
    if (point != std::string_view::npos || digits.find(',', first + 1) != std::string_view::npos)
        return std::nullopt;
    plain[first] = '.';
    return plain;
}

std::optional<double> readNumber(std::string_view digits)
{
    auto plain = withoutCommas(digits);
    if (!plain)
        return std::nullopt;
    std::string_view rest = *plain;
    if (rest.starts_with('+'))
        rest.remove_prefix(1);
    double value = 0;
    const char *const last = rest.data() + rest.size();
    const auto [end, error] = std::from_chars(rest.data(), last, value);
    if (error != std::errc() || end != last)
        return std::nullopt;
    return value;
}

std::string shortest(double value)
{
    std::array<char, 40> buffer{};
    const bool isPlain = value == 0 || (std::abs(value) < 1e15 && std::abs(value) >= 1e-6);
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                            isPlain ? std::chars_format::fixed : std::chars_format::general);
    return error == std::errc() ? std::string(buffer.data(), end) : std::to_string(value);
}

const Unit &timeUnit(double nanoseconds)
{
    static constexpr auto Shown =
        std::to_array<Unit>({{"h", 3.6e12}, {"min", 6e10}, {"s", 1e9}, {"ms", 1e6}, {"µs", 1e3}, {"ns", 1}});
    if (nanoseconds == 0)
        return Shown[3];
    for (const Unit &unit : Shown) {
        const double value = std::abs(nanoseconds) / unit.factor;
        const bool isLong = unit.factor >= 6e10; // Minutes and hours only where they are whole: nobody reads 1.283 min.
        if (value >= 1 && (isLong ? value == std::floor(value) : value * 1000 == std::floor(value * 1000)))
            return unit;
    }
    return Shown.back();
}

/// Decimals of a quotient by a power of ten are not always the shortest: 0.07 * 100 = 7.000000000000001.
double tidied(double value)
{
    const double rounded = std::round(value * 1e9) / 1e9;
    return std::abs(rounded - value) < 1e-12 * std::max(1.0, std::abs(value)) ? rounded : value;
}

} // namespace

std::string_view unitOf(double value, Quantity quantity)
{
    switch (quantity) {
    case Quantity::Share:
        return "%";
    case Quantity::Rate:
        return "/s";
    case Quantity::Time:
        return timeUnit(value).word;
    case Quantity::Count:
    case Quantity::Number:
        break;
    }
    return {};
}

std::string quantityText(double value, Quantity quantity)
{
    double shown = value;
    if (quantity == Quantity::Share)
        shown = tidied(value * 100);
    else if (quantity == Quantity::Time)
        shown = value / timeUnit(value).factor;
    std::string text = shortest(shown);
    const std::string_view unit = unitOf(value, quantity);
    return unit.empty() ? text : (text += ' ').append(unit);
}

Result<double> readQuantity(std::string_view text, Quantity quantity, double shown)
{
    constexpr std::size_t LongestText = 64;
    const std::string example(exampleOf(quantity));
    text = trimmed(text);
    if (text.empty())
        return failure(messages::EmptyNumber);
    if (text.size() > LongestText)
        return failure(messages::NotANumber, {std::string(text.substr(0, 20)) + "…", example});

    const std::size_t length = lengthOfNumber(text);
    auto value = readNumber(text.substr(0, length));
    if (!value)
        return failure(messages::NotANumber, {std::string(text), example});

    std::string_view word = trimmed(text.substr(length));
    double factor = 1;
    const auto known = unitsOf(quantity);
    if (!find(known, word)) {
        // "5k/s", "3만 /초": a factor, then perhaps a unit. The longest word first: "bn" is not "b".
        for (const Unit &unit : Factors) {
            if (quantity != Quantity::Time && word.starts_with(unit.word)) {
                factor = unit.factor;
                word = trimmed(word.substr(unit.word.size()));
                break;
            }
        }
    }
    if (word.empty())
        word = unitOf(shown, quantity);
    if (const Unit *unit = find(known, word))
        factor *= unit->factor;
    else if (!word.empty())
        return failure(messages::UnknownUnit, {std::string(word), example});

    const double result = quantity == Quantity::Share ? tidied(*value * factor) : *value * factor;
    if (result < 0)
        return failure(messages::Negative, {std::string(text)});
    constexpr double Most = 9e15; // Whole numbers are exact below 2^53.
    if (!(result < (quantity == Quantity::Time ? 9.2e18 : quantity == Quantity::Count ? Most : 1e300)))
        return failure(messages::TooLarge, {std::string(text)});
    if (quantity == Quantity::Count && result != std::floor(result))
        return failure(messages::NotWhole, {std::string(text), example});
    return result;
}

} // namespace topologue::editing
