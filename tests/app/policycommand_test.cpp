// SPDX-License-Identifier: Apache-2.0
#include "architecture/policypresets.h"
#include "support/program.h"
#include "support/workfolder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace topologue;
using test::Finished;
using test::run;
using test::sample;
using test::WorkFolder;

namespace {

QJsonObject journeyOf(const Finished &finished, const char *id)
{
    return QJsonDocument::fromJson(finished.output).object()["journeys"].toObject()[QLatin1String(id)].toObject();
}

QJsonObject dependencyOf(const Finished &finished, const char *id)
{
    return QJsonDocument::fromJson(finished.output).object()["dependencies"].toObject()[QLatin1String(id)].toObject();
}

/// A calls B, of whose two replicas one answers with nothing but errors. 50 requests a second.
constexpr char HalfIsBad[] = R"({
  "format": "topologue", "version": 1, "name": "Half is bad",
  "deployables": [{"id": "host", "name": "Host", "capacity": {"replicas": 2}}],
  "components": [{"id": "a", "name": "A", "kind": "service"},
                 {"id": "b", "name": "B", "kind": "service", "deployable": "host"}],
  "dependencies": [{"id": "a-b", "from": "a", "to": "b"}],
  "journeys": [{"id": "j", "name": "J", "entry": "a", "load": {"requestsPerSecond": 50}}],
  "scenarios": [{"id": "s", "name": "S", "durationS": 20, "events": [
    {"id": "e", "startS": 0, "fault": {"type": "badVersion", "deployable": "host", "errorShare": 1, "replicaShare": 0.5}}]}]
})";

} // namespace

/// `topologue simulate --policy`. What the presets do: see presets_test.
class PolicyCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void aPresetSavesTheMonolith()
    {
        // Its calls to the database that hangs wait for a minute, and hold all of its workers.
        const QStringList call{"simulate",   sample("monolith"),
                               "--scenario", "payment-database-down",
                               "--duration", "60",
                               "--window",   "45..",
                               "--json"};
        const Finished before = run(call);
        QCOMPARE(before.errors, QByteArray());
        QVERIFY(journeyOf(before, "login")["success"].toInt() == 0);
        const Finished after = run(call + QStringList{"--policy", "payment-payment-db=hystrix"});
        QCOMPARE(after.errors, QByteArray());
        const QJsonObject login = journeyOf(after, "login");
        QVERIFY(login["success"].toInt() > 0.99 * login["requests"].toInt());
        QVERIFY(journeyOf(after, "pay")["failedBy"].toObject().contains("breakerOpen")
                || journeyOf(after, "pay")["failedBy"].toObject().contains("downstream"));
    }
    void noneTakesThePoliciesAway()
    {
        const QStringList call{"simulate",   sample("microservices"),
                               "--scenario", "payment-database-down",
                               "--duration", "60",
                               "--window",   "30..",
                               "--json"};
        QVERIFY(dependencyOf(run(call), "payment-payment-db")["failed"].toInt() > 0);
        // Without its timeout a call to a database that hangs never ends.
        QCOMPARE(
            dependencyOf(run(call + QStringList{"--policy", "payment-payment-db=none"}), "payment-payment-db")["failed"]
                .toInt(-1),
            0);
    }
    void envoyEjectsTheHostThatFails()
    {
        WorkFolder work;
        work.put("half.topo.json", HalfIsBad);
        const QStringList call{"simulate", work.path("half.topo.json"), "--json", "--policy"};
        // Every second call meets the bad replica; its retry then meets the other.
        const Finished polly = run(call + QStringList{"a-b=polly"});
        QCOMPARE(polly.errors, QByteArray());
        const QJsonObject without = dependencyOf(polly, "a-b");
        const QJsonObject with = dependencyOf(run(call + QStringList{"a-b=envoy"}), "a-b");
        QVERIFY2(without["failed"].toInt() + without["retries"].toInt() > 100, polly.output.constData());
        QVERIFY(with["failed"].toInt() + with["retries"].toInt() <= 10);
        QVERIFY(with["success"].toInt() > 900);
    }
    void severalDependenciesAreChanged()
    {
        const Finished finished = run({"simulate", sample("microservices"), "--no-scenario", "--duration", "5",
                                       "--json", "--policy", "web-bff-login=envoy", "--policy", "web-bff-search=grpc"});
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
    }
    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QStringList>("policies");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("no preset") << QStringList{"web-bff-login"} << QByteArray("--policy cannot be `web-bff-login`.");
        QTest::newRow("nothing after =") << QStringList{"web-bff-login="} << QByteArray("cannot be `web-bff-login=`.");
        QTest::newRow("nothing before =") << QStringList{"=envoy"} << QByteArray("--policy cannot be `=envoy`.");
        QTest::newRow("a preset nearly right")
            << QStringList{"web-bff-login=resilence4j"}
            << QByteArray("There is no preset `resilence4j`; did you mean `resilience4j`?");
        QTest::newRow("another preset")
            << QStringList{"web-bff-login=sentinel"}
            << QByteArray("Choose one of: resilience4j, hystrix, polly, polly-hedging, envoy, grpc, none.");
        QTest::newRow("a dependency nearly right")
            << QStringList{"web-bff-logon=envoy"}
            << QByteArray("has no dependency `web-bff-logon`; did you mean `web-bff-login`?");
        QTest::newRow("another dependency")
            << QStringList{"nothing-like-it-at-all=envoy"} << QByteArray("no dependency `nothing-like-it-at-all`.");
        QTest::newRow("twice") << QStringList{"web-bff-login=envoy", "web-bff-login=grpc"}
                               << QByteArray("names the dependency `web-bff-login` more than once");
        QTest::newRow("a consumer") << QStringList{"payment-consumes=envoy"}
                                    << QByteArray("takes messages from a queue");
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(QStringList, policies);
        QFETCH(QByteArray, expected);
        QStringList call{"simulate", sample("microservices"), "--no-scenario", "--duration", "1"};
        for (const QString &policy : policies)
            call += {"--policy", policy};
        const Finished finished = run(call);
        QCOMPARE(finished.exitCode, 2);
        QCOMPARE(finished.output, QByteArray());
        QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
        QVERIFY(run(call + QStringList{"--lang", "ko"}).errors.contains("프리셋")
                || run(call + QStringList{"--lang", "ko"}).errors.contains("의존 관계"));
    }
    void helpNamesEveryPreset()
    {
        const QByteArray help = run({"simulate", "--help"}).output;
        const auto paragraph = help.mid(help.indexOf("--policy"), 600);
        for (const PolicyPreset &preset : policyPresets())
            QVERIFY2(paragraph.contains(preset.id.c_str()), preset.id.c_str());
    }
};

QTEST_GUILESS_MAIN(PolicyCommandTest)
#include "policycommand_test.moc"
