// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/workfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace topologue;
using test::Finished;
using test::run;
using test::WorkFolder;

namespace {

using Document = QJsonObject;
using Change = std::function<void(Document &)>;

/// a, with two workers, calls b, with two workers; ten requests a second; 10 ms each.
Document good()
{
    return QJsonDocument::fromJson(R"({
      "format": "topologue", "version": 1, "name": "Input",
      "components": [
        {"id": "a", "name": "A", "kind": "service", "capacity": {"workers": 2, "cores": 1},
         "serviceTime": {"shape": "exponential", "meanMs": 10}},
        {"id": "b", "name": "B", "kind": "service", "capacity": {"workers": 2, "cores": 1},
         "serviceTime": {"shape": "exponential", "meanMs": 10}}],
      "dependencies": [{"id": "a-b", "from": "a", "to": "b"}],
      "journeys": [{"id": "j", "name": "J", "entry": "a", "load": {"requestsPerSecond": 10}}],
      "scenarios": [{"id": "s", "name": "S", "durationS": 30, "events": []}]})")
        .object();
}

/// Changes the first element of an array of the document.
Change firstOf(const char *list, const std::function<void(QJsonObject &)> &change)
{
    return [list, change](Document &document) {
        QJsonArray all = document[QLatin1String(list)].toArray();
        QJsonObject first = all[0].toObject();
        change(first);
        all[0] = first;
        document[QLatin1String(list)] = all;
    };
}
Change capacityOfA(const char *field, int value)
{
    return firstOf("components", [field, value](QJsonObject &component) {
        QJsonObject capacity = component["capacity"].toObject();
        capacity[QLatin1String(field)] = value;
        component["capacity"] = capacity;
    });
}
Change rate(double requestsPerSecond)
{
    return firstOf("journeys", [requestsPerSecond](QJsonObject &journey) {
        journey["load"] = QJsonObject{{"requestsPerSecond", requestsPerSecond}};
    });
}
Change alsoCalls(const char *from, const char *to)
{
    return [from, to](Document &document) {
        QJsonArray all = document["dependencies"].toArray();
        all.append(QJsonObject{{"id", "more"}, {"from", from}, {"to", to}});
        document["dependencies"] = all;
    };
}

Finished simulated(const Change &change, const QStringList &more = {})
{
    Document document = good();
    change(document);
    WorkFolder work;
    work.put("in.topo.json", QJsonDocument(document).toJson());
    return run(QStringList{"simulate", work.path("in.topo.json"), "--lang", "en"} + more);
}

QJsonObject journeyOf(const Finished &finished)
{
    return QJsonDocument::fromJson(finished.output).object()["journeys"].toObject()["j"].toObject();
}

} // namespace

/// Documents that no sensible person would simulate: each gives a diagnostic or a defined result.
class BadInputTest : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeIsNamed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("no workers") << capacityOfA("workers", 0) << QByteArray("(/components/0/capacity/workers)");
        QTest::newRow("fewer than none") << capacityOfA("workers", -3)
                                         << QByteArray("(/components/0/capacity/workers)");
        QTest::newRow("no cores") << capacityOfA("cores", 0) << QByteArray("(/components/0/capacity/cores)");
        QTest::newRow("no replicas") << capacityOfA("replicas", 0) << QByteArray("(/components/0/capacity/replicas)");
        QTest::newRow("a negative rate") << rate(-1) << QByteArray("(/journeys/0/load/requestsPerSecond)");
        QTest::newRow("more than a billion") << rate(1.1e9) << QByteArray("(/journeys/0/load/requestsPerSecond)");
        QTest::newRow("an entry that was deleted")
            << firstOf("journeys", [](QJsonObject &journey) { journey["entry"] = "gone"; })
            << QByteArray("(/journeys/0/entry)");
        QTest::newRow("a fault on nothing") << firstOf("scenarios", [](QJsonObject &scenario) {
            const QJsonObject fault{{"type", "down"}, {"component", "gone"}};
            scenario["events"] = QJsonArray{QJsonObject{{"id", "e"}, {"startS", 1}, {"fault", fault}}};
        }) << QByteArray("(/scenarios/0/events/0/fault/component)");
    }
    void whatCannotBeIsNamed()
    {
        QFETCH(Change, change);
        QFETCH(QByteArray, place);
        const Finished finished = simulated(change);
        QCOMPARE(finished.exitCode, 1);
        QCOMPARE(finished.output, QByteArray());
        QVERIFY2(finished.errors.contains(place), finished.errors.constData());
    }
    void anEmptyArchitectureHasNothingToTell()
    {
        const auto empty = [](Document &document) {
            for (const char *list : {"components", "dependencies", "journeys", "scenarios"})
                document[QLatin1String(list)] = QJsonArray();
        };
        const Finished finished = simulated(empty);
        QCOMPARE(finished.exitCode, 0);
        QVERIFY2(finished.output.contains("0 s to 120 s"), finished.output.constData());
    }
    void noTimeGivesNoRequests()
    {
        const Finished finished = simulated([](Document &) {}, {"--duration", "0", "--json"});
        QCOMPARE(finished.exitCode, 0);
        QCOMPARE(journeyOf(finished)["requests"].toInt(-1), 0);
        QVERIFY(journeyOf(finished)["meanMs"].isNull());
    }
    void tenYearsAreWidened()
    {
        const Finished finished = simulated(rate(0.001), {"--duration", "315576000", "--json"});
        QCOMPARE(finished.exitCode, 0);
        const double requests = journeyOf(finished)["requests"].toDouble();
        QVERIFY(qAbs(requests - 315'576) < 5 * 562); // Poisson: the deviation is the root of the mean.
    }
    void aBillionRequestsASecondArrive()
    {
        const Finished finished = simulated(rate(1e9), {"--duration", "0.0005", "--json"});
        QCOMPARE(finished.exitCode, 0);
        // Time is whole nanoseconds: the pauses, of one nanosecond in the mean, are 4 % shorter when rounded.
        const double requests = journeyOf(finished)["requests"].toDouble();
        QVERIFY2(qAbs(requests - 521'000) < 5'000, qPrintable(QString::number(requests)));
    }
    void whatCallsItselfEndsAtTheLimitOfDepth()
    {
        const Finished finished = simulated(alsoCalls("b", "b"), {"--json"});
        QCOMPARE(finished.exitCode, 0);
        QCOMPARE(journeyOf(finished)["success"].toInt(-1), 0);
        QVERIFY2(journeyOf(finished)["failedBy"].toObject()["limit"].toInt() > 10, finished.output.constData());
        QVERIFY(simulated(alsoCalls("b", "b")).output.contains("calls nested deeper than 100"));
    }
    void aCircleOfCallsIsADeadlock()
    {
        const Finished finished = simulated(alsoCalls("b", "a"));
        QCOMPARE(finished.exitCode, 0);
        QVERIFY2(finished.output.contains("A is deadlocked from"), finished.output.constData());
        QVERIFY2(finished.output.contains("B is deadlocked from"), finished.output.constData());
    }
    void anHourOfTenTimesTooMuchStaysBounded()
    {
        const Finished finished = simulated(rate(1'000), {"--duration", "3600", "--json"});
        QCOMPARE(finished.exitCode, 0);
        QVERIFY(journeyOf(finished)["failedBy"].toObject()["limit"].toInt() > 1'000'000);
        QVERIFY(QJsonDocument::fromJson(finished.output).object()["peakMemoryMb"].toDouble() < 1'000);
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "badinput_test.moc"
