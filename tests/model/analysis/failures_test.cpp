// SPDX-License-Identifier: Apache-2.0
#include "analysis/failures.h"
#include "nets.h"

#include <QSet>
#include <QTest>
#include <map>

using namespace topologue;
using namespace topologue::analysis;
using namespace topologue::analysis::tests;

namespace {

const Failures &failuresOf(const std::string &name)
{
    static std::map<std::string, Failures> all;
    auto found = all.find(name);
    if (found == all.end())
        found = all.emplace(name, answered(failEverything(sample(name)))).first;
    return found->second;
}

const Failure &rowOf(const Failures &failures, const ElementId &element)
{
    for (const Failure &row : failures.rows) {
        if (row.element == element)
            return row;
    }
    throw std::logic_error("no such row");
}

QStringList hitBy(const std::string &name, const ElementId &element)
{
    const Architecture architecture = sample(name);
    const Failure &row = rowOf(failuresOf(name), element);
    QStringList hit;
    for (std::size_t j = 0; j < row.journeys.size(); ++j) {
        if (row.journeys[j].effect == Effect::Hit)
            hit << QString::fromStdString(architecture.journeys[j].id.value());
    }
    return hit;
}

/// A front that needs "must" and may do without "may", and a spare that nobody uses.
Net front()
{
    Net net;
    net.caller("web").station("front", constant(0.001), 50).station("must", constant(0.001), 50);
    net.station("may", constant(0.001), 50).station("spare", constant(0.001), 50);
    net.call("web", "front").call("front", "must");
    net.call("front", "may", [](Dependency &d) {
        d.policies.timeout = Timeout{seconds(0.1), false, {}};
        d.policies.fallback = Fallback::Degrade;
    });
    net.journey("buy", "web", 50, [](Journey &j) {
        j.objective.successShare = 0.99;
        j.valuePerSuccess = 10;
        j.impatience.leavesAfter = seconds(5);
    });
    net.journey("unused", "web", 0);
    net.edit().components.replace(ComponentId("web"), [&] {
        Component web = *net.architecture().components.find(ComponentId("web"));
        web.kind = ComponentKind::Client;
        return web;
    }());
    return net;
}

} // namespace

class FailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void thePaymentDatabaseTakesAllDownWhereThreadsAreShared_data();
    void thePaymentDatabaseTakesAllDownWhereThreadsAreShared();
    void failsEveryComponentOnce();
    void theDearestComesFirst();
    void tellsHitFromDegradedFromFine();
    void onlyWhatTakesAllDownIsASinglePoint();
    void aRefusalIsNotAHang();
    void countsWhatItCosts();
    void whatIsShownIsWhatWasFound();
    void isTheSameOnAnyNumberOfThreads();
    void stopsSoonWhenAsked();
};

void FailuresTest::thePaymentDatabaseTakesAllDownWhereThreadsAreShared_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("hit");
    const QStringList all{"login", "search", "browse", "order", "pay"};
    QTest::newRow("monolith") << QString("monolith") << all;
    QTest::newRow("microservices") << QString("microservices") << QStringList{"pay"};
}

void FailuresTest::thePaymentDatabaseTakesAllDownWhereThreadsAreShared()
{
    QFETCH(QString, name);
    QFETCH(QStringList, hit);
    QCOMPARE(hitBy(name.toStdString(), ComponentId("payment-db")), hit);
    QCOMPARE(rowOf(failuresOf(name.toStdString()), ComponentId("payment-db")).isSinglePoint, hit.size() == 5);
}

void FailuresTest::failsEveryComponentOnce()
{
    const Architecture architecture = sample("distributed-monolith");
    QSet<QString> failed;
    for (const Failure &row : failuresOf("distributed-monolith").rows)
        failed << QString::fromStdString(std::visit([](const auto &id) { return id.value(); }, row.element));
    QCOMPARE(static_cast<std::size_t>(failed.size()), failuresOf("distributed-monolith").rows.size());
    for (const Component &component : architecture.components)
        QCOMPARE(failed.contains(QString::fromStdString(component.id.value())),
                 component.kind != ComponentKind::Client);
    QVERIFY(failed.contains("shop-db")); // The deployable that holds all databases.
    // The one database server is what everybody needs.
    QVERIFY(rowOf(failuresOf("distributed-monolith"), DeployableId("shop-db")).isSinglePoint);
}

void FailuresTest::theDearestComesFirst()
{
    for (const char *name : {"monolith", "microservices"}) {
        const auto &rows = failuresOf(name).rows;
        QVERIFY(rows.front().lostValuePerMinute > 0);
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i - 1].lostValuePerMinute >= rows[i].lostValuePerMinute);
    }
}

void FailuresTest::tellsHitFromDegradedFromFine()
{
    const Failures failures = answered(failEverything(front().architecture()));
    const auto effect = [&](const char *id) { return rowOf(failures, ComponentId(id)).journeys[0].effect; };
    QCOMPARE(effect("front"), Effect::Hit);
    QCOMPARE(effect("must"), Effect::Hit);
    QCOMPARE(effect("may"), Effect::Degraded);
    QCOMPARE(effect("spare"), Effect::Fine);
    QCOMPARE(rowOf(failures, ComponentId("must")).journeys[1].effect, Effect::Idle);
    QCOMPARE(failures.rows.size(), 4U); // Not the client.
}

void FailuresTest::onlyWhatTakesAllDownIsASinglePoint()
{
    const Failures failures = answered(failEverything(front().architecture()));
    QVERIFY(rowOf(failures, ComponentId("front")).isSinglePoint); // The journey that nobody uses does not count.
    QVERIFY(!rowOf(failures, ComponentId("may")).isSinglePoint);
    QVERIFY(!rowOf(failures, ComponentId("spare")).isSinglePoint);
}

void FailuresTest::aRefusalIsNotAHang()
{
    Net net = front();
    Dependency call = *net.architecture().dependencies.find(DependencyId("front-may"));
    call.policies.timeout.reset(); // Now a hang holds the front's workers.
    net.edit().dependencies.replace(call.id, call);
    FailuresOptions options;
    QCOMPARE(rowOf(answered(failEverything(net.architecture(), options)), ComponentId("may")).journeys[0].effect,
             Effect::Hit);
    options.mode = FailureMode::Refuses;
    QCOMPARE(rowOf(answered(failEverything(net.architecture(), options)), ComponentId("may")).journeys[0].effect,
             Effect::Degraded);
}

void FailuresTest::countsWhatItCosts()
{
    FailuresOptions options;
    options.mode = FailureMode::Refuses;
    const Failures failures = answered(failEverything(front().architecture(), options));
    const Failure &must = rowOf(failures, ComponentId("must"));
    // All of 50 a second fail: 3,000 a minute, 10 each; by chance sqrt(1500) of the 1,500 in 30 s.
    QVERIFY2(std::abs(must.lostRequestsPerMinute - 3000) < 250, std::to_string(must.lostRequestsPerMinute).c_str());
    QCOMPARE(must.lostValuePerMinute, 10 * must.lostRequestsPerMinute);
    QCOMPARE(rowOf(failures, ComponentId("spare")).lostRequestsPerMinute, 0.0);
    QVERIFY(must.recovers);
    QVERIFY(must.firstBroken && *must.firstBroken > 20'000'000'000 && *must.firstBroken < 30'000'000'000);
}

void FailuresTest::whatIsShownIsWhatWasFound()
{
    const Architecture architecture = front().architecture();
    const Failures failures = answered(failEverything(architecture));
    const Failure &must = rowOf(failures, ComponentId("must"));
    const Shown shown = shownFailure(architecture, failures, must);
    QCOMPARE(shown.scenario.id, ScenarioId("stress-down-must"));
    QCOMPARE(shown.moment.inNanoseconds(), *must.firstBroken);
    const auto recording = simulation::simulate(architecture, &shown.scenario);
    QVERIFY(recording);
    const auto during = simulation::totalsOf(*recording, 20'000'000'000, 50'000'000'000);
    QCOMPARE(fareOf(during.journeys[0].ends).answeredShare, must.journeys[0].answeredShare);
}

void FailuresTest::isTheSameOnAnyNumberOfThreads()
{
    FailuresOptions options;
    options.stress.seeds = 2;
    options.stress.threads = 1;
    const Failures one = answered(failEverything(front().architecture(), options));
    options.stress.threads = 4;
    const Failures four = answered(failEverything(front().architecture(), options));
    QCOMPARE(one.rows.size(), four.rows.size());
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
        QVERIFY(one.rows[i].element == four.rows[i].element);
        QCOMPARE(one.rows[i].lostValuePerMinute, four.rows[i].lostValuePerMinute);
    }
}

void FailuresTest::stopsSoonWhenAsked()
{
    const Architecture architecture = sample("monolith");
    const qint64 elapsed =
        stopsAfter([&](const Progress &progress) { return failEverything(architecture, {}, progress); });
    qInfo("stopped after %lld ms", static_cast<long long>(elapsed));
    QVERIFY(elapsed >= 0);
    QVERIFY(elapsed < 500); // 50 ms on a machine that is not busy.
}

QTEST_GUILESS_MAIN(FailuresTest)
#include "failures_test.moc"
