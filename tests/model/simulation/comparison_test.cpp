// SPDX-License-Identifier: Apache-2.0
#include "shopnet.h"
#include "simulation/comparison.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace topologue;
using namespace topologue::simulation;
using Json = nlohmann::ordered_json;

namespace {

/// The fixture beside one whose database call is given up so early that a fallback answers.
class Pair
{
public:
    Pair()
    {
        Dependency dependency = *m_second.edit().dependencies.find(DependencyId("shop-db"));
        dependency.policies.fallback = Fallback::Degrade;
        m_second.edit().dependencies.replace(dependency.id, dependency);
        m_second.journey("look", "web", 5);
        m_runs = {runOf("first", m_first), runOf("second", m_second)};
    }
    [[nodiscard]] const std::vector<ComparedRun> &runs() const { return m_runs; }

private:
    static ComparedRun runOf(const char *title, const tests::Net &net)
    {
        RunOptions options;
        options.duration = tests::seconds(12);
        const Recording recording = net.run(options);
        ComparedRun run;
        run.architecture = &net.architecture();
        run.title = title;
        run.totals = totalsOf(recording);
        run.head = headOf(recording, run.totals, std::string(title) + ".topo.json");
        run.names = recording.names;
        run.impact = impactOf(recording);
        return run;
    }

    tests::Net m_first = tests::shopNet();
    tests::Net m_second = tests::shopNet();
    std::vector<ComparedRun> m_runs;
};

QStringList wordsOf(const QString &line)
{
    return line.split("  ", Qt::SkipEmptyParts);
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void journeysAreRowsAndDocumentsColumns()
    {
        const Pair pair;
        const QString table = QString::fromStdString(comparisonTable(pair.runs(), Language::English));
        const QStringList lines = table.split('\n');
        QCOMPARE(lines[0], QString("test, 0 s to 12 s, seed 1"));
        QCOMPARE(wordsOf(lines[2].trimmed()).first().trimmed(), QString("Journey"));
        QVERIFY(lines[2].contains("first") && lines[2].contains("second"));
        const auto success = lines.indexOf("Success");
        QVERIFY2(success > 0, qPrintable(table));
        QVERIFY2(lines[success + 1].trimmed().startsWith("Buy ") && lines[success + 1].endsWith("100.00 %"),
                 qPrintable(table));
        // The first document has no such journey.
        QStringList look = lines[success + 2].simplified().split(' ');
        QCOMPARE(look, (QStringList{"look", "-", "100.00", "%"}));
        for (const char *section : {"p99 (ms)", "Lost value (EUR)", "Objective broken after the fault began",
                                    "Recovered after the fault ended"})
            QVERIFY2(lines.contains(section), section);
        const QStringList recovered =
            lines[lines.indexOf("Recovered after the fault ended") + 1].simplified().split(' ');
        QCOMPARE(recovered.size(), 4); // "Buy", seconds, "s", and a dash for what did not fall.
        QVERIFY(recovered[1].toDouble() >= 0 && recovered[2] == "s" && recovered[3] == "-");
        QVERIFY2(table.contains("\nfirst: Buy fell; it recovered"), qPrintable(table));
        QVERIFY2(table.contains("\nsecond: No journey fell."), qPrintable(table));
    }
    void jsonHasTheReportOfEachAndItsImpact()
    {
        const Pair pair;
        const Json json = Json::parse(comparisonJson(pair.runs(), Language::English));
        QCOMPARE(json["scenario"].get<std::string>(), std::string("test"));
        QCOMPARE(json["seed"].get<int>(), 1);
        QCOMPARE(json["window"]["toS"].get<int>(), 12);
        QCOMPARE(json["documents"].size(), std::size_t(2));
        const Json &first = json["documents"][0];
        QCOMPARE(first["document"].get<std::string>(), std::string("first.topo.json"));
        QVERIFY(first["journeys"]["buy"]["failed"].get<int>() > 50);
        QCOMPARE(first["impact"]["firstFaultS"].get<int>(), 3);
        QCOMPARE(first["impact"]["lastFaultEndS"].get<int>(), 7);
        QCOMPARE(first["impact"]["journeys"]["buy"]["fell"].get<bool>(), true);
        QCOMPARE(first["impact"]["journeys"]["buy"]["timeToBreakS"].get<int>(), 1);
        QCOMPARE(json["documents"][1]["impact"]["journeys"]["buy"]["fell"].get<bool>(), false);
        QVERIFY(json["documents"][1]["impact"]["journeys"]["buy"]["timeToRecoverS"].is_null());
        QCOMPARE(json["documents"][1]["impact"]["sentence"].get<std::string>(), std::string("No journey fell."));
    }
    void nothingToCompareIsNothing()
    {
        QCOMPARE(comparisonTable({}, Language::English), std::string());
        QCOMPARE(Json::parse(comparisonJson({}, Language::English))["documents"].size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
