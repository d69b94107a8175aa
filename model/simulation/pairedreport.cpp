// SPDX-License-Identifier: Apache-2.0
#include "pairedreport.h"

#include "figures.h"
#include "reportjson.h"
#include "reportwords.h"
#include "texttable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace topologue::simulation {

namespace {

using Json = nlohmann::ordered_json;
using Align = TextTable::Align;
using Samples = std::vector<double>;

constexpr double Confidence = 0.99;

const Samples &samplesOf(const ReplicatedRun &run, std::size_t journey, std::string_view figure)
{
    const auto names = journeyFigures();
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &each) { return each.name == figure; });
    return run.journeySamples[journey][static_cast<std::size_t>(found - names.begin())];
}

/// Not a number where no request ended.
Samples successShares(const ReplicatedRun &run, std::size_t journey)
{
    const Samples &success = samplesOf(run, journey, "success");
    const Samples &degraded = samplesOf(run, journey, "degraded");
    const Samples &failed = samplesOf(run, journey, "failed");
    Samples shares;
    for (std::size_t i = 0; i < success.size(); ++i) {
        const double answered = success[i] + degraded[i];
        const double ended = answered + failed[i];
        shares.push_back(ended > 0 ? answered / ended : std::numeric_limits<double>::quiet_NaN());
    }
    return shares;
}

/// Of all journeys together.
Samples lostValues(const ReplicatedRun &run)
{
    Samples sums(run.figures.replications, 0);
    for (std::size_t j = 0; j < run.journeySamples.size(); ++j) {
        const Samples &lost = samplesOf(run, j, "lostValue");
        for (std::size_t i = 0; i < sums.size() && i < lost.size(); ++i)
            sums[i] += lost[i];
    }
    return sums;
}

struct Row {
    std::string id;
    std::string name;
    std::vector<std::optional<std::size_t>> index; ///< By run: where the journey stands in it.
};

std::vector<Row> rowsOf(const std::vector<ReplicatedRun> &runs, Language language)
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

std::string spread(const Interval &interval, double scale, int decimals)
{
    return realText(interval.mean * scale, decimals) + " ± " + realText(interval.halfWidth() * scale, decimals);
}

bool isAlwaysZero(const Interval &difference)
{
    return difference.mean == 0 && difference.low == 0 && difference.high == 0;
}

Word verdictOf(const Comparison &comparison)
{
    if (isAlwaysZero(comparison.difference))
        return {"none", "차이 없음"};
    return comparison.isReal() ? Word{"real", "실제 차이"} : Word{"may be chance", "우연일 수 있음"};
}

struct Section {
    std::string title;
    double scale = 1;
    int decimals = 0;
    std::function<Samples(const ReplicatedRun &, std::size_t journey)> samples;
};

std::vector<Section> sectionsOf(const std::vector<ReplicatedRun> &runs, Language language)
{
    const std::string currency = terminalText(runs.front().architecture->currency);
    return {
        {Word{"Success (%)", "성공 (%)"}.in(language), 100, 2, successShares},
        {"p99 (ms)", 1, 1, [](const ReplicatedRun &run, std::size_t j) { return samplesOf(run, j, "p99Ms"); }},
        {Word{"Lost value", "손실액"}.in(language) + (currency.empty() ? "" : " (" + currency + ')'), 1, 0,
         [](const ReplicatedRun &run, std::size_t j) { return samplesOf(run, j, "lostValue"); }},
    };
}

std::vector<std::string> cellsOf(const Section &section, const Row &row, const std::vector<ReplicatedRun> &runs,
                                 Language language)
{
    std::vector<std::optional<Samples>> samples;
    std::vector<std::string> cells{"  " + row.name};
    for (std::size_t run = 0; run < runs.size(); ++run) {
        samples.push_back(row.index[run] ? std::optional(section.samples(runs[run], *row.index[run])) : std::nullopt);
        const Interval interval = samples.back() ? intervalOf(*samples.back(), Confidence) : Interval();
        cells.push_back(interval.samples > 0 ? spread(interval, section.scale, section.decimals)
                                             : std::string(Nothing));
    }
    for (std::size_t run = 1; run < runs.size(); ++run) {
        Comparison comparison;
        if (samples[0] && samples[run])
            comparison = comparePairs(*samples[0], *samples[run], Confidence);
        if (comparison.difference.samples < 2) {
            cells.insert(cells.end(), {std::string(Nothing), std::string(Nothing)});
            continue;
        }
        const Interval &difference = comparison.difference;
        cells.push_back((difference.mean > 0 ? "+" : "") + spread(difference, section.scale, section.decimals));
        cells.push_back(verdictOf(comparison).in(language));
    }
    return cells;
}

/// "B loses 1,912 less than A: with 99 % confidence 1,850 to 1,980 less."
std::string lostValueSentence(const ReplicatedRun &first, const ReplicatedRun &second, Language language)
{
    const bool korean = language == Language::Korean;
    const Comparison comparison = comparePairs(lostValues(first), lostValues(second), Confidence);
    const Interval &difference = comparison.difference;
    const std::string a = terminalText(first.title);
    const std::string b = terminalText(second.title);
    const std::string currency =
        first.architecture->currency.empty() ? std::string() : ' ' + terminalText(first.architecture->currency);
    const auto amount = [](double value) { return realText(std::abs(value), 0); };
    if (isAlwaysZero(difference))
        return korean ? b + ": 손실액이 '" + a + "'와(과) 같습니다.\n" : b + ": the same lost value as " + a + ".\n";
    if (!comparison.isReal()) {
        const std::string bounds =
            realText(difference.low, 0) + (korean ? " ~ " : " to ") + realText(difference.high, 0);
        return korean ? b + ": '" + a + "'와(과)의 손실액 차이는 우연일 수 있습니다(99 % 구간 " + bounds + currency
                            + ").\n"
                      : b + ": its difference in lost value from " + a + " may be chance (99 % interval " + bounds
                            + currency + ").\n";
    }
    const bool isLess = difference.mean < 0;
    const double least = std::min(std::abs(difference.low), std::abs(difference.high));
    const double most = std::max(std::abs(difference.low), std::abs(difference.high));
    if (korean)
        return b + ": '" + a + "'보다 손실액이 " + amount(difference.mean) + currency
               + (isLess ? " 적습니다" : " 많습니다") + "(99 % 구간 " + amount(least) + " ~ " + amount(most) + ").\n";
    return b + ": loses " + amount(difference.mean) + currency + (isLess ? " less" : " more") + " than " + a
           + " (99 % interval " + amount(least) + " to " + amount(most) + ").\n";
}

Json differenceJson(const Comparison &comparison)
{
    const Interval &difference = comparison.difference;
    const bool isKnown = difference.samples > 0;
    return {{"mean", isKnown ? jsonNumber(difference.mean) : Json(nullptr)},
            {"low", jsonNumber(difference.low)},
            {"high", jsonNumber(difference.high)},
            {"isReal", comparison.isReal()}};
}

Json differencesJson(const ReplicatedRun &first, const ReplicatedRun &second)
{
    Json journeys = Json::object();
    for (std::size_t j = 0; j < second.names.journeys.size(); ++j) {
        const std::vector<std::string> &ids = first.names.journeys;
        const auto same = std::find(ids.begin(), ids.end(), second.names.journeys[j]);
        if (same == ids.end())
            continue;
        const auto i = static_cast<std::size_t>(same - ids.begin());
        Json figures = Json::object();
        figures["successShare"] =
            differenceJson(comparePairs(successShares(first, i), successShares(second, j), Confidence));
        const auto names = journeyFigures();
        for (std::size_t figure = 0; figure < names.size(); ++figure)
            figures[std::string(names[figure].name)] = differenceJson(
                comparePairs(first.journeySamples[i][figure], second.journeySamples[j][figure], Confidence));
        journeys[second.names.journeys[j]] = std::move(figures);
    }
    Json object = Json::object();
    object["document"] = second.head.document;
    object["against"] = first.head.document;
    object["lostValue"] = differenceJson(comparePairs(lostValues(first), lostValues(second), Confidence));
    object["journeys"] = std::move(journeys);
    return object;
}

} // namespace

std::string pairedTable(const std::vector<ReplicatedRun> &runs, Language language)
{
    if (runs.empty())
        return {};
    const ReplicatedRun &first = runs.front();
    const ReportHead &head = first.head;
    const bool korean = language == Language::Korean;
    const std::string count = std::to_string(first.figures.replications);
    std::string text = scenarioName(*first.architecture, head.scenario, language) + ", "
                       + secondsText(head.from, language) + (korean ? "부터 " : " to ") + secondsText(head.to, language)
                       + (korean ? "까지, 시드 " : ", seed ") + std::to_string(head.seed) + '\n';
    text += korean ? "반복 " + count + "회의 평균과 99 % 신뢰 구간. 차이는 '" + terminalText(first.title)
                         + "' 기준입니다.\n\n"
                   : "Means of " + count + " replications with their 99 % confidence intervals; differences from "
                         + terminalText(first.title) + ".\n\n";

    std::vector<Align> columns(runs.size() + 1, Align::Right);
    columns.front() = Align::Left;
    std::vector<std::string> titles{Word{"Journey", "여정"}.in(language)};
    for (const ReplicatedRun &run : runs)
        titles.push_back(terminalText(run.title));
    for (std::size_t run = 1; run < runs.size(); ++run) {
        columns.insert(columns.end(), {Align::Right, Align::Left});
        const std::string which = runs.size() > 2 ? " " + std::to_string(run + 1) : std::string();
        titles.push_back(Word{"Difference", "차이"}.in(language) + which);
        titles.push_back(Word{"is it real?", "실제인가?"}.in(language));
    }
    TextTable table(std::move(columns));
    table.addRow(std::move(titles));
    const std::vector<Row> rows = rowsOf(runs, language);
    for (const Section &section : sectionsOf(runs, language)) {
        table.addLine({});
        table.addLine(section.title);
        for (const Row &row : rows)
            table.addRow(cellsOf(section, row, runs, language));
    }
    text += table.text() + '\n';
    for (std::size_t run = 1; run < runs.size(); ++run)
        text += lostValueSentence(first, runs[run], language);
    return text;
}

std::string pairedJson(const std::vector<ReplicatedRun> &runs)
{
    Json documents = Json::array();
    Json differences = Json::array();
    for (const ReplicatedRun &run : runs) {
        documents.push_back(reportObject(run.head, run.names, run.figures, FigureForm::Interval));
        if (&run != &runs.front())
            differences.push_back(differencesJson(runs.front(), run));
    }
    Json object = Json::object();
    for (const char *key : {"scenario", "seed", "window", "replications"}) {
        if (!documents.empty())
            object[key] = documents[0][key];
    }
    object["confidence"] = Confidence;
    object["documents"] = std::move(documents);
    object["differences"] = std::move(differences);
    return jsonText(object);
}

} // namespace topologue::simulation
