// SPDX-License-Identifier: Apache-2.0
#include "../simulation/net.h"
#include "playback/snapshot.h"
#include "samples.h"

#include <QtTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;
using simulation::Recording;
using simulation::tests::Net;

namespace {

using simulation::tests::constant;
using simulation::tests::exponential;

ComponentState component(const Architecture &architecture, const Snapshot &snapshot, const char *id)
{
    return snapshot.components[indexIn(architecture.components, ComponentId(id))];
}

Health dependency(const Architecture &architecture, const Snapshot &snapshot, const char *id)
{
    return snapshot.dependencies[indexIn(architecture.dependencies, DependencyId(id))].health;
}

/// A caller of one station, 20 requests a second for 0.01 s of work each, with a fault from second 10 to 20.
Recording hit(Net &net, Fault fault, double seconds = 40)
{
    net.fault(10, 20, std::move(fault));
    net.edit().scenarios.add(net.scenario());
    return net.run(seconds);
}

} // namespace

/// What each kind of fault looks like.
class SnapshotFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aCutArrowHasFailed();
    void aPartitionCutsOnlyBetweenItsSets();
    void whatNobodyCallsFailsAsWell();
    void aSlowComponentIsDegraded();
    void aRestartIsAFaultOnlyUntilItIsReady();
    void oneOfThreeReplicasDownIsDegraded();
};

void SnapshotFaultsTest::aCutArrowHasFailed()
{
    Net net;
    net.caller("web").station("shop", constant(0.01)).call("web", "shop").journey("buy", "web", 20);
    const Recording recording = hit(net, fault::CutDependency{DependencyId("web-shop")});
    const Snapshots snapshots(net.architecture(), recording);
    QCOMPARE(dependency(net.architecture(), snapshots.at(9 * Second), "web-shop"), Health::Healthy);
    QCOMPARE(dependency(net.architecture(), snapshots.at(10 * Second), "web-shop"), Health::Failed);
    QVERIFY(snapshots.at(10 * Second).dependencies[0].isFaulted);
    QCOMPARE(snapshots.at(15 * Second).journeys[0].health, Health::Failed); // Though no request has ended.
    QCOMPARE(component(net.architecture(), snapshots.at(15 * Second), "shop").health, Health::Idle);
}

void SnapshotFaultsTest::aPartitionCutsOnlyBetweenItsSets()
{
    Net net;
    net.caller("web").station("shop", constant(0.01)).station("db", constant(0.001)).station("ads", constant(0.001));
    net.call("web", "shop").call("shop", "db").call("shop", "ads").journey("buy", "web", 20);
    const Recording recording = hit(net, fault::Partition{{ComponentId("shop")}, {ComponentId("db")}});
    const Snapshot snapshot = Snapshots(net.architecture(), recording).at(12 * Second);
    QCOMPARE(dependency(net.architecture(), snapshot, "shop-db"), Health::Failed);
    QVERIFY(snapshot.dependencies[1].isFaulted);
    QVERIFY(!snapshot.dependencies[0].isFaulted);
    QVERIFY(!snapshot.dependencies[2].isFaulted);
}

/// No call tells of it: the scenario does.
void SnapshotFaultsTest::whatNobodyCallsFailsAsWell()
{
    Net net;
    net.caller("web").station("shop", constant(0.01)).station("spare", constant(0.01));
    net.call("web", "shop").call("shop", "spare", [](Dependency &d) { d.callsPerRequest = 0; });
    net.journey("buy", "web", 20);
    net.fault(10, 20, fault::Down{ComponentId("spare"), true});
    const Recording recording = hit(net, fault::CutDependency{DependencyId("shop-spare")});
    const Snapshots snapshots(net.architecture(), recording);
    QCOMPARE(component(net.architecture(), snapshots.at(15 * Second), "spare").health, Health::Failed);
    QCOMPARE(dependency(net.architecture(), snapshots.at(15 * Second), "shop-spare"), Health::Failed);
    QCOMPARE(component(net.architecture(), snapshots.at(25 * Second), "spare").health, Health::Idle);
    QCOMPARE(dependency(net.architecture(), snapshots.at(25 * Second), "shop-spare"), Health::Idle);
}

void SnapshotFaultsTest::aSlowComponentIsDegraded()
{
    Net net;
    net.caller("web").station("shop", exponential(0.01), 100).call("web", "shop").journey("buy", "web", 20);
    const Recording recording = hit(net, fault::Slow{ComponentId("shop"), 30});
    const Snapshots snapshots(net.architecture(), recording);
    const ComponentState shop = component(net.architecture(), snapshots.at(15 * Second), "shop");
    QCOMPARE(shop.health, Health::Degraded);
    QVERIFY(shop.isFaulted);
    QCOMPARE(component(net.architecture(), snapshots.at(35 * Second), "shop").health, Health::Healthy);
}

void SnapshotFaultsTest::aRestartIsAFaultOnlyUntilItIsReady()
{
    Net net;
    net.caller("web").station("shop", constant(0.01), 10, [](Capacity &c) { c.restartTime = Duration::seconds(5); });
    net.call("web", "shop").journey("buy", "web", 20);
    net.fault(10, std::nullopt, fault::Restart{ComponentId("shop"), false});
    net.edit().scenarios.add(net.scenario());
    const Recording recording = net.run(40);
    const Snapshots snapshots(net.architecture(), recording);
    QCOMPARE(component(net.architecture(), snapshots.at(12 * Second), "shop").health, Health::Failed);
    QVERIFY(component(net.architecture(), snapshots.at(12 * Second), "shop").isFaulted);
    QVERIFY(!component(net.architecture(), snapshots.at(25 * Second), "shop").isFaulted);
    QCOMPARE(component(net.architecture(), snapshots.at(25 * Second), "shop").health, Health::Healthy);
}

void SnapshotFaultsTest::oneOfThreeReplicasDownIsDegraded()
{
    Net net;
    net.caller("web").station("shop", constant(0.01), 10, [](Capacity &c) { c.replicas = 3; });
    net.call("web", "shop").journey("buy", "web", 20);
    const Recording recording = hit(net, fault::Down{ComponentId("shop"), false, 1});
    const ComponentState shop =
        component(net.architecture(), Snapshots(net.architecture(), recording).at(15 * Second), "shop");
    QCOMPARE(shop.health, Health::Degraded);
    QVERIFY(shop.isFaulted);
}

QTEST_GUILESS_MAIN(SnapshotFaultsTest)
#include "snapshotfaults_test.moc"
