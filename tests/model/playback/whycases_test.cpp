// SPDX-License-Identifier: Apache-2.0
#include "../simulation/net.h"
#include "playback/why.h"

#include <QRegularExpression>
#include <QtTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

/// Headline and steps of the journey "buy", a line each, at that second; "" if it is well.
QString told(Net &net, double second, double duration = 40, const ElementId &subject = JourneyId("buy"))
{
    net.edit().scenarios.add(net.scenario());
    const Recording recording = net.run(duration);
    const Why why = whyAt(net.architecture(), recording, subject, static_cast<Nanos>(second * 1e9), Language::English);
    QString text = QString::fromStdString(why.headline);
    for (const WhyStep &step : why.steps)
        text += "\n" + QString::fromStdString(step.sentence);
    return text;
}

/// What is told matches the lines, in which * stands for any number.
bool matches(const QString &text, std::initializer_list<const char *> lines)
{
    QStringList pattern;
    for (const char *line : lines)
        pattern << QRegularExpression::escape(QString::fromUtf8(line)).replace("\\*", "[0-9,.]+");
    return QRegularExpression('^' + pattern.join('\n') + '$').match(text).hasMatch();
}

Net shop(double perSecond = 20)
{
    Net net;
    net.caller("web").station("shop", constant(0.005), 20).station("db", constant(0.005), 20);
    net.call("web", "shop").call("shop", "db");
    net.journey("buy", "web", perSecond, [](Journey &j) { j.objective.successShare = 0.99; });
    return net;
}

void edit(Net &net, const char *dependency, const std::function<void(Dependency &)> &change)
{
    Dependency copy = *net.edit().dependencies.find(DependencyId(dependency));
    change(copy);
    net.edit().dependencies.replace(copy.id, copy);
}
void capacity(Net &net, const char *component, const std::function<void(Capacity &)> &change)
{
    Component copy = *net.edit().components.find(ComponentId(component));
    change(*copy.capacity);
    net.edit().components.replace(copy.id, copy);
}

} // namespace

#define QVERIFY_TOLD(text, ...) QVERIFY2(matches(text, {__VA_ARGS__}), qPrintable(text))

/// One small architecture for each way in which calls can end.
class WhyCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void refusal();
    void aTimeoutBeforeASilentFault();
    void errors();
    void aCutArrow();
    void aPartition();
    void lostCalls();
    void aSlowNetwork();
    void aBadVersion();
    void aRestart();
    void fewerWorkers();
    void aFullQueue();
    void anOpenBreaker();
    void aRateLimit();
    void anEmptyPool();
    void aSpikeWithoutAFault();
    void aFullBroker();
    void aCrash();
    void twoThatCallEachOther();
    void aFallbackIsDegraded();
    void anEmptiedCache();
};

void WhyCasesTest::refusal()
{
    Net net = shop();
    net.fault(10, 30, fault::Down{ComponentId("db")});
    QVERIFY_TOLD(told(net, 20), "buy: every request has failed since 00:10.",
                 "db has been down since 00:10 and refuses every call.");
}

void WhyCasesTest::aTimeoutBeforeASilentFault()
{
    Net net = shop();
    edit(net, "shop-db", [](Dependency &d) { d.policies.timeout.emplace().limit = seconds(0.2); });
    net.fault(10, 30, fault::Down{ComponentId("db"), true});
    QVERIFY_TOLD(told(net, 20), "buy: every request has failed since 00:10.",
                 "shop gives up on db after 200 ms: 100 % of the calls have timed out since 00:10.",
                 "db has been down since 00:10 and does not answer.");
}

void WhyCasesTest::errors()
{
    Net net = shop();
    net.fault(10, 30, fault::Errors{ComponentId("db"), 0.3});
    QVERIFY_TOLD(told(net, 20), "buy: * % of requests have failed since 00:10.",
                 "db has answered 30 % of requests with an error since 00:10.");
}

void WhyCasesTest::aCutArrow()
{
    Net net = shop();
    net.fault(10, 30, fault::CutDependency{DependencyId("shop-db")});
    QVERIFY_TOLD(told(net, 10.5), "buy: no request has been answered since 00:10.",
                 "* calls of shop wait for an answer of db; that began at 00:10.",
                 "Nothing has got through from shop to db since 00:10.");
    Net later = shop();
    later.fault(10, 30, fault::CutDependency{DependencyId("shop-db")});
    QVERIFY_TOLD(told(later, 20), "buy: no request has been answered since 00:10.",
                 "All 20 workers of shop have been busy since 00:11, and * calls wait for one.",
                 "All of them wait for db to answer shop.", "Nothing has got through from shop to db since 00:10.");
}

void WhyCasesTest::aPartition()
{
    Net net = shop();
    net.fault(10, 30, fault::Partition{{ComponentId("db")}, {ComponentId("web"), ComponentId("shop")}});
    const QString text = told(net, 20);
    QVERIFY2(text.endsWith("Nothing has got through from shop to db since 00:10."), qPrintable(text));
}

void WhyCasesTest::lostCalls()
{
    Net net = shop();
    edit(net, "shop-db", [](Dependency &d) { d.policies.timeout.emplace().limit = seconds(0.2); });
    net.fault(10, 30, fault::Loss{DependencyId("shop-db"), 0.4});
    QVERIFY_TOLD(told(net, 20), "buy: * % of requests have failed since 00:10.",
                 "shop gives up on db after 200 ms: * % of the calls have timed out since 00:10.",
                 "40 % of the calls from shop to db have been lost since 00:10.");
}

void WhyCasesTest::aSlowNetwork()
{
    Net net = shop();
    net.fault(10, 30, fault::AddedLatency{DependencyId("shop-db"), constant(0.2)});
    QVERIFY_TOLD(told(net, 20, 40, DependencyId("shop-db")),
                 "shop → db has been slower than usual since 00:11: it takes 405 ms on average instead of 5 ms.",
                 "shop has waited 405 ms on average for db since 00:11, instead of 5 ms.",
                 "The network between shop and db has taken 200 ms longer each way since 00:10.");
}

void WhyCasesTest::aBadVersion()
{
    Net net = shop();
    net.fault(10, 30, fault::BadVersion{ComponentId("shop"), 2, 0.5, 1});
    QVERIFY_TOLD(
        told(net, 20), "buy: * % of requests have failed since 00:10.",
        "A bad version of shop has been out since 00:10: it takes 2 times as long and fails 50 % of requests.");
}

void WhyCasesTest::aRestart()
{
    Net net = shop();
    capacity(net, "db", [](Capacity &c) { c.restartTime = seconds(8); });
    net.fault(10, std::nullopt, fault::Restart{ComponentId("db")});
    QVERIFY_TOLD(told(net, 15), "buy: every request has failed since 00:10.", "db has been restarting since 00:10.");
}

void WhyCasesTest::fewerWorkers()
{
    Net net = shop(400);
    net.fault(10, 30, fault::ReducedCapacity{ComponentId("db"), 1, 1});
    const QString text = told(net, 20);
    QVERIFY2(text.endsWith("The capacity of db has been reduced since 00:10: workers of each replica 1, cores 1."),
             qPrintable(text));
    QVERIFY2(text.contains("The only core of db has been busy since 00:10"), qPrintable(text));
}

void WhyCasesTest::aFullQueue()
{
    Net net;
    net.caller("web").station("shop", constant(0.1), 2, [](Capacity &c) {
        c.queueLimit = 5;
        c.cores = 50;
    });
    net.call("web", "shop").journey("buy", "web", 5);
    net.fault(10, 30, fault::Traffic{std::nullopt, 10});
    QVERIFY_TOLD(told(net, 20), "buy: * % of requests have failed since 00:10.",
                 "All 2 workers of shop have been busy since 00:10, and its queue is full: it turns away * calls a "
                 "second.",
                 "shop gets * requests a second, * times as many as usual.",
                 "10 times as many requests of every journey have arrived since 00:10.");
}

void WhyCasesTest::anOpenBreaker()
{
    Net net = shop();
    edit(net, "shop-db", [](Dependency &d) {
        d.policies.circuitBreaker.emplace();
        d.policies.circuitBreaker->windowCalls = 10;
        d.policies.circuitBreaker->minimumCalls = 10;
    });
    net.fault(10, 30, fault::Down{ComponentId("db")});
    QVERIFY_TOLD(told(net, 20), "buy: every request has failed since 00:10.",
                 "The circuit breaker on shop → db has been open since 00:10 and lets almost no call through.",
                 "db has been down since 00:10 and refuses every call.");
}

void WhyCasesTest::aRateLimit()
{
    Net net = shop();
    edit(net, "web-shop", [](Dependency &d) { d.policies.rateLimit = RateLimit{40, 20}; });
    net.fault(10, 30, fault::Traffic{JourneyId("buy"), 10});
    const QString text = told(net, 20);
    QVERIFY_TOLD(text, "buy: * % of requests have failed since 00:10.",
                 "The rate limit on web → shop admits 40 calls a second; * % have been over it since 00:10.",
                 "shop gets * requests a second, * times as many as usual.",
                 "10 times as many requests of buy have arrived since 00:10.");
}

void WhyCasesTest::anEmptyPool()
{
    Net net = shop();
    edit(net, "shop-db", [](Dependency &d) { d.policies.connectionPool = ConnectionPool{2, seconds(0.05)}; });
    net.fault(10, 30, fault::Slow{ComponentId("db"), 100});
    QVERIFY_TOLD(told(net, 20), "buy: * % of requests have failed since 00:10.",
                 "The 2 connections on shop → db are all in use; * % of the calls have got none since 00:10.",
                 "db has been 100 times slower than usual since 00:10.");
}

void WhyCasesTest::aSpikeWithoutAFault()
{
    Net net = shop();
    Journey journey = net.edit().journeys[0];
    journey.load.shape = Load::Shape::Spike;
    journey.load.peakPerSecond = 8'000;
    journey.load.start = seconds(20);
    journey.load.end = seconds(30);
    journey.impatience.leavesAfter = seconds(2);
    net.edit().journeys.replace(journey.id, journey);
    const QString text = told(net, 25);
    QVERIFY2(matches(text, {"buy: * % of requests have failed since 00:20.",
                            "All 20 workers of shop have been busy since 00:20, and * calls wait for one.",
                            "Calls wait * s for a worker of shop, and users leave after 2 s: it works for users who "
                            "have gone.",
                            "shop gets * requests a second, * times as many as usual."}),
             qPrintable(text));
}

void WhyCasesTest::aFullBroker()
{
    Net net;
    MessageBroker broker;
    broker.maxMessages = 50;
    net.caller("web").queue("events", broker).station("worker", constant(0.01));
    net.publish("web", "events").consume("worker", "events").journey("buy", "web", 20);
    net.fault(10, 30, fault::Down{ComponentId("worker"), true});
    QVERIFY_TOLD(told(net, 25), "buy: * % of requests have failed since 00:12.",
                 "events has been full since *:*: it holds 50 messages and takes no more.",
                 "worker has been down since 00:10 and does not answer.");
}

void WhyCasesTest::aCrash()
{
    Net net = shop();
    capacity(net, "shop", [](Capacity &c) {
        c.memoryLimit = 10;
        c.workers = 100;
        c.restartTime = seconds(20);
    });
    net.fault(10, 30, fault::Down{ComponentId("db"), true});
    QVERIFY_TOLD(told(net, 15), "buy: every request has failed since 00:10.",
                 "A replica of shop crashed at 00:10: more was in flight than its memory holds.");
}

void WhyCasesTest::twoThatCallEachOther()
{
    Net net;
    net.caller("web").station("a", constant(0.005), 5).station("b", constant(0.005), 5);
    net.call("web", "a").call("a", "b", [](Dependency &d) { d.callsPerRequest = 0.5; });
    net.call("b", "a", [](Dependency &d) { d.callsPerRequest = 0.5; }).journey("buy", "web", 20);
    net.fault(10, 30, fault::Slow{ComponentId("b"), 400});
    const QString text = told(net, 25);
    QVERIFY2(text.endsWith("b has been 400 times slower than usual since 00:10."), qPrintable(text));
    QVERIFY2(text.count('\n') <= 5, qPrintable(text));
}

void WhyCasesTest::aFallbackIsDegraded()
{
    Net net = shop();
    edit(net, "shop-db", [](Dependency &d) { d.policies.fallback = Fallback::Degrade; });
    net.fault(10, 30, fault::Down{ComponentId("db")});
    QVERIFY_TOLD(told(net, 20), "buy: 100 % of answers have been degraded since 00:10.",
                 "db has been down since 00:10 and refuses every call.");
}

void WhyCasesTest::anEmptiedCache()
{
    Net net = shop(400);
    capacity(net, "db", [](Capacity &c) { c.cores = c.workers = 1; });
    edit(net, "shop-db", [](Dependency &d) {
        d.policies.cache.emplace().hitShare = 0.9;
        d.policies.cache->warmUp = seconds(30);
    });
    net.fault(10, std::nullopt, fault::EmptyCache{DependencyId("shop-db")});
    const QString text = told(net, 15);
    QVERIFY2(text.endsWith("The cache on shop → db was emptied at 00:10, so more calls go through."), qPrintable(text));
}

QTEST_GUILESS_MAIN(WhyCasesTest)
#include "whycases_test.moc"
