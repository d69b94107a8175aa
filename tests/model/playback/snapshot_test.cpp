// SPDX-License-Identifier: Apache-2.0
#include "playback/snapshot.h"
#include "samples.h"

#include <QtTest>

#include <set>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;
using simulation::Recording;

namespace {

constexpr const char *Down = "payment-database-down";
constexpr const char *Silent = "payment-db";

/// "Failed payment-db" and so on, of all that is worse than recovering.
std::set<std::string> unwell(const Architecture &architecture, const Snapshot &snapshot)
{
    std::set<std::string> result;
    const auto note = [&](const std::string &kind, const std::string &id, Health health) {
        if (health > Health::Recovering)
            result.insert(kind + ' ' + id);
    };
    for (std::size_t j = 0; j < snapshot.journeys.size(); ++j)
        note("journey", architecture.journeys[j].id.value(), snapshot.journeys[j].health);
    for (std::size_t c = 0; c < snapshot.components.size(); ++c)
        note("component", architecture.components[c].id.value(), snapshot.components[c].health);
    for (std::size_t d = 0; d < snapshot.deployables.size(); ++d)
        note("deployable", architecture.deployables[d].id.value(), snapshot.deployables[d].health);
    for (std::size_t d = 0; d < snapshot.dependencies.size(); ++d)
        note("dependency", architecture.dependencies[d].id.value(), snapshot.dependencies[d].health);
    return result;
}

QString listed(const std::set<std::string> &ids)
{
    QString text;
    for (const std::string &id : ids)
        text += QString::fromStdString(id) + "; ";
    return text;
}

Snapshot at(const Played &played, double second)
{
    return Snapshots(played.architecture, played.recording).at(static_cast<simulation::Nanos>(second * 1e9));
}

ComponentState component(const Architecture &architecture, const Snapshot &snapshot, const char *id)
{
    return snapshot.components[indexIn(architecture.components, ComponentId(id))];
}

void samples()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"monolith", "distributed-monolith", "microservices"})
        QTest::newRow(name) << name;
}

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void allIsWellBeforeTheFault_data() { samples(); }
    void allIsWellBeforeTheFault();
    void aSilentDatabaseHasFailedAtOnce_data() { samples(); }
    void aSilentDatabaseHasFailedAtOnce();
    void inTheMonolithTheShopIsOverloadedAndEveryJourneyFails();
    void inMicroservicesOnlyPayingIsUnwell();
    void allIsWellAgainAfterwards_data();
    void allIsWellAgainAfterwards();
    void journeysDoNotFlicker_data() { samples(); }
    void journeysDoNotFlicker();
    void figuresAreThoseOfTheInterval();
    void whatTheRecordingDoesNotKnowIsIdle();
    void aFaultThatTheDocumentNoLongerHasActsOnNothing();
    void anotherOrderOfTheDocumentChangesNothing();
    void aRecordingOfNothingIsIdle();
    void timesOutsideAreClamped();
};

void SnapshotTest::allIsWellBeforeTheFault()
{
    QFETCH(QString, name);
    const Played &sample = played(name.toStdString(), Down);
    for (int second = 0; second < 20; ++second) {
        const auto bad = unwell(sample.architecture, at(sample, second));
        QVERIFY2(bad.empty(), qPrintable(QString::number(second) + ": " + listed(bad)));
    }
}

void SnapshotTest::aSilentDatabaseHasFailedAtOnce()
{
    QFETCH(QString, name);
    const Played &sample = played(name.toStdString(), Down);
    for (const double second : {20.0, 20.7, 21.0, 40.0, 79.0}) {
        const ComponentState state = component(sample.architecture, at(sample, second), Silent);
        QCOMPARE(state.health, Health::Failed);
        QVERIFY(state.isFaulted);
    }
    QVERIFY(!component(sample.architecture, at(sample, 19), Silent).isFaulted);
    QVERIFY(!component(sample.architecture, at(sample, 80), Silent).isFaulted);
}

void SnapshotTest::inTheMonolithTheShopIsOverloadedAndEveryJourneyFails()
{
    const Played &sample = played("monolith", Down);
    const Snapshot snapshot = at(sample, 40);
    for (const JourneyState &journey : snapshot.journeys)
        QCOMPARE(journey.health, Health::Failed);
    const DeployableState shop = snapshot.deployables[indexIn(sample.architecture.deployables, DeployableId("shop"))];
    QCOMPARE(shop.health, Health::Overloaded);
    QVERIFY(!shop.isFaulted);
    QCOMPARE(shop.utilisation, 1.0);
    QVERIFY(shop.queue > 1'000);
    QCOMPARE(component(sample.architecture, snapshot, "login").health, Health::Overloaded);
    QCOMPARE(component(sample.architecture, snapshot, "payment").health, Health::Failed);
    QCOMPARE(component(sample.architecture, snapshot, "product-db").health, Health::Idle); // Starved, and well.
}

void SnapshotTest::inMicroservicesOnlyPayingIsUnwell()
{
    const Played &sample = played("microservices", Down);
    const std::set<std::string> paying{
        "component payment",          "component payment-db",       "journey pay", "dependency payment-payment-db",
        "dependency web-bff-payment", "dependency payment-consumes"};
    for (const int second : {25, 40, 60, 79}) {
        const auto bad = unwell(sample.architecture, at(sample, second));
        QVERIFY2(bad == paying, qPrintable(QString::number(second) + ": " + listed(bad)));
    }
}

void SnapshotTest::allIsWellAgainAfterwards_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("monolith") << "monolith";
    QTest::newRow("microservices") << "microservices";
}

void SnapshotTest::allIsWellAgainAfterwards()
{
    QFETCH(QString, name);
    const Played &sample = played(name.toStdString(), Down);
    for (int second = 150; second < 180; ++second) {
        const auto bad = unwell(sample.architecture, at(sample, second));
        QVERIFY2(bad.empty(), qPrintable(QString::number(second) + ": " + listed(bad)));
    }
}

void SnapshotTest::journeysDoNotFlicker()
{
    QFETCH(QString, name);
    const Played &sample = played(name.toStdString(), Down);
    const Snapshots snapshots(sample.architecture, sample.recording);
    for (std::size_t j = 0; j < sample.architecture.journeys.size(); ++j) {
        int changes = 0;
        for (int second = 1; second < 180; ++second) {
            changes += snapshots.at(second * Second).journeys[j].health
                               != snapshots.at((second - 1) * Second).journeys[j].health
                           ? 1
                           : 0;
        }
        // Well, failed, recovering by steps, well.
        QVERIFY2(changes <= 10, qPrintable(QString::number(changes)));
    }
}

void SnapshotTest::figuresAreThoseOfTheInterval()
{
    const Played &sample = played("monolith", Down);
    const Snapshot snapshot = at(sample, 10.5);
    QCOMPARE(snapshot.at, 10 * Second);
    const auto &row = sample.recording.journeys.at(10, 0);
    QCOMPARE(snapshot.journeys[0].ratePerSecond, static_cast<double>(row.counts.arrivals));
    QCOMPARE(snapshot.journeys[0].p99Ms, static_cast<double>(row.counts.p99Ms));
    QCOMPARE(snapshot.journeys[0].successShare, 1.0);
    const auto &shop = sample.recording.deployables.at(10, 0);
    QCOMPARE(snapshot.deployables[0].busyWorkers, static_cast<double>(shop.busyWorkers));
    QCOMPARE(snapshot.deployables[0].workers, 400.0);
    QCOMPARE(snapshot.deployables[0].readyReplicas, 2.0);
    QCOMPARE(snapshot.dependencies[0].inFlight, static_cast<double>(sample.recording.dependencies.at(10, 0).inFlight));
    const std::size_t queue = indexIn(sample.architecture.components, ComponentId("order-events"));
    QCOMPARE(at(sample, 40).components[queue].queue, sample.recording.components.at(40, queue).backlog);
}

void SnapshotTest::whatTheRecordingDoesNotKnowIsIdle()
{
    const Played &sample = played("microservices", Down);
    Architecture edited = sample.architecture;
    Component added;
    added.id = ComponentId("loyalty");
    edited.components.insert(0, added);
    Dependency arrow;
    arrow.id = DependencyId("payment-loyalty");
    arrow.from = ComponentId("payment");
    arrow.to = added.id;
    edited.dependencies.insert(0, arrow);
    Deployable process;
    process.id = DeployableId("batch");
    edited.deployables.add(process);
    edited.components.remove(ComponentId("login"));
    const Snapshot snapshot = Snapshots(edited, sample.recording).at(40 * Second);
    QCOMPARE(snapshot.components[0].health, Health::Idle);
    QCOMPARE(snapshot.dependencies[0].health, Health::Idle);
    QCOMPARE(snapshot.deployables.back().health, Health::Idle);
    QCOMPARE(component(edited, snapshot, Silent).health, Health::Failed);
    QCOMPARE(snapshot.components.size(), edited.components.size());
}

void SnapshotTest::aFaultThatTheDocumentNoLongerHasActsOnNothing()
{
    const Played &sample = played("microservices", Down);
    Architecture edited = sample.architecture;
    edited.scenarios.remove(ScenarioId(Down));
    const Snapshot snapshot = Snapshots(edited, sample.recording).at(40 * Second);
    QVERIFY(!component(edited, snapshot, Silent).isFaulted);
    QCOMPARE(component(edited, snapshot, Silent).health, Health::Failed); // Still seen to answer nothing.
}

void SnapshotTest::anotherOrderOfTheDocumentChangesNothing()
{
    const Played &sample = played("monolith", Down);
    Architecture turned = sample.architecture;
    turned.components = {};
    for (std::size_t c = sample.architecture.components.size(); c-- > 0;)
        turned.components.add(sample.architecture.components[c]);
    const Snapshot straight = at(sample, 40);
    const Snapshot reverse = Snapshots(turned, sample.recording).at(40 * Second);
    for (std::size_t c = 0; c < straight.components.size(); ++c) {
        const ComponentState &other = reverse.components[straight.components.size() - 1 - c];
        QCOMPARE(other.health, straight.components[c].health);
        QCOMPARE(other.ratePerSecond, straight.components[c].ratePerSecond);
    }
}

void SnapshotTest::aRecordingOfNothingIsIdle()
{
    const Architecture architecture = sample("monolith");
    const Recording nothing;
    const Snapshot snapshot = Snapshots(architecture, nothing).at(5 * Second);
    QCOMPARE(snapshot.components.size(), architecture.components.size());
    QVERIFY(unwell(architecture, snapshot).empty());
}

void SnapshotTest::timesOutsideAreClamped()
{
    const Played &sample = played("monolith", Down);
    QCOMPARE(at(sample, -5).at, 0);
    QCOMPARE(at(sample, 1e6).at, 179 * Second);
}

QTEST_GUILESS_MAIN(SnapshotTest)
#include "snapshot_test.moc"
