// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "editing/create.h"
#include "editing/defaults.h"
#include "editing/kinds.h"
#include "printed.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

class DefaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void takesFiguresFromTheKnowledge()
    {
        const auto database = defaultsFor(ComponentKind::Database, "PostgreSQL");
        QCOMPARE(database.capacity.workers, 200U);
        // 4 processors do 3,000 transactions a second: 4 / 3,000 s each.
        QCOMPARE(database.serviceTime.mean, Duration::milliseconds(4'000.0 / 3'000));
        const auto cache = defaultsFor(ComponentKind::Cache, "Redis");
        QCOMPARE(cache.serviceTime.mean, Duration::milliseconds(0.01)); // 100,000 a second on one processor.
        QCOMPARE(cache.capacity.cores, 1U);
        QCOMPARE(defaultsFor(ComponentKind::Service, "").capacity.replicas, 3U);
    }
    void tellsTechnologiesApart()
    {
        QCOMPARE(defaultsFor(ComponentKind::Queue, "RabbitMQ").serviceTime.mean, Duration::milliseconds(1));
        QCOMPARE(defaultsFor(ComponentKind::Queue, "Apache Kafka").serviceTime.mean, Duration::milliseconds(3));
        QCOMPARE(defaultsFor(ComponentKind::Database, "Amazon DynamoDB").serviceTime.mean, Duration::milliseconds(5));
    }
    void saysWhereEachFigureComesFrom_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < ComponentKindCount; ++kind)
            QTest::addRow("%s", kindName(static_cast<ComponentKind>(kind)).word.data()) << kind;
    }
    void saysWhereEachFigureComesFrom()
    {
        QFETCH(int, kind);
        const auto defaults = defaultsFor(static_cast<ComponentKind>(kind), "");
        QVERIFY(!defaults.reasons.empty());
        for (const DefaultReason &reason : defaults.reasons) {
            QVERIFY(reason.value);
            QVERIFY(!sourceSentence(*reason.value, Language::English).empty());
            QVERIFY(sourceSentence(*reason.value, Language::Korean)
                    != sourceSentence(*reason.value, Language::English));
        }
    }
    void everyDefaultCanStandInADocument_data() { saysWhereEachFigureComesFrom_data(); }
    void everyDefaultCanStandInADocument()
    {
        QFETCH(int, kind);
        const auto edited = addComponent({}, {static_cast<ComponentKind>(kind), "", "x"}, {});
        QVERIFY(edited->architecture.components[0].capacity.has_value());
        for (const Diagnostic &each : checkInvariants(edited->architecture))
            QVERIFY2(each.severity != Severity::Error, each.sentence().c_str());
    }
    void namesTheSource()
    {
        const DefaultValue *const replicas = findDefault("service.replicas");
        QVERIFY(sourceSentence(*replicas, Language::English).starts_with("Gilt average of 3 instances"));
        QVERIFY(sourceSentence(*replicas, Language::English).find(" Source: openruby") != std::string::npos);
        QVERIFY(sourceSentence(*replicas, Language::Korean).find("출처") != std::string::npos);
        QVERIFY(findDefault("nothing") == nullptr);
    }
    void offersTimeoutsForWhatWaits()
    {
        QVERIFY(!defaultsFor(DependencyStyle::InProcess, "").policies.timeout);
        QVERIFY(!defaultsFor(DependencyStyle::Asynchronous, "").policies.timeout);
        const auto call = defaultsFor(DependencyStyle::Synchronous, "");
        QCOMPARE(call.policies.timeout->limit, Duration::seconds(1));
        QCOMPARE(call.latency->mean, Duration::milliseconds(0.25)); // Half of a round trip of 0.5 ms.
        QCOMPARE(defaultsFor(DependencyStyle::DataAccess, "MySQL").protocol, std::string("SQL"));
    }
    void givesAComponentInsideADeployableNoCapacity()
    {
        Architecture document;
        document.deployables.add({DeployableId("u"), "u", {}, {}, {}, {}, {}});
        const auto edited = addComponent(document, {ComponentKind::Module, "", "x", DeployableId("u")}, {});
        QVERIFY(!edited->architecture.components[0].capacity);
        QVERIFY(edited->architecture.components[0].serviceTime.mean > Duration());
    }
};

QTEST_APPLESS_MAIN(DefaultsTest)
#include "defaults_test.moc"
