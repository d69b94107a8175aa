// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "net.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

/// The demo: the same shop, the same load, the same fault (the payment database hangs from 20 s to 80 s), three
/// architectures. Nothing in the engine knows which is which.
class PaymentStoryTest : public QObject
{
    Q_OBJECT

private slots:
    void allIsWellBefore_data() { architectures(); }
    void allIsWellBefore();
    void theMonolithFallsWithinSecondsAndRecoversLate();
    void theDistributedMonolithFallsLikewise();
    void inMicroservicesOnlyPayFails();
    void withEnoughWorkersTheMonolithStands();
    void withAShortTimeoutTheMonolithStands();
    void withOneSharedDatabaseMicroservicesFall();

private:
    static void architectures();
};

namespace {

constexpr const char *Played = "payment-database-down";
const std::vector<std::string> Others{"login", "search", "browse", "order"};

Architecture sample(const std::string &name)
{
    auto read = formats::readTopoJsonFile(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-" + name + ".topo.json");
    if (!read)
        throw std::logic_error(read.error().front().sentence());
    return std::move(read->architecture);
}

Recording play(const Architecture &architecture)
{
    return std::move(*simulate(architecture, architecture.scenarios.find(ScenarioId(Played))));
}

/// The journey's success share of what ended in [from, to) seconds.
double success(const Recording &recording, const std::string &journey, int from, int to)
{
    const auto &names = recording.names.journeys;
    const auto index = static_cast<std::size_t>(std::find(names.begin(), names.end(), journey) - names.begin());
    return totalsOf(recording, from * Second, to * Second).journeys.at(index).ends.successShare();
}

/// How many of the journey's requests were answered well in [from, to) seconds, as a share of those that came.
double answered(const Recording &recording, const std::string &journey, int from, int to)
{
    const auto &names = recording.names.journeys;
    const auto index = static_cast<std::size_t>(std::find(names.begin(), names.end(), journey) - names.begin());
    const Ends ends = totalsOf(recording, from * Second, to * Second).journeys.at(index).ends;
    return static_cast<double>(ends.successes) / static_cast<double>(ends.arrivals);
}

template<class Change>
void edit(Architecture &architecture, const std::string &dependency, Change change)
{
    Dependency copy = *architecture.dependencies.find(DependencyId(dependency));
    change(copy);
    architecture.dependencies.replace(copy.id, copy);
}

} // namespace

void PaymentStoryTest::architectures()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"monolith", "distributed-monolith", "microservices"})
        QTest::newRow(name) << name;
}

void PaymentStoryTest::allIsWellBefore()
{
    QFETCH(QString, name);
    const Architecture architecture = sample(name.toStdString());
    const Recording recording = play(architecture);
    const Totals totals = totalsOf(recording, 2 * Second, 20 * Second);
    for (std::size_t j = 0; j < totals.journeys.size(); ++j) {
        const Objective &objective = architecture.journeys[j].objective;
        QVERIFY(totals.journeys[j].ends.successShare() >= *objective.successShare);
        QVERIFY(totals.journeys[j].ends.quantileMs(0.99) <= objective.p99->inMilliseconds());
    }
}

void PaymentStoryTest::theMonolithFallsWithinSecondsAndRecoversLate()
{
    const Recording recording = play(sample("monolith"));
    for (const std::string &journey : Others) {
        QVERIFY(success(recording, journey, 20, 26) > 0.99); // Workers are still free...
        QCOMPARE(success(recording, journey, 40, 80), 0.0);  // ...and then none is, though their database is well.
        QVERIFY(answered(recording, journey, 80, 86) < 0.9); // What piled up has to be worked off first.
        QVERIFY(success(recording, journey, 120, 180) > 0.99);
    }
    QCOMPARE(success(recording, "pay", 26, 80), 0.0);
}

void PaymentStoryTest::theDistributedMonolithFallsLikewise()
{
    const Recording recording = play(sample("distributed-monolith"));
    for (const std::string &journey : Others) {
        QCOMPARE(success(recording, journey, 30, 80), 0.0);
        QVERIFY(answered(recording, journey, 80, 86) < 0.9);
    }
    QCOMPARE(success(recording, "pay", 26, 80), 0.0);
}

void PaymentStoryTest::inMicroservicesOnlyPayFails()
{
    const Architecture architecture = sample("microservices");
    const Recording recording = play(architecture);
    for (const std::string &journey : Others) {
        const Objective &objective = architecture.journeys.find(JourneyId(journey))->objective;
        const auto index = *architecture.journeys.indexOf(JourneyId(journey));
        const Ends ends = totalsOf(recording, 20 * Second, 80 * Second).journeys[index].ends;
        QVERIFY(ends.successShare() >= *objective.successShare);
        QVERIFY(ends.quantileMs(0.99) <= objective.p99->inMilliseconds());
    }
    QVERIFY(success(recording, "pay", 26, 80) < 0.01);
    QVERIFY(success(recording, "pay", 90, 180) > 0.99);
}

/// Pay holds 40 x 60 s of workers while its database hangs: with more than 2,400 (and queueing for nobody else) the
/// others do not notice.
void PaymentStoryTest::withEnoughWorkersTheMonolithStands()
{
    Architecture architecture = sample("monolith");
    Deployable shop = *architecture.deployables.find(DeployableId("shop"));
    shop.capacity.workers = 2'000;
    architecture.deployables.replace(shop.id, shop);
    const Recording recording = play(architecture);
    for (const std::string &journey : Others)
        QVERIFY(success(recording, journey, 20, 80) > 0.99);
    QVERIFY(success(recording, "pay", 26, 80) < 0.01);
}

/// Half a second holds 40 x 0.5 = 20 of the 400 workers.
void PaymentStoryTest::withAShortTimeoutTheMonolithStands()
{
    Architecture architecture = sample("monolith");
    edit(architecture, "payment-payment-db", [](Dependency &d) { d.policies.timeout->limit = seconds(0.5); });
    const Recording recording = play(architecture);
    for (const std::string &journey : Others)
        QVERIFY(success(recording, journey, 20, 80) > 0.99);
    QVERIFY(success(recording, "pay", 26, 80) < 0.01);
}

/// The other way round: the services' own databases put on one server make a distributed monolith of them.
void PaymentStoryTest::withOneSharedDatabaseMicroservicesFall()
{
    Architecture architecture = sample("microservices");
    Deployable server;
    server.id = DeployableId("shared-server");
    server.name = "Shared server";
    server.capacity.workers = 1'000;
    server.capacity.cores = 16;
    architecture.deployables.add(server);
    for (const char *id : {"member-db", "product-db", "order-db", "delivery-db", "payment-db"}) {
        Component store = *architecture.components.find(ComponentId(id));
        store.deployable = server.id;
        store.capacity.reset();
        architecture.components.replace(store.id, store);
    }
    auto scenario = *architecture.scenarios.find(ScenarioId(Played));
    ScenarioEvent event = scenario.events[0];
    event.fault = fault::Down{server.id, true};
    scenario.events.replace(event.id, event);
    architecture.scenarios.replace(scenario.id, scenario);
    const Recording recording = play(architecture);
    for (const char *journey : {"login", "browse", "order"})
        QVERIFY(success(recording, journey, 30, 80) < 0.01);
}

QTEST_GUILESS_MAIN(PaymentStoryTest)
#include "paymentstory_test.moc"
