// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::formats {

/// Bytes of the UTF-8 character at the start of `text`; 0 if there is none or it is ill-formed.
[[nodiscard]] std::size_t utf8Length(std::string_view text);

/// Where the first byte is that belongs to no UTF-8 character, or is zero; the size of the text if there is none.
[[nodiscard]] std::size_t firstIllFormed(std::string_view text);

/// Appends `text` as a JSON string with its quotes. Only quotes, backslashes and control characters are escaped;
/// bytes that are not UTF-8 become U+FFFD, so that the result can always be read.
void appendJsonString(std::string &out, std::string_view text);

/// Appends the shortest decimal that reads back as the same number; whole numbers without a fraction, no minus zero.
/// What JSON cannot hold (infinite, not a number) becomes null, which no reader takes for a number.
void appendJsonNumber(std::string &out, double value);

/// Appends value / 10^decimals exactly, such as 1500000 with 6 decimals as 1.5.
void appendDecimal(std::string &out, std::int64_t value, int decimals);

/// Valid JSON text without the space between its tokens. Escapes and numbers stay as they are written.
[[nodiscard]] std::string compactJson(std::string_view text);

/// Builds JSON text on one line and then breaks it into lines that a person can read and a diff can follow.
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);
    void string(std::string_view text);
    void number(double value);
    void unsignedInteger(std::uint64_t value);
    void decimal(std::int64_t value, int decimals);
    void boolean(bool value);
    /// A whole value as compactJson() gives it.
    void json(std::string_view compact);

    /// An object or array stands on one line if that fits into `columns`; else its entries stand on a line each.
    /// The outermost value, and arrays of objects right inside it, always have a line per entry.
    [[nodiscard]] std::string broken(std::size_t columns) const;

private:
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    void separate();
    void open(char bracket);
    void close(char bracket);

    std::string m_text;
    std::vector<Span> m_spans;       ///< Of every object and array, in the order in which they begin.
    std::vector<std::size_t> m_open; ///< Indexes into m_spans.
    bool m_first = true;
    bool m_afterKey = false;
};

} // namespace topologue::formats
