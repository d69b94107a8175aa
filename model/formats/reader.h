// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jsondom.h"

#include "architecture/text.h"
#include "architecture/units.h"

#include <map>
#include <set>
#include <span>

namespace topologue::formats {

/// Where in the document a reader stands: a chain of names and indexes on the stack, spelt out only for a diagnostic.
struct Path {
    const Path *parent = nullptr;
    std::string_view key;
    std::size_t index = 0; ///< Counts if `key` is empty and there is a parent with an array.
    bool isIndex = false;

    /// The JSON pointer.
    [[nodiscard]] std::string pointer() const;
    /// How a sentence calls the value: "timeout", "tags[2]", "document".
    [[nodiscard]] std::string name() const;
};

/// What all functions that read one document share.
struct ReadContext {
    const JsonDocument &document;
    const ReadLimits &limits;
    Report &report;
    /// Kinds (`kindWord`) of which an element was left out because it had no usable id: references to it now dangle.
    std::set<std::string_view> lostKinds{};
    /// For a collection of which elements were left out: where in the file those stand that were kept.
    std::map<std::string, std::vector<std::size_t>, std::less<>> filePositions{};
};

/// One value to read, with all that is needed to complain about it.
struct Spot {
    ReadContext &context;
    JsonNode &node;
    const Path &path;

    void error(const Message &message, std::vector<std::string> arguments = {}) const;
    void errorAtKey(const Message &message, std::vector<std::string> arguments = {}) const;
    void warningAtKey(const Message &message, std::vector<std::string> arguments = {}) const;
};

/// What a value must be, in words for a diagnostic.
struct Expectation {
    const char *english;
    const char *korean;
};
inline constexpr Expectation ExpectObject{"an object", "객체"};
inline constexpr Expectation ExpectList{"a list", "목록"};
inline constexpr Expectation ExpectPoint{"a point [x, y]", "점 [x, y]"};
inline constexpr Expectation ExpectQuantile{"a pair [share, milliseconds]", "쌍 [비율, 밀리초]"};
inline constexpr Expectation ExpectRatePoint{"a pair [seconds, requests per second]", "쌍 [초, 초당 요청 수]"};
inline constexpr Expectation ExpectText{"a text", "문자열"};
inline constexpr Expectation ExpectDistribution{"a number of milliseconds or an object",
                                                "밀리초 단위의 숫자 또는 객체"};
inline constexpr Expectation ExpectPlacement{"a point [x, y] or an object", "점 [x, y] 또는 객체"};

void reportType(const Spot &spot, const Expectation &expected);
void reportChoice(const Spot &spot, std::span<const std::string_view> choices);
/// Warns of, or refuses, a member that nobody has read. Returns false if it is to be dropped.
void reportUnknown(const Spot &spot, std::span<const std::string_view> known);
void reportRefused(const Spot &spot, std::span<const std::string_view> known);

// Each reads one value, or reports why not and returns false.
bool readValue(const Spot &spot, bool &value);
bool readValue(const Spot &spot, double &value);
bool readValue(const Spot &spot, std::int32_t &value);
bool readValue(const Spot &spot, std::uint32_t &value);
bool readValue(const Spot &spot, std::uint64_t &value);
bool readValue(const Spot &spot, std::string &value);
bool readValue(const Spot &spot, Text &value);
bool readValue(const Spot &spot, Point &value);
/// `decimals` is 6 for a number of milliseconds, 9 for a number of seconds. Exact to the nanosecond.
bool readDuration(const Spot &spot, Duration &value, int decimals);

} // namespace topologue::formats
