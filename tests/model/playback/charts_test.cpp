// SPDX-License-Identifier: Apache-2.0
#include "playback/charts.h"
#include "samples.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;
using simulation::Cause;

namespace {

/// A shop of one deployable with a module, a database of its own, a queue, one journey; three intervals of two seconds,
/// of which the last was cut off after one. In the second nothing is answered.
struct ByHand {
    ByHand()
    {
        Component module;
        module.id = ComponentId("cart");
        module.kind = ComponentKind::Module;
        module.name = Text::bilingual("Cart", "장바구니");
        module.deployable = DeployableId("shop");
        Component database;
        database.id = ComponentId("cart-db");
        database.kind = ComponentKind::Database;
        Component queue;
        queue.id = ComponentId("mail");
        queue.kind = ComponentKind::Queue;
        for (const Component *component : {&module, &database, &queue})
            architecture.components.add(*component);
        Deployable deployable;
        deployable.id = DeployableId("shop");
        deployable.name = Text::bilingual("Shop", "상점");
        architecture.deployables.add(deployable);
        Dependency call;
        call.id = DependencyId("cart-to-db");
        call.from = module.id;
        call.to = database.id;
        architecture.dependencies.add(call);
        Journey journey;
        journey.id = JourneyId("buy");
        journey.name = Text::bilingual("Buy", "구매");
        journey.objective.successShare = 0.99;
        journey.objective.p99 = Duration::milliseconds(500);
        architecture.journeys.add(journey);

        recording.duration = 5 * Second;
        recording.interval = 2 * Second;
        recording.names.journeys = {"buy"};
        recording.names.components = {"cart", "cart-db", "mail"};
        recording.names.deployables = {"shop", "cart-db", "mail"};
        recording.names.dependencies = {"cart-to-db"};
        recording.journeys = simulation::Series<simulation::JourneyInterval>(1);
        recording.components = simulation::Series<simulation::ComponentInterval>(3);
        recording.deployables = simulation::Series<simulation::DeployableInterval>(3);
        recording.dependencies = simulation::Series<simulation::DependencyInterval>(1);
        for (int i = 0; i < 3; ++i)
            addInterval(i);
    }

    void addInterval(int i)
    {
        const bool isStuck = i == 1;
        simulation::Counts counts;
        counts.arrivals = 10;
        counts.successes = isStuck ? 0 : 6;
        counts.degraded = isStuck ? 0 : 2;
        counts.failedBy[static_cast<std::size_t>(Cause::Timeout)] = i == 2 ? 2 : 0;
        counts.p50Ms = isStuck ? 0.0F : 10.0F;
        counts.p95Ms = isStuck ? 0.0F : 20.0F;
        counts.p99Ms = isStuck ? 0.0F : 30.0F;
        recording.journeys.append({counts, 4, 0, 0});
        recording.components.append({counts, 3, 0, 0, 0});
        recording.components.append({counts, 2, 0, 0, 0});
        recording.components.append({counts, 0, i == 1 ? 7.0 : 0.0, i == 1 ? 9.0 : 0.0, i == 1 ? 1500.0F : 0.0F});
        simulation::DeployableInterval shop;
        shop.arrivals = 10;
        shop.refused = i == 1 ? 4 : 0;
        shop.started = isStuck ? 0 : 6;
        shop.readyReplicas = isStuck ? 1.0F : 2.0F;
        shop.busyWorkers = 5;
        shop.workers = 10;
        shop.busyCores = 1;
        shop.cores = isStuck ? 0.0F : 4.0F;
        shop.queue = static_cast<float>(i);
        shop.inSystem = 8;
        shop.meanWaitMs = isStuck ? 0.0F : 5.0F;
        recording.deployables.append(shop);
        simulation::DeployableInterval database;
        database.workers = 2;
        database.busyWorkers = 2;
        database.cores = 1;
        recording.deployables.append(database);
        recording.deployables.append({});
        simulation::DependencyInterval call;
        call.counts = counts;
        call.attempts = 14;
        call.retries = 4;
        call.cacheHits = 5;
        call.inFlight = 2;
        call.breaker = static_cast<simulation::BreakerPhase>(i);
        recording.dependencies.append(call);
    }

    [[nodiscard]] Charts of(std::vector<ElementId> elements, Language language = Language::English) const
    {
        return chartsOf(architecture, recording, elements, language);
    }

    Architecture architecture;
    simulation::Recording recording;
};

std::string number(double value)
{
    if (std::isnan(value))
        return "-";
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

/// Every line: "Latency: p99 30 - 30".
QStringList textOf(const Charts &charts)
{
    QStringList lines;
    for (const Chart &chart : charts.charts) {
        for (const Line &line : chart.lines) {
            std::string text = chart.title + (chart.whose.empty() ? "" : " of " + chart.whose) + ": " + line.name;
            for (const double value : line.values)
                text += " " + number(value);
            lines << QString::fromStdString(text);
        }
    }
    return lines;
}

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void aJourney()
    {
        const ByHand shop;
        const Charts charts = shop.of({JourneyId("buy")});
        QCOMPARE(charts.subject, std::string("Buy"));
        QCOMPARE(textOf(charts), (QStringList{"Rates: arrive 5 5 10", "Rates: fail 0 0 2", "Success: succeed 1 - 0.8",
                                              "Latency: p50 10 - 10", "Latency: p95 20 - 20", "Latency: p99 30 - 30",
                                              "Waiting users: users 4 4 4"}));
        QCOMPARE(charts.charts[1].goal, std::optional(0.99));
        QCOMPARE(charts.charts[2].goal, std::optional(500.0));
    }

    void aComponentInADeployable()
    {
        const ByHand shop;
        QCOMPARE(
            textOf(shop.of({ComponentId("cart")})),
            (QStringList{"Rates: arrive 5 5 10", "Rates: succeed 3 0 6", "Rates: degraded 1 0 2", "Rates: fail 0 0 2",
                         "Latency: p50 10 - 10", "Latency: p95 20 - 20", "Latency: p99 30 - 30",
                         "Utilisation of Shop: workers 0.5 0.5 0.5", "Utilisation of Shop: cores 0.25 - 0.25",
                         "Queue: inside 3 3 3", "Queue: waiting (Shop) 0 1 2"}));
    }

    void aComponentThatIsItsOwn()
    {
        const ByHand shop;
        const QStringList lines = textOf(shop.of({ComponentId("cart-db")}));
        QVERIFY(lines.contains(QStringLiteral("Utilisation: workers 1 1 1")));
        QVERIFY(lines.contains(QStringLiteral("Queue: waiting 0 0 0")));
    }

    void aQueue()
    {
        const ByHand shop;
        const QStringList lines = textOf(shop.of({ComponentId("mail")}));
        QVERIFY(lines.contains(QStringLiteral("Messages: mean 0 7 0")));
        QVERIFY(lines.contains(QStringLiteral("Messages: most 0 9 0")));
        QVERIFY(lines.contains(QStringLiteral("Oldest message: age - 1500 -")));
    }

    void aDeployable()
    {
        const ByHand shop;
        QCOMPARE(textOf(shop.of({DeployableId("shop")})),
                 (QStringList{"Rates: arrive 5 5 10", "Rates: refused 0 2 0", "Utilisation: workers 0.5 0.5 0.5",
                              "Utilisation: cores 0.25 - 0.25", "Queue: inside 8 8 8", "Queue: waiting 0 1 2",
                              "Wait for a worker: mean 5 - 5", "Replicas: ready 2 1 2"}));
    }

    void aDependency()
    {
        const ByHand shop;
        const Charts charts = shop.of({DependencyId("cart-to-db")});
        QCOMPARE(charts.subject, std::string("Cart → cart-db"));
        QCOMPARE(textOf(charts),
                 (QStringList{"Rates: calls 5 5 10", "Rates: attempts 7 7 14", "Rates: retries 2 2 4",
                              "Failures: timeout 0 0 2", "Latency: p50 10 - 10", "Latency: p95 20 - 20",
                              "Latency: p99 30 - 30", "Circuit breaker: phase 0 2 1", "Cache hits: hits 0.5 0.5 0.5"}));
    }

    void nothingMeansWhatUsersFeel()
    {
        const ByHand shop;
        const Charts charts = shop.of({}, Language::Korean);
        QVERIFY(charts.isComparison);
        QCOMPARE(charts.subject, std::string("사용자가 느끼는 것"));
        QCOMPARE(textOf(charts), (QStringList{"성공률: 구매 1 - 0.8", "응답 시간 p99: 구매 30 - 30",
                                              "실패 원인: 구매 0 0 2", "기다리는 사용자: 구매 4 4 4"}));
    }

    void severalAreCompared()
    {
        const ByHand shop;
        const Charts charts = shop.of({ComponentId("cart"), DeployableId("shop"), ComponentId("cart-db")});
        QCOMPARE(charts.charts.size(), std::size_t(4));
        for (const Chart &chart : charts.charts) {
            QCOMPARE(chart.lines.size(), std::size_t(2)); // A deployable has no answers of its own.
            QVERIFY(!(chart.lines[0].look == chart.lines[1].look));
        }
        const std::vector<ElementId> many(20, ComponentId("cart"));
        QCOMPARE(shop.of(many).charts[0].lines.size(), ComparedLimit);
    }

    void whatTheRecordingDoesNotKnowHasNoChart()
    {
        ByHand shop;
        QVERIFY(shop.of({ComponentId("gone")}).charts.empty());
        QVERIFY(shop.of({TeamId("team")}).charts.empty());
        shop.recording.names.components[0] = "renamed";
        QVERIFY(shop.of({ComponentId("cart")}).charts.empty());
        QVERIFY(chartsOf(shop.architecture, {}, {}, Language::English).charts.empty());
    }

    void theTableHasEveryValueOnce()
    {
        const ByHand shop;
        const Charts charts = shop.of({DependencyId("cart-to-db")});
        const QStringList rows = QString::fromStdString(csvOf(charts, shop.recording)).split(u'\n');
        QCOMPARE(rows, (QStringList{"time_s,calls_per_s,attempts_per_s,retries_per_s,failed_by_timeout_per_s,p50_ms,"
                                    "p95_ms,p99_ms,breaker,cache_hit_share",
                                    "0,5,7,2,0,10,20,30,closed,0.5", "2,5,7,2,0,,,,open,0.5",
                                    "4,10,14,4,2,10,20,30,halfOpen,0.5", ""}));
    }

    void columnsAndLooksOfARealRunAreUnique()
    {
        const Played &sample = played("monolith", "payment-database-down");
        std::vector<ElementId> all;
        for (const auto &journey : sample.architecture.journeys)
            all.emplace_back(journey.id);
        for (const auto &component : sample.architecture.components)
            all.emplace_back(component.id);
        for (const auto &deployable : sample.architecture.deployables)
            all.emplace_back(deployable.id);
        for (const auto &dependency : sample.architecture.dependencies)
            all.emplace_back(dependency.id);
        for (const ElementId &element : all) {
            const Charts charts = chartsOf(sample.architecture, sample.recording, {&element, 1}, Language::English);
            QVERIFY(charts.charts.size() >= 3);
            std::set<std::string> columns;
            for (const Chart &chart : charts.charts) {
                std::set<std::pair<Tone, Stroke>> looks;
                for (const Line &line : chart.lines) {
                    QVERIFY2(columns.insert(line.column).second, line.column.c_str());
                    QVERIFY2(looks.insert({line.look.tone, line.look.stroke}).second, line.column.c_str());
                    QCOMPARE(line.values.size(), sample.recording.intervals());
                }
            }
        }
    }

    void nobodyIsAnsweredDuringTotalFailure()
    {
        const Played &sample = played("monolith", "payment-database-down");
        const ElementId login = JourneyId("login");
        const Charts charts = chartsOf(sample.architecture, sample.recording, {&login, 1}, Language::English);
        const Line &p99 = charts.charts[2].lines[2];
        QVERIFY(p99.values[10] > 0);
        QVERIFY(std::isnan(p99.values[60]));
        QVERIFY(p99.values[170] > 0);
    }
};

QTEST_GUILESS_MAIN(ChartsTest)
#include "charts_test.moc"
