// SPDX-License-Identifier: Apache-2.0
#include "assessmentplot.h"
#include "standing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace topologue::knowledge {

namespace {

LocalText nameOf(std::string_view verdict)
{
    static const std::array<std::pair<std::string_view, LocalText>, 5> Names{{
        {"stay", {"Stay", "유지"}},
        {"modular", {"Modular monolith", "모듈러 모놀리스"}},
        {"hotspots", {"Hot spots only", "뜨거운 부분만"}},
        {"prepare", {"Prepare first", "준비 먼저"}},
        {"migrate", {"Migrate", "전환"}},
    }};
    const auto found =
        std::find_if(Names.begin(), Names.end(), [verdict](const auto &each) { return each.first == verdict; });
    return found == Names.end() ? LocalText{std::string(verdict), {}} : found->second;
}

} // namespace

AssessmentPlot plotOf(const Questionnaire &questionnaire, const Assessment &assessment)
{
    const Thresholds &at = questionnaire.thresholds;
    const bool passes = std::all_of(assessment.gates.begin(), assessment.gates.end(),
                                    [](const Gate &gate) { return gate.state == GateState::Passed; });
    AssessmentPlot plot;
    plot.lines = at;
    plot.band = {static_cast<double>(assessment.readiness.low), static_cast<double>(assessment.readiness.high),
                 static_cast<double>(assessment.need.low), static_cast<double>(assessment.need.high)};
    if (assessment.need.points)
        plot.need = *assessment.need.points;
    if (assessment.readiness.points)
        plot.readiness = *assessment.readiness.points;

    const auto add = [&](int level, bool isReady, const PlotArea &area) {
        const std::string verdict = standing::verdict(level, isReady);
        const auto &within = assessment.within;
        plot.zones.push_back({verdict, nameOf(verdict), area, assessment.verdict == verdict,
                              std::find(within.begin(), within.end(), verdict) != within.end(),
                              isReady && level > 0 && !passes});
    };
    const double some = at.needSome;
    const double strong = at.needStrong;
    const double ready = at.readiness;
    add(0, false, {0, 100, 0, some});
    add(1, false, {0, ready, some, strong});
    add(1, true, {ready, 100, some, strong});
    add(2, false, {0, ready, strong, 100});
    add(2, true, {ready, 100, strong, 100});
    plot.isHeldBack = !passes && plot.need && plot.readiness && *plot.need >= some && *plot.readiness >= ready;
    return plot;
}

} // namespace topologue::knowledge
