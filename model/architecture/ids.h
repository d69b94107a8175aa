// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace topologue {

/// A name that a document gives to one of its elements. Ids of different kinds do not mix.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string value) : m_value(std::move(value)) {}
    explicit Id(std::string_view value) : m_value(value) {}
    explicit Id(const char *value) : m_value(value) {}

    [[nodiscard]] const std::string &value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.empty(); }

    auto operator<=>(const Id &) const = default;
    bool operator==(const Id &) const = default;

private:
    std::string m_value;
};

using ComponentId = Id<struct ComponentTag>;
using DeployableId = Id<struct DeployableTag>;
using DependencyId = Id<struct DependencyTag>;
using JourneyId = Id<struct JourneyTag>;
using TeamId = Id<struct TeamTag>;
using ScenarioId = Id<struct ScenarioTag>;
using EventId = Id<struct EventTag>; ///< Unique within its scenario only.
using NoteId = Id<struct NoteTag>;

inline constexpr std::size_t MaxIdLength = 128;

/// An id is 1 to 128 ASCII letters, digits, '-', '_' and '.', and starts with a letter or a digit.
/// Source: our own choice; every such id is safe in a file name, an SVG id and a command line.
[[nodiscard]] bool isValidId(std::string_view value);

/// The closest valid id to any text: ASCII letters in lower case, runs of other characters as one '-', at most
/// MaxIdLength long, no '-', '_' or '.' at either end. Text with no usable character gives `fallback`, which has to be
/// a valid id itself. Linear.
[[nodiscard]] std::string idFromText(std::string_view text, std::string_view fallback = "component");

} // namespace topologue

template<class Tag>
struct std::hash<topologue::Id<Tag>> {
    std::size_t operator()(const topologue::Id<Tag> &id) const noexcept { return std::hash<std::string>{}(id.value()); }
};
