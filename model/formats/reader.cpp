// SPDX-License-Identifier: Apache-2.0
#include "reader.h"

#include "jsontext.h"
#include "messages.h"

#include "architecture/invariants.h"
#include "architecture/jsonpointer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace topologue::formats {

std::string Path::pointer() const
{
    std::string result;
    if (!parent)
        return result;
    result = parent->pointer();
    appendToken(result, isIndex ? std::to_string(index) : std::string(key));
    return result;
}

std::string Path::name() const
{
    if (!parent)
        return "document";
    return isIndex ? parent->name() + '[' + std::to_string(index) + ']' : std::string(key);
}

void Spot::error(const Message &message, std::vector<std::string> arguments) const
{
    context.report.error(message, std::move(arguments), path.pointer(), node.begin());
}

void Spot::errorAtKey(const Message &message, std::vector<std::string> arguments) const
{
    context.report.error(message, std::move(arguments), path.pointer(), context.document.keyOffset(node));
}

void Spot::warningAtKey(const Message &message, std::vector<std::string> arguments) const
{
    context.report.warning(message, std::move(arguments), path.pointer(), context.document.keyOffset(node));
}

namespace {

Expectation wordsFor(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Null:
        return {"null", "null"};
    case JsonNode::Kind::Boolean:
        return {"true or false", "true 또는 false"};
    case JsonNode::Kind::Integer:
    case JsonNode::Kind::Unsigned:
    case JsonNode::Kind::Float:
        return {"a number", "숫자"};
    case JsonNode::Kind::String:
        return ExpectText;
    case JsonNode::Kind::Array:
        return ExpectList;
    case JsonNode::Kind::Object:
        break;
    }
    return ExpectObject;
}

std::string listed(std::span<const std::string_view> names)
{
    std::string result;
    for (const std::string_view name : names) {
        if (!result.empty())
            result += ", ";
        result += name;
    }
    return result;
}

/// The known name that someone may have meant. Long keys are no slips of the pen and would be slow to compare.
std::string meant(std::string_view key, std::span<const std::string_view> known)
{
    constexpr std::size_t MaxLength = 64;
    if (key.size() > MaxLength)
        return {};
    return nearestId(key, {known.begin(), known.end()});
}

std::string shownNumber(const Spot &spot)
{
    constexpr std::size_t MaxLength = 40;
    const std::string_view source = spot.context.document.source(spot.node);
    return source.size() <= MaxLength ? std::string(source) : std::string(source.substr(0, MaxLength)) + "...";
}

template<class T>
bool readWhole(const Spot &spot, T &value)
{
    constexpr T Min = std::numeric_limits<T>::min();
    constexpr T Max = std::numeric_limits<T>::max();
    const auto outOfRange = [&spot] {
        spot.error(message::ValueRange,
                   {spot.path.name(), shownNumber(spot), std::to_string(Min), std::to_string(Max)});
        return false;
    };
    switch (spot.node.kind()) {
    case JsonNode::Kind::Unsigned:
        if (std::cmp_greater(spot.node.unsignedInteger(), Max))
            return outOfRange();
        value = static_cast<T>(spot.node.unsignedInteger());
        return true;
    case JsonNode::Kind::Integer:
        if (std::cmp_less(spot.node.integer(), Min) || std::cmp_greater(spot.node.integer(), Max))
            return outOfRange();
        value = static_cast<T>(spot.node.integer());
        return true;
    case JsonNode::Kind::Float: {
        const double number = spot.node.number();
        if (std::floor(number) != number) {
            spot.error(message::ValueNotWhole, {spot.path.name(), shownNumber(spot)});
            return false;
        }
        // Min, 2^64 and 2^32 are exact doubles, Max itself may not be.
        if (number < static_cast<double>(Min) || number >= std::ldexp(1.0, std::numeric_limits<T>::digits))
            return outOfRange();
        value = static_cast<T>(number);
        return true;
    }
    default:
        reportType(spot, {"a whole number", "정수"});
        return false;
    }
}

/// The text of a number times 10^decimals, if that is a whole number that fits.
std::optional<std::int64_t> exactDecimal(std::string_view text, int decimals)
{
    std::string digits;
    const auto point = text.find('.');
    digits = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    while (!fraction.empty() && fraction.back() == '0')
        fraction.remove_suffix(1);
    const auto places = static_cast<std::size_t>(decimals);
    if (fraction.size() > places)
        return std::nullopt;
    digits += fraction;
    digits.append(places - fraction.size(), '0');
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

bool isLanguageTag(std::string_view tag)
{
    std::size_t part = 0;
    std::size_t length = 0;
    for (const char c : tag) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if (c == '-') {
            if (length == 0 || (part == 0 && length < 2))
                return false;
            ++part;
            length = 0;
        } else if (!letter && !(digit && part > 0)) {
            return false;
        } else if (++length > 8) {
            return false;
        }
    }
    return length > 0 && (part > 0 || length >= 2);
}

} // namespace

void reportType(const Spot &spot, const Expectation &expected)
{
    const Expectation found = wordsFor(spot.node.kind());
    spot.error(message::ValueType, {spot.path.name(), expected.english, found.english, expected.korean, found.korean});
}

void reportChoice(const Spot &spot, std::span<const std::string_view> choices)
{
    if (spot.context.report.isFullOfErrors())
        return spot.error(message::ValueChoice);
    const std::string near = meant(spot.node.text(), choices);
    std::string shown(spot.node.text().substr(0, 200));
    if (near.empty())
        spot.error(message::ValueChoice, {spot.path.name(), std::move(shown), listed(choices)});
    else
        spot.error(message::ValueChoiceNear, {spot.path.name(), std::move(shown), listed(choices), near});
}

void reportUnknown(const Spot &spot, std::span<const std::string_view> known)
{
    if (spot.context.report.isFullOfWarnings())
        return;
    const std::string near = meant(spot.node.key(), known);
    if (!near.empty() && near != spot.node.key()) // A field given twice is reported as that.
        spot.warningAtKey(message::FieldUnknownNear, {std::string(spot.node.key()), near});
}

void reportRefused(const Spot &spot, std::span<const std::string_view> known)
{
    if (spot.context.report.isFullOfErrors())
        return spot.error(message::FieldRefused);
    const std::string near = meant(spot.node.key(), known);
    if (near.empty())
        spot.errorAtKey(message::FieldRefused, {std::string(spot.node.key()), listed(known)});
    else
        spot.errorAtKey(message::FieldRefusedNear, {std::string(spot.node.key()), listed(known), near});
}

bool readValue(const Spot &spot, bool &value)
{
    if (spot.node.kind() != JsonNode::Kind::Boolean) {
        reportType(spot, wordsFor(JsonNode::Kind::Boolean));
        return false;
    }
    value = spot.node.boolean();
    return true;
}

bool readValue(const Spot &spot, double &value)
{
    if (!spot.node.isNumber()) {
        reportType(spot, wordsFor(JsonNode::Kind::Float));
        return false;
    }
    value = spot.node.number();
    return true;
}

bool readValue(const Spot &spot, std::int32_t &value)
{
    return readWhole(spot, value);
}

bool readValue(const Spot &spot, std::uint32_t &value)
{
    return readWhole(spot, value);
}

bool readValue(const Spot &spot, std::uint64_t &value)
{
    return readWhole(spot, value);
}

bool readValue(const Spot &spot, std::string &value)
{
    if (!spot.node.isString()) {
        reportType(spot, ExpectText);
        return false;
    }
    value = spot.node.text();
    return true;
}

bool readValue(const Spot &spot, Text &value)
{
    if (spot.node.isString()) {
        value = Text(std::string(spot.node.text()));
        return true;
    }
    if (!spot.node.isObject()) {
        reportType(spot,
                   {"a text, or an object with a text for each language", "문자열 또는 언어마다 문자열이 있는 객체"});
        return false;
    }
    std::map<std::string, std::string> byLanguage;
    bool good = true;
    for (JsonNode *child = spot.node.firstChild(); child; child = child->next()) {
        const Path path{&spot.path, child->key(), 0, false};
        const Spot inner{spot.context, *child, path};
        std::string text;
        if (!child->key().empty() && !isLanguageTag(child->key())) {
            inner.errorAtKey(message::ValueLanguage, {std::string(child->key().substr(0, 64))});
            good = false;
        } else if (readValue(inner, text)) {
            byLanguage.emplace(child->key(), std::move(text));
        } else {
            good = false;
        }
    }
    value = Text(std::move(byLanguage));
    return good;
}

bool readValue(const Spot &spot, Point &value)
{
    if (!spot.node.isArray() || spot.node.size() != 2) {
        reportType(spot, ExpectPoint);
        return false;
    }
    JsonNode &x = *spot.node.firstChild();
    const Path pathOfX{&spot.path, {}, 0, true};
    const Path pathOfY{&spot.path, {}, 1, true};
    const bool good = readValue(Spot{spot.context, x, pathOfX}, value.x);
    return readValue(Spot{spot.context, *x.next(), pathOfY}, value.y) && good;
}

bool readDuration(const Spot &spot, Duration &value, int decimals)
{
    if (!spot.node.isNumber()) {
        reportType(spot, decimals == 6 ? Expectation{"a number of milliseconds", "밀리초 단위의 숫자"}
                                       : Expectation{"a number of seconds", "초 단위의 숫자"});
        return false;
    }
    if (const auto exact = exactDecimal(spot.context.document.source(spot.node), decimals)) {
        value = Duration::nanoseconds(*exact);
        return true;
    }
    const double nanoseconds = spot.node.number() * std::pow(10.0, decimals);
    constexpr double Limit = 9.2e18; // Just under 2^63 nanoseconds, which are 292 years.
    if (std::abs(nanoseconds) > Limit) {
        std::string limit;
        appendJsonNumber(limit, Limit / std::pow(10.0, decimals));
        spot.error(message::ValueRange, {spot.path.name(), shownNumber(spot), '-' + limit, limit});
        return false;
    }
    value = Duration::nanoseconds(std::llround(nanoseconds));
    return true;
}

} // namespace topologue::formats
