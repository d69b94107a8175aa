// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::formats {

/// One JSON value with its place in the text. Children hang in a list, in the order of the text.
/// 48 bytes, because a large document has millions of them.
class JsonNode
{
public:
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Unsigned, Float, String, Array, Object };

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isObject() const { return m_kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }
    [[nodiscard]] bool isString() const { return m_kind == Kind::String; }
    [[nodiscard]] bool isNumber() const
    {
        return m_kind == Kind::Integer || m_kind == Kind::Unsigned || m_kind == Kind::Float;
    }

    /// The name of a member of an object; empty for anything else.
    [[nodiscard]] std::string_view key() const { return {m_key, m_keySize}; }
    void setKey(std::string_view key)
    {
        m_key = key.data();
        m_keySize = static_cast<std::uint32_t>(key.size());
    }
    /// From the first to behind the last byte of the value.
    [[nodiscard]] Offset begin() const { return m_begin; }
    [[nodiscard]] Offset end() const { return m_end; }
    /// Bytes of a string, children of an array or an object.
    [[nodiscard]] std::uint32_t size() const { return m_size; }

    // Each of these asks for the matching kind.
    [[nodiscard]] bool boolean() const { return m_value.boolean; }
    [[nodiscard]] std::int64_t integer() const { return m_value.integer; }
    [[nodiscard]] std::uint64_t unsignedInteger() const { return m_value.unsignedInteger; }
    /// Of any number.
    [[nodiscard]] double number() const;
    [[nodiscard]] std::string_view text() const { return {m_value.text, m_size}; }
    [[nodiscard]] JsonNode *firstChild() const { return m_value.firstChild; }
    [[nodiscard]] JsonNode *next() const { return m_next; }
    /// The member with this name, or null. O(members).
    [[nodiscard]] JsonNode *member(std::string_view key) const;

    /// Whether a reader has made use of this value; those that nobody used are unknown fields.
    [[nodiscard]] bool isUsed() const { return m_used; }
    void setUsed() { m_used = true; }

private:
    friend class JsonBuilder;

    const char *m_key = nullptr;
    union {
        bool boolean;
        std::int64_t integer;
        std::uint64_t unsignedInteger;
        double real;
        const char *text;
        JsonNode *firstChild = nullptr;
    } m_value;
    JsonNode *m_next = nullptr;
    std::uint32_t m_keySize = 0;
    std::uint32_t m_size = 0;
    Offset m_begin = 0;
    Offset m_end = 0;
    Kind m_kind = Kind::Null;
    bool m_used = false;
};

/// A parsed text. Strings without escapes point into the text, which must outlive it.
class JsonDocument
{
public:
    [[nodiscard]] JsonNode &root() const { return *m_root; }
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// The bytes of a value as they stand in the text.
    [[nodiscard]] std::string_view source(const JsonNode &node) const
    {
        return m_text.substr(node.begin(), node.end() - node.begin());
    }
    /// Where the name of this member of an object begins.
    [[nodiscard]] Offset keyOffset(const JsonNode &member) const;
    /// The value that a JSON pointer names, or the nearest one around it that exists. O(siblings * depth).
    [[nodiscard]] const JsonNode &nearest(std::string_view pointer) const;

private:
    friend class JsonBuilder;

    std::string_view m_text;
    std::vector<std::unique_ptr<JsonNode[]>> m_blocks;
    std::deque<std::string> m_strings; ///< Those that had escapes.
    JsonNode *m_root = nullptr;
};

/// Parses JSON text with nlohmann's SAX parser. Whatever is wrong goes to `report`; none means that the text could not
/// be read to its end. Duplicate keys and texts that are too long are reported but do not stop the parsing. Linear.
[[nodiscard]] std::optional<JsonDocument> parseJson(std::string_view text, const ReadLimits &limits, Report &report);

} // namespace topologue::formats
