// SPDX-License-Identifier: Apache-2.0
#include "shopnet.h"
#include "simulation/figures.h"
#include "simulation/pairedreport.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace topologue;
using namespace topologue::simulation;
using Json = nlohmann::ordered_json;

namespace {

/// A document whose journey `buy` had these successes out of 100, and lost ten for each failure.
ReplicatedRun runOf(const std::string &title, const Architecture &architecture, const std::vector<double> &successes)
{
    ReplicatedRun run;
    run.architecture = &architecture;
    run.title = title;
    run.head.document = title + ".topo.json";
    run.head.to = 12'000'000'000;
    run.names.journeys = {"buy"};
    run.figures.replications = static_cast<std::uint32_t>(successes.size());
    auto &figures = run.journeySamples.emplace_back();
    auto &intervals = run.figures.journeys.emplace_back();
    for (const auto &figure : journeyFigures()) {
        std::vector<double> &samples = figures.emplace_back();
        for (const double success : successes)
            samples.push_back(figure.name == "success"     ? success
                              : figure.name == "failed"    ? 100 - success
                              : figure.name == "p99Ms"     ? 200 - success
                              : figure.name == "lostValue" ? 10 * (100 - success)
                                                           : 0);
        intervals.push_back(intervalOf(samples));
    }
    return run;
}

QString rowAfter(const QString &table, const QString &section)
{
    const QStringList lines = table.split('\n');
    return lines.value(lines.indexOf(section) + 1).simplified();
}

} // namespace

class PairedReportTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_net = tests::shopNet(); }

    /// Differences by hand: 10, 11, 9 and 10 have the mean 10 and the standard error 0.408; Student's quantile of three
    /// degrees of freedom at 99.5 % is 5.841, so the half width is 2.38.
    void aDifferenceThatChanceDoesNotExplainIsReal()
    {
        const std::vector<ReplicatedRun> runs{runOf("a", m_net.architecture(), {80, 60, 85, 70}),
                                              runOf("b", m_net.architecture(), {90, 71, 94, 80})};
        const QString table = QString::fromStdString(pairedTable(runs, Language::English));
        QVERIFY2(rowAfter(table, "Success (%)").endsWith("+10.00 ± 2.38 real"), qPrintable(table));
        QVERIFY2(rowAfter(table, "Lost value (EUR)").endsWith("-100 ± 24 real"), qPrintable(table));
        QVERIFY2(table.contains("b: loses 100 EUR less than a (99 % interval 76 to 124).\n"), qPrintable(table));
        QVERIFY2(table.contains("Means of 4 replications with their 99 % confidence intervals; differences from a."),
                 qPrintable(table));
    }
    /// The same values in another order: the pairs no longer agree.
    void whatOnlyChanceDiffersIsNotReal()
    {
        const std::vector<ReplicatedRun> runs{runOf("a", m_net.architecture(), {80, 60, 85, 70}),
                                              runOf("b", m_net.architecture(), {71, 90, 80, 94})};
        const QString table = QString::fromStdString(pairedTable(runs, Language::English));
        QVERIFY2(rowAfter(table, "Success (%)").endsWith("may be chance"), qPrintable(table));
        QVERIFY2(table.contains("b: its difference in lost value from a may be chance (99 % interval "),
                 qPrintable(table));
    }
    void theSameIsNoDifference()
    {
        const std::vector<ReplicatedRun> runs{runOf("a", m_net.architecture(), {80, 60}),
                                              runOf("b", m_net.architecture(), {80, 60})};
        const QString table = QString::fromStdString(pairedTable(runs, Language::English));
        QVERIFY2(rowAfter(table, "Success (%)").endsWith("0.00 ± 0.00 none"), qPrintable(table));
        QVERIFY2(table.contains("b: the same lost value as a.\n"), qPrintable(table));
    }
    void aJourneyThatOnlyOneHasIsADash()
    {
        std::vector<ReplicatedRun> runs{runOf("a", m_net.architecture(), {80, 60}),
                                        runOf("b", m_net.architecture(), {80, 60})};
        runs[1].names.journeys = {"look"};
        const QString table = QString::fromStdString(pairedTable(runs, Language::English));
        QVERIFY2(rowAfter(table, "Success (%)").endsWith("- - -"), qPrintable(table));
        QVERIFY(Json::parse(pairedJson(runs))["differences"][0]["journeys"].empty());
    }
    void speaksKorean()
    {
        const std::vector<ReplicatedRun> runs{runOf("가", m_net.architecture(), {80, 60, 85, 70}),
                                              runOf("나", m_net.architecture(), {90, 71, 94, 80})};
        const QString table = QString::fromStdString(pairedTable(runs, Language::Korean));
        QVERIFY2(rowAfter(table, "성공 (%)").endsWith("+10.00 ± 2.38 실제 차이"), qPrintable(table));
        QVERIFY2(table.contains("나: '가'보다 손실액이 100 EUR 적습니다(99 % 구간 76 ~ 124)."), qPrintable(table));
    }
    void jsonHasEveryFigure()
    {
        const std::vector<ReplicatedRun> runs{runOf("a", m_net.architecture(), {80, 60, 85, 70}),
                                              runOf("b", m_net.architecture(), {90, 71, 94, 80}),
                                              runOf("c", m_net.architecture(), {80, 60, 85, 70})};
        const Json json = Json::parse(pairedJson(runs));
        QCOMPARE(json["replications"].get<int>(), 4);
        QCOMPARE(json["confidence"].get<double>(), 0.99);
        QCOMPARE(json["documents"].size(), std::size_t{3});
        QCOMPARE(json["differences"].size(), std::size_t{2});
        const Json &first = json["differences"][0];
        QCOMPARE(first["document"].get<std::string>(), std::string("b.topo.json"));
        QCOMPARE(first["against"].get<std::string>(), std::string("a.topo.json"));
        QCOMPARE(first["lostValue"]["mean"].get<double>(), -100.0);
        const Json &buy = first["journeys"]["buy"];
        QCOMPARE(buy.size(), journeyFigures().size() + 1);
        QVERIFY(std::abs(buy["successShare"]["mean"].get<double>() - 0.1) < 1e-12);
        QVERIFY(buy["successShare"]["isReal"].get<bool>());
        QVERIFY(buy["p99Ms"]["low"].get<double>() < -10 && buy["p99Ms"]["high"].get<double>() > -13);
        QVERIFY(!json["differences"][1]["lostValue"]["isReal"].get<bool>());
    }
    void titlesCannotSteerTheTerminal()
    {
        const std::vector<ReplicatedRun> runs{runOf("a\x1b[2J", m_net.architecture(), {80, 60}),
                                              runOf("b", m_net.architecture(), {80, 61})};
        QVERIFY(pairedTable(runs, Language::English).find('\x1b') == std::string::npos);
    }

private:
    tests::Net m_net;
};

QTEST_APPLESS_MAIN(PairedReportTest)
#include "pairedreport_test.moc"
