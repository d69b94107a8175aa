// SPDX-License-Identifier: Apache-2.0
#include "checker.h"

#include "invariants.h"
#include "jsonpointer.h"
#include "maxima.h"
#include "messages.h"

#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

namespace topologue {

namespace {

void appendPointer(std::string &pointer, const Scope &scope)
{
    if (scope.parent)
        appendPointer(pointer, *scope.parent);
    if (!scope.field.empty())
        appendToken(pointer, scope.field);
    if (scope.index != Scope::NoIndex)
        appendToken(pointer, std::to_string(scope.index));
}

void appendPathPart(std::string &path, std::string_view part)
{
    if (!path.empty())
        path += '.';
    path += part;
}

/// The fields below the element: "policies.timeout".
void appendPath(std::string &path, const Scope &scope)
{
    if (!scope.kind.empty())
        return;
    if (scope.parent)
        appendPath(path, *scope.parent);
    if (!scope.field.empty())
        appendPathPart(path, scope.field);
    if (scope.index != Scope::NoIndex)
        appendPathPart(path, std::to_string(scope.index));
}

std::string pathOf(const Scope &scope, std::string_view field)
{
    std::string path;
    appendPath(path, scope);
    if (!field.empty())
        appendPathPart(path, field);
    return path;
}

const Scope &elementOf(const Scope &scope)
{
    const Scope *element = &scope;
    while (element->kind.empty() && element->parent)
        element = element->parent;
    return *element;
}

std::string withUnit(double value, std::string_view unit)
{
    std::string result = plainNumber(value);
    if (!unit.empty()) {
        result += ' ';
        result += unit;
    }
    return result;
}

} // namespace

std::string plainNumber(double value)
{
    std::array<char, 64> digits{};
    const bool writeOut = std::trunc(value) == value && std::abs(value) < 1e15;
    const auto [end, error] =
        writeOut ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::int64_t>(value))
                 : std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() ? std::string(digits.data(), end) : std::string("?");
}

void Checker::error(const Message &message, const Scope &scope, std::string_view field,
                    std::vector<std::string> further)
{
    report(message, scope, field, std::move(further), Severity::Error);
}

void Checker::warning(const Message &message, const Scope &scope, std::string_view field,
                      std::vector<std::string> further)
{
    report(message, scope, field, std::move(further), Severity::Warning);
}

void Checker::report(const Message &message, const Scope &scope, std::string_view field,
                     std::vector<std::string> further, Severity severity)
{
    const Scope &element = elementOf(scope);
    std::vector<std::string> arguments{std::string(element.kind), std::string(element.id)};
    arguments.insert(arguments.end(), std::move_iterator(further.begin()), std::move_iterator(further.end()));
    Place place;
    appendPointer(place.pointer, scope);
    if (!field.empty())
        appendToken(place.pointer, field);
    m_found.push_back(diagnose(message, std::move(arguments), std::move(place), severity));
}

void Checker::outside(const Message &message, const Scope &scope, std::string_view field, double value, double low,
                      double high, std::string_view unit)
{
    if (std::isfinite(value)) {
        error(message, scope, field,
              {pathOf(scope, field), withUnit(value, unit), withUnit(low, unit), withUnit(high, unit)});
    } else {
        error(messages::NotFinite, scope, field, {pathOf(scope, field)});
    }
}

// The comparisons are written so that a NaN fails them.

void Checker::range(const Scope &scope, std::string_view field, double value, double low, double high)
{
    if (!(value >= low && value <= high))
        outside(messages::OutOfRange, scope, field, value, low, high, {});
}

void Checker::above(const Scope &scope, std::string_view field, double value, double low, double high)
{
    if (!(value > low && value <= high))
        outside(messages::NotAbove, scope, field, value, low, high, {});
}

void Checker::time(const Scope &scope, std::string_view field, double value, double most, From from,
                   std::string_view unit)
{
    if (from == From::Zero && !(value >= 0 && value <= most))
        outside(messages::OutOfRange, scope, field, value, 0, most, unit);
    else if (from == From::AboveZero && !(value > 0 && value <= most))
        outside(messages::NotAbove, scope, field, value, 0, most, unit);
}

void Checker::milliseconds(const Scope &scope, std::string_view field, Duration value, From from)
{
    time(scope, field, value.inMilliseconds(), limits::LongestTime.inMilliseconds(), from, "ms");
}

void Checker::seconds(const Scope &scope, std::string_view field, Duration value, From from)
{
    time(scope, field, value.inSeconds(), limits::LongestTime.inSeconds(), from, "s");
}

void Checker::atLeast(const Scope &scope, std::string_view field, double value, const Scope &lowerScope,
                      std::string_view lowerField, double lower)
{
    if (value < lower) {
        error(messages::WrongOrder, scope, field,
              {pathOf(scope, field), plainNumber(value), pathOf(lowerScope, lowerField), plainNumber(lower)});
    }
}

void Checker::count(const Scope &scope, std::string_view list, std::size_t size, std::size_t most)
{
    if (size > most)
        error(messages::TooMany, scope, list, {pathOf(scope, list), std::to_string(size), std::to_string(most)});
}

void Checker::validId(const Scope &scope, std::string_view id)
{
    if (!isValidId(id))
        error(messages::InvalidId, scope, "id", {idFromText(id, elementOf(scope).kind)});
}

void Checker::name(const Scope &scope, const Text &name)
{
    if (name.isEmpty())
        warning(messages::EmptyName, scope, "name");
}

bool Checker::wantsNearest() const
{
    constexpr int MostNearestSearches = 20;
    return m_nearestSearches < MostNearestSearches;
}

void Checker::dangling(const Scope &scope, std::string_view field, std::string_view kind, const std::string &id,
                       const std::vector<std::string_view> &candidates)
{
    if (id.empty()) {
        error(messages::MissingReference, scope, field, {std::string(kind), pathOf(scope, field)});
        return;
    }
    ++m_nearestSearches;
    if (std::string nearest = nearestId(id, candidates); !nearest.empty())
        error(messages::DanglingNearOne, scope, field, {std::string(kind), id, std::move(nearest)});
    else
        error(messages::Dangling, scope, field, {std::string(kind), id});
}

} // namespace topologue
