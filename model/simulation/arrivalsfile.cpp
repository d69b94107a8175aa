// SPDX-License-Identifier: Apache-2.0
#include "arrivalsfile.h"

#include "arrivalsmessages.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace topologue::simulation {

namespace {

constexpr double LatestSeconds = 1e9; ///< 31 years: Unix timestamps are later, and can be no time of a scenario.
constexpr std::size_t LongestShown = 60;

std::size_t sequenceLength(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
}

/// Text as the Unicode Standard defines UTF-8 (table 3-7), and without the null byte, which no text has.
bool isText(std::string_view line)
{
    for (std::size_t i = 0; i < line.size();) {
        const auto byte = [&line](std::size_t at) { return static_cast<unsigned char>(line[at]); };
        const std::size_t length = sequenceLength(byte(i));
        if (length == 0 || i + length > line.size() || byte(i) == 0)
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            if ((byte(i + k) & 0xC0U) != 0x80)
                return false;
        }
        const unsigned first = byte(i);
        const unsigned second = length > 1 ? byte(i + 1) : 0;
        // Overlong forms, surrogates, and what lies past the last code point.
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90)
            || (first == 0xF4 && second > 0x8F))
            return false;
        i += length;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blanks = " \t\r\v\f";
    const auto first = text.find_first_not_of(Blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

/// The cell as it can be shown: a whole line that lost its separators is cut, not inside a character.
std::string shown(std::string_view cell)
{
    if (cell.size() <= LongestShown)
        return std::string(cell);
    std::size_t end = LongestShown;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80)
        --end;
    return std::string(cell.substr(0, end)) + "…";
}

std::optional<double> numberOf(std::string_view cell)
{
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool isRead = error == std::errc() || error == std::errc::result_out_of_range;
    if (cell.empty() || !isRead || end != cell.data() + cell.size() || std::isnan(value))
        return std::nullopt;
    return error == std::errc() ? value : cell.front() == '-' ? -HUGE_VAL : HUGE_VAL;
}

/// RFC 4180, but a cell cannot hold a line end. False if a quotation mark is out of place.
bool split(std::string_view line, char separator, std::vector<std::string> &cells)
{
    cells.clear();
    for (std::size_t at = 0;; ++at) {
        std::string &cell = cells.emplace_back();
        const std::size_t end = std::min(line.find(separator, at), line.size());
        const auto quote = line.find_first_not_of(" \t", at);
        if (quote == std::string_view::npos || quote >= end || line[quote] != '"') {
            cell = trimmed(line.substr(at, end - at));
            at = end;
        } else {
            for (at = quote + 1;; ++at) {
                if (at >= line.size())
                    return false;
                if (line[at] == '"' && (at + 1 >= line.size() || line[at + 1] != '"'))
                    break;
                if (line[at] == '"') // The second of two.
                    ++at;
                cell += line[at];
            }
            const std::size_t next = std::min(line.find(separator, ++at), line.size());
            if (!trimmed(line.substr(at, next - at)).empty())
                return false;
            at = next;
        }
        if (at >= line.size())
            return true;
    }
}

/// "Time (ms)" and "time_ms" are the same name.
std::string plainName(std::string_view cell)
{
    std::string name;
    for (const char c : cell) {
        if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            name += c;
    }
    return name;
}

bool isOneOf(const std::string &name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Reader
{
public:
    Reader(const Architecture &architecture, const ArrivalsOptions &options)
        : m_architecture(architecture), m_options(options)
    {
    }

    Result<ReadArrivals> read(std::string_view text)
    {
        constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
        if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
            return failure(message::ArrivalsNotText, {}, {m_options.fileName, {}, 0, 0});
        if (text.starts_with(ByteOrderMark))
            text.remove_prefix(ByteOrderMark.size());
        while (!text.empty() && !m_isOver) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++m_line;
            readLine(trimmed(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (m_problems == 0 && m_count == 0)
            return failure(message::ArrivalsEmpty, {}, {m_options.fileName, {}, 0, 0});
        if (m_problems > m_diagnostics.size())
            m_diagnostics.push_back(diagnose(message::ArrivalsMoreProblems,
                                             {std::to_string(m_problems - m_diagnostics.size())},
                                             {m_options.fileName, {}, 0, 0}));
        if (m_problems > 0)
            return tl::unexpected(std::move(m_diagnostics));
        return finished();
    }

private:
    void readLine(std::string_view line)
    {
        if (line.empty() || line.front() == '#')
            return;
        if (!isText(line))
            return complain(message::ArrivalsNotText, {});
        if (m_separator == '\0')
            m_separator = line.find('\t') != std::string_view::npos  ? '\t'
                          : line.find(';') != std::string_view::npos ? ';'
                                                                     : ',';
        if (!split(line, m_separator, m_cells))
            return complain(message::ArrivalsQuote, {});
        if (!std::exchange(m_isFirstSeen, true) && readHeader())
            return;
        readArrival();
    }

    /// Whether the line names columns.
    bool readHeader()
    {
        std::optional<std::size_t> time;
        std::optional<std::size_t> journey;
        bool areMilliseconds = false;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const std::string name = plainName(m_cells[i]);
            const bool isInMs = isOneOf(name, {"ms", "timems", "milliseconds", "timemilliseconds", "밀리초"});
            if (!time
                && (isInMs
                    || isOneOf(name, {"time", "times", "t", "s", "seconds", "timeseconds", "arrival", "arrivaltime",
                                      "timestamp", "시간", "시각", "초"}))) {
                time = i;
                areMilliseconds = isInMs;
            } else if (!journey && isOneOf(name, {"journey", "journeyid", "여정"})) {
                journey = i;
            }
        }
        if (!time && !journey)
            return false;
        m_hasHeader = true;
        m_isOver = !time || (!journey && !m_options.journey); // Every line would be wrong for the same reason.
        if (!time)
            complain(message::ArrivalsNoTimeColumn, {});
        else if (m_isOver)
            complain(message::ArrivalsNoJourneyColumn, {});
        m_timeColumn = time.value_or(0);
        m_journeyColumn = journey.value_or(1);
        m_secondsPerUnit = areMilliseconds ? 1e-3 : 1;
        return true;
    }

    void readArrival()
    {
        const std::size_t known = m_options.journey ? 1 : 2;
        if (!m_hasHeader && m_cells.size() > known)
            return complain(message::ArrivalsTooManyCells, {std::to_string(m_cells.size()), std::to_string(known)});
        const std::string time = m_timeColumn < m_cells.size() ? m_cells[m_timeColumn] : std::string();
        const auto number = numberOf(time);
        if (!number)
            return complain(message::ArrivalsNoNumber, {shown(time)});
        const double seconds = *number * m_secondsPerUnit;
        if (seconds < 0)
            return complain(message::ArrivalsNegative, {shown(time)});
        if (seconds > LatestSeconds)
            return complain(message::ArrivalsTooLate, {shown(time), "1000000000"});
        const JourneyId *journey = m_options.journey ? &*m_options.journey : journeyOfLine();
        if (journey == nullptr)
            return;
        if (++m_count > m_options.mostArrivals) {
            m_isOver = true;
            return complain(message::ArrivalsTooMany, {std::to_string(m_options.mostArrivals)});
        }
        std::vector<Duration> &times = m_result.arrivals[*journey];
        const Duration at = Duration::seconds(seconds);
        if (at < m_last) {
            m_firstUnsorted = m_unsorted == 0 ? m_line : m_firstUnsorted;
            ++m_unsorted;
        }
        m_last = at;
        times.push_back(at);
    }

    const JourneyId *journeyOfLine()
    {
        const std::string id = m_journeyColumn < m_cells.size() ? m_cells[m_journeyColumn] : std::string();
        if (id.empty()) {
            complain(message::ArrivalsJourneyMissing, {});
            return nullptr;
        }
        const Journey *journey = m_architecture.journeys.find(JourneyId(id));
        if (journey != nullptr)
            return &journey->id;
        std::string known;
        for (const Journey &each : m_architecture.journeys)
            known += (known.empty() ? "" : ", ") + each.id.value();
        complain(message::ArrivalsUnknownJourney, {shown(id), known.empty() ? "-" : known});
        return nullptr;
    }

    Result<ReadArrivals> finished()
    {
        for (auto &[journey, times] : m_result.arrivals)
            std::sort(times.begin(), times.end());
        if (m_unsorted > 0)
            m_result.warnings.push_back(diagnose(message::ArrivalsUnsorted, {std::to_string(m_unsorted)},
                                                 {m_options.fileName, {}, m_firstUnsorted, 0}, Severity::Warning));
        return std::move(m_result);
    }

    void complain(const Message &message, std::vector<std::string> arguments)
    {
        if (m_problems++ < m_options.mostDiagnostics)
            m_diagnostics.push_back(diagnose(message, std::move(arguments), {m_options.fileName, {}, m_line, 0}));
    }

    const Architecture &m_architecture;
    const ArrivalsOptions &m_options;
    ReadArrivals m_result;
    Diagnostics m_diagnostics;
    std::vector<std::string> m_cells;
    std::size_t m_problems = 0;
    std::size_t m_count = 0;
    std::size_t m_unsorted = 0;
    std::uint32_t m_line = 0;
    std::uint32_t m_firstUnsorted = 0;
    Duration m_last;
    char m_separator = '\0';
    bool m_isFirstSeen = false;
    bool m_hasHeader = false;
    bool m_isOver = false;
    std::size_t m_timeColumn = 0;
    std::size_t m_journeyColumn = 1;
    double m_secondsPerUnit = 1;
};

} // namespace

Result<ReadArrivals> readArrivals(std::string_view text, const Architecture &architecture,
                                  const ArrivalsOptions &options)
{
    return Reader(architecture, options).read(text);
}

Diagnostics lateArrivals(const Arrivals &arrivals, Duration end)
{
    std::size_t all = 0;
    std::size_t late = 0;
    for (const auto &[journey, times] : arrivals) {
        all += times.size();
        late += static_cast<std::size_t>(times.end() - std::lower_bound(times.begin(), times.end(), end));
    }
    if (late == 0)
        return {};
    std::string seconds = std::to_string(end.inSeconds());
    seconds.erase(std::min(seconds.find_last_not_of('0'), seconds.size() - 1) + 1);
    if (seconds.ends_with('.'))
        seconds.pop_back();
    return {diagnose(message::ArrivalsAfterTheEnd, {std::to_string(late), std::to_string(all), seconds}, {},
                     Severity::Warning)};
}

} // namespace topologue::simulation
