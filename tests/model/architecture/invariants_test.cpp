// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "architecture/maxima.h"

#include "teststrings.h"
#include "wholesample.h"

#include <QTest>

#include <algorithm>

using namespace topologue;

namespace {

QByteArray listed(const Diagnostics &diagnostics)
{
    QByteArray text = "\n";
    for (const Diagnostic &diagnostic : diagnostics)
        text += QByteArray::fromStdString(formatForTerminal(diagnostic, Language::English)) + '\n';
    return text;
}

void addRows(const std::vector<Wrong> &rows)
{
    QTest::addColumn<Wrong>("wrong");
    for (const Wrong &row : rows)
        QTest::newRow(row.title) << row;
}

void check(const Wrong &wrong)
{
    Architecture architecture = wholesample::architecture();
    wrong.edit(architecture);
    const Diagnostics found = checkInvariants(architecture);
    QVERIFY2(found.size() == 1, listed(found).constData());
    QCOMPARE(std::string(found[0].code()), std::string(wrong.code));
    QCOMPARE(found[0].place.pointer, std::string(wrong.pointer));
    QCOMPARE(found[0].severity == Severity::Warning, wrong.isWarning);
    for (const Language language : {Language::English, Language::Korean}) {
        QVERIFY2(found[0].sentence(language).find('{') == std::string::npos, listed(found).constData());
        QVERIFY2(found[0].remedy(language).find('{') == std::string::npos, listed(found).constData());
    }
}

Diagnostic only(const wholesample::Mutation &edit)
{
    Architecture architecture = wholesample::architecture();
    edit(architecture);
    return checkInvariants(architecture).at(0);
}

} // namespace

class InvariantsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingInAWholeDocument()
    {
        const Diagnostics found = checkInvariants(wholesample::architecture());
        QVERIFY2(found.empty(), listed(found).constData());
        QVERIFY(checkInvariants(Architecture()).empty());
    }

    void findsWrongElements_data() { addRows(wrongElements()); }
    void findsWrongElements() { checkRow(); }
    void findsWrongCapacities_data() { addRows(wrongCapacities()); }
    void findsWrongCapacities() { checkRow(); }
    void findsWrongDistributions_data() { addRows(wrongDistributions()); }
    void findsWrongDistributions() { checkRow(); }
    void findsWrongPolicies_data() { addRows(wrongPolicies()); }
    void findsWrongPolicies() { checkRow(); }
    void findsWrongJourneys_data() { addRows(wrongJourneys()); }
    void findsWrongJourneys() { checkRow(); }
    void findsWrongScenarios_data() { addRows(wrongScenarios()); }
    void findsWrongScenarios() { checkRow(); }
    void findsWrongDrawings_data() { addRows(wrongDrawings()); }
    void findsWrongDrawings() { checkRow(); }

    void acceptsCyclesOfDependencies()
    {
        Architecture architecture = wholesample::architecture();
        Dependency back;
        back.id = DependencyId("back");
        back.from = ComponentId("shop");
        back.to = ComponentId("web");
        architecture.dependencies.add(back);
        back.id = DependencyId("self");
        back.to = ComponentId("shop");
        architecture.dependencies.add(back);
        QVERIFY(checkInvariants(architecture).empty());
    }
    void acceptsTheBoundsThemselves()
    {
        using namespace wholesample;
        const std::vector<Mutation> edits{
            component(1, [](Component &c) { c.capacity->replicas = 10'000; }),
            component(1, [](Component &c) { c.capacity->queueLimit = 0; }),
            component(1, [](Component &c) { c.serviceTime = Distribution::constant(limits::LongestTime); }),
            component(1, [](Component &c) { c.id = ComponentId("shop"); }),
            dependency(0, [](Dependency &d) { d.lossShare = 1; }),
            dependency(0, [](Dependency &d) { d.errorShare = 0; }),
            dependency(0, [](Dependency &d) { d.callsPerRequest = 0; }),
            dependency(0, [](Dependency &d) { d.policies.retry->attempts = 1; }),
            dependency(0, [](Dependency &d) { d.policies.timeout->limit = Duration::nanoseconds(1); }),
            journey([](Journey &j) { j.load.requestsPerSecond = 0; }),
            scenario([](Scenario &s) { s.duration = limits::LongestTime; }),
            broken(fault::Slow{ComponentId("db"), 0}),
        };
        for (const Mutation &edit : edits) {
            Architecture architecture = wholesample::architecture();
            edit(architecture);
            const Diagnostics found = checkInvariants(architecture);
            QVERIFY2(found.empty(), listed(found).constData());
        }
    }

    void aDanglingReferenceReadsAsASentence()
    {
        const Diagnostic found = only(wholesample::dependency(0, [](Dependency &d) { d.to = ComponentId("shp"); }));
        QCOMPARE(found.sentence(), "Dependency `web-shop` points to component `shp`, which does not exist.");
        QCOMPARE(found.remedy(), "Did you mean `shop`?");
        QCOMPARE(found.sentence(Language::Korean),
                 "의존 관계 `web-shop`이(가) 컴포넌트 `shp`을(를) 가리키지만, 그런 컴포넌트은(는) 없습니다.");
    }
    void aNumberOutOfRangeReadsAsASentence()
    {
        const Diagnostic found = only(wholesample::component(1, [](Component &c) { c.capacity->replicas = 20'000; }));
        QCOMPARE(found.sentence(),
                 "Component `shop`: `capacity.replicas` is 20000, but it must be at least 1 and at most 10000.");
    }
    void aTimeOutOfRangeHasItsUnit()
    {
        const Diagnostic found = only(
            wholesample::dependency(0, [](Dependency &d) { d.policies.timeout->limit = Duration::seconds(-1.5); }));
        QCOMPARE(found.sentence(), "Dependency `web-shop`: `policies.timeout.limitMs` is -1500 ms, but it must be "
                                   "more than 0 ms and at most 31622400000 ms.");
    }
    void aTimeOfAScenarioIsInSeconds()
    {
        const Diagnostic found = only(wholesample::journey([](Journey &j) { j.load.start = Duration::seconds(-1.5); }));
        QCOMPARE(found.sentence(), "Journey `buy`: `load.startS` is -1.5 s, but it must be at least 0 s and at most "
                                   "31622400 s.");
    }
    void anEventIsNamedInItsOwnRight()
    {
        const Diagnostic found = only(wholesample::broken(fault::Slow{ComponentId("dbb"), 2}));
        QCOMPARE(found.sentence(), "Event `broken` points to component `dbb`, which does not exist.");
    }

    void reportsEveryProblemOfADocument()
    {
        Architecture architecture = wholesample::architecture();
        wholesample::component(0, [](Component &c) { c.team = TeamId("nobody"); })(architecture);
        wholesample::dependency(3, [](Dependency &d) { d.lossShare = 2; })(architecture);
        wholesample::journey([](Journey &j) { j.name = Text(); })(architecture);
        QCOMPARE(checkInvariants(architecture).size(), 3U);
    }
    void guessesTheNearestIdOnlyTwentyTimes()
    {
        Architecture architecture = wholesample::architecture();
        wholesample::dependency(0, [](Dependency &d) {
            for (int i = 0; i < 30; ++i)
                d.journeys.emplace_back("buz");
        })(architecture);
        const Diagnostics found = checkInvariants(architecture);
        const auto guesses = std::count_if(found.begin(), found.end(), [](const Diagnostic &diagnostic) {
            return diagnostic.remedy() == "Did you mean `buy`?";
        });
        QCOMPARE(guesses, 20);
    }
    void escapesIdsInPointers()
    {
        Architecture architecture = wholesample::architecture();
        architecture.drawn.placements[ComponentId("a/b~c")] = {};
        QCOMPARE(checkInvariants(architecture).at(0).place.pointer, std::string("/drawing/placements/a~1b~0c"));
    }
    void refusesMoreElementsThanTheMaximum()
    {
        Architecture architecture;
        for (std::size_t i = 0; i <= limits::Elements; ++i) {
            Team team;
            team.id = TeamId("t" + std::to_string(i));
            team.name = "x";
            architecture.teams.add(std::move(team));
        }
        const Diagnostics found = checkInvariants(architecture);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(std::string(found[0].code()), std::string("value.too-many"));
        QCOMPARE(found[0].place.pointer, std::string("/teams"));
    }

private:
    static void checkRow()
    {
        QFETCH(Wrong, wrong);
        check(wrong);
    }
};

QTEST_APPLESS_MAIN(InvariantsTest)
#include "invariants_test.moc"
