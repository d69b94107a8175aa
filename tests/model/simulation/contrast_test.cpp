// SPDX-License-Identifier: Apache-2.0
#include "net.h"
#include "simulation/contrast.h"
#include "simulation/simulate.h"

#include <QTest>

#include <cmath>

using namespace topologue;
using namespace topologue::simulation;

namespace {

/// Nothing but a failing component: every request of `requestsPerSecond` fails with that share.
Architecture failing(double share, double requestsPerSecond = 20)
{
    Architecture architecture;
    for (const char *id : {"web", "shop"}) {
        Component component;
        component.id = ComponentId(id);
        architecture.components.add(component);
    }
    Dependency call;
    call.id = DependencyId("web-shop");
    call.from = ComponentId("web");
    call.to = ComponentId("shop");
    architecture.dependencies.add(call);
    Journey journey;
    journey.id = JourneyId("buy");
    journey.entry = ComponentId("web");
    journey.load.requestsPerSecond = requestsPerSecond;
    journey.objective.successShare = 0.5;
    journey.valuePerSuccess = 3;
    architecture.journeys.add(journey);
    Scenario scenario;
    scenario.id = ScenarioId("s");
    scenario.duration = Duration::seconds(20);
    if (share > 0) {
        ScenarioEvent event;
        event.id = EventId("e");
        event.fault = fault::Errors{ComponentId("shop"), share};
        scenario.events.add(event);
    }
    architecture.scenarios.add(scenario);
    return architecture;
}

Contrast contrasted(const Architecture &a, const Architecture &b, const ContrastOptions &options)
{
    auto known = contrast({{a, &a.scenarios[0]}, {b, &b.scenarios[0]}}, options);
    return known ? *known : Contrast();
}

RunOutcome outcome(double failed)
{
    return {{failed}, {failed > 50}, failed, 10 * failed};
}

} // namespace

/// Several documents against each other, with the same chance.
class ContrastTest : public QObject
{
    Q_OBJECT

private slots:
    /// By hand: 10, 11, 9 and 10 have the mean 10 and the standard error 0.408; Student's quantile of three degrees of
    /// freedom at 97.5 % is 3.182, so half the width is 1.299.
    void differencesAreThoseOfThePairs()
    {
        Contrast known;
        const std::vector<double> first{80, 20, 55, 70};
        const std::vector<double> more{10, 11, 9, 10};
        for (std::size_t i = 0; i < first.size(); ++i)
            known.add({outcome(first[i]), outcome(first[i] + more[i])});
        const Comparison failed = known.failed(0, 1);
        QCOMPARE(failed.difference.mean, 10.0);
        QVERIFY(std::abs(failed.difference.halfWidth() - 1.299) < 0.001);
        QVERIFY(failed.isReal());
        QCOMPARE(known.lostValue(0, 1).difference.mean, 100.0);
        QCOMPARE(known.fell(0, 0), 3U);
        QCOMPARE(known.fell(1, 0), 3U);
        QVERIFY(known.isPrecise(0.13));
        QVERIFY(!known.isPrecise(0.12));
    }
    /// 20 requests a second for 20 seconds, of which 60 % fail here and 30 % there: 120 more on average.
    void aKnownDifferenceIsFound()
    {
        const Contrast known = contrasted(failing(0.3), failing(0.6), {.run = {}, .least = 20, .most = 20});
        QCOMPARE(known.replications(), 20U);
        const Interval difference = known.failed(0, 1).difference;
        QVERIFY2(difference.contains(120), qPrintable(QString::number(difference.mean)));
        QVERIFY(known.failed(0, 1).isReal());
        QVERIFY(difference.halfWidth() < 12);
        QCOMPARE(known.fell(0, 0), 0U);
        QCOMPARE(known.fell(1, 0), 20U);
    }
    void equalDocumentsDoNotDifferAndAreSoonDone()
    {
        const Contrast known = contrasted(failing(0.3), failing(0.3), {});
        QCOMPARE(known.replications(), 5U);
        QCOMPARE(known.failed(0, 1).difference.halfWidth(), 0.0);
        QVERIFY(!known.failed(0, 1).isReal());
    }
    void aClearDifferenceNeedsFewReplications()
    {
        const Contrast known = contrasted(failing(0), failing(1), {.run = {}, .share = 0.1});
        QVERIFY(known.isPrecise(0.1));
        QVERIFY(known.replications() >= 5 && known.replications() < 15);
    }
    void threadsDoNotMatter()
    {
        const Contrast one = contrasted(failing(0.3), failing(0.4), {.run = {}, .least = 6, .most = 6, .threads = 1});
        const Contrast three = contrasted(failing(0.3), failing(0.4), {.run = {}, .least = 6, .most = 6, .threads = 3});
        QCOMPARE(one.failed(0, 1).difference, three.failed(0, 1).difference);
        QCOMPARE(one.lostValue(1), three.lostValue(1));
    }
    void goesOnFromWhatIsKnown()
    {
        const Architecture a = failing(0.3);
        const Architecture b = failing(0.4);
        Contrast first;
        std::vector<RunOutcome> outcomes;
        for (const Architecture *each : {&a, &b})
            outcomes.push_back(outcomeOf(*simulate(*each, &each->scenarios[0])));
        first.add(std::move(outcomes));
        std::vector<std::uint32_t> told;
        const auto known = contrast({{a, &a.scenarios[0]}, {b, &b.scenarios[0]}}, {.run = {}, .least = 4, .most = 4},
                                    first, [&told](const Contrast &more) { told.push_back(more.replications()); });
        QVERIFY(known.has_value());
        QCOMPARE(told, (std::vector<std::uint32_t>{2, 3, 4}));
        QCOMPARE(known->failed(0, 1).difference,
                 contrasted(a, b, {.run = {}, .least = 4, .most = 4}).failed(0, 1).difference);
    }
    void stopsWhenItIsTold()
    {
        const Architecture a = failing(0.3);
        const auto known = contrast({{a, nullptr}, {a, nullptr}}, {.run = {}, .least = 1'000, .most = 1'000}, {}, {},
                                    [](double) { return false; });
        QVERIFY(known.has_value());
        QVERIFY(known->replications() < 100);
    }
    void beginsNothingAfterItsPatience()
    {
        using namespace std::chrono_literals;
        QCOMPARE(contrasted(failing(0.3), failing(0.4), {.run = {}, .patience = -1ms}).replications(), 0U);
    }
    void whatCannotBeSimulatedIsReported()
    {
        Architecture broken = failing(0.3);
        Journey journey = broken.journeys[0];
        journey.entry = ComponentId("gone");
        broken.journeys.replace(journey.id, journey);
        const Architecture whole = failing(0.3);
        QVERIFY(!contrast({{whole, nullptr}, {broken, nullptr}}, {}));
    }
};

QTEST_APPLESS_MAIN(ContrastTest)
#include "contrast_test.moc"
