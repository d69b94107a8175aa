// SPDX-License-Identifier: Apache-2.0
// The estimate where theory has exact answers.
#include "estimated.h"

#include <QTest>
#include <cmath>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

Distribution ofVariation(double mean, double squared)
{
    Distribution distribution = exponential(mean);
    if (squared == 1)
        return distribution;
    distribution.shape = squared == 0 ? Distribution::Shape::Constant : Distribution::Shape::LogNormal;
    if (squared > 0)
        distribution.variation = std::sqrt(squared);
    return distribution;
}

} // namespace

class EstimateTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsAreThoseOfTheory_data()
    {
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("squaredVariation");
        QTest::addColumn<double>("wait");
        // M/M/1: rho / (1 - rho). M/M/c: Erlang C / (c - rate). M/G/1 (Pollaczek-Khinchine): times (1 + cv^2) / 2.
        QTest::newRow("M/M/1 at 0.8") << 1 << 0.8 << 1.0 << 4.0;
        QTest::newRow("M/M/1 at 0.95") << 1 << 0.95 << 1.0 << 19.0;
        QTest::newRow("M/M/4 at 0.8") << 4 << 3.2 << 1.0 << 0.745541;
        QTest::newRow("M/M/8 at 0.9") << 8 << 7.2 << 1.0 << 0.876916;
        QTest::newRow("M/D/1") << 1 << 0.8 << 0.0 << 2.0;
        QTest::newRow("M/G/1, 0.5") << 1 << 0.8 << 0.5 << 3.0;
        QTest::newRow("M/G/1, 2") << 1 << 0.8 << 2.0 << 6.0;
        QTest::newRow("M/G/1, 4") << 1 << 0.8 << 4.0 << 10.0;
    }
    void waitsAreThoseOfTheory()
    {
        QFETCH(int, servers);
        QFETCH(double, rate);
        QFETCH(double, squaredVariation);
        QFETCH(double, wait);
        const auto count = static_cast<std::uint32_t>(servers);
        Net net;
        net.station("server", ofVariation(1, squaredVariation), count).journey("visit", "server", rate);
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.deployables[0].meanWaitMs, 1000 * wait, 1e-5));
        QVERIFY(isClose(result.journeys[0].meanMs, 1000 * (wait + 1), 1e-5));
        QVERIFY(isClose(result.deployables[0].utilisation, rate / servers, 1e-9));
        QVERIFY(isClose(result.deployables[0].coreUtilisation, rate / servers, 1e-9));
        QVERIFY(isClose(result.deployables[0].meanQueue, rate * wait, 1e-5));
        QVERIFY(isClose(result.deployables[0].meanInSystem, rate * (wait + 1), 1e-5));
        QVERIFY(isClose(*result.headroom, servers / rate, 0.01));
        // Whether they wait for a worker or for a core is all the same to them.
        Net cores;
        cores.station("server", ofVariation(1, squaredVariation), count, [](Capacity &c) { c.workers = 100'000; })
            .journey("visit", "server", rate);
        QVERIFY(isClose(estimated(cores.architecture()).journeys[0].meanMs, 1000 * (wait + 1), 1e-5));
    }

    void stationsInARowAddUp()
    {
        // Burke: 1 / (1 - 0.8) + 1 / (1.25 - 0.8) + 1 / (2 - 0.8). The callers hold no worker, so each call waits
        // alone.
        Net net;
        const auto free = [](Capacity &c) { c.workerModel = WorkerModel::Asynchronous; };
        net.station("a", exponential(1), 1, free)
            .station("b", exponential(0.8), 1, free)
            .station("c", exponential(0.5), 1, free);
        net.call("a", "b").call("b", "c").journey("visit", "a", 0.8);
        QVERIFY(isClose(estimated(net.architecture()).journeys[0].meanMs, 8055.556, 1e-5));
    }

    void theSlowestOfTwoQueuesIsWaitedFor_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("expected");
        // Nelson and Tantawi: (12 - rho) / 8 / (1 - rho).
        QTest::newRow("0.5") << 0.5 << 2.875;
        QTest::newRow("0.8") << 0.8 << 7.0;
        QTest::newRow("0.9") << 0.9 << 13.875;
    }
    void theSlowestOfTwoQueuesIsWaitedFor()
    {
        QFETCH(double, rate);
        QFETCH(double, expected);
        Net net;
        net.caller("user").station("a", exponential(1)).station("b", exponential(1));
        net.call("user", "a").call("user", "b").journey("visit", "user", rate);
        QVERIFY(isClose(estimated(net.architecture()).journeys[0].meanMs, 1000 * expected, 1e-5));
    }
    void manyCallsTakeAsLongAsTheSlowest_data()
    {
        QTest::addColumn<double>("calls");
        QTest::addColumn<double>("expected");
        // Of n exponential times: 1 + 1/2 + ... + 1/n.
        QTest::newRow("one") << 1.0 << 1.0;
        QTest::newRow("ten") << 10.0 << 2.928968;
        QTest::newRow("hundred") << 100.0 << 5.187378;
        QTest::newRow("in 30 % of requests") << 0.3 << 0.3;
        QTest::newRow("one or two") << 1.5 << 1.25;
    }
    void manyCallsTakeAsLongAsTheSlowest()
    {
        QFETCH(double, calls);
        QFETCH(double, expected);
        Net net;
        net.caller("user").station("leaf", exponential(1), 1'000'000);
        net.call("user", "leaf", [calls](Dependency &d) { d.callsPerRequest = calls; }).journey("visit", "user", 0.1);
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.journeys[0].meanMs, 1000 * expected, 1e-5));
        QVERIFY(isClose(result.dependencies[0].callsPerSecond, 0.1 * calls, 1e-9));
    }
    void aCallThatIsSometimesMadeIsSometimesWaitedFor()
    {
        // The later of two exponential times in half of the requests, else the first alone: (1.5 + 1) / 2.
        Net net;
        net.caller("user").station("a", exponential(1), 1'000'000).station("b", exponential(1), 1'000'000);
        net.call("user", "a").call("user", "b", [](Dependency &d) { d.callsPerRequest = 0.5; });
        net.journey("visit", "user", 0.1);
        QVERIFY(isClose(estimated(net.architecture()).journeys[0].meanMs, 1250, 1e-5));
    }
    void stagesComeOneAfterTheOther()
    {
        Net net;
        net.caller("user").station("a", constant(1), 1000).station("b", constant(2), 1000);
        net.call("user", "a").call("user", "b", [](Dependency &d) { d.stage = 1; }).journey("visit", "user", 1);
        QVERIFY(isClose(estimated(net.architecture()).journeys[0].meanMs, 3000, 1e-9));
        net.edit().dependencies.replace(DependencyId("user-b"), [&] {
            Dependency d = *net.architecture().dependencies.find(DependencyId("user-b"));
            d.stage = 0;
            return d;
        }());
        QVERIFY(isClose(estimated(net.architecture()).journeys[0].meanMs, 2000, 1e-9));
    }

    void aWorkerIsHeldWhileTheCalleeAnswers_data()
    {
        QTest::addColumn<bool>("blocking");
        QTest::addColumn<double>("wait");
        // Ten workers, each held for one exponential second by the callee: M/M/10 at 0.8, Erlang C 0.409180.
        QTest::newRow("blocking") << true << 0.409180 / (10 - 8);
        QTest::newRow("asynchronous") << false << 0.0;
    }
    void aWorkerIsHeldWhileTheCalleeAnswers()
    {
        QFETCH(bool, blocking);
        QFETCH(double, wait);
        Net net;
        net.station("front", Distribution(), 10, [blocking](Capacity &c) {
            c.workerModel = blocking ? WorkerModel::Blocking : WorkerModel::Asynchronous;
        });
        net.station("back", exponential(1), 1'000'000).call("front", "back").journey("visit", "front", 8);
        const Estimate result = estimated(net.architecture());
        QVERIFY(std::abs(result.deployables[0].meanWaitMs - 1000 * wait) < 0.1);
        QVERIFY(std::abs(result.deployables[0].utilisation - (blocking ? 0.8 : 0)) < 1e-6);
        QVERIFY(isClose(result.journeys[0].meanMs, 1000 * (1 + wait), 1e-3));
        if (blocking) {
            QCOMPARE(result.bottleneck->kind, Bottleneck::Kind::Workers);
            QCOMPARE(result.bottleneck->element, 0U);
            QVERIFY(isClose(*result.headroom, 1.25, 0.01));
        }
    }
    void workersThatWaitForASlowStoreRunOut()
    {
        // 20 requests a second that hold a worker for 60 s need 1200; there are 400.
        Net net;
        net.station("shop", exponential(0.001), 400).station("store", constant(60), 1'000'000);
        net.call("shop", "store").journey("pay", "shop", 20);
        const Estimate result = estimated(net.architecture());
        QVERIFY(!result.isStable);
        QCOMPARE(result.bottleneck->kind, Bottleneck::Kind::Workers);
        QVERIFY(isClose(*result.headroom, 1.0 / 3, 0.01));
        QVERIFY(isClose(result.bottleneck->utilisation, 3, 0.01));
        QVERIFY(std::isinf(result.journeys[0].meanMs));
        QCOMPARE(codesOf(result), std::set<std::string>{"estimate.overload"});
        // A short timeout on that one call, and it works.
        Architecture cured = net.architecture();
        Dependency call = cured.dependencies[0];
        call.policies.timeout = Timeout{seconds(1), false, {}};
        cured.dependencies.replace(call.id, call);
        QVERIFY(estimated(cured).isStable);
        QCOMPARE(codesOf(estimated(cured)), std::set<std::string>{"estimate.timeouts"});
    }
    void aShortQueueRefuses()
    {
        // M/M/1/10 at 1.2: cases.json, mm1-10-1.2.
        Net net;
        net.station("server", exponential(1), 1, [](Capacity &c) { c.queueLimit = 9; }).journey("visit", "server", 1.2);
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.deployables[0].refusedShare, 0.192586, 1e-5));
        QVERIFY(isClose(result.deployables[0].meanInSystem, 6.710709, 1e-5));
        QVERIFY(isClose(result.journeys[0].meanMs, 6926.138, 1e-5));
        QVERIFY(isClose(*result.headroom, 1 / 1.2, 0.01));
        QVERIFY(!result.isStable);
    }

    void replicasInTurnGetRegularArrivals()
    {
        // Two replicas in turn: E2/M/1 each. sigma = (1.6 / (2.6 - sigma))^2, wait sigma / (1 - sigma). The correction
        // for regular arrivals is known to be good to a few per cent.
        double sigma = 0.5;
        for (int i = 0; i < 200; ++i)
            sigma = std::pow(1.6 / (2.6 - sigma), 2);
        Net net;
        net.station("server", exponential(1), 1, [](Capacity &c) { c.replicas = 2; }).journey("visit", "server", 1.6);
        QVERIFY(isClose(estimated(net.architecture()).deployables[0].meanWaitMs, 1000 * sigma / (1 - sigma), 0.03));
        const auto with = [](LoadBalancing balancing) {
            Net other;
            other.station("server", exponential(1), 1, [balancing](Capacity &c) {
                c.replicas = 2;
                c.loadBalancing = balancing;
            });
            other.journey("visit", "server", 1.6);
            return estimated(other.architecture()).deployables[0].meanWaitMs;
        };
        QVERIFY(isClose(with(LoadBalancing::Random), 4000, 1e-5));          // M/M/1 each.
        QVERIFY(isClose(with(LoadBalancing::LeastRequests), 1777.8, 1e-3)); // Nearly M/M/2.
    }

    void closedUsersWaitForAnswers_data()
    {
        QTest::addColumn<int>("users");
        QTest::addColumn<double>("thinkTime");
        QTest::newRow("one user never waits") << 1 << 5.0;
        QTest::newRow("some") << 5 << 5.0;
        QTest::newRow("many") << 20 << 5.0;
        QTest::newRow("no pause") << 3 << 0.001;
    }
    void closedUsersWaitForAnswers()
    {
        QFETCH(int, users);
        QFETCH(double, thinkTime);
        // The machine repairman: p(n) / p(n - 1) = (N - n + 1) / think time * service time; R = N / X - think time.
        double weight = 1;
        double sum = 1;
        for (int n = 1; n <= users; ++n)
            sum += weight *= (users - n + 1) / thinkTime;
        const double throughput = 1 - 1 / sum;
        Net net;
        net.station("server", exponential(1)).journey("visit", "server", 0, [&](Journey &journey) {
            journey.load.shape = Load::Shape::Closed;
            journey.load.users = static_cast<std::uint32_t>(users);
            journey.load.thinkTime = seconds(thinkTime);
        });
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.journeys[0].requestsPerSecond, throughput, 2e-3));
        QVERIFY(isClose(result.journeys[0].meanMs, 1000 * (users / throughput - thinkTime), 1e-2));
        QVERIFY(!result.headroom);
        QVERIFY(result.isStable);
    }

    void cachesTakeLoadOff()
    {
        Net net;
        net.caller("user").station("store", exponential(1));
        net.call("user", "store", [](Dependency &d) {
            d.policies.cache = CachePolicy{};
            d.policies.cache->hitShare = 0.75;
            d.policies.cache->hitTime = seconds(0.1);
        });
        net.journey("visit", "user", 2);
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.deployables[1].arrivalsPerSecond, 0.5, 1e-9));
        QVERIFY(isClose(result.journeys[0].meanMs, 0.75 * 100 + 0.25 * 2000, 1e-6));
        QVERIFY(isClose(result.dependencies[0].callsPerSecond, 2, 1e-9));
    }
    void retriesOfFailingCallsAreCounted()
    {
        // Four attempts, each fails with probability 0.5: (1 - 0.5^4) / (1 - 0.5) = 1.875 attempts per call.
        Net net;
        net.caller("user").station("server", exponential(0.001), 100);
        net.call("user", "server", [](Dependency &d) {
            d.errorShare = 0.5;
            d.policies.retry = Retry{};
            d.policies.retry->attempts = 4;
        });
        net.journey("visit", "user", 10);
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.deployables[1].arrivalsPerSecond, 18.75, 1e-9));
        QCOMPARE(codesOf(result), std::set<std::string>{"estimate.failing-calls"});
    }
    void connectionsAreWaitedFor()
    {
        // A pool of one connection, held for an exponential second: M/M/1 at 0.8, in front of a store that never waits.
        Net net;
        net.caller("user").station("store", exponential(1), 1'000'000);
        net.call("user", "store", [](Dependency &d) { d.policies.connectionPool = ConnectionPool{1, {}, {}}; });
        net.journey("visit", "user", 0.8);
        const Estimate result = estimated(net.architecture());
        QVERIFY(isClose(result.journeys[0].meanMs, 5000, 0.01));
        QCOMPARE(result.bottleneck->kind, Bottleneck::Kind::Connections);
        QVERIFY(isClose(*result.headroom, 1.25, 0.01));
    }
    void consumersMayBeTheBottleneck()
    {
        Component queue;
        queue.id = ComponentId("queue");
        queue.kind = ComponentKind::Queue;
        Net net;
        net.caller("user").component(queue).station("mailer", constant(1), 100);
        const auto message = [](Dependency &d) { d.kind = DependencyKind::Message; };
        net.call("user", "queue", message).call("mailer", "queue", [](Dependency &d) {
            d.kind = DependencyKind::Message;
            d.consumes = true;
            d.concurrency = 4;
        });
        net.journey("visit", "user", 3);
        const Estimate result = estimated(net.architecture());
        QCOMPARE(result.bottleneck->kind, Bottleneck::Kind::Consumers);
        QCOMPARE(result.bottleneck->element, 1U);
        QVERIFY(isClose(result.bottleneck->utilisation, 0.75, 1e-6));
        QVERIFY(isClose(*result.headroom, 4.0 / 3, 0.01));
        QVERIFY(isClose(result.deployables[2].coreUtilisation, 0.03, 1e-6));
        QVERIFY(isClose(result.deployables[2].utilisation, 0.03, 1e-6)); // 3 of 100 workers.
    }
};

QTEST_APPLESS_MAIN(EstimateTest)
#include "estimate_test.moc"
