// SPDX-License-Identifier: Apache-2.0
#include "knowledge/assessmentplot.h"
#include "knowledge/knowledge.h"

#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const Questionnaire &asked()
{
    return builtInKnowledge().knowledge.questionnaire;
}

AssessmentPlot plotOf(const Answers &answers)
{
    return knowledge::plotOf(asked(), assess(asked(), answers));
}

AssessmentPlot exampleOf(std::string_view id)
{
    return plotOf(answersOf(*findById(asked().examples, id), asked()));
}

std::string names(const AssessmentPlot &plot, bool PlotZone::*which)
{
    std::string all;
    for (const PlotZone &zone : plot.zones) {
        if (zone.*which)
            all += (all.empty() ? "" : " ") + zone.verdict;
    }
    return all;
}

bool holds(const PlotArea &area, double readiness, double need)
{
    return readiness >= area.readinessFrom && readiness < area.readinessTo && need >= area.needFrom
           && need < area.needTo;
}

} // namespace

class AssessmentPlotTest : public QObject
{
    Q_OBJECT

private slots:
    /// Wherever the points are, the zone there is the advice that the thresholds give, and there is only one.
    void zonesCoverThePlaneOnce()
    {
        const AssessmentPlot plot = plotOf({});
        QCOMPARE(plot.zones.size(), 5U);
        for (int need = 0; need < 100; ++need) {
            for (int readiness = 0; readiness < 100; ++readiness) {
                const auto in = [&](const PlotZone &zone) { return holds(zone.area, readiness, need); };
                QCOMPARE(std::count_if(plot.zones.begin(), plot.zones.end(), in), 1);
                const PlotZone &zone = *std::find_if(plot.zones.begin(), plot.zones.end(), in);
                const std::string expected = need < 35        ? "stay"
                                             : need < 60      ? (readiness < 60 ? "modular" : "hotspots")
                                             : readiness < 60 ? "prepare"
                                                              : "migrate";
                QCOMPARE(zone.verdict, expected);
                QVERIFY(!zone.name.english.empty() && !zone.name.korean.empty());
            }
        }
    }
    void everyExampleStandsWhereItsAdviceIs()
    {
        for (const WorkedExample &example : asked().examples) {
            const AssessmentPlot plot = exampleOf(example.id);
            QCOMPARE(plot.need.value_or(-1), static_cast<double>(example.need));
            QCOMPARE(plot.readiness.value_or(-1), static_cast<double>(example.readiness));
            QVERIFY2(names(plot, &PlotZone::isAdvice) == example.verdict, example.id.c_str());
            const auto zone = std::find_if(plot.zones.begin(), plot.zones.end(), [&](const PlotZone &each) {
                return holds(each.area, *plot.readiness, *plot.need);
            });
            QVERIFY(zone != plot.zones.end());
            QVERIFY2((zone->verdict == example.verdict) != plot.isHeldBack, example.id.c_str());
            QVERIFY(plot.band.needFrom <= *plot.need && *plot.need <= plot.band.needTo);
            QVERIFY(plot.band.readinessFrom <= *plot.readiness && *plot.readiness <= plot.band.readinessTo);
        }
    }
    void gatesCloseWhatTheyKeepOneOutOf()
    {
        // Its data is not owned: 48 and 74 would be "hotspots".
        const AssessmentPlot shopify = exampleOf("shopify");
        QVERIFY(shopify.isHeldBack);
        QCOMPARE(names(shopify, &PlotZone::isClosed), std::string("hotspots migrate"));
        QCOMPARE(names(shopify, &PlotZone::isWithin), std::string("modular hotspots"));
        QCOMPARE(names(exampleOf("baemin"), &PlotZone::isClosed), std::string());
        QVERIFY(!exampleOf("bank").isHeldBack); // Not ready either.
    }
    void withoutAnswersEverythingIsPossible()
    {
        const AssessmentPlot plot = plotOf({});
        QVERIFY(!plot.need && !plot.readiness && !plot.isHeldBack);
        QVERIFY((plot.band == PlotArea{0, 100, 0, 100}));
        QCOMPARE(names(plot, &PlotZone::isAdvice), std::string());
        QCOMPARE(names(plot, &PlotZone::isWithin), std::string("stay modular hotspots prepare migrate"));
        const AssessmentPlot half = plotOf({{"n1", 4}});
        QVERIFY(half.need && !half.readiness);
    }
};

QTEST_APPLESS_MAIN(AssessmentPlotTest)
#include "assessmentplot_test.moc"
