// SPDX-License-Identifier: Apache-2.0
#include "jsontext.h"

#include <algorithm>

namespace topologue::formats {

namespace {

/// Where the string that begins at `i` ends (behind its closing quote).
std::size_t stringEnd(std::string_view text, std::size_t i)
{
    for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\')
            ++i;
    }
    return std::min(i + 1, text.size());
}

/// Where the number, true, false or null that begins at `i` ends.
std::size_t wordEnd(std::string_view text, std::size_t i)
{
    return std::min(text.find_first_of(",]}", i), text.size());
}

std::size_t columnsOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

void JsonWriter::separate()
{
    if (!m_first && !m_afterKey)
        m_text += ", ";
    m_first = false;
    m_afterKey = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_open.push_back(m_spans.size());
    m_spans.push_back({m_text.size(), 0});
    m_text += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_text += bracket;
    m_spans[m_open.back()].end = m_text.size();
    m_open.pop_back();
    m_first = false;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    appendJsonString(m_text, name);
    m_text += ": ";
    m_afterKey = true;
}

void JsonWriter::string(std::string_view text)
{
    separate();
    appendJsonString(m_text, text);
}

void JsonWriter::number(double value)
{
    separate();
    appendJsonNumber(m_text, value);
}

void JsonWriter::unsignedInteger(std::uint64_t value)
{
    separate();
    m_text += std::to_string(value);
}

void JsonWriter::decimal(std::int64_t value, int decimals)
{
    separate();
    appendDecimal(m_text, value, decimals);
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
}

void JsonWriter::json(std::string_view compact)
{
    std::size_t i = 0;
    while (i < compact.size()) {
        const char c = compact[i];
        if (c == '{' || c == '[') {
            open(c);
            ++i;
        } else if (c == '}' || c == ']') {
            close(c);
            ++i;
        } else if (c == ',') {
            ++i;
        } else if (c == ':') {
            m_text += ": ";
            m_afterKey = true;
            ++i;
        } else {
            const std::size_t end = c == '"' ? stringEnd(compact, i) : std::max(wordEnd(compact, i), i + 1);
            separate();
            m_text += compact.substr(i, end - i);
            i = end;
        }
    }
}

namespace {

/// Copies one-line text, breaking what does not fit.
class Breaker
{
public:
    Breaker(std::string_view text, std::size_t columns) : m_text(text), m_columns(columns) {}

    /// `spanEnd(begin)` must give the end of the object or array that begins there; begins are asked in rising order.
    template<class SpanEnd>
    void value(std::size_t begin, std::size_t end, std::size_t indent, std::size_t depth, const SpanEnd &spanEnd)
    {
        const std::string_view whole = m_text.substr(begin, end - begin);
        const bool isContainer = whole.size() > 2 && (whole.front() == '{' || whole.front() == '[');
        if (!isContainer || (!mustBreak(whole, depth) && fits(whole))) {
            m_out += whole;
            return;
        }
        m_out += whole.front();
        std::size_t i = begin + 1;
        while (i < end - 1) {
            newLine(indent + 2);
            if (whole.front() == '{') {
                const std::size_t keyEnd = stringEnd(m_text, i) + 2; // Past the colon and its space.
                m_out += m_text.substr(i, keyEnd - i);
                i = keyEnd;
            }
            std::size_t childEnd = 0;
            if (m_text[i] == '{' || m_text[i] == '[')
                childEnd = spanEnd(i);
            else
                childEnd = m_text[i] == '"' ? stringEnd(m_text, i) : wordEnd(m_text, i);
            value(i, childEnd, indent + 2, depth + 1, spanEnd);
            i = childEnd;
            if (m_text[i] == ',') {
                m_out += ',';
                i += 2;
            }
        }
        newLine(indent);
        m_out += whole.back();
    }

    std::string take() { return std::move(m_out); }

private:
    static bool mustBreak(std::string_view whole, std::size_t depth)
    {
        return depth == 0 || (depth == 1 && whole.front() == '[' && whole[1] == '{');
    }
    /// Whether it fits into the current line, with a comma behind it.
    [[nodiscard]] bool fits(std::string_view whole) const
    {
        if (whole.size() > 4 * m_columns)
            return false;
        const std::string_view line = std::string_view(m_out).substr(m_lineStart);
        return columnsOf(line) + columnsOf(whole) + 1 <= m_columns;
    }
    void newLine(std::size_t indent)
    {
        m_out += '\n';
        m_lineStart = m_out.size();
        m_out.append(indent, ' ');
    }

    std::string_view m_text;
    std::size_t m_columns;
    std::string m_out;
    std::size_t m_lineStart = 0;
};

} // namespace

std::string JsonWriter::broken(std::size_t columns) const
{
    Breaker breaker(m_text, columns);
    auto next = m_spans.begin();
    const auto spanEnd = [this, &next](std::size_t begin) {
        while (next != m_spans.end() && next->begin < begin)
            ++next;
        return next->end;
    };
    breaker.value(0, m_text.size(), 0, 0, spanEnd);
    std::string result = breaker.take();
    result += '\n';
    return result;
}

} // namespace topologue::formats
