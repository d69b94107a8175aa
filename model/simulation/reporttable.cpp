// SPDX-License-Identifier: Apache-2.0
#include "figures.h"
#include "impact.h"
#include "report.h"
#include "reportwords.h"
#include "texttable.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace topologue::simulation {

namespace {

using Align = TextTable::Align;

constexpr std::size_t MostDeployables = 5;

std::string head(const Architecture &architecture, const ReportHead &run, Language language)
{
    const bool korean = language == Language::Korean;
    std::string name = architecture.name.in(language);
    name = name.empty() ? std::string() : terminalText(name) + ": ";
    return name + scenarioName(architecture, run.scenario, language) + ", " + secondsText(run.from, language)
           + (korean ? "부터 " : " to ") + secondsText(run.to, language) + (korean ? "까지, 시드 " : ", seed ")
           + std::to_string(run.seed);
}

std::string lostValueTitle(const Architecture &architecture, Language language)
{
    const std::string title = Word{"Lost value", "손실액"}.in(language);
    return architecture.currency.empty() ? title : title + " (" + terminalText(architecture.currency) + ')';
}

std::string causesText(const Ends &ends, Language language)
{
    std::vector<std::size_t> causes;
    for (std::size_t cause = 1; cause < CauseCount; ++cause) {
        if (ends.failedBy[cause] > 0)
            causes.push_back(cause);
    }
    std::stable_sort(causes.begin(), causes.end(),
                     [&ends](std::size_t a, std::size_t b) { return ends.failedBy[a] > ends.failedBy[b]; });
    std::string text;
    for (const std::size_t cause : causes) {
        text += text.empty() ? "" : ", ";
        text += causeWord(static_cast<Cause>(cause)).in(language) + ' ' + countText(ends.failedBy[cause]);
    }
    return text;
}

void addJourney(TextTable &table, const JourneyTotals &journey, const std::string &name, Language language)
{
    const Ends &ends = journey.ends;
    const auto ended = static_cast<double>(ends.answered() + ends.failed());
    const auto share = [ended](std::uint64_t count) {
        return ended > 0 ? shareText(static_cast<double>(count) / ended) : std::string(Nothing);
    };
    const auto quantile = [&ends](double of) {
        return ends.answered() > 0 ? millisecondsText(ends.quantileMs(of)) : std::string(Nothing);
    };
    table.addRow({name, countText(ends.arrivals), share(ends.successes), share(ends.degraded), share(ends.failed()),
                  quantile(0.5), quantile(0.95), quantile(0.99), realText(journey.lostValue, 0),
                  causesText(ends, language)});
}

std::string journeyTable(const Totals &totals, const Architecture &architecture, Language language)
{
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right,
                     Align::Right, Align::Right, Align::Left});
    table.addRow({Word{"Journey", "여정"}.in(language), Word{"Requests", "요청"}.in(language),
                  Word{"Success", "성공"}.in(language), Word{"Degraded", "저하"}.in(language),
                  Word{"Failed", "실패"}.in(language), "p50 ms", "p95 ms", "p99 ms",
                  lostValueTitle(architecture, language), Word{"Failed by", "실패 원인"}.in(language)});
    for (std::size_t j = 0; j < totals.journeys.size(); ++j)
        addJourney(table, totals.journeys[j], journeyName(architecture, j, language), language);
    return table.text();
}

double heatOf(const DeployableTotals &deployable)
{
    return std::max(deployable.utilisation, deployable.coreUtilisation);
}

/// Empty if nothing did anything.
std::string deployableTable(const Totals &totals, const ElementNames &names, const Architecture &architecture,
                            Language language)
{
    std::vector<std::size_t> order(totals.deployables.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&totals](std::size_t a, std::size_t b) {
        return heatOf(totals.deployables[a]) > heatOf(totals.deployables[b]);
    });
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right});
    table.addRow({Word{"Hottest deployables", "가장 바쁜 배포 단위"}.in(language),
                  Word{"Workers busy", "워커 사용률"}.in(language), Word{"Cores busy", "코어 사용률"}.in(language),
                  Word{"Mean queue", "평균 대기열"}.in(language), Word{"Mean wait ms", "평균 대기 ms"}.in(language),
                  Word{"Refused", "거절"}.in(language)});
    bool isEmpty = true;
    for (std::size_t i = 0; i < std::min(order.size(), MostDeployables); ++i) {
        const DeployableTotals &deployable = totals.deployables[order[i]];
        if (heatOf(deployable) <= 0)
            break;
        isEmpty = false;
        table.addRow({deployableName(architecture, names.deployables[order[i]], language),
                      shareText(deployable.utilisation), shareText(deployable.coreUtilisation),
                      realText(deployable.meanQueue, 1),
                      deployable.started > 0 ? millisecondsText(deployable.meanWaitMs) : std::string(Nothing),
                      countText(deployable.refused)});
    }
    return isEmpty ? std::string() : table.text();
}

/// What the figures cannot say: sentences, each with its newline.
std::string warnings(const Recording &recording, const Architecture &architecture, Language language)
{
    const bool korean = language == Language::Korean;
    std::string text;
    bool isLimited = false;
    for (const RecordedEvent &event : recording.events) {
        const std::string time = secondsText(event.at, language);
        if (event.kind == RecordedEvent::Kind::Deadlocked) {
            const std::string name = deployableName(architecture, recording.names.deployables[event.element], language);
            text += name;
            text += korean ? ": " : " is deadlocked from ";
            text += time;
            text += korean ? "부터 교착 상태입니다. 워커가 서로의 워커를 기다립니다.\n"
                           : " on: its workers wait for each other's workers.\n";
        } else if (event.kind == RecordedEvent::Kind::LimitReached && !isLimited) {
            isLimited = true;
            text += korean ? "" : "From ";
            text += time;
            text += korean ? "부터 일부 요청은 시뮬레이션하지 않았습니다. 동시 처리 한도에 닿았거나 호출이 100단계보다 "
                             "깊어졌습니다.\n"
                           : " on some requests were not simulated: too much was in flight, or calls nested deeper "
                             "than 100.\n";
        }
    }
    return text;
}

/// "12,345 ± 67".
std::string spreadText(const Interval &figure, int decimals)
{
    if (figure.samples == 0)
        return std::string(Nothing);
    const std::string mean = realText(figure.mean, decimals);
    return std::isfinite(figure.halfWidth()) ? mean + " ± " + realText(figure.halfWidth(), decimals) : mean;
}

} // namespace

std::string reportTable(const Recording &recording, const Totals &totals, const Architecture &architecture,
                        Language language)
{
    std::string text = head(architecture, headOf(recording, totals, {}), language) + "\n\n";
    text += journeyTable(totals, architecture, language);
    const std::string deployables = deployableTable(totals, recording.names, architecture, language);
    text += deployables.empty() ? "" : '\n' + deployables;
    const std::string notes = warnings(recording, architecture, language);
    text += notes.empty() ? "" : '\n' + notes;
    const Impact impact = impactOf(recording);
    if (!impact.journeys.empty())
        text += '\n' + impactSentence(impact, architecture, language) + '\n';
    return text;
}

std::string replicationsTable(const ReportHead &run, const FigureIntervals &figures, const Architecture &architecture,
                              Language language)
{
    const bool korean = language == Language::Korean;
    const std::string count = std::to_string(figures.replications);
    std::string text = head(architecture, run, language) + '\n';
    text += korean ? "반복 " + count + "회의 평균과 99 % 신뢰 구간\n\n"
                   : "Means of " + count + " replications with their 99 % confidence intervals\n\n";

    struct Column {
        std::string_view figure;
        Word title;
        int decimals;
    };
    constexpr std::array<Column, 7> Columns{{{"requests", {"Requests", "요청"}, 0},
                                             {"success", {"Success", "성공"}, 0},
                                             {"degraded", {"Degraded", "저하"}, 0},
                                             {"failed", {"Failed", "실패"}, 0},
                                             {"meanMs", {"Mean ms", "평균 ms"}, 1},
                                             {"p99Ms", {"p99 ms", "p99 ms"}, 1},
                                             {"lostValue", {}, 0}}};
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right,
                     Align::Right});
    std::vector<std::string> titles{Word{"Journey", "여정"}.in(language)};
    for (const Column &column : Columns)
        titles.push_back(column.title.english.empty() ? lostValueTitle(architecture, language)
                                                      : column.title.in(language));
    table.addRow(std::move(titles));
    const auto names = journeyFigures();
    for (std::size_t j = 0; j < figures.journeys.size(); ++j) {
        std::vector<std::string> cells{journeyName(architecture, j, language)};
        for (const Column &column : Columns) {
            const auto found = std::find_if(names.begin(), names.end(),
                                            [&column](const auto &each) { return each.name == column.figure; });
            const auto index = static_cast<std::size_t>(found - names.begin());
            cells.push_back(found == names.end() ? std::string(Nothing)
                                                 : spreadText(figures.journeys[j][index], column.decimals));
        }
        table.addRow(std::move(cells));
    }
    return text + table.text();
}

} // namespace topologue::simulation
