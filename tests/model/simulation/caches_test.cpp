// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

#include <list>
#include <random>
#include <unordered_map>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

Net pair(const std::function<void(Dependency &)> &adjust, double service)
{
    Net net;
    net.caller("A").station("B", constant(service), 100).call("A", "B", adjust).journey("J", "A");
    return net;
}
CachePolicy keyed(std::uint64_t keys, std::uint64_t entries)
{
    CachePolicy cache;
    cache.keys = keys;
    cache.entries = entries;
    cache.hitTime = Duration();
    return cache;
}

} // namespace

/// A cache in front of the callee.
class CachesTest : public QObject
{
    Q_OBJECT

private slots:
    void theCacheAnswersItsShare();
    void theCacheOfKeysHitsLikeAnLruCache();
    void anEmptiedCacheWarmsUp();
    void anEmptiedCacheOfKeysHoldsNothing();
    void aRestartEmptiesTheCachesOfTheProcess_data();
    void aRestartEmptiesTheCachesOfTheProcess();
    void eachReplicaHasACacheOfItsOwn();
    void aFailureIsNotCached_data();
    void aFailureIsNotCached();
};

void CachesTest::theCacheAnswersItsShare()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.cache = CachePolicy{};
            d.policies.cache->hitShare = 0.8;
            d.policies.cache->hitTime = seconds(0.001);
        },
        0.5);
    const Recording recording = net.run(replay(110, every(0.01, 10'000)));
    const auto hits = static_cast<double>(dependency(recording, "A-B").cacheHits);
    // 4 sqrt(10,000 x 0.8 x 0.2) = 160. The mean time: hits 1 ms, the rest 500 ms.
    QVERIFY(std::abs(hits - 8'000) < 160);
    QCOMPARE(component(recording, "B").ends.arrivals, static_cast<std::uint64_t>(10'000 - hits));
    QVERIFY(std::abs(journey(recording).ends.meanMs - (hits * 1 + (10'000 - hits) * 500) / 10'000) < 0.01);
}

/// The share of hits of another LRU cache, written as simply as can be, for other random keys.
double bruteForceHitShare(std::uint64_t seed, std::size_t keys, std::size_t entries, int calls)
{
    std::mt19937_64 engine(seed);
    std::vector<double> weights;
    for (std::size_t k = 1; k <= keys; ++k)
        weights.push_back(1 / static_cast<double>(k));
    std::discrete_distribution<std::size_t> popularity(weights.begin(), weights.end());
    std::list<std::size_t> newestFirst;
    std::unordered_map<std::size_t, std::list<std::size_t>::iterator> held;
    int hits = 0;
    for (int i = 0; i < calls; ++i) {
        const std::size_t key = popularity(engine);
        if (const auto found = held.find(key); found != held.end()) {
            ++hits;
            newestFirst.erase(found->second);
        } else if (held.size() == entries) {
            held.erase(newestFirst.back());
            newestFirst.pop_back();
        }
        newestFirst.push_front(key);
        held[key] = newestFirst.begin();
    }
    return static_cast<double>(hits) / calls;
}

void CachesTest::theCacheOfKeysHitsLikeAnLruCache()
{
    constexpr int Calls = 10'000;
    const Net net = pair([](Dependency &d) { d.policies.cache = keyed(1'000, 100); }, 0);
    const Mean engine([&](std::uint64_t seed) {
        RunOptions options = replay(101, every(0.01, Calls));
        options.seed = seed;
        options.tracesPerSecond = 0;
        return static_cast<double>(dependency(net.run(options), "A-B").cacheHits) / Calls;
    });
    const Mean bruteForce([](std::uint64_t seed) { return bruteForceHitShare(seed, 1'000, 100, Calls); });
    QVERIFY2(std::abs(engine.value - bruteForce.value) < engine.halfWidth + bruteForce.halfWidth,
             qPrintable(QString("%1 %2").arg(engine.value).arg(bruteForce.value)));
    QVERIFY(engine.halfWidth < 0.02);
}

void CachesTest::anEmptiedCacheWarmsUp()
{
    Net net = pair(
        [](Dependency &d) {
            d.policies.cache = CachePolicy{};
            d.policies.cache->hitShare = 1;
            d.policies.cache->warmUp = seconds(100);
        },
        0);
    net.fault(100, std::nullopt, fault::EmptyCache{DependencyId("A-B")});
    const Recording recording = net.run(replay(300, every(0.02, 15'000)));
    const auto hits = [&](double from, double to) {
        return static_cast<double>(totalsOf(recording, static_cast<Nanos>(from * 1e9), static_cast<Nanos>(to * 1e9))
                                       .dependencies[0]
                                       .cacheHits);
    };
    // Warm from the beginning; then from nothing to everything in 100 s, the share (t - 100) / 100: half of 5,000, with
    // a variance of 5,000 x (1/2 - 1/3) and so a tolerance of 4 sqrt(833) = 115; then warm again.
    QCOMPARE(hits(0, 100), 5'000.0);
    QVERIFY(std::abs(hits(100, 200) - 2'500) < 115);
    QVERIFY(std::abs(hits(100, 110) - 25) < 4 * 5);
    QCOMPARE(hits(200, 300), 5'000.0);
}

void CachesTest::anEmptiedCacheOfKeysHoldsNothing()
{
    Net net = pair([](Dependency &d) { d.policies.cache = keyed(1, 10); }, 0);
    net.fault(3, std::nullopt, fault::EmptyCache{DependencyId("A-B")});
    // One key: the first call and the first after 3 miss.
    const Recording recording = net.run(replay(10, {0, 1, 2, 4, 5}));
    QCOMPARE(dependency(recording, "A-B").cacheHits, 3U);
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 0", "4 4 4"}));
}

void CachesTest::aRestartEmptiesTheCachesOfTheProcess_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::addColumn<QStringList>("expected");
    // In turn: replica 1 at 0, 2, 4, replica 0 at 1, 3; replica 1 alone at 5, 6; then replica 0 again at 7, 9, 11.
    // With one key, the first call of each replica misses, and of replica 0 also the first after its restart.
    QTest::newRow("one key") << true << QStringList{"0 0 0", "1 1 1", "7 7 7"};
    // Always a hit when warm; cold for a hundred seconds.
    QTest::newRow("by share") << false << QStringList{"7 7 7", "9 9 9", "11 11 11"};
}

void CachesTest::aRestartEmptiesTheCachesOfTheProcess()
{
    QFETCH(bool, byKeys);
    Net net;
    net.station("A", Distribution(), 10, [](Capacity &c) {
        c.replicas = 2;
        c.restartTime = seconds(2);
    });
    net.station("B", Distribution(), 10).journey("J", "A").call("A", "B", [&](Dependency &d) {
        d.policies.cache = CachePolicy{};
        d.policies.cache->hitShare = 1;
        d.policies.cache->hitTime = Duration();
        d.policies.cache->warmUp = seconds(1e6);
        if (byKeys)
            d.policies.cache->keys = 1;
    });
    net.fault(4.5, 7, fault::Down{ComponentId("A"), false, 1}); // Replica 0 dies, and with it what it had in memory.
    QTEST(visits(net.run(replay(30, every(1, 12))), "B"), "expected");
}

void CachesTest::eachReplicaHasACacheOfItsOwn()
{
    Net net;
    net.station("A", Distribution(), 10, [](Capacity &c) { c.replicas = 3; }).station("B", Distribution(), 10);
    net.journey("J", "A").call("A", "B", [](Dependency &d) {
        d.policies.cache = CachePolicy{};
        d.policies.cache->keys = 1;
    });
    QCOMPARE(dependency(net.run(replay(30, every(1, 12))), "A-B").cacheHits, 9U);
}

void CachesTest::aFailureIsNotCached_data()
{
    QTest::addColumn<Fallback>("fallback");
    QTest::addColumn<bool>("switchedOff");
    QTest::newRow("no fallback") << Fallback::Fail << false;
    QTest::newRow("a value") << Fallback::Value << false;
    QTest::newRow("a value, switched off") << Fallback::Value << true;
}

void CachesTest::aFailureIsNotCached()
{
    QFETCH(Fallback, fallback);
    QFETCH(bool, switchedOff);
    Net net = pair(
        [&](Dependency &d) {
            d.policies.cache = keyed(1, 10);
            d.policies.fallback = fallback;
        },
        0);
    net.fault(0, 2.5, fault::Errors{ComponentId("B"), 1});
    if (switchedOff)
        net.fault(0, std::nullopt, fault::PolicySwitch{DependencyId("A-B"), "fallback", false});
    const Recording recording = net.run(replay(10, {0, 1, 2, 3, 4}));
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 0", "1 1 1", "2 2 2", "3 3 3"}));
}

QTEST_GUILESS_MAIN(CachesTest)
#include "caches_test.moc"
