// SPDX-License-Identifier: Apache-2.0
#include "shop.h"

#include "architecture/diff.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

using namespace topologue;
using namespace topologue::samples;

namespace {

/// The element's id, and which kind of element it is.
struct ElementName {
    std::string kind;
    std::string id;
};

ElementName nameOf(const ElementId &element)
{
    static constexpr std::array Kinds{"component", "deployable", "dependency", "team", "journey", "scenario"};
    return {Kinds[element.index()], std::visit([](const auto &id) { return id.value(); }, element)};
}

/// Which fields of which elements may differ between two of the samples. A name stands for what is below it, too:
/// "capacity" for "capacity.workers".
bool mayDiffer(const ElementName &element, const std::string &field)
{
    static const std::set<std::string> OfComponents{"kind", "technology", "deployable", "team", "capacity"};
    static const std::set<std::string> OfDependencies{"optional", "protocol", "policies"};
    const std::string whole = field.substr(0, field.find('.'));
    if (element.kind == "component")
        return OfComponents.contains(whole);
    if (element.kind == "dependency")
        return OfDependencies.contains(whole);
    return element.kind == "team" || element.kind == "deployable"
           || (element.kind == "scenario" && element.id == "payment-database-down" && whole == "events");
}

bool mayComeAndGo(const ElementName &element)
{
    return element.kind == "team" || element.kind == "deployable";
}

} // namespace

/// The samples are one shop in three architectures: they differ in that, and in nothing else.
class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void differsOnlyWhereItMay_data();
    void differsOnlyWhereItMay();
    void theMonolithIsOneDeployableWithAPaymentDatabaseOfItsOwn();
    void theDistributedMonolithSharesOneDatabaseServer();
    void theMicroservicesShareNothing();
};

void ComparisonTest::differsOnlyWhereItMay_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("monolith to distributed monolith") << "monolith"
                                                      << "distributed-monolith";
    QTest::newRow("distributed monolith to microservices") << "distributed-monolith"
                                                           << "microservices";
    QTest::newRow("monolith to microservices") << "monolith"
                                               << "microservices";
}

void ComparisonTest::differsOnlyWhereItMay()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    const Architecture before = sample(one.toStdString());
    const Architecture after = sample(other.toStdString());
    const Diff difference = diff(before, after);
    QVERIFY(!difference.changes.empty());
    QVERIFY(!difference.drawingChanged);
    const bool sharesThePaymentServer = one == "distributed-monolith" || other == "distributed-monolith";
    for (const Change &change : difference.changes) {
        const ElementName element = nameOf(change.element);
        QVERIFY2(change.kind != ChangeKind::MovedOnly, element.id.c_str());
        QVERIFY2(element.kind != "scenario" || sharesThePaymentServer, element.id.c_str());
        if (change.kind != ChangeKind::Changed) {
            QVERIFY2(mayComeAndGo(element), element.id.c_str());
            continue;
        }
        QVERIFY2(!change.fields.empty(), element.id.c_str());
        for (const std::string &field : change.fields)
            QVERIFY2(mayDiffer(element, field), (element.id + ": " + field).c_str());
    }
    for (const Component &component : before.components) {
        const Component *same = after.components.find(component.id);
        QVERIFY2(same, component.id.value().c_str());
        const bool becomesAService = component.kind == ComponentKind::Module && same->kind == ComponentKind::Service;
        QVERIFY2(same->kind == component.kind || becomesAService, component.id.value().c_str());
    }
}

void ComparisonTest::theMonolithIsOneDeployableWithAPaymentDatabaseOfItsOwn()
{
    const Architecture architecture = sample("monolith");
    const std::vector<std::string> modules = partsOf(architecture, "shop");
    QCOMPARE(modules.size(), 9U);
    for (const std::string &id : modules)
        QVERIFY2(architecture.components.find(ComponentId(id))->kind == ComponentKind::Module, id.c_str());
    const std::vector<std::string> shared{"member-db", "product-db", "order-db", "delivery-db"};
    QCOMPARE(partsOf(architecture, "shop-db"), shared);
    QVERIFY(isOwnDeployable(*architecture.components.find(ComponentId("payment-db"))));
}

void ComparisonTest::theDistributedMonolithSharesOneDatabaseServer()
{
    const Architecture architecture = sample("distributed-monolith");
    QCOMPARE(architecture.deployables.size(), 1U);
    for (const Component &component : architecture.components) {
        const bool isDatabase = component.kind == ComponentKind::Database;
        QVERIFY2(isDatabase == (component.deployable == DeployableId("shop-db")), component.id.value().c_str());
    }
}

void ComparisonTest::theMicroservicesShareNothing()
{
    const Architecture architecture = sample("microservices");
    QVERIFY(architecture.deployables.isEmpty());
    for (const Component &component : architecture.components) {
        if (component.kind != ComponentKind::Database)
            continue;
        const auto users = std::count_if(
            architecture.dependencies.begin(), architecture.dependencies.end(), [&](const Dependency &dependency) {
                const Component *from = architecture.components.find(dependency.from);
                return dependency.to == component.id && from->kind == ComponentKind::Service;
            });
        QVERIFY2(users == 1, component.id.value().c_str());
    }
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
