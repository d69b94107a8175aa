// SPDX-License-Identifier: Apache-2.0
#include "analysis/coldcache.h"
#include "nets.h"

#include <QTest>

using namespace topologue;
using namespace topologue::analysis;
using namespace topologue::analysis::tests;

namespace {

/// 100 requests a second at a database that serves `serves`; nine of ten are in the cache.
Net cached(double serves, std::optional<Duration> warmUp = seconds(30))
{
    Net net;
    net.caller("shop").station("db", exponential(10 / serves), 10);
    net.call("shop", "db", [&](Dependency &d) {
        d.policies.timeout = Timeout{seconds(1), false, {}};
        d.policies.cache = CachePolicy{};
        d.policies.cache->hitShare = 0.9;
        d.policies.cache->warmUp = warmUp;
    });
    net.journey("browse", "shop", 100, [](Journey &j) { j.objective = {0.99, {}, {}}; });
    return net;
}

ColdCache coldOf(const Net &net)
{
    return answered(coldCaches(net.architecture()));
}

} // namespace

class ColdCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatThereIsNoCache();
    void aRoomyDatabaseBearsIt();
    void aTightDatabaseBreaksAndComesBack();
    void aCacheThatIsNeededDoesNotComeBack();
    void tellsTheHitsAndHowLongTheyTake();
    void knowsCachesThatAreNeverCold();
    void allCachesAreEmptiedAtOnce();
    void stopsSoonWhenAsked();
};

void ColdCacheTest::saysThatThereIsNoCache()
{
    Net net;
    net.station("server", exponential(0.001)).journey("buy", "server", 10);
    const ColdCache cold = coldOf(net);
    QVERIFY(cold.caches.empty());
    QVERIFY(!cold.shown);
}

void ColdCacheTest::aRoomyDatabaseBearsIt()
{
    const ColdCache cold = coldOf(cached(1000));
    QCOMPARE(cold.caches.size(), 1U);
    QVERIFY(!cold.journeys[0].breaks);
    QVERIFY(cold.journeys[0].recovers);
}

void ColdCacheTest::aTightDatabaseBreaksAndComesBack()
{
    // 80 a second are served; without the cache 100 come, with it 10.
    const ColdCache cold = coldOf(cached(80));
    const auto &journey = cold.journeys[0];
    QVERIFY(journey.breaks);
    QVERIFY(journey.recovers);
    QVERIFY(journey.before.successShare > 0.99);
    QVERIFY(journey.cold.successShare < 0.95);
    QVERIFY(journey.backAfter && *journey.backAfter > 5'000'000'000 && *journey.backAfter < 90'000'000'000);
}

void ColdCacheTest::aCacheThatIsNeededDoesNotComeBack()
{
    // Keys enter the store when the database answers; what the shop gave up on is still served. 20 a second are
    // served, 100 come: the queue never ends.
    Net net = cached(20, seconds(100'000));
    const ColdCache cold = coldOf(net);
    QVERIFY(cold.journeys[0].breaks);
    QVERIFY(!cold.journeys[0].recovers);
    QVERIFY(!cold.caches[0].warmAfter);
}

void ColdCacheTest::tellsTheHitsAndHowLongTheyTake()
{
    const ColdCache cold = coldOf(cached(1000));
    QVERIFY(std::abs(cold.caches[0].hitShareBefore - 0.9) < 0.03);
    // Linear from 0 to 0.9 in 30 s: 0.15 on average in the first ten seconds.
    QVERIFY2(std::abs(cold.caches[0].hitShareCold - 0.15) < 0.04, std::to_string(cold.caches[0].hitShareCold).c_str());
    QCOMPARE(cold.caches[0].warmAfter, std::optional<Nanos>(30'000'000'000));
}

void ColdCacheTest::knowsCachesThatAreNeverCold()
{
    const ColdCache cold = coldOf(cached(80, std::nullopt));
    QVERIFY(cold.caches[0].isAlwaysWarm);
    QVERIFY(!cold.journeys[0].breaks);
}

void ColdCacheTest::allCachesAreEmptiedAtOnce()
{
    Net net = cached(1000);
    net.station("prices", exponential(0.001), 10);
    net.call("shop", "prices", [](Dependency &d) {
        d.policies.cache = CachePolicy{};
        d.policies.cache->warmUp = seconds(600);
    });
    const ColdCache cold = coldOf(net);
    QCOMPARE(cold.caches.size(), 2U);
    QCOMPARE(cold.shown->scenario.events.size(), 2U);
    for (const ScenarioEvent &event : cold.shown->scenario.events)
        QCOMPARE(event.start, cold.shown->moment);
    QVERIFY(cold.caches[1].warmAfter); // The run is long enough for the slower one.
}

void ColdCacheTest::stopsSoonWhenAsked()
{
    Net net = cached(100'000);
    Journey journey = net.architecture().journeys[0];
    journey.load.requestsPerSecond = 20'000;
    net.edit().journeys.replace(journey.id, journey);
    const qint64 elapsed =
        stopsAfter([&](const Progress &progress) { return coldCaches(net.architecture(), {}, progress); });
    QVERIFY(elapsed >= 0);
    QVERIFY(elapsed < 500); // 50 ms on a machine that is not busy.
}

QTEST_GUILESS_MAIN(ColdCacheTest)
#include "coldcache_test.moc"
