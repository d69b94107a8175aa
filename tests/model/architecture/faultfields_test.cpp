// SPDX-License-Identifier: Apache-2.0
#include "architecture/faultfields.h"

#include <QtTest>

#include <limits>

using namespace topologue;

/// The figures of faults, one by one.
class FaultFieldsTest : public QObject
{
    Q_OBJECT

private:
    static QString listed(const Fault &fault)
    {
        QStringList fields;
        for (const FaultField &field : faultFields(fault)) {
            fields << QStringLiteral("%1=%2%3").arg(QString::fromStdString(std::string(field.id)),
                                                    field.value ? QString::number(*field.value)
                                                                : QStringLiteral("none"),
                                                    QString::fromStdString(std::string(field.unit)));
        }
        return fields.join(u' ');
    }
    static std::vector<Fault> all()
    {
        const ComponentId shop("shop");
        const DependencyId arrow("a-b");
        const Distribution latency = Distribution::logNormal(Duration::milliseconds(100), Duration::milliseconds(400));
        return {fault::Down{shop, true},
                fault::Slow{shop, 10},
                fault::Errors{shop, 0.5},
                fault::Restart{shop, true},
                fault::ReducedCapacity{shop, 4, std::nullopt},
                fault::ExtraWork{shop, 400, Distribution::exponential(Duration::milliseconds(50))},
                fault::CutDependency{arrow},
                fault::AddedLatency{arrow, latency},
                fault::Loss{arrow, 0.1},
                fault::Partition{{shop}, {ComponentId("other")}},
                fault::Traffic{std::nullopt, 2},
                fault::EmptyCache{arrow},
                fault::PolicySwitch{arrow, "timeout", false},
                fault::BadVersion{shop, 2, 0.2, 1}};
    }

private slots:
    void eachFaultHasItsFields()
    {
        QStringList lines;
        for (const Fault &fault : all())
            lines << listed(fault);
        QCOMPARE(lines,
                 (QStringList{"silent=1 replicas=none", "factor=10×", "share=50%", "rolling=1", "workers=4 cores=none",
                              "requestsPerSecond=400/s serviceTime=50ms", "", "latency=100ms", "share=10%", "",
                              "factor=2×", "", "enabled=0", "factor=2× errorShare=20% replicaShare=100%"}));
    }

    void whatIsWrittenIsReadAgain()
    {
        for (const Fault &fault : all()) {
            for (const FaultField &field : faultFields(fault)) {
                QVERIFY(!field.name.in(Language::English).empty());
                QVERIFY(field.name.in(Language::Korean) != field.name.in(Language::English));
                for (const double value : {field.least, std::min(field.most, 3.0), field.most}) {
                    const auto changed = withFaultField(fault, field.id, value);
                    QVERIFY(changed.has_value());
                    for (const FaultField &now : faultFields(*changed))
                        QCOMPARE(
                            now.value, now.id == field.id ? std::optional(value) : // The others stay.
                                           [&] {
                                               for (const FaultField &before : faultFields(fault)) {
                                                   if (before.id == now.id)
                                                       return before.value;
                                               }
                                               return std::optional<double>();
                                           }());
                }
            }
        }
    }

    void whatIsOptionalCanBeLeftOut()
    {
        const Fault some = fault::Down{ComponentId("shop"), false, 2};
        const auto every = withFaultField(some, "replicas", std::nullopt);
        QVERIFY(every.has_value());
        QVERIFY(!std::get<fault::Down>(*every).replicas.has_value());
        QVERIFY(!withFaultField(Fault(fault::Slow{ComponentId("shop"), 2}), "factor", std::nullopt).has_value());
    }

    void refusesWhatIsOutOfRange_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        QTest::newRow("less than nothing") << "errorShare" << -1.0;
        QTest::newRow("more than all") << "errorShare" << 100.5;
        QTest::newRow("too much") << "factor" << 1e7;
        QTest::newRow("infinite") << "factor" << std::numeric_limits<double>::infinity();
        QTest::newRow("no number") << "factor" << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("no such field") << "workers" << 1.0;
    }
    void refusesWhatIsOutOfRange()
    {
        QFETCH(QString, field);
        QFETCH(double, value);
        const auto changed =
            withFaultField(Fault(fault::BadVersion{ComponentId("shop"), 2, 0.2, 1}), field.toStdString(), value);
        QVERIFY(!changed.has_value());
        QVERIFY(!changed.error().front().sentence(Language::Korean).empty());
    }

    void refusesHalfAReplica()
    {
        const auto changed = withFaultField(Fault(fault::Down{ComponentId("shop"), false, 2}), "replicas", 1.5);
        QVERIFY(!changed.has_value());
        QCOMPARE(changed.error().front().sentence(), std::string("1.5 is not a whole number."));
    }

    void aLatencyKeepsItsShape()
    {
        const Distribution wide = Distribution::logNormal(Duration::milliseconds(100), Duration::milliseconds(400));
        const auto changed = withFaultField(Fault(fault::AddedLatency{DependencyId("a-b"), wide}), "latency", 50);
        QVERIFY(changed.has_value());
        QCOMPARE(std::get<fault::AddedLatency>(*changed).latency.p99->inMilliseconds(), 200.0);
        Distribution uniform;
        uniform.shape = Distribution::Shape::Uniform;
        QVERIFY(faultFields(Fault(fault::AddedLatency{DependencyId("a-b"), uniform})).empty());
    }
};

QTEST_APPLESS_MAIN(FaultFieldsTest)
#include "faultfields_test.moc"
