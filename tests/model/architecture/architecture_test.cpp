// SPDX-License-Identifier: Apache-2.0
#include "architecture/architecture.h"

#include <QTest>

using namespace topologue;

namespace {

Component component(const char *id, const char *deployable = nullptr)
{
    Component result;
    result.id = ComponentId(id);
    if (deployable)
        result.deployable = DeployableId(deployable);
    return result;
}

Dependency call(const char *from, const char *to)
{
    Dependency result;
    result.id = DependencyId("d");
    result.from = ComponentId(from);
    result.to = ComponentId(to);
    return result;
}

/// `cart` and `pay` run in `shop`, `mail` and `log` on their own.
Architecture shop()
{
    Architecture result;
    Deployable deployable;
    deployable.id = DeployableId("shop");
    deployable.capacity.workers = 7;
    result.deployables.add(deployable);
    result.components.add(component("cart", "shop"));
    result.components.add(component("pay", "shop"));
    result.components.add(component("mail"));
    result.components.add(component("log"));
    return result;
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void aCallInsideOneDeployableIsInProcess()
    {
        QVERIFY(dependencyStyle(shop(), call("cart", "pay")) == DependencyStyle::InProcess);
        QVERIFY(dependencyStyle(shop(), call("mail", "mail")) == DependencyStyle::InProcess);
    }
    void aCallBetweenDeployablesIsSynchronous()
    {
        QVERIFY(dependencyStyle(shop(), call("cart", "mail")) == DependencyStyle::Synchronous);
        QVERIFY(dependencyStyle(shop(), call("mail", "log")) == DependencyStyle::Synchronous);
    }
    void anEndThatDoesNotExistCountsAsOutside()
    {
        QVERIFY(dependencyStyle(shop(), call("cart", "missing")) == DependencyStyle::Synchronous);
        QVERIFY(dependencyStyle(shop(), call("missing", "missing")) == DependencyStyle::Synchronous);
    }
    void messagesAndDataAccessKeepTheirStyleInsideADeployable()
    {
        Dependency dependency = call("cart", "pay");
        dependency.kind = DependencyKind::Message;
        QVERIFY(dependencyStyle(shop(), dependency) == DependencyStyle::Asynchronous);
        dependency.kind = DependencyKind::DataAccess;
        QVERIFY(dependencyStyle(shop(), dependency) == DependencyStyle::DataAccess);
    }
    void aComponentOfADeployableRunsOnItsCapacity()
    {
        const Architecture architecture = shop();
        QCOMPARE(capacityOf(architecture, component("cart", "shop")).workers, 7U);
    }
    void aComponentOfItsOwnHasItsOwnCapacityOrTheDefault()
    {
        const Architecture architecture = shop();
        Component own = component("mail");
        QVERIFY(capacityOf(architecture, own) == Capacity());
        own.capacity.emplace().workers = 9;
        QCOMPARE(capacityOf(architecture, own).workers, 9U);
    }
    void aComponentOfAMissingDeployableHasTheDefault()
    {
        const Architecture architecture = shop();
        Component lost = component("cart", "missing");
        lost.capacity.emplace().workers = 9;
        QVERIFY(capacityOf(architecture, lost) == Capacity());
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
