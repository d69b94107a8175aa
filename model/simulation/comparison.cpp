// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"

#include "reportjson.h"
#include "reportwords.h"
#include "texttable.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace topologue::simulation {

namespace {

using Json = nlohmann::ordered_json;
using Align = TextTable::Align;

/// A journey of any run, in the order in which they first appear.
struct Row {
    std::string id;
    std::string name;
    std::vector<std::optional<std::size_t>> index; ///< By run.
};

std::vector<Row> rowsOf(const std::vector<ComparedRun> &runs, Language language)
{
    std::vector<Row> rows;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const std::vector<std::string> &ids = runs[run].names.journeys;
        for (std::size_t j = 0; j < ids.size(); ++j) {
            auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &each) { return each.id == ids[j]; });
            if (row == rows.end())
                row = rows.insert(rows.end(), {ids[j], journeyName(*runs[run].architecture, j, language),
                                               std::vector<std::optional<std::size_t>>(runs.size())});
            row->index[run] = j;
        }
    }
    return rows;
}

using Cell = std::function<std::string(const ComparedRun &, std::size_t journey)>;
struct Section {
    std::string title;
    Cell cell;
};

std::string timeText(std::optional<Nanos> time, Language language)
{
    return time ? secondsText(*time, language) : std::string(Nothing);
}

std::string recoveryText(const ComparedRun &run, std::size_t journey, Language language)
{
    const JourneyImpact &impact = run.impact.journeys[journey];
    if (!impact.fell())
        return std::string(Nothing);
    if (!impact.recoveredAt)
        return Word{"not by the end", "회복 못함"}.in(language);
    return timeText(run.impact.timeToRecover(journey), language);
}

std::vector<Section> sectionsOf(const std::vector<ComparedRun> &runs, Language language)
{
    const std::string currency = runs.empty() ? std::string() : terminalText(runs.front().architecture->currency);
    return {
        {Word{"Success", "성공"}.in(language),
         [](const ComparedRun &run, std::size_t j) {
             const Ends &ends = run.totals.journeys[j].ends;
             return ends.answered() + ends.failed() > 0 ? shareText(ends.successShare()) : std::string(Nothing);
         }},
        {Word{"p99 (ms)", "p99 (ms)"}.in(language),
         [](const ComparedRun &run, std::size_t j) {
             const Ends &ends = run.totals.journeys[j].ends;
             return ends.answered() > 0 ? millisecondsText(ends.quantileMs(0.99)) : std::string(Nothing);
         }},
        {Word{"Lost value", "손실액"}.in(language) + (currency.empty() ? "" : " (" + currency + ')'),
         [](const ComparedRun &run, std::size_t j) { return realText(run.totals.journeys[j].lostValue, 0); }},
        {Word{"Objective broken after the fault began", "장애 시작부터 목표가 깨질 때까지"}.in(language),
         [language](const ComparedRun &run, std::size_t j) { return timeText(run.impact.timeToBreak(j), language); }},
        {Word{"Recovered after the fault ended", "장애 종료부터 회복까지"}.in(language),
         [language](const ComparedRun &run, std::size_t j) { return recoveryText(run, j, language); }},
    };
}

Json secondsJson(std::optional<Nanos> time)
{
    return time ? jsonNumber(static_cast<double>(*time) / 1e9) : Json(nullptr);
}

Json impactJson(const ComparedRun &run, Language language)
{
    Json journeys = Json::object();
    for (std::size_t j = 0; j < run.names.journeys.size(); ++j) {
        const JourneyImpact &journey = run.impact.journeys[j];
        journeys[run.names.journeys[j]] = {{"fell", journey.fell()},
                                           {"timeToBreakS", secondsJson(run.impact.timeToBreak(j))},
                                           {"timeToRecoverS", secondsJson(run.impact.timeToRecover(j))},
                                           {"brokenForS", secondsJson(journey.brokenFor)}};
    }
    Json object = Json::object();
    object["firstFaultS"] = secondsJson(run.impact.faultStart);
    object["lastFaultEndS"] = secondsJson(run.impact.faultEnd);
    object["journeys"] = std::move(journeys);
    object["sentence"] = impactSentence(run.impact, *run.architecture, language);
    return object;
}

} // namespace

std::string comparisonTable(const std::vector<ComparedRun> &runs, Language language)
{
    if (runs.empty())
        return {};
    const ReportHead &head = runs.front().head;
    const bool korean = language == Language::Korean;
    std::string text = scenarioName(*runs.front().architecture, head.scenario, language) + ", "
                       + secondsText(head.from, language) + (korean ? "부터 " : " to ") + secondsText(head.to, language)
                       + (korean ? "까지, 시드 " : ", seed ") + std::to_string(head.seed) + "\n\n";

    std::vector<Align> columns(runs.size() + 1, Align::Right);
    columns.front() = Align::Left;
    TextTable table(std::move(columns));
    std::vector<std::string> titles{Word{"Journey", "여정"}.in(language)};
    for (const ComparedRun &run : runs)
        titles.push_back(terminalText(run.title));
    table.addRow(std::move(titles));
    const std::vector<Row> rows = rowsOf(runs, language);
    for (const Section &section : sectionsOf(runs, language)) {
        table.addLine({});
        table.addLine(section.title);
        for (const Row &row : rows) {
            std::vector<std::string> cells{"  " + row.name};
            for (std::size_t run = 0; run < runs.size(); ++run)
                cells.push_back(row.index[run] ? section.cell(runs[run], *row.index[run]) : std::string(Nothing));
            table.addRow(std::move(cells));
        }
    }
    text += table.text() + '\n';
    for (const ComparedRun &run : runs)
        text += terminalText(run.title) + ": " + impactSentence(run.impact, *run.architecture, language) + '\n';
    return text;
}

std::string comparisonJson(const std::vector<ComparedRun> &runs, Language language)
{
    Json documents = Json::array();
    for (const ComparedRun &run : runs) {
        Json object = reportObject(run.head, run.names, figuresOf(run.totals), FigureForm::Value);
        object["impact"] = impactJson(run, language);
        documents.push_back(std::move(object));
    }
    Json object = Json::object();
    for (const char *key : {"scenario", "seed", "window"}) {
        if (!documents.empty())
            object[key] = documents[0][key];
    }
    object["documents"] = std::move(documents);
    return jsonText(object);
}

} // namespace topologue::simulation
