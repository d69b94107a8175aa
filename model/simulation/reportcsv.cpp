// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>

namespace topologue::simulation {

namespace {

constexpr std::array<std::string_view, 3> BreakerNames{"closed", "open", "halfOpen"};

/// The columns of each kind, after those of all kinds.
constexpr std::array<std::string_view, 20> CountColumns{
    "arrivals",    "success",      "degraded",    "failed", "refused", "timeout",    "queueFull",
    "breakerOpen", "bulkheadFull", "rateLimited", "shed",   "error",   "downstream", "crash",
    "left",        "limit",        "meanMs",      "p50Ms",  "p95Ms",   "p99Ms"};
constexpr std::array<std::string_view, 3> JourneyColumns{"inFlight", "completed", "meanCompletionMs"};
constexpr std::array<std::string_view, 3> ComponentColumns{"meanBacklog", "largestBacklog", "oldestMessageMs"};
constexpr std::array<std::string_view, 11> DeployableColumns{
    "refusedAtDoor", "started",   "waited", "readyReplicas", "workers",   "busyWorkers",
    "cores",         "busyCores", "queue",  "inSystem",      "meanWaitMs"};
constexpr std::array<std::string_view, 8> DependencyColumns{"attempts",  "sent",      "retries", "hedges",
                                                            "cacheHits", "fallbacks", "wasted",  "breaker"};

/// Writes rows of cells; a row skips what is not of its kind.
class Sheet
{
public:
    void cell(std::string_view text)
    {
        separate();
        if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_text += text;
            return;
        }
        m_text += '"';
        for (const char c : text)
            m_text += c == '"' ? std::string("\"\"") : std::string(1, c);
        m_text += '"';
    }
    /// As short as it can be without becoming another number: a float of 0.1 is "0.1". No exponents, which some
    /// spreadsheets take for text.
    template<std::floating_point Real>
    void cell(Real value)
    {
        separate();
        std::array<char, 512> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
        m_text.append(digits.data(), end.ptr);
    }
    void cell(std::uint32_t value)
    {
        separate();
        m_text += std::to_string(value);
    }
    void skip(std::size_t cells) { m_text.append(cells, ','); }
    void endRow()
    {
        m_text += '\n';
        m_isFirst = true;
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void separate()
    {
        if (!m_isFirst)
            m_text += ',';
        m_isFirst = false;
    }

    std::string m_text;
    bool m_isFirst = true;
};

/// The cells of a Counts and the mean number in flight, which only deployables lack.
void addCounts(Sheet &sheet, const Counts &counts, float inFlight)
{
    sheet.cell(counts.arrivals);
    sheet.cell(counts.successes);
    sheet.cell(counts.degraded);
    sheet.cell(counts.failed());
    for (std::size_t cause = 1; cause < CauseCount; ++cause)
        sheet.cell(counts.failedBy[cause]);
    for (const float time : {counts.meanMs, counts.p50Ms, counts.p95Ms, counts.p99Ms, inFlight})
        sheet.cell(time);
}

void addRow(Sheet &sheet, const JourneyInterval &row)
{
    addCounts(sheet, row.counts, row.inFlight);
    sheet.cell(row.completed);
    sheet.cell(row.completionMs);
    sheet.skip(ComponentColumns.size() + DeployableColumns.size() + DependencyColumns.size());
}
void addRow(Sheet &sheet, const ComponentInterval &row)
{
    addCounts(sheet, row.counts, row.inFlight);
    sheet.skip(JourneyColumns.size() - 1);
    sheet.cell(row.backlog);
    sheet.cell(row.largestBacklog);
    sheet.cell(row.oldestMessageMs);
    sheet.skip(DeployableColumns.size() + DependencyColumns.size());
}
void addRow(Sheet &sheet, const DeployableInterval &row)
{
    sheet.cell(row.arrivals);
    sheet.skip(CountColumns.size() - 1 + JourneyColumns.size() + ComponentColumns.size());
    for (const std::uint32_t count : {row.refused, row.started, row.waited})
        sheet.cell(count);
    for (const float level : {row.readyReplicas, row.workers, row.busyWorkers, row.cores, row.busyCores, row.queue,
                              row.inSystem, row.meanWaitMs})
        sheet.cell(level);
    sheet.skip(DependencyColumns.size());
}
void addRow(Sheet &sheet, const DependencyInterval &row)
{
    addCounts(sheet, row.counts, row.inFlight);
    sheet.skip(JourneyColumns.size() - 1 + ComponentColumns.size() + DeployableColumns.size());
    for (const std::uint32_t count :
         {row.attempts, row.sent, row.retries, row.hedges, row.cacheHits, row.fallbacks, row.wasted})
        sheet.cell(count);
    sheet.cell(BreakerNames[static_cast<std::size_t>(row.breaker)]);
}

/// One interval of a recording.
struct Stretch {
    std::size_t index = 0;
    double startS = 0;
    double lengthS = 0;
};

template<class Row>
void addRows(Sheet &sheet, const Series<Row> &series, const Stretch &stretch, std::string_view kind,
             const std::vector<std::string> &ids)
{
    for (std::size_t element = 0; element < ids.size(); ++element) {
        sheet.cell(stretch.startS);
        sheet.cell(stretch.lengthS);
        sheet.cell(kind);
        sheet.cell(ids[element]);
        addRow(sheet, series.at(stretch.index, element));
        sheet.endRow();
    }
}

} // namespace

std::string reportCsv(const Recording &recording, Nanos from, Nanos to)
{
    Sheet sheet;
    for (const std::string_view column : {"startS", "lengthS", "kind", "id"})
        sheet.cell(column);
    const auto addHeader = [&sheet](const auto &columns) {
        for (const std::string_view column : columns)
            sheet.cell(column);
    };
    addHeader(CountColumns);
    addHeader(JourneyColumns);
    addHeader(ComponentColumns);
    addHeader(DeployableColumns);
    addHeader(DependencyColumns);
    sheet.endRow();

    for (std::size_t i = 0; i < recording.intervals(); ++i) {
        const Nanos start = static_cast<Nanos>(i) * recording.interval;
        const Nanos end = std::min(recording.duration, start + recording.interval);
        if (end <= from || start >= to)
            continue;
        const Stretch stretch{i, static_cast<double>(start) / 1e9, static_cast<double>(end - start) / 1e9};
        addRows(sheet, recording.journeys, stretch, "journey", recording.names.journeys);
        addRows(sheet, recording.deployables, stretch, "deployable", recording.names.deployables);
        addRows(sheet, recording.components, stretch, "component", recording.names.components);
        addRows(sheet, recording.dependencies, stretch, "dependency", recording.names.dependencies);
    }
    return sheet.take();
}

} // namespace topologue::simulation
