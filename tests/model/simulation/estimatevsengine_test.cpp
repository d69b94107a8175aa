// SPDX-License-Identifier: Apache-2.0
// The estimate against the engine: mean response and utilisation of systems that theory does not solve exactly.
#include "formats/topojson.h"
#include "net.h"
#include "simulation/estimate.h"
#include "simulation/replicate.h"

#include <QTest>
#include <cmath>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

constexpr double Utilisation = 0.02; ///< Absolute. Where it follows from rates and service times, only chance is left.

Distribution logNormal(double mean, double squaredVariation)
{
    Distribution distribution = exponential(mean);
    distribution.shape = Distribution::Shape::LogNormal;
    distribution.variation = std::sqrt(squaredVariation);
    return distribution;
}

std::function<void(Capacity &)> cores(std::uint32_t count, const std::function<void(Capacity &)> &more = {})
{
    return [count, more](Capacity &capacity) {
        capacity.cores = count;
        if (more)
            more(capacity);
    };
}

std::function<void(Dependency &)> stage(std::uint32_t number, double calls = 1)
{
    return [number, calls](Dependency &dependency) {
        dependency.stage = number;
        dependency.callsPerRequest = calls;
    };
}

std::function<void(Journey &)> users(std::uint32_t count, double thinkTime)
{
    return [count, thinkTime](Journey &journey) {
        journey.load.shape = Load::Shape::Closed;
        journey.load.users = count;
        journey.load.thinkTime = seconds(thinkTime);
    };
}

void add(Net &net, const char *id, const Distribution &time, const char *deployable)
{
    Component component;
    component.id = ComponentId(id);
    component.serviceTime = time;
    component.deployable = DeployableId(deployable);
    net.component(component);
}

/// A process with two modules that a third calls at once, and a store that each of them asks.
Net monolith(std::uint32_t workers, double rate)
{
    Net net;
    Deployable shop;
    shop.id = DeployableId("shop");
    shop.capacity.workers = workers;
    shop.capacity.cores = 2;
    net.edit().deployables.add(shop);
    add(net, "page", exponential(0.02), "shop");
    add(net, "catalogue", exponential(0.05), "shop");
    add(net, "cart", exponential(0.03), "shop");
    net.station("store", exponential(0.1), 50, cores(50));
    net.call("page", "catalogue").call("page", "cart").call("catalogue", "store").call("cart", "store", stage(0, 0.5));
    net.journey("visit", "page", rate);
    return net;
}

void compareWith(const Architecture &architecture, const ReplicationOptions &options, double share)
{
    const auto result = estimate(architecture);
    const auto totals = replicate({architecture}, options);
    QVERIFY(result && totals);
    QVERIFY(result->isStable);
    bool isClosed = false;
    for (std::size_t j = 0; j < architecture.journeys.size(); ++j) {
        isClosed = isClosed || architecture.journeys[j].load.shape == Load::Shape::Closed;
        std::vector<double> samples;
        for (const Totals &t : *totals)
            samples.push_back(t.journeys[j].ends.meanMs);
        const Interval interval = intervalOf(samples);
        const double estimated = result->journeys[j].meanMs;
        qInfo("%-8s estimated %8.2f ms, simulated %8.2f +- %.2f ms: %+.1f %%",
              architecture.journeys[j].id.value().c_str(), estimated, interval.mean, interval.halfWidth(),
              100 * (estimated / interval.mean - 1));
        QVERIFY(interval.halfWidth() < 0.1 * interval.mean); // Else the run was too short to prove anything.
        QVERIFY(std::abs(estimated - interval.mean) < share * interval.mean + interval.halfWidth());
    }
    for (std::size_t d = 0; d < result->deployables.size(); ++d) {
        double workers = 0;
        double busy = 0;
        for (const Totals &t : *totals) {
            workers += t.deployables[d].utilisation / static_cast<double>(totals->size());
            busy += t.deployables[d].coreUtilisation / static_cast<double>(totals->size());
        }
        // A worker is held for a response, and closed users come as often as they are answered: no better than those.
        const double held = std::max(Utilisation, share * workers);
        const double used = isClosed ? std::max(Utilisation, share * busy) : Utilisation;
        QVERIFY2(std::abs(result->deployables[d].utilisation - workers) < held, qPrintable(QString::number(d)));
        QVERIFY2(std::abs(result->deployables[d].coreUtilisation - busy) < used, qPrintable(QString::number(d)));
    }
}

} // namespace

class EstimateVsEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheEngine_data()
    {
        QTest::addColumn<std::function<Net()>>("make");
        QTest::addColumn<double>("share"); ///< Of the simulated mean, beside the run's own interval.
        QTest::addColumn<double>("duration");
        const auto row = [](const char *name, double share, double duration, std::function<Net()> make) {
            QTest::newRow(name) << std::move(make) << share << duration;
        };
        // Theory is exact, so only chance is left: 1 % for times cut to nanoseconds and the empty start.
        row("M/M/1 at 0.7", 0.01, 20'000, [] {
            Net net;
            return net.station("a", exponential(1)).journey("visit", "a", 0.7);
        });
        row("M/M/4 at 0.8", 0.01, 5000, [] {
            Net net;
            return net.station("a", exponential(1), 4).journey("visit", "a", 3.2);
        });
        for (const double squared : {0.0, 0.5, 2.0, 4.0}) {
            row(qPrintable(QString("M/G/1 at 0.7, squared variation %1").arg(squared)), 0.01, 30'000, [squared] {
                Net net;
                const Distribution time = squared > 0 ? logNormal(1, squared) : constant(1);
                return net.station("a", time).journey("visit", "a", 0.7);
            });
        }
        // Processor sharing does not care how service times vary; exact.
        row("processor sharing", 0.01, 20'000, [] {
            Net net;
            net.station("a", logNormal(1, 4), 1000,
                        cores(1, [](Capacity &c) { c.scheduling = CpuScheduling::ProcessorSharing; }));
            return net.journey("visit", "a", 0.6);
        });
        // Waits of a chain are not quite independent when workers are held.
        row("tandem", 0.03, 10'000, [] {
            Net net;
            const auto free = [](Capacity &c) { c.workerModel = WorkerModel::Asynchronous; };
            net.station("a", exponential(1), 1, free).station("b", exponential(0.8), 1, free);
            net.station("c", exponential(0.5), 1, free);
            return net.call("a", "b").call("b", "c").journey("visit", "a", 0.6);
        });
        // Exact for two (Nelson and Tantawi); for three their likeness is only an approximation.
        row("fork-join of two", 0.02, 10'000, [] {
            Net net;
            net.caller("user").station("a", exponential(1)).station("b", exponential(1));
            return net.call("user", "a").call("user", "b").journey("visit", "user", 0.7);
        });
        row("fork-join of three, unequal", 0.05, 10'000, [] {
            Net net;
            net.caller("user")
                .station("a", exponential(1))
                .station("b", exponential(0.5))
                .station("c", logNormal(1, 0.3));
            return net.call("user", "a").call("user", "b").call("user", "c").journey("visit", "user", 0.6);
        });
        // Allen-Cunneen with regular arrivals: known to be good to a few per cent of the wait.
        row("three replicas in turn", 0.04, 5000, [] {
            Net net;
            net.station("a", logNormal(1, 0.6), 2, [](Capacity &c) { c.replicas = 3; });
            return net.journey("visit", "a", 4.8);
        });
        // Workers are short because of the callee: the flow-equivalent server takes times for exponential.
        row("workers held by a slow callee", 0.05, 4000, [] {
            Net net;
            net.station("front", exponential(0.05), 10, cores(2)).station("back", logNormal(1, 0.5), 1000);
            return net.call("front", "back").journey("visit", "front", 7.5);
        });
        // Modules that run at once on the same cores are in each other's way in more ways than a mean wait tells.
        row("a monolith with workers to spare", 0.08, 2000, [] { return monolith(200, 12); });
        row("a monolith short of workers", 0.08, 4000, [] { return monolith(4, 12); });
        // Two calls at once come as a pair, which waits more than its parts would.
        row("pairs of calls to one core", 0.05, 5000, [] {
            Net net;
            net.caller("user").station("store", exponential(0.2), 100, cores(1));
            return net.call("user", "store", stage(0, 2)).journey("visit", "user", 1.5);
        });
        row("calls that are not always made", 0.03, 5000, [] {
            Net net;
            net.caller("user").station("a", exponential(0.5), 1).station("b", exponential(1), 1);
            return net.call("user", "a", stage(0, 0.6)).call("user", "b", stage(1, 0.4)).journey("visit", "user", 1.2);
        });
        // Closed networks: the machine repairman is exact. More stations are taken one by one, as if the time elsewhere
        // did not depend on how many are there; and who is closed or open waits the same, though no user meets himself.
        row("closed, one station", 0.01, 5000, [] {
            Net net;
            return net.station("a", exponential(1)).journey("visit", "a", 0, users(8, 5));
        });
        row("closed, two stations", 0.08, 5000, [] {
            Net net;
            net.caller("user").station("a", exponential(1)).station("b", exponential(0.8));
            return net.call("user", "a").call("user", "b", stage(1)).journey("visit", "user", 0, users(10, 4));
        });
        row("open and closed", 0.1, 5000, [] {
            Net net;
            net.station("a", exponential(1), 2).journey("closed", "a", 0, users(10, 10));
            return net.journey("open", "a", 0.7);
        });
        row("a pool of connections", 0.05, 3000, [] {
            Net net;
            net.caller("user").station("store", exponential(1), 1000);
            net.call("user", "store", [](Dependency &d) { d.policies.connectionPool = ConnectionPool{5, {}, {}}; });
            return net.journey("visit", "user", 4);
        });
        row("a cache of keys", 0.03, 2000, [] {
            Net net;
            net.caller("user").station("store", exponential(0.1), 1000);
            net.call("user", "store", [](Dependency &d) {
                d.policies.cache = CachePolicy{};
                d.policies.cache->keys = 1000;
                d.policies.cache->entries = 100;
                d.policies.cache->zipfExponent = 0.9;
            });
            return net.journey("visit", "user", 50);
        });
    }
    void agreesWithTheEngine()
    {
        QFETCH(std::function<Net()>, make);
        QFETCH(double, share);
        QFETCH(double, duration);
        ReplicationOptions options;
        options.count = 10;
        options.run.duration = seconds(2 * duration);
        options.run.tracesPerSecond = 0;
        options.from = static_cast<Nanos>(duration / 20 * Second);
        compareWith(make().architecture(), options, share);
    }

    void agreesWithTheEngineOnTheSamples_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"ecommerce-monolith", "ecommerce-distributed-monolith", "ecommerce-microservices"})
            QTest::newRow(file) << QString("%1.topo.json").arg(file);
    }
    /// At most 5 %: about half of the cores are busy, where formulas for waits are good to a fifth, and waits are a
    /// fifth of the response times at most. (Measured: 1.5 %.)
    void agreesWithTheEngineOnTheSamples()
    {
        QFETCH(QString, file);
        const auto document = formats::readTopoJsonFile(TOPOLOGUE_SOURCE_DIR "/samples/" + file.toStdString());
        QVERIFY(document);
        ReplicationOptions options;
        options.count = 6;
        options.run.duration = seconds(40);
        options.run.tracesPerSecond = 0;
        options.from = 10 * Second;
        compareWith(document->architecture, options, 0.05);
        QCOMPARE(estimate(document->architecture)->notes.size(), 0U); // They are healthy.
    }

    void whatItCallsTooMuchGrowsInTheEngine()
    {
        // At 90 % of the headroom the monolith that is short of workers is steady; at 110 % its queue grows all the
        // time.
        const double headroom = *estimate(monolith(4, 12).architecture())->headroom;
        const auto queueAt = [&](double share, double from, double to) {
            const Recording recording = monolith(4, 12 * headroom * share).run(1200);
            return totalsOf(recording, static_cast<Nanos>(from * Second), static_cast<Nanos>(to * Second))
                .deployables[0]
                .meanQueue;
        };
        qInfo("headroom %.3f", headroom);
        QVERIFY(queueAt(0.9, 600, 1200) < 50);
        const double before = queueAt(1.1, 300, 600);
        QVERIFY(before > 50);
        QVERIFY(queueAt(1.1, 900, 1200) > 1.5 * before);
    }
};

QTEST_APPLESS_MAIN(EstimateVsEngineTest)
#include "estimatevsengine_test.moc"
