// SPDX-License-Identifier: Apache-2.0
#include "architecture/traffic.h"

#include <QTest>

#include <cmath>

using namespace topologue;

namespace {

/// Builds an architecture in a few words; components come into being when they are first named.
class World
{
public:
    World &call(const char *from, const char *to, double calls = 1)
    {
        add(from, to).callsPerRequest = calls;
        return commit();
    }
    World &publish(const char *from, const char *queue, double messages = 1)
    {
        Dependency &dependency = add(from, queue);
        dependency.kind = DependencyKind::Message;
        dependency.callsPerRequest = messages;
        return commit();
    }
    World &consume(const char *consumer, const char *queue)
    {
        Dependency &dependency = add(consumer, queue);
        dependency.kind = DependencyKind::Message;
        dependency.consumes = true;
        return commit();
    }
    World &callFor(const char *journey, const char *from, const char *to)
    {
        add(from, to).journeys.emplace_back(journey);
        return commit();
    }
    World &journey(const char *id, const char *entry, double rate)
    {
        Load load;
        load.requestsPerSecond = rate;
        return journey(id, entry, load);
    }
    World &journey(const char *id, const char *entry, const Load &load)
    {
        Journey journey;
        journey.id = JourneyId(id);
        journey.entry = ComponentId(entry);
        journey.load = load;
        m_architecture.journeys.add(journey);
        return *this;
    }
    [[nodiscard]] std::vector<double> rates() const { return expectedCallRates(m_architecture); }

private:
    Dependency &add(const char *from, const char *to)
    {
        for (const char *id : {from, to}) {
            Component component;
            component.id = ComponentId(id);
            m_architecture.components.add(component);
        }
        m_next = {};
        m_next.id = DependencyId("d" + std::to_string(m_architecture.dependencies.size()));
        m_next.from = ComponentId(from);
        m_next.to = ComponentId(to);
        return m_next;
    }
    World &commit()
    {
        m_architecture.dependencies.add(m_next);
        return *this;
    }

    Architecture m_architecture;
    Dependency m_next;
};

using Rates = std::vector<double>;

} // namespace

class TrafficTest : public QObject
{
    Q_OBJECT

private slots:
    void multipliesAlongAPath()
    {
        // 100 requests/s; each calls b 0.5 times: 50/s; each of those calls c 3 times: 150/s.
        QVERIFY((World().call("a", "b", 0.5).call("b", "c", 3).journey("j", "a", 100).rates() == Rates{50, 150}));
    }
    void addsWhatComesOnSeveralPaths()
    {
        // 10/s to b and 20/s to c; d gets 10 + 20 = 30/s, and passes them on to e.
        const World world = World()
                                .call("a", "b", 1)
                                .call("a", "c", 2)
                                .call("b", "d")
                                .call("c", "d")
                                .call("d", "e")
                                .journey("j", "a", 10);
        QVERIFY((world.rates() == Rates{10, 20, 10, 20, 30}));
    }
    void doesNotDependOnTheOrderInTheDocument()
    {
        QVERIFY(
            (World().call("c", "d", 2).call("b", "c").call("a", "b").journey("j", "a", 7).rates() == Rates{14, 7, 7}));
    }
    void addsTheJourneys()
    {
        // 10/s enter at a and 5/s at b, so b calls c 15 times a second.
        QVERIFY((World().call("a", "b").call("b", "c").journey("j", "a", 10).journey("k", "b", 5).rates()
                 == Rates{10, 15}));
    }
    void followsOnlyTheDependenciesThatServeTheJourney()
    {
        // Only j (10/s) goes from a to b, only k (4/s) from a to c; what b calls serves both, but only j gets there.
        const World world = World()
                                .callFor("j", "a", "b")
                                .callFor("k", "a", "c")
                                .call("b", "d")
                                .journey("j", "a", 10)
                                .journey("k", "a", 4);
        QVERIFY((world.rates() == Rates{10, 4, 10}));
    }
    void goesOnBehindAQueueInItsConsumers()
    {
        // 20/s publish 2 messages each: 40/s into q. Both consumers get all 40/s, and mail calls smtp for half of them.
        const World world = World()
                                .publish("shop", "q", 2)
                                .consume("mail", "q")
                                .consume("stock", "q")
                                .call("mail", "smtp", 0.5)
                                .journey("j", "shop", 20);
        QVERIFY((world.rates() == Rates{40, 40, 40, 20}));
    }
    void aConsumerGetsTheMessagesOfEveryPublisher()
    {
        // 3/s from a and 4/s from b make 7/s.
        const World world =
            World().consume("c", "q").publish("a", "q").publish("b", "q").journey("j", "a", 3).journey("k", "b", 4);
        QVERIFY((world.rates() == Rates{7, 3, 4}));
    }
    void followsACycleOnce()
    {
        // a calls b, b calls a back: counted, but not followed round again.
        QVERIFY((World().call("a", "b").call("b", "a").journey("j", "a", 10).rates() == Rates{10, 10}));
        QVERIFY((World().call("a", "a", 2).call("a", "b").journey("j", "a", 10).rates() == Rates{20, 10}));
    }
    void aCycleDoesNotDisturbOtherJourneys()
    {
        // j: a -> b -> a stops. k starts at b: b -> a -> b stops. Each adds 10/s and 1/s once.
        QVERIFY((World().call("a", "b").call("b", "a").journey("j", "a", 10).journey("k", "b", 1).rates()
                 == Rates{11, 11}));
    }
    void nothingFlowsWithoutAJourney() { QVERIFY((World().call("a", "b").rates() == Rates{0})); }
    void aJourneyWithAMissingEntryCarriesNothing()
    {
        QVERIFY((World().call("a", "b").journey("j", "missing", 10).rates() == Rates{0}));
    }
    void everyRateIsFinite()
    {
        const World world = World()
                                .call("a", "b", 1e300)
                                .call("b", "c", 1e300)
                                .call("a", "d", -1)
                                .call("a", "e", std::nan(""))
                                .call("a", "f", HUGE_VAL)
                                .journey("j", "a", 1e300);
        for (const double rate : world.rates())
            QVERIFY(std::isfinite(rate) && rate >= 0);
        QCOMPARE(world.rates()[2], 0.0);
        QCOMPARE(world.rates()[3], 0.0);
    }
    void aChainOfManyComponentsDoesNotOverflowTheStack()
    {
        constexpr int Length = 100'000;
        Architecture architecture;
        for (int i = 0; i <= Length; ++i) {
            Component component;
            component.id = ComponentId("c" + std::to_string(i));
            architecture.components.add(component);
        }
        for (int i = 0; i < Length; ++i) {
            Dependency dependency;
            dependency.id = DependencyId("d" + std::to_string(i));
            dependency.from = ComponentId("c" + std::to_string(i));
            dependency.to = ComponentId("c" + std::to_string(i + 1));
            architecture.dependencies.add(dependency);
        }
        Journey journey;
        journey.id = JourneyId("j");
        journey.entry = ComponentId("c0");
        journey.load.requestsPerSecond = 3;
        architecture.journeys.add(journey);
        QCOMPARE(expectedCallRates(architecture).back(), 3.0);
    }

    void knowsTheRateOfEachLoad_data()
    {
        using Shape = Load::Shape;
        QTest::addColumn<Load>("load");
        QTest::addColumn<double>("rate");
        const auto load = [](Shape shape) {
            Load result;
            result.shape = shape;
            result.requestsPerSecond = 10;
            result.peakPerSecond = 50;
            result.users = 30;
            result.thinkTime = Duration::seconds(1.5);
            // 10 s from 0 to 20/s (100 requests), 30 s at 20/s (600): 700 requests in 40 s are 17.5/s.
            result.points = {{Duration::seconds(5), 0}, {Duration::seconds(15), 20}, {Duration::seconds(45), 20}};
            return result;
        };
        QTest::newRow("constant") << load(Shape::Constant) << 10.0;
        QTest::newRow("ramp: before it") << load(Shape::Ramp) << 10.0;
        QTest::newRow("spike: outside it") << load(Shape::Spike) << 10.0;
        QTest::newRow("day: half way up") << load(Shape::Day) << 30.0;
        QTest::newRow("points: mean") << load(Shape::Points) << 17.5;
        QTest::newRow("closed: 30 users / 1.5 s") << load(Shape::Closed) << 20.0;
        Load restless = load(Shape::Closed);
        restless.thinkTime = Duration();
        QTest::newRow("closed: no thinking counts as 1 ms") << restless << 30'000.0;
        Load one = load(Shape::Points);
        one.points = {{Duration::seconds(5), 8}};
        QTest::newRow("points: only one") << one << 8.0;
        one.points.clear();
        QTest::newRow("points: none") << one << 0.0;
    }
    void knowsTheRateOfEachLoad()
    {
        QFETCH(Load, load);
        QFETCH(double, rate);
        QCOMPARE(expectedArrivalRate(load), rate);
        QVERIFY((World().call("a", "b").journey("j", "a", load).rates() == Rates{expectedArrivalRate(load)}));
    }
};

QTEST_APPLESS_MAIN(TrafficTest)
#include "traffic_test.moc"
