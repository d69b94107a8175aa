// SPDX-License-Identifier: Apache-2.0
#include "architecture/jsonpointer.h"
#include "jsondom.h"
#include "jsonsyntax.h"
#include "jsontext.h"
#include "messages.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace topologue::formats {

namespace {

/// Lets the SAX handler know how much the parser has read: each step is written down at `position`.
struct TrackingIterator {
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char *;
    using reference = const char &;
    using iterator_category = std::input_iterator_tag;

    const char *at = nullptr;
    const char **position = nullptr;

    const char &operator*() const { return *at; }
    TrackingIterator &operator++()
    {
        *position = ++at;
        return *this;
    }
    TrackingIterator operator++(int)
    {
        TrackingIterator old = *this;
        ++*this;
        return old;
    }
    bool operator==(const TrackingIterator &other) const { return at == other.at; }
    bool operator!=(const TrackingIterator &other) const { return at != other.at; }
};

constexpr std::size_t NodesPerBlock = 2048;

bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

} // namespace

/// The SAX handler that builds a JsonDocument. Its functions return false to stop the parser.
class JsonBuilder
{
public:
    JsonBuilder(std::string_view text, const ReadLimits &limits, Report &report)
        : m_limits(limits), m_report(report), m_position(text.data())
    {
        m_document.m_text = text;
    }

    bool parse()
    {
        const char *begin = m_document.m_text.data();
        const char *end = begin + m_document.m_text.size();
        return nlohmann::json::sax_parse(TrackingIterator{begin, &m_position}, TrackingIterator{end, &m_position},
                                         this);
    }
    JsonDocument take() { return std::move(m_document); }

    bool null() { return addLiteral(JsonNode::Kind::Null, 4) != nullptr; }
    bool boolean(bool value)
    {
        JsonNode *node = addLiteral(JsonNode::Kind::Boolean, value ? 4 : 5);
        if (node)
            node->m_value.boolean = value;
        return node != nullptr;
    }
    bool number_integer(std::int64_t value)
    {
        JsonNode *node = addNumber(JsonNode::Kind::Integer);
        if (node)
            node->m_value.integer = value;
        return node != nullptr;
    }
    bool number_unsigned(std::uint64_t value)
    {
        JsonNode *node = addNumber(JsonNode::Kind::Unsigned);
        if (node)
            node->m_value.unsignedInteger = value;
        return node != nullptr;
    }
    bool number_float(double value, const std::string &)
    {
        JsonNode *node = addNumber(JsonNode::Kind::Float);
        if (node)
            node->m_value.real = value;
        return node != nullptr;
    }
    bool string(const std::string &value)
    {
        const Offset end = consumed();
        JsonNode *node = add(JsonNode::Kind::String, stringBegin(end, value.size()), end);
        if (!node)
            return false;
        const std::string_view kept = keep(value, *node);
        node->m_value.text = kept.data();
        node->m_size = static_cast<std::uint32_t>(kept.size());
        if (value.size() > m_limits.maxTextBytes) {
            m_report.error(message::ValueTextTooLong,
                           {std::to_string(value.size()), std::to_string(m_limits.maxTextBytes)}, pointerTo(*node),
                           node->begin());
        }
        return true;
    }
    bool binary(std::vector<std::uint8_t> &) { return false; } // JSON text has no binary values.
    bool start_object(std::size_t) { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) { return open(JsonNode::Kind::Array); }
    bool key(const std::string &value)
    {
        JsonNode probe;
        probe.m_end = consumed();
        probe.m_begin = stringBegin(probe.m_end, value.size());
        m_key = keep(value, probe);
        if (value.size() > m_limits.maxTextBytes) {
            m_report.error(message::ValueTextTooLong,
                           {std::to_string(value.size()), std::to_string(m_limits.maxTextBytes)}, {}, probe.m_begin);
        }
        return true;
    }
    bool end_object()
    {
        reportDuplicateKeys(*m_open.back().node);
        return close();
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string &lastToken, const nlohmann::json::exception &exception)
    {
        const bool overflow = exception.id == 406;
        reportSyntaxError(m_document.m_text, position, lastToken, exception.what(), overflow, m_report);
        return false;
    }

private:
    struct Open {
        JsonNode *node = nullptr;
        JsonNode *lastChild = nullptr;
    };

    [[nodiscard]] Offset consumed() const { return static_cast<Offset>(m_position - m_document.m_text.data()); }

    /// Where a string of `size` decoded bytes that ends before `end` begins.
    [[nodiscard]] Offset stringBegin(Offset end, std::size_t size) const
    {
        // Within a string every quote has a backslash before it; the quote that opens it never has.
        const std::string_view text = m_document.m_text;
        const auto opens = [text](std::size_t i) { return text[i] == '"' && (i == 0 || text[i - 1] != '\\'); };
        std::size_t begin = end - 2 - size; // Escapes are never shorter than what they stand for.
        while (!opens(begin))
            --begin;
        return static_cast<Offset>(begin);
    }

    [[nodiscard]] std::string_view keep(const std::string &value, const JsonNode &where)
    {
        if (where.m_end - where.m_begin == value.size() + 2)
            return m_document.m_text.substr(where.m_begin + 1, value.size());
        return m_document.m_strings.emplace_back(value);
    }

    JsonNode *add(JsonNode::Kind kind, Offset begin, Offset end)
    {
        if (m_count >= m_limits.maxValues) {
            m_report.error(message::JsonTooManyValues, {std::to_string(m_limits.maxValues)}, {}, begin);
            return nullptr;
        }
        if (m_count++ % NodesPerBlock == 0)
            m_document.m_blocks.push_back(std::make_unique<JsonNode[]>(NodesPerBlock));
        JsonNode *node = &m_document.m_blocks.back()[(m_count - 1) % NodesPerBlock];
        node->m_kind = kind;
        node->m_begin = begin;
        node->m_end = end;
        if (m_open.empty()) {
            m_document.m_root = node;
            return node;
        }
        Open &parent = m_open.back();
        if (parent.node->isObject())
            node->setKey(m_key);
        (parent.lastChild ? parent.lastChild->m_next : parent.node->m_value.firstChild) = node;
        parent.lastChild = node;
        ++parent.node->m_size;
        return node;
    }
    JsonNode *addLiteral(JsonNode::Kind kind, Offset length) { return add(kind, consumed() - length, consumed()); }
    JsonNode *addNumber(JsonNode::Kind kind)
    {
        // The parser has read one character past the number, unless the text ends with it.
        const std::string_view text = m_document.m_text;
        Offset end = consumed();
        if (!isNumberCharacter(text[end - 1]))
            --end;
        Offset begin = end;
        while (begin > 0 && isNumberCharacter(text[begin - 1]))
            --begin;
        return add(kind, begin, end);
    }
    bool open(JsonNode::Kind kind)
    {
        const Offset begin = consumed() - 1;
        if (m_open.size() >= m_limits.maxDepth) {
            m_report.error(message::JsonTooDeep, {std::to_string(m_limits.maxDepth)}, {}, begin);
            return false;
        }
        JsonNode *node = add(kind, begin, begin);
        if (!node)
            return false;
        m_open.push_back({node, nullptr});
        return true;
    }
    bool close()
    {
        m_open.back().node->m_end = consumed();
        m_open.pop_back();
        return true;
    }

    void reportDuplicateKeys(const JsonNode &object)
    {
        constexpr std::uint32_t Few = 12;
        if (object.m_size < 2)
            return;
        std::unordered_set<std::string_view> seen;
        for (const JsonNode *child = object.firstChild(); child; child = child->next()) {
            bool twice = false;
            if (object.m_size > Few) {
                twice = !seen.insert(child->key()).second;
            } else {
                for (const JsonNode *earlier = object.firstChild(); earlier != child && !twice;
                     earlier = earlier->next())
                    twice = earlier->key() == child->key();
            }
            if (twice && !m_report.isFullOfErrors()) {
                m_report.error(message::JsonDuplicateKey, {std::string(child->key())}, pointerTo(*child),
                               m_document.keyOffset(*child));
            } else if (twice) {
                m_report.error(message::JsonDuplicateKey, {}, {}, child->begin());
            }
        }
    }

    /// The pointer to a child of the innermost open object or array.
    [[nodiscard]] std::string pointerTo(const JsonNode &child) const
    {
        std::string pointer;
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            const JsonNode &inner = i + 1 < m_open.size() ? *m_open[i + 1].node : child;
            const JsonNode &outer = *m_open[i].node;
            appendToken(pointer, outer.isObject() ? std::string(inner.key()) : std::to_string(outer.m_size - 1));
        }
        return pointer;
    }

    const ReadLimits &m_limits;
    Report &m_report;
    const char *m_position;
    JsonDocument m_document;
    std::vector<Open> m_open;
    std::string_view m_key;
    std::size_t m_count = 0;
};

std::optional<JsonDocument> parseJson(std::string_view text, const ReadLimits &limits, Report &report)
{
    const std::size_t maxBytes = std::min<std::size_t>(limits.maxBytes, std::numeric_limits<Offset>::max() - 1);
    if (text.size() > maxBytes) {
        report.error(message::JsonTooLarge, {std::to_string(text.size()), std::to_string(maxBytes)}, {}, 0);
        return std::nullopt;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        report.error(message::JsonEmpty, {}, {}, 0);
        return std::nullopt;
    }
    // The parser takes a zero byte between tokens for the end of the text; no JSON text holds one.
    if (std::memchr(text.data(), 0, text.size())) {
        report.error(message::JsonEncoding, {}, {}, static_cast<Offset>(firstIllFormed(text)));
        return std::nullopt;
    }
    JsonBuilder builder(text, limits, report);
    if (!builder.parse())
        return std::nullopt;
    return builder.take();
}

} // namespace topologue::formats
